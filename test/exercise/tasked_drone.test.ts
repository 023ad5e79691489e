import { describe, expect, test } from "vitest";
import { arrivalUs, BASE, frameCentre, LOOKS, recordsOf } from "../../exercise/collector/tasked_drone.ts";
import { findExercise } from "../../exercise/definition.ts";
import { makeWorld, worldAt } from "../../exercise/world/world.ts";
import { direct, inverse } from "../../model/index.ts";

const { seed, startUs } = findExercise("tsushima-dawn");
const world = makeWorld(seed, startUs);
const atUs = startUs + 300e6;

describe("the tasked drone", () => {
  test("flies at 60 m/s, and half a minute goes to taking off", () => {
    expect(arrivalUs(BASE, BASE, atUs)).toBe(atUs + 30e6);
    expect(arrivalUs(BASE, direct(BASE, 45, 12_000), atUs) - atUs).toBeCloseTo(230e6, -3);
  });

  test("sees what is in its frame, places it to some metres, and says where it looked", () => {
    const [target] = worldAt(world, atUs).filter(({ vessel }) => vessel.lengthM > 100);
    const records = recordsOf(world, target!.position, 7, 0, atUs);
    const seen = records.flatMap(({ track }) => (track == null ? [] : [track]));
    const nearest = Math.min(...seen.map(({ position }) => inverse(position as never, target!.position).distanceM));
    expect(nearest).toBeLessThan(40);
    for (const { position } of seen)
      expect(inverse(position as never, target!.position).distanceM).toBeLessThan(1_500 * Math.SQRT2 + 40);
    const { footprint } = records.at(-1)!;
    expect(footprint).toMatchObject({ detectorRunning: true, targetsReported: seen.length, toUs: atUs });
    const ring = footprint!.area!.ring!;
    expect(ring[0]).toEqual(ring.at(-1));
    expect(inverse(ring[0] as never, ring[1] as never).distanceM).toBeCloseTo(3_000, 0);
  });

  test("sees nothing where nothing is, and says that it looked", () => {
    const records = recordsOf(world, { lonDeg: 127, latDeg: 33 }, 7, 0, atUs);
    expect(records).toMatchObject([{ footprint: { targetsReported: 0 } }]);
  });

  test("sees the same when it looks again at the same time for the same task", () => {
    const centre = worldAt(world, atUs)[0]!.position;
    expect(recordsOf(world, centre, 7, 3, atUs)).toEqual(recordsOf(world, centre, 7, 3, atUs));
  });

  test("looks around the place as far as the target may have gone, and no further than its frames join", () => {
    const expected = { position: BASE, cov: { eeM2: 250_000, enM2: 0, nnM2: 250_000 } };
    const away = (look: number, of = expected) => inverse(BASE, frameCentre(of, look)).distanceM;
    expect(away(0)).toBe(0);
    expect(away(1)).toBeCloseTo(500, 0);
    expect(away(2)).toBeCloseTo(500 * Math.SQRT2, 0);
    const lost = { position: BASE, cov: { eeM2: 1e8, enM2: 0, nnM2: 1e8 } };
    for (let look = 1; look < LOOKS; look++) expect(away(look, lost)).toBeLessThan(2_700 * Math.SQRT2 + 1);
  });
});
