/**
 * What a bearing line says by itself, so that "it is a vessel of its own" can be weighed against "it is that track" and "it is what
 * the other array hears".
 *
 * All weights are expected counts: the density of the explanation times the probability of the bearings, integrated over what is not
 * known (Gaussian integrals, so that the answer is closed). The factors that every explanation of the same bearings shares are left out.
 */
import { US_PER_S } from "../model/index.ts";
import { type SightPoint, sightPoint, wrapRad } from "./kernel/bearing_geometry.ts";
import type { FitBearing } from "./kernel/track_fit.ts";
import { compareText } from "./scan.ts";
import type { LineRecord } from "./world.ts";

/** A line that has not lasted so long, or was not heard lately, is not set against anything. */
const LEAST_LASTING_US = 240 * US_PER_S;
const FRESH_US = 120 * US_PER_S;
const LEAST_FIXES = 5;
/** More lines of one array than this are not crossed: work grows with their square. */
const MOST_LINES = 32;
/** 1 sigma of a bearing rate (10 m/s across at 15 km) and of its change (2 v² / r² at 20 km, 14 m/s). */
const RATE_SIGMA_RADPS = 7e-4;
const TURN_SIGMA_RADPS2 = 1e-6;
/** At least one contact is expected around an array, also when none is heard. */
const LEAST_CONTACTS = 1;

export type Side = "own" | "mirror";

/** The lines that have lasted, at most MOST_LINES of an array: those heard most often. */
export function ripeLines(lines: readonly LineRecord[], timeUs: number): LineRecord[] {
  const counts = new Map<string, number>();
  return lines
    .filter((line) => isRipe(line, timeUs))
    .sort((a, b) => b.life.hits - a.life.hits || compareText(a.life.uid, b.life.uid))
    .filter((line) => {
      const count = counts.get(line.arrayId) ?? 0;
      counts.set(line.arrayId, count + 1);
      return count < MOST_LINES;
    });
}

function isRipe(line: LineRecord, timeUs: number): boolean {
  const { fixes, life } = line;
  return (
    life.status === "confirmed" &&
    fixes.length >= LEAST_FIXES &&
    timeUs - line.timeUs <= FRESH_US &&
    fixes[fixes.length - 1]!.timeUs - fixes[0]!.timeUs >= LEAST_LASTING_US
  );
}

export function sidesOf(line: LineRecord): readonly Side[] {
  return line.mirrorSumRad === undefined ? ["own"] : ["own", "mirror"];
}

export function onSide(line: LineRecord, bearingRad: number, side: Side): number {
  return side === "own" ? bearingRad : wrapRad(line.mirrorSumRad! - bearingRad);
}

export function sensorOf(line: LineRecord): SightPoint {
  return sightPoint(line.sensor.lonDeg, line.sensor.latDeg);
}

export function bearingsOf(line: LineRecord, side: Side, timeUs: number): FitBearing[] {
  const now = sensorOf(line);
  return line.fixes.map((fix) => ({
    sensor: fix.sensor === undefined ? now : sightPoint(fix.sensor.lonDeg, fix.sensor.latDeg),
    bearingRad: onSide(line, fix.bearingRad, side),
    sigmaRad: fix.sigmaRad,
    lagS: (timeUs - fix.timeUs) / US_PER_S,
    propagationMps: line.propagationMps,
  }));
}

/** Contacts per radian of one array that no track explains, as it hears them now; `ripe` are the lines of all arrays. */
export function crowdPerRad(ripe: readonly LineRecord[], arrayId: string): number {
  let count = 0;
  for (const line of ripe) if (line.arrayId === arrayId) count++;
  return Math.max(LEAST_CONTACTS, count) / (2 * Math.PI);
}

/** Log weight of "a vessel that this array alone hears": bearing, rate and turn of a parabola through its bearings. */
export function aloneLog(line: LineRecord, crowd: number): number {
  const last = line.fixes[line.fixes.length - 1]!;
  // Normal equations over [bearing, rate, turn], the last two with a prior.
  let [a00, a01, a02, a11, a12, a22] = [0, 0, 0, 1 / RATE_SIGMA_RADPS ** 2, 0, 1 / TURN_SIGMA_RADPS2 ** 2];
  let [b0, b1, b2, yy] = [0, 0, 0, 0];
  for (const fix of line.fixes) {
    const t = (fix.timeUs - last.timeUs) / US_PER_S;
    const h = (t * t) / 2;
    const w = 1 / fix.sigmaRad ** 2;
    const y = wrapRad(fix.bearingRad - last.bearingRad);
    a00 += w;
    a01 += w * t;
    a02 += w * h;
    a11 += w * t * t;
    a12 += w * t * h;
    a22 += w * h * h;
    b0 += w * y;
    b1 += w * t * y;
    b2 += w * h * y;
    yy += w * y * y;
  }
  // Cholesky of the 3 × 3.
  const l00 = Math.sqrt(a00);
  const l10 = a01 / l00;
  const l20 = a02 / l00;
  const l11 = Math.sqrt(Math.max(1e-12 * a11, a11 - l10 * l10));
  const l21 = (a12 - l20 * l10) / l11;
  const l22 = Math.sqrt(Math.max(1e-12 * a22, a22 - l20 * l20 - l21 * l21));
  const z0 = b0 / l00;
  const z1 = (b1 - l10 * z0) / l11;
  const z2 = (b2 - l20 * z0 - l21 * z1) / l22;
  const chi2 = Math.max(0, yy - z0 * z0 - z1 * z1 - z2 * z2);
  const logSpread = -Math.log(l00) - Math.log(l11) - Math.log(l22);
  const priors = Math.log(RATE_SIGMA_RADPS) + Math.log(TURN_SIGMA_RADPS2);
  return Math.log(crowd) + 0.5 * Math.log(2 * Math.PI) - 0.5 * chi2 + logSpread - priors;
}
