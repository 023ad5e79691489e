/** A property's value in a vector tile (field 4 of a layer): text, truth, whole number, or a double for any other number. */
import { ByteSink, varintLength } from "./wire.ts";

export type TileValue = string | number | boolean;

export function writeValue(out: ByteSink, value: TileValue): void {
  if (typeof value === "string") {
    const bytes = Buffer.from(value, "utf8");
    out.tagged(4, 2).varint(1 + varintLength(bytes.length) + bytes.length);
    out.tagged(1, 2).varint(bytes.length).raw(bytes);
  } else if (typeof value === "boolean") {
    out
      .tagged(4, 2)
      .varint(2)
      .tagged(7, 0)
      .varint(value ? 1 : 0);
  } else if (!Number.isSafeInteger(value) || !Number.isSafeInteger(2 * value)) {
    out.tagged(4, 2).varint(9).tagged(3, 1).double(value); // double_value
  } else if (value >= 0) {
    out
      .tagged(4, 2)
      .varint(1 + varintLength(value))
      .tagged(5, 0)
      .varint(value); // uint_value
  } else {
    const zigzag = -2 * value - 1;
    out
      .tagged(4, 2)
      .varint(1 + varintLength(zigzag))
      .tagged(6, 0)
      .varint(zigzag); // sint_value
  }
}

/** Values one after another, to be written as often as wanted. */
export function encodedValues(values: readonly TileValue[]): Uint8Array {
  const out = new ByteSink(64);
  for (const value of values) writeValue(out, value);
  return out.bytes().slice();
}
