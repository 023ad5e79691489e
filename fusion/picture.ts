/** One audience's picture: the log, the horizon, and what was published of them. Owned by whoever steps it. */
import type { PictureChange, TimeUs, Track } from "../model/index.ts";
import type { Degraded } from "./excess.ts";
import { type Horizon, NO_HORIZON } from "./horizon.ts";
import { newLog, type ObservationLog, type Poison } from "./log.ts";
import { type AnyRecord, EMPTY_WORLD } from "./world.ts";

/** What the outside knows of a record. */
export interface Published {
  readonly id: string;
  record: AnyRecord;
  /** What was last said of it; undefined before the first time. */
  track: Track | undefined;
}

export interface Picture {
  readonly audience: string;
  horizon: Horizon;
  /** What is published is aged to here when nothing newer was observed: silence retires too. It moves no horizon and decides no scan. */
  shownUs: TimeUs;
  readonly log: ObservationLog;
  /** By uid: every confirmed record that late data could still change. */
  readonly published: Map<string, Published>;
  /** Ids by uid of records that are final and live on as aliases of others. */
  readonly finalIds: Map<string, string>;
  /** Ids by uid that a restart brought back and that wait for their records. */
  readonly reservedIds: Map<string, string>;
  /** True: ids are kept, tables are not made. For scorers and benches, which read the head itself. */
  readonly quiet: boolean;
  /** Steps so far; only for people. */
  steps: number;
}

/** What one step changed, ready for the store. */
export type PictureDecisions = Pick<
  PictureChange,
  "tracks" | "states" | "removedStates" | "associations" | "sightings" | "evidence"
> & {
  readonly checkpoint?: { readonly baseUs: number; readonly body: string; readonly logFromSeq?: number };
  readonly poison: readonly Poison[];
  /** What the scans that were decided had too much of. */
  readonly degraded: readonly Degraded[];
  /** Scans that were decided, first ones and replays. */
  readonly replayedScans: number;
};

export function emptyPicture(audience: string, quiet = false): Picture {
  return {
    audience,
    horizon: NO_HORIZON,
    shownUs: 0,
    log: newLog(EMPTY_WORLD, !quiet),
    published: new Map(),
    finalIds: new Map(),
    reservedIds: new Map(),
    quiet,
    steps: 0,
  };
}
