/** Takes the piers out of a region, so that the ships beside them are seen like ships at sea. */
import type { Samples } from "./block_decode.ts";
import type { Channel } from "./kernel/cfar.ts";
import { type PierField, pierLines } from "./kernel/pier_lines.ts";
import { pierOver, pierStrip, waterBeside } from "./kernel/pier_profile.ts";
import type { Region } from "./work_grid.ts";

/**
 * Takes the piers out of the top-hats of the channels (the first is the visible one) and out of the bands' planes, in place.
 * Returns what was taken off each pixel of the first channel, in reflectance; undefined when there is no pier.
 */
export function takeOutPiers(
  region: Pick<Region, "col" | "row" | "width" | "rows">,
  bands: readonly Samples[],
  channels: readonly Channel[],
  classes: Uint8Array,
  land: Uint8Array,
  gsdM: number,
): Float32Array | undefined {
  const { width, rows: height } = region;
  const tophats = channels.map(({ tophat }) => tophat);
  const field: PierField = { tophat: brightest(tophats), classes, land, width, height, gsdM };
  const lines = pierLines(field, region.col, region.row);
  if (lines.length === 0) return undefined;
  const taken = new Float32Array(classes.length);
  for (const line of lines) {
    const strip = pierStrip(line, classes, width, height, field.tophat);
    [...new Set<Samples>([...tophats, ...bands])].forEach((plane, k) => {
      const water = waterBeside(strip, plane);
      const over = pierOver(strip, plane, water);
      strip.pixels.forEach((at, i) => {
        if (over[i] === 0) return;
        if (k === 0) taken[at] = taken[at]! + over[i]!;
        plane[at] = Math.max(Math.min(water, plane[at]!), plane[at]! - over[i]!);
      });
    });
  }
  return taken;
}

function brightest([first, ...others]: readonly Float32Array[]): Float32Array {
  if (others.length === 0) return first!;
  return first!.map((value, i) => others.reduce((most, other) => Math.max(most, other[i]!), value));
}
