/** The least and the greatest of up to four numbers at fixed distances, four lanes at a time. */
import {
  ADD,
  CONST,
  type Code,
  END,
  GE_U,
  GET,
  I32,
  LOAD,
  LT_S,
  loopUntil,
  PMAX,
  PMIN,
  SET,
  STORE,
  SUB,
  sized,
  type VectorFunction,
  vectorModule,
} from "./vector_code.ts";

/** Loops over numbers of the memory (vector_memory.ts); addresses and distances are in bytes, multiples of 4. */
export interface VectorExtremum {
  /** p = least(p, p + a, p + b, p + c) for all p from `from` up to `end`, in whole vectors. */
  least(from: number, end: number, a: number, b: number, c: number): void;
  /** p = greatest(p, p − a, p − b, p − c) for all p from the vector at `last` down to `first`. */
  greatest(last: number, first: number, a: number, b: number, c: number): void;
}

/** A loop over vectors: parameters are place, limit and three distances. */
function loop(done: number, step: number, extremum: Code): VectorFunction {
  const at = (distance: number): number[] => [GET, 0, GET, distance, step, ...LOAD, ...extremum];
  const body = [
    ...[GET, 0, GET, 0, ...LOAD, ...at(2), ...at(3), ...at(4), ...STORE],
    ...[GET, 0, CONST, 16, step, SET, 0],
  ];
  return { parameters: [I32, I32, I32, I32, I32], body: sized([0, ...loopUntil([GET, 0, GET, 1, done], body), END]) };
}

export function createVectorExtremum(): VectorExtremum {
  return vectorModule({ least: loop(GE_U, ADD, PMIN), greatest: loop(LT_S, SUB, PMAX) });
}
