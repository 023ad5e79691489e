/** Every error of the HTTP service: code → HTTP status. The sentence names the value and the remedy. */

const STATUS = {
  TILE_ADDRESS: 400,
  LAYER_UNKNOWN: 400,
  TIME_FORMAT: 400,
  TIME_FUTURE: 400,
  TIME_WINDOW: 400,
  BBOX_FORMAT: 400,
  KIND_UNKNOWN: 400,
  LIMIT_FORMAT: 400,
  RASTER_STYLE: 400,
  REQUEST_MALFORMED: 400,
  BODY_INVALID: 400,
  REASON_MISSING: 400,
  ASSIGNEE_MISSING: 400,
  ACT_TOO_LONG: 400,
  CONTENT_TYPE: 415,
  HEADER_MISSING: 403,
  FOREIGN_ORIGIN: 403,
  PERSON_MISSING: 401,
  ROLE_MISSING: 403,
  ALERT_UNKNOWN: 404,
  ALERT_CLOSED: 409,
  ALERT_OPEN: 409,
  UNKNOWN_AUDIENCE: 403,
  NO_AUDIENCES: 503,
  CERTIFICATE_MISSING: 401,
  CERTIFICATE_NO_AUDIENCE: 403,
  OPERATORS_ONLY: 403,
  NO_SUCH_PATH: 404,
  TRACK_UNKNOWN: 404,
  SCENE_UNKNOWN: 404,
  SCENE_NOT_CUT: 404,
  EVIDENCE_UNKNOWN: 404,
  TASK_UNKNOWN: 404,
  METHOD: 405,
  TASK_REFUSED: 400,
  TASK_CLOSED: 409,
  KEY_TAKEN: 409,
  TOO_MANY_TASKS: 429,
  BUSY: 503,
  PICTURE_NOT_READY: 503,
  PAGE_NOT_BUILT: 503,
  INTERNAL: 500,
} as const;

export type HttpErrorCode = keyof typeof STATUS;

export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly status: number;
  readonly retryAfterS: number | undefined;

  constructor(code: HttpErrorCode, sentence: string, retryAfterS?: number) {
    super(sentence);
    this.name = "HttpError";
    this.code = code;
    this.status = STATUS[code];
    this.retryAfterS = retryAfterS;
  }
}
