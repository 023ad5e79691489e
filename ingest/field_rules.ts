/** Rules of single fields that several sensors share. Each adds its finding and says whether the value can be used. */
import { type ClassLikelihood, type Covariance2, isWellFormed, type LonLat } from "../model/index.ts";
import type { tomi } from "../proto/index.ts";
import type { Code, Findings } from "./findings.ts";

type GeoPoint = tomi.ingest.v1.GeoPoint.$Properties;

/** Metres of one sigma beyond which a position says nothing: the earth is no larger. */
const LARGEST_SIGMA_M = 1e7;

/** Characters of a text. The longest that is meant is an AIS line with its tag block. */
const LONGEST_TEXT = 4_096;

/**
 * What holds for every field of every record: numbers are finite, times are microseconds that a number can hold exactly, texts can be
 * stored. Walks the whole decoded message, so that no normaliser can forget a field.
 */
export function checkEveryField(findings: Findings, message: object, field: string): void {
  for (const key of Object.keys(message)) {
    const value = (message as Record<string, unknown>)[key];
    // Names are made only where something is wrong: nearly every record is sound, and this is run for every one.
    if (isSound(key, value)) continue;
    const name = `${field}.${wireName(key)}`;
    if (typeof value === "string")
      findings.add("BAD_TEXT", name, `A text of ${value.length} characters cannot be stored.`);
    else if (typeof value !== "number") checkEveryField(findings, value as object, name);
    else if (Number.isFinite(value)) findings.add("BAD_TIME", name, `The time is ${value}.`);
    else findings.add("NOT_FINITE", name, `The value is ${value}.`);
  }
}

function isSound(key: string, value: unknown): boolean {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) && (!key.endsWith("Us") || (value >= 0 && Number.isSafeInteger(value)));
    case "string":
      return value.length <= LONGEST_TEXT && !value.includes("\0") && value.isWellFormed();
    case "object":
      if (value === null || ArrayBuffer.isView(value)) return true;
      for (const inner of Object.keys(value))
        if (!isSound(inner, (value as Record<string, unknown>)[inner])) return false;
      return true;
    default:
      return true;
  }
}

/** The contract's name of a field: sigmaDeg is sigma_deg. */
function wireName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A value that may be absent lies in [low, high]. */
export function checkRange(
  findings: Findings,
  field: string,
  value: number | null | undefined,
  low: number,
  high: number,
  code: Code = "OUT_OF_RANGE",
): void {
  if (value != null && !(value >= low && value <= high))
    findings.add(code, field, `${field} is ${value} and must lie between ${low} and ${high}.`);
}

/** A sigma that is there is above 0 and at most `most`. */
export function checkSigma(
  findings: Findings,
  field: string,
  value: number | null | undefined,
  most = Number.MAX_VALUE,
  code: Code = "BAD_SIGMA",
): void {
  if (value != null && !(value > 0 && value <= most))
    findings.add(code, field, `${field} is ${value} and must be above 0${most < 1e300 ? ` and at most ${most}` : ""}.`);
}

/** A place on the earth, or a finding. */
export function readPosition(
  findings: Findings,
  field: string,
  point: GeoPoint | null | undefined,
): LonLat | undefined {
  if (point === null || point === undefined) {
    findings.add("MISSING", field, `${field} is missing.`);
    return undefined;
  }
  const latDeg = point.latDeg ?? 0;
  const lonDeg = point.lonDeg ?? 0;
  if (!(Math.abs(latDeg) <= 90) || !(Math.abs(lonDeg) <= 180)) {
    findings.add("BAD_POSITION", field, `${field} has latitude ${latDeg} and longitude ${lonDeg}.`);
    return undefined;
  }
  return { lonDeg, latDeg };
}

/**
 * A covariance as the producer gives it, made at least as large as the source's error floor and multiplied by the inflation squared.
 * Adding to the diagonal keeps it positive definite, whatever the off-diagonal term is.
 */
export function flooredCovariance(cov: Covariance2, floorM: number, inflation: number): Covariance2 {
  const floor2 = floorM * floorM;
  const short = Math.max(0, floor2 - smallestVariance(cov));
  const scale = inflation * inflation;
  return { eeM2: (cov.eeM2 + short) * scale, enM2: cov.enM2 * scale, nnM2: (cov.nnM2 + short) * scale };
}

function smallestVariance({ eeM2, enM2, nnM2 }: Covariance2): number {
  return (eeM2 + nnM2) / 2 - Math.hypot((eeM2 - nnM2) / 2, enM2);
}

export function checkCovariance(findings: Findings, field: string, cov: Covariance2): boolean {
  const sane = isWellFormed(cov) && cov.eeM2 < LARGEST_SIGMA_M ** 2 && cov.nnM2 < LARGEST_SIGMA_M ** 2;
  if (!sane)
    findings.add(
      "BAD_COVARIANCE",
      field,
      `${field} is [${cov.eeM2}, ${cov.enM2}, ${cov.nnM2}] m², which no error distribution has.`,
    );
  return sane;
}

/** Class likelihoods with a probability; each in [0, 1], and those of one taxonomy sum to at most 1.001. */
export function readClasses(
  findings: Findings,
  field: string,
  classes: readonly tomi.ingest.v1.ClassHypothesis.$Properties[] | null | undefined,
): readonly ClassLikelihood[] {
  const out: ClassLikelihood[] = [];
  const sums = new Map<string, number>();
  for (const { taxonomy, classId, probability } of classes ?? []) {
    if (probability == null) continue;
    checkRange(findings, `${field}.probability`, probability, 0, 1, "BAD_PROBABILITY");
    const of = taxonomy ?? "";
    sums.set(of, (sums.get(of) ?? 0) + probability);
    out.push({ taxonomy: of, classId: classId ?? "", probability });
  }
  for (const [taxonomy, sum] of sums)
    if (sum > 1.001)
      findings.add("BAD_PROBABILITY", field, `The probabilities of taxonomy "${taxonomy}" sum to ${sum.toFixed(4)}.`);
  return out;
}
