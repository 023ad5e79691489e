/**
 * What a crowded tile shows: never the first so many that came, but the best of every small square of it, which says how many more
 * it stands for. The squares are cut from the tile grid itself, so neighbouring tiles choose alike where they overlap.
 */
import type { PublishedTrack, TrackKind } from "../model/index.ts";
import { BUFFER, EXTENT } from "./tile_maths.ts";

/** Tile units of a square's edge: 8 pixels of a 512 px tile, about the size of a symbol. */
const SQUARE = 64;
const SQUARES = (EXTENT + 2 * BUFFER) / SQUARE + 1;

/** Items on a tile, column by column: tile units, and what is shown first. */
export interface Crowd {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly ranks: readonly number[];
}

/**
 * Calls `show` for every item when there are at most `cap`; otherwise for the highest of each square, with the number that was left
 * out in its favour. Ties go to the item given first; the order of items is kept.
 */
export function bestOfSquares({ xs, ys, ranks }: Crowd, cap: number, show: (item: number, more: number) => void): void {
  const count = xs.length;
  if (count <= cap) {
    for (let item = 0; item < count; item++) show(item, 0);
    return;
  }
  const best = new Int32Array(SQUARES * SQUARES).fill(-1);
  const members = new Int32Array(SQUARES * SQUARES);
  const squareOf = (item: number): number =>
    Math.floor((ys[item]! + BUFFER) / SQUARE) * SQUARES + Math.floor((xs[item]! + BUFFER) / SQUARE);
  for (let item = 0; item < count; item++) {
    const square = squareOf(item);
    const holder = best[square]!;
    members[square]!++;
    if (holder < 0 || ranks[item]! > ranks[holder]!) best[square] = item;
  }
  for (let item = 0; item < count; item++) {
    const square = squareOf(item);
    if (best[square] === item) show(item, members[square]! - 1);
  }
}

const KIND_RANK: Readonly<Record<TrackKind, number>> = {
  "distress-beacon": 5,
  subsurface: 4,
  "bearing-line": 4,
  air: 3,
  surface: 2,
  "aid-to-navigation": 1,
};

/** Distress before all, then what is rare before what is common, then who is surely there, then the longer ship. */
export function trackRank(track: PublishedTrack): number {
  const distress = track.distress === undefined ? 0 : 1e6;
  const sure = track.status === "confirmed" ? 1e3 : 0;
  return distress + KIND_RANK[track.kind] * 1e4 + sure + Math.min(track.lengthM ?? 0, 999);
}
