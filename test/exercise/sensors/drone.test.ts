import { describe, expect, test } from "vitest";
import { TSUSHIMA_DAWN } from "../../../exercise/definition.ts";
import { createDrone } from "../../../exercise/sensors/drone.ts";
import { DRONES, flightAt } from "../../../exercise/sensors/drone_flight.ts";
import { createGaze } from "../../../exercise/sensors/drone_gaze.ts";
import { probabilityOfDetection, sightings } from "../../../exercise/sensors/drone_sightings.ts";
import { covarianceOf, place } from "../../../exercise/sensors/drone_view.ts";
import { makeWorld, worldAt } from "../../../exercise/world/world.ts";
import { inverse, US_PER_S } from "../../../model/index.ts";

const { seed, startUs } = TSUSHIMA_DAWN;
const world = makeWorld(seed, startUs);
const at = (timeS: number) => startUs + timeS * US_PER_S;

test("heights and speeds are those stated: 2,500 m and 80 kn, 400 m and 35 kn", () => {
  for (const drone of DRONES) {
    const [a, b] = [flightAt(drone, 100), flightAt(drone, 101)];
    const kn = (inverse(a.position, b.position).distanceM * 3_600) / 1_852;
    expect([a.heightM, Math.round(kn)]).toEqual(drone.number === 0 ? [2_500, 80] : [400, 35]);
  }
});

test("a target straight from 1,500 m, 10° down, is 8.7 km off and known to 322 by 152 m", () => {
  const from = { position: { lonDeg: 129.5, latDeg: 34.5 }, heightM: 1_500, headingDeg: 0, depressionErrorDeg: 0 };
  const placed = place(from, 40, 10)!;
  // The stated figures are for a flat sea; the Earth's curvature adds one part in a hundred.
  expect(placed.groundM / 8_507).toBeGreaterThan(1);
  expect(placed.groundM / 8_507).toBeLessThan(1.01);
  expect(Math.abs(placed.alongM / 322 - 1)).toBeLessThan(0.06);
  expect(Math.abs(placed.acrossM / 152 - 1)).toBeLessThan(0.03);
  const { eeM2, enM2, nnM2 } = covarianceOf(placed);
  expect(Math.sqrt(eeM2 * nnM2 - enM2 * enM2)).toBeCloseTo(placed.alongM * placed.acrossM, 3);
  expect(place(from, 40, 0.5)).toBeUndefined(); // over the horizon, which lies 1.2° down
});

test("detection goes by pixels: half at 8, nearly sure at 16", () => {
  expect(probabilityOfDetection(8)).toBe(0.5);
  expect(probabilityOfDetection(16)).toBeCloseTo(0.982, 3);
  expect(probabilityOfDetection(2)).toBeLessThan(0.05);
});

test("errors are as large as their covariance says, over many runs", () => {
  const scores: number[] = [];
  for (let run = 0; run < 30; run++) {
    const other = { ...world, seed: run };
    for (const drone of DRONES) {
      const gaze = createGaze(other, drone);
      // The bias is slow: a look in ten minutes is a look of its own.
      for (let timeS = 50; timeS < 3_000; timeS += 600) {
        const { seen } = sightings(other, drone, gaze(timeS), worldAt(world, at(timeS)), timeS / 2, timeS);
        const known = seen.filter(({ ship }) => ship !== undefined)[0];
        if (known === undefined) continue;
        const { distanceM, bearingDeg } = inverse(known.ship!.position, known.placed.position);
        const [east, north] = [
          Math.sin((bearingDeg * Math.PI) / 180) * distanceM,
          Math.cos((bearingDeg * Math.PI) / 180) * distanceM,
        ];
        const { eeM2, enM2, nnM2 } = covarianceOf(known.placed);
        scores.push(
          (nnM2 * east * east - 2 * enM2 * east * north + eeM2 * north * north) / (eeM2 * nnM2 - enM2 * enM2),
        );
      }
    }
  }
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  expect(scores.length).toBeGreaterThan(200);
  expect(mean).toBeGreaterThan(1.6);
  expect(mean).toBeLessThan(2.4);
});

describe("records", () => {
  const emissions = DRONES.map((drone) => createDrone(world, drone).observe(at(0), at(600)));

  test("a platform state and a footprint every two seconds; the MALE's targets, the small ones' track points", () => {
    for (const [i, list] of emissions.entries()) {
      const kinds = (kind: "platform" | "footprint" | "target" | "track") => list.filter(({ record }) => record[kind]);
      expect(kinds("platform")).toHaveLength(300);
      expect(kinds("footprint")).toHaveLength(300);
      expect(kinds(i === 0 ? "target" : "track").length).toBeGreaterThan(100);
      expect(kinds(i === 0 ? "track" : "target")).toEqual([]);
    }
  });

  test("a footprint says how many it reported, and nothing is reported while the detector stands still", () => {
    let still = 0;
    for (const list of emissions)
      for (const { observedUs, record } of list) {
        if (!record.footprint) continue;
        const seen = list.filter(
          (other) => other.observedUs === observedUs && (other.record.target ?? other.record.track),
        );
        expect(record.footprint.targetsReported).toBe(seen.length);
        if (!record.footprint.detectorRunning) {
          still++;
          expect(seen).toEqual([]);
        }
        const { ring } = record.footprint.area!;
        expect(ring).toHaveLength(5);
        expect(ring![4]).toEqual(ring![0]);
      }
    expect(still).toBeLessThan(200);
  });

  test("the tanker that went dark is seen from the air", () => {
    const drone = DRONES[0]!;
    const gaze = createGaze(world, drone);
    let looks = 0;
    for (let k = 150; k < 600; k++) {
      const { seen } = sightings(world, drone, gaze(k * 2), worldAt(world, at(k * 2)), k, k * 2);
      if (seen.some(({ ship }) => ship?.berth.index === world.darkBerth)) looks++;
    }
    expect(looks).toBeGreaterThan(20);
  });

  test("track numbers break every two minutes or so", () => {
    const lives = new Map<string, [number, number]>();
    for (const { observedUs, record } of emissions[1]!) {
      const id = record.track?.trackUuid;
      if (!id) continue;
      lives.set(id, [lives.get(id)?.[0] ?? observedUs, observedUs]);
    }
    for (const [first, last] of lives.values()) expect(last - first).toBeLessThanOrEqual(120 * US_PER_S);
  });

  test("are the same however the time is cut into pieces", () => {
    const drone = createDrone(world, DRONES[1]!);
    const pieces = [100, 101, 130.5].flatMap((fromS, i, all) => drone.observe(at(fromS), at(all[i + 1] ?? 200)));
    expect(pieces).toEqual(createDrone(world, DRONES[1]!).observe(at(100), at(200)));
  });
});
