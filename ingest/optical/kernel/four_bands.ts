/** Pixels of four bands of sixteen bits taken apart into a line for each band, eight pixels at a time. */
import {
  ADD,
  type Code,
  constant,
  END,
  GE_U,
  GET,
  I32,
  LOAD_AT,
  loopUntil,
  SET,
  STORE,
  sized,
  V128,
  type VectorFunction,
  vectorModule,
} from "./vector_code.ts";
import { takeArray, withMemory } from "./vector_memory.ts";

export const BANDS = 4;
const STEP_PX = 8;
const WORD_PX = 4;
const HALVES_ADD = [0xfd, 0x8e, 0x01];

/** Eight numbers of sixteen bits from two vectors: 0–7 are those of the first, 8–15 those of the second. */
function pick(...places: readonly number[]): Code {
  return [0xfd, 0x0d, ...places.flatMap((place) => [2 * place, 2 * place + 1])];
}

/**
 * Parameters: where the row of pixels begins and ends, and where the lines go. Where the pixels are `differenced`, each but the first is
 * stored less its left neighbour; their sums wrap as sixteen bits do.
 */
function apart(differenced: boolean): VectorFunction {
  const [ROW, LIMIT, LINES, PIXELS] = [0, 1, 2, 2 + BANDS];
  const [zero, left, pairs] = [PIXELS + 4, PIXELS + 5, PIXELS + 6];
  const load = (k: number): Code => {
    const pixels = [GET, ROW, ...LOAD_AT, 16 * k];
    if (!differenced) return [...pixels, SET, PIXELS + k];
    // The second pixel of the vector takes the first one's difference, and both the sum so far.
    return [
      ...[...pixels, SET, PIXELS + k],
      ...[GET, zero, GET, PIXELS + k, ...pick(0, 1, 2, 3, 8, 9, 10, 11)],
      ...[GET, PIXELS + k, ...HALVES_ADD, GET, left, ...HALVES_ADD, SET, PIXELS + k],
      ...[GET, PIXELS + k, GET, PIXELS + k, ...pick(4, 5, 6, 7, 4, 5, 6, 7), SET, left],
    ];
  };
  // Four pixels of two bands each: bands 0 and 1 of the first four, bands 2 and 3 of them, and the same of the others.
  const pair = (k: number, band: number): Code => [
    ...[GET, PIXELS + k, GET, PIXELS + k + 1],
    ...pick(band, band + 4, band + 8, band + 12, band + 1, band + 5, band + 9, band + 13),
  ];
  const line = (band: number): Code => {
    const from = 4 * (band & 1);
    const places = [0, 1, 2, 3].map((i) => from + i);
    return [
      ...[GET, LINES + band, GET, pairs + (band >> 1), GET, pairs + 2 + (band >> 1)],
      ...[...pick(...places, ...places.map((place) => place + 8)), ...STORE],
    ];
  };
  const bands = [0, 1, 2, 3];
  const step = [
    ...bands.flatMap(load),
    ...[...pair(0, 0), SET, pairs, ...pair(0, 2), SET, pairs + 1],
    ...[...pair(2, 0), SET, pairs + 2, ...pair(2, 2), SET, pairs + 3],
    ...bands.flatMap(line),
    ...bands.flatMap((band) => [GET, LINES + band, ...constant(2 * STEP_PX), ADD, SET, LINES + band]),
    ...[GET, ROW, ...constant(2 * BANDS * STEP_PX), ADD, SET, ROW],
  ];
  return {
    parameters: new Array<number>(PIXELS).fill(I32),
    body: sized([1, 10, V128, ...loopUntil([GET, ROW, GET, LIMIT, GE_U], step), END]),
  };
}

function assemble() {
  return vectorModule({ summed: apart(true), plain: apart(false) });
}

let loops: ReturnType<typeof assemble> | undefined;

/**
 * Columns `from` to `to` of the first `rows` rows of a block that is `width` pixels wide, into `targets`: row r of each begins at `start(r)`.
 */
export function takeApart(
  pixels: Uint16Array,
  width: number,
  rows: readonly [first: number, end: number],
  columns: readonly [first: number, end: number],
  differenced: boolean,
  targets: readonly { set(from: Uint16Array, at: number): void }[],
  start: (row: number) => number,
): void {
  withMemory(() => {
    loops ??= assemble();
    const take = differenced ? loops.summed : loops.plain;
    const row = takeArray(Uint16Array, BANDS * width);
    // Lines and their targets begin alike within a word, so that shared memory is copied a word at a time (ring.ts).
    const lead = (((start(rows[0]) - columns[0]) % WORD_PX) + WORD_PX) % WORD_PX;
    const [a, b, c, d] = targets.map(() => takeArray(Uint16Array, width + lead).subarray(lead)) as [
      Uint16Array,
      Uint16Array,
      Uint16Array,
      Uint16Array,
    ];
    const lines = [a, b, c, d].map((line) => line.subarray(columns[0], columns[1]));
    const end = row.byteOffset + 2 * BANDS * columns[1];
    for (let y = rows[0]; y < rows[1]; y++) {
      row.set(pixels.subarray(y * BANDS * width, (y + 1) * BANDS * width));
      take(row.byteOffset, end, a.byteOffset, b.byteOffset, c.byteOffset, d.byteOffset);
      const to = start(y);
      for (let k = 0; k < BANDS; k++) targets[k]!.set(lines[k]!, to);
    }
  });
}
