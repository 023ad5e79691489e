/**
 * kill -9 at seeded instants while records come in: what was acknowledged is stored, nothing is stored twice, and the picture
 * afterwards is the undisturbed run's. TOMI_CRASH_KILLS says how often (CI: 20); one by default, because each costs a restart.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadConfig } from "../../cli/config.ts";
import { type EncodedRecord, openRecordStream, type RecordStream } from "../../exercise/client.ts";
import { makeDetections } from "../../exercise/index.ts";
import { startFusion } from "../../fusion/index.ts";
import { ingestV1 } from "../../proto/index.ts";
import { openDatabase } from "../../store/index.ts";
import { type Engine, engines, prepareEmbedded, startTestDatabase } from "../support/database.ts";
import { journalFacts, storedPicture } from "../support/stored_picture.ts";
import { freePort, startTomi, type TomiProcess } from "../support/tomi_process.ts";

const KILLS = Number(process.env.TOMI_CRASH_KILLS ?? 1);
const CLOCK = "2026-05-14T22:00:00Z";
const START_US = Date.parse(CLOCK) * 1000 - 240e6;
const VESSELS = 40;
const SCANS = 60;
const BATCH = VESSELS;

/** Every vessel once every 3 s for three minutes, as one producer's records. */
function recording(): EncodedRecord[] {
  const epoch = new Uint8Array(16).fill(5);
  let seq = 0;
  return Array.from({ length: SCANS }, (_, scan) => makeDetections(VESSELS, 7, START_US + scan * 3e6))
    .flat()
    .map(({ track, observedUs }) => {
      seq++;
      const header = { sourceId: "uav-1", streamEpoch: epoch, seq, observedTimeUs: observedUs };
      return { seq, bytes: ingestV1.DroneRecord.encode({ track: { ...track, header } }).finish() };
    });
}

/** A small generator of our own, so that the instants of the kills are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Place {
  readonly flags: readonly string[];
  readonly dataDir: string;
  readonly url: string | undefined;
  close(): Promise<void>;
}

/** Where one run keeps its data: a folder, or a fresh database of the native server. */
async function placeFor(engine: Engine): Promise<Place> {
  const dir = mkdtempSync(join(tmpdir(), "tomi-crash-"));
  folders.push(dir);
  const flags = ["--workspace", "crash", "--clock", CLOCK, "--roles", "ingest,fusion", "--dir", dir];
  if (engine === "embedded") {
    await prepareEmbedded(join(dir, "crash"));
    return { flags, dataDir: join(dir, "crash"), url: undefined, close: async () => undefined };
  }
  const native = await startTestDatabase({ engine: "native", audiences: [] });
  return {
    flags: [...flags, "--database", native.url ?? ""],
    dataDir: join(dir, "crash"),
    url: native.url,
    close: () => native.close(),
  };
}

async function send(place: Place, records: readonly EncodedRecord[], kills: number): Promise<number> {
  const ports = { http: await freePort(), grpc: await freePort() };
  const random = seeded(42 + kills);
  let tomi: TomiProcess = await startTomi(place.flags, ports);
  let highestAck = 0;
  let backwards = 0;
  const onAck = (ack: { committedThroughSeq: number }): void => {
    if (ack.committedThroughSeq < highestAck) backwards++;
    highestAck = Math.max(highestAck, ack.committedThroughSeq);
  };
  const epoch = new Uint8Array(16).fill(5);
  const stream: RecordStream<"drone"> = await openRecordStream(
    tomi.grpc,
    "drone",
    { sourceId: "uav-1", epoch },
    { onAck, reconnectMs: 50 },
  );
  const batches = Math.ceil(records.length / BATCH);
  const killAt = new Set(
    Array.from({ length: kills }, (_, k) => Math.floor(((k + 0.3 + 0.4 * random()) * batches) / kills)),
  );
  for (let batch = 0; batch < batches; batch++) {
    const sending = stream.sendEncoded(records.slice(batch * BATCH, (batch + 1) * BATCH)).then(() => stream.drained());
    if (killAt.has(batch)) {
      await new Promise((resolve) => setTimeout(resolve, random() * 60));
      await tomi.kill();
      tomi = await startTomi(place.flags, ports);
    }
    await sending;
  }
  await stream.close();
  await tomi.kill();
  expect(backwards).toBe(0);
  return highestAck;
}

/** The picture after a last restart: fusion catches up with the journal in this process. */
async function pictureOf(place: Place) {
  const db = await openDatabase(
    place.url === undefined ? { dir: place.dataDir } : { url: place.url, dir: place.dataDir },
  );
  try {
    const config = loadConfig(join(import.meta.dirname, "../../tomi.config.json"));
    if (!config.ok) throw new Error(config.sentences.join());
    const fusion = startFusion({
      db,
      clock: () => START_US + 300e6,
      audiences: config.config.audiences,
      log: { info() {}, warn() {} },
    });
    await fusion.idle();
    await fusion.stop();
    return { picture: await storedPicture(db, "national"), journal: await journalFacts(db) };
  } finally {
    await db.close();
  }
}

describe.each(engines.map((engine) => [engine] as const))("on the %s database", (engine) => {
  it(`survives ${KILLS} kills: acknowledged is stored, nothing twice, and the picture is the undisturbed run's`, async () => {
    const records = recording();
    const [calm, stormy] = [await placeFor(engine), await placeFor(engine)];
    try {
      await send(calm, records, 0);
      const undisturbed = await pictureOf(calm);
      const acked = await send(stormy, records, KILLS);
      const disturbed = await pictureOf(stormy);

      expect(acked).toBe(records.length);
      expect(disturbed.journal.records).toBe(records.length);
      expect(disturbed.journal.observations).toBe(disturbed.journal.distinct);
      expect(undisturbed.picture.tracks).toBeGreaterThanOrEqual(VESSELS * 0.9);
      expect(disturbed.picture.lines).toEqual(undisturbed.picture.lines);
      expect(disturbed.picture.hash).toBe(undisturbed.picture.hash);
    } finally {
      await calm.close();
      await stormy.close();
    }
  }, 900_000);
});
