/** A simulated collector: a drone that takes one task after the other, flies there, looks, sends what it saw, and reports. */
import { setTimeout as sleep } from "node:timers/promises";
import { type ChannelCredentials, type ServiceError, status } from "@grpc/grpc-js";
import type { Clock, Collector, Covariance2, LonLat, TimeUs } from "../../model/index.ts";
import { US_PER_S } from "../../model/index.ts";
import { taskingV1 } from "../../proto/index.ts";
import { openRecordStream, type RecordStream } from "../client.ts";
import { withHeader } from "../producer.ts";
import { stream as nameOf } from "../random.ts";
import type { World } from "../world/world.ts";
import { arrivalUs, BASE, frameCentre, LOOK_S, LOOKS, recordsOf } from "./tasked_drone.ts";
import { openTasking, type Report, type Task, type TaskingClient } from "./tasking_client.ts";

export interface CollectorOptions {
  readonly address: string;
  readonly credentials?: ChannelCredentials;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  onProgress(sentence: string): void;
}

const RETRY_MS = 2_000;
const WAIT_MS = 200;

interface Desk {
  readonly collector: Collector;
  readonly world: World;
  readonly options: CollectorOptions;
  readonly client: TaskingClient;
  /** As last heard. */
  readonly offers: Map<string, Task>;
  /** The task in hand, as last heard: its aim may move, and it may be withdrawn. */
  current: Task | undefined;
  position: LonLat;
}

/** Resolves when the signal is aborted, or when the service knows no tasking or not this collector. Never rejects. */
export async function runCollector(collector: Collector, world: World, options: CollectorOptions): Promise<void> {
  const { address, credentials, signal, onProgress } = options;
  const identity = { collectorId: collector.id, audience: collector.audience };
  const client = openTasking(address, identity, credentials);
  const desk: Desk = { collector, world, options, client, offers: new Map(), current: undefined, position: BASE };
  const working = work(desk);
  while (!signal.aborted) {
    try {
      desk.offers.clear();
      await client.listen((notice) => hear(desk, notice.kind, notice.task as Task | null), signal);
    } catch (error) {
      const { code, details } = error as ServiceError;
      if (code === status.UNIMPLEMENTED) break;
      if (code === status.PERMISSION_DENIED || code === status.UNAUTHENTICATED) {
        onProgress(`${collector.name} is given no tasks: ${details}`);
        break;
      }
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
  if (signal.aborted) await working;
  client.close();
}

function hear(desk: Desk, kind: number, task: Task | null): void {
  if (task === null) return;
  const { OFFER, YOURS } = taskingV1.NoticeKind;
  if (kind === OFFER) desk.offers.set(task.taskId, task);
  else desk.offers.delete(task.taskId);
  // A notice may come after the answer to a later report.
  const { current } = desk;
  if (kind === YOURS && task.taskId === current?.taskId && task.statusVersion >= current.statusVersion)
    desk.current = task;
}

async function work(desk: Desk): Promise<void> {
  const { signal } = desk.options;
  while (!signal.aborted) {
    const [next] = [...desk.offers.values()].sort((a, b) => a.priority - b.priority || a.createdUs - b.createdUs);
    if (next === undefined) {
      await sleep(WAIT_MS, undefined, { signal }).catch(() => undefined);
      continue;
    }
    desk.offers.delete(next.taskId);
    // A race that was lost, a task that was withdrawn, a connection that went: the next notice says how things stand.
    await perform(desk, next).catch(() => undefined);
    desk.current = undefined;
  }
}

async function perform(desk: Desk, offer: Task): Promise<void> {
  const { client, options, collector } = desk;
  const dueUs = arrivalUs(desk.position, expectedAt(offer, options.clock()).position, options.clock());
  if (dueUs + LOOKS * LOOK_S * US_PER_S >= offer.deadlineUs) {
    await client.report(offer, { reject: { code: "out-of-reach", reason: "It would arrive after the deadline." } });
    return;
  }
  desk.current = await client.report(offer, { accept: {} });
  options.onProgress(`EXERCISE: ${collector.name} takes task ${offer.taskId}: ${offer.justification}`);
  await tell(desk, { schedule: { plannedUs: dueUs } });
  if (!(await until(desk, dueUs))) return;
  await tell(desk, { start: {} });
  if (!(await look(desk))) return;
  const done = await client.report(inHand(desk), { complete: {} }).catch((error: ServiceError) => {
    if (error.code !== status.FAILED_PRECONDITION) throw error;
    const reason = "It looked where the target was expected, and what it saw was something else.";
    return client.report(inHand(desk), { fail: { code: "target-not-found", reason } });
  });
  options.onProgress(`EXERCISE: ${collector.name} reports: ${done.outcome?.sentence ?? "the target was not found."}`);
}

/** Looks around where the target is expected; false when the task was withdrawn meanwhile. */
async function look(desk: Desk): Promise<boolean> {
  const { options, collector, world } = desk;
  const sourceId = collector.sources[0] ?? collector.id;
  const { credentials, address } = options;
  const more = credentials === undefined ? {} : { credentials };
  const records = await openRecordStream(address, "drone", { sourceId }, more);
  try {
    const key = nameOf(inHand(desk).taskId);
    const startUs = options.clock();
    for (let k = 0; k < LOOKS; k++) {
      const atUs = startUs + k * LOOK_S * US_PER_S;
      if (!(await until(desk, atUs))) return false;
      const expected = expectedAt(inHand(desk), atUs);
      desk.position = frameCentre(expected, k);
      await sendLook(desk, records, recordsOf(world, desk.position, key, k, atUs), atUs);
    }
    await records.drained();
    return true;
  } finally {
    await records.close().catch(() => undefined);
    records.abort();
  }
}

async function sendLook(
  desk: Desk,
  records: RecordStream<"drone">,
  seen: ReturnType<typeof recordsOf>,
  atUs: TimeUs,
): Promise<void> {
  const { taskId } = inHand(desk);
  const common = {
    producedTimeUs: atUs,
    processor: "tomi-exercise-tasked-drone/1",
    simulated: true,
    exercise: true,
    taskId,
  };
  await records.send(seen.map((record) => withHeader<"drone">(record, records.header(atUs, common))));
}

/** Waits for the workspace's time; false when the task is no longer its own, or the exercise is being stopped. */
async function until(desk: Desk, timeUs: TimeUs): Promise<boolean> {
  const { signal, clock } = desk.options;
  const { ACCEPTED, SCHEDULED, TASKED } = taskingV1.TaskState;
  for (;;) {
    const state = desk.current?.state;
    if (signal.aborted || (state !== ACCEPTED && state !== SCHEDULED && state !== TASKED)) return false;
    if (clock() >= timeUs) return true;
    await sleep(WAIT_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function tell(desk: Desk, what: Report): Promise<void> {
  desk.current = await desk.client.report(inHand(desk), what);
}

function inHand({ current }: Desk): Task {
  if (current === undefined) throw new Error("No task is in hand.");
  return current;
}

function expectedAt({ aim }: Task, atUs: TimeUs): { readonly position: LonLat; readonly cov: Covariance2 } {
  const points = aim?.points ?? [];
  let best = points[0];
  for (const point of points)
    if (best === undefined || Math.abs((point.timeUs ?? 0) - atUs) < Math.abs((best.timeUs ?? 0) - atUs)) best = point;
  const { position, positionCov } = best ?? {};
  return {
    position: { lonDeg: position?.lonDeg ?? BASE.lonDeg, latDeg: position?.latDeg ?? BASE.latDeg },
    cov: { eeM2: positionCov?.eeM2 ?? 1, enM2: positionCov?.enM2 ?? 0, nnM2: positionCov?.nnM2 ?? 1 },
  };
}
