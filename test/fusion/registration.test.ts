/** Registration: offsets of sources found from vessels of known position, through `step`; and what must not be taken for one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restore } from "../../fusion/checkpoint.ts";
import {
  B_E,
  B_EE,
  B_EN,
  B_N,
  B_NN,
  biasDistance2,
  predictBias,
  startBias,
  updateBias,
} from "../../fusion/kernel/bias.ts";
import { headOf } from "../../fusion/log.ts";
import { recall } from "../../fusion/memo.ts";
import { stateAt } from "../../fusion/motion.ts";
import { pictureHash } from "../../fusion/picture_hash.ts";
import type { Shift } from "../../fusion/plots.ts";
import type { SourceBias } from "../../fusion/registration.ts";
import { allTracks } from "../../fusion/track_set.ts";
import { EMPTY_WORLD, type World } from "../../fusion/world.ts";
import type { LonLat, Observation } from "../../model/index.ts";
import { direct, inverse } from "../../model/index.ts";
import {
  ais,
  CENTRE,
  coverage,
  gaussian,
  journal,
  nothingFound,
  placeOf,
  plot,
  ringAround,
  START_US,
  seeded,
  shuffled,
  type Vessel,
} from "./scenario.ts";
import { play } from "./tables.ts";

/** Ships in open order, so that none can be taken for another. */
function fleet(count: number, seed: number): Vessel[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => ({
    start: direct(direct(CENTRE, 90, 1500 * (i % 3)), 0, 1500 * Math.floor(i / 3)),
    courseDeg: 360 * random(),
    speedMps: 3 + 8 * random(),
    // Every third says nothing of herself.
    ...(i % 3 === 2 ? {} : { mmsi: 431_000_000 + i }),
  }));
}

function offset(from: LonLat, eastM: number, northM: number): LonLat {
  return direct(direct(from, 90, eastM), 0, northM);
}

function reports(ships: readonly Vessel[], untilS: number, random: () => number): Observation[] {
  const out: Observation[] = [];
  let seq = 0;
  for (let t = 2; t <= untilS; t += 10)
    for (const ship of ships)
      if (ship.mmsi !== undefined)
        out.push(
          ais(++seq, t, ship.mmsi, offset(placeOf(ship, t), 5 * gaussian(random), 5 * gaussian(random)), {
            sogMps: ship.speedMps,
            cogDeg: ship.courseDeg,
          }),
        );
  return out;
}

/** Looks of a drone every 8 s, all its plots off by (eastM, northM). */
function looks(
  ships: readonly Vessel[],
  untilS: number,
  [eastM, northM]: readonly [number, number],
  sigmaM: number,
  random: () => number,
): Observation[] {
  const out: Observation[] = [];
  let seq = 0;
  for (let t = 6; t <= untilS; t += 8) {
    const scanId = `s${t}`;
    out.push(coverage("drone-1", ++seq, t, scanId, ringAround(CENTRE, 20_000)));
    for (const ship of ships) {
      const seen = offset(placeOf(ship, t), eastM + sigmaM * gaussian(random), northM + sigmaM * gaussian(random));
      if (random() < 0.9) out.push(plot("drone-1", ++seq, t, seen, sigmaM, { scanId }));
    }
  }
  return out;
}

function worldAfter(list: readonly Observation[]): World {
  const inOrder = [...list].sort((a, b) => a.observedAtUs - b.observedAtUs);
  return headOf(play(journal(inOrder), () => 50).picture.log);
}

function doubtOf(source: SourceBias): [number, number] {
  const floorM2 = source.knownM2 / Math.max(1, source.vessels.length);
  return [Math.sqrt(source.bias[B_EE]! + floorM2), Math.sqrt(source.bias[B_NN]! + floorM2)];
}

/** Metres from where the ship is to the nearest track that is believed. */
function missM(world: World, ship: Vessel, seconds: number): number {
  const timeUs = START_US + seconds * 1e6;
  const truth = placeOf(ship, seconds);
  return Math.min(
    ...allTracks(world.tracks)
      .filter((track) => track.life.existence > 0.5)
      .map((track) => inverse(truth, stateAt(track.motion, timeUs).position).distanceM),
  );
}

describe("the filter of a bias", () => {
  it("is the weighted mean of the differences and the prior, in closed form", () => {
    const b = startBias(2500);
    const random = seeded(1);
    let [e, n] = [0, 0];
    for (let k = 0; k < 20; k++) {
      const [dE, dN] = [30 + 10 * gaussian(random), -20 + 10 * gaussian(random)];
      e += dE;
      n += dN;
      updateBias(b, dE, dN, 100, 0, 100);
    }
    const information = 1 / 2500 + 20 / 100;
    expect(b[B_E]).toBeCloseTo(e / 100 / information, 9);
    expect(b[B_N]).toBeCloseTo(n / 100 / information, 9);
    expect(b[B_EE]).toBeCloseTo(1 / information, 9);
    expect(b[B_EN]).toBeCloseTo(0, 12);
    // Long after, nothing of it is left.
    predictBias(b, 1e6, 60, 2500);
    expect(Array.from(b, (value) => value + 0)).toEqual([0, 0, 2500, 0, 2500]);
  });

  it("stays a covariance, and never makes a number that is none", () => {
    const number = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    const variance = fc.double({ min: 0.25, max: 2.5e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, number, variance, variance, fc.double({ min: -0.99, max: 0.99, noNaN: true })), {
          maxLength: 30,
        }),
        (list) => {
          const b = startBias(2500);
          for (const [dE, dN, ee, nn, r] of list) {
            updateBias(b, dE, dN, ee, r * Math.sqrt(ee * nn), nn);
            predictBias(b, Math.abs(dE) % 100, 60, 2500);
            expect(Array.from(b).every(Number.isFinite)).toBe(true);
            expect(b[B_EE]! * b[B_NN]!).toBeGreaterThanOrEqual(b[B_EN]! * b[B_EN]! * (1 - 1e-9));
            expect(Number.isFinite(biasDistance2(b, dE, dN, ee, 0, nn))).toBe(true);
          }
        },
      ),
    );
  });
});

describe("a drone whose positions are all off", () => {
  const ships = fleet(9, 3);
  const random = seeded(7);
  const list = [...reports(ships, 300, random), ...looks(ships, 300, [45, -35], 15, random)];
  const world = worldAfter(list);

  it("is found out by ships that say where they are, within the doubt", () => {
    const source = world.registration.get("drone-1")!;
    const [sE, sN] = doubtOf(source);
    expect(source.isApplied).toBe(true);
    expect(Math.abs(source.bias[B_E]! - 45)).toBeLessThan(3 * sE);
    expect(Math.abs(source.bias[B_N]! + 35)).toBeLessThan(3 * sN);
    expect(Math.max(sE, sN)).toBeLessThan(8);
  });

  it("puts the ships that say nothing where they are", () => {
    for (const ship of ships.filter((one) => one.mmsi === undefined))
      expect(missM(world, ship, 300)).toBeLessThan(57 / 2);
  });

  it("makes no second track of the ships that do", () => {
    const believed = allTracks(world.tracks).filter((track) => track.life.existence > 0.5);
    expect(believed.length).toBe(ships.length);
  });

  it("is the same in any order of arrival, also when every plot is a scan of its own", () => {
    const single = list
      .filter((one) => one.kind !== "coverage")
      .map((one) => {
        if (one.kind !== "position") return one;
        const { scanId: _, ...alone } = one;
        return alone;
      });
    const straight = play(journal([...single].sort((a, b) => a.observedAtUs - b.observedAtUs)), () => 20);
    for (const seed of [1, 2]) {
      const mixed = play(journal(shuffled(single, seeded(seed))), () => 150);
      expect(mixed.hash).toBe(straight.hash);
    }
    expect(headOf(straight.picture.log).registration.get("drone-1")!.isApplied).toBe(true);
  });

  it("is the same in any order of arrival", () => {
    const inOrder = [...list].sort((a, b) => a.observedAtUs - b.observedAtUs);
    const { picture } = play(journal(inOrder), () => 50);
    const mixed = play(journal(shuffled(list, seeded(9))), () => 37);
    expect(mixed.hash).toBe(pictureHash(picture));
  });
});

it("a scene that lies beside its place is laid right by the ships in it, before it is associated", () => {
  const ships = fleet(12, 5);
  const random = seeded(11);
  const seconds = 200;
  const more = { sensorKind: "optical" as const, sceneId: "scene-1", scanId: "scene-1" };
  const look = { ...coverage("sat-1", 1, seconds, "scene-1", ringAround(CENTRE, 30_000)), ...more };
  const seen = ships.map((ship, i) =>
    plot(
      "sat-1",
      2 + i,
      seconds,
      offset(placeOf(ship, seconds), -70 + 10 * gaussian(random), 60 + 10 * gaussian(random)),
      10,
      more,
    ),
  );
  const world = worldAfter([...reports(ships, seconds - 1, random), look, ...seen]);
  const source = world.registration.get("sat-1")!;
  expect(source.isApplied).toBe(true);
  for (const ship of ships.filter((one) => one.mmsi === undefined))
    expect(
      Math.min(
        ...allTracks(world.tracks).map(
          (track) =>
            inverse(placeOf(ship, seconds), stateAt(track.motion, START_US + seconds * 1e6).position).distanceM,
        ),
      ),
    ).toBeLessThan(35);
});

describe("what is no bias", () => {
  it("a source without one keeps its plots as they are, whatever the seed", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const ships = fleet(9, seed);
      const random = seeded(100 + seed);
      const world = worldAfter([...reports(ships, 240, random), ...looks(ships, 240, [0, 0], 15, random)]);
      const source = world.registration.get("drone-1")!;
      expect(source.fits).toBeGreaterThan(20);
      expect(source.isApplied).toBe(false);
    }
  });

  it("one ship whose antenna is not where she says proves nothing", () => {
    const [ship] = fleet(1, 4);
    const random = seeded(21);
    const said = reports([ship!], 600, random).map((one) => ({ ...one, messageType: 1 }) as Observation);
    const world = worldAfter([...said, ...looks([ship!], 600, [25, 10], 15, random)]);
    expect(world.registration.get("drone-1")!.isApplied).toBe(false);
  });

  it("without a known vessel nothing is found", () => {
    const ships = fleet(9, 6).map(({ mmsi: _, ...ship }) => ship);
    const world = worldAfter(looks(ships, 200, [60, 0], 15, seeded(8)));
    expect(world.registration.get("drone-1")!.fits).toBe(0);
    expect(world.registration.get("drone-1")!.isApplied).toBe(false);
  });
});

it("what a plot did is not done again when another offset is taken out of it", () => {
  const lists = { inputs: [], outputs: [], claimants: [], born: [], decisions: [], states: [] };
  const shift = { eastM: 1, northM: 2, cov: { eeM2: 3, enM2: 0, nnM2: 4 } };
  const again = (then: Shift | undefined, now: Shift | undefined): boolean =>
    recall({ ...lists, shift: then }, EMPTY_WORLD, [], [], START_US, now) !== undefined;
  expect(again(undefined, undefined)).toBe(true);
  expect(again(shift, { ...shift })).toBe(true);
  expect(again(undefined, shift)).toBe(false);
  expect(again(shift, undefined)).toBe(false);
  expect(again(shift, { ...shift, northM: 2.5 })).toBe(false);
  expect(again(shift, { ...shift, cov: { ...shift.cov, nnM2: 5 } })).toBe(false);
});

it("survives a checkpoint", () => {
  const ships = fleet(9, 3);
  const random = seeded(7);
  // Two hours of silence after it, so that all of it is behind the base.
  const list = [...reports(ships, 200, random), ...looks(ships, 200, [45, -35], 15, random)];
  const last = plot("drone-2", 1, 3 * 3600, CENTRE, 15);
  const entries = journal([...list.sort((a, b) => a.observedAtUs - b.observedAtUs), last]);
  const { picture, tables } = play(entries, () => 50);
  const later = entries.filter((entry) => entry.observation.observedAtUs >= picture.horizon.baseUs);
  const again = restore("national", tables.checkpoint, later, nothingFound(later), picture.horizon.frontierUs);
  expect([...headOf(again.log).registration]).toEqual([...headOf(picture.log).registration]);
  expect(headOf(again.log).registration.get("drone-1")!.fits).toBeGreaterThan(10);
});
