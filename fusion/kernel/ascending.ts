/**
 * Numbers in the order of what they are the numbers of: a merge sort over an array, because the engine's own asks a function about every
 * two of them. Stable: of equals the one that stands first stays first.
 */

/** So many are put in order one by one before runs are merged. */
const RUN = 8;

let spare: Int32Array = new Int32Array(0);

/** Sorts the numbers in `order` by `key`, which each of them is a place in; no key is NaN. */
export function sortByKey(order: Int32Array, key: Float64Array): void {
  const count = order.length;
  for (let from = 0; from < count; from += RUN) sortRun(order, key, from, Math.min(count, from + RUN));
  if (count <= RUN) return;
  if (spare.length < count) spare = new Int32Array(2 * count);
  let source: Int32Array = order;
  let target: Int32Array = spare;
  for (let width = RUN; width < count; width *= 2) {
    for (let from = 0; from < count; from += 2 * width)
      merge(source, target, key, from, Math.min(count, from + width), Math.min(count, from + 2 * width));
    [source, target] = [target, source];
  }
  if (source !== order) for (let i = 0; i < count; i++) order[i] = source[i]!;
}

function sortRun(order: Int32Array, key: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const one = order[i]!;
    const own = key[one]!;
    let k = i;
    for (; k > from && key[order[k - 1]!]! > own; k--) order[k] = order[k - 1]!;
    order[k] = one;
  }
}

/** Merges the sorted stretches [from, middle) and [middle, to) of `source` into `target`. */
function merge(
  source: Int32Array,
  target: Int32Array,
  key: Float64Array,
  from: number,
  middle: number,
  to: number,
): void {
  let a = from;
  let b = middle;
  for (let i = from; i < to; i++) {
    const takesB = a >= middle || (b < to && key[source[b]!]! < key[source[a]!]!);
    target[i] = takesB ? source[b++]! : source[a++]!;
  }
}
