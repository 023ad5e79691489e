/** Runs an exercise: every sensor as a producer of its own, in the workspace's time, through the ingest services only. */
import { setTimeout as sleep } from "node:timers/promises";
import type { ChannelCredentials } from "@grpc/grpc-js";
import { type Clock, type TimeUs, US_PER_MINUTE, US_PER_S } from "../model/index.ts";
import { runCollector } from "./collector/run.ts";
import { type Cast, type Exercise, findExercise } from "./definition.ts";
import { type Producer, type ProducerOptions, startProducer } from "./producer.ts";
import { deliverScenes } from "./scene/deliver.ts";
import { DARK_AT_S, DISTRESS_AT_S } from "./world/roster.ts";
import type { World } from "./world/world.ts";

export interface RunOptions {
  readonly id: string;
  /** host:port of the gRPC ingest services. */
  readonly address: string;
  /** With which the sensors call; in the clear when left out. */
  readonly credentials?: ChannelCredentials;
  /** The workspace's clock. */
  readonly clock: Clock;
  /** How many seconds of the exercise pass in one second; must be the clock's own speed. */
  readonly speed: number;
  /** Another world of the same kind; the exercise's own seed when left out. */
  readonly seed?: number;
  /** True when the workspace is new: what the sensors saw in the twelve minutes before is sent first, so that trails exist at once. */
  readonly firstStart: boolean;
  readonly signal: AbortSignal;
  onProgress(sentence: string): void;
  /** Scratch folder: rendered scenes are kept here until they are sent. */
  readonly dataDir: string;
}

/** Batches leave this often, ms. */
const TICK_MS = 300;
const PRELUDE_US = 12 * US_PER_MINUTE;
/** The prelude and what was missed are looked at in pieces, so that nothing else in the process waits long. */
const PIECE_US = 10 * US_PER_S;

/** Resolves when `signal` is aborted. Rejects when the ingest services refuse a source. */
export async function runExercise(options: RunOptions): Promise<void> {
  const { signal, clock } = options;
  // Taken first: making the world takes half a second, in which the sensors do not sleep.
  const fromUs = clock() - (options.firstStart ? PRELUDE_US : 0);
  const exercise = findExercise(options.id);
  const seed = options.seed ?? exercise.seed;
  const cast = exercise.cast(seed);
  const { world } = cast;
  let producers: Producer[] = [];
  try {
    producers = await startProducers(cast, { seed, startUs: exercise.startUs, fromUs }, options);
    if (options.firstStart) await sendPrelude(exercise, producers, options);
    const beside =
      world === undefined
        ? []
        : [
            deliverScenes(world, options),
            ...exercise.collectors.map((collector) => runCollector(collector, world, options)),
          ];
    await Promise.all([follow(world, producers, options), ...beside]);
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await Promise.all(producers.map((producer) => producer.close()));
  }
}

async function startProducers(
  { sensors }: Cast,
  when: Pick<ProducerOptions, "seed" | "startUs" | "fromUs">,
  options: RunOptions,
): Promise<Producer[]> {
  const { address, signal, onProgress } = options;
  const own: ProducerOptions = {
    address,
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
    ...when,
    signal,
    onRetry: onProgress,
  };
  return Promise.all(sensors.map((sensor) => startProducer(sensor, own)));
}

/** Sends what was seen before the start, all sensors in step, as fast as the services take it. */
async function sendPrelude(exercise: Exercise, producers: readonly Producer[], options: RunOptions): Promise<void> {
  const { clock, signal, onProgress } = options;
  onProgress(`${exercise.title.en}: sending what the sensors saw in the last ${PRELUDE_US / US_PER_MINUTE} minutes.`);
  while (!signal.aborted) {
    const nowUs = clock();
    if (producers.every((producer) => producer.observedThroughUs() >= nowUs - US_PER_S)) break;
    for (const producer of producers) producer.advance(Math.min(nowUs, producer.observedThroughUs() + PIECE_US), nowUs);
    await Promise.all(producers.map((producer) => producer.sent()));
    await sleep(1);
  }
  const records = producers.reduce((sum, producer) => sum + producer.recordsSent(), 0);
  onProgress(`${exercise.title.en}: ${records} records of the time before the start are sent; real time begins.`);
}

async function follow(world: World | undefined, producers: readonly Producer[], options: RunOptions): Promise<void> {
  const { clock, signal, speed } = options;
  const reachUs = Math.max(PIECE_US, 4 * speed * TICK_MS * 1_000);
  let lastUs = clock();
  while (!signal.aborted) {
    const nowUs = clock();
    for (const producer of producers) producer.advance(Math.min(nowUs, producer.observedThroughUs() + reachUs), nowUs);
    if (world !== undefined) tell(world, lastUs, nowUs, options);
    lastUs = nowUs;
    await sleep(TICK_MS, undefined, { signal }).catch(() => {});
  }
}

/** The two turns of the story, as they come. */
function tell(world: World, fromUs: TimeUs, toUs: TimeUs, { onProgress }: RunOptions): void {
  const turns: readonly (readonly [number, number, string])[] = [
    [DARK_AT_S, world.darkBerth, "stops sending AIS"],
    [DISTRESS_AT_S, world.distressBerth, "is in distress: its SART calls"],
  ];
  for (const [atS, berth, what] of turns) {
    const atUs = world.startUs + atS * US_PER_S;
    const place = world.berths[berth];
    if (place === undefined || atUs <= fromUs || atUs > toUs) continue;
    const { name, mmsi } = world.vesselOf(place, 0);
    onProgress(`EXERCISE: ${name} (MMSI ${mmsi}) ${what}.`);
  }
}
