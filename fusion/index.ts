/** Fusion's public door. */
export { runFusionOnce, startFusion } from "./engine.ts";
export type {
  AudienceStats,
  FusionDependencies,
  FusionHandle,
  FusionLog,
  FusionStats,
  PoisonReport,
} from "./engine_handle.ts";
export { type ExchangeRow, type LineRow, playExchange } from "./exchange_run.ts";
export { emptyPicture, type Picture, type PictureDecisions } from "./picture.ts";
export { pictureHash } from "./picture_hash.ts";
export { type StepInput, type StepResult, step } from "./step.ts";
