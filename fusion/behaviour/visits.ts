/**
 * When one track was inside one zone, from what its updates say: a machine over verdicts in the order of time. What it gives follows
 * from the verdicts and how far time has come, and not from when either was learnt.
 */
import { type TimeUs, US_PER_S } from "../../model/index.ts";
import type { ZoneEntryParameters } from "./parameters.ts";

/** What one update says of one zone. */
export interface Verdict {
  readonly timeUs: TimeUs;
  /** P(inside). */
  readonly probability: number;
  /** Whether the prediction is inside still when the hold time is over. Only asked for where the probability raises. */
  readonly holds: boolean;
}

export type Standing =
  | { readonly kind: "outside" }
  /** Inside by one update. */
  | { readonly kind: "candidate"; readonly verdict: Verdict }
  | { readonly kind: "inside"; readonly visit: Visit };

export const OUTSIDE: Standing = { kind: "outside" };

export interface Visit {
  /** Of the first update that was inside. */
  readonly fromUs: TimeUs;
  /** When it was certain: of the second update, or the end of the hold time. Absent: before what is known here. */
  readonly certainUs?: TimeUs;
  /** The update that made it certain; that of `fromUs` when the hold time did. */
  readonly decidedByUs?: TimeUs;
  readonly score?: number;
  readonly untilUs?: TimeUs;
}

export interface Visits {
  readonly visits: readonly Visit[];
  readonly standing: Standing;
  /** When time alone will decide. */
  readonly dueUs?: TimeUs;
}

/** `timeUs`: how far time has come. A visit that lasted at the start is the first of the list. */
export function visitsOf(
  start: Standing,
  verdicts: readonly Verdict[],
  timeUs: TimeUs,
  parameters: ZoneEntryParameters,
): Visits {
  const visits: Visit[] = [];
  const holdUs = parameters.holdS * US_PER_S;
  let standing = start;
  for (const verdict of verdicts) standing = next(held(standing, verdict.timeUs, holdUs), verdict, parameters, visits);
  standing = held(standing, timeUs, holdUs);
  if (standing.kind === "inside") visits.push(standing.visit);
  const dueUs = standing.kind === "candidate" && standing.verdict.holds ? standing.verdict.timeUs + holdUs : undefined;
  return { visits, standing, ...(dueUs === undefined ? {} : { dueUs }) };
}

/** A candidate that was inside for the hold time without another word is inside. */
function held(standing: Standing, untilUs: TimeUs, holdUs: number): Standing {
  if (standing.kind !== "candidate" || !standing.verdict.holds) return standing;
  const { timeUs: fromUs, probability } = standing.verdict;
  const certainUs = fromUs + holdUs;
  if (untilUs < certainUs) return standing;
  return { kind: "inside", visit: { fromUs, certainUs, decidedByUs: fromUs, score: probability } };
}

function next(standing: Standing, verdict: Verdict, parameters: ZoneEntryParameters, ended: Visit[]): Standing {
  const { timeUs, probability } = verdict;
  const isInside = probability >= parameters.raiseProbability;
  switch (standing.kind) {
    case "outside":
      return isInside ? { kind: "candidate", verdict } : OUTSIDE;
    case "candidate": {
      if (!isInside) return OUTSIDE;
      const fromUs = standing.verdict.timeUs;
      return { kind: "inside", visit: { fromUs, certainUs: timeUs, decidedByUs: timeUs, score: probability } };
    }
    case "inside":
      if (probability > parameters.endProbability) return standing;
      ended.push({ ...standing.visit, untilUs: timeUs });
      return OUTSIDE;
  }
}
