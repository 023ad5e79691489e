/**
 * Growing bytes in the protocol buffers wire format (https://protobuf.dev/programming-guides/encoding/), for the tile encoder's hot
 * path: it writes in place, where protobufjs' Writer links one object a field.
 */
export class ByteSink {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 4096) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** What was written, as a view that is valid until the next write. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Field number and wire type: 0 varint, 1 eight bytes, 2 length-delimited. */
  tagged(field: number, wireType: number): this {
    return this.varint((field << 3) | wireType);
  }

  /** A whole number from 0 to 2^53 − 1. */
  varint(value: number): this {
    this.#reserve(8);
    if (value < 128) {
      this.#bytes[this.#length++] = value;
      return this;
    }
    let rest = value;
    while (rest >= 0x8000_0000) {
      this.#bytes[this.#length++] = (rest % 128) | 128; // beyond 31 bits bit operations would lose the high part
      rest = Math.floor(rest / 128);
    }
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }

  /** The first `count` numbers of a list, each from 0 to 2^31 − 1, one after another. */
  varints(values: Int32Array, count: number): this {
    this.#reserve(5 * count);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let i = 0; i < count; i++) {
      let rest = values[i]!;
      for (; rest >= 128; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
      bytes[at++] = rest;
    }
    this.#length = at;
    return this;
  }

  /** A signed 32-bit whole number with its sign in the lowest bit. */
  zigzag(value: number): this {
    return this.varint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  double(value: number): this {
    this.#reserve(8);
    new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#length, 8).setFloat64(0, value, true);
    this.#length += 8;
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  text(field: number, value: string): this {
    const bytes = Buffer.from(value, "utf8");
    return this.tagged(field, 2).varint(bytes.length).raw(bytes);
  }

  append(other: ByteSink): this {
    return this.raw(other.bytes());
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Bytes of a whole number as a varint. */
export function varintLength(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  let bytes = 3;
  for (let rest = Math.floor(value / 0x200000); rest > 0; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
}
