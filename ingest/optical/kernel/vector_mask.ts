/** Where two images are both over a level, sixteen pixels at a time. */
import {
  ADD,
  constant,
  END,
  F32,
  GE_U,
  GET,
  I32,
  LOAD_AT,
  leb,
  loopUntil,
  SET,
  STORE,
  sized,
  V128,
  type VectorFunction,
  vectorModule,
} from "./vector_code.ts";

const [SPLAT, GREATER, AND, NARROW_32, NARROW_16] = [
  [0xfd, 0x13],
  [0xfd, 0x44],
  [0xfd, 0x4e],
  [0xfd, 0x85, 0x01],
  [0xfd, 0x65],
] as const;
const ONES = [0xfd, 0x0c, ...new Array<number>(16).fill(1)];

/** Parameters: the images, the end of the first, the mask, and the levels. */
function bothOver(): VectorFunction {
  const [A, B, LIMIT, MASK, OVER_A, OVER_B, LEVELS] = [0, 1, 2, 3, 4, 5, 6];
  const four = (k: number): number[] => [
    ...[GET, A, ...LOAD_AT, ...leb(16 * k), GET, LEVELS, ...GREATER],
    ...[GET, B, ...LOAD_AT, ...leb(16 * k), GET, LEVELS + 1, ...GREATER, ...AND],
  ];
  const eight = (k: number): number[] => [...four(k), ...four(k + 1), ...NARROW_32];
  const splats = [GET, OVER_A, ...SPLAT, SET, LEVELS, GET, OVER_B, ...SPLAT, SET, LEVELS + 1];
  const step = [
    ...[GET, MASK, ...eight(0), ...eight(2), ...NARROW_16, ...ONES, ...AND, ...STORE],
    ...[A, B].flatMap((image) => [GET, image, ...constant(64), ADD, SET, image]),
    ...[GET, MASK, ...constant(16), ADD, SET, MASK],
  ];
  return {
    parameters: [I32, I32, I32, I32, F32, F32],
    body: sized([1, 2, V128, ...splats, ...loopUntil([GET, A, GET, LIMIT, GE_U], step), END]),
  };
}

let loop: ((...places: number[]) => void) | undefined;

/** 1 where `a` is over `levelA` and `b` over `levelB`, else 0, into `mask`; all lie in the memory (vector_memory.ts). */
export function maskOver(a: Float32Array, levelA: number, b: Float32Array, levelB: number, mask: Uint8Array): void {
  loop ??= vectorModule({ bothOver: bothOver() }).bothOver;
  loop(a.byteOffset, b.byteOffset, a.byteOffset + 4 * a.length, mask.byteOffset, levelA, levelB);
}
