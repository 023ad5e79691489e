/** What ingest says of itself. A pino logger is one; fields never hold a record's body. */
export interface Log {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}
