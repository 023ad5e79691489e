import { expect, test } from "vitest";
import { type Append, Appender, AppenderClosed } from "../../ingest/appender.ts";
import type { RecordToAppend } from "../../store/index.ts";

const record = (seq: number): RecordToAppend => ({
  key: { sourceId: "s", epoch: "0".repeat(32), seq },
  digest: new Uint8Array(16),
  receivedAtUs: 1,
  admission: { kind: "accepted", observations: [], violations: [] },
  raw: new Uint8Array(0),
});
const records = (from: number, count: number): RecordToAppend[] =>
  Array.from({ length: count }, (_, i) => record(from + i));
const accept: Append = async (taken) =>
  taken.map(({ key, admission }) => ({
    kind: admission.kind,
    violations: admission.violations,
    committedThroughSeq: key.seq,
  }));
const silent = { info: () => {}, warn: () => {}, error: () => {} };

function make(append: Append, more: object = {}): Appender {
  return new Appender({ append, clock: () => 1, log: silent, wait: async () => {}, ...more });
}

test("what comes while a group is written is the next group", async () => {
  const groups: number[] = [];
  let release = (): void => {};
  const appender = make(async (taken, nowUs) => {
    groups.push(taken.length);
    if (groups.length === 1) await new Promise<void>((resolve) => (release = resolve));
    return accept(taken, nowUs);
  });
  const first = appender.append(records(1, 1));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const rest = [2, 3, 4, 5].map((seq) => appender.append(records(seq, 1)));
  release();
  const outcomes = await Promise.all([first, ...rest]);
  expect(groups).toEqual([1, 4]);
  expect(outcomes.map(([one]) => one?.committedThroughSeq)).toEqual([1, 2, 3, 4, 5]);
});

test("a group ends at its size, and hand-overs are never torn apart", async () => {
  const groups: number[] = [];
  const appender = make(
    async (taken, nowUs) => {
      groups.push(taken.length);
      return accept(taken, nowUs);
    },
    { groupRecords: 1_000 },
  );
  await Promise.all([1, 501, 1_001, 1_501, 2_001].map((seq) => appender.append(records(seq, 500))));
  expect(groups).toEqual([1_000, 1_000, 500]);
});

test.each([
  ["a lost connection", Object.assign(new Error("gone"), { code: "08006" })],
  ["a refused connection", Object.assign(new Error("gone"), { code: "ECONNREFUSED" })],
  ["a deadlock", Object.assign(new Error("deadlock"), { code: "40P01" })],
  ["a full disk", Object.assign(new Error("full"), { code: "53100" })],
])("%s is waited for", async (_, error) => {
  let failures = 5;
  const appender = make(async (taken, nowUs) => {
    if (failures-- > 0) throw error;
    return accept(taken, nowUs);
  });
  expect(await appender.append(records(1, 3))).toHaveLength(3);
  expect(appender.stats()).toMatchObject({ retries: 5, committedRecords: 3, pending: 0 });
});

test.each([1, 7, 64])("record %i, which no database takes, is rejected and the others are written", async (bad) => {
  const written: number[] = [];
  const appender = make(async (taken, nowUs) => {
    if (taken.some(({ key, admission }) => key.seq === bad && admission.kind !== "rejected"))
      throw Object.assign(new Error("invalid byte sequence"), { code: "22021" });
    written.push(...taken.map(({ key }) => key.seq));
    return accept(taken, nowUs);
  });
  const outcomes = await appender.append(records(1, 64));
  expect(outcomes.map(({ kind }) => kind)).toEqual(
    Array.from({ length: 64 }, (_, i) => (i + 1 === bad ? "rejected" : "accepted")),
  );
  expect(outcomes[bad - 1]?.violations[0]?.code).toBe("STORE_REFUSED");
  expect(written.sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i + 1));
});

test("streams wait while too much is pending", async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const appender = make(
    async (taken, nowUs) => {
      await gate;
      return accept(taken, nowUs);
    },
    { maximumPending: 10 },
  );
  const written = appender.append(records(1, 10));
  let room = false;
  const waiting = appender.room().then(() => {
    room = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(room).toBe(false);
  release();
  await Promise.all([written, waiting]);
  expect(room).toBe(true);
});

test("closing writes what waits, and refuses what comes after", async () => {
  const appender = make(accept);
  const written = appender.append(records(1, 2));
  await appender.close();
  expect(await written).toHaveLength(2);
  await expect(appender.append(records(3, 1))).rejects.toBeInstanceOf(AppenderClosed);
});

test("closing does not wait for a database that is away", async () => {
  const appender = make(
    async () => {
      throw Object.assign(new Error("gone"), { code: "08006" });
    },
    { wait: () => new Promise((resolve) => setTimeout(resolve, 1)) },
  );
  const failed = appender.append(records(1, 1)).catch((error) => error);
  await appender.close();
  expect(await failed).toBeInstanceOf(AppenderClosed);
});
