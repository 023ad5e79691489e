/**
 * How long a call for help takes: from a raw AIS line, sent by gRPC, to the alert in the stream that the watch page listens to, under
 * a steady 2,000 observations/s of other traffic. Every probe is another caller; the kinds take turns. With TOMI_BROWSER (a Chromium)
 * also to the flashing line on the page itself, which then takes its share of the same processors.
 */
import { type AisBits, encodePositionA, encodeSafetyText, toNmea } from "../exercise/ais_encode.ts";
import { openRecordStream, type RecordStream } from "../exercise/client.ts";
import { makeDetections } from "../exercise/index.ts";
import { openWatchedPage } from "./distress_page.ts";
import { median, percentile, report } from "./report.ts";
import { serve } from "./served.ts";

const PROBES = Number(process.env.PROBES ?? 40);
const RATE = Number(process.env.RATE ?? 2_000);
const TICK_MS = 100;
/** Each is seen RATE / VESSELS times a second: once by default, ten times at most. A page that draws in software wants few of them. */
const VESSELS = Number(process.env.VESSELS ?? RATE);
const PATIENCE_MS = 20_000;

const served = await serve([], { http: 58_480, grpc: 58_451 });
const nowUs = (): number => Math.round((performance.timeOrigin + performance.now()) * 1000);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A tenth of a second's observations each tick; made once a second where they are many, for the load must not starve what it loads. */
async function load(stream: RecordStream<"drone">, stop: AbortSignal): Promise<number> {
  let sent = 0;
  const ticks = 1000 / TICK_MS;
  const perTick = Math.ceil(RATE / ticks);
  for (let next = performance.now(); !stop.aborted; ) {
    let seen = makeDetections(VESSELS, 1, nowUs());
    for (let tick = 0; tick < ticks && !stop.aborted; tick++, next += TICK_MS) {
      if (VESSELS <= perTick) seen = makeDetections(VESSELS, 1, nowUs());
      const some = VESSELS <= perTick ? seen : seen.slice(tick * perTick, (tick + 1) * perTick);
      await stream.send(
        some.map(({ track, observedUs }) => ({ track: { ...track, header: stream.header(observedUs) } })),
      );
      sent += some.length;
      await sleep(Math.max(0, next + TICK_MS - performance.now()));
    }
  }
  return sent;
}

/** When each distress was first read off the stream. */
const seenMs: number[] = [];
async function listen(stop: AbortSignal): Promise<void> {
  const response = await fetch(`http://${served.http}/features/tracks/stream?bbox=0,0,0.1,0.1`, { signal: stop });
  const decoder = new TextDecoder();
  const known = new Set<string>();
  let text = "";
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const [event = "", data = ""] = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      if (event !== "event: alerts") continue;
      const { alerts } = JSON.parse(data.slice("data: ".length)) as { alerts: { id: string; kind: string }[] };
      for (const { id, kind } of alerts) {
        if (kind !== "distress" || known.has(id)) continue;
        known.add(id);
        seenMs.push(performance.now());
      }
    }
  }
}

function callOf(k: number): AisBits {
  const place = { lonDeg: 129 + 0.02 * k, latDeg: 34.5 };
  const kinds = [970, 972, 974, 431];
  if (k % 5 === 4) return encodeSafetyText(431_600_000 + k, "MAYDAY SINKING");
  return encodePositionA({
    mmsi: kinds[k % 5]! * 1_000_000 + 600_000 + k,
    navStatus: 14,
    position: place,
    turnDegPerMin: null,
    sogMps: 0,
    cogDeg: null,
    headingDeg: null,
    second: Math.floor(nowUs() / 1e6) % 60,
  });
}

interface Probe {
  readonly streamMs: number;
  readonly pageMs: number | undefined;
}

/** One at a time, so that the alert that comes next is this call's. */
async function probe(stream: RecordStream<"ais">, k: number): Promise<Probe | undefined> {
  const before = seenMs.length;
  const onPage = page?.seenMs ?? [];
  const beforeOnPage = onPage.length;
  const lines = toNmea(callOf(k), { sequenceId: k % 10 });
  const startedMs = performance.now();
  await stream.send(lines.map((line) => ({ reception: { header: stream.header(nowUs()), line } })));
  while (performance.now() - startedMs < PATIENCE_MS) {
    const isOnPage = page === undefined || onPage.length > beforeOnPage;
    if (seenMs.length > before && isOnPage)
      return {
        streamMs: seenMs[before]! - startedMs,
        pageMs: page === undefined ? undefined : onPage[beforeOnPage]! - startedMs,
      };
    await sleep(2);
  }
  return undefined;
}

const browser = process.env.TOMI_BROWSER;
const page = browser === undefined ? undefined : await openWatchedPage(served.http, browser);
const stop = new AbortController();
try {
  const drone = await openRecordStream(served.grpc, "drone", { sourceId: "uav-0" });
  const ais = await openRecordStream(served.grpc, "ais", { sourceId: "ais-0" });
  const listening = listen(stop.signal).catch(() => undefined);
  const loading = load(drone, stop.signal);
  const startedMs = performance.now();
  await sleep(8_000); // tracks form
  const samples: Probe[] = [];
  let lost = 0;
  for (let k = 0; k < PROBES; k++) {
    const one = await probe(ais, k);
    if (one === undefined) lost++;
    else samples.push(one);
    await sleep(150 + ((k * 97) % 200)); // out of step with every poll
  }
  const seconds = (performance.now() - startedMs) / 1000;
  const cpuShare = served.cpuSeconds() / seconds;
  stop.abort();
  const sent = await loading;
  await listening;
  report(
    "distress",
    [
      line(
        "AIS line sent → alert in the stream",
        samples.map(({ streamMs }) => streamMs),
      ),
      ...(page === undefined
        ? []
        : [
            line(
              "AIS line sent → flashing on the page",
              samples.flatMap(({ pageMs }) => pageMs ?? []),
            ),
          ]),
    ],
    [
      `${lost} not told within ${PATIENCE_MS / 1000} s; ${Math.round(sent / seconds)} other observations/s; server ${cpuShare.toFixed(2)} of a core, ${Math.round(served.residentMb())} MB`,
    ],
  );
  drone.abort();
  ais.abort();
} finally {
  stop.abort();
  await page?.close();
  await served.stop();
}

function line(what: string, samples: readonly number[]) {
  return {
    what,
    probes: samples.length,
    "median ms": median(samples),
    "p99 ms": percentile(samples, 0.99),
    "worst ms": Math.max(...samples),
  };
}
