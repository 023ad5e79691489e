/** From the picture's cues to what is to be asked for and what to be withdrawn: pure, so that the same picture asks for the same. */
import { type Collector, isTaken, type PublishedTrack, type Task, type TimeUs, US_PER_S } from "../../model/index.ts";
import type { ClosedCue } from "../../store/index.ts";
import { CUE_RULES, type Cue, needStands, raisedBy } from "./cues.ts";
import * as P from "./parameters.ts";

export interface CueChanges {
  readonly raise: readonly Cue[];
  readonly withdraw: readonly { readonly task: Task; readonly reason: string }[];
}

export interface CueSituation {
  readonly cues: readonly Cue[];
  /** The picture by id; a track that was merged is found by its alias too. */
  readonly tracks: ReadonlyMap<string, PublishedTrack>;
  readonly open: readonly Task[];
  readonly closed: readonly ClosedCue[];
  readonly collectors: readonly Collector[];
  readonly pictureUs: TimeUs;
  readonly nowUs: TimeUs;
}

/** Withdrawn ones make room first. */
export function cueChanges(situation: CueSituation): CueChanges {
  const { cues, open, closed, nowUs } = situation;
  const ofRules = open.filter((task) => task.raisedBy.startsWith("rule:"));
  const withdraw = ofRules.flatMap((task) => {
    const reason = whyNotNeeded(task, situation);
    return reason === undefined ? [] : [{ task, reason }];
  });
  const going = new Set(withdraw.map(({ task }) => task.id));
  const staying = ofRules.filter(({ id }) => !going.has(id));
  const busy = new Set(staying.map((task) => `${task.raisedBy}/${task.trackId}`));
  for (const { raisedBy: rule, trackId, closedUs } of closed)
    if (nowUs - closedUs < P.COOL_DOWN_S * US_PER_S) busy.add(`${rule}/${trackId}`);
  for (const { task } of withdraw) busy.add(`${task.raisedBy}/${task.trackId}`);
  const room = Math.max(0, P.MAXIMUM_OPEN_CUES - staying.length);
  const fresh = cues.filter(({ rule, track }) => !namesOf(track).some((id) => busy.has(`${raisedBy(rule)}/${id}`)));
  return { raise: fresh.slice(0, room), withdraw };
}

function namesOf({ id, aliases }: PublishedTrack): readonly string[] {
  return [id, ...aliases];
}

/** Undefined while the need stands. What a collector is looking at is not withdrawn by its own look. */
function whyNotNeeded(task: Task, { tracks, collectors, pictureUs }: CueSituation): string | undefined {
  if (task.state === "tasked") return undefined;
  const track = tracks.get(task.trackId);
  const rule = CUE_RULES.find((one) => raisedBy(one) === task.raisedBy);
  if (track === undefined)
    // A stale track that left the picture is still missing; another one that is gone cannot be looked at.
    return rule === "stale" ? undefined : `Track ${task.trackId} is no longer in the picture.`;
  // A rule of another version is not this program's to judge.
  if (rule === undefined || needStands(rule, track, pictureUs)) return undefined;
  if (isTaken(task.state) && seenByCollector(task, track, collectors)) return undefined;
  return `Track ${track.id} no longer meets the rule ${rule}.`;
}

function seenByCollector(task: Task, track: PublishedTrack, collectors: readonly Collector[]): boolean {
  const own = collectors.find(({ id }) => id === task.collectorId);
  return own?.sources.includes(track.lastLooks[0]?.sourceId ?? "") ?? false;
}
