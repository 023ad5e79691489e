/** Microseconds since 1970-01-01T00:00:00Z as a `number`: exact until the year 2255. */
export type TimeUs = number;

export const US_PER_S = 1_000_000;
export const US_PER_MS = 1_000;
export const US_PER_MINUTE = 60 * US_PER_S;
export const US_PER_HOUR = 60 * US_PER_MINUTE;
export const US_PER_DAY = 24 * US_PER_HOUR;

/** A source of the present time, injected everywhere so that a workspace can live in its own time. */
export type Clock = () => TimeUs;

/** RFC 3339 in UTC with milliseconds, for people and for URLs. */
export function toRfc3339(timeUs: TimeUs): string {
  return new Date(timeUs / US_PER_MS).toISOString();
}

/** Parses RFC 3339 (a zone is required). Returns undefined when the text is no such time. */
export function fromRfc3339(text: string): TimeUs | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isFinite(ms) ? Math.round(ms * US_PER_MS) : undefined;
}
