/**
 * The max-tree of an image: every connected set of pixels at or over every level, as a tree from peaks down to the whole image.
 *
 * A hull is a branch that keeps its outline over many levels, from its dimmest deck down to the water, however bright its bridge is and
 * whatever the water, haze or quay around it measures: no threshold has to be chosen for it.
 *
 * Salembier, Oliveras & Garrido 1998, "Antiextensive connected operators for image and sequence processing"; built by the union-find of
 * Berger et al. 2007, "Effective component tree computation with application to pattern recognition in astronomical imaging".
 */

/** Nodes are named by one of their pixels; node k's moments are of its pixels' columns and rows. */
export interface MaxTree {
  /** Of every node the one below it; the root is its own parent. Pixels that name no node point to their node. */
  readonly parent: Int32Array;
  readonly level: Uint16Array;
  /** Pixels from the highest level to the lowest: every node comes before its parent. */
  readonly order: Int32Array;
  readonly area: Int32Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly sumXx: Float64Array;
  readonly sumXy: Float64Array;
  readonly sumYy: Float64Array;
}

/** `level` holds quantised brightness; 0 is allowed and joins everything. Eight-connected. */
export function buildMaxTree(level: Uint16Array, width: number, height: number): MaxTree {
  const order = descending(level);
  const parent = joinFromTheTop(level, order, width, height);
  for (let i = order.length - 1; i >= 0; i--) {
    const below = parent[order[i]!]!;
    if (level[parent[below]!] === level[below]) parent[order[i]!] = parent[below]!;
  }
  return { parent, level, order, ...moments(parent, order, width) };
}

export function isNode(tree: MaxTree, pixel: number): boolean {
  const below = tree.parent[pixel]!;
  return below === pixel || tree.level[below]! < tree.level[pixel]!;
}

/** Counting sort; pixels of one level stay in their order, so that the tree is the same on every machine. */
function descending(level: Uint16Array): Int32Array {
  const starts = new Int32Array(65537);
  for (let i = 0; i < level.length; i++) starts[65535 - level[i]! + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const order = new Int32Array(level.length);
  for (let i = 0; i < level.length; i++) order[starts[65535 - level[i]!]!++] = i;
  return order;
}

function joinFromTheTop(level: Uint16Array, order: Int32Array, width: number, height: number): Int32Array {
  const parent = new Int32Array(level.length).fill(-1);
  const top = new Int32Array(level.length);
  for (let i = 0; i < order.length; i++) {
    const at = order[i]!;
    parent[at] = top[at] = at;
    const x = at % width;
    const y = (at - x) / width;
    for (let v = y > 0 ? y - 1 : 0; v <= y + 1 && v < height; v++)
      for (let u = x > 0 ? x - 1 : 0; u <= x + 1 && u < width; u++) {
        const beside = v * width + u;
        if (parent[beside]! < 0 || beside === at) continue;
        const root = find(top, beside);
        if (root !== at) parent[root] = top[root] = at;
      }
  }
  return parent;
}

function find(top: Int32Array, from: number): number {
  let root = from;
  while (top[root] !== root) root = top[root]!;
  for (let at = from; at !== root; ) {
    const next = top[at]!;
    top[at] = root;
    at = next;
  }
  return root;
}

function moments(parent: Int32Array, order: Int32Array, width: number): Omit<MaxTree, "parent" | "level" | "order"> {
  const area = new Int32Array(parent.length).fill(1);
  const sums = Array.from({ length: 5 }, () => new Float64Array(parent.length));
  const [sumX, sumY, sumXx, sumXy, sumYy] = sums as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let at = 0; at < parent.length; at++) {
    const x = at % width;
    const y = (at - x) / width;
    sumX[at] = x;
    sumY[at] = y;
    sumXx[at] = x * x;
    sumXy[at] = x * y;
    sumYy[at] = y * y;
  }
  for (let i = 0; i < order.length; i++) {
    const at = order[i]!;
    const below = parent[at]!;
    if (below === at) continue;
    area[below]! += area[at]!;
    sumX[below]! += sumX[at]!;
    sumY[below]! += sumY[at]!;
    sumXx[below]! += sumXx[at]!;
    sumXy[below]! += sumXy[at]!;
    sumYy[below]! += sumYy[at]!;
  }
  return { area, sumX, sumY, sumXx, sumXy, sumYy };
}
