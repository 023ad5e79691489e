import { describe, expect, test } from "vitest";
import { TSUSHIMA_DAWN } from "../../../exercise/definition.ts";
import { truthAt } from "../../../exercise/index.ts";
import { coastDistanceM, isLand } from "../../../exercise/land.ts";
import { imoNumber } from "../../../exercise/world/identity.ts";
import { DARK_AT_S, DISTRESS_AT_S, ROSTER } from "../../../exercise/world/roster.ts";
import { isSilent, makeWorld, stateAt, worldAt } from "../../../exercise/world/world.ts";
import { inverse, US_PER_S } from "../../../model/index.ts";

const { seed, startUs } = TSUSHIMA_DAWN;
const world = makeWorld(seed, startUs);
const at = (timeS: number) => startUs + timeS * US_PER_S;

describe("the fleet", () => {
  test("is the mix asked for: 60 vessels, nine without AIS", () => {
    const share = (...types: string[]) => ROSTER.filter(({ type }) => types.includes(type)).length / 60;
    expect(ROSTER).toHaveLength(60);
    expect(share("container", "cargo")).toBeCloseTo(0.25);
    expect(share("tanker", "bulker")).toBeCloseTo(0.2);
    expect(share("ferry", "fast-ferry")).toBeCloseTo(0.05);
    expect(share("fishing")).toBeCloseTo(0.25);
    expect(share("tug", "pilot")).toBeCloseTo(0.1);
    expect(share("patrol", "rhib", "leisure")).toBeCloseTo(0.15);
    expect(ROSTER.filter(({ ais }) => ais === "none")).toHaveLength(9);
  });

  test("has numbers of its own: no MMSI twice, over a day of traffic", () => {
    const owners = new Map<number, string>();
    for (let hour = -1; hour <= 24; hour++)
      for (const { vessel } of worldAt(world, at(hour * 3_600))) {
        expect(owners.get(vessel.mmsi) ?? vessel.id).toBe(vessel.id);
        owners.set(vessel.mmsi, vessel.id);
        expect(String(vessel.mmsi)).toMatch(/^[2-7]\d{8}$/);
      }
    expect(owners.size).toBeGreaterThan(60); // through-going ships change
  });

  test("IMO numbers carry their check digit: 9074729 is the textbook's", () => {
    expect(imoNumber(907_472)).toBe(9_074_729);
  });
});

describe("motion", () => {
  test.each([seed, 1, 77])(
    "nobody is on land, or nearer to it than 500 m, from the prelude to six hours (seed %i)",
    (of) => {
      const other = of === seed ? world : makeWorld(of, startUs);
      for (let timeS = -720; timeS <= 6 * 3_600; timeS += 180)
        for (const { position, vessel } of worldAt(other, at(timeS))) {
          expect(isLand(position), `${vessel.id} ${vessel.type} at ${timeS} s`).toBe(false);
          expect(coastDistanceM(position), `${vessel.id} ${vessel.type} at ${timeS} s`).toBeGreaterThan(500);
        }
    },
  );

  test("velocity is the change of position, and nobody jumps", () => {
    for (const berth of world.berths)
      for (let timeS = -700; timeS < 7_200; timeS += 311) {
        const [a, b] = [stateAt(world, berth, at(timeS)), stateAt(world, berth, at(timeS + 4))];
        if (a.vessel.id !== b.vessel.id) continue;
        const { distanceM, bearingDeg } = inverse(a.position, b.position);
        const middle = stateAt(world, berth, at(timeS + 2));
        const east = (distanceM / 4) * Math.sin((bearingDeg * Math.PI) / 180);
        const north = (distanceM / 4) * Math.cos((bearingDeg * Math.PI) / 180);
        expect(Math.hypot(east - middle.velocityEastMps, north - middle.velocityNorthMps)).toBeLessThan(0.25);
        expect(middle.speedMps).toBeLessThan(21);
      }
  });

  test("a ship goes ahead: its heading is near its course", () => {
    for (const { speedMps, courseDeg, headingDeg } of worldAt(world, at(200)))
      if (speedMps > 2) expect(Math.cos(((courseDeg - headingDeg) * Math.PI) / 180)).toBeGreaterThan(0.98);
  });

  test("the tanker is silent for good from its fifth minute on; the fishing boat loses its way in its seventh", () => {
    const dark = world.berths[world.darkBerth]!;
    expect([DARK_AT_S - 1, DARK_AT_S, 20_000, 400_000].map((timeS) => isSilent(world, dark, timeS))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    const boat = world.berths[world.distressBerth]!;
    const after = stateAt(world, boat, at(DISTRESS_AT_S + 600));
    expect(after.speedMps).toBeLessThan(0.5);
    expect(after.navStatus).toBe(2);
  });
});

describe("truth", () => {
  test("is a pure function: another order of questions and another process' start give the same answer", () => {
    const times = [5_000, -700, 12, 5_000];
    const first = times.map((timeS) => truthAt("tsushima-dawn", seed, at(timeS)));
    truthAt("tsushima-dawn", 3, at(0));
    const again = [...times].reverse().map((timeS) => truthAt("tsushima-dawn", seed, at(timeS)));
    expect(again.reverse()).toEqual(first);
    expect(first[0]).toEqual(first[3]);
    expect(truthAt("tsushima-dawn", seed + 1, at(12))).not.toEqual(first[2]);
  });

  test("an exercise that does not exist is named in the error", () => {
    expect(() => truthAt("nowhere", seed, at(0))).toThrow(/"nowhere".*tsushima-dawn/);
  });
});
