/** Tracks begin, are looked for in vain, coast, merge and end: by what is observed, never by a clock. */
import { describe, expect, it } from "vitest";
import type { Observation, Track } from "../../model/index.ts";
import { direct } from "../../model/index.ts";
import { ais, CENTRE, coverage, journal, placeOf, plot, ringAround, type Vessel } from "./scenario.ts";
import { play } from "./tables.ts";

const SHIP: Vessel = { start: CENTRE, courseDeg: 40, speedMps: 6 };
const RING = ringAround(CENTRE, 8_000);

function looks(from: number, to: number, vessels: readonly Vessel[], ring = RING): Observation[] {
  const out: Observation[] = [];
  for (let t = from; t < to; t += 8) {
    out.push(coverage("drone-1", 1000 * t, t, `s${t}`, ring));
    vessels.forEach((vessel, i) => {
      out.push(plot("drone-1", 1000 * t + 1 + i, t, placeOf(vessel, t), 10, { scanId: `s${t}` }));
    });
  }
  return out;
}

function tracks(list: readonly Observation[]): Track[] {
  return [...play(journal(list), () => 50).tables.tracks.values()];
}

describe("a track", () => {
  it("is confirmed by the second detection where clutter is rare, and not by the first", () => {
    expect(tracks(looks(0, 8, [SHIP]))).toEqual([]);
    expect(tracks(looks(0, 16, [SHIP])).map((track) => track.status)).toEqual(["confirmed"]);
  });

  it("retires when looks where it must be find nothing", () => {
    const found = tracks([...looks(0, 80, [SHIP]), ...looks(80, 240, [])]);
    expect(found.map((track) => track.status)).toEqual(["retired"]);
  });

  it("coasts, and does not retire, when nobody looks there", () => {
    const elsewhere = ringAround(direct(CENTRE, 90, 60_000), 8_000);
    const found = tracks([...looks(0, 80, [SHIP]), ...looks(80, 400, [], elsewhere)]);
    expect(found.map((track) => track.status)).toEqual(["coasting"]);
    expect(found[0]!.existence).toBeGreaterThan(0.9);
  });

  it("that reports by AIS is not argued away by a camera that never sees it", () => {
    const list = Array.from({ length: 40 }, (_, k) => ais(k + 1, 10 * k + 1, 431_000_001, placeOf(SHIP, 10 * k + 1)));
    const both = [...list, ...looks(0, 400, [])].sort((a, b) => a.observedAtUs - b.observedAtUs);
    expect(tracks(both)).toMatchObject([{ status: "confirmed", claimed: { mmsi: 431_000_001 } }]);
  });

  it("keeps the state of its last update: nothing is predicted into the picture", () => {
    const elsewhere = ringAround(direct(CENTRE, 90, 60_000), 8_000);
    const calm = tracks(looks(0, 80, [SHIP]));
    const later = tracks([...looks(0, 80, [SHIP]), ...looks(80, 400, [], elsewhere)]);
    expect(later[0]!.state).toEqual(calm[0]!.state);
  });
});

describe("two tracks", () => {
  it("of ships 150 m abeam on one course stay two", () => {
    const abeam: Vessel = { ...SHIP, start: direct(CENTRE, 130, 150) };
    const found = tracks(looks(0, 480, [SHIP, abeam]));
    expect(found.map((track) => track.status)).toEqual(["confirmed", "confirmed"]);
  });

  it("of one ship become one, the older's id lives on, the other's is an alias, and all else stays", () => {
    const far: Vessel = { ...SHIP, start: direct(CENTRE, 300, 6_000) };
    // Two cameras whose clocks disagree by more than the ship's errors: for a while they make two tracks of her.
    const one = looks(0, 80, [SHIP, far]);
    const apart = { ...SHIP, start: direct(CENTRE, 40, 260) };
    const other = looks(88, 160, [apart, far]);
    const near: Vessel = { ...SHIP, start: direct(CENTRE, 40, 90) };
    const merged = tracks([...one, ...other, ...looks(160, 400, [near, far])]);
    const live = merged.filter((track) => track.status === "confirmed");
    expect(live.length).toBe(2);
    for (const track of merged.filter((one) => one.mergedInto !== undefined))
      expect(live.find((keeper) => keeper.id === track.mergedInto)?.aliases).toContain(track.id);
  });
});
