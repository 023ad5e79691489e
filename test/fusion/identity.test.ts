/** AIS: claims are evidence and never keys; distress is never lost. */
import { describe, expect, it } from "vitest";
import type { Observation, Track } from "../../model/index.ts";
import { direct, inverse } from "../../model/index.ts";
import { ais, CENTRE, coverage, journal, placeOf, plot, ringAround, type Vessel } from "./scenario.ts";
import { type Played, play } from "./tables.ts";

const SHIP: Vessel = { start: CENTRE, courseDeg: 40, speedMps: 7 };
const OTHER: Vessel = { start: direct(CENTRE, 90, 30_000), courseDeg: 200, speedMps: 6 };
const MMSI = 431_000_123;

function run(list: readonly Observation[]): Played & { live: Track[] } {
  const played = play(journal(list), () => 10);
  return { ...played, live: [...played.tables.tracks.values()].filter((track) => track.status !== "retired") };
}

function report(seq: number, t: number, vessel: Vessel, mmsi = MMSI, more = {}) {
  return ais(seq, t, mmsi, placeOf(vessel, t), { sogMps: vessel.speedMps, cogDeg: vessel.courseDeg, ...more });
}

describe("a vessel that reports", () => {
  const { live, tables } = run(Array.from({ length: 30 }, (_, k) => report(k + 1, 10 * k, SHIP)));

  it("is one confirmed track from its first report on, where and as fast as it says", () => {
    expect(live.length).toBe(1);
    const [track] = live;
    expect(track).toMatchObject({ status: "confirmed", kind: "surface", claimed: { mmsi: MMSI } });
    expect(inverse(track!.state!.position, placeOf(SHIP, 290)).distanceM).toBeLessThan(5);
    expect(Math.hypot(track!.state!.velocityEastMps, track!.state!.velocityNorthMps)).toBeCloseTo(7, 0);
    expect(track!.id).toMatch(/^T-[0-9A-HJKMNP-TV-Z]{10}$/);
  });

  it("has every report as provenance, in sentences", () => {
    expect([...tables.associations.values()].every((one) => one.trackId === live[0]!.id)).toBe(true);
    expect(tables.associations.get(1)?.explanation).toBe("Began this track.");
    expect(tables.associations.get(9)?.explanation).toMatch(/Explained by this track with 100 %, \d\.\d sigma/);
  });

  it("keeps one state in five seconds at most", () => {
    const buckets = [...tables.states.values()].map((state) => Math.floor(state.timeUs / 5e6));
    expect(new Set(buckets).size).toBe(buckets.length);
  });
});

describe("one MMSI in two places", () => {
  const list = Array.from({ length: 20 }, (_, k) => [
    report(2 * k + 1, 10 * k, SHIP),
    report(2 * k + 2, 10 * k + 5, OTHER),
  ]);
  const { live, tables } = run(list.flat());

  it("is two tracks that both claim it, not one fast ship", () => {
    expect(live.length).toBe(2);
    expect(live.map((track) => track.claimed.mmsi)).toEqual([MMSI, MMSI]);
    for (const track of live)
      expect(Math.hypot(track.state!.velocityEastMps, track.state!.velocityNorthMps)).toBeLessThan(10);
  });

  it("makes either half as likely to be her, and says that two claim it", () => {
    for (const track of live) expect(track.identities).toEqual([{ mmsi: MMSI, probability: 0.5, rivals: 1 }]);
    const alone = run([report(1, 0, SHIP), report(2, 10, SHIP)]).live;
    expect(alone[0]!.identities).toEqual([{ mmsi: MMSI, probability: 0.99 }]);
  });

  it("says so where it began", () => {
    expect(tables.associations.get(2)?.explanation).toMatch(/two claim one identity/);
  });
});

describe("a drone's track of a ship", () => {
  const ring = ringAround(CENTRE, 5_000);
  const seen = Array.from({ length: 15 }, (_, k) => [
    coverage("drone-1", 100 + 2 * k, 8 * k, `s${k}`, ring),
    plot("drone-1", 101 + 2 * k, 8 * k, placeOf(SHIP, 8 * k), 15, { scanId: `s${k}` }),
  ]).flat();

  it("takes the identity of the report that falls on it", () => {
    const { live } = run([...seen, report(1, 121, SHIP), report(2, 131, SHIP)]);
    expect(live.length).toBe(1);
    expect(live[0]!.claimed.mmsi).toBe(MMSI);
    expect(live[0]!.lastLooks.map((look) => look.sensorKind).sort()).toEqual(["ais", "drone"]);
  });

  it("is not taken over by a passing ship of another name", () => {
    const near: Vessel = { ...SHIP, start: direct(CENTRE, 130, 60) };
    const { live } = run([...seen, report(1, 121, SHIP), report(2, 122, near, MMSI + 1), report(3, 131, SHIP)]);
    expect(live.map((track) => track.claimed.mmsi).sort()).toEqual([MMSI, MMSI + 1]);
  });
});

describe("reports without a position", () => {
  it("name the track that claims the MMSI, and nothing else", () => {
    const named = ais(3, 20, MMSI, undefined, {
      messageType: 5,
      voyage: { name: "ASAHI MARU", shipType: 70, lengthM: 90 },
    });
    const stranger = ais(4, 21, MMSI + 1, undefined, { messageType: 5, voyage: { name: "NOBODY" } });
    const { live, tables } = run([report(1, 0, SHIP), report(2, 10, SHIP), named, stranger]);
    expect(live.length).toBe(1);
    expect(live[0]).toMatchObject({ claimed: { name: "ASAHI MARU", shipType: 70 }, lengthM: 90 });
    expect(tables.associations.get(3)).toMatchObject({ trackId: live[0]!.id });
    expect(tables.associations.get(4)?.explanation).toMatch(/no track claims this MMSI/);
  });

  it("shift the antenna to the hull's middle once the dimensions are told", () => {
    const told = ais(1, 0, MMSI, undefined, { messageType: 5, voyage: { antenna: [10, 190, 15, 15] } });
    const anchored = { ...SHIP, speedMps: 0 };
    const heading = { headingDeg: 0, sogMps: 0 };
    const list = [report(2, 1, anchored, MMSI, heading), { ...told, observedAtUs: told.observedAtUs + 2e6 }];
    const more = Array.from({ length: 10 }, (_, k) => report(3 + k, 10 + 10 * k, anchored, MMSI, heading));
    const { live } = run([...list, ...more]);
    const offset = inverse(CENTRE, live[0]!.state!.position);
    expect(offset.distanceM).toBeGreaterThan(75);
    expect(offset.bearingDeg).toBeCloseTo(180, -1);
  });
});

describe("what is no vessel", () => {
  it("is a buoy of its own kind, or nothing at all", () => {
    const buoy = ais(1, 0, 994_310_001, CENTRE, { messageType: 21, stationClass: "aid-to-navigation" });
    const again = ais(2, 180, 994_310_001, CENTRE, { messageType: 21, stationClass: "aid-to-navigation" });
    const shore = ais(3, 20, 4_310_101, CENTRE, { messageType: 4, stationClass: "base" });
    const { live, tables } = run([buoy, shore, again]);
    expect(live.map((track) => track.kind)).toEqual(["aid-to-navigation"]);
    expect(tables.associations.get(2)?.explanation).toMatch(/shore station/);
  });
});

describe("distress", () => {
  const call = { stationClass: "distress-beacon", distress: "AIS-SART active" } as const;

  it("is a confirmed track at once, and does not end by silence", () => {
    const beacon = ais(1, 0, 970_010_001, CENTRE, { messageType: 1, ...call });
    const much = Array.from({ length: 110 }, (_, k) => report(2 + k, 60 * (k + 1), OTHER));
    const { live } = run([beacon, ...much]);
    const found = live.find((track) => track.kind === "distress-beacon");
    expect(found).toMatchObject({ distress: "AIS-SART active", status: "coasting" });
  });

  it("without a position is shown all the same, and becomes the track of its first position", () => {
    const blind = ais(1, 0, 972_010_001, undefined, { messageType: 14, ...call, distress: "MOB" });
    const first = run([blind]);
    expect(first.live).toMatchObject([{ kind: "distress-beacon", status: "confirmed", distress: "MOB" }]);
    expect(first.live[0]!.state).toBeUndefined();
    const placed = ais(2, 60, 972_010_001, CENTRE, { messageType: 1, ...call, distress: "MOB" });
    const { live, tables } = run([blind, placed]);
    expect(live.length).toBe(1);
    expect(live[0]!.state).toBeDefined();
    expect(tables.associations.size).toBe(2);
  });

  it("of a ship under way marks her track", () => {
    const { live } = run([report(1, 0, SHIP), report(2, 10, SHIP, MMSI, { navStatus: 14, distress: "status 14" })]);
    expect(live).toMatchObject([{ kind: "surface", distress: "status 14", claimed: { mmsi: MMSI } }]);
  });

  it("far from the first call of the same beacon is not gated away", () => {
    const beacon = (seq: number, t: number, km: number) =>
      ais(seq, t, 970_010_001, direct(CENTRE, 10, km * 1000), { messageType: 1, ...call });
    const { live } = run([beacon(1, 0, 0), beacon(2, 60, 80)]);
    expect(live.filter((track) => track.kind === "distress-beacon").length).toBe(2);
  });
});
