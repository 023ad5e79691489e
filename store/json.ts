/** JSON as PostgreSQL can take it apart again. */

/**
 * JSON text without what PostgreSQL's text cannot hold: NUL and unpaired surrogates, which a hostile record may carry, become
 * U+FFFD. Everything else comes back equal; -0 comes back as 0.
 */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  // Only a text with such an escape needs the slow way; a literal backslash before "u0000" takes it too, unharmed.
  return text.includes("\\u0000") || text.includes("\\ud") ? JSON.stringify(cleaned(value)) : text;
}

/** A text for a column: the same rule. */
export function toText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd");
}

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return toText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [toText(key), cleaned(inner)]));
}
