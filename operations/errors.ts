/** Every error of the operations service: code → gRPC status. */
import { status } from "@grpc/grpc-js";
import { CallError } from "../access/index.ts";

const STATUS = {
  NOT_PERMITTED: status.PERMISSION_DENIED,
  NOT_IDENTIFIED: status.UNAUTHENTICATED,
  PERSON_MISSING: status.UNAUTHENTICATED,
  REASON_MISSING: status.INVALID_ARGUMENT,
  REQUEST_MALFORMED: status.INVALID_ARGUMENT,
  NOT_HERE: status.UNIMPLEMENTED,
  UNKNOWN_ID: status.NOT_FOUND,
  STATE: status.FAILED_PRECONDITION,
} as const;

export type OperationsErrorCode = keyof typeof STATUS;

export class OperationsError extends CallError<OperationsErrorCode> {
  constructor(code: OperationsErrorCode, sentence: string) {
    super("OperationsError", code, STATUS[code], sentence);
  }
}
