/**
 * The tracks of one audience in memory, and where they are at a given time. The same class holds the living picture, which is
 * changed as the store's is, and a picture of the past, which is filled once.
 *
 * Motion is kept in columns so that 100,000 tracks are predicted in some milliseconds, once a picture time. Tracks are ordered by
 * id, whatever order they came in: the same picture gives the same bytes.
 */
import type { PublishedTrack } from "../model/index.ts";
import { PointGrid, roomFor } from "./grid.ts";
import { fillMotion, MOTION_WIDTH, placeAt, rankAt, reachAt } from "./motion_columns.ts";
import { type MercatorBox, WORLD_M } from "./tile_maths.ts";
import type { PreparedTags } from "./track_tags.ts";

/** Where a track is at the picture's time: metres of the projection, and the seconds it was carried on from its state. */
export type PlacedVisit = (row: TrackRow, x: number, y: number, aheadS: number, rank: number) => void;

/** A positioned track, with what a layer has prepared of it: as long as the track does not change it need not be made again. */
export interface TrackRow {
  readonly track: PublishedTrack;
  prepared?: PreparedTags;
}

/** Where the rows are at one time; the memory is used again for the next. */
class Placement {
  atUs: number | undefined;
  xs = new Float64Array(0);
  ys = new Float64Array(0);
  aheadS = new Float64Array(0);
  readonly grid = new PointGrid();
  /** Upper bounds of the 95 % ellipses, made when first asked for. */
  reachM = new Float64Array(0);
  greatestReachM: number | undefined;

  hold(count: number): void {
    if (this.xs.length >= count) return;
    this.xs = new Float64Array(roomFor(count));
    this.ys = new Float64Array(roomFor(count));
    this.aheadS = new Float64Array(roomFor(count));
    this.reachM = new Float64Array(roomFor(count));
  }
}

export class TrackPicture {
  readonly #tracks = new Map<string, PublishedTrack>();
  /** Positioned tracks in the order of their ids; each has a row of columns. */
  #ordered: TrackRow[] = [];
  #columns = new Float64Array(0);
  /** Positioned tracks that have no row yet, and rows whose track is gone. */
  #unplaced = new Map<string, PublishedTrack>();
  #gone = new Set<number>();
  readonly #placement = new Placement();
  #bearingLines: readonly PublishedTrack[] | undefined;

  get size(): number {
    return this.#tracks.size;
  }

  get(id: string): PublishedTrack | undefined {
    return this.#tracks.get(id);
  }

  /** Every track, in the order of ids. */
  all(): readonly PublishedTrack[] {
    return [...this.#tracks.values()].sort(byId);
  }

  ids(): IterableIterator<string> {
    return this.#tracks.keys();
  }

  upsert(track: PublishedTrack): void {
    const before = this.#tracks.get(track.id);
    this.#tracks.set(track.id, track);
    this.#placement.atUs = undefined;
    if (track.bearingLine !== undefined || before?.bearingLine !== undefined) this.#bearingLines = undefined;
    if (track.state === undefined) {
      this.#unplace(track.id);
      return;
    }
    const slot = this.#slotOf(track.id);
    if (slot < 0) {
      this.#unplaced.set(track.id, track);
      return;
    }
    this.#ordered[slot] = { track };
    fillMotion(this.#columns, slot, track);
  }

  remove(id: string): void {
    const before = this.#tracks.get(id);
    if (before === undefined) return;
    this.#tracks.delete(id);
    this.#unplace(id);
    this.#placement.atUs = undefined;
    if (before.bearingLine !== undefined) this.#bearingLines = undefined;
  }

  /** Tracks that are a direction without a range, in the order of ids. */
  bearingLines(): readonly PublishedTrack[] {
    this.#bearingLines ??= [...this.#tracks.values()].filter((track) => track.bearingLine !== undefined).sort(byId);
    return this.#bearingLines;
  }

  /** Visits every positioned track that is inside the box at `atUs`, in an order given by the picture alone. */
  within(box: MercatorBox, atUs: number, visit: PlacedVisit): void {
    const { xs, ys, aheadS, grid } = this.#place(atUs);
    grid.candidates(box, (slot) => {
      const y = ys[slot]!;
      if (y < box.minY || y > box.maxY) return;
      const x = eastOf(box.minX, xs[slot]!);
      if (x <= box.maxX) visit(this.#ordered[slot]!, x, y, aheadS[slot]!, rankAt(this.#columns, slot));
    });
  }

  /** As `within`, for tracks whose 95 % ellipse may touch the box and has a semi-axis of perhaps `leastM` or more. */
  reaching(box: MercatorBox, atUs: number, leastM: number, visit: PlacedVisit): void {
    const placement = this.#place(atUs);
    const greatestM = this.#greatestReachM(placement);
    if (greatestM < leastM) return;
    const { xs, ys, aheadS, reachM: eachM, grid } = placement;
    grid.candidates(grown(box, greatestM), (slot) => {
      const reachM = eachM[slot]!;
      if (reachM < leastM) return;
      const y = ys[slot]!;
      if (y < box.minY - reachM || y > box.maxY + reachM) return;
      const x = eastOf(box.minX - reachM, xs[slot]!);
      if (x <= box.maxX + reachM) visit(this.#ordered[slot]!, x, y, aheadS[slot]!, rankAt(this.#columns, slot));
    });
  }

  #place(atUs: number): Placement {
    const placement = this.#placement;
    if (placement.atUs === atUs) return placement;
    this.#order();
    const count = this.#ordered.length;
    placement.hold(count);
    placeAt(this.#columns, count, atUs, placement);
    placement.grid.rebuild(count, placement.xs, placement.ys);
    placement.atUs = atUs;
    placement.greatestReachM = undefined;
    return placement;
  }

  #greatestReachM(placement: Placement): number {
    placement.greatestReachM ??= reachAt(this.#columns, this.#ordered.length, placement, placement.reachM);
    return placement.greatestReachM;
  }

  #unplace(id: string): void {
    this.#unplaced.delete(id);
    const slot = this.#slotOf(id);
    if (slot >= 0) this.#gone.add(slot);
  }

  /** The row of a track that has one and keeps it, or -1. */
  #slotOf(id: string): number {
    const slot = firstNotBefore(this.#ordered, id);
    return this.#ordered[slot]?.track.id === id && !this.#gone.has(slot) ? slot : -1;
  }

  /** Puts what came and went into the rows, copying whole runs: sorting 100,000 texts anew would take a tenth of a second. */
  #order(): void {
    if (this.#unplaced.size === 0 && this.#gone.size === 0) return;
    const added = [...this.#unplaced.values()].sort(byId);
    const before = this.#ordered;
    const ordered: TrackRow[] = [];
    const columns = new Float64Array((before.length + added.length) * MOTION_WIDTH);
    let from = 0;
    const copyTo = (slot: number): void => {
      columns.set(this.#columns.subarray(from * MOTION_WIDTH, slot * MOTION_WIDTH), ordered.length * MOTION_WIDTH);
      for (; from < slot; from++) ordered.push(before[from]!);
    };
    const goneSlots = [...this.#gone].sort((a, b) => a - b);
    let nextGone = 0;
    const copyKeptTo = (slot: number): void => {
      for (; nextGone < goneSlots.length && goneSlots[nextGone]! < slot; nextGone++) {
        copyTo(goneSlots[nextGone]!);
        from++;
      }
      copyTo(slot);
    };
    for (const track of added) {
      copyKeptTo(firstNotBefore(before, track.id));
      fillMotion(columns, ordered.length, track);
      ordered.push({ track });
    }
    copyKeptTo(before.length);
    this.#ordered = ordered;
    this.#columns = columns.subarray(0, ordered.length * MOTION_WIDTH);
    this.#unplaced = new Map();
    this.#gone = new Set();
  }
}

/** The copy of `x` on the turning world that lies first at or east of `west`. */
function eastOf(west: number, x: number): number {
  if (x >= west && x - west < WORLD_M) return x;
  return x + Math.ceil((west - x) / WORLD_M) * WORLD_M;
}

function grown(box: MercatorBox, byM: number): MercatorBox {
  const m = Math.min(byM, WORLD_M);
  return { minX: box.minX - m, minY: box.minY - m, maxX: box.maxX + m, maxY: box.maxY + m };
}

function byId(a: PublishedTrack, b: PublishedTrack): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The first row whose id is not before `id`; the number of rows when there is none. */
function firstNotBefore(ordered: readonly TrackRow[], id: string): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.track.id < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
