import { describe, expect, test } from "vitest";
import { FADING_SIGMA_DB, signalExcessDb, sourceLevelDb, transmissionLossDb } from "../../../exercise/sensors/sonar.ts";
import type { VesselType } from "../../../exercise/world/vessel.ts";

const KN = 1852 / 3600;

/** The range at which the excess is as much, by halving. */
function rangeKm(sourceDb: number, excessDb: number): number {
  let [near, far] = [100, 200_000];
  for (let i = 0; i < 60; i++) {
    const middle = (near + far) / 2;
    if (signalExcessDb(sourceDb, middle) > excessDb) near = middle;
    else far = middle;
  }
  return near / 1_000;
}

/** Φ(1.2816) = 0.9. */
const NINE_IN_TEN = 1.2816 * FADING_SIGMA_DB;

describe("ranges of detection in moderate noise are those stated for the simulated world, within a fifth", () => {
  test.each<[VesselType, number, number, number, number]>([
    ["container", 250, 18, 45, 27],
    ["bulker", 190, 13, 35, 19],
    ["fishing", 18, 8, 11, 4],
    ["rhib", 7.5, 20, 16, 7],
  ])("%s of %d m at %d kn: half of the time at %d km, nine times in ten at %d km", (type, lengthM, kn, r50, r90) => {
    const source = sourceLevelDb(type, lengthM, kn * KN);
    expect(Math.abs(rangeKm(source, 0) / r50 - 1)).toBeLessThan(0.2);
    expect(Math.abs(rangeKm(source, NINE_IN_TEN) / r90 - 1)).toBeLessThan(0.25);
  });
});

test("the closed form of the band is the integral of the published spectrum", () => {
  // MacGillivray and de Jong 2021: K = 191, D = 3, f1 = 480 / Vc; a container ship at its reference speed, 91.44 m long.
  const f1 = 480 / 18;
  let power = 0;
  for (let f = 100.05; f < 1_000; f += 0.1)
    power += 0.1 * 10 ** ((191 - 20 * Math.log10(f1) - 10 * Math.log10((1 - f / f1) ** 2 + 9)) / 10);
  expect(sourceLevelDb("container", 91.44, 18 * KN)).toBeCloseTo(10 * Math.log10(power), 3);
});

test("twice the speed is 18 dB, twice the length 6 dB, and nobody is quieter than at 0.6 of the reference speed", () => {
  const level = (lengthM: number, kn: number) => sourceLevelDb("tanker", lengthM, kn * KN);
  expect(level(100, 20) - level(100, 10)).toBeCloseTo(60 * Math.log10(2), 6);
  expect(level(200, 12) - level(100, 12)).toBeCloseTo(6.02, 2);
  expect(level(100, 0)).toBeCloseTo(level(100, 0.6 * 12.4), 6);
});

test("transmission loss: 46.0 dB at 200 m, then 16 dB a decade and 0.3 dB a kilometre", () => {
  expect(transmissionLossDb(200)).toBeCloseTo(46.02 + 0.06, 2);
  expect(transmissionLossDb(20_000) - transmissionLossDb(2_000)).toBeCloseTo(16 + 5.4, 6);
});
