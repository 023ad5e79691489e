/**
 * From a raw AIS line to the stream that the watch page listens to: every kind of distress, beside other traffic; unacknowledged it
 * survives kill -9, and what people did survives too. How long it takes is the bench's business (bench/distress.ts).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type AisBits, encodePositionA, encodeSafetyText, toNmea } from "../../exercise/ais_encode.ts";
import { openRecordStream } from "../../exercise/client.ts";
import { makeDetections } from "../../exercise/index.ts";
import { type Engine, engines, prepareEmbedded, startTestDatabase } from "../support/database.ts";
import { freePort, startTomi, type TomiProcess } from "../support/tomi_process.ts";
import { eventsOf } from "../tiles/http_client.ts";

const OFFICER = {
  "x-tomi-person": encodeURIComponent("保安 太郎"),
  "x-tomi-purpose": "watch",
  "content-type": "application/json",
};
/** Native where there is one: one start, not two, for the roles are the same. */
const engine: Engine = engines.at(-1)!;

interface Alert {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly sentence: { readonly en: string };
  readonly position?: readonly [number, number];
  readonly acknowledgedBy?: string;
}

/** Real-looking calls: a SART, a man overboard, an EPIRB, a ship with status 14, and one that says it in words, without a place. */
const position = (mmsi: number, navStatus: number, k: number): AisBits =>
  encodePositionA({
    mmsi,
    navStatus,
    position: { lonDeg: 129.6 + 0.1 * k, latDeg: 34.6 },
    turnDegPerMin: null,
    sogMps: 0,
    cogDeg: null,
    headingDeg: null,
    second: 20,
  });
const CALLS: readonly (readonly [RegExp, AisBits])[] = [
  [/AIS-SART: /, position(970_010_001, 14, 0)],
  [/Man overboard: /, position(972_010_002, 14, 1)],
  [/EPIRB-AIS: /, position(974_010_003, 14, 2)],
  [/Ship in distress: navigation status 14/, position(431_010_004, 14, 3)],
  [/Ship in distress: its safety text/, encodeSafetyText(431_010_005, "MAYDAY MAYDAY ENGINE ROOM ON FIRE")],
];

async function untilTold(tomi: TomiProcess, wanted: (alerts: readonly Alert[]) => boolean): Promise<readonly Alert[]> {
  const abort = AbortSignal.timeout(60_000);
  const response = await fetch(`http://${tomi.http}/features/tracks/stream?kind=air`, { signal: abort });
  const held = new Map<string, Alert>();
  for await (const { event, data } of eventsOf(response)) {
    if (event !== "alerts") continue;
    for (const alert of data.alerts as unknown as Alert[]) held.set(alert.id, alert);
    const all = [...held.values()];
    if (wanted(all)) return all;
  }
  throw new Error("The stream ended before it told what was wanted.");
}

it("distress of every kind reaches the stream, survives kill -9 unacknowledged, and so do acts", async () => {
  const dir = mkdtempSync(join(tmpdir(), "tomi-distress-"));
  const native = engine === "native" ? await startTestDatabase({ engine, audiences: [] }) : undefined;
  if (native === undefined) await prepareEmbedded(join(dir, "distress"));
  const clock = "2026-05-14T22:00:00Z";
  const flags = ["--workspace", "distress", "--clock", clock, "--roles", "ingest,fusion,tiles", "--dir", dir];
  if (native?.url !== undefined) flags.push("--database", native.url);
  const ports = { http: await freePort(), grpc: await freePort() };
  let tomi = await startTomi(flags, ports);
  try {
    const nowUs = async (): Promise<number> =>
      ((await (await fetch(`http://${tomi.http}/api/session`)).json()) as { nowUs: number }).nowUs;
    const drone = await openRecordStream(tomi.grpc, "drone", { sourceId: "uav-1" });
    const ais = await openRecordStream(tomi.grpc, "ais", { sourceId: "ais-1" });
    for (let second = 0; second < 4; second++) {
      const atUs = await nowUs();
      const others = makeDetections(300, 1, atUs);
      await drone.send(others.map(({ track }) => ({ track: { ...track, header: drone.header(atUs) } })));
      const calls = second === 1 ? CALLS : [];
      const lines = calls.flatMap(([, bits], i) => toNmea(bits, { sequenceId: i }));
      if (lines.length > 0) await ais.send(lines.map((line) => ({ reception: { header: ais.header(atUs), line } })));
    }
    await ais.drained();
    const isDistress = ({ kind, state }: Alert): boolean => kind === "distress" && state === "active";
    const first = await untilTold(tomi, (alerts) => alerts.filter(isDistress).length >= CALLS.length);
    for (const [why] of CALLS)
      expect(first.filter(({ sentence }) => why.test(sentence.en)).length, String(why)).toBe(1);
    expect(first.filter(({ position }) => position !== undefined).length).toBeGreaterThanOrEqual(4);
    const [one, ...rest] = first.filter(isDistress);
    const act = await fetch(`http://${tomi.http}/api/alerts/${one!.id}/acts`, {
      method: "POST",
      headers: OFFICER,
      body: JSON.stringify({ kind: "acknowledge" }),
    });
    expect(act.status).toBe(200);
    drone.abort();
    ais.abort();

    await tomi.kill();
    tomi = await startTomi(flags, ports);
    const again = await untilTold(tomi, (alerts) => alerts.filter(isDistress).length >= CALLS.length);
    const byId = new Map(again.map((alert) => [alert.id, alert]));
    expect(byId.get(one!.id)?.acknowledgedBy).toBe("保安 太郎");
    for (const { id } of rest) {
      expect(byId.get(id), id).toBeDefined();
      expect(byId.get(id)?.acknowledgedBy).toBeUndefined();
    }
    expect(again.filter(isDistress).length).toBe(CALLS.length);
    const metrics = await (await fetch(`http://${tomi.http}/metrics`)).text();
    expect(metrics).toMatch(/tomi_alerts_distress_unacknowledged\{audience="national"\} 4/);
  } finally {
    await tomi.kill();
    await native?.close();
    rmSync(dir, { recursive: true, force: true });
  }
}, 300_000);
