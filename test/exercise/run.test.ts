import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { listExercises, runExercise } from "../../exercise/index.ts";
import { US_PER_MINUTE, US_PER_S } from "../../model/index.ts";
import { type FakeIngest, startFakeIngest, type TakenRecord } from "./fake_ingest.ts";

const { id, startUs, sources, collectors } = listExercises()[0]!;
const SPEED = 8;
/** Half an hour in: no scene is due, and the drones, the boat in distress and the dark tanker are all at work. */
const FIRST_US = startUs + 30 * US_PER_MINUTE;

interface Ran {
  readonly taken: readonly TakenRecord[];
  readonly told: readonly string[];
  readonly untilUs: number;
}

const folder = mkdtempSync(join(tmpdir(), "tomi-run-"));
afterAll(() => rmSync(folder, { recursive: true }));
const open: FakeIngest[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** Runs from `fromUs` until `done` says so of what arrived, and stops. */
async function run(
  fromUs: number,
  firstStart: boolean,
  done: (taken: readonly TakenRecord[], nowUs: number) => boolean,
): Promise<Ran> {
  const server = await startFakeIngest();
  const stop = new AbortController();
  const beganMs = performance.now();
  const clock = () => Math.round(fromUs + (performance.now() - beganMs) * 1_000 * SPEED);
  const told: string[] = [];
  const running = runExercise({
    id,
    address: server.address,
    clock,
    speed: SPEED,
    firstStart,
    signal: stop.signal,
    onProgress: (sentence) => told.push(sentence),
    dataDir: folder,
  });
  while (!done(server.taken, clock())) await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 50))]);
  const untilUs = clock();
  stop.abort();
  await running;
  server.close();
  return { taken: server.taken, told, untilUs };
}

const time = ({ header }: TakenRecord): number => header.observedTimeUs!;
/** A tasked drone sends nothing until it is asked. */
const onlyWhenAsked = collectors.flatMap((one) => one.sources);
const streaming = sources
  .filter(({ kind, id: source }) => kind !== "optical" && !onlyWhenAsked.includes(source))
  .map(({ id: source }) => source);

describe("a run", () => {
  let first: Ran;
  let second: Ran;
  let secondFromUs: number;
  beforeAll(async () => {
    first = await run(FIRST_US, true, (_, nowUs) => nowUs > FIRST_US + 100 * US_PER_S);
    secondFromUs = FIRST_US + 60 * US_PER_S; // overlaps with the first, to be compared with it
    second = await run(secondFromUs, false, (_, nowUs) => nowUs > secondFromUs + 40 * US_PER_S);
  });

  test("begins with the twelve minutes before its first start, from every source", () => {
    for (const source of streaming) {
      const times = first.taken.filter(({ sourceId }) => sourceId === source).map(time);
      expect(Math.min(...times), source).toBeLessThan(FIRST_US - 11.5 * US_PER_MINUTE);
      expect(Math.min(...times), source).toBeGreaterThanOrEqual(FIRST_US - 12.1 * US_PER_MINUTE);
      expect(Math.max(...times), source).toBeGreaterThan(FIRST_US + 60 * US_PER_S);
    }
    expect(first.told[0]).toMatch(/12 minutes/);
  });

  test("sends nothing that has not happened yet, numbers it without gaps, and says that it is simulated", () => {
    const next = new Map<string, number>();
    for (const { sourceId, header } of first.taken) {
      expect(header.observedTimeUs).toBeLessThanOrEqual(first.untilUs);
      expect(header.observedTimeUs).toBeLessThanOrEqual(header.producedTimeUs!);
      expect([header.simulated, header.exercise]).toEqual([true, true]);
      const expected = next.get(sourceId) ?? 1;
      expect(header.seq!).toBeLessThanOrEqual(expected);
      if (header.seq === expected) next.set(sourceId, expected + 1);
    }
  });

  test("an array's configuration is its first record", () => {
    for (const source of ["array-a", "array-b", "array-c"])
      expect(first.taken.find(({ sourceId }) => sourceId === source)!.kind).toBe("configuration");
  });

  test("two records in a hundred come twice, byte for byte", () => {
    const known = new Map<string, Buffer>();
    let twice = 0;
    for (const { sourceId, header, bytes } of first.taken) {
      const key = `${sourceId} ${header.seq}`;
      const before = known.get(key);
      if (before !== undefined) {
        twice++;
        expect(before.equals(bytes)).toBe(true);
      }
      known.set(key, bytes);
    }
    expect(twice / known.size).toBeGreaterThan(0.012);
    expect(twice / known.size).toBeLessThan(0.03);
  });

  test("a restart goes on from its clock, in an epoch of its own, without the prelude", () => {
    expect(Math.min(...second.taken.map(time))).toBeGreaterThanOrEqual(secondFromUs - 1 * US_PER_S);
    const epochs = (ran: Ran) => new Set(ran.taken.map(({ sourceId, epoch }) => `${sourceId} ${epoch}`));
    expect(epochs(first).size).toBe(streaming.length);
    expect(epochs(second).size).toBe(streaming.length);
    expect([...epochs(second)].filter((epoch) => epochs(first).has(epoch))).toEqual([]);
  });

  test("a restart says of the same time what an undisturbed run says", () => {
    const [fromUs, toUs] = [secondFromUs + 2 * US_PER_S, secondFromUs + 25 * US_PER_S];
    const said = ({ taken }: Ran) =>
      new Set(
        taken
          .filter((record) => time(record) > fromUs && time(record) < toUs)
          .map(({ sourceId, kind, header, body }) => JSON.stringify([sourceId, kind, header.observedTimeUs, body])),
      );
    expect(said(second).size).toBeGreaterThan(200);
    const [undisturbed, restarted] = [said(first), said(second)];
    expect([...undisturbed].filter((text) => !restarted.has(text))).toEqual([]);
    expect([...restarted].filter((text) => !undisturbed.has(text))).toEqual([]);
  });
});

test("a source that the service refuses ends the run with a sentence that names it", async () => {
  const server = await startFakeIngest(["array-b"]);
  open.push(server);
  const running = runExercise({
    id,
    address: server.address,
    clock: () => FIRST_US,
    speed: 1,
    firstStart: false,
    signal: new AbortController().signal,
    onProgress: () => {},
    dataDir: folder,
  });
  await expect(running).rejects.toThrow(/array-b/);
});

test("stops although nobody answers", async () => {
  const stop = new AbortController();
  const running = runExercise({
    id,
    address: "127.0.0.1:9",
    clock: () => FIRST_US,
    speed: 1,
    firstStart: true,
    signal: stop.signal,
    onProgress: () => {},
    dataDir: folder,
  });
  setTimeout(() => stop.abort(), 300);
  await expect(running).resolves.toBeUndefined();
});
