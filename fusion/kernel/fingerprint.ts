/**
 * A 128-bit fingerprint of numbers and texts, the same on every machine: MurmurHash3's mixing over four 32-bit lanes.
 * It tells equal from different; it is no protection against one who wants a collision.
 */

const numbers = new Float64Array(1);
const words = new Uint32Array(numbers.buffer);

export interface Fingerprint {
  number(value: number): void;
  numbers(values: ArrayLike<number>): void;
  text(value: string): void;
  /** 32 hexadecimal digits. */
  hex(): string;
  /** Four 32-bit words. */
  words(): Uint32Array;
}

export function fingerprint(): Fingerprint {
  const lanes = Uint32Array.of(0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f);
  let count = 0;
  const word = (value: number): void => {
    const lane = count & 3;
    let k = Math.imul(value, 0xcc9e2d51);
    k = (k << 15) | (k >>> 17);
    let h = lanes[lane]! ^ Math.imul(k, 0x1b873593);
    h = (h << 13) | (h >>> 19);
    lanes[lane] = (Math.imul(h, 5) + 0xe6546b64 + lanes[(lane + 3) & 3]!) | 0;
    count++;
  };
  const number = (value: number): void => {
    numbers[0] = value === 0 ? 0 : value; // -0 and 0 are the same number
    word(words[0]!);
    word(words[1]!);
  };
  const finish = (): Uint32Array => {
    const out = Uint32Array.from(lanes);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) {
        let h = out[i]! ^ out[(i + 1) & 3]! ^ count;
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
        out[i] = h ^ (h >>> 16);
      }
    }
    return out;
  };
  return {
    number,
    numbers: (values) => {
      number(values.length);
      for (let i = 0; i < values.length; i++) number(values[i]!);
    },
    text: (value) => {
      word(value.length);
      for (let i = 0; i < value.length; i++) word(value.charCodeAt(i));
    },
    words: finish,
    hex: () => [...finish()].map((one) => one.toString(16).padStart(8, "0")).join(""),
  };
}
