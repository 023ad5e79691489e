/** What keeps two vessels apart that motion alone does not: size, class, propeller; and that every sum is what was decided with. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TERMS, weighHeading, weighTraits } from "../../fusion/affinity.ts";
import { findCandidates, nearTracks } from "../../fusion/candidates.ts";
import { settle } from "../../fusion/motion.ts";
import { gatePairs } from "../../fusion/pairs.ts";
import { MOST_SIGN, POSITION_GATE2 } from "../../fusion/parameters.ts";
import { plotEvidence } from "../../fusion/plot_evidence.ts";
import { plotsOf } from "../../fusion/plots.ts";
import { makeScan, toMember } from "../../fusion/scan.ts";
import { signsOfBearing, signsOfPosition, signsOfVoyage } from "../../fusion/signs.ts";
import { tracksOf } from "../../fusion/track_set.ts";
import { learnt, traitsValue } from "../../fusion/traits.ts";
import { beginAtPlot } from "../../fusion/update.ts";
import type { TrackRecord, Traits } from "../../fusion/world.ts";
import {
  type Association,
  type BearingObservation,
  direct,
  EVIDENCE_TERMS,
  type Observation,
  type PositionObservation,
  type Track,
  vesselClassOf,
  vesselClassOfShipType,
} from "../../model/index.ts";
import {
  ARRAYS,
  bearing,
  CENTRE,
  coverage,
  gaussian,
  journal,
  placeOf,
  plot,
  retardedBearingDeg,
  ringAround,
  START_US,
  seeded,
  type Vessel,
} from "./scenario.ts";
import { play } from "./tables.ts";

const out = new Float64Array(TERMS);
const at = (name: (typeof EVIDENCE_TERMS)[number]): number => EVIDENCE_TERMS.indexOf(name);
const seen = (more: Partial<PositionObservation>) => signsOfPosition(plot("d", 1, 0, CENTRE, 10, more))!;
const heard = (more: Partial<BearingObservation>) => signsOfBearing(bearing(0, 1, 0, 10, more))!;

function taught(times: number, sign: ReturnType<typeof seen>, stepS = 10): Traits {
  let traits: Traits | undefined;
  for (let i = 0; i < times; i++) traits = learnt(traits, sign, 1, START_US + i * stepS * 1e6, undefined);
  return traits!;
}

describe("a sign of a vessel", () => {
  it("is read in the producers' own words, and in none that mean nothing", () => {
    expect(vesselClassOf("Fishing Vessel")).toBe("work-boat");
    expect(vesselClassOf("TANKER")).toBe("merchant");
    expect(vesselClassOf("fast-craft")).toBe("fast-craft");
    expect(vesselClassOf("vessel")).toBeUndefined();
    expect([30, 52, 70, 89, 60, 37, 40, 35, 0, 90].map(vesselClassOfShipType)).toEqual([
      "work-boat", "work-boat", "merchant", "merchant", "merchant", "fast-craft", "fast-craft", "other", undefined, undefined,
    ]); // biome-ignore format: beside each other
  });

  it("costs nothing where there is none", () => {
    expect(signsOfPosition(plot("d", 1, 0, CENTRE, 10))).toBeUndefined();
    expect(signsOfBearing(bearing(0, 1, 0, 10))).toBeUndefined();
    expect(signsOfVoyage({ name: "ASAHI MARU" })).toBeUndefined();
    expect(weighTraits(undefined, seen({ lengthM: 80 }), START_US, undefined, out)).toBe(0);
  });

  it("speaks for a hull of the same length and against one of another", () => {
    const long = taught(5, seen({ lengthM: 200 }));
    expect(weighTraits(long, seen({ lengthM: 200 }), START_US, undefined, out)).toBeGreaterThan(0.8);
    expect(weighTraits(long, seen({ lengthM: 60 }), START_US, undefined, out)).toBeLessThan(-2.5);
    expect(out[at("length")]).toBeGreaterThanOrEqual(Math.log(0.05));
  });

  it("of the length agrees with the closed form", () => {
    const traits = taught(1, seen({ lengthM: 100 }));
    const z = seen({ lengthM: 120 });
    const variance = 0.15 ** 2 + 0.05 ** 2 + (0.15 ** 2 + (5 / 120) ** 2);
    const gauss = (x: number, m: number, v: number) => Math.exp(-((x - m) ** 2) / (2 * v)) / Math.sqrt(2 * Math.PI * v);
    const x = Math.log(120);
    const any = [[0.4, 140, 0.5], [0.3, 25, 0.45], [0.2, 14, 0.6], [0.1, 40, 1]].reduce(
      (sum, [p, m, s]) => sum + p! * gauss(x, Math.log(m!), s! ** 2 + 0.15 ** 2 + (5 / 120) ** 2), 0); // biome-ignore format: a formula
    const expected = Math.log((0.95 * gauss(x, Math.log(100), variance)) / any + 0.05);
    expect(weighTraits(traits, z, START_US, undefined, out)).toBeCloseTo(expected, 10);
  });

  it("of one sense tells of another by the class: a long hull does not turn her screw like a trawler", () => {
    const long = taught(5, seen({ lengthM: 220 }));
    const merchant = weighTraits(
      long,
      heard({ bladeRateHz: 8, shaftRateHz: 2, bladeCount: 4 }),
      START_US,
      undefined,
      out,
    );
    const trawler = weighTraits(
      long,
      heard({ bladeRateHz: 18, shaftRateHz: 6, bladeCount: 3 }),
      START_US,
      undefined,
      out,
    );
    expect(merchant).toBeGreaterThan(0.3);
    expect(trawler).toBeLessThan(-1);
  });

  it("of the propeller allows half and double the rate, and a change of speed", () => {
    const traits = learnt(undefined, heard({ bladeRateHz: 8.2, shaftRateHz: 2.05, bladeCount: 4 }), 1, START_US, 8)!;
    const term = (hz: number, speedMps: number): number =>
      weighTraits(traits, heard({ bladeRateHz: hz }), START_US + 60e6, speedMps, out);
    expect(term(8.2, 8)).toBeGreaterThan(2);
    expect(term(16.4, 8)).toBeGreaterThan(term(12, 8) + 1);
    expect(term(12, 8)).toBeLessThan(-2);
    expect(term(6.2, 5)).toBeGreaterThan(term(6.2, 8) + 2);
    const counted = (blades: number): number =>
      weighTraits(traits, heard({ bladeCount: blades }), START_US + 60e6, 8, out);
    expect(counted(4)).toBeGreaterThan(counted(8));
    expect(counted(8)).toBeGreaterThan(counted(7));
  });

  it("of the heading holds both ways where it is ambiguous", () => {
    const motion = settle(START_US, CENTRE.lonDeg, CENTRE.latDeg, moving(8, 0));
    const term = (headingDeg: number, headingAmbiguous: boolean): number =>
      weighHeading(motion.x, seen({ headingDeg, headingAmbiguous }), out);
    expect(term(90, false)).toBeGreaterThan(1.5);
    expect(term(270, true)).toBeCloseTo(term(90, true), 9);
    expect(term(270, false)).toBeCloseTo(Math.log(0.05), 6);
    expect(term(0, true)).toBeLessThan(-2);
    expect(weighHeading(settle(START_US, 129, 34, moving(0.2, 0)).x, seen({ headingDeg: 0 }), out)).toBe(0);
  });

  it("makes no NaN and never more than its bound, whatever the numbers", () => {
    const any = fc.oneof(
      fc.double({ min: -1e300, max: 1e300 }),
      fc.constantFrom(0, -1, 5e-324, 1e-300, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
    );
    const probability = fc.record({
      taxonomy: fc.constant("x"),
      classId: fc.constantFrom("cargo", "tug", "rhib", "other", "?"),
      probability: any,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(any, any, any, any, fc.array(probability, { maxLength: 4 }), fc.double({ noNaN: true })), {
          minLength: 1,
          maxLength: 8,
        }),
        (list) => {
          let traits: Traits | undefined;
          list.forEach(([lengthM, widthM, rate, count, classes, weight], i) => {
            const timeUs = START_US + i * 1e6;
            for (const sign of [
              signsOfPosition(plot("d", 1, 0, CENTRE, 10, { lengthM, widthM, headingDeg: rate, classes })),
              signsOfBearing(
                bearing(0, 1, 0, 10, { bladeRateHz: rate, shaftRateHz: widthM, bladeCount: count, classes }),
              ),
              signsOfVoyage({ lengthM, widthM, shipType: count }),
            ]) {
              if (sign === undefined) continue;
              const sum = weighTraits(traits, sign, timeUs, rate, out) + weighHeading(moving(9, 1), sign, out);
              expect(Number.isFinite(sum)).toBe(true);
              for (const term of out) expect(Math.abs(term)).toBeLessThanOrEqual(MOST_SIGN);
              traits = learnt(traits, sign, weight, timeUs, rate);
            }
          });
          expect(JSON.stringify(traits ?? {})).not.toMatch(/null/);
          if (traits !== undefined) expect(traits.classes.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
        },
      ),
      // A shaft that is heard at a speed that is no number: random ones come to it once in some thousand runs.
      {
        numRuns: 300,
        examples: [[[[30, 2, Number.NaN, 3, [], 0.5]]], [[[30, 2, Number.POSITIVE_INFINITY, 3, [], 0.5]]]],
      },
    );
  });
});

function moving(vE: number, vN: number): Float64Array {
  const record = beginAtPlot(plotsOf([], 0), 0, 0, undefined);
  const x = Float64Array.from(record.x);
  for (const o of [0, 14, 28]) {
    x.set([0, 0, vE, vN], o);
    x.set([100, 0, 0, 0, 100, 0, 0, 0.01, 0, 0.01], o + 4);
  }
  return x;
}

describe("what is learnt of a vessel", () => {
  it("never becomes certain, and is not a hundred opinions when one classifier repeats itself", () => {
    const sure = seen({
      lengthM: 150,
      classes: [
        { taxonomy: "t", classId: "cargo", probability: 0.7 },
        { taxonomy: "t", classId: "tug", probability: 0.3 },
      ],
    });
    const soon = traitsValue(taught(30, sure, 2));
    const late = traitsValue(taught(500, sure, 60));
    expect(soon.lengthM).toBeCloseTo(150, 0);
    expect(late.lengthSigmaM).toBeGreaterThanOrEqual(7.4);
    const merchant = (value: typeof soon): number => value.classes![0]!.probability;
    expect(taught(30, sure, 2).opinion!.probabilities[0]).toBeLessThan(0.65);
    expect(merchant(late)).toBeGreaterThan(0.9);
    expect(merchant(late)).toBeLessThanOrEqual(0.97);
    // And it is never too late to learn better.
    let traits: Traits | undefined = taught(500, sure, 60);
    const tug = seen({ lengthM: 30, classes: [{ taxonomy: "t", classId: "tug", probability: 0.9 }] });
    for (let i = 0; i < 40; i++) traits = learnt(traits, tug, 1, START_US + (500 + i) * 60e6, undefined);
    expect(traits!.length!.mean).toBeLessThan(Math.log(40));
    expect(traits!.classes[1]).toBeGreaterThan(0.8);
  });

  it("has what a single measurement says when there is no other", () => {
    expect(traitsValue(learnt(undefined, signsOfVoyage({ lengthM: 90, widthM: 14, shipType: 70 })!, 1, 0, undefined))).toMatchObject({
      lengthM: 90,
      widthM: 14,
      classes: [{ vesselClass: "merchant" }, { vesselClass: "work-boat" }, { vesselClass: "fast-craft" }, { vesselClass: "other" }],
    }); // biome-ignore format: a row a class
    expect(
      traitsValue(learnt(undefined, heard({ bladeRateHz: 8, shaftRateHz: 2, bladeCount: 4 }), 1, 7, undefined)),
    ).toMatchObject({
      propeller: { timeUs: 7, bladeRateHz: 8, shaftRateHz: 2, blades: 4 },
    });
  });
});

/** Two ships that converge and turn away from each other where nobody looks for a minute: by their motion they have crossed. */
function crossing(seed: number, withSigns: boolean): Observation[] {
  const random = seeded(seed);
  const list: Observation[] = [];
  let seq = 0;
  const ships: readonly (readonly [Vessel, number])[] = [
    [{ start: direct(CENTRE, 259, 900), courseDeg: 79, speedMps: 6 }, 180],
    [{ start: direct(CENTRE, 281, 900), courseDeg: 101, speedMps: 6 }, 25],
  ];
  for (let t = 4; t < 320; t += 8) {
    const late = t > 150;
    if (t > 118 && t < 172) continue;
    const scanId = `s${t}`;
    list.push(coverage("drone-1", ++seq, t, scanId, ringAround(CENTRE, 6_000), { clutterMean: 0.2 }));
    ships.forEach(([ship, lengthM], i) => {
      const meeting = direct(ship.start, ship.courseDeg, ship.speedMps * 150);
      const away = { ...ship, start: meeting, courseDeg: ships[1 - i]![0].courseDeg };
      const place = late ? placeOf(away, t - 150) : placeOf(ship, t);
      const at = direct(place, random() * 360, Math.abs(gaussian(random)) * 12);
      const measured = Math.max(5, lengthM * (1 + 0.12 * gaussian(random)));
      list.push(plot("drone-1", ++seq, t, at, 15, { scanId, ...(withSigns ? { lengthM: measured } : {}) }));
    });
  }
  return list;
}

/** By which track each ship was followed at the beginning and at the end. */
function followed(list: readonly Observation[]): { first: (string | undefined)[]; last: (string | undefined)[] } {
  const { tables } = play(journal(list), () => 7);
  const of = (index: number): string | undefined => tables.associations.get(index + 1)?.trackId;
  const plots = list.flatMap((one, i) => (one.kind === "position" ? [i] : []));
  return { first: plots.slice(10, 12).map(of), last: plots.slice(-2).map(of) };
}

describe("two ships that turn at each other", () => {
  const kept = (withSigns: boolean): number =>
    [1, 2, 3, 4, 5, 6, 7, 8].filter((seed) => {
      const { first, last } = followed(crossing(seed, withSigns));
      return first[0] !== undefined && first[0] === last[0] && first[1] === last[1];
    }).length;

  it("are kept apart by their lengths, and swapped without", () => {
    expect(kept(true)).toBeGreaterThanOrEqual(7);
    expect(kept(false)).toBeLessThanOrEqual(2);
  });
});

describe("two contacts on one bearing", () => {
  const ships: readonly Vessel[] = [
    { start: direct(ARRAYS[0]!, 40, 12_000), courseDeg: 118, speedMps: 6 },
    { start: direct(ARRAYS[0]!, 52, 14_000), courseDeg: 340, speedMps: 7 },
  ];
  const rates = [8.1, 19.5];

  function listen(seed: number, withDemon: boolean): Observation[] {
    const random = seeded(seed);
    const list: Observation[] = [];
    let seq = 0;
    for (let t = 5; t < 900; t += 20)
      ships.forEach((ship, i) => {
        const bearingDeg = retardedBearingDeg(ship, ARRAYS[0]!, t) + 0.6 * gaussian(random);
        const bladeRateHz = rates[i]! * (1 + 0.004 * gaussian(random));
        const sigma = { alternatives: [{ bearingDeg, sigmaDeg: 0.6, weight: 1 }] };
        list.push(
          bearing(0, ++seq, t, bearingDeg, { scanId: `w${t}`, ...sigma, ...(withDemon ? { bladeRateHz } : {}) }),
        );
      });
    return list;
  }

  it("stay two by the rates of their propellers", () => {
    const swaps = (withDemon: boolean): number => {
      let count = 0;
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const { tables } = play(journal(listen(seed, withDemon)), () => 9);
        const id = (cursor: number): string | undefined => tables.associations.get(cursor)?.trackId;
        for (const ship of [1, 2])
          for (let cursor = 12 + ship; cursor <= 88; cursor += 2) if (id(cursor) !== id(cursor - 2)) count++;
      }
      return count;
    };
    const [heardSwaps, deafSwaps] = [swaps(true), swaps(false)];
    expect(heardSwaps).toBeLessThanOrEqual(2);
    expect(deafSwaps).toBeGreaterThan(heardSwaps + 8);
  });

  it("show in the track what was heard, and say in the explanation what kept them apart", () => {
    const { tables } = play(journal(listen(1, true)), () => 9);
    const lines = [...tables.tracks.values()].filter((track: Track) => track.status === "confirmed");
    expect(lines.map((track) => track.propeller!.bladeRateHz!).sort((a, b) => a - b)).toEqual([
      expect.closeTo(8.1, 0),
      expect.closeTo(19.5, 0),
    ]);
    const told = [...tables.associations.values()].filter((one: Association) => one.runnerUpTerms !== undefined);
    expect(told.length).toBeGreaterThan(10);
    for (const { terms, runnerUpTerms } of told)
      expect(terms!.propeller ?? 0).toBeGreaterThan(runnerUpTerms!.propeller ?? 0);
  });
});

describe("the terms of an explanation", () => {
  const vessel = fc.record({
    east: fc.double({ min: -300, max: 300, noNaN: true }),
    vE: fc.double({ min: -10, max: 10, noNaN: true }),
    lengthM: fc.option(fc.double({ min: 3, max: 400, noNaN: true }), { nil: undefined }),
    number: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
    mmsi: fc.option(fc.constant(431_000_001), { nil: undefined }),
  });
  const sighting = fc.record({
    east: fc.double({ min: -300, max: 300, noNaN: true }),
    lengthM: fc.option(fc.double({ min: 3, max: 400, noNaN: true }), { nil: undefined }),
    headingDeg: fc.option(fc.double({ min: 0, max: 360, noNaN: true }), { nil: undefined }),
    number: fc.option(fc.constantFrom("a", "b", "c"), { nil: undefined }),
    cargo: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  });

  it("add up to the log odds that decided", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(vessel, { minLength: 1, maxLength: 3 }),
        fc.array(sighting, { minLength: 1, maxLength: 3 }),
        (tracks, plots) => {
          const records = tracks.map((one, i) => recordOf(one, i));
          const entries = journal(
            plots.map((one, i) =>
              plot("d", i + 1, 5, direct(CENTRE, 90, one.east), 20, {
                scanId: "s",
                ...present("lengthM", one.lengthM),
                ...present("headingDeg", one.headingDeg),
                ...present("sourceTrackId", one.number),
                ...(one.cargo === undefined
                  ? {}
                  : { classes: [{ taxonomy: "t", classId: "cargo", probability: one.cargo }] }),
              }),
            ),
          );
          const members = entries.map((entry) => toMember(entry, START_US + 5e6));
          const scan = makeScan("k", members);
          const prepared = plotsOf(scan.positions, scan.timeUs);
          const context = { timeUs: scan.timeUs, plots: prepared, looks: [], family: "f", accepts: () => true };
          const candidates = findCandidates(nearTracks(tracksOf(records), context), context);
          const background = new Float64Array(plots.length).fill(3e-9);
          const evidence = plotEvidence(scan, candidates, background);
          const pairs = gatePairs(candidates, prepared, { gate2: POSITION_GATE2, background, soft: evidence.odds });
          for (const pair of pairs) {
            const terms = evidence.terms(candidates[pair.row]!, pair);
            const sum = Object.values(terms).reduce((total, one) => total + one, 0);
            expect(sum).toBeCloseTo(Math.log(pair.omega), 1);
            // What is cut off above the limit must be all that the limit takes.
            if (pair.omega < 1e12) expect(terms.limit).toBeUndefined();
            compared++;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it("add up for bearings, too", () => {
    const ships = [{ start: direct(ARRAYS[0]!, 40, 12_000), courseDeg: 118, speedMps: 6 }];
    const list = Array.from({ length: 12 }, (_, k) =>
      bearing(0, k + 1, 20 * k, retardedBearingDeg(ships[0]!, ARRAYS[0]!, 20 * k), { bladeRateHz: 8, contactId: "7" }),
    );
    const { tables } = play(journal(list), () => 3);
    const last = tables.associations.get(12)!;
    expect(last.terms).toMatchObject({ number: 2.3 });
    expect(last.terms!.propeller).toBeGreaterThan(2);
  });
});

function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function recordOf(
  one: { east: number; vE: number; lengthM: number | undefined; number: string | undefined; mmsi: number | undefined },
  i: number,
): TrackRecord {
  const began = journal([plot("d", 100 + i, 0, direct(CENTRE, 90, one.east), 15)])[0]!;
  const member = toMember(began);
  const traits =
    one.lengthM === undefined ? undefined : learnt(undefined, seen({ lengthM: one.lengthM }), 1, START_US, undefined);
  return {
    shape: "track",
    kind: "surface",
    life: {
      uid: `u${i}`, status: "confirmed", existence: 0.95, existenceUs: START_US, bornUs: START_US, lastHitUs: START_US, hits: 3,
      intervalS: 5, lastKind: "drone", looks: [], label: began.observation.label, simulated: true, recentScans: [], recentKeys: [],
      seeds: [], absorbed: [],
    }, // biome-ignore format: one life
    motion: beginAtPlot(plotsOf([member as never], START_US), 0, START_US, {
      eastMps: one.vE,
      northMps: 0,
      sigmaMps: 1,
    }),
    visibility: { optical: 0.9, subsurface: 0.7, drone: 0.99, ais: 0.8 },
    identity: { claimed: one.mmsi === undefined ? {} : { mmsi: one.mmsi } },
    numbers: one.number === undefined ? [] : [{ sourceId: "d", number: one.number, timeUs: START_US }],
    ...(traits === undefined ? {} : { traits }),
    readings: [],
    storedBucket: -1,
  };
}
