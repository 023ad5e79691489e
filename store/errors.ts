/** Every error of the store, coded: callers switch on the code, people read the sentence. */

export type StoreErrorCode =
  | "DATABASE_UNREACHABLE"
  | "DATABASE_TOO_OLD"
  | "DATABASE_IN_USE"
  | "EMBEDDED_FAILED"
  | "SCHEMA_NEWER"
  | "SCHEMA_CHANGED"
  | "WORKSPACE_KIND"
  | "WORKSPACE_MISSING"
  | "RETENTION_CLASS"
  | "IDENTITY_KEYS"
  | "IDENTITY_KEYS_FOREIGN"
  | "IDENTITY_UNKNOWN"
  | "IDENTITIES_CHANGED"
  | "HELD"
  | "HOLD_UNKNOWN"
  | "AUDIENCE_NAME"
  | "AUDIENCE_UNKNOWN"
  | "OFFSET_MOVED"
  | "SET_ASIDE_UNKNOWN"
  | "SET_ASIDE_DECIDED"
  | "BACKUP_FOREIGN"
  | "BACKUP_NEWER"
  | "BACKUP_DAMAGED"
  | "RESTORE_NOT_EMPTY";

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  /** `sentence` says what, where, why and the remedy. */
  constructor(code: StoreErrorCode, sentence: string, options?: { readonly cause?: unknown }) {
    super(sentence, options);
    this.name = "StoreError";
    this.code = code;
  }
}
