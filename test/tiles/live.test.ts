import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublishedTrack } from "../../model/index.ts";
import { TrackPicture } from "../../tiles/live.ts";
import { mercatorXM, mercatorYM, tileBox, WORLD_M } from "../../tiles/tile_maths.ts";
import { bearingLine, NOW_US, stateAt, track } from "./fixtures.ts";

const WORLD = tileBox({ z: 0, x: 0, y: 0 });

function idsWithin(picture: TrackPicture, box = WORLD, atUs = NOW_US): string[] {
  const ids: string[] = [];
  picture.within(box, atUs, ({ track: one }) => ids.push(one.id));
  return ids;
}

describe("a picture in memory", () => {
  it("finds what is in a box by where it is predicted to be, not by where it was", () => {
    const picture = new TrackPicture();
    const box = tileBox({ z: 12, x: 3521, y: 1632 });
    const west = (box.minX - 500) / 6_378_137;
    const lonDeg = (west * 180) / Math.PI;
    const latDeg = 34.5;
    const inRow = { ...box, minY: mercatorYM(latDeg) - 10_000, maxY: mercatorYM(latDeg) + 10_000 };
    picture.upsert(track("a", { state: stateAt(lonDeg, latDeg, { velocityEastMps: 10 }) }));
    expect(idsWithin(picture, inRow, NOW_US)).toEqual([]);
    expect(idsWithin(picture, inRow, NOW_US + 120e6)).toEqual(["a"]);
  });

  it("gives the same order whatever order tracks came in and went", () => {
    const action = fc.record({
      id: fc.integer({ min: 0, max: 12 }),
      act: fc.constantFrom("put", "remove", "line", "look"),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        const lived = new TrackPicture();
        const truth = new Map<string, PublishedTrack>();
        for (const [step, { id, act }] of actions.entries()) {
          const name = `t${id}`;
          const lonDeg = ((id * 37 + step * 11) % 300) - 150;
          if (act === "look") idsWithin(lived, WORLD, NOW_US + step);
          if (act === "remove") {
            lived.remove(name);
            truth.delete(name);
          }
          if (act !== "put" && act !== "line") continue;
          const one = act === "put" ? track(name, { state: stateAt(lonDeg, 10) }) : bearingLine(name, lonDeg, 10, 45);
          lived.upsert(one);
          truth.set(name, one);
        }
        const fresh = new TrackPicture();
        for (const one of [...truth.values()].reverse()) fresh.upsert(one);
        expect(idsWithin(lived)).toEqual(idsWithin(fresh));
        const positioned = [...truth.values()].filter((one) => one.state !== undefined);
        expect(idsWithin(lived).sort()).toEqual(positioned.map((one) => one.id).sort());
        expect(lived.bearingLines()).toEqual(fresh.bearingLines());
        expect(lived.all()).toEqual(fresh.all());
      }),
    );
  });

  it("answers as a search through all would, for any box", () => {
    const place = fc.tuple(
      fc.double({ min: -180, max: 179.99, noNaN: true }),
      fc.double({ min: -84, max: 84, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.integer({ min: 0, max: 7 }),
        fc.nat(),
        fc.nat(),
        (places, z, a, b) => {
          const picture = new TrackPicture();
          for (const [i, [lon, lat]] of places.entries()) picture.upsert(track(`t${i}`, { state: stateAt(lon, lat) }));
          const box = tileBox({ z, x: a % 2 ** z, y: b % 2 ** z });
          const expected = places.flatMap(([lon, lat], i) => {
            const [x, y] = [mercatorXM(lon), mercatorYM(lat)];
            // The world turns: what lies on the antimeridian lies on the eastern edge of the easternmost tile too.
            const isAcross = [x, x + WORLD_M].some((copy) => copy >= box.minX && copy <= box.maxX);
            return isAcross && y >= box.minY && y <= box.maxY ? [`t${i}`] : [];
          });
          expect(idsWithin(picture, box).sort()).toEqual(expected.sort());
        },
      ),
      { examples: [[[[-180, 0]], 1, 3, 0]] },
    );
  });

  it("sees a track across the antimeridian beside the tile it is next to", () => {
    const picture = new TrackPicture();
    picture.upsert(track("east", { state: stateAt(-179.99, 0.1) }));
    const box = tileBox({ z: 10, x: 1023, y: 511 }, 128);
    const xs: number[] = [];
    picture.within(box, NOW_US, (_one, x) => xs.push(x));
    expect(xs).toHaveLength(1);
    expect(xs[0]).toBeGreaterThan(mercatorXM(180));
  });

  it("finds an ellipse that reaches into a box from a track outside", () => {
    const picture = new TrackPicture();
    picture.upsert(track("wide", { state: stateAt(129.5, 34.5, { covariance: [1e8, 0, 0, 0, 1e8, 0, 0, 1, 0, 1] }) }));
    picture.upsert(track("sharp", { state: stateAt(129.5, 34.5) }));
    const x = mercatorXM(129.5) + 20_000;
    const y = mercatorYM(34.5);
    const box = { minX: x, minY: y - 1_000, maxX: x + 1_000, maxY: y + 1_000 };
    const ids: string[] = [];
    picture.reaching(box, NOW_US, 0, ({ track: one }) => ids.push(one.id));
    expect(ids).toEqual(["wide"]);
    expect(idsWithin(picture, box)).toEqual([]);
  });
});
