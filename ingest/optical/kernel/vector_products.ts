/** Sums of products of lines with each other, four lanes at a time, two lines by two, so that each number fetched serves twice. */
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
  sized,
  V128,
  type VectorFunction,
  vectorModule,
} from "./vector_code.ts";
import { takeFloats, withMemory } from "./vector_memory.ts";

const STORE_AT = [0xfd, 0x0b, 0x02];
/** Places that are worked on between two looks at the end; the pitch of lines is a multiple of it. */
export const STEP = 16;

/** Parameters: addresses of lines a and b, of lines c and d, of the end of a, and of where the lanes of Σac, Σad, Σbc, Σbd go. */
function fourProducts(): VectorFunction {
  const [A, B, C, D, LIMIT, OUT, SUMS] = [0, 1, 2, 3, 4, 5, 6];
  const lines = [A, B, C, D].map((line, i) => [line, SUMS + 4 + i] as const);
  const pairs = [0, 1, 2, 3].map((k) => [SUMS + k, SUMS + 4 + (k >> 1), SUMS + 6 + (k & 1)] as const);
  const four = (distance: number): number[] => [
    ...lines.flatMap(([line, held]) => [GET, line, ...LOAD_AT, ...leb(distance), SET, held]),
    ...pairs.flatMap(([sum, p, q]) => [GET, p, GET, q, GET, sum, ...LANES_MUL_ADD, SET, sum]),
  ];
  const step = [
    ...Array.from({ length: STEP / 4 }, (_, k) => four(16 * k)).flat(),
    ...lines.flatMap(([line]) => [GET, line, ...constant(4 * STEP), ADD, SET, line]),
  ];
  const code = [
    ...loopUntil([GET, A, GET, LIMIT, GE_U], step),
    ...pairs.flatMap(([sum], k) => [GET, OUT, GET, sum, ...STORE_AT, 16 * k]),
    END,
  ];
  return { parameters: new Array<number>(6).fill(I32), body: sized([1, 8, V128, ...code]) };
}

let products: ((...places: number[]) => void) | undefined;

/**
 * Σₖ lines[i·pitch + k]·lines[j·pitch + k] over `count` places for each pair i ≥ j of `n` lines, in the lower triangle of n × n. The lines
 * lie in the memory (vector_memory.ts), `pitch` is a multiple of STEP, and what is behind `count` is 0.
 */
export function productsOfLines(lines: Float32Array, n: number, pitch: number, count: number): Float64Array {
  const out = new Float64Array(n * n);
  withMemory(() => {
    const lanes = takeFloats(16);
    const bytes = 4 * STEP * Math.ceil(count / STEP);
    for (let i = 0; i < n; i += 2) productsOfTwo(i, lines.byteOffset, n, 4 * pitch, bytes, lanes, out);
  });
  return out;
}

/** Those of lines i and i + 1 with all up to them, of `bytes` each, `next` bytes apart. */
function productsOfTwo(
  i: number,
  first: number,
  n: number,
  next: number,
  bytes: number,
  lanes: Float32Array,
  out: Float64Array,
): void {
  products ??= vectorModule({ four: fourProducts() }).four;
  const last = first + next * (n - 1);
  const [a, b] = [first + i * next, Math.min(last, first + (i + 1) * next)];
  for (let j = 0; j <= i; j += 2) {
    products(a, b, first + j * next, Math.min(last, first + (j + 1) * next), a + bytes, lanes.byteOffset);
    out[i * n + j] = sumOf(lanes, 0);
    if (j + 1 < n) out[i * n + j + 1] = sumOf(lanes, 4);
    if (i + 1 < n) out[(i + 1) * n + j] = sumOf(lanes, 8);
    if (i + 1 < n && j + 1 < n) out[(i + 1) * n + j + 1] = sumOf(lanes, 12);
  }
}

function sumOf(lanes: Float32Array, k: number): number {
  return lanes[k]! + lanes[k + 1]! + lanes[k + 2]! + lanes[k + 3]!;
}
