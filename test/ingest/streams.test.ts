import { randomBytes } from "node:crypto";
import * as grpc from "@grpc/grpc-js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type IngestAck, openRecordStream } from "../../exercise/client.ts";
import type { Journal } from "../../ingest/journal.ts";
import { STREAM_CREDIT } from "../../model/index.ts";
import { ingestV1 } from "../../proto/index.ts";
import { listSetAside } from "../../store/index.ts";
import { AIS_LINE, configuration, contact, encode, header, LIVE, NOW_US, reception, trackPoint } from "./records.ts";
import { journalWith, type Served, serve, startTestDatabase, type TestDatabase, wholeJournal } from "./served.ts";

let database: TestDatabase;
const open: Served[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.close());
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

async function started(options: Parameters<typeof serve>[1] = {}): Promise<Served> {
  const served = await serve(database.db, options);
  open.push(served);
  return served;
}

const O = ingestV1.Outcome;
const epoch = (): Uint8Array => Uint8Array.from(randomBytes(16));

/** Every result a stream was told, by sequence number. */
function results(acks: readonly IngestAck[]): Record<number, string> {
  const out: Record<number, string> = {};
  for (const { results: told } of acks)
    for (const { seq, outcome, violations } of told)
      out[seq ?? 0] = [O[outcome ?? 0], ...(violations ?? []).map((violation) => violation.code)].join(" ");
  return out;
}

/** A stream that notes its acknowledgements. */
async function drone(address: string, more: { epoch?: Uint8Array; sourceId?: string; verboseAcks?: boolean } = {}) {
  const acks: IngestAck[] = [];
  const hello = { sourceId: "drone-1", epoch: epoch(), ...more };
  const stream = await openRecordStream(address, "drone", hello, { onAck: (ack) => acks.push(ack), reconnectMs: 20 });
  const point = (more: object = {}, head: object = {}, timeUs = NOW_US - 1_000_000) =>
    trackPoint(0, { header: stream.header(timeUs, head), ...more });
  return { stream, acks, point };
}

describe("outcomes", () => {
  test("a stream survives bad records, and each is told its outcome", async () => {
    const { address } = await started();
    const { stream, acks, point } = await drone(address);
    const good = point();
    const records = [
      good,
      point({ speedMps: 60 }),
      point(),
      point({ position: { latDeg: 95, lonDeg: 0 } }),
      point({ positionCov: { eeM2: Number.NaN, enM2: 0, nnM2: 1 } }),
    ];
    await stream.send(records);
    await stream.send([point({}, {}, NOW_US - 8 * 86_400_000_000), point({}, {}, NOW_US + 60_000_000)]);
    await stream.send([point()]);
    await stream.drained();
    // The same record again, and another one under its number.
    await stream.send([good]);
    await stream.send([{ track: { ...good.track, trackUuid: "other" } }]);
    await stream.close();
    const { 1: _, ...others } = results(acks);
    expect(others).toEqual({
      2: "ACCEPTED_FLAGGED SPEED",
      4: "REJECTED BAD_POSITION",
      5: "REJECTED NOT_FINITE",
      6: "QUARANTINED TOO_OLD",
      7: "REJECTED FUTURE_TIME",
    });
    const ofTheFirst = acks.flatMap((ack) => ack.results).filter((result) => result.seq === 1);
    expect(ofTheFirst.map((result) => result.outcome)).toEqual([O.DUPLICATE, O.CONFLICT]);
    expect(acks.at(-1)?.committedThroughSeq).toBe(8);
  });

  test("asked for, the outcome of every record is told", async () => {
    const { address } = await started();
    const { stream, acks, point } = await drone(address, { verboseAcks: true });
    await stream.send([point(), point()]);
    await stream.close();
    expect(results(acks)).toEqual({ 1: "ACCEPTED", 2: "ACCEPTED" });
  });

  test("what is quarantined, rejected or in conflict is kept for a person to look at", async () => {
    const { address } = await started();
    const { stream, point } = await drone(address, { sourceId: "drone-2" });
    await stream.send([
      point({ position: { latDeg: 95, lonDeg: 0 } }),
      point({}, { label: { level: 5 } }),
      point({}, {}, NOW_US - 8 * 86_400_000_000),
    ]);
    await stream.close();
    const kept = await listSetAside(database.db, { sourceId: "drone-2" });
    expect(kept.map((record) => record.kind).sort()).toEqual(["quarantined", "rejected", "rejected"]);
    const above = kept.find((record) => record.violations[0]?.code === "LABEL_ABOVE_CHANNEL");
    expect(above?.raw?.length ?? 0).toBe(0);
  });

  test("records that have no key are told and counted", async () => {
    const { address, ingest } = await started();
    const { stream, acks } = await drone(address);
    const foreign = encode("drone", trackPoint(3, { header: header("drone", 3, { streamEpoch: epoch() }) }));
    await stream.sendEncoded([{ seq: 0, bytes: Uint8Array.of(255, 255) }]);
    await stream.sendEncoded([{ seq: 0, bytes: foreign }]);
    await until(async () => (ingest.stats().unaddressed === 2 ? true : undefined));
    await until(async () => (results(acks)[0] && results(acks)[3] ? true : undefined));
    expect(results(acks)).toEqual({ 0: "REJECTED UNREADABLE", 3: "REJECTED WRONG_EPOCH" });
    await stream.close();
  });

  test("a record that names another source is rejected and the stream goes on", async () => {
    const { address } = await started();
    const { stream, acks, point } = await drone(address);
    const wrong = point();
    await stream.send([{ track: { ...wrong.track, header: { ...wrong.track?.header, sourceId: "ais-1" } } }, point()]);
    await stream.close();
    expect(results(acks)).toEqual({ 1: "REJECTED WRONG_SOURCE" });
    expect(acks.at(-1)?.committedThroughSeq).toBe(2);
  });

  test("an array's contact after its configuration, and an AIS line", async () => {
    const { address } = await started();
    const array = await openRecordStream(address, "subsurface", { sourceId: "subsurface-1", epoch: epoch() });
    const head = () => array.header(NOW_US - 1_000_000);
    await array.send([
      { configuration: { ...configuration(0).configuration, header: head() } },
      { contact: { ...contact(0).contact, header: head() } },
    ]);
    await array.close();
    const ais = await openRecordStream(address, "ais", { sourceId: "ais-1", epoch: epoch() });
    await ais.send([{ reception: { ...reception(0, AIS_LINE).reception, header: ais.header(NOW_US - 1_000_000) } }]);
    await ais.close();
    const kinds = (await wholeJournal(database.db)).map((entry) => entry.observation.kind);
    expect(kinds.slice(-3)).toEqual(["array-configuration", "bearing", "ais"]);
  });

  test("after a restart the arrays are still known", async () => {
    const { address } = await started();
    const array = await openRecordStream(address, "subsurface", { sourceId: "subsurface-1", epoch: epoch() });
    await array.send([{ contact: { ...contact(0).contact, header: array.header(NOW_US - 1_000_000) } }]);
    await array.close();
    const { observation } = (await wholeJournal(database.db)).at(-1)!;
    expect(observation.kind).toBe("bearing");
  });
});

describe("what ends a stream", () => {
  test.each([
    ["an unknown source", "drone-99", "drone", grpc.status.PERMISSION_DENIED],
    ["a source of another kind", "ais-1", "drone", grpc.status.PERMISSION_DENIED],
  ] as const)("%s", async (_, sourceId, service, code) => {
    const { address } = await started();
    await expect(openRecordStream(address, service, { sourceId })).rejects.toMatchObject({ code });
  });

  test("a simulated source in a live workspace", async () => {
    const { address } = await started({ workspace: LIVE });
    const opened = openRecordStream(address, "drone", { sourceId: "drone-sim" });
    await expect(opened).rejects.toMatchObject({ code: grpc.status.PERMISSION_DENIED });
  });

  const up = (message: object): Uint8Array => ingestV1.envelope.Up.encode(message).finish();
  const hello = up({ hello: { sourceId: "drone-1", streamEpoch: epoch() } });
  test.each<[string, Uint8Array[], grpc.status]>([
    ["a batch before the hello", [up({ batch: { records: [] } })], grpc.status.INVALID_ARGUMENT],
    ["no message at all", [], grpc.status.INVALID_ARGUMENT],
    [
      "an epoch of 4 bytes",
      [up({ hello: { sourceId: "drone-1", streamEpoch: new Uint8Array(4) } })],
      grpc.status.INVALID_ARGUMENT,
    ],
    ["a second hello", [hello, hello], grpc.status.INVALID_ARGUMENT],
    ["an empty message", [hello, new Uint8Array(0)], grpc.status.INVALID_ARGUMENT],
    ["no protobuf", [hello, Uint8Array.of(0x0a, 0xff, 0xff)], grpc.status.INVALID_ARGUMENT],
    [
      "501 records",
      [hello, up({ batch: { records: Array(501).fill(new Uint8Array(1)) } })],
      grpc.status.INVALID_ARGUMENT,
    ],
    [
      "a message over 256 KiB",
      [hello, up({ batch: { records: [new Uint8Array(256 * 1024)] } })],
      grpc.status.RESOURCE_EXHAUSTED,
    ],
    ["a message over the server's limit", [hello, new Uint8Array(3 * 1024 * 1024)], grpc.status.RESOURCE_EXHAUSTED],
  ])("%s", async (_, messages, code) => {
    const { address } = await started();
    expect(await rawCall(address, messages)).toMatchObject({ code, details: expect.stringMatching(/.{20}/) });
  });
});

/** Sends messages as they are and gives the status the call ended with. */
function rawCall(address: string, messages: readonly Uint8Array[]): Promise<grpc.StatusObject> {
  const client = new grpc.Client(address, grpc.credentials.createInsecure(), { "grpc.max_send_message_length": -1 });
  return new Promise((resolve) => {
    const call = client.makeBidiStreamRequest(
      "/tomi.ingest.v1.DroneTrackIngest/Stream",
      (bytes: Uint8Array) => Buffer.from(bytes),
      (bytes: Buffer) => bytes,
    );
    call.on("data", () => {});
    call.on("error", () => {});
    call.on("status", (status) => {
      client.close();
      resolve(status);
    });
    for (const message of messages) call.write(message);
    call.end();
  });
}

describe("durability", () => {
  test("nothing is acknowledged before its commit, and a database that is away is waited for", async () => {
    let away = true;
    let tries = 0;
    const journal = journalWith(database.db, {});
    const { address, ingest } = await started({
      journal: {
        ...journal,
        append: async (records, nowUs) => {
          tries++;
          if (away) throw Object.assign(new Error("connection lost"), { code: "08006" });
          return journal.append(records, nowUs);
        },
      },
    });
    const { stream, acks, point } = await drone(address);
    await stream.send([point(), point()]);
    await until(async () => (tries >= 3 ? true : undefined));
    expect(acks).toHaveLength(1);
    expect(stream.pending()).toBe(2);
    away = false;
    await stream.close();
    expect(acks.at(-1)?.committedThroughSeq).toBe(2);
    expect(ingest.stats().journal.retries).toBeGreaterThanOrEqual(3);
  });

  test("a stream goes on after a lost connection without a gap and without doubles", async () => {
    const first = await started();
    const own = epoch();
    const { stream, point } = await drone(first.address, { epoch: own });
    for (let i = 0; i < 40; i++) await stream.send(Array.from({ length: 25 }, () => point({ trackUuid: "resume" })));
    // The first connection is lost with records on the way; the producer sends what it does not know to be committed again.
    const committed = stream.committedThroughSeq();
    stream.abort();
    const again = await drone(first.address, { epoch: own });
    expect(again.stream.committedThroughSeq()).toBeGreaterThanOrEqual(committed);
    const from = again.stream.committedThroughSeq();
    await again.stream.send(Array.from({ length: 1_000 - from }, () => again.point({ trackUuid: "resume" })));
    await again.stream.close();
    expect(again.stream.committedThroughSeq()).toBe(1_000);
    const seqs = (await wholeJournal(database.db))
      .map((entry) => entry.observation.key)
      .filter((key) => key.epoch === Buffer.from(own).toString("hex"))
      .map((key) => key.seq);
    expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 1_000 }, (_, i) => i + 1));
  });

  test("a service that stops acknowledges what it took, and the producer goes on with the next one", async () => {
    const { journal, release } = gatedJournal();
    const first = await started({ journal });
    const { stream, point } = await drone(first.address);
    await stream.send(Array.from({ length: 100 }, () => point()));
    await until(async () => (first.ingest.stats().journal.pending === 100 ? true : undefined));
    const stopped = first.ingest.close();
    release();
    await stopped;
    await until(async () => (stream.committedThroughSeq() === 100 ? true : undefined));
    stream.abort();
  });

  test("a service can be stopped while its database is away; nothing it did not commit was acknowledged", async () => {
    const journal = journalWith(database.db, {});
    const append: Journal["append"] = async () => {
      throw Object.assign(new Error("connection lost"), { code: "08006" });
    };
    const first = await started({ journal: { ...journal, append } });
    const { stream, point } = await drone(first.address);
    await stream.send([point()]);
    await until(async () => (first.ingest.stats().journal.pending === 1 ? true : undefined));
    const startedMs = performance.now();
    await first.ingest.close();
    expect(performance.now() - startedMs).toBeLessThan(10_000);
    expect(stream.committedThroughSeq()).toBe(0);
    stream.abort();
  });

  test("a record that the store can never take is rejected by itself", async () => {
    const journal = journalWith(database.db, {});
    const { address, log } = await started({
      journal: {
        ...journal,
        append: async (records, nowUs) => {
          const poisoned = records.some((record) => record.key.seq === 7 && record.admission.kind !== "rejected");
          if (poisoned) throw Object.assign(new Error("invalid input"), { code: "22P05" });
          return journal.append(records, nowUs);
        },
      },
    });
    const { stream, acks, point } = await drone(address);
    await stream.send(Array.from({ length: 20 }, () => point()));
    await stream.close();
    expect(results(acks)).toEqual({ 7: "REJECTED STORE_REFUSED" });
    expect(acks.at(-1)?.committedThroughSeq).toBe(20);
    expect(log.some(({ level }) => level === "error")).toBe(true);
  });
});

describe("sequence", () => {
  test("a gap is passed after its time with an event, and what comes late is still taken", async () => {
    let nowMs = 0;
    const ticks: (() => void)[] = [];
    const every = (_: number, work: () => void): (() => void) => {
      ticks.push(work);
      return () => {};
    };
    const timer = { nowMs: () => nowMs, every };
    const { address, ingest } = await started({ timer });
    const { stream, acks, point } = await drone(address);
    const [one, two, three, four] = [point(), point(), point(), point()];
    await stream.send([one, four]);
    await until(async () => (acks.at(-1)?.committedThroughSeq === 1 ? true : undefined));
    nowMs = 59_000;
    for (const tick of ticks) tick();
    await stream.send([two]);
    await until(async () => (acks.at(-1)?.committedThroughSeq === 2 ? true : undefined));
    nowMs = 61_000;
    for (const tick of ticks) tick();
    await until(async () => (acks.at(-1)?.committedThroughSeq === 4 ? true : undefined));
    expect(results(acks)).toEqual({ 3: "OUTCOME_UNSPECIFIED GAP" });
    expect(ingest.stats().gaps).toBe(1);
    const seen = acks.length;
    await stream.sendEncoded([{ seq: 3, bytes: encode("drone", three) }]);
    await stream.close();
    expect(results(acks.slice(seen))).toEqual({});
    const journaled = (await wholeJournal(database.db)).map((entry) => entry.observation.key);
    const own = journaled.filter((key) => key.epoch === Buffer.from(stream.epoch).toString("hex"));
    expect(own.map((key) => key.seq)).toEqual([1, 4, 2, 3]);
  });

  test("acknowledgements never go back, and credit is always given", async () => {
    const { address } = await started();
    const { stream, acks, point } = await drone(address);
    for (let i = 0; i < 20; i++) await stream.send(Array.from({ length: 200 }, () => point()));
    await stream.close();
    const through = acks.map((ack) => ack.committedThroughSeq);
    expect(through).toEqual([...through].sort((a, b) => a - b));
    for (const { credit } of acks) expect(credit).toBeGreaterThanOrEqual(STREAM_CREDIT);
    expect(through.at(-1)).toBe(4_000);
  });
});

describe("memory", () => {
  test("a producer that ignores its credit is not read beyond it", async () => {
    const { journal, release } = gatedJournal();
    const { address, ingest } = await started({ journal });
    const own = epoch();
    const client = new grpc.Client(address, grpc.credentials.createInsecure());
    const call = client.makeBidiStreamRequest(
      "/tomi.ingest.v1.DroneTrackIngest/Stream",
      (bytes: Uint8Array) => Buffer.from(bytes),
      (bytes: Buffer) => ingestV1.IngestAck.decode(bytes),
    );
    const acked = new Promise<void>((resolve) =>
      call.on("data", (ack) => {
        if (ack.committedThroughSeq === 10_000) resolve();
      }),
    );
    call.on("error", () => {});
    call.write(ingestV1.envelope.Up.encode({ hello: { sourceId: "drone-1", streamEpoch: own } }).finish());
    for (let batch = 0; batch < 20; batch++) {
      const records = Array.from({ length: 500 }, (_, i) =>
        encode("drone", trackPoint(0, { header: header("drone", batch * 500 + i + 1, { streamEpoch: own }) })),
      );
      call.write(ingestV1.envelope.Up.encode({ batch: { records } }).finish());
    }
    call.end();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(ingest.stats().journal.pending).toBeLessThanOrEqual(STREAM_CREDIT);
    release();
    await acked;
    client.close();
  });
});

/** A journal that writes nothing before it is released. */
function gatedJournal() {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const real = journalWith(database.db, {});
  const append: Journal["append"] = async (records, nowUs) => {
    await gate;
    return real.append(records, nowUs);
  };
  return { journal: { ...real, append }, release: () => release() };
}

/** Asks again until there is an answer, for at most five seconds. */
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 500; tries++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("What was waited for did not come within five seconds.");
}
