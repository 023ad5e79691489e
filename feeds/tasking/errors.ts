/** Every error of tasking: code → gRPC status. The code goes out as trailing metadata `tomi-code`, the sentence as details. */
import { Metadata, type ServiceError, status } from "@grpc/grpc-js";

const STATUS = {
  NOT_IDENTIFIED: status.UNAUTHENTICATED,
  PERSON_MISSING: status.UNAUTHENTICATED,
  NOT_PERMITTED: status.PERMISSION_DENIED,
  COLLECTOR_UNKNOWN: status.PERMISSION_DENIED,
  REQUEST_MALFORMED: status.INVALID_ARGUMENT,
  WISH_REFUSED: status.INVALID_ARGUMENT,
  REASON_MISSING: status.INVALID_ARGUMENT,
  KEY_TAKEN: status.ALREADY_EXISTS,
  TRACK_UNKNOWN: status.NOT_FOUND,
  TASK_UNKNOWN: status.NOT_FOUND,
  STATUS_MOVED: status.ABORTED,
  MOVE_REFUSED: status.FAILED_PRECONDITION,
  NO_EVIDENCE: status.FAILED_PRECONDITION,
  TOO_MANY_TASKS: status.RESOURCE_EXHAUSTED,
  CURSOR_AHEAD: status.OUT_OF_RANGE,
  READER_STUCK: status.RESOURCE_EXHAUSTED,
  STOPPING: status.UNAVAILABLE,
  INTERNAL: status.INTERNAL,
} as const;

export type TaskingErrorCode = keyof typeof STATUS;

export class TaskingError extends Error {
  readonly code: TaskingErrorCode;

  /** `sentence` says what, why and the remedy. */
  constructor(code: TaskingErrorCode, sentence: string) {
    super(sentence);
    this.name = "TaskingError";
    this.code = code;
  }
}

/** What ends the call; an error that is not ours keeps its text to itself, for it may hold anything. */
export function asServiceError(error: unknown): ServiceError {
  const known =
    error instanceof TaskingError
      ? error
      : new TaskingError("INTERNAL", "The service failed on this call; its log has the reason. Other calls go on.");
  const metadata = new Metadata();
  metadata.set("tomi-code", known.code);
  return Object.assign(new Error(known.message), { code: STATUS[known.code], details: known.message, metadata });
}
