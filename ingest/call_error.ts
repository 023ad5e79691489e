/** What ends a call: a gRPC status and a sentence that says what, why and the remedy. */
import { status } from "@grpc/grpc-js";

export type EndCode =
  | "INVALID_ARGUMENT"
  | "PERMISSION_DENIED"
  | "RESOURCE_EXHAUSTED"
  | "ALREADY_EXISTS"
  | "NOT_FOUND"
  | "ABORTED"
  | "DATA_LOSS"
  | "UNAVAILABLE"
  | "INTERNAL";

export class CallError extends Error {
  /** The gRPC status: what grpc-js sends when the error ends a call. */
  readonly code: number;
  readonly details: string;

  constructor(code: EndCode, sentence: string) {
    super(sentence);
    this.name = "CallError";
    this.code = status[code];
    this.details = sentence;
  }
}

/** Any error as one that may be told to a client: our own as they are, others without their text, which may hold anything. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  return new CallError("INTERNAL", "The service failed on its side; send again what was not acknowledged.");
}
