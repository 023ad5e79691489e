/**
 * What a crowded tile shows: never the first so many that came, but the best of every small square of it, which says how many more
 * it stands for. The squares are cut from the tile grid itself, so neighbouring tiles choose alike where they overlap.
 */
import type { PublishedTrack, TrackKind } from "../model/index.ts";
import { BUFFER, EXTENT } from "./tile_maths.ts";

/** Tile units of a square's edge: 8 pixels of a 512 px tile, about the size of a symbol. */
const SQUARE = 64;
const SQUARES = (EXTENT + 2 * BUFFER) / SQUARE;

export interface Ranked<T> {
  readonly item: T;
  /** How many were left out in its favour. */
  more: number;
}

/** All items when there are at most `cap`; otherwise the highest of each square, ties to the one given first. Order is kept. */
export function bestOfSquares<T>(
  items: readonly T[],
  cap: number,
  unitsOf: (item: T) => readonly [number, number],
  rankOf: (item: T) => number,
): Ranked<T>[] {
  if (items.length <= cap) return items.map((item) => ({ item, more: 0 }));
  const best = new Map<number, { item: T; rank: number; more: number }>();
  for (const item of items) {
    const [x, y] = unitsOf(item);
    const square = Math.floor((y + BUFFER) / SQUARE) * SQUARES + Math.floor((x + BUFFER) / SQUARE);
    const rank = rankOf(item);
    const holder = best.get(square);
    if (holder === undefined) {
      best.set(square, { item, rank, more: 0 });
    } else {
      holder.more++;
      if (rank > holder.rank) {
        holder.item = item;
        holder.rank = rank;
      }
    }
  }
  return [...best.values()];
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
