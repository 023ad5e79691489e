/** Reads the journal as one audience may see it, in commit order. */
import type { ArrayConfigurationObservation, JournalEntry, Observation, TimeUs, View } from "../model/index.ts";
import type { Database } from "./database.ts";

export interface JournalPosition {
  readonly journalSeq: number;
  readonly cursor: number;
}

export interface JournalPage {
  readonly entries: readonly JournalEntry[];
  /** The journal was looked at up to here, also when nothing of it was visible: where to go on from. */
  readonly throughSeq: number;
}

/** At most `limit` entries after `after`. What the audience may not see is never read from the table. */
export async function readJournal(
  _db: Database,
  _view: View,
  _after: JournalPosition,
  _limit: number,
  _nowUs: TimeUs,
): Promise<JournalPage> {
  throw new Error("being written");
}

/** The sequence number of the newest committed observation; 0 in an empty journal. */
export async function journalHead(_db: Database): Promise<number> {
  throw new Error("being written");
}

/** Every configuration of every array that was ever accepted: ingest checks contacts against them. */
export async function findArrayConfigurations(_db: Database): Promise<readonly ArrayConfigurationObservation[]> {
  throw new Error("being written");
}

/** The observation at `journalSeq`, or undefined when there is none that this audience may see at `nowUs`. */
export async function readObservation(
  _db: Database,
  _view: View,
  _journalSeq: number,
  _nowUs?: TimeUs,
): Promise<Observation | undefined> {
  throw new Error("being written");
}
