/**
 * Imagery beside live data: a steady stream of AIS whose acknowledgements are timed, first alone, then while two satellites upload a
 * scene each at once. Measured are the acknowledgements of both, and of each scene the upload, and the time from its receipt to a map
 * tile that shows its detections. RUNS times (default 5), of which the medians are told.
 */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { encodePositionA, toNmea } from "../exercise/ais_encode.ts";
import { openRecordStream, type RecordStream, uploadScene } from "../exercise/client.ts";
import { createGeoTiff, TILE_PX } from "../exercise/geotiff_write.ts";
import { fromUtm, toUtm, UTM_EPSG } from "../exercise/scene/utm.ts";
import { median, percentile, report } from "./report.ts";
import { gaussian, seeded } from "./seeded.ts";
import { serve } from "./served.ts";

const RUNS = Number(process.env.RUNS ?? 5);
const SIDE_PX = Number(process.env.SIDE_PX ?? 4096);
const ALONE_S = 15;
const EVERY_MS = 50;
const GIVEN_UP_MS = 300_000;
const CENTRE = { lonDeg: 129.5, latDeg: 34.5 };
const GSD_M = 10;
const BANDS = ["B02", "B03", "B04", "B08"];
const WATER = [0.09, 0.07, 0.05, 0.03];
const SHIPS = 60;

const folder = mkdtempSync(join(tmpdir(), "tomi-imagery-"));
const served = await serve([], { http: 58_280, grpc: 58_251 });
const nowUs = (): number => Math.round((performance.timeOrigin + performance.now()) * 1000);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A sea with some dozens of hulls, 10 m to the pixel; each its own. */
function makeScene(path: string, seed: number): void {
  const random = seeded(seed);
  const half = (SIDE_PX * GSD_M) / 2;
  const { xM, yM } = toUtm(CENTRE);
  const writer = createGeoTiff(path, {
    widthPx: SIDE_PX,
    heightPx: SIDE_PX,
    bandNames: BANDS,
    epsg: UTM_EPSG,
    leftM: Math.round(xM - half),
    topM: Math.round(yM + half),
    gsdM: GSD_M,
    nodata: 0,
  });
  // A table of noise is enough: what is measured is the work, not the sea.
  const noise = Float32Array.from({ length: 65_521 }, () => 20 * gaussian(random));
  const hulls = Array.from({ length: SHIPS }, () => ({
    x: 100 + random() * (SIDE_PX - 200),
    y: 100 + random() * (SIDE_PX - 200),
    halfPx: 3 + 8 * random(),
    bright: 1500 + 1500 * random(),
  }));
  for (let top = 0; top < SIDE_PX; top += TILE_PX) {
    const rows = Math.min(TILE_PX, SIDE_PX - top);
    const samples = new Uint16Array(SIDE_PX * rows * BANDS.length);
    for (let i = 0; i < SIDE_PX * rows; i++)
      for (let b = 0; b < BANDS.length; b++)
        samples[i * BANDS.length + b] = 10_000 * WATER[b]! + noise[(i * 7 + b * 131 + top * 977) % noise.length]!;
    for (const { x, y, halfPx, bright } of hulls)
      for (let row = Math.max(top, Math.ceil(y - 1)); row < Math.min(top + rows, y + 1.5); row++)
        for (let col = Math.ceil(x - halfPx); col < x + halfPx; col++)
          for (let b = 0; b < BANDS.length; b++) samples[((row - top) * SIDE_PX + col) * BANDS.length + b]! += bright;
    writer.writeRows(samples, rows);
  }
  writer.close();
}

/** Sends a position every EVERY_MS and times its acknowledgement, until told to stop. */
async function timeAcks(stream: RecordStream<"ais">, stop: AbortSignal): Promise<number[]> {
  const acks: number[] = [];
  for (let n = 0, next = performance.now(); !stop.aborted; n++, next += EVERY_MS) {
    const position = {
      mmsi: 431_000_000 + (n % 200),
      position: { lonDeg: CENTRE.lonDeg + 0.001 * (n % 200), latDeg: CENTRE.latDeg },
      navStatus: 0,
      turnDegPerMin: null,
      sogMps: 5,
      cogDeg: 90,
      headingDeg: 90,
      second: Math.floor(nowUs() / 1e6) % 60,
    };
    const startedAt = performance.now();
    const lines = toNmea(encodePositionA(position), { sequenceId: n % 10 });
    await stream.send(lines.map((line) => ({ reception: { header: stream.header(nowUs()), line } })));
    await stream.drained();
    acks.push(performance.now() - startedAt);
    await sleep(Math.max(0, next + EVERY_MS - performance.now()));
  }
  return acks;
}

const ZOOM = 9;
function tileUrl(): string {
  const n = 2 ** ZOOM;
  const { lonDeg, latDeg } = fromUtm(toUtm(CENTRE));
  const x = Math.floor(((lonDeg + 180) / 360) * n);
  const y = Math.floor(((1 - Math.asinh(Math.tan((latDeg * Math.PI) / 180)) / Math.PI) / 2) * n);
  return `http://${served.http}/tiles/picture/${ZOOM}/${x}/${y}.mvt?layers=detections`;
}

async function isShown(sceneRef: string): Promise<boolean> {
  const answer = await fetch(tileUrl());
  if (answer.status !== 200) return false;
  const layer = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers.detections;
  for (let i = 0; i < (layer?.length ?? 0); i++) if (layer?.feature(i).properties.scene === sceneRef) return true;
  return false;
}

async function deliver(sourceId: string, path: string): Promise<{ uploadMs: number; shownMs: number }> {
  const takenUs = nowUs() - 60_000_000;
  const header = {
    header: { sourceId, streamEpoch: new Uint8Array(randomBytes(16)), seq: 1, observedTimeUs: takenUs },
    acquiredStartUs: takenUs,
    acquiredEndUs: takenUs + 1_000_000,
    platform: sourceId,
    bands: BANDS,
    geolocationCe90M: 12,
  };
  const startedAt = performance.now();
  const receipt = await uploadScene(served.grpc, header, path);
  const uploadedAt = performance.now();
  if (!receipt.complete) throw new Error(`The scene was not taken: ${JSON.stringify(receipt.result)}`);
  while (performance.now() - uploadedAt < GIVEN_UP_MS) {
    if (await isShown(receipt.sceneRef))
      return { uploadMs: uploadedAt - startedAt, shownMs: performance.now() - uploadedAt };
    await sleep(100);
  }
  throw new Error("The detections of a scene were not on the map within five minutes.");
}

try {
  const ais = await openRecordStream(served.grpc, "ais", { sourceId: "ais-0" });
  const alone: number[][] = [];
  const beside: number[][] = [];
  const scenes: { uploadMs: number; shownMs: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    const paths = [0, 1].map((k) => join(folder, `${run}-${k}.tif`));
    for (const [k, path] of paths.entries()) makeScene(path, 2 * run + k + 1);
    await sleep(2_000);
    const quiet = new AbortController();
    setTimeout(() => quiet.abort(), ALONE_S * 1000);
    alone.push(await timeAcks(ais, quiet.signal));
    const busy = new AbortController();
    const timing = timeAcks(ais, busy.signal);
    scenes.push(...(await Promise.all(paths.map((path, k) => deliver(`sat-${k}`, path)))));
    busy.abort();
    beside.push(await timing);
    for (const path of paths) rmSync(path);
    process.stderr.write(
      `run ${run + 1}: p99 ${percentile(alone[run]!, 0.99).toFixed(1)} ms alone, ${percentile(beside[run]!, 0.99).toFixed(1)} ms beside two scenes\n`,
    );
  }
  const row = (what: string, runs: readonly (readonly number[])[]) => ({
    what,
    "median ms": median(runs.map(median)),
    "p99 ms": median(runs.map((acks) => percentile(acks, 0.99))),
    "worst ms": Math.max(...runs.flat()),
  });
  const seconds = (values: readonly number[]): string => (median(values) / 1000).toFixed(1);
  const times = alone.map((acks, run) => percentile(beside[run]!, 0.99) / percentile(acks, 0.99));
  report(
    "imagery",
    [row("AIS sent → acked, alone", alone), row("AIS sent → acked, beside two scenes", beside)],
    [
      `p99 beside two scenes: ${median(times).toFixed(2)} times that alone (median of ${RUNS} runs; ${Math.min(...times).toFixed(2)} to ${Math.max(...times).toFixed(2)})`,
      `scenes of ${SIDE_PX}² px × ${BANDS.length}, two at once: uploaded in ${seconds(scenes.map((one) => one.uploadMs))} s, on the map ${seconds(scenes.map((one) => one.shownMs))} s after the receipt (medians; worst ${seconds([Math.max(...scenes.map((one) => one.shownMs))])} s)`,
    ],
  );
  ais.abort();
} finally {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
}
