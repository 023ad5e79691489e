/**
 * Functions over a row of numbers, written once as an expression and assembled twice: four lanes at a time, and one by one for what is left
 * of the row. None of the operations tells NaN from a number: rows must hold none.
 */
import {
  ADD,
  CONST,
  type Code,
  END,
  F32,
  GET,
  GT_S,
  I32,
  leb,
  loopUntil,
  SET,
  SUB,
  sized,
  V128,
  type VectorFunction,
} from "./vector_code.ts";

const SHIFT_RIGHT = 0x76;

/** How the same operation is written for four numbers and for one. */
interface Lanes {
  readonly bytes: 16 | 4;
  readonly type: number;
  readonly load: Code;
  /** A whole number of sixteen bits, without a sign, as a float. */
  readonly loadU16: Code;
  readonly store: Code;
  readonly add: Code;
  readonly sub: Code;
  readonly mul: Code;
  readonly div: Code;
  readonly min: Code;
  readonly max: Code;
  constant(bytes: Code): Code;
}

const FOUR: Lanes = {
  bytes: 16,
  type: V128,
  load: [0xfd, 0x00, 0x02],
  loadU16: [0xfd, 0x04, 0x01, 0x00, 0xfd, 0xfb, 0x01],
  store: [0xfd, 0x0b, 0x02],
  add: [0xfd, 0xe4, 0x01],
  sub: [0xfd, 0xe5, 0x01],
  mul: [0xfd, 0xe6, 0x01],
  div: [0xfd, 0xe7, 0x01],
  min: [0xfd, 0xea, 0x01],
  max: [0xfd, 0xeb, 0x01],
  constant: (bytes) => [0xfd, 0x0c, ...bytes, ...bytes, ...bytes, ...bytes],
};

const ONE: Lanes = {
  bytes: 4,
  type: F32,
  load: [0x2a, 0x02],
  loadU16: [0x2f, 0x01, 0x00, 0xb3],
  store: [0x38, 0x02],
  add: [0x92],
  sub: [0x93],
  mul: [0x94],
  div: [0x95],
  min: [0x96],
  max: [0x97],
  constant: (bytes) => [0x43, ...bytes],
};

/** What a row function is written with; each gives code that leaves one value, `let` and `store` statements apart. */
export class RowCode {
  readonly #lanes: Lanes;
  readonly #index: number;
  readonly #pointers: ReadonlyMap<string, number>;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #firstTemporary: number;
  temporaries = 0;
  readonly statements: number[] = [];

  constructor(
    lanes: Lanes,
    index: number,
    pointers: ReadonlyMap<string, number>,
    numbers: ReadonlyMap<string, number>,
    firstTemporary: number,
  ) {
    this.#lanes = lanes;
    this.#index = index;
    this.#pointers = pointers;
    this.#numbers = numbers;
    this.#firstTemporary = firstTemporary;
  }

  #address(pointer: string): number[] {
    return [GET, this.#pointers.get(pointer)!, GET, this.#index, ADD];
  }

  /** The row's number at this place, or `shift` places behind it. */
  load(pointer: string, shift = 0): Code {
    return [...this.#address(pointer), ...this.#lanes.load, ...leb(4 * shift)];
  }

  loadU16(pointer: string): Code {
    const address = [GET, this.#pointers.get(pointer)!, GET, this.#index, CONST, 1, SHIFT_RIGHT, ADD];
    return [...address, ...this.#lanes.loadU16];
  }

  number(name: string): Code {
    return [GET, this.#numbers.get(name)!];
  }

  constant(value: number): Code {
    return this.#lanes.constant([...new Uint8Array(Float32Array.of(value).buffer)]);
  }

  store(pointer: string, value: Code, shift = 0): void {
    this.statements.push(...this.#address(pointer), ...value, ...this.#lanes.store, ...leb(4 * shift));
  }

  /** A value that is used more than once. */
  let(value: Code): Code {
    const local = this.#firstTemporary + this.temporaries++;
    this.statements.push(...value, SET, local);
    return [GET, local];
  }

  add = (a: Code, b: Code): Code => [...a, ...b, ...this.#lanes.add];
  sub = (a: Code, b: Code): Code => [...a, ...b, ...this.#lanes.sub];
  mul = (a: Code, b: Code): Code => [...a, ...b, ...this.#lanes.mul];
  div = (a: Code, b: Code): Code => [...a, ...b, ...this.#lanes.div];
  min = (a: Code, b: Code): Code => [...a, ...b, ...this.#lanes.min];
  max = (a: Code, b: Code): Code => [...a, ...b, ...this.#lanes.max];

  /** From the row `from` (share 0) to the row `to` (share 1). */
  between(from: string, to: string, share: Code): Code {
    const start = this.let(this.load(from));
    return this.add(start, this.mul(this.sub(this.load(to), start), share));
  }
}

/**
 * A function of the bytes in a row, the addresses of the `pointers` there, and the `numbers`; `write` says what is done at each place.
 * A row may be written over one that is read only where both are read and written at the same place.
 */
export function rowFunction(
  pointers: readonly string[],
  numbers: readonly string[],
  write: (row: RowCode) => void,
): VectorFunction {
  const places = new Map(pointers.map((name, i) => [name, 1 + i]));
  const scalars = new Map(numbers.map((name, i) => [name, 1 + pointers.length + i]));
  const index = 1 + pointers.length + numbers.length;
  const vectors = new Map(numbers.map((name, i) => [name, index + 1 + i]));
  const four = new RowCode(FOUR, index, places, vectors, index + 1 + numbers.length);
  write(four);
  const one = new RowCode(ONE, index, places, scalars, index + 1 + numbers.length + four.temporaries);
  write(one);
  const loop = (lanes: Lanes, statements: Code): number[] =>
    loopUntil(
      [GET, index, GET, 0, CONST, lanes.bytes, SUB, GT_S],
      [...statements, GET, index, CONST, lanes.bytes, ADD, SET, index],
    );
  const splats = numbers.flatMap((name) => [GET, scalars.get(name)!, 0xfd, 0x13, SET, vectors.get(name)!]);
  const locals = [
    ...[3, 1, I32],
    ...[...leb(numbers.length + four.temporaries), V128],
    ...[...leb(one.temporaries), F32],
  ];
  const code = [...splats, ...loop(FOUR, four.statements), ...loop(ONE, one.statements), END];
  return {
    parameters: [I32, ...pointers.map(() => I32), ...numbers.map(() => F32)],
    body: sized([...locals, ...code]),
  };
}
