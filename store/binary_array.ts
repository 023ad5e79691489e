/**
 * PostgreSQL arrays in their binary form, for `unnest`: the driver sends a Buffer as it is, and neither side spends time on
 * decimal digits, hexadecimal bytes or escaped quotes. The parameter must be cast to its array type in the SQL.
 *
 * Layout: number of dimensions, null flag, element type; length and lower bound; then each element with its byte length,
 * -1 for null (PostgreSQL, src/backend/utils/adt/arrayfuncs.c, array_send).
 */

const OID = { bytea: 17, int8: 20, int2: 21, int4: 23, text: 25, json: 114, float8: 701 } as const;

const HEADER_BYTES = 20;

function allocate(count: number, elementOid: number, payloadBytes: number, nulls: boolean): Buffer {
  const out = Buffer.allocUnsafe(HEADER_BYTES + count * 4 + payloadBytes);
  out.writeInt32BE(1, 0);
  out.writeInt32BE(nulls ? 1 : 0, 4);
  out.writeInt32BE(elementOid, 8);
  out.writeInt32BE(count, 12);
  out.writeInt32BE(1, 16);
  return out;
}

/** Integers up to 2^53; undefined is null. Fractions are a caller's mistake and throw a RangeError. */
export function int8Array(values: readonly (number | undefined)[]): Buffer {
  const present = values.reduce<number>((count, value) => count + (value === undefined ? 0 : 1), 0);
  const out = allocate(values.length, OID.int8, present * 8, present < values.length);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = out.writeInt32BE(value === undefined ? -1 : 8, at);
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number below 2^53.`);
    // Two halves: BigInt would allocate for every value.
    const high = Math.floor(value / 0x1_0000_0000);
    out.writeInt32BE(high, at);
    at = out.writeUInt32BE(value - high * 0x1_0000_0000, at + 4);
  }
  return out;
}

export function int4Array(values: readonly number[]): Buffer {
  const out = allocate(values.length, OID.int4, values.length * 4, false);
  let at = HEADER_BYTES;
  for (const value of values) at = out.writeInt32BE(value, out.writeInt32BE(4, at));
  return out;
}

export function int2Array(values: readonly number[]): Buffer {
  const out = allocate(values.length, OID.int2, values.length * 2, false);
  let at = HEADER_BYTES;
  for (const value of values) at = out.writeInt16BE(value, out.writeInt32BE(2, at));
  return out;
}

export function float8Array(values: readonly number[]): Buffer {
  const out = allocate(values.length, OID.float8, values.length * 8, false);
  let at = HEADER_BYTES;
  for (const value of values) at = out.writeDoubleBE(value, out.writeInt32BE(8, at));
  return out;
}

/** Text; undefined is null. */
export function textArray(values: readonly (string | undefined)[]): Buffer {
  return textsArray(values, OID.text);
}

/** JSON texts; undefined is null. */
export function jsonArray(values: readonly (string | undefined)[]): Buffer {
  return textsArray(values, OID.json);
}

function textsArray(values: readonly (string | undefined)[], elementOid: number): Buffer {
  let payloadBytes = 0;
  let nulls = false;
  for (const value of values) {
    if (value === undefined) nulls = true;
    else payloadBytes += Buffer.byteLength(value);
  }
  const out = allocate(values.length, elementOid, payloadBytes, nulls);
  let at = HEADER_BYTES;
  for (const value of values) {
    if (value === undefined) {
      at = out.writeInt32BE(-1, at);
      continue;
    }
    const length = out.write(value, at + 4);
    out.writeInt32BE(length, at);
    at += 4 + length;
  }
  return out;
}

/** Bytes; undefined is null. */
export function byteaArray(values: readonly (Uint8Array | undefined)[]): Buffer {
  let payloadBytes = 0;
  let nulls = false;
  for (const value of values) {
    if (value === undefined) nulls = true;
    else payloadBytes += value.length;
  }
  const out = allocate(values.length, OID.bytea, payloadBytes, nulls);
  let at = HEADER_BYTES;
  for (const value of values) {
    at = out.writeInt32BE(value === undefined ? -1 : value.length, at);
    if (value === undefined) continue;
    out.set(value, at);
    at += value.length;
  }
  return out;
}
