/** Every error of the operations service: code → gRPC status. The code goes out as trailing metadata `tomi-code`, the sentence as details. */
import { Metadata, type ServiceError, status } from "@grpc/grpc-js";

const STATUS = {
  NOT_PERMITTED: status.PERMISSION_DENIED,
  NOT_IDENTIFIED: status.UNAUTHENTICATED,
  PERSON_MISSING: status.UNAUTHENTICATED,
  REASON_MISSING: status.INVALID_ARGUMENT,
  REQUEST_MALFORMED: status.INVALID_ARGUMENT,
  NOT_HERE: status.UNIMPLEMENTED,
  UNKNOWN_ID: status.NOT_FOUND,
  STATE: status.FAILED_PRECONDITION,
  INTERNAL: status.INTERNAL,
} as const;

export type OperationsErrorCode = keyof typeof STATUS;

export class OperationsError extends Error {
  readonly code: OperationsErrorCode;

  /** `sentence` says what, why and the remedy. */
  constructor(code: OperationsErrorCode, sentence: string) {
    super(sentence);
    this.name = "OperationsError";
    this.code = code;
  }
}

/** What ends the call; an error that is not ours keeps its text to itself, for it may hold anything. */
export function asServiceError(error: unknown): ServiceError {
  const known =
    error instanceof OperationsError
      ? error
      : new OperationsError("INTERNAL", "The service failed on this call; its log has the reason.");
  const metadata = new Metadata();
  metadata.set("tomi-code", known.code);
  return Object.assign(new Error(known.message), { code: STATUS[known.code], details: known.message, metadata });
}
