/** Sums of products of lines with each other, four lanes at a time, two lines by two, so that each number fetched serves twice. */
import {
  ADD,
  CONST,
  END,
  GE_U,
  GET,
  I32,
  LANES_ADD,
  LANES_MUL,
  LOAD,
  loopUntil,
  SET,
  sized,
  V128,
  type VectorFunction,
  vectorModule,
} from "./vector_code.ts";
import { takeFloats, withMemory } from "./vector_memory.ts";

const STORE_AT = [0xfd, 0x0b, 0x02];

/** Parameters: addresses of lines a and b, of lines c and d, of the end of a, and of where the lanes of Σac, Σad, Σbc, Σbd go. */
function fourProducts(): VectorFunction {
  const [A, B, C, D, LIMIT, OUT, SUMS] = [0, 1, 2, 3, 4, 5, 6];
  const lines = [A, B, C, D].map((line, i) => [line, SUMS + 4 + i] as const);
  const pairs = [0, 1, 2, 3].map((k) => [SUMS + k, SUMS + 4 + (k >> 1), SUMS + 6 + (k & 1)] as const);
  const step = [
    ...lines.flatMap(([line, held]) => [GET, line, ...LOAD, SET, held]),
    ...pairs.flatMap(([sum, p, q]) => [GET, sum, GET, p, GET, q, ...LANES_MUL, ...LANES_ADD, SET, sum]),
    ...lines.flatMap(([line]) => [GET, line, CONST, 16, ADD, SET, line]),
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
 * lie in the memory (vector_memory.ts), `pitch` is a multiple of 4, and what is behind `count` is 0.
 */
export function productsOfLines(lines: Float32Array, n: number, pitch: number, count: number): Float64Array {
  products ??= vectorModule({ four: fourProducts() }).four;
  const four = products;
  const out = new Float64Array(n * n);
  withMemory(() => {
    const lanes = takeFloats(16);
    const bytes = 16 * Math.ceil(count / 4);
    const [first, next, last] = [lines.byteOffset, 4 * pitch, 4 * pitch * (n - 1)];
    for (let i = 0; i < n; i += 2)
      for (let j = 0; j <= i; j += 2) {
        const [a, b] = [first + i * next, first + Math.min(last, (i + 1) * next)];
        four(a, b, first + j * next, first + Math.min(last, (j + 1) * next), a + bytes, lanes.byteOffset);
        out[i * n + j] = sumOf(lanes, 0);
        if (j + 1 < n) out[i * n + j + 1] = sumOf(lanes, 4);
        if (i + 1 < n) out[(i + 1) * n + j] = sumOf(lanes, 8);
        if (i + 1 < n && j + 1 < n) out[(i + 1) * n + j + 1] = sumOf(lanes, 12);
      }
  });
  return out;
}

function sumOf(lanes: Float32Array, k: number): number {
  return lanes[k]! + lanes[k + 1]! + lanes[k + 2]! + lanes[k + 3]!;
}
