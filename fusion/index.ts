/** Fusion's public door: `startFusion(dependencies): FusionHandle`, `runFusionOnce(dependencies): Promise<FusionStats>`. */
export type {
  AudienceStats,
  FusionDependencies,
  FusionHandle,
  FusionLog,
  FusionStats,
  PoisonReport,
} from "./engine_handle.ts";
