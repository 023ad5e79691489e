/** A line of an image under the taps of two filters at once, sixteen pixels at a time. */
import {
  ADD,
  constant,
  END,
  GE_U,
  GET,
  I32,
  LANES_MUL_ADD,
  LOAD_AT,
  leb,
  loopUntil,
  SET,
  SPLAT_AT,
  sized,
  V128,
  type VectorFunction,
  vectorModule,
} from "./vector_code.ts";

const ZERO = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
const STORE_AT = [0xfd, 0x0b, 0x02];
/** Vectors of pixels that are worked on together, so that each tap fetched serves all of them. */
const VECTORS = 4;

/**
 * out[x] = Σ tap·line[x + column] for two outs, added to what is there where it `adds`, over taps at (row, column) of a patch. Parameters: address of the first out, of the second,
 * of the end of the first (whole steps are done), of both filters' taps (pair after pair, in the order of `places`), and of a line for each row.
 */
function tapsOverLines(
  places: readonly (readonly [column: number, row: number])[],
  rows: number,
  adds: boolean,
): VectorFunction {
  const [FIRST, SECOND, LIMIT, TAPS, LINES] = [0, 1, 2, 3, 4];
  const sums = LINES + rows;
  const [taps, line] = [sums + 2 * VECTORS, sums + 2 * VECTORS + 2];
  const vectors = Array.from({ length: VECTORS }, (_, v) => v);
  const outs = [FIRST, SECOND].flatMap((out, k) => vectors.map((v) => [out, v, sums + k * VECTORS + v] as const));
  const underTap = (column: number, row: number, n: number): number[] => [
    ...[0, 1].flatMap((k) => [GET, TAPS, ...SPLAT_AT, ...leb(8 * n + 4 * k), SET, taps + k]),
    ...vectors.flatMap((v) => [
      ...[GET, LINES + row, ...LOAD_AT, ...leb(4 * column + 16 * v), SET, line],
      ...[0, 1].flatMap((k) => {
        const sum = sums + k * VECTORS + v;
        return [GET, line, GET, taps + k, GET, sum, ...LANES_MUL_ADD, SET, sum];
      }),
    ]),
  ];
  const pointers = [FIRST, SECOND, ...Array.from({ length: rows }, (_, row) => LINES + row)];
  const step = [
    ...outs.flatMap(([out, v, sum]) => [...(adds ? [GET, out, ...LOAD_AT, ...leb(16 * v)] : ZERO), SET, sum]),
    ...places.flatMap(([column, row], n) => underTap(column, row, n)),
    ...outs.flatMap(([out, v, sum]) => [GET, out, GET, sum, ...STORE_AT, ...leb(16 * v)]),
    ...pointers.flatMap((pointer) => [GET, pointer, ...constant(16 * VECTORS), ADD, SET, pointer]),
  ];
  return {
    parameters: new Array<number>(LINES + rows).fill(I32),
    body: sized([1, ...leb(2 * VECTORS + 3), V128, ...loopUntil([GET, FIRST, GET, LIMIT, GE_U], step), END]),
  };
}

export type TapsOverLines = (first: number, second: number, end: number, taps: number, ...lines: number[]) => void;

/** See `tapsOverLines`; lines must be readable and outs writable for a step beyond their ends. */
export function createVectorTaps(
  places: readonly (readonly [column: number, row: number])[],
  rows: number,
): { readonly set: TapsOverLines; readonly add: TapsOverLines } {
  return vectorModule({ set: tapsOverLines(places, rows, false), add: tapsOverLines(places, rows, true) });
}
