/** Lines of an image under seven taps each, four lanes at a time. */
import {
  ADD,
  BLOCK,
  BR,
  BR_IF,
  CONST,
  END,
  GE_U,
  GET,
  LANES_ADD,
  LANES_MUL,
  LOAD,
  LOAD_AT,
  LOOP,
  SET,
  SPLAT_AT,
  STORE,
  sized,
  V128,
  type VectorModule,
  VOID,
  vectorModule,
} from "./vector_code.ts";

export const TAPS = 7;

export interface VectorTaps {
  readonly numbers: VectorModule["numbers"];
  /** out[x] += Σⱼ taps[j]·line[x + j] for all x from the address `out` up to `end`, in whole vectors; all are addresses in bytes. */
  add(out: number, line: number, end: number, taps: number): void;
}

/** Parameters are `out`, `line`, `end` and `taps`; the taps stand in vectors of their own while the line is gone along. */
function body(): number[] {
  const taps = Array.from({ length: TAPS }, (_, j) => j);
  const code = [
    ...taps.flatMap((j) => [GET, 3, ...SPLAT_AT, 4 * j, SET, 4 + j]),
    ...[BLOCK, VOID, LOOP, VOID],
    ...[GET, 0, GET, 2, GE_U, BR_IF, 1],
    ...[GET, 0, GET, 0, ...LOAD],
    ...taps.flatMap((j) => [GET, 1, ...LOAD_AT, 4 * j, GET, 4 + j, ...LANES_MUL, ...LANES_ADD]),
    ...STORE,
    ...[GET, 0, CONST, 16, ADD, SET, 0, GET, 1, CONST, 16, ADD, SET, 1, BR, 0],
    ...[END, END, END],
  ];
  return sized([1, TAPS, V128, ...code]);
}

export function createVectorTaps(): VectorTaps {
  const { numbers, call } = vectorModule(4, { add: body() });
  return { numbers, add: call.add! };
}
