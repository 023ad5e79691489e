/** Every error of tasking: code → gRPC status. */
import { status } from "@grpc/grpc-js";
import { CallError } from "../../access/index.ts";

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
} as const;

export type TaskingErrorCode = keyof typeof STATUS;

export class TaskingError extends CallError<TaskingErrorCode> {
  constructor(code: TaskingErrorCode, sentence: string) {
    super("TaskingError", code, STATUS[code], sentence);
  }
}
