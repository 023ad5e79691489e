/** Every error of the feeds: code → gRPC status. */
import { status } from "@grpc/grpc-js";
import { CallError } from "../access/index.ts";

const STATUS = {
  UNKNOWN_AUDIENCE: status.PERMISSION_DENIED,
  NO_AUDIENCES: status.UNAVAILABLE,
  CERTIFICATE_MISSING: status.UNAUTHENTICATED,
  CERTIFICATE_NO_AUDIENCE: status.PERMISSION_DENIED,
  REQUEST_MALFORMED: status.INVALID_ARGUMENT,
  AREA_FORMAT: status.INVALID_ARGUMENT,
  KIND_UNKNOWN: status.INVALID_ARGUMENT,
  RATE_FORMAT: status.INVALID_ARGUMENT,
  CURSOR_FOREIGN: status.INVALID_ARGUMENT,
  CURSOR_AHEAD: status.OUT_OF_RANGE,
  TRACK_UNKNOWN: status.NOT_FOUND,
  READER_STUCK: status.RESOURCE_EXHAUSTED,
  PICTURE_NOT_READY: status.UNAVAILABLE,
  STOPPING: status.UNAVAILABLE,
} as const;

export type FeedErrorCode = keyof typeof STATUS;

export class FeedError extends CallError<FeedErrorCode> {
  constructor(code: FeedErrorCode, sentence: string) {
    super("FeedError", code, STATUS[code], sentence);
  }
}
