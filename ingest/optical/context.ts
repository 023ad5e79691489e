/** What the candidates of a scene say of each other: clutter comes in crowds of its like, ships rarely do. */
import { Bystanders, type Neighbour } from "./bystanders.ts";
import type { ContextFeatures } from "./features.ts";

type Placed = Pick<Neighbour, "col" | "row" | "features">;

/** What is counted of all: places, how each stands out of the clutter, and its shift. Those whose context is asked come first. */
interface Crowd {
  readonly col: Float64Array;
  readonly row: Float64Array;
  readonly standing: Float64Array;
  readonly eastM: Float64Array;
  readonly northM: Float64Array;
}

/** Of a candidate while nothing is known of the others: as if there were few. */
export const ALONE: ContextFeatures = { crowding: 0, rivals: 0, shiftM: 0, alikeShift: -2.3 };

const CROWD_M = 600;
const RIVALS_M = 2000;
/** Share of candidates that stand apart alike by chance; ten more, so that a scene of few ships is no cloud. */
const USUAL_ALIKE = 0.01;

/** Context of each candidate among all and the bystanders, in the given order. */
export function contextOf(
  candidates: readonly Placed[],
  gsdM: number,
  bystanders: Bystanders = new Bystanders([]),
): ContextFeatures[] {
  const crowd = crowdOf(candidates, bystanders);
  const order = Int32Array.from(crowd.row.keys()).sort((a, b) => crowd.row[a]! - crowd.row[b]!);
  const [crowdPx, rivalPx] = [CROWD_M / gsdM, RIVALS_M / gsdM];
  const out: ContextFeatures[] = new Array(candidates.length);
  const standing = Float64Array.from(order, (i) => crowd.standing[i]!);
  const cols = Float64Array.from(order, (i) => crowd.col[i]!);
  const rows = Float64Array.from(order, (i) => crowd.row[i]!);
  const shifts = shiftContext(crowd, candidates.length);
  let first = 0;
  for (let at = 0; at < order.length; at++) {
    const index = order[at]!;
    if (index >= candidates.length) continue;
    while (rows[first]! < rows[at]! - rivalPx) first++;
    let crowding = -1;
    let rivals = -1;
    for (let k = first; k < order.length && rows[k]! <= rows[at]! + rivalPx; k++) {
      const dx = cols[k]! - cols[at]!;
      const dy = rows[k]! - rows[at]!;
      const squared = dx * dx + dy * dy;
      if (squared > rivalPx * rivalPx) continue;
      if (squared <= crowdPx * crowdPx) crowding++;
      if (standing[k]! >= standing[at]!) rivals++;
    }
    out[index] = { crowding: Math.log1p(crowding), rivals: Math.log1p(rivals), ...shifts[index]! };
  }
  return out;
}

function crowdOf(candidates: readonly Placed[], bystanders: Bystanders): Crowd {
  const count = candidates.length + bystanders.count;
  const fresh = (): Float64Array => new Float64Array(count);
  const crowd = { col: fresh(), row: fresh(), standing: fresh(), eastM: fresh(), northM: fresh() };
  for (let i = 0; i < count; i++) {
    const { col, row, features } = candidates[i] ?? bystanders.at(i - candidates.length);
    crowd.col[i] = col;
    crowd.row[i] = row;
    crowd.standing[i] = Math.max(features.grey, features.paint);
    crowd.eastM[i] = features.shiftEastM;
    crowd.northM[i] = features.shiftNorthM;
  }
  return crowd;
}

const ALIKE_M = 2.5;
/** Cells of that size on a side of the square of shifts: they go to 40 m (band_features.ts). */
const CELLS = 64;

function cellOf(metres: number): number {
  return Math.max(0, Math.min(CELLS - 1, Math.floor(metres / ALIKE_M) + CELLS / 2));
}

/**
 * How far each of the first `asked` stands apart between blue and red, and how many of the scene's others stand apart by the same vector:
 * clouds of one height all do, by their parallax, while ships go their own ways.
 */
function shiftContext({ eastM, northM }: Crowd, asked: number): Pick<ContextFeatures, "shiftM" | "alikeShift">[] {
  const cells = Int32Array.from(eastM, (east, i) => cellOf(northM[i]!) * CELLS + cellOf(east));
  // The shifts of each cell lie together, and those of the cells of a row behind each other.
  const starts = new Int32Array(CELLS * CELLS + 1);
  for (const cell of cells) starts[cell + 1] = starts[cell + 1]! + 1;
  for (let cell = 0; cell < CELLS * CELLS; cell++) starts[cell + 1] = starts[cell + 1]! + starts[cell]!;
  const filled = starts.slice();
  const east = new Float64Array(cells.length);
  const north = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const place = filled[cells[i]!]!;
    filled[cells[i]!] = place + 1;
    east[place] = eastM[i]!;
    north[place] = northM[i]!;
  }
  return Array.from({ length: asked }, (_, i) => {
    const [toEast, toNorth] = [eastM[i]!, northM[i]!];
    // Bands that are the same picture, as those of a grey scene, tell nothing of parallax.
    if (toEast === 0 && toNorth === 0) return { shiftM: 0, alikeShift: ALONE.alikeShift };
    const [x, y] = [cellOf(toEast), cellOf(toNorth)];
    // The candidate is among those that are counted.
    let alike = -1;
    for (let row = Math.max(0, y - 1); row <= Math.min(CELLS - 1, y + 1); row++) {
      const from = starts[row * CELLS + Math.max(0, x - 1)]!;
      const to = starts[row * CELLS + Math.min(CELLS - 1, x + 1) + 1]!;
      alike += countNear(east, north, from, to, toEast, toNorth);
    }
    return {
      shiftM: Math.hypot(toEast, toNorth),
      alikeShift: Math.log((1 + alike) / (10 + USUAL_ALIKE * cells.length)),
    };
  });
}

function countNear(x: Float64Array, y: Float64Array, from: number, to: number, toX: number, toY: number): number {
  let near = 0;
  for (let i = from; i < to; i++) {
    const dx = x[i]! - toX;
    const dy = y[i]! - toY;
    if (dx * dx + dy * dy < ALIKE_M * ALIKE_M) near++;
  }
  return near;
}
