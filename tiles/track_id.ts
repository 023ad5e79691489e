/** Feature ids: vector tiles want whole numbers, tracks have texts. */

/**
 * A 53-bit hash of a text, stable for ever: two multiply-xor lanes of 32 bits, mixed as in MurmurHash3's finaliser. Among 100,000
 * tracks two share a number with a probability of 6 × 10⁻⁷; the text itself stands beside it as a property.
 */
export function featureId(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
