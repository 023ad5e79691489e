/**
 * Pruning and shredding over the real interfaces: what remains of the journal replays to the same picture, and nothing in any file
 * of the workspace says who a shredded vessel was.
 */
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGrpc } from "../../cli/grpc_server.ts";
import { operate } from "../../cli/operator.ts";
import { type FusionHandle, runFusionOnce, startFusion } from "../../fusion/index.ts";
import { registerIngest } from "../../ingest/index.ts";
import { type Audience, PUBLIC_LABEL, type Source, type TimeUs } from "../../model/index.ts";
import { registerOperations, startRetention } from "../../operations/index.ts";
import { operationsV1 } from "../../proto/index.ts";
import {
  appendRecords,
  type Database,
  DEFAULT_RETENTION,
  openWorkspace,
  readTracksSince,
  registerAudiences,
} from "../../store/index.ts";
import { epochOf, position, record } from "../store/samples.ts";
import { type Engine, engines, startTestDatabase, type TestDatabase } from "../support/database.ts";
import { linesOf, placeOfVessel, sendLines, type TalkingVessel } from "../support/vessels_on_ais.ts";

/** 2024-05-12T02:00:00Z, and two days later. */
const OLD_US = 1_715_479_200_000_000;
const DAY_US = 86_400_000_000;
const NEW_US = OLD_US + 2 * DAY_US;
const LASTS_S = 600;
const EVERY_S = 20;

const HEINEMARU: TalkingVessel = {
  mmsi: 431_602_958,
  name: "HEINEMARU ZW",
  callSign: "7KWQZ9",
  imo: 9_431_887,
  destination: "XQ MOTOBU",
  from: { lonDeg: 129.4, latDeg: 34.2 },
  courseDeg: 45,
  speedMps: 6,
};
const OTHERS: readonly TalkingVessel[] = [
  {
    ...HEINEMARU,
    mmsi: 431_602_111,
    name: "OTHER ONE",
    callSign: "7AAAA1",
    imo: 9_111_111,
    from: { lonDeg: 129.7, latDeg: 34.4 },
    courseDeg: 200,
    speedMps: 4,
  },
  {
    ...HEINEMARU,
    mmsi: 441_222_333,
    name: "OTHER TWO",
    callSign: "D7BBB2",
    imo: 9_222_222,
    from: { lonDeg: 129.1, latDeg: 34.6 },
    courseDeg: 110,
    speedMps: 8,
  },
];
const FLEET = [HEINEMARU, ...OTHERS];

const AIS: Source = {
  id: "ais-test",
  kind: "ais",
  name: "AIS",
  agency: "EX",
  defaultLabel: PUBLIC_LABEL,
  maximumLevel: 0,
  errorFloorM: 10,
  errorFloorDeg: 0.3,
  maximumAgeS: 604_800,
  silentAfterS: 120,
  tag2IsUtc: false,
  retentionClass: "brief",
  real: false,
};
const audience = (id: string): Audience => ({
  id,
  name: { en: id, ja: id },
  clearance: { level: 5, regimes: [], compartments: [], organisations: ["JP"] },
});
const NATIONAL = audience("national");
const quiet = { info() {}, warn() {}, error() {} };

interface Running {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly grpc: string;
  readonly dataDir: string;
  fusion: FusionHandle;
  setClock(nowUs: TimeUs): void;
  clock(): TimeUs;
  close(): Promise<void>;
}

async function startAll(engine: Engine): Promise<Running> {
  const database = await startTestDatabase({ engine, audiences: ["national"] });
  const { db } = database;
  const dataDir = mkdtempSync(join(tmpdir(), "tomi-retention-"));
  let nowUs = OLD_US;
  const clock = (): TimeUs => nowUs;
  const workspace = { name: "test", kind: "exercise" } as const;
  await openWorkspace(db, { ...workspace, clockUs: nowUs });
  const shared = { db, clock, workspace, dataDir, log: quiet, sources: () => [AIS], profile: "development" as const };
  const audiences = [NATIONAL];
  const policy = { ...DEFAULT_RETENTION, classes: { standard: 365, brief: 1 }, pictureDays: 1 };
  const retention = await startRetention({ ...shared, audiences: ["national"], policy: () => policy, hourly: false });
  const closers: (() => Promise<void>)[] = [];
  const grpc = await startGrpc({ host: "127.0.0.1", port: 0 }, (server) => {
    const ingest = registerIngest(server, shared);
    registerOperations(server, { ...shared, audiences }, retention.methods);
    closers.push(() => ingest.close());
  });
  const running: Running = {
    database,
    db,
    grpc: grpc.address,
    dataDir,
    fusion: startFusion({ db, clock, audiences, log: quiet, pollMs: 20 }),
    clock,
    setClock: (toUs) => {
      nowUs = toUs;
    },
    close: async () => {
      await running.fusion.stop();
      await retention.close();
      for (const close of closers) await close();
      await grpc.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return running;
}

/** The fleet on AIS and seen by a drone, all in by the end of the stretch, and fused. */
async function sail(running: Running, vessels: readonly TalkingVessel[], startUs: TimeUs, fromS: number, toS: number) {
  running.setClock(startUs + (toS + 5) * 1e6);
  await sendLines(
    running.grpc,
    AIS.id,
    vessels.flatMap((vessel) => linesOf(vessel, startUs, fromS, toS, EVERY_S)),
  );
  const epoch = epochOf(`drone ${startUs} ${fromS}`);
  const seen = vessels.flatMap((vessel, v) =>
    Array.from({ length: Math.floor((toS - fromS) / 10) }, (_, i) => {
      const s = fromS + i * 10 + 3;
      const at = { observedAtUs: startUs + s * 1e6, receivedAtUs: startUs + s * 1e6 + 500_000 };
      const cov = { eeM2: 225, enM2: 0, nnM2: 225 };
      return position(
        { epoch, seq: v * 1_000 + i + 1 },
        { ...at, position: placeOfVessel(vessel, s), cov, scanId: `${startUs} ${s}` },
      );
    }),
  );
  await appendRecords(
    running.db,
    seen.map((one) => record([one])),
    running.clock(),
  );
  await running.fusion.idle();
}

/** Of each track that lived from then on: what it is, its states, what was associated. No ids, no names. */
async function pictureSince(db: Database, id: string, fromUs: TimeUs): Promise<readonly string[]> {
  const tracks = await readTracksSince(db, id, 0, 10_000);
  const rows = async (sql: string): Promise<readonly { track_id: string; line: string }[]> =>
    (await db.pool.query<{ track_id: string; line: string }>(sql, [id, fromUs])).rows;
  const states = await rows(
    "SELECT track_id, concat_ws(' ', time_us, ST_X(place), ST_Y(place), ve_mps, vn_mps, covariance) AS line FROM track_states WHERE audience = $1 AND time_us >= $2 ORDER BY time_us",
  );
  const associations = await rows(
    "SELECT track_id, concat_ws(' ', observed_us, body ->> 'mahalanobis2', body ->> 'weight', body ->> 'logLikelihood') AS line FROM associations WHERE audience = $1 AND observed_us >= $2 AND track_id IS NOT NULL ORDER BY observed_us, 2",
  );
  return tracks
    .filter(({ lastSeenUs }) => lastSeenUs >= fromUs)
    .map(({ id: track, kind, status, existence, firstSeenUs, lastSeenUs, state }) => {
      const own = (all: readonly { track_id: string; line: string }[]) =>
        all.filter((one) => one.track_id === track).map(({ line }) => line);
      return JSON.stringify([kind, status, existence, firstSeenUs, lastSeenUs, state, own(states), own(associations)]);
    })
    .sort();
}

/** A fusion that begins with what the journal holds now. */
async function replayed(running: Running, id: string): Promise<readonly string[]> {
  const { db, clock } = running;
  await registerAudiences(db, [id]);
  await runFusionOnce({ db, clock, audiences: [audience(id)], log: quiet });
  return pictureSince(db, id, NEW_US);
}

function bytesOf(vessel: TalkingVessel): readonly (readonly [string, Buffer])[] {
  const [le, be] = [Buffer.alloc(8), Buffer.alloc(8)];
  le.writeBigUInt64LE(BigInt(vessel.mmsi));
  be.writeBigUInt64BE(BigInt(vessel.mmsi));
  // Six characters of a payload are type, repeat indicator and MMSI: the beginnings stand for every line of the vessel. The second
  // line of a long message is mostly padding.
  const payloads = linesOf(vessel, NEW_US, 0, 60, EVERY_S)
    .map(({ line }) => line.split(",")[5]!)
    .filter((one) => new Set(one).size > 2)
    .map((one) => one.slice(0, 6));
  const texts = [
    String(vessel.mmsi),
    vessel.name,
    vessel.callSign,
    String(vessel.imo),
    vessel.destination,
    ...new Set(payloads),
  ];
  return [
    ["MMSI, little-endian", le],
    ["MMSI, big-endian", be],
    ...texts.map((text) => [text, Buffer.from(text)] as const),
  ];
}

/** A number counts when it stands by itself: among the digits of coordinates every short one comes up. */
function holds(content: Buffer, sought: Buffer): boolean {
  const isNumber = /^\d+$/.test(sought.toString("latin1"));
  const isDigit = (byte: number | undefined): boolean =>
    byte !== undefined && ((byte >= 48 && byte <= 57) || byte === 46);
  for (let at = content.indexOf(sought); at >= 0; at = content.indexOf(sought, at + 1))
    if (!isNumber || (!isDigit(content[at - 1]) && !isDigit(content[at + sought.length]))) return true;
  return false;
}

/** Which of these stand in any file below these folders, and how much was searched. */
function found(dirs: readonly string[], wanted: readonly (readonly [string, Buffer])[]) {
  const hits = new Set<string>();
  let bytes = 0;
  for (const dir of dirs)
    for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
      const path = join(dir, name);
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
      const content = readFileSync(path);
      bytes += content.length;
      for (const [what, sought] of wanted) if (holds(content, sought)) hits.add(`${what} in ${path}`);
    }
  return { hits: [...hits], bytes };
}

/** Every folder that holds something of this workspace; of a native server only where this test may read it. */
async function foldersOf({ database, db, dataDir }: Running): Promise<readonly string[]> {
  await db.pool.query("CHECKPOINT");
  const own = [dataDir, ...(database.dir === undefined ? [] : [database.dir])];
  if (db.embedded) return own;
  const { rows } = await db.pool.query<{ dir: string; oid: number }>(
    "SELECT current_setting('data_directory') AS dir, oid::integer FROM pg_database WHERE datname = current_database()",
  );
  const { dir, oid } = rows[0]!;
  try {
    accessSync(dir, constants.R_OK);
    // Without the other databases that tests have on this server: their digits are nobody's here.
    const shared = readdirSync(dir).filter((name) => name !== "base" && statSync(join(dir, name)).isDirectory());
    return [...own, join(dir, "base", String(oid)), ...shared.map((name) => join(dir, name))];
  } catch {
    process.stderr.write("The server's data folder cannot be read from here: its files are not searched.\n");
    return own;
  }
}

describe.each(engines)("retention and shredding (%s)", (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await startAll(engine);
  });
  afterAll(async () => {
    await running?.close();
  });

  test("what remains replays to the same picture, and no file names the shredded vessel", async () => {
    const { db, grpc } = running;
    const flags = { grpc, as: "Sato Kenji" };
    await sail(running, FLEET, OLD_US, 0, LASTS_S);
    await sail(running, FLEET, NEW_US, 0, LASTS_S);
    const before = await replayed(running, "before");
    expect(before.length).toBeGreaterThanOrEqual(FLEET.length);
    expect(await pictureSince(db, "national", NEW_US)).toEqual(before);
    const claimed = async (): Promise<readonly (string | undefined)[]> =>
      (await readTracksSince(db, "national", 0, 10_000)).map((track) => track.claimed.name);
    expect(await claimed()).toContain(HEINEMARU.name);
    // Already before the shredding the names are in nobody's clear: the keys are what is destroyed.
    if (db.embedded) expect(found(await foldersOf(running), bytesOf(HEINEMARU)).hits).toEqual([]);

    const { PruneRequest, PruneResponse, ShredIdentityRequest, ShredIdentityResponse } = operationsV1;
    const pruned = await operate(flags, "Prune", PruneRequest, PruneResponse, {
      dryRun: false,
      reason: "the day is over",
    });
    expect(pruned.sentences).toContain("the journal's class brief of 2024-05-12.");
    const left = await db.pool.query<{ first: number }>(
      "SELECT min(received_us) AS first FROM journal WHERE kind = 'ais'",
    );
    expect(left.rows[0]!.first).toBeGreaterThanOrEqual(NEW_US);
    const shred = (mmsi: number) =>
      operate(flags, "ShredIdentity", ShredIdentityRequest, ShredIdentityResponse, {
        mmsi,
        reason: "asked by the owner",
      });
    expect((await shred(HEINEMARU.mmsi)).done).toBe(true);
    await expect(shred(HEINEMARU.mmsi)).rejects.toThrow("nothing was shredded");
    await expect(operate({ grpc }, "Prune", PruneRequest, PruneResponse, { reason: "x" })).rejects.toThrow(
      "named person",
    );

    expect(await claimed()).not.toContain(HEINEMARU.name);
    expect(await claimed()).toContain(OTHERS[0]!.name);
    expect(await replayed(running, "after")).toEqual(before);

    // The fusion that runs has loaded the tombstones, and goes on as a replay would; who comes back is somebody new.
    await sail(running, FLEET, NEW_US, LASTS_S + EVERY_S, LASTS_S + 200);
    const national = await pictureSince(db, "national", NEW_US);
    expect(national).toEqual(await replayed(running, "afterwards"));
    const stillTombstone = (await readTracksSince(db, "national", 0, 10_000)).filter((track) => track.claimed.shredded);
    expect(stillTombstone.length).toBeGreaterThan(0);

    const folders = await foldersOf(running);
    const searched = found(folders, bytesOf(HEINEMARU));
    expect(searched.hits).toEqual([]);
    expect(searched.bytes).toBeGreaterThan(1e6);
    // The search finds what is there.
    if (folders.length > 1) expect(found(folders, [["source", Buffer.from(AIS.id)]]).hits).not.toEqual([]);
  }, 240_000);
});
