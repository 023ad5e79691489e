/** How the error of a gRPC call is told: code → gRPC status. The code goes out as trailing metadata `tomi-code`, the sentence as details. */
import { Metadata, type ServiceError, status } from "@grpc/grpc-js";

/** An error made to be told. Each service derives its own from it, with its own codes. */
export class CallError<Code extends string> extends Error {
  readonly code: Code;
  readonly status: status;

  /** `sentence` says what, why and the remedy. */
  constructor(name: string, code: Code, grpcStatus: status, sentence: string) {
    super(sentence);
    this.name = name;
    this.code = code;
    this.status = grpcStatus;
  }
}

/** What ends the call. An error that was not made to be told goes to `log` alone, with its stack, for it may hold anything. */
export function asServiceError(error: unknown, log: (text: string) => void): ServiceError {
  if (error instanceof CallError) return serviceError(error.code, error.status, error.message);
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return serviceError(
    "INTERNAL",
    status.INTERNAL,
    "The service failed on this call; its log has the reason. Other calls go on.",
  );
}

function serviceError(code: string, grpcStatus: status, sentence: string): ServiceError {
  const metadata = new Metadata();
  metadata.set("tomi-code", code);
  return Object.assign(new Error(sentence), { code: grpcStatus, details: sentence, metadata });
}
