/**
 * Every rule over the wire: the rows of the rules for every stream, and every code that a producer can be told, each with the outcome that
 * it must have. One server and one database for all; what needs another server says so.
 */
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type IngestAck, openRecordStream, type RecordStream, uploadScene } from "../../exercise/client.ts";
import { RULES } from "../../ingest/findings.ts";
import type { Journal } from "../../ingest/journal.ts";
import { OPTICAL_RULES } from "../../ingest/rules/optical.ts";
import { crc32c, type Source } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { LIVE, NOW_US, source } from "./records.ts";
import { AIS_CASES } from "./rules/ais_cases.ts";
import { HEARD_US, point, type RuleCase } from "./rules/case.ts";
import { DRONE_CASES } from "./rules/drone_cases.ts";
import { honest, SCENE_CASES, sceneHeader } from "./rules/optical_cases.ts";
import { RECORD_CASES } from "./rules/record_cases.ts";
import { SUBSURFACE_CASES } from "./rules/subsurface_cases.ts";
import {
  journalWith,
  type Served,
  SOURCES,
  serve,
  startTestDatabase,
  type TestDatabase,
  wholeJournal,
} from "./served.ts";

const CASES: readonly RuleCase[] = [...RECORD_CASES, ...SUBSURFACE_CASES, ...DRONE_CASES, ...AIS_CASES];
const REGISTERED: readonly Source[] = [
  ...SOURCES,
  source("drone", { id: "drone-open", maximumLevel: 9 }),
  source("drone", { id: "drone-slow", maximumAgeS: 30 * 86_400 }),
  source("drone", { id: "drone-misp", tag2IsUtc: false }),
];
/** Every code that some test of this file was told over the wire. */
const told = new Set<string>();
const folder = mkdtempSync(join(tmpdir(), "tomi-rules-test-"));
let database: TestDatabase;
let exercise: Served;
let live: Served;
const NOT_SEARCHED = { kind: "rejected", code: "OPTICAL_ABORTED", sentence: "Not searched here." } as const;

async function started(options: Parameters<typeof serve>[1] = {}): Promise<Served> {
  return serve(database.db, { sources: () => REGISTERED, processScene: async () => NOT_SEARCHED, ...options });
}

beforeAll(async () => {
  database = await startTestDatabase();
  exercise = await started();
  live = await started({ workspace: LIVE });
});
afterAll(async () => {
  await exercise.close();
  await live.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const O = ingestV1.Outcome;
type Result = tomi.ingest.v1.RecordResult.$Properties;

function text({ outcome, violations }: Result): string {
  const codes = (violations ?? []).map(({ code }) => code ?? "");
  for (const code of codes) told.add(code);
  for (const { description } of violations ?? []) expect(description).toMatch(/.{20}[.!?]$/);
  return [O[outcome ?? 0], ...codes].join(" ");
}

/** Sends the records one after the other and gives what each was told. */
async function send(address: string, rule: Pick<RuleCase, "service" | "sourceId" | "records">): Promise<string[]> {
  const acks: IngestAck[] = [];
  const hello = { sourceId: rule.sourceId ?? `${rule.service}-1`, verboseAcks: true, epoch: randomBytes(16) };
  const stream = (await openRecordStream(address, rule.service, hello, {
    onAck: (ack) => acks.push(ack),
  })) as RecordStream<"drone">;
  const results = (): Result[] => acks.flatMap((ack) => ack.results);
  const records = rule.records((more) => ({ ...stream.header(HEARD_US), ...more }));
  for (const [i, record] of records.entries()) {
    if (record instanceof Uint8Array) await stream.sendEncoded([{ seq: 0, bytes: record }]);
    else await stream.send([record as object]);
    await until(() => results().length === i + 1);
  }
  stream.abort();
  return results().map(text);
}

async function until(done: () => boolean): Promise<void> {
  for (let waits = 0; !done(); waits++) {
    if (waits > 1_000) throw new Error("What was waited for did not come within five seconds.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe("records", () => {
  test.each(CASES.map((rule) => [rule.service, rule.row, rule.name, rule] as const))(
    "%s: %s: %s",
    async (_service, _row, _name, rule) => {
      expect(await send((rule.live === true ? live : exercise).address, rule)).toEqual(rule.outcomes);
    },
  );

  test("every sigma of a flagged point is three times what it claims, of a split track under a new name", async () => {
    const journal = await wholeJournal(database.db);
    const jumped = journal
      .map(({ observation }) => observation)
      .filter((one) => one.kind === "position" && one.sourceTrackId?.startsWith("jumps"));
    expect(jumped.map((one) => one.kind === "position" && [one.sourceTrackId, Math.sqrt(one.cov.eeM2)])).toEqual([
      ["jumps", 30],
      ["jumps#1", 90],
      ["jumps#1", 30],
    ]);
  });

  test("an array that has lost elements is believed total / working less", async () => {
    const journal = await wholeJournal(database.db);
    const worn = journal.flatMap(({ observation }) =>
      observation.kind === "bearing" && observation.arrayId === "worn" ? [observation.alternatives[0]!.sigmaDeg] : [],
    );
    expect(worn[1]! / worn[0]!).toBeCloseTo(32 / 23, 9);
  });

  test("a type that is not listed is journaled with its type and MMSI, and a lost part joins no other message", async () => {
    const heard = (await wholeJournal(database.db)).flatMap(({ observation }) =>
      observation.kind === "ais" ? [observation] : [],
    );
    expect(heard.filter(({ messageType }) => messageType === 8)).toMatchObject([{ mmsi: 2_300_061 }]);
    expect(heard.filter(({ messageType }) => messageType === 5)).toHaveLength(1);
    expect(exercise.ingest.stats().aisErrors).toContainEqual({ stationId: "st-1", code: "AIS_PART_LOST", count: 2 });
    expect(exercise.ingest.stats().other).toMatchObject({ klv_unknown_tags: 1, klv_dropped_items: 1 });
  });
});

describe("what needs a server of its own", () => {
  const one = { service: "drone" as const, records: (head: Parameters<RuleCase["records"]>[0]) => [point(head())] };

  test("a record that the database can never take", async () => {
    const real = journalWith(database.db, {});
    const append: Journal["append"] = async (records, nowUs) => {
      if (records.some(({ admission }) => admission.kind !== "rejected"))
        throw Object.assign(new Error("invalid input"), { code: "22P05" });
      return real.append(records, nowUs);
    };
    const served = await started({ journal: { ...real, append } });
    expect(await send(served.address, one)).toEqual(["REJECTED STORE_REFUSED"]);
    await served.close();
  });

  test("a time that no column holds", async () => {
    const lastUs = Number.MAX_SAFE_INTEGER;
    const served = await started({ clock: () => lastUs + 1_001 });
    const records: typeof one.records = (head) => [point(head({ observedTimeUs: lastUs - 1_000 }))];
    expect(await send(served.address, { ...one, records })).toEqual(["REJECTED NOT_STORABLE"]);
    await served.close();
  });

  test("seq: a gap is passed after 60 s with an event, and what comes late is still taken", async () => {
    let nowMs = 0;
    const ticks: (() => void)[] = [];
    const timer = {
      nowMs: () => nowMs,
      every: (_: number, work: () => void): (() => void) => {
        ticks.push(work);
        return () => {};
      },
    };
    const served = await started({ timer });
    const acks: IngestAck[] = [];
    const hello = { sourceId: "drone-1", epoch: randomBytes(16), verboseAcks: true };
    const stream = await openRecordStream(served.address, "drone", hello, { onAck: (ack) => acks.push(ack) });
    const [first, late, last] = [1, 2, 3].map(() => point(stream.header(HEARD_US)));
    const results = (): Result[] => acks.flatMap((ack) => ack.results);
    await stream.send([first!, last!]);
    await until(() => results().length === 2);
    for (const [atMs, through] of [
      [59_000, 1],
      [61_000, 3],
    ] as const) {
      nowMs = atMs;
      for (const tick of ticks) tick();
      await until(() => acks.at(-1)!.committedThroughSeq === through);
    }
    await stream.send([late!]);
    await until(() => results().length === 4);
    expect(results().map((result) => `${result.seq} ${text(result)}`)).toEqual([
      "1 ACCEPTED",
      "3 ACCEPTED",
      "2 OUTCOME_UNSPECIFIED GAP",
      "2 ACCEPTED",
    ]);
    stream.abort();
    await served.close();
  });
});

describe("scenes", () => {
  const once = { tries: 1 };
  let files = 0;
  const written = (bytes: Buffer): string => {
    const path = join(folder, `${++files}.tif`);
    writeFileSync(path, bytes);
    return path;
  };

  test.each(SCENE_CASES.map((rule) => [rule.row, rule.name, rule] as const))("%s: %s", async (_row, _name, rule) => {
    const path = written((rule.file ?? honest)());
    const receipt = await uploadScene(exercise.address, sceneHeader(rule.header), path, undefined, once);
    expect(text(receipt.result!)).toBe(rule.outcome);
  });

  test.each(["OPTICAL_DECODE", "OPTICAL_TIMEOUT", "OPTICAL_MEMORY", "OPTICAL_FAILED"] as const)(
    "a search that ends with %s",
    async (code) => {
      expect(OPTICAL_RULES[code].means).toBe("reject");
      const processScene = async () => ({ kind: "rejected", code, sentence: "The search found this out." }) as const;
      const served = await started({ processScene });
      const [header, path] = [sceneHeader({ uploadId: code }), written(honest())];
      expect(text((await uploadScene(served.address, header, path, undefined, once)).result!)).toBe("ACCEPTED");
      await served.ingest.scenesDone();
      // Its status is what is told from now on.
      expect(text((await uploadScene(served.address, header, path, undefined, once)).result!)).toBe(`REJECTED ${code}`);
      await served.close();
    },
  );

  test("a source that was taken away before its scene was searched", async () => {
    let registered = REGISTERED;
    const real = journalWith(database.db, {});
    const writeUpload: Journal["writeUpload"] = async (upload) => {
      if (upload.state === "received") registered = [];
      await real.writeUpload(upload);
    };
    const served = await started({ sources: () => registered, journal: { ...real, writeUpload } });
    const [header, path] = [sceneHeader({ uploadId: "gone" }), written(honest())];
    await uploadScene(served.address, header, path, undefined, once);
    await served.ingest.scenesDone();
    const again = await uploadScene(served.address, header, path, undefined, once);
    expect(text(again.result!)).toBe("REJECTED SOURCE_UNKNOWN");
    await served.close();
  });

  test("a file that is gone when it is to be judged", async () => {
    const file = honest();
    const call = openUpload(exercise.address);
    call.write({ header: whole(file, "lost") });
    const uploads = join(exercise.dataDir, "uploads");
    await until(() => readdirSync(uploads).length === 1);
    for (const name of readdirSync(uploads)) rmSync(join(uploads, name));
    call.write({ chunk: chunk(file, 0, file.length) });
    expect(text((await call.end()).result!)).toBe("REJECTED TIFF_UNREADABLE");
  });

  describe("image: sha256, crc32c a chunk, contiguous offsets", () => {
    const file = honest();
    const parts = (header: object, ...chunks: object[]) => [
      { header: { ...whole(file, "loss"), ...header } },
      ...chunks.map((one) => ({ chunk: one })),
    ];
    test.each<[string, () => object[], string]>([
      ["a chunk that changed", () => parts({}, { ...chunk(file, 0, 4_096), crc32c: 1 }), "from byte 0"],
      ["a gap", () => parts({}, chunk(file, 0, 4_096), chunk(file, 5_000, 100)), "from byte 4096"],
      [
        "another hash",
        () => parts({ uploadId: "hash", sha256: randomBytes(32) }, chunk(file, 0, 8_192)),
        "from byte 0",
      ],
    ])("%s is data loss, and the sentence says where to go on", async (_, make, where) => {
      const call = openUpload(exercise.address);
      for (const part of make()) call.write(part);
      await expect(call.end()).rejects.toMatchObject({
        code: grpc.status.DATA_LOSS,
        details: expect.stringContaining(where),
      });
    });
  });

  test("image: resumed by its upload id for 24 h, then its id begins anew and the file is swept", async () => {
    const sweeps: (() => void)[] = [];
    const timer = {
      nowMs: () => 0,
      every: (_: number, work: () => void): (() => void) => {
        sweeps.push(work);
        return () => {};
      },
    };
    const served = await started({ timer });
    const uploads = join(served.dataDir, "uploads");
    const age = (hours: number): void => {
      const at = Date.now() / 1000 - hours * 3600;
      for (const name of readdirSync(uploads)) utimesSync(join(uploads, name), at, at);
    };
    const begin = async (file: Buffer, uploadId: string) => {
      const call = openUpload(served.address);
      call.write({ header: whole(file, uploadId) });
      call.write({ chunk: chunk(file, 0, 4_096) });
      return call.end();
    };
    const resume = async (file: Buffer, uploadId: string): Promise<number[]> => {
      const sent: number[] = [];
      const progress = ({ sentBytes }: { sentBytes: number }): void => void sent.push(sentBytes);
      const receipt = await uploadScene(served.address, whole(file, uploadId), written(file), progress, {
        chunkBytes: 1_024,
      });
      expect(receipt).toMatchObject({ complete: true, bytesReceived: file.length });
      return sent;
    };
    const [young, old, swept] = [honest(), honest(), honest()];
    expect(await begin(young, "young")).toMatchObject({ complete: false, bytesReceived: 4_096 });
    age(23.9);
    expect((await resume(young, "young"))[0]).toBe(4_096 + 1_024);
    await begin(old, "old");
    age(24.1);
    // Too old to go on with: it begins anew.
    expect((await resume(old, "old"))[0]).toBe(1_024);
    await begin(swept, "swept");
    age(24.1);
    for (const sweep of sweeps) sweep();
    await until(() => readdirSync(uploads).length === 0);
    expect(await journalWith(database.db, {}).readUpload("swept")).toBeUndefined();
    await served.close();
  });
});

function whole(file: Buffer, uploadId: string): ReturnType<typeof sceneHeader> {
  const sha256 = createHash("sha256").update(file).digest();
  // The same header each time, so that it is the same upload.
  const header = { sourceId: "optical-1", streamEpoch: sha256.subarray(0, 16), seq: 1, observedTimeUs: NOW_US - 1 };
  return sceneHeader({ header, uploadId, mediaType: "image/tiff", sizeBytes: file.length, sha256 });
}

function chunk(file: Buffer, offset: number, length: number) {
  const data = file.subarray(offset, offset + length);
  return { offset, data, crc32c: crc32c(data) };
}

/** An upload part by part. */
function openUpload(address: string) {
  const client = new grpc.Client(address, grpc.credentials.createInsecure());
  let settle: (error: grpc.ServiceError | null, receipt?: tomi.ingest.v1.OpticalImageryReceipt.$Properties) => void;
  const answer = new Promise<tomi.ingest.v1.OpticalImageryReceipt.$Properties>((resolve, reject) => {
    settle = (error, receipt) => (error === null ? resolve(receipt!) : reject(error));
  });
  answer.catch(() => {});
  const call = client.makeClientStreamRequest(
    "/tomi.ingest.v1.OpticalImageryIngest/UploadScene",
    (part: tomi.ingest.v1.OpticalImageryPart.$Properties) =>
      Buffer.from(ingestV1.OpticalImageryPart.encode(part).finish()),
    (bytes: Buffer) => ingestV1.OpticalImageryReceipt.decode(bytes),
    (error, receipt) => settle(error, receipt),
  );
  return {
    write: (part: object): void => void call.write(part as tomi.ingest.v1.OpticalImageryPart.$Properties),
    async end() {
      call.end();
      try {
        return await answer;
      } finally {
        client.close();
      }
    },
  };
}

/** The rows of the rules for every stream. "seq" is shown above by a server whose time stands still. */
const ROWS =
  "any double; observed_at; clock FREE_RUNNING / HOLDOVER; lat, lon; bearing; cone angle; true bearing on a line array; snr; " +
  "band, tonals; DEMON; trace velocity; TDOA; array config_version; elements ok / total; class probabilities; KLV packet; " +
  "frame centre; track point; footprint; AIS line; AIS position; AIS type not listed; AIS part lost; image";

test("every row has a case", () => {
  const shown = new Set([...CASES, ...SCENE_CASES].map(({ row }) => row));
  expect(ROWS.split("; ").filter((row) => !shown.has(row))).toEqual([]);
});

test("every code of the table was told in one of these tests, and no code beside it", () => {
  expect([...told].sort()).toEqual(Object.keys(RULES).sort());
});
