/**
 * Hostile input through the whole step: numbers that are of the right type and otherwise as bad as can be, of every kind, in any order.
 * Nothing that is no number is published, every observation is accounted for, and the picture goes on.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../model/index.ts";
import { direct, inverse } from "../../model/index.ts";
import {
  ais,
  bearing,
  CENTRE,
  coverage,
  journal,
  placeOf,
  plot,
  ringAround,
  seeded,
  shuffled,
  vessels,
} from "./scenario.ts";
import { type Played, play } from "./tables.ts";

const size = fc.oneof(
  fc.constantFrom(0, -0, 5e-324, 1e-300, 1, 1e15, 1e300),
  fc.double({ min: -12, max: 15, noNaN: true }).map((e) => 10 ** e),
);
const signed = fc.tuple(size, fc.boolean()).map(([value, minus]) => (minus ? -value : value));
const place = fc.record({
  lonDeg: fc.oneof(
    fc.constantFrom(-180, 180, 179.9999999, 0, CENTRE.lonDeg),
    fc.double({ min: -180, max: 180, noNaN: true }),
  ),
  latDeg: fc.oneof(
    fc.constantFrom(-90, 90, 89.9999999, 0, CENTRE.latDeg),
    fc.double({ min: -90, max: 90, noNaN: true }),
  ),
});
/** Many at one place, so that tracks meet hostile plots. */
const near = fc
  .tuple(fc.double({ min: 0, max: 360, noNaN: true }), fc.constantFrom(0, 1e-9, 5, 500))
  .map(([b, m]) => direct(CENTRE, b, m));
const where = fc.oneof(near, near, place);
const when = fc.oneof(fc.constantFrom(0, 30, 30, 30, 60), fc.double({ min: 0, max: 240, noNaN: true }));
const cov = fc.record({ eeM2: signed, enM2: signed, nnM2: signed });
const name = fc.constantFrom("a", "b", "c");
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
/** Without the fields that are absent. */
const without = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
const turn = fc.oneof(fc.constantFrom(0, 360, -720, 1e9), fc.double({ min: 0, max: 360, noNaN: true }));

const classes = fc.array(
  fc.record({ taxonomy: name, classId: name, probability: fc.oneof(fc.constantFrom(0, 1, -1, 1e300), size) }),
  { maxLength: 3 },
);

type Make = (seq: number) => Observation;

const hostilePlot: fc.Arbitrary<Make> = fc
  .record({
    when,
    where,
    cov,
    source: name,
    scanId: maybe(name),
    sourceTrackId: maybe(name),
    velocity: maybe(fc.record({ eastMps: signed, northMps: signed, sigmaMps: size })),
    lengthM: maybe(signed),
    widthM: maybe(signed),
    headingDeg: maybe(turn),
    confidence: maybe(signed),
    classes: maybe(classes),
  })
  .map(
    ({ when: t, where: at, source, ...more }) =>
      (seq) =>
        plot(source, seq, t, at, 1, without(more)),
  );

const hostileLook: fc.Arbitrary<Make> = fc
  .record({
    when,
    source: name,
    scanId: name,
    ring: fc.oneof(
      fc.constantFrom(
        ringAround(CENTRE, 2000),
        ringAround(CENTRE, 1e-6),
        ringAround({ lonDeg: 180, latDeg: 89.9 }, 5e4),
      ),
      fc.array(
        place.map(({ lonDeg, latDeg }): [number, number] => [lonDeg, latDeg]),
        { maxLength: 6 },
      ),
    ),
    probabilityOfDetection: maybe(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))),
    clutterMean: maybe(size),
    detectorRunning: fc.boolean(),
    sensorKind: fc.constantFrom("drone" as const, "optical" as const, "subsurface" as const),
  })
  .map(
    ({ when: t, source, scanId, ring, ...more }) =>
      (seq) =>
        coverage(source, seq, t, scanId, ring, without(more)),
  );

const hostileAis: fc.Arbitrary<Make> = fc
  .record({
    when,
    mmsi: fc.constantFrom(0, 1, 431_000_001, 970_000_001),
    where: maybe(where),
    cov: maybe(cov),
    sogMps: maybe(size),
    cogDeg: maybe(turn),
    headingDeg: maybe(turn),
    stationClass: fc.constantFrom(
      "vessel" as const,
      "base" as const,
      "sar-aircraft" as const,
      "distress-beacon" as const,
    ),
    distress: maybe(fc.constant("MOB")),
    voyage: maybe(fc.record({ antenna: fc.tuple(size, size, size, size), lengthM: size })),
  })
  .map(
    ({ when: t, mmsi, where: at, ...more }) =>
      (seq) =>
        ais(seq, t, mmsi, at, without(more)),
  );

const hostileBearing: fc.Arbitrary<Make> = fc
  .record({
    when,
    array: fc.constantFrom(0, 1),
    alternatives: fc.array(
      fc.record({ bearingDeg: turn, sigmaDeg: size, weight: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    sensorPosition: where,
    propagationMps: fc.constantFrom(1, 1500, 3e8, 1e300),
    delayRemoved: fc.boolean(),
    maximumRangeM: size,
    scanId: maybe(name),
    contactId: maybe(name),
    snrDb: maybe(signed),
    bearingRateDegPerMin: maybe(signed),
    shaftRateHz: maybe(signed),
    bladeRateHz: maybe(signed),
    bladeCount: maybe(fc.constantFrom(0, -1, 3, 1e9)),
    tonalsHz: maybe(fc.array(signed, { maxLength: 4 })),
    classes: maybe(classes),
  })
  .map(
    ({ when: t, array, ...more }) =>
      (seq) =>
        bearing(array, seq, t, 0, without(more)),
  );

const hostile = fc
  .array(fc.oneof(hostilePlot, hostilePlot, hostileLook, hostileAis, hostileBearing), { minLength: 1, maxLength: 60 })
  .map((list) => list.map((make, i) => make(i + 1)));

/** Throws where anything in it is a number that is none. */
function finite(value: unknown, path = ""): void {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (value instanceof Map) for (const [key, one] of value) finite(one, `${path}/${String(key)}`);
  else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) finite(one, `${path}.${key}`);
}

function accountedFor(list: readonly Observation[], played: Played): void {
  const decided = list.filter(({ kind }) => kind !== "coverage").length;
  expect(played.tables.associations.size).toBe(decided);
  const rows = played.picture.log.rows.flatMap((row) => row.decisions.map(({ key }) => key));
  expect(new Set(rows).size).toBe(rows.length);
}

describe("hostile observations", () => {
  it("are accounted for once each, and nothing that is no number is published", () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (list, seed) => {
        const random = seeded(seed);
        const played = play(journal(shuffled(list, random)), () => 1 + random() * 20);
        finite(played.tables.tracks, "track");
        finite(played.tables.states, "state");
        finite(played.tables.associations, "association");
        for (const row of played.picture.log.rows) finite(row.world?.tracks, "world");
        for (const { explanation } of played.tables.associations.values())
          expect(explanation).not.toMatch(/failed|NaN/);
        for (const track of played.tables.tracks.values()) {
          expect(track.existence >= 0 && track.existence <= 1).toBe(true);
          if (track.state === undefined) continue;
          const { position, covariance: c } = track.state;
          expect(Math.abs(position.lonDeg) <= 180 && Math.abs(position.latDeg) <= 90).toBe(true);
          expect(c[0] > 0 && c[4] > 0 && c[7] > 0 && c[9] > 0).toBe(true);
        }
        accountedFor(list, played);
      }),
      { numRuns: 150 },
    );
  });

  it("give one picture in any order and any batches", () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (list, seed) => {
        const random = seeded(seed);
        const inOrder = [...list].sort((a, b) => a.observedAtUs - b.observedAtUs || a.key.seq - b.key.seq);
        const expected = play(journal(inOrder), () => list.length);
        expect(play(journal(shuffled(list, random)), () => 1 + random() * 9).hash).toBe(expected.hash);
      }),
      { numRuns: 50 },
    );
  });

  it("do not keep a vessel from being followed among them and after them", () => {
    const [vessel] = vessels(1, 3);
    const scans = Array.from({ length: 40 }, (_, i) => 4 * i + 2).flatMap((t, i) => [
      coverage("drone-9", 10_000 + 2 * i, t, `s${t}`, ringAround(CENTRE, 12_000)),
      plot("drone-9", 10_001 + 2 * i, t, placeOf(vessel!, t), 15, { scanId: `s${t}` }),
    ]);
    fc.assert(
      fc.property(hostile, (list) => {
        const { tables } = play(journal([...scans, ...list]), () => 50);
        const live = [...tables.tracks.values()].filter(
          (track) =>
            track.status === "confirmed" &&
            track.state !== undefined &&
            inverse(track.state.position, placeOf(vessel!, 158)).distanceM < 100,
        );
        expect(live.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });
});
