/** What a named person does to a running Tomi: the operations service. */
export { type BackupMethodOptions, backupMethod } from "./backup.ts";
export type { OperationsDeps, Operator } from "./deps.ts";
export { listReadsMethod } from "./read_log.ts";
export { type ReloadOutcome, reloadMethod } from "./reload.ts";
export { type RetentionDeps, type RetentionHandle, startRetention } from "./retention.ts";
export { type SceneRunDeps, sceneRunMethods } from "./scene_runs.ts";
export { type Method, OPERATIONS_SERVICE_NAME, registerOperations } from "./server.ts";
export { type DeskDeps, setAsideMethods } from "./set_aside.ts";
export {
  type BookEntry,
  openSourceBook,
  type ParseSource,
  type SourceBook,
  type SourceOrigin,
} from "./source_book.ts";
export { sourceMethods } from "./sources.ts";
