/** What tasking is given by whoever composes the program. */
import type { Collector } from "../../model/index.ts";
import type { FeedsDeps, Log } from "../deps.ts";
import type { Pictures } from "../pictures.ts";

export type { Log };

export interface TaskingDeps extends Omit<FeedsDeps, "pictures" | "cursorKey" | "dataDir" | "pollMs"> {
  /** Shared with the other feeds of this process. */
  readonly pictures: Pictures;
  /** The registered collectors at this moment. */
  collectors(): readonly Collector[];
  /** Milliseconds between two looks at clock, silence and picture; default 1,000. */
  readonly keeperMs?: number;
  /** Milliseconds between two looks for changed tasks while somebody listens; default 500. */
  readonly pollMs?: number;
  /** Milliseconds after which a listener that takes nothing is cut; default 60,000. */
  readonly stuckMs?: number;
}

/** A collector whose caller was found to be it. */
export interface Listening {
  readonly collector: Collector;
  readonly audience: string;
}
