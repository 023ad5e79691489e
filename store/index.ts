/** The store: PostGIS, and the only home of SQL. Rows never leave it; the model's types do. */

export type { Zone } from "../model/index.ts";
export {
  type AlertCounts,
  type AlertStep,
  alertRevision,
  countAlerts,
  loadEvents,
  loadHeard,
  readAlert,
  readAlertsSince,
  readClosedAlerts,
  readOpenAlerts,
} from "./alerts.ts";
export { type ActOutcome, actOnAlert, designateTrack, readDesignations } from "./alerts_act.ts";
export { commitEvents } from "./alerts_write.ts";
export { writeKeysBackup } from "./backup_keys.ts";
export {
  type BackupSummary,
  needsKeys,
  type RestoreOptions,
  refuseFiles,
  restoreBackup,
  restoreKeys,
  verifyBackup,
} from "./backup_restore.ts";
export { type BackupOptions, maySeeEverything, writeBackup } from "./backup_write.ts";
export { type OpenOptions, openDatabase } from "./connect.ts";
export { type Contribution, countContributions, readContributions } from "./contributions.ts";
export {
  type CorrelateOptions,
  correlateWithAis,
  correlateWithTrajectories,
  type DetectionToCorrelate,
} from "./correlate.ts";
export { type Database, transaction } from "./database.ts";
export { type DeadCode, type DeadLetter, keepDead, readSkipped, retryDead } from "./dead_letters.ts";
export { StoreError, type StoreErrorCode } from "./errors.ts";
export { findChip } from "./evidence.ts";
export { type FollowOptions, followPicture, type PictureStep } from "./follow.ts";
export { databaseBytes, databaseLatencyMs, databaseTimeMs } from "./health.ts";
export { type Hold, type HoldScope, holdInWords, listHolds, type NamedAct, placeHold, releaseHold } from "./holds.ts";
export { identityGeneration } from "./identities.ts";
export { handleOf as identityHandle } from "./identity_seal.ts";
export { openText, sealText } from "./identity_text.ts";
export { type AppendedRecord, appendRecords, type RecordKey, type RecordToAppend } from "./journal_append.ts";
export {
  findArrayConfigurations,
  findArrayHealth,
  type JournalPage,
  type JournalPosition,
  journalHead,
  readJournal,
  readObservation,
} from "./journal_read.ts";
export type {
  BearingMark,
  CoverageMark,
  DetectionMark,
  MercatorBox,
  SceneMark,
  TimeWindow,
  Trail,
  ZoneMark,
} from "./layer_types.ts";
export { readBearings, readCoverage, readDetections, readScenes, readTrails, readZones } from "./layers.ts";
export { refuseWhenRunning } from "./lock.ts";
export { migrate } from "./migrate.ts";
export { loadCheckpoint, loadEvidence, loadTracks, type StoredCheckpoint } from "./picture_load.ts";
export {
  type PictureRevision,
  pictureRevision,
  readPicture,
  readTrack,
  readTracksAt,
  readTracksNamed,
  readTracksSince,
} from "./picture_read.ts";
export { commitPicture, loadOffset, type StoredOffset } from "./picture_write.ts";
export { KEYS_OUTLIVE_DAYS, type PruneOptions, prune } from "./prune.ts";
export { registerAudiences, registerZones } from "./registry.ts";
export { type DailyTable, dropBefore } from "./retention.ts";
export { DEFAULT_RETENTION, type RetentionPolicy, registerRetention } from "./retention_classes.ts";
export { type KeptClass, keptClasses, listPrunings, type Pruning } from "./retention_register.ts";
export { keptScenes } from "./scene_files.ts";
export {
  findSceneUpload,
  listSceneRuns,
  requestSceneRun,
  type StoredSceneRun,
  waitingSceneRuns,
  writeSceneRun,
} from "./scene_runs.ts";
export { findScene, listScenes, type StoredScene } from "./scenes.ts";
export {
  countSetAside,
  type Decision,
  discardSetAside,
  listSetAside,
  readSetAside,
  releaseQuarantined,
  type SetAsideFilter,
  type SetAsideKind,
  type SetAsideRecord,
  type SetAsideState,
} from "./set_aside.ts";
export { type DeskQuery, findSetAside, readSetAsideAs } from "./set_aside_desk.ts";
export { listWaitingFor, releaseWith, type WaitingQuery } from "./set_aside_release.ts";
export { listShreddings, type Shredding, settleIdentities, shredIdentity } from "./shred.ts";
export { appendSourceChange, readSourceChanges, type SourceChange } from "./source_registry.ts";
export { type LabelledStatus, readSourceCounts, type SourceStatus, statusSeenBy } from "./sources.ts";
export { passGaps, type StreamPosition, streamPosition } from "./streams.ts";
export { readTaskObservations } from "./task_observations.ts";
export { type ClosedCue, listTasks, readClosedCues, readTask, readTasksSince, taskRevision } from "./tasks.ts";
export { changeTask, insertTask, type TaskInsertion } from "./tasks_write.ts";
export { forgetUpload, listUploads, readUpload, type Upload, type UploadState, writeUpload } from "./uploads.ts";
export { openWorkspace, readWorkspace, type StoredWorkspace, saveWorkspaceClock } from "./workspace.ts";
