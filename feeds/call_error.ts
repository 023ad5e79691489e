/** Every error of the feeds: code → gRPC status. The code goes out as trailing metadata `tomi-code`, the sentence as details. */
import { Metadata, type ServiceError, status } from "@grpc/grpc-js";

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
  INTERNAL: status.INTERNAL,
} as const;

export type FeedErrorCode = keyof typeof STATUS;

export class FeedError extends Error {
  readonly code: FeedErrorCode;

  /** `sentence` names the value and the remedy. */
  constructor(code: FeedErrorCode, sentence: string) {
    super(sentence);
    this.name = "FeedError";
    this.code = code;
  }
}

/** What ends the call; an error that is not ours keeps its text to itself, for it may hold anything. */
export function asServiceError(error: unknown): ServiceError {
  const known =
    error instanceof FeedError
      ? error
      : new FeedError("INTERNAL", "The service failed on this call; its log has the reason. Other calls go on.");
  const metadata = new Metadata();
  metadata.set("tomi-code", known.code);
  return Object.assign(new Error(known.message), { code: STATUS[known.code], details: known.message, metadata });
}
