/**
 * The keeper: looks at clock and picture once a second and moves what nobody else moves. It expires what is too late, takes back what a
 * silent collector holds, aims anew at what has moved, and asks for and withdraws what the rules find.
 */
import {
  type Aim,
  aimAt,
  aimDistance2,
  aimOf,
  type Collector,
  draftTask,
  ellipse,
  isTaken,
  moveTask,
  type PublishedTrack,
  type Task,
  type TaskAct,
  type TimeUs,
  US_PER_S,
} from "../../model/index.ts";
import { changeTask, insertTask, listTasks, readClosedCues } from "../../store/index.ts";
import type { Follower } from "../follower.ts";
import { cueChanges } from "./cue_changes.ts";
import { type Cue, cuesOf, raisedBy } from "./cues.ts";
import type { TaskingDeps } from "./deps.ts";
import * as P from "./parameters.ts";

const MOST_OPEN = 1_000;

/** One look at one audience. Gives whether anything was changed. */
export async function keepTasks(deps: TaskingDeps, audience: string, follower: Follower): Promise<boolean> {
  const { db, clock } = deps;
  const nowUs = clock();
  const tracks = byEveryName(follower.tracks);
  const open = await listTasks(db, audience, { openOnly: true, limit: MOST_OPEN });
  let changed = false;
  const keep = async (task: Task, next: (now: Task) => Task | undefined): Promise<void> => {
    if (next(task) === undefined) return;
    await changeTask(db, audience, task.id, next);
    changed = true;
  };
  for (const task of open) {
    await keep(task, (now) => overdue(now, nowUs));
    await keep(task, (now) => aimedAnew(now, tracks.get(now.trackId), nowUs));
  }
  const collectors = deps.collectors().filter((one) => one.audience === audience);
  if (!(await follower.ready(0))) return changed;
  const closed = await readClosedCues(db, audience, nowUs - P.COOL_DOWN_S * US_PER_S);
  const pictureUs = follower.frontierUs();
  const cues = cuesOf([...follower.tracks.values()], pictureUs);
  const { raise, withdraw } = cueChanges({ cues, tracks, open, closed, collectors, pictureUs, nowUs });
  for (const { task, reason } of withdraw) await keep(task, (now) => withdrawn(now, reason, nowUs));
  for (const cue of raise) changed = (await raiseCue(deps, audience, cue, collectors, nowUs)) || changed;
  return changed;
}

/** A merged track answers to its old id. */
function byEveryName(tracks: ReadonlyMap<string, PublishedTrack>): ReadonlyMap<string, PublishedTrack> {
  const named = new Map<string, PublishedTrack>();
  for (const track of tracks.values()) for (const alias of track.aliases) named.set(alias, track);
  for (const track of tracks.values()) named.set(track.id, track);
  return named;
}

/** Expired, or taken back from a collector that is silent; undefined while it is in time. */
export function overdue(task: Task, nowUs: TimeUs): Task | undefined {
  const by = { atUs: nowUs, by: "service" };
  const lastUs = isTaken(task.state) ? task.latestUsefulUs : task.deadlineUs;
  if (nowUs >= lastUs) {
    const act: TaskAct = { ...by, state: "expired", code: "deadline-passed", reason: "Nobody delivered in time." };
    return moveTask(task, "service", act);
  }
  if (!isTaken(task.state) || task.reportDueUs === undefined || nowUs < task.reportDueUs) return undefined;
  const reason = `Collector ${task.collectorId} has said nothing since it was due; the task is offered again.`;
  return nowUs >= task.deadlineUs
    ? moveTask(task, "service", { ...by, state: "expired", code: "collector-silent", reason })
    : moveTask(task, "service", { ...by, state: "received", code: "collector-silent", reason });
}

/** With a new definition when the track is now expected elsewhere, or known much better; undefined while the old aim holds. */
export function aimedAnew(task: Task, track: PublishedTrack | undefined, nowUs: TimeUs): Task | undefined {
  if (track === undefined || nowUs >= task.deadlineUs) return undefined;
  const aim = aimOf(track, Math.max(nowUs, task.notBeforeUs), task.deadlineUs);
  if (aim === undefined || aim.knownUs <= task.aim.knownUs || !hasMoved(task.aim, aim)) return undefined;
  return { ...task, aim, definitionVersion: task.definitionVersion + 1 };
}

function hasMoved(old: Aim, fresh: Aim): boolean {
  const first = fresh.points[0];
  if (first === undefined) return false;
  const before = aimAt(old, first.timeUs);
  if (aimDistance2(before, first.position) > P.AIM_MOVED2) return true;
  return ellipse(first.cov, 0.5).majorM < P.AIM_SHARPER * ellipse(before.cov, 0.5).majorM;
}

function withdrawn(task: Task, reason: string, nowUs: TimeUs): Task | undefined {
  if (task.state === "tasked") return undefined;
  return moveTask(task, "service", { state: "cancelled", atUs: nowUs, by: "service", code: "need-gone", reason });
}

/** Not raised when nobody registered could take it: then nobody is asked. */
async function raiseCue(
  { db }: TaskingDeps,
  audience: string,
  cue: Cue,
  collectors: readonly Collector[],
  nowUs: TimeUs,
): Promise<boolean> {
  const wish = {
    kind: cue.kind,
    deadlineUs: nowUs + P.CUE_DEADLINE_S * US_PER_S,
    priority: cue.priority,
    justification: cue.sentence,
  };
  const made = draftTask(cue.track, wish, raisedBy(cue.rule), nowUs);
  if (!made.ok) return false;
  const wanted = made.draft.sensorKinds;
  if (!collectors.some((one) => one.sensorKinds.some((kind) => wanted.includes(kind)))) return false;
  const key = `${raisedBy(cue.rule)}/${cue.track.id}/${nowUs}`;
  return (await insertTask(db, audience, key, JSON.stringify(wish), made.draft)).kind === "created";
}
