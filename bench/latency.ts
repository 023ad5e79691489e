/**
 * From the sensor to the tile: under a steady 1,000 observations/s, a probe vessel gets a new name every second. Measured are the
 * time to its acknowledgement, and to a map tile that shows the name: ingest, journal, fusion, picture and tile all lie between.
 */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { type AisBits, encodePositionA, encodeStaticA, toNmea } from "../exercise/ais_encode.ts";
import { openRecordStream, type RecordStream } from "../exercise/client.ts";
import { makeDetections } from "../exercise/index.ts";
import { median, percentile, report } from "./report.ts";
import { serve } from "./served.ts";

const SECONDS = Number(process.env.SECONDS_LONG ?? 60);
const RATE = Number(process.env.RATE ?? 1_000);
const TICK_MS = 100;
const VESSELS = 1_000;
const PROBE = { mmsi: 431_000_001, position: { lonDeg: 129.52, latDeg: 34.51 } };
const PARTICULARS = {
  mmsi: PROBE.mmsi,
  imo: null,
  callSign: "PROBE",
  shipType: 70,
  size: { bowM: 50, sternM: 50, portM: 10, starboardM: 10 },
  eta: null,
  draughtM: 5,
  destination: "",
};
const ZOOM = 10;

const served = await serve([], { http: 58_180, grpc: 58_151 });
const nowUs = (): number => Math.round((performance.timeOrigin + performance.now()) * 1000);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The load: every vessel is seen once a second, a tenth of them each tick. */
async function load(stream: RecordStream<"drone">, stop: AbortSignal): Promise<number> {
  let sent = 0;
  const perTick = Math.round((RATE * TICK_MS) / 1000);
  for (let tick = 0, next = performance.now(); !stop.aborted; tick++, next += TICK_MS) {
    const at = nowUs();
    const from = (tick * perTick) % VESSELS;
    const seen = makeDetections(VESSELS, 1, at).slice(from, from + perTick);
    await stream.send(
      seen.map(({ track, observedUs }) => ({ track: { ...track, header: stream.header(observedUs) } })),
    );
    sent += seen.length;
    await sleep(Math.max(0, next + TICK_MS - performance.now()));
  }
  return sent;
}

function tileUrl(): string {
  const n = 2 ** ZOOM;
  const lat = (PROBE.position.latDeg * Math.PI) / 180;
  const x = Math.floor(((PROBE.position.lonDeg + 180) / 360) * n);
  const y = Math.floor(((1 - Math.asinh(Math.tan(lat)) / Math.PI) / 2) * n);
  return `http://${served.http}/tiles/picture/${ZOOM}/${x}/${y}.mvt?layers=tracks`;
}

async function tileShows(url: string, name: string): Promise<boolean> {
  const answer = await fetch(url);
  if (answer.status !== 200) return false;
  const layer = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers.tracks;
  for (let i = 0; i < (layer?.length ?? 0); i++) if (layer?.feature(i).properties.name === name) return true;
  return false;
}

/** The probe lies at anchor: what changes is its name. */
const position = (): AisBits =>
  encodePositionA({
    ...PROBE,
    navStatus: 1,
    turnDegPerMin: null,
    sogMps: 0,
    cogDeg: null,
    headingDeg: 0,
    second: Math.floor(nowUs() / 1e6) % 60,
  });

async function probe(stream: RecordStream<"ais">): Promise<{ ackedMs: number; shownMs: number } | undefined> {
  const name = `PROBE ${nowUs() % 1_000_000}`;
  const lines = [
    ...toNmea(position(), { sequenceId: 1 }),
    ...toNmea(encodeStaticA({ ...PARTICULARS, name }), { sequenceId: 2 }),
  ];
  const startedAt = performance.now();
  await stream.send(lines.map((text) => ({ reception: { header: stream.header(nowUs()), line: text } })));
  await stream.drained();
  const ackedMs = performance.now() - startedAt;
  const url = tileUrl();
  while (performance.now() - startedAt < 10_000) {
    if (await tileShows(url, name)) return { ackedMs, shownMs: performance.now() - startedAt };
    await sleep(10);
  }
  return undefined;
}

try {
  const drone = await openRecordStream(served.grpc, "drone", { sourceId: "uav-0" });
  const ais = await openRecordStream(served.grpc, "ais", { sourceId: "ais-0" });
  const stop = new AbortController();
  const loading = load(drone, stop.signal);
  await sleep(5_000); // tracks form
  const samples: { ackedMs: number; shownMs: number }[] = [];
  let lost = 0;
  const cpuBefore = served.cpuSeconds();
  const startedAt = performance.now();
  while (performance.now() - startedAt < SECONDS * 1000) {
    const sample = await probe(ais);
    if (sample === undefined) lost++;
    else samples.push(sample);
    await sleep(200);
  }
  const cpuShare = (served.cpuSeconds() - cpuBefore) / ((performance.now() - startedAt) / 1000);
  stop.abort();
  const sent = await loading;
  const row = (what: string, values: readonly number[]) => ({
    what,
    "median ms": median(values),
    "p95 ms": percentile(values, 0.95),
    "p99 ms": percentile(values, 0.99),
    "worst ms": Math.max(...values),
  });
  report(
    "latency",
    [
      row(
        "sent → acked",
        samples.map((one) => one.ackedMs),
      ),
      row(
        "sent → in a tile",
        samples.map((one) => one.shownMs),
      ),
    ],
    [
      `${samples.length} probes, ${lost} not seen within 10 s; ${Math.round(sent / (SECONDS + 5))} observations/s beside them; server ${cpuShare.toFixed(2)} of a core, ${Math.round(served.residentMb())} MB`,
    ],
  );
  drone.abort();
  ais.abort();
} finally {
  await served.stop();
}
