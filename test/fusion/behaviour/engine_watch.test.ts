/** The watch on a real database: events are in the store with the picture, silence is found by the clock, each audience for itself. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FusionDependencies, startFusion } from "../../../fusion/index.ts";
import { type Audience, type Observation, PUBLIC_LABEL, type Source, type Zone } from "../../../model/index.ts";
import { actOnAlert, loadTracks, readOpenAlerts } from "../../../store/index.ts";
import { startTestDatabase, type TestDatabase } from "../../support/database.ts";
import { until } from "../../tiles/http_client.ts";
import { append as appendTo } from "../journal.ts";
import { ais, bearing, CENTRE, SECRET, START_US } from "../scenario.ts";
import { square } from "./watched.ts";

const audience = (id: string, level: number, compartments: readonly string[]): Audience => ({
  id,
  name: { en: id, ja: id },
  clearance: { level, regimes: [], compartments, organisations: ["JP"] },
});
const AUDIENCES = [audience("national", 5, ["SUBSURFACE"]), audience("coast-guard", 1, [])];
const source = (id: string, kind: Source["kind"], defaultLabel = PUBLIC_LABEL): Source => ({
  id,
  kind,
  name: id,
  agency: "JCG",
  defaultLabel,
  maximumLevel: 5,
  errorFloorM: 10,
  errorFloorDeg: 0.5,
  maximumAgeS: 3600,
  silentAfterS: 60,
  tag2IsUtc: false,
  real: true,
});
/** What the array sends is secret, although it may be known that there is one. */
const SOURCES = [source("ais-1", "ais"), source("array-0", "subsurface")];
const ZONES: Zone[] = [
  square("open", CENTRE, 2000),
  { ...square("secret", CENTRE, 2000), label: SECRET },
  { ...square("shown-only", CENTRE, 2000), watched: false },
];

let database: TestDatabase;
let nowUs = START_US;
beforeAll(async () => {
  database = await startTestDatabase({ audiences: AUDIENCES.map(({ id }) => id) });
});
afterAll(() => database.close());

const append = (list: readonly Observation[]): Promise<void> => appendTo(database.db, list, nowUs);

function fusion(more: Partial<FusionDependencies> = {}) {
  const log = { info() {}, warn: (fields: object) => console.error(fields) };
  return startFusion({
    db: database.db,
    clock: () => nowUs,
    audiences: AUDIENCES,
    zones: () => ZONES,
    sources: () => SOURCES,
    log,
    pollMs: 5,
    ...more,
  });
}

async function told(id: string): Promise<string[]> {
  const { alerts } = await readOpenAlerts(database.db, id, nowUs);
  return alerts
    .map(({ event }) => `${event.kind} ${event.zoneId ?? event.sourceId ?? ""} ${event.state}`.replace("  ", " "))
    .sort();
}

describe("the watch in the engine", () => {
  it("puts distress and zone entries into the store with the picture, each audience what it may know", async () => {
    const running = fusion();
    const calls = Array.from({ length: 3 }, (_, k) =>
      ais(k + 1, 10 * k, 970_000_001, CENTRE, {
        stationClass: "distress-beacon",
        distress: "AIS-SART: the beacon is active",
      }),
    );
    const ship = Array.from({ length: 3 }, (_, k) => ais(10 + k, 10 * k + 1, 431_000_001, CENTRE, { sogMps: 0 }));
    nowUs = START_US + 30e6;
    await append([...calls, ...ship, bearing(0, 1, 5, 40), bearing(0, 2, 25, 40)]);
    await running.idle();
    expect(await told("coast-guard")).toEqual(["distress active", "zone-entry open active"]);
    expect(await told("national")).toEqual(["distress active", "zone-entry open active", "zone-entry secret active"]);
    await running.stop();
  });

  it("finds silence by the clock, of what each audience has heard, and over a restart", async () => {
    const running = fusion();
    await running.idle();
    nowUs = START_US + 120e6;
    await until(async () => (await told("national")).includes("sensor-lost array-0 active"));
    await until(async () => (await told("coast-guard")).includes("sensor-lost ais-1 active"));
    // The coast guard never heard the array: its silence is nothing that it could notice.
    expect((await told("coast-guard")).filter((line) => line.startsWith("sensor"))).toEqual([
      "sensor-lost ais-1 active",
    ]);
    await running.stop();

    const again = fusion();
    await again.idle();
    await append([ais(30, 121, 431_000_001, CENTRE, { sogMps: 0 })]);
    await again.idle();
    expect((await told("coast-guard")).filter((line) => line.startsWith("sensor"))).toEqual([
      "sensor-lost ais-1 ended",
    ]);
    expect((await told("national")).filter((line) => line.startsWith("sensor"))).toEqual([
      "sensor-lost ais-1 ended",
      "sensor-lost array-0 active",
    ]);
    await again.stop();
  });

  it("reopens a closed distress with a new call, and not with one that is found again", async () => {
    const id = (await readOpenAlerts(database.db, "national", nowUs)).alerts.find(
      ({ event }) => event.kind === "distress",
    )!.event.id;
    await actOnAlert(database.db, "national", id, { kind: "close", by: "A", atUs: nowUs, text: "Picked up." });
    const running = fusion();
    await append([ais(31, 15, 970_000_001, CENTRE, { stationClass: "distress-beacon", distress: "AIS-SART: late" })]);
    await running.idle();
    expect(await told("national")).not.toContain("distress active");
    await append([ais(32, 122, 970_000_001, CENTRE, { stationClass: "distress-beacon", distress: "AIS-SART: again" })]);
    await running.idle();
    const { alerts } = await readOpenAlerts(database.db, "national", nowUs);
    const alert = alerts.find(({ event }) => event.kind === "distress")!;
    expect(alert.acts.map(({ kind, by }) => [kind, by])).toEqual([
      ["close", "A"],
      ["reopen", "tomi"],
    ]);
    expect(alert.acknowledgedBy).toBeUndefined();
    expect(alert.event).toMatchObject({ id, sentence: { en: "Distress. AIS-SART: again." }, fromUs: START_US });
    // The coast guard's own alert was never closed: what one audience does is not another's.
    expect(await told("coast-guard")).toContain("distress active");
    await running.stop();
  });

  it("retires a vessel that nobody hears any more, though no observation comes to say so", async () => {
    const live = async (): Promise<string[]> =>
      (await loadTracks(database.db, "coast-guard")).map(({ kind, status }) => `${kind} ${status}`).sort();
    const running = fusion();
    await running.idle();
    expect(await live()).toContain("surface confirmed");
    nowUs = START_US + 3600e6;
    await until(async () => !(await live()).some((line) => line.startsWith("surface")));
    // Who called for help stays until a person closes it.
    expect(await live()).toEqual(["distress-beacon coasting"]);
    await running.stop();
  });
});
