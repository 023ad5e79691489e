/** Numbers as a watch officer reads them: knots, nautical miles, degrees and minutes, UTC and JST. */

export const MPS_PER_KNOT = 1852 / 3600;
export const METRES_PER_NM = 1852;
const JST_AHEAD_MS = 9 * 3600 * 1000;
/** Shown where a value is not known: never a zero that could be read as one. */
export const UNKNOWN = "–";

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export function formatSpeed(sogMps: number | undefined): string {
  return sogMps === undefined || !Number.isFinite(sogMps) ? UNKNOWN : (sogMps / MPS_PER_KNOT).toFixed(1);
}

/** Three digits, 000 to 359; 359.6 is 000, not 360. */
export function formatBearing(deg: number | undefined): string {
  if (deg === undefined || !Number.isFinite(deg)) return UNKNOWN;
  return `${pad(((Math.round(deg) % 360) + 360) % 360, 3)}°`;
}

/** Below one cable (185 m) in metres, then in nautical miles with fewer decimals as they grow. */
export function formatRange(metres: number | undefined): string {
  if (metres === undefined || !Number.isFinite(metres)) return UNKNOWN;
  if (metres < METRES_PER_NM / 10) return `${Math.round(metres)} m`;
  const nm = metres / METRES_PER_NM;
  return `${nm.toFixed(nm < 10 ? 2 : nm < 100 ? 1 : 0)} nm`;
}

/** Two semi-axes in both units: one side of an uncertainty is read on the chart, the other in the water. */
export function formatAxes(majorM: number | undefined, minorM: number | undefined): string {
  if (majorM === undefined || minorM === undefined || !Number.isFinite(majorM) || !Number.isFinite(minorM))
    return UNKNOWN;
  const inKm = majorM >= 10_000;
  const shown = inKm
    ? [majorM / 1000, minorM / 1000].map((km) => km.toFixed(1))
    : [majorM, minorM].map((m) => m.toFixed(0));
  const digits = majorM < METRES_PER_NM ? 3 : 1;
  const nm = [majorM, minorM].map((m) => (m / METRES_PER_NM).toFixed(digits));
  return `${shown.join(" × ")} ${inKm ? "km" : "m"} · ${nm.join(" × ")} nm`;
}

/** Degrees and minutes to a thousandth. Rounded as one number, so that 59.9996' becomes the next degree. */
function degreesMinutes(deg: number, width: number, positive: string, negative: string): string {
  const thousandths = Math.round(Math.abs(deg) * 60_000);
  const whole = Math.floor(thousandths / 60_000);
  const minutes = (thousandths - whole * 60_000) / 1000;
  const sign = deg < 0 && thousandths > 0 ? negative : positive;
  return `${pad(whole, width)}°${minutes.toFixed(3).padStart(6, "0")}'${sign}`;
}

export const formatLatitude = (latDeg: number): string => degreesMinutes(latDeg, 2, "N", "S");

export function formatLongitude(lonDeg: number): string {
  const wrapped = ((((lonDeg + 180) % 360) + 360) % 360) - 180;
  return degreesMinutes(wrapped, 3, "E", "W");
}

/** Whole seconds that have passed: 0:07, 12:30, 3:04:05, and days from 48 hours on. */
export function formatAge(seconds: number | undefined): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return UNKNOWN;
  const total = Math.max(0, Math.floor(seconds));
  if (total >= 48 * 3600) return `${Math.floor(total / 86_400)} d`;
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const rest = pad(total % 60, 2);
  return hours > 0 ? `${hours}:${pad(minutes, 2)}:${rest}` : `${minutes}:${rest}`;
}

export interface ClockText {
  readonly date: string;
  readonly time: string;
}

function clockText(timeUs: number, aheadMs: number): ClockText {
  const date = new Date(timeUs / 1000 + aheadMs);
  if (Number.isNaN(date.getTime())) return { date: UNKNOWN, time: UNKNOWN };
  const iso = date.toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 19) };
}

export const utc = (timeUs: number): ClockText => clockText(timeUs, 0);
/** Japan has kept UTC+9 without summer time since 1951. */
export const jst = (timeUs: number): ClockText => clockText(timeUs, JST_AHEAD_MS);

export function formatCount(count: number): string {
  if (count >= 10_000_000) return `${(count / 1e6).toFixed(0)}M`;
  if (count >= 100_000) return `${(count / 1e3).toFixed(0)}k`;
  return String(count);
}
