/** From a wish to a task: what is asked is checked, what was left out gets its default, and what is wrong is a value with a sentence. */
import { SOURCE_KINDS, type SourceKind } from "./source.ts";
import { TASK_KINDS, type Task, type TaskKind } from "./task.ts";
import { aimOf } from "./task_aim.ts";
import { type TimeUs, toRfc3339, US_PER_DAY, US_PER_MINUTE } from "./time.ts";
import type { PublishedTrack } from "./track.ts";

/** As it comes from a person, a program or a rule. */
export interface TaskWish {
  readonly kind: string;
  readonly sensorKinds?: readonly string[];
  readonly notBeforeUs?: TimeUs;
  readonly deadlineUs?: TimeUs;
  readonly latestUsefulUs?: TimeUs;
  readonly minimumGsdM?: number;
  readonly qualityM?: number;
  readonly priority?: number;
  readonly justification: string;
  readonly justificationEventId?: string;
}

/** A task that is not yet stored: the store gives it its revision, and whoever stores it its id. */
export type TaskDraft = Omit<Task, "id" | "revision">;

export type TaskDraftResult =
  | { readonly ok: true; readonly draft: TaskDraft }
  /** `field` of the wish, and a sentence with the remedy. */
  | { readonly ok: false; readonly field: string; readonly sentence: string };

/** Who can look at a place that moves, when nothing else was said: an array hears what it hears, and AIS cannot be sent to look. */
const USUAL_SENSORS: readonly SourceKind[] = ["drone", "optical"];
const USUAL_MINUTES = 30;
/** A longer wish is a patrol plan, not a task: its target would be anywhere. */
const LONGEST_US = 2 * US_PER_DAY;
const USUAL_PRIORITY = 2;
const LOWEST_PRIORITY = 9;
export const MAXIMUM_JUSTIFICATION = 500;

export function draftTask(track: PublishedTrack, wish: TaskWish, raisedBy: string, nowUs: TimeUs): TaskDraftResult {
  const fault = faultOf(wish, nowUs);
  if (fault !== undefined) return { ok: false, ...fault };
  const notBeforeUs = Math.max(nowUs, wish.notBeforeUs ?? nowUs);
  const deadlineUs = wish.deadlineUs ?? notBeforeUs + USUAL_MINUTES * US_PER_MINUTE;
  const aim = aimOf(track, notBeforeUs, deadlineUs);
  if (aim === undefined) {
    const sentence = `Track ${track.id} is a direction without a place: nobody can be sent there. Task the array's cross-fix instead.`;
    return { ok: false, field: "track_id", sentence };
  }
  const { minimumGsdM, qualityM, justificationEventId } = wish;
  return {
    ok: true,
    draft: {
      kind: wish.kind as TaskKind,
      trackId: track.id,
      aim,
      sensorKinds: sensorKindsOf(wish),
      notBeforeUs,
      deadlineUs,
      latestUsefulUs: wish.latestUsefulUs ?? deadlineUs,
      ...(minimumGsdM === undefined ? {} : { minimumGsdM }),
      ...(qualityM === undefined ? {} : { qualityM }),
      priority: wish.priority ?? USUAL_PRIORITY,
      justification: wish.justification.trim(),
      ...(justificationEventId === undefined ? {} : { justificationEventId }),
      label: track.label,
      definitionVersion: 1,
      state: "received",
      statusVersion: 1,
      raisedBy,
      createdUs: nowUs,
      declinedBy: [],
      history: [{ state: "received", atUs: nowUs, by: raisedBy, code: "requested" }],
    },
  };
}

/** In one order and once each, so that the same wish makes the same task. */
function sensorKindsOf({ sensorKinds }: TaskWish): readonly SourceKind[] {
  if (sensorKinds === undefined || sensorKinds.length === 0) return USUAL_SENSORS;
  return SOURCE_KINDS.filter((kind) => sensorKinds.includes(kind));
}

interface Fault {
  readonly field: string;
  readonly sentence: string;
}

function faultOf(wish: TaskWish, nowUs: TimeUs): Fault | undefined {
  const short = (text: string): string => JSON.stringify(text.slice(0, 40));
  if (!(TASK_KINDS as readonly string[]).includes(wish.kind))
    return fault("kind", `There is no kind of task ${short(wish.kind)}; there are ${TASK_KINDS.join(", ")}.`);
  const stranger = wish.sensorKinds?.find((kind) => !(SOURCE_KINDS as readonly string[]).includes(kind));
  if (stranger !== undefined)
    return fault("sensor_kinds", `There is no sensor kind ${short(stranger)}; there are ${SOURCE_KINDS.join(", ")}.`);
  const reason = wish.justification.trim();
  if (reason === "" || reason.length > MAXIMUM_JUSTIFICATION)
    return fault(
      "justification",
      `Say why, in 1 to ${MAXIMUM_JUSTIFICATION} characters: a look costs somebody else's time.`,
    );
  return timeFault(wish, nowUs) ?? numberFault(wish);
}

function timeFault({ notBeforeUs, deadlineUs, latestUsefulUs }: TaskWish, nowUs: TimeUs): Fault | undefined {
  for (const [field, timeUs] of Object.entries({
    not_before_us: notBeforeUs,
    deadline_us: deadlineUs,
    latest_useful_us: latestUsefulUs,
  })) {
    if (timeUs === undefined) continue;
    if (!Number.isSafeInteger(timeUs) || timeUs < 0 || timeUs > nowUs + LONGEST_US)
      return fault(field, `${field} is ${timeUs}: give microseconds since 1970, at most two days after now.`);
  }
  const startUs = Math.max(nowUs, notBeforeUs ?? nowUs);
  if (deadlineUs !== undefined && deadlineUs <= startUs)
    return fault(
      "deadline_us",
      `The deadline ${toRfc3339(deadlineUs)} is not after ${toRfc3339(startUs)}, when it begins.`,
    );
  if (latestUsefulUs !== undefined && latestUsefulUs < (deadlineUs ?? startUs))
    return fault(
      "latest_useful_us",
      "The latest useful delivery is before the deadline; leave it out or put it later.",
    );
  return undefined;
}

function numberFault({ minimumGsdM, qualityM, priority, kind }: TaskWish): Fault | undefined {
  if (minimumGsdM !== undefined && !(minimumGsdM > 0 && minimumGsdM <= 1000))
    return fault("minimum_gsd_m", `A ground sampling distance of ${minimumGsdM} m is none; give metres above 0.`);
  if (qualityM !== undefined && !(qualityM > 0 && qualityM <= 100_000))
    return fault("quality_m", `A quality of ${qualityM} m is none; give one sigma in metres above 0.`);
  if (kind === "improve-track" && qualityM === undefined)
    return fault("quality_m", "improve-track needs the quality to reach: one sigma, in metres.");
  if (priority !== undefined && !(Number.isInteger(priority) && priority >= 0 && priority <= LOWEST_PRIORITY))
    return fault("priority", `The priority is ${priority}; 0 comes first, ${LOWEST_PRIORITY} last.`);
  return undefined;
}

function fault(field: string, sentence: string): Fault {
  return { field, sentence };
}
