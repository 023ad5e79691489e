/** Zone entry on the tracker itself: raised once, ended, revised and retracted in the open, the same however the journal is read. */
import { describe, expect, it } from "vitest";
import { direct, type Observation } from "../../../model/index.ts";
import { ais, CENTRE, journal, placeOf, START_US, seeded, type Vessel } from "../scenario.ts";
import { eventsOf, square, standing, type Watched, watch } from "./watched.ts";

/** Sails north through the square: in at 340 s, out at 740 s at 5 m/s from 2,700 m south of it. */
const THROUGH: Vessel = { start: direct(CENTRE, 180, 2_700), courseDeg: 0, speedMps: 5 };
const AREA = square("area", CENTRE, 1_000);
const MMSI = 431_000_777;

function report(seq: number, t: number, vessel: Vessel = THROUGH, mmsi = MMSI): Observation {
  return ais(seq, t, mmsi, placeOf(vessel, t), { sogMps: vessel.speedMps, cogDeg: vessel.courseDeg });
}
const passage = (everyS = 10, lastS = 900): Observation[] =>
  Array.from({ length: Math.floor(lastS / everyS) + 1 }, (_, k) => report(k + 1, everyS * k));
const seconds = (timeUs: number | undefined): number => ((timeUs ?? 0) - START_US) / 1e6;
const entries = (seen: Watched) => eventsOf(seen, "zone-entry");

describe("a vessel that sails through a zone", () => {
  const seen = watch(journal(passage()), { zones: [AREA], sizeOf: () => 1 });

  it("is one event, raised when it is inside for certain, ended when it is out", () => {
    const [event, ...more] = entries(seen);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      state: "ended",
      zoneId: "area",
      rule: { id: "zone-entry", parameters: { raiseProbability: 0.95 } },
    });
    // The antenna is not the hull's middle: 20 m and more of uncertainty stand before certainty.
    expect(seconds(event!.fromUs)).toBeGreaterThanOrEqual(340);
    expect(seconds(event!.fromUs)).toBeLessThanOrEqual(360);
    expect(seconds(event!.untilUs)).toBeGreaterThanOrEqual(740);
    expect(seconds(event!.untilUs)).toBeLessThanOrEqual(765);
    expect(event!.evidence.length).toBe(2);
    expect(event!.score).toBeGreaterThanOrEqual(0.95);
    expect(seconds(event!.knownUs)).toBeCloseTo(seconds(event!.fromUs) + 11, 3);
    expect(event!.sentence.en).toMatch(/^T-\w{10} is in Zone area \((9\d|> 99) %\)\.$/);
    expect(event!.sentence.ja).toContain("海域area");
  });

  it("was said to be active first, and nothing else was said", () => {
    expect(seen.written.map(({ state }) => state)).toEqual(["active", "ended"]);
  });

  it("is the same in any batches and after any crash", () => {
    const random = seeded(5);
    for (const size of [3, 20, 1000])
      expect(standing(watch(journal(passage()), { zones: [AREA], sizeOf: () => size }), "zone-entry")).toEqual(
        standing(seen, "zone-entry"),
      );
    for (let k = 0; k < 3; k++) {
      const stormy = { zones: [AREA], sizeOf: () => 1 + 6 * random(), crashes: () => random() < 0.4 };
      expect(standing(watch(journal(passage()), stormy), "zone-entry")).toEqual(standing(seen, "zone-entry"));
    }
  });

  it("is the same over the antimeridian", () => {
    const onLine = { lonDeg: 179.999, latDeg: 34.5 };
    const east: Vessel = { start: direct(onLine, 270, 2_700), courseDeg: 90, speedMps: 5 };
    const list = Array.from({ length: 91 }, (_, k) => report(k + 1, 10 * k, east));
    const [event, ...more] = entries(watch(journal(list), { zones: [square("line", onLine, 1_000)] }));
    expect(more).toEqual([]);
    expect(event).toMatchObject({ state: "ended" });
    expect(Math.abs(seconds(event!.fromUs) - seconds(entries(seen)[0]!.fromUs))).toBeLessThanOrEqual(10);
  });

  it("is nothing to whom the zone is not shown, and other ids to another audience", () => {
    expect(entries(watch(journal(passage())))).toEqual([]);
    const other = watch(journal(passage()), { zones: [AREA], audience: "coast-guard" });
    expect(entries(other)[0]!.id).not.toBe(entries(seen)[0]!.id);
  });
});

describe("over hours", () => {
  /** In the area from before the log's base on, with a neighbour that never comes near. */
  const anchored: Vessel = { start: direct(CENTRE, 30, 200), courseDeg: 0, speedMps: 0 };
  const far: Vessel = { start: direct(CENTRE, 30, 20_000), courseDeg: 0, speedMps: 0 };
  const list = Array.from({ length: 170 }, (_, k) => [
    report(2 * k + 1, 120 * k, anchored),
    report(2 * k + 2, 120 * k + 1, far, MMSI + 1),
  ]).flat();

  it("one visit is one event, though the log forgets its beginning, and after any crash", () => {
    const calm = watch(journal(list), { zones: [AREA], sizeOf: () => 1 });
    expect(entries(calm)).toMatchObject([{ state: "active", fromUs: START_US }]);
    expect(calm.picture.horizon.baseUs).toBeGreaterThan(START_US + 3 * 3600e6);
    const random = seeded(8);
    const stormy = watch(journal(list), {
      zones: [AREA],
      sizeOf: () => 1 + 30 * random(),
      crashes: () => random() < 0.4,
    });
    expect(standing(stormy, "zone-entry")).toEqual(standing(calm, "zone-entry"));
    expect(stormy.written.length).toBe(1);
  });

  it("a vessel that is no longer heard was inside until it was last heard", () => {
    const gone = list.filter(({ key, observedAtUs }) => key.seq % 2 === 0 || observedAtUs < START_US + 1200e6);
    const [event] = entries(watch(journal(gone), { zones: [AREA] }));
    expect(event).toMatchObject({ state: "ended" });
    expect(seconds(event!.untilUs)).toBe(1080);
  });
});

describe("late data", () => {
  it("that moves a beginning revises the event, and keeps its name", () => {
    const all = passage();
    const missing = all.filter((_, k) => k % 6 === 0);
    const rest = all.filter((_, k) => k % 6 !== 0);
    const seen = watch(journal([...missing, ...rest]), { zones: [AREA], sizeOf: () => 4 });
    const sane = entries(watch(journal(all), { zones: [AREA] }))[0]!;
    const [event, ...more] = entries(seen).filter(({ state }) => state !== "retracted");
    expect(more).toEqual([]);
    expect([event!.fromUs, event!.untilUs, event!.state]).toEqual([sane.fromUs, sane.untilUs, sane.state]);
    expect(seen.written[0]!.id).toBe(event!.id);
    expect(seen.written[0]!.fromUs).not.toBe(event!.fromUs);
  });

  it("that takes away what it rested on retracts it in the open, and the machine forgets nothing it said", () => {
    const small = square("area", CENTRE, 200);
    const at = (seq: number, t: number, northM: number, sogMps: number): Observation =>
      ais(seq, t, MMSI, direct(CENTRE, northM < 0 ? 180 : 0, Math.abs(northM)), { sogMps, cogDeg: 0 });
    // Inside at 100 s and slow: a minute later it would be inside still, and nothing else is heard until 200 s.
    const first = [at(1, 0, -300, 3), at(2, 100, 0, 0.2), at(3, 200, 800, 8), at(4, 300, 1600, 8)];
    const told = watch(journal(first), { zones: [small], sizeOf: () => 1 });
    expect(entries(told)).toMatchObject([{ state: "ended", fromUs: START_US + 100e6, untilUs: START_US + 200e6 }]);
    // But it had left by then, as a report says that comes late.
    const all = journal([...first, at(5, 150, 400, 8)]);
    const late = watch(all, { zones: [small], sizeOf: () => 1 });
    expect(entries(late)).toMatchObject([{ id: entries(told)[0]!.id, state: "retracted", fromUs: START_US + 100e6 }]);
    expect(late.written.at(-1)!.state).toBe("retracted");
    // Who hears all at once is told nothing that would have to be taken back.
    expect(entries(watch(all, { zones: [small], sizeOf: () => 1000 }))).toEqual([]);
    const random = seeded(2);
    const stormy = watch(all, { zones: [small], sizeOf: () => 1, crashes: () => random() < 0.6 });
    expect(entries(stormy)).toEqual(entries(late));
  });
});
