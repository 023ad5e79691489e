/** The rules of the record header: clock, label, simulation, and the time of the observation. */
import {
  FUTURE_TOLERANCE_S,
  joinLabels,
  type Label,
  LEVEL_NAMES,
  MAXIMUM_TASK_ID,
  type Source,
  type TimeUs,
  toRfc3339,
  US_PER_S,
  type Workspace,
} from "../model/index.ts";
import { ingestV1, type tomi } from "../proto/index.ts";
import type { Findings } from "./findings.ts";
import type { RecordContext, RecordHeader } from "./record_context.ts";

/** Three sigma of a clock widen the future tolerance by no more than this, or a claimed sigma would let any time in. */
const MOST_CLOCK_ALLOWANCE_S = 30;

/**
 * The label of a record: what its source is registered with, made stricter by what the record says, never looser.
 * A level above the channel's is a finding; so is a level that does not exist.
 */
export function labelOf(
  given: tomi.ingest.v1.SecurityLabel.$Properties | null | undefined,
  source: Source,
  findings: Findings,
): Label {
  const registered = registeredLabel(source);
  if (given === null || given === undefined) {
    checkChannel(registered, source, findings);
    return registered;
  }
  const level = given.level ?? registered.level;
  if (level >= LEVEL_NAMES.length) findings.add("LABEL_UNKNOWN", "header.label.level", `There is no level ${level}.`);
  const label = joinLabels(registered, {
    policy: given.policy || registered.policy,
    level,
    regimes: given.regimes ?? [],
    compartments: given.compartments ?? [],
    releasableTo: given.releasableTo ?? [],
    caveats: given.caveats ?? [],
    originators: given.originators ?? [],
    ...(given.validUntilUs == null ? {} : { validUntilUs: given.validUntilUs }),
    ...(given.reviewTimeUs == null ? {} : { reviewAtUs: given.reviewTimeUs }),
  });
  checkChannel(label, source, findings);
  return label;
}

/** Most records say nothing of their label, so that this one is theirs and is made once. */
const registeredLabels = new WeakMap<Source, Label>();

/** The default label of a source, with its agency among the originators. */
function registeredLabel(source: Source): Label {
  const known = registeredLabels.get(source);
  if (known !== undefined) return known;
  const label = joinLabels(source.defaultLabel, { ...source.defaultLabel, originators: [source.agency] });
  registeredLabels.set(source, label);
  return label;
}

/** A label above what the source's channel may carry: the record must not be here at all. */
export function checkChannel(label: Label, source: Source, findings: Findings): void {
  if (label.level > source.maximumLevel)
    findings.add(
      "LABEL_ABOVE_CHANNEL",
      "header.label.level",
      `The record is of level ${label.level}; the channel of ${source.id} carries at most ${source.maximumLevel}.`,
    );
}

export function checkSimulation(
  header: RecordHeader,
  source: Source,
  workspace: Workspace,
  findings: Findings,
): boolean {
  const simulated = header.simulated || header.exercise || !source.real;
  if (simulated && workspace.kind === "live")
    findings.add("SIMULATED_IN_LIVE", "header.simulated", "The record is simulated and this workspace is live.");
  return simulated;
}

/** The task that the record answers, when it names one. Whether there is such a task is nobody's to learn by trying. */
export function checkTaskId({ taskId }: RecordHeader, findings: Findings): void {
  if (taskId.length > MAXIMUM_TASK_ID)
    findings.add("BAD_TEXT", "header.task_id", `The task's id has ${taskId.length} characters.`);
}

/** One sigma of the clock in seconds, 0 when nothing is said of it. */
export function checkClock(header: RecordHeader, findings: Findings): number {
  const quality = header.timeQuality;
  if (quality === null || quality === undefined) return 0;
  const sigmaS = quality.sigmaS ?? 0;
  const field = "header.time_quality.sigma_s";
  if (quality.sigmaS != null && !(quality.sigmaS > 0))
    findings.add("BAD_SIGMA", field, `The sigma of the clock is ${quality.sigmaS} s.`);
  const undisciplined =
    quality.source === ingestV1.ClockSource.CLOCK_FREE_RUNNING ||
    quality.source === ingestV1.ClockSource.CLOCK_HOLDOVER;
  if (undisciplined && quality.sigmaS == null)
    findings.add("CLOCK_SIGMA_MISSING", field, "The clock runs free or holds over, and says no sigma.");
  if (quality.knownOffsetS && !quality.offsetApplied)
    findings.add(
      "OFFSET_NOT_APPLIED",
      "header.time_quality.offset_applied",
      `The clock is known to be off by ${quality.knownOffsetS} s, which was not removed.`,
    );
  return Math.max(0, sigmaS);
}

/** What a too old time means: quarantine, or for a call for help a doubt and no more. */
export type WhenTooOld = "TOO_OLD" | "DISTRESS_TOO_OLD";

const HEADER_TIME = "header.observed_time_us";

/** Neither in the future nor older than the source's records may be. `field` is where the time was read. */
export function checkObservedAt(context: RecordContext, observedAtUs: TimeUs, field = HEADER_TIME): void {
  checkNotFuture(context, observedAtUs, field);
  if (observedAtUs > 0) checkNotTooOld(context, observedAtUs, "TOO_OLD", field);
}

/** Adds a finding for a time that is none, or that is more than the tolerance after now. */
export function checkNotFuture(context: RecordContext, observedAtUs: TimeUs, field = HEADER_TIME): void {
  const { nowUs, findings } = context;
  if (!(observedAtUs > 0 && Number.isSafeInteger(observedAtUs))) {
    findings.add("BAD_TIME", field, `The observed time is ${observedAtUs}.`);
    return;
  }
  const toleranceS = futureToleranceS(context);
  const aheadS = (observedAtUs - nowUs) / US_PER_S;
  if (aheadS > toleranceS)
    findings.add(
      "FUTURE_TIME",
      field,
      `The record was observed at ${toRfc3339(observedAtUs)}, ${aheadS.toFixed(1)} s after now (${toRfc3339(nowUs)}); ${toleranceS.toFixed(1)} s are allowed.`,
    );
}

/** Seconds by which an observed time may be ahead of now: a fixed tolerance and three sigma of the producer's clock. */
export function futureToleranceS(context: RecordContext): number {
  return FUTURE_TOLERANCE_S + Math.min(3 * context.clockSigmaS, MOST_CLOCK_ALLOWANCE_S);
}

export function checkNotTooOld(
  { source, nowUs, findings }: RecordContext,
  observedAtUs: TimeUs,
  whenTooOld: WhenTooOld,
  field = HEADER_TIME,
): void {
  const ageS = (nowUs - observedAtUs) / US_PER_S;
  if (ageS > source.maximumAgeS)
    findings.add(
      whenTooOld,
      field,
      `The record was observed at ${toRfc3339(observedAtUs)}, ${Math.round(ageS)} s ago; records of ${source.id} are taken up to ${source.maximumAgeS} s old.`,
    );
}
