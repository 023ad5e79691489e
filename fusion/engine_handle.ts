/** What a caller of fusion gives and gets. */
import type { Audience, Clock, JournalEntry, Source, Zone } from "../model/index.ts";
import type { Database } from "../store/index.ts";

/** Where sentences for the operator go; pino's loggers have this shape. */
export interface FusionLog {
  info(details: object, sentence: string): void;
  warn(details: object, sentence: string): void;
}

export interface FusionDependencies {
  readonly db: Database;
  /** The workspace's clock: it decides which labels have expired and which sources are silent, never what is fused. */
  readonly clock: Clock;
  /** The areas that are watched at this moment; each audience is told only of those whose label it may see. Default: none. */
  zones?(): readonly Zone[];
  /** The registered sources at this moment: who may fall silent. Default: none. */
  sources?(): readonly Source[];
  /** Registered with the store. Each gets a fusion of its own from what it may see. */
  readonly audiences: readonly Audience[];
  readonly log: FusionLog;
  /** How long to wait before looking at the journal again when it gave nothing, milliseconds. Default 50. */
  readonly pollMs?: number;
  /** Observations of one transaction. Default MAXIMUM_STEP_ENTRIES. */
  readonly maximumStepEntries?: number;
  /** Told of observations that the tracker could not take; they are skipped, the rest goes on. */
  readonly onPoison?: (poison: PoisonReport) => void;
}

/** Observations that made the tracker fail, in whatever world they met. */
export interface PoisonReport {
  readonly audience: string;
  readonly cursors: readonly number[];
  /** What they are; they were kept as dead letters. */
  readonly entries: readonly Pick<JournalEntry, "journalSeq" | "observation">[];
  readonly sentence: string;
}

export interface AudienceStats {
  readonly audience: string;
  /** Read so far, and the journal's head when it was last looked at. */
  readonly journalSeq: number;
  readonly journalHead: number;
  readonly cursor: number;
  readonly frontierUs: number;
  readonly revision: number;
  readonly tracks: number;
  readonly logScans: number;
  readonly steps: number;
  readonly observations: number;
  readonly replayedScans: number;
  readonly poison: number;
  /** What scans had too much of to be weighed with full care, by kind (excess.ts); absent kinds: never. */
  readonly degraded: Readonly<Record<string, number>>;
}

export interface FusionStats {
  readonly audiences: readonly AudienceStats[];
}

export interface FusionHandle {
  /** Finishes the transaction under way and stops. */
  stop(): Promise<void>;
  /** Resolves when every audience has processed what the journal held at the time of the call. */
  idle(): Promise<void>;
  stats(): FusionStats;
}
