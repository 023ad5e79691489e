/**
 * The tracks of one audience in memory, and where they are at a given time. The same class holds the living picture, which is
 * changed as the store's is, and a picture of the past, which is filled once.
 *
 * Motion is kept in columns so that 100,000 tracks are predicted in about a millisecond. Tracks are ordered by id, whatever
 * order they came in: the same picture gives the same bytes.
 */
import type { PublishedTrack } from "../model/index.ts";
import { type PointGrid, pointGrid } from "./grid.ts";
import { fillMotion, MOTION_WIDTH, placeAt } from "./motion_columns.ts";
import { type MercatorBox, WORLD_M } from "./tile_maths.ts";

/** A track with where it is at the picture's time: metres of the projection. */
export interface PlacedTrack {
  readonly track: PublishedTrack;
  readonly x: number;
  readonly y: number;
  /** Seconds from the state to the place. */
  readonly aheadS: number;
}

interface Placement {
  readonly atUs: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly aheadS: Float64Array;
  /** An upper bound of each track's 95 % ellipse, metres of the projection. */
  readonly reachM: Float64Array;
  readonly maximumReachM: number;
  readonly grid: PointGrid;
}

export class TrackPicture {
  readonly #tracks = new Map<string, PublishedTrack>();
  /** Positioned tracks in the order of their ids; each has a row of columns. */
  #ordered: PublishedTrack[] = [];
  #columns = new Float64Array(0);
  /** Positioned tracks that have no row yet, and whether a row's track is gone. */
  #unplaced = new Map<string, PublishedTrack>();
  #someGone = false;
  #placement: Placement | undefined;
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
    this.#placement = undefined;
    if (track.bearingLine !== undefined || before?.bearingLine !== undefined) this.#bearingLines = undefined;
    const slot = before?.state === undefined ? -1 : slotOf(this.#ordered, track.id);
    if (track.state === undefined) {
      this.#unplaced.delete(track.id);
      this.#someGone ||= slot >= 0;
    } else if (slot < 0) {
      this.#unplaced.set(track.id, track);
    } else {
      this.#ordered[slot] = track;
      fillMotion(this.#columns, slot, track);
    }
  }

  remove(id: string): void {
    const before = this.#tracks.get(id);
    if (before === undefined) return;
    this.#tracks.delete(id);
    this.#unplaced.delete(id);
    this.#placement = undefined;
    this.#someGone ||= before.state !== undefined;
    if (before.bearingLine !== undefined) this.#bearingLines = undefined;
  }

  /** Tracks that are a direction without a range, in the order of ids. */
  bearingLines(): readonly PublishedTrack[] {
    this.#bearingLines ??= [...this.#tracks.values()].filter((track) => track.bearingLine !== undefined).sort(byId);
    return this.#bearingLines;
  }

  /** Calls `visit` for every positioned track that is inside the box at `atUs`, in an order given by the picture alone. */
  within(box: MercatorBox, atUs: number, visit: (placed: PlacedTrack) => void): void {
    const placement = this.#place(atUs);
    placement.grid.candidates(box, (slot) => this.#visit(placement, slot, box, 0, visit));
  }

  /** As `within`, for tracks whose 95 % ellipse may reach into the box though they are outside. */
  reaching(box: MercatorBox, atUs: number, visit: (placed: PlacedTrack) => void): void {
    const placement = this.#place(atUs);
    placement.grid.candidates(grown(box, placement.maximumReachM), (slot) =>
      this.#visit(placement, slot, box, placement.reachM[slot]!, visit),
    );
  }

  #visit(
    placement: Placement,
    slot: number,
    box: MercatorBox,
    marginM: number,
    visit: (placed: PlacedTrack) => void,
  ): void {
    const y = placement.ys[slot]!;
    if (y < box.minY - marginM || y > box.maxY + marginM) return;
    const west = box.minX - marginM;
    // The same place seen from the box: a track across the antimeridian comes out beside it.
    const x = placement.xs[slot]! + Math.ceil((west - placement.xs[slot]!) / WORLD_M) * WORLD_M;
    if (x > box.maxX + marginM) return;
    visit({ track: this.#ordered[slot]!, x, y, aheadS: placement.aheadS[slot]! });
  }

  #place(atUs: number): Placement {
    if (this.#placement?.atUs === atUs) return this.#placement;
    this.#order();
    const count = this.#ordered.length;
    const out = {
      xs: new Float64Array(count),
      ys: new Float64Array(count),
      aheadS: new Float64Array(count),
      reachM: new Float64Array(count),
    };
    const maximumReachM = placeAt(this.#columns, count, atUs, out);
    this.#placement = { atUs, ...out, maximumReachM, grid: pointGrid(count, out.xs, out.ys) };
    return this.#placement;
  }

  /** Merges what came and went into the ordered rows: linear, where sorting 100,000 texts anew would take a tenth of a second. */
  #order(): void {
    if (this.#unplaced.size === 0 && !this.#someGone) return;
    const added = [...this.#unplaced.values()].sort(byId);
    const ordered: PublishedTrack[] = [];
    const columns = new Float64Array((this.#ordered.length + added.length) * MOTION_WIDTH);
    let next = 0;
    const insertBefore = (id: string | undefined): void => {
      for (; next < added.length && (id === undefined || added[next]!.id < id); next++) {
        fillMotion(columns, ordered.length, added[next]!);
        ordered.push(added[next]!);
      }
    };
    for (const [slot, track] of this.#ordered.entries()) {
      insertBefore(track.id);
      // Gone, or gone and come back, in which case it is among the added.
      if (this.#tracks.get(track.id) !== track) continue;
      columns.set(
        this.#columns.subarray(slot * MOTION_WIDTH, (slot + 1) * MOTION_WIDTH),
        ordered.length * MOTION_WIDTH,
      );
      ordered.push(track);
    }
    insertBefore(undefined);
    this.#ordered = ordered;
    this.#columns = columns;
    this.#unplaced = new Map();
    this.#someGone = false;
  }
}

function grown(box: MercatorBox, byM: number): MercatorBox {
  const m = Math.min(byM, WORLD_M);
  return { minX: box.minX - m, minY: box.minY - m, maxX: box.maxX + m, maxY: box.maxY + m };
}

function byId(a: PublishedTrack, b: PublishedTrack): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Row of an id among ordered tracks, or -1. */
function slotOf(ordered: readonly PublishedTrack[], id: string): number {
  let low = 0;
  let high = ordered.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = ordered[middle]!.id;
    if (at === id) return middle;
    if (at < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
