import { describe, expect, test } from "vitest";
import { TSUSHIMA_DAWN } from "../../../exercise/definition.ts";
import { createArray } from "../../../exercise/sensors/array.ts";
import { clutter } from "../../../exercise/sensors/array_clutter.ts";
import { apparentAngleDeg, hearing, windowCentreUs } from "../../../exercise/sensors/array_hearing.ts";
import { arrayModels, SOUND_SPEED_MPS } from "../../../exercise/sensors/array_model.ts";
import { makeWorld, stateAt } from "../../../exercise/world/world.ts";
import { inverse, turnDeg, US_PER_S } from "../../../model/index.ts";

const { seed, startUs } = TSUSHIMA_DAWN;
const world = makeWorld(seed, startUs);
const models = arrayModels(seed);
const arrays = models.map((model) => createArray(world, model));
const at = (timeS: number) => startUs + timeS * US_PER_S;

describe("the layout", () => {
  test("two lines with axes at least 40° apart and a volumetric array, 15 to 30 km from each other", () => {
    const [a, b, c] = models as [(typeof models)[0], (typeof models)[0], (typeof models)[0]];
    expect(Math.abs(a.axisDeg! - b.axisDeg!)).toBeGreaterThanOrEqual(40);
    expect(c.axisDeg).toBeUndefined();
    for (const [one, other] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const) {
      const { distanceM } = inverse(one.place, other.place);
      expect(distanceM).toBeGreaterThan(15_000);
      expect(distanceM).toBeLessThan(30_000);
    }
  });

  test("the configuration comes first, and is valid before anything that is heard", () => {
    for (const array of arrays) {
      const [first, ...others] = array.opening(at(0));
      expect(others).toEqual([]);
      expect(first!.record.configuration!.validFromUs).toBeLessThan(at(-720));
      expect(first!.record.configuration!.elements).toHaveLength(32);
    }
  });
});

describe("bearings", () => {
  test("point at where the ship was when it made the sound, not at where it is", () => {
    let [lagging, checked] = [0, 0];
    for (const model of models)
      for (const { ship, trueBearingDeg } of hearing(world, model, 30)) {
        const centreUs = windowCentreUs(world, model, 30);
        const berth = ship.berth;
        const delayS = (centreUs - lastTimeOf(berth, ship.position, centreUs)) / US_PER_S;
        const place = model.truth.frame.origin;
        const rangeM = inverse(place, ship.position).distanceM;
        expect(delayS).toBeCloseTo(rangeM / model.truth.soundSpeedMps, 0);
        expect(Math.abs(turnDeg(inverse(place, ship.position).bearingDeg, trueBearingDeg))).toBeLessThan(0.01);
        const now = stateAt(world, berth, centreUs);
        const moved = turnDeg(trueBearingDeg, inverse(place, now.position).bearingDeg);
        const bearing = (trueBearingDeg * Math.PI) / 180;
        const across = ship.velocityEastMps * Math.cos(bearing) - ship.velocityNorthMps * Math.sin(bearing);
        if (rangeM > 5_000)
          expect(Math.abs(moved - (Math.atan(across / model.truth.soundSpeedMps) * 180) / Math.PI)).toBeLessThan(0.12);
        if (Math.abs(moved) > 0.2) lagging++;
        checked++;
      }
    expect(checked).toBeGreaterThan(25);
    expect(lagging).toBeGreaterThan(3);
  });

  test("errors are as large as their sigma says, over many runs", () => {
    // The fixed biases differ from run to run only, so that the mean over one run proves nothing.
    const scores: number[] = [];
    for (let run = 0; run < 40; run++) {
      for (const model of arrayModels(run)) {
        const other = { ...world, seed: run };
        // Near the array the place's own error of 5 m is an angle too; a report leaves it to the configuration.
        const far = hearing(other, model, 12).filter(
          ({ ship }) => inverse(model.place, ship.position).distanceM > 8_000,
        );
        for (const { angleDeg, sigmaDeg, trueBearingDeg } of far.slice(0, 4)) {
          const axis = model.axisDeg;
          const ideal = axis === undefined ? trueBearingDeg : Math.abs(turnDeg(axis, trueBearingDeg));
          const sigma = axis === undefined ? sigmaDeg : Math.hypot(sigmaDeg, 0.5);
          scores.push((turnDeg(ideal, angleDeg) / sigma) ** 2);
        }
      }
    }
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(scores.length).toBeGreaterThan(300);
    expect(mean).toBeGreaterThan(0.7);
    expect(mean).toBeLessThan(1.3);
  });

  test("a wrong sound speed shifts a cone angle by 0.4° at 60° from the axis and 3.7° at 10°", () => {
    const line = models[0]!;
    const exact = {
      ...line,
      truth: { ...line.truth, axisErrorDeg: 0, soundSpeedMps: SOUND_SPEED_MPS * (1_500 / 1_480) },
    };
    // The array believes 1,500/1,480 less than is true: as one that takes 1,480 m/s for 1,500 m/s.
    expect(apparentAngleDeg(exact, line.axisDeg! + 60, 0) - 60).toBeCloseTo(0.4, 1);
    expect(apparentAngleDeg(exact, line.axisDeg! + 10, 0) - 10).toBeCloseTo(3.7, 0);
  });

  test("a line array reports the same cone for both sides of its axis", () => {
    const line = { ...models[0]!, truth: { ...models[0]!.truth, axisErrorDeg: 0 } };
    expect(apparentAngleDeg(line, line.axisDeg! + 70, 0.3)).toBeCloseTo(
      apparentAngleDeg(line, line.axisDeg! - 70, 0.3),
      9,
    );
  });
});

describe("records", () => {
  const hour = arrays.map((array) => array.observe(at(0), at(3_600)));

  test("contacts carry what the contract asks for, and come again every 10 to 30 seconds", () => {
    for (const [i, emissions] of hour.entries()) {
      const contacts = emissions.filter(({ record }) => record.contact);
      expect(contacts.length).toBeGreaterThan(500);
      const seen = new Map<string, number[]>();
      for (const { observedUs, sendUs, record } of contacts) {
        const { contact } = record;
        expect(sendUs - observedUs).toBeGreaterThan(5 * US_PER_S);
        if (models[i]!.axisDeg === undefined) {
          expect(contact!.bearing!.bearingTrueDeg).toBeGreaterThanOrEqual(0);
          expect(contact!.bearing!.bearingTrueDeg).toBeLessThan(360);
        } else {
          expect(contact!.cone!.coneAngleDeg).toBeGreaterThan(0);
          expect(contact!.cone!.coneAngleDeg).toBeLessThan(180);
        }
        expect((contact!.bearing ?? contact!.cone)!.sigmaDeg).toBeGreaterThan(0.25);
        for (const { frequencyHz } of contact!.tonals ?? []) expect(frequencyHz).toBeGreaterThan(100);
        const { demon } = contact!;
        if (demon)
          expect(Math.abs(demon.bladeRateHz! - demon.bladeCount! * demon.shaftRateHz!)).toBeLessThan(
            0.03 * demon.bladeRateHz!,
          );
        const id = contact!.sensorContactId!;
        seen.set(id, [...(seen.get(id) ?? []), observedUs / US_PER_S]);
      }
      const gaps = [...seen.values()].flatMap((times) => times.slice(1).map((time, k) => time - times[k]!));
      expect(gaps.filter((gap) => gap > 0 && gap <= 30).length / gaps.length).toBeGreaterThan(0.85);
      expect(Math.min(...[...seen.values()].map((times) => times[times.length - 1]! - times[0]!))).toBeLessThan(900);
    }
  });

  test("silence is information: a listening report and the health each minute", () => {
    for (const [i, emissions] of hour.entries()) {
      const listening = emissions.filter(({ record }) => record.listening);
      expect(listening).toHaveLength(60);
      expect(emissions.filter(({ record }) => record.health)).toHaveLength(60);
      const counted = listening.reduce((sum, { record }) => sum + record.listening!.contactsReported!, 0);
      const contacts = emissions.filter(({ record }) => record.contact).length;
      expect(Math.abs(counted - contacts)).toBeLessThan(0.03 * contacts);
      expect(listening[0]!.record.listening!.blindSectors).toHaveLength(models[i]!.axisDeg === undefined ? 0 : 2);
    }
  });

  test("are the same however the time is cut into pieces", () => {
    for (const array of arrays) {
      const pieces = [600, 603.1, 640, 641].flatMap((fromS, i, all) => array.observe(at(fromS), at(all[i + 1] ?? 700)));
      const text = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
      expect(text(pieces)).toEqual(text(array.observe(at(600), at(700))));
    }
  });
});

test("clutter: one false contact an hour of 30 to 180 s, and one window in a hundred with a false alarm", () => {
  const hours = 200;
  let [blips, falseS] = [0, 0];
  for (let k = 0; k < hours * 360; k++)
    for (const { contactId, sigmaDeg } of clutter(seed, models[2]!, k, k * 10)) {
      if (contactId.includes("-X")) blips++;
      else if (sigmaDeg === 2) falseS += 10;
    }
  expect(blips / (hours * 360)).toBeGreaterThan(0.008);
  expect(blips / (hours * 360)).toBeLessThan(0.012);
  expect(falseS / hours).toBeGreaterThan(85);
  expect(falseS / hours).toBeLessThan(125);
});

/** When a berth's ship was last at a place before `untilUs`, by stepping back. */
function lastTimeOf(
  berth: Parameters<typeof stateAt>[1],
  place: { lonDeg: number; latDeg: number },
  untilUs: number,
): number {
  let [best, bestM] = [untilUs, Number.POSITIVE_INFINITY];
  for (let backS = 0; backS < 60; backS += 0.25) {
    const { distanceM } = inverse(stateAt(world, berth, untilUs - backS * US_PER_S).position, place);
    if (distanceM < bestM) [best, bestM] = [untilUs - backS * US_PER_S, distanceM];
  }
  return best;
}
