/** Two bearing lines of two arrays set against each other: every way in which one straight course can explain both. */
import { US_PER_S } from "../model/index.ts";
import { RANGE_M, SIGHT_SIZE, type SightPoint, sightTarget, wrapRad } from "./kernel/bearing_geometry.ts";
import { newPredictedBearing, predictBearing } from "./kernel/bearing_update.ts";
import { largestVariance } from "./kernel/gate.ts";
import { logGaussian } from "./kernel/linear_update.ts";
import { eastM, lonDifferenceDeg, newScale, placeAt, scaleAt } from "./kernel/local_plane.ts";
import { MODEL_SIZE, VE, VN } from "./kernel/state.ts";
import { fitTrack, type TrackFit, unknownPlace } from "./kernel/track_fit.ts";
import { likeness } from "./likeness.ts";
import { aloneLog, bearingsOf, crowdPerRad, onSide, type Side, sensorOf, sidesOf } from "./line_evidence.ts";
import { MAXIMUM_CROSS_FIX_SPEED_MPS, UNKNOWN_SPEED_MPS, VISIBLE_TO } from "./parameters.ts";
import type { LineRecord } from "./world.ts";

export interface Fix {
  readonly line: LineRecord;
  readonly other: LineRecord;
  readonly sides: readonly [Side, Side];
  readonly track: TrackFit;
  readonly timeUs: number;
  /** Log odds of "one vessel" against "two that one array each hears", third arrays and the likeness of what both hear included. */
  readonly logOdds: number;
}

/** Lines that cross more flatly than this (sine of the angle) tell nearly nothing of the range. */
const LEAST_CROSSING = 0.2;
/** Mean squared normalised residual: 1 is expected. */
const MOST_MISFIT = 1.7;
/** A fix worse than this along its long axis is no position yet, metres. */
const MOST_SIGMA_M = 5_000;

/** The fixes of all combinations of mirror sides (one, two or four) that pass the physical tests, weighed against all `ripe` lines. */
export function fixLines(line: LineRecord, other: LineRecord, ripe: readonly LineRecord[], timeUs: number): Fix[] {
  const fixes: Fix[] = [];
  const [a, b] = [sensorOf(line), sensorOf(other)];
  for (const sideA of sidesOf(line))
    for (const sideB of sidesOf(other)) {
      const start = crossing(line, sideA, other, sideB);
      if (start === undefined) continue;
      const bearings = [...bearingsOf(line, sideA, timeUs), ...bearingsOf(other, sideB, timeUs)];
      const track = fitTrack(bearings, unknownPlace(start[0], start[1], UNKNOWN_SPEED_MPS.surface));
      if (
        track === undefined ||
        !isPlausible(track, bearings.length, line, a) ||
        !isPlausible(track, bearings.length, other, b)
      )
        continue;
      const fix = { line, other, sides: [sideA, sideB] as const, track, timeUs };
      fixes.push({ ...fix, logOdds: oddsOf(fix, ripe) });
    }
  return fixes;
}

function oddsOf(fix: Omit<Fix, "logOdds">, ripe: readonly LineRecord[]): number {
  const { line, other, track } = fix;
  const crowdA = crowdPerRad(ripe, line.arrayId);
  const crowdB = crowdPerRad(ripe, other.arrayId);
  const [sideA, sideB] = fix.sides;
  const apart =
    aloneLog(line, crowdA) + aloneLog(other, crowdB) + unheardLog(line, sideA, other) + unheardLog(other, sideB, line);
  // What one array hears all around, spread over its disc: vessels per m² that no track explains.
  const vesselsPerM2 = Math.max((2 * crowdA) / line.maximumRangeM ** 2, (2 * crowdB) / other.maximumRangeM ** 2);
  const ways = sidesOf(line).length * sidesOf(other).length;
  const together = Math.log(vesselsPerM2 / ways) + newcomerLog(track);
  return together - apart + thirdArrays(fix, ripe) + likeness(line.traits, other.traits, fix.timeUs);
}

const RANGES = 8;

/** Log of the chance that a vessel somewhere on the line is not heard by the other array, though that may reach her. */
function unheardLog(line: LineRecord, side: Side, other: LineRecord): number {
  const scale = scaleAt(line.sensor.latDeg, newScale());
  const dLat = other.sensor.latDeg - line.sensor.latDeg;
  const east = eastM(scale, lonDifferenceDeg(other.sensor.lonDeg, line.sensor.lonDeg), dLat);
  const north = dLat * scale.northMPerDeg;
  const bearing = onSide(line, line.bearingRad, side);
  let reached = 0;
  for (let k = 0; k < RANGES; k++) {
    // Rings of equal area: a vessel is as likely in each.
    const range = line.maximumRangeM * Math.sqrt((k + 0.5) / RANGES);
    if (Math.hypot(range * Math.sin(bearing) - east, range * Math.cos(bearing) - north) < other.maximumRangeM)
      reached++;
  }
  return Math.log(1 - (VISIBLE_TO.subsurface * reached) / RANGES);
}

/** Log of the fit's weight per unit of the density of vessels that nothing is known of. */
export function newcomerLog(track: TrackFit): number {
  return (
    Math.log(2 * Math.PI) +
    track.logSpread -
    0.5 * (track.chi2 + track.priorChi2) -
    2 * Math.log(UNKNOWN_SPEED_MPS.surface)
  );
}

/** Where the two newest bearings cross in front of both arrays and in their reach: [lon, lat] in degrees. */
function crossing(a: LineRecord, sideA: Side, b: LineRecord, sideB: Side): readonly [number, number] | undefined {
  const scale = scaleAt(a.sensor.latDeg, newScale());
  const dLat = b.sensor.latDeg - a.sensor.latDeg;
  const east = eastM(scale, lonDifferenceDeg(b.sensor.lonDeg, a.sensor.lonDeg), dLat);
  const north = dLat * scale.northMPerDeg;
  const [ta, tb] = [onSide(a, a.bearingRad, sideA), onSide(b, b.bearingRad, sideB)];
  const [ae, an, be, bn] = [Math.sin(ta), Math.cos(ta), Math.sin(tb), Math.cos(tb)];
  const cross = ae * bn - an * be;
  if (Math.abs(cross) < LEAST_CROSSING) return undefined;
  const rangeA = (east * bn - north * be) / cross;
  const rangeB = (east * an - north * ae) / cross;
  if (rangeA < 0 || rangeB < 0 || rangeA > 1.2 * a.maximumRangeM || rangeB > 1.2 * b.maximumRangeM) return undefined;
  const place = new Float64Array(2);
  placeAt(scale, a.sensor.lonDeg, a.sensor.latDeg, rangeA * ae, rangeA * an, place);
  return [place[0]!, place[1]!];
}

function isPlausible(track: TrackFit, bearings: number, line: LineRecord, sensor: SightPoint): boolean {
  if (Math.hypot(track.vE, track.vN) > MAXIMUM_CROSS_FIX_SPEED_MPS) return false;
  if (track.chi2 > MOST_MISFIT * bearings) return false;
  const c = track.covariance;
  if (Math.sqrt(largestVariance(c[0]!, c[1]!, c[5]!)) > MOST_SIGMA_M) return false;
  const sight = new Float64Array(SIGHT_SIZE);
  sightTarget(sensor, track.lonDeg, track.latDeg, sight);
  return sight[RANGE_M]! <= 1.1 * line.maximumRangeM;
}

/** What the other arrays in whose reach the fix lies say for it, or against it by their silence. */
function thirdArrays(fix: Omit<Fix, "logOdds">, ripe: readonly LineRecord[]): number {
  const said = new Map<string, number>();
  for (const third of ripe) {
    if (third.arrayId === fix.line.arrayId || third.arrayId === fix.other.arrayId) continue;
    const density = densityAt(fix, third);
    if (density === undefined) continue;
    said.set(third.arrayId, (said.get(third.arrayId) ?? 0) + density / crowdPerRad(ripe, third.arrayId));
  }
  let sum = 0;
  const heard = VISIBLE_TO.subsurface;
  for (const ratio of said.values()) sum += Math.log(1 - heard + heard * ratio);
  return sum;
}

/** Density at the third line's bearing of what the fix predicts there, 1/rad; undefined out of reach. */
function densityAt(fix: Omit<Fix, "logOdds">, third: LineRecord): number | undefined {
  const x = new Float64Array(MODEL_SIZE);
  x[VE] = fix.track.vE;
  x[VN] = fix.track.vN;
  const predicted = newPredictedBearing();
  const { lonDeg, latDeg } = fix.track;
  const lagS = (fix.timeUs - third.timeUs) / US_PER_S;
  const scale = scaleAt(latDeg, newScale());
  predictBearing(x, 0, lonDeg, latDeg, scale, sensorOf(third), third.propagationMps, lagS, predicted);
  if (predicted.rangeM > 0.95 * third.maximumRangeM) return undefined;
  const c = fix.track.covariance;
  const [h0, h1] = [predicted.h[0]!, predicted.h[1]!];
  const variance = third.varBearing + h0 * h0 * c[0]! + 2 * h0 * h1 * c[1]! + h1 * h1 * c[5]!;
  let density = 0;
  const sides = sidesOf(third);
  for (const side of sides)
    density += Math.exp(logGaussian(wrapRad(onSide(third, third.bearingRad, side) - predicted.azimuthRad), variance));
  return density / sides.length;
}
