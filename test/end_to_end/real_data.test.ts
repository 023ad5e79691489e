/**
 * Real recordings through the real command line, services and database, each in a replay workspace of its own time. They take
 * minutes and belong to the full machine's run: TOMI_FULL=1, with TOMI_DATA naming the folder of the recordings.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { afterAll, describe, expect, it } from "vitest";
import { prepareEmbedded } from "../support/database.ts";
import { freePort, startTomi, type TomiProcess } from "../support/tomi_process.ts";

const DATA = process.env.TOMI_FULL === "1" ? process.env.TOMI_DATA : undefined;
if (DATA === undefined)
  process.stderr.write("TOMI_FULL=1 and TOMI_DATA are not set: the tests on real recordings are skipped.\n");
const root = join(import.meta.dirname, "../..");
const run = promisify(execFile);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs `work` against a Tomi whose workspace lives at `clock`. */
async function replay(name: string, clock: string, work: (tomi: TomiProcess) => Promise<void>): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "tomi-real-"));
  folders.push(dir);
  await prepareEmbedded(join(dir, name));
  const tomi = await startTomi(["--workspace", name, "--clock", clock, "--dir", dir], {
    http: await freePort(),
    grpc: await freePort(),
  });
  try {
    await work(tomi);
  } finally {
    expect(await tomi.stop()).toBe(0);
  }
}

/** The command line as a person uses it; what it says comes back. */
async function tomiCommand(...args: string[]): Promise<string> {
  const { stdout, stderr } = await run(process.execPath, [join(root, "cli/main.ts"), ...args], { cwd: root });
  return stdout + stderr;
}

async function json<T>(tomi: TomiProcess, path: string): Promise<T> {
  return (await fetch(`http://${tomi.http}${path}`)).json() as Promise<T>;
}

async function until<T>(look: () => Promise<T>, good: (value: T) => boolean, seconds: number): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await look();
    if (good(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

interface Features {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: [number, number] };
    readonly properties: Record<string, unknown>;
  }[];
}

async function layer(
  tomi: TomiProcess,
  name: string,
  z: number,
  lonDeg: number,
  latDeg: number,
): Promise<Record<string, unknown>[]> {
  const n = 2 ** z;
  const x = Math.floor(((lonDeg + 180) / 360) * n);
  const y = Math.floor(((1 - Math.asinh(Math.tan((latDeg * Math.PI) / 180)) / Math.PI) / 2) * n);
  const answer = await fetch(`http://${tomi.http}/tiles/picture/${z}/${x}/${y}.mvt?layers=${name}`);
  if (answer.status !== 200) return [];
  const found = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers[name];
  return Array.from({ length: found?.length ?? 0 }, (_, i) => found?.feature(i).properties ?? {});
}

describe.skipIf(DATA === undefined)("real recordings", () => {
  it("a Sentinel-2 scene of Busan gives a scene on the map with detections on ships, and a second upload counts nothing twice", async () => {
    await replay("busan", "2022-05-14T03:00:00Z", async (tomi) => {
      const args = [
        "ingest",
        "image",
        join(DATA ?? "", "data/optical/busan_2022-05-14.tif"),
        "--acquired",
        "2022-05-14T02:10:00Z",
        "--source",
        "sat-1",
        "--grpc",
        tomi.grpc,
      ];
      expect(await tomiCommand(...args)).toContain("accepted");
      type Scenes = {
        scenes: readonly { id: string; detections: number; ring: [number, number][]; maxzoom: number }[];
      };
      const { scenes } = await until(
        () => json<Scenes>(tomi, "/api/scenes"),
        (value) => (value.scenes[0]?.detections ?? 0) > 0,
        120,
      );
      expect(scenes).toHaveLength(1);
      expect(scenes[0]?.detections).toBeGreaterThan(20);
      const [lonDeg, latDeg] = [129.0, 35.07];
      const marks = await layer(tomi, "detections", 8, lonDeg, latDeg);
      expect(marks.filter((mark) => mark.kind === "optical").length).toBeGreaterThan(10);
      expect((await layer(tomi, "scenes", 8, lonDeg, latDeg)).length).toBe(1);
      expect(await tomiCommand(...args)).toMatch(/duplicate/);
    });
  }, 240_000);

  it("Danish AIS gives tracks in Danish waters with the names and numbers the ships sent", async () => {
    await replay("danish", "2010-06-11T11:46:40Z", async (tomi) => {
      const said = await tomiCommand(
        "ingest",
        "ais",
        join(DATA ?? "", "data/ais/dma_stream_example.txt"),
        "--source",
        "ais-1",
        "--grpc",
        tomi.grpc,
      );
      expect(said).toMatch(/records sent/);
      const { features } = await until(
        () => json<Features>(tomi, "/features/tracks"),
        (value) => value.features.length > 500,
        90,
      );
      expect(features.length).toBeGreaterThan(500);
      // The receivers are Danish; satellites and neighbours bring some ships of the Norwegian coast.
      const northern = features.filter(({ geometry }) => geometry.coordinates[1] > 50 && geometry.coordinates[1] < 75);
      expect(northern.length / features.length).toBeGreaterThan(0.98);
      expect(features.filter((feature) => typeof feature.properties.mmsi === "number").length).toBeGreaterThan(400);
    });
  }, 240_000);

  it("an aircraft's KLV gives its path and where it looked", async () => {
    await replay("truck", "2012-09-19T20:53:00Z", async (tomi) => {
      const said = await tomiCommand(
        "ingest",
        "klv",
        join(DATA ?? "", "data/drone/Truck.klv"),
        "--source",
        "uav-1",
        "--grpc",
        tomi.grpc,
      );
      expect(said).toContain("711 packets");
      const looks = await until(
        () => layer(tomi, "coverage", 8, -104.8, 41.1),
        (value) => value.length > 0,
        60,
      );
      expect(looks.some((look) => look.source === "uav-1")).toBe(true);
      const sensors = await json<{ sensors: readonly { id: string; accepted: number; flagged: number }[] }>(
        tomi,
        "/api/sensors",
      );
      const drone = sensors.sensors.find((sensor) => sensor.id === "uav-1");
      expect((drone?.accepted ?? 0) + (drone?.flagged ?? 0)).toBe(711);
    });
  }, 240_000);
});
