/**
 * What fusion fails on. A scan whose decision fails is skipped by the step itself, alone. When the step as a whole fails, or what it
 * gave cannot be written, the batch is taken again one observation at a time; the one that fails by itself is left out from then on, also after a restart. Either is kept
 * as a dead letter before the step that goes on without it is committed, so that none is lost, and so that an observation is tried
 * twice at most before the rest goes on.
 */
import type { JournalEntry, View } from "../model/index.ts";
import { keepDead, readSkipped } from "../store/index.ts";
import type { FusionDependencies } from "./engine_handle.ts";
import type { Poison } from "./log.ts";

/** The step threw: none of these observations was decided, and the picture in memory is spoilt. */
export class StepFailure extends Error {
  readonly entries: readonly JournalEntry[];

  constructor(entries: readonly JournalEntry[], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "StepFailure";
    this.entries = entries;
  }
}

/** Whether writing it again cannot help: the data is refused (SQLSTATE class 22), or our own code failed on it. */
export function isOfTheData(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  return /^22[0-9A-Z]{3}$/.test(String((error as { code?: unknown } | null)?.code));
}

/** Places in the journal of what this audience's fusion does not take, though it reads it. */
export type LeftOut = ReadonlySet<number>;

export function openLeftOut(deps: FusionDependencies, view: View): Promise<LeftOut> {
  return readSkipped(deps.db, view.audience.id);
}

/** The entries with nothing but a note in the place of what is left out: its number is counted like any other. */
export function usable(leftOut: LeftOut, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  if (leftOut.size === 0) return entries;
  const isOut = ({ journalSeq }: JournalEntry): boolean => leftOut.has(journalSeq);
  return entries.some(isOut) ? entries.map((entry) => (isOut(entry) ? asNote(entry) : entry)) : entries;
}

function asNote(entry: JournalEntry): JournalEntry {
  const { key, sensorKind, observedAtUs, receivedAtUs, label, simulated } = entry.observation;
  const envelope = { key, sensorKind, observedAtUs, receivedAtUs, label, simulated, flags: [] };
  return { ...entry, observation: { ...envelope, kind: "note", topic: "left-out", content: {} } };
}

/**
 * After the step failed: the cursor through which the journal is to be taken one observation at a time. An observation that failed by
 * itself is kept as a dead letter and left out.
 */
export async function survive(deps: FusionDependencies, audience: string, failure: StepFailure): Promise<number> {
  const { entries } = failure;
  const through = entries.at(-1)!.cursor;
  if (entries.length > 1) {
    deps.log.warn(
      { audience, error: failure.message },
      "A step of fusion failed; its observations are taken one by one.",
    );
    return through;
  }
  await keepDead(deps.db, { audience, code: "STEP_FAILED", error: failure.message, entries });
  const cursors = entries.map(({ cursor }) => cursor);
  deps.log.warn(
    { audience, cursors, error: failure.message },
    "Fusion failed on this observation and goes on without it.",
  );
  deps.onPoison?.({ audience, cursors, entries, sentence: failure.message });
  return through;
}

/** Keeps what the step has skipped. */
export async function keepPoison(deps: FusionDependencies, audience: string, poison: readonly Poison[]): Promise<void> {
  for (const { entries, sentence } of poison)
    await keepDead(deps.db, { audience, code: "POISON", error: sentence, entries });
}
