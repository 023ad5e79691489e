/** A recorded scene of a port. It takes half a minute and belongs to the full machine's run (vitest.config.ts). */
import { join } from "node:path";
import { expect, it } from "vitest";
import { detectToGeojson } from "../../../ingest/optical/detect.ts";

const DATA = process.env.TOMI_DATA;
if (DATA === undefined) process.stderr.write("TOMI_DATA is not set: the test on a recorded scene is skipped.\n");

/** Anchored and moving ships in open water, from the labels of the real scene. */
const LABELLED = [
  [129.0741354, 35.095651],
  [129.0719786, 35.0973792],
  [129.0780447, 35.0927829],
  [129.0870764, 35.0874875],
  [129.0701363, 35.1019018],
] as const;

it.skipIf(DATA === undefined)(
  "the detector finds the ships that lie in the roads of Busan",
  async () => {
    const found = await detectToGeojson(join(DATA!, "data/optical/busan_2022-05-14.tif"));
    const sure = found.features.filter(({ properties }) => properties!.confidence >= 0.5);
    const isFound = (lon: number, lat: number): boolean =>
      sure.some(
        ({ geometry }) =>
          Math.hypot((geometry.coordinates[0]! - lon) * 91000, (geometry.coordinates[1]! - lat) * 111000) < 60,
      );
    for (const [lon, lat] of LABELLED) expect(isFound(lon, lat)).toBe(true);
    expect(sure.length).toBeGreaterThan(10);
    expect(sure[0]!.properties).toMatchObject({
      heading_ambiguous: true,
      speed_mps: null,
      cov_enu_m2: expect.any(Array),
    });
  },
  300_000,
);
