/**
 * CRC-32C (Castagnoli), the checksum of an image chunk: shared by whoever sends one and whoever takes it.
 *
 * Source: RFC 3720, appendix B.4 (reflected polynomial 0x82F63B78, initial value and final inversion all ones).
 */
const POLYNOMIAL = 0x82f63b78;

/** Four tables, so that four bytes are taken a step: 1 MiB in about 2 ms. */
const TABLES: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] = makeTables();

/** The checksum of `bytes` as an unsigned 32-bit number. `before` is that of the bytes that went ahead of them. */
export function crc32c(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES;
  let crc = ~before;
  const whole = bytes.length & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = t0[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTables(): [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const tables: [Uint32Array, Uint32Array, Uint32Array, Uint32Array] = [
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
  ];
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    tables[0][byte] = crc;
  }
  for (let byte = 0; byte < 256; byte++)
    for (let t = 1; t < 4; t++) {
      const crc = tables[t - 1]![byte]!;
      tables[t]![byte] = (crc >>> 8) ^ tables[0][crc & 255]!;
    }
  return tables;
}
