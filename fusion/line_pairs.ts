/** Two bearing lines of two arrays set against each other: every way in which one straight course can explain both. */
import { US_PER_S } from "../model/index.ts";
import { RANGE_M, SIGHT_SIZE, type SightPoint, sightPoint, sightTarget, wrapRad } from "./kernel/bearing_geometry.ts";
import { newPredictedBearing, predictBearing } from "./kernel/bearing_update.ts";
import { largestVariance } from "./kernel/gate.ts";
import { eastM, lonDifferenceDeg, newScale, placeAt, scaleAt } from "./kernel/local_plane.ts";
import { MODEL_SIZE, VE, VN } from "./kernel/state.ts";
import { type FitBearing, fitTrack, type TrackFit } from "./kernel/track_fit.ts";
import { MAXIMUM_CROSS_FIX_SPEED_MPS, UNKNOWN_SPEED_MPS } from "./parameters.ts";
import type { LineRecord } from "./world.ts";

export interface Fix {
  readonly line: LineRecord;
  readonly other: LineRecord;
  readonly track: TrackFit;
  readonly timeUs: number;
}

/** Lines that cross more flatly than this (sine of the angle) tell nearly nothing of the range. */
const LEAST_CROSSING = 0.2;
/** Mean squared normalised residual: 1 is expected. */
const MOST_MISFIT = 1.7;
/** A fix worse than this along its long axis is no position yet, metres. */
const MOST_SIGMA_M = 5_000;
const SUPPORT_GATE2 = 9;

/** The fixes of all combinations of mirror sides (one, two or four) that pass the physical tests. */
export function fixLines(line: LineRecord, other: LineRecord, timeUs: number): Fix[] {
  const fixes: Fix[] = [];
  const [a, b] = [
    sightPoint(line.sensor.lonDeg, line.sensor.latDeg),
    sightPoint(other.sensor.lonDeg, other.sensor.latDeg),
  ];
  for (const sideA of sidesOf(line))
    for (const sideB of sidesOf(other)) {
      const start = crossing(line, sideA, other, sideB);
      if (start === undefined) continue;
      const bearings = [...bearingsOf(line, sideA, a, timeUs), ...bearingsOf(other, sideB, b, timeUs)];
      const track = fitTrack(bearings, start[0], start[1], UNKNOWN_SPEED_MPS.surface);
      if (
        track !== undefined &&
        isPlausible(track, bearings.length, line, a) &&
        isPlausible(track, bearings.length, other, b)
      )
        fixes.push({ line, other, track, timeUs });
    }
  return fixes;
}

type Side = "own" | "mirror";

function sidesOf(line: LineRecord): readonly Side[] {
  return line.mirrorSumRad === undefined ? ["own"] : ["own", "mirror"];
}

function onSide(line: LineRecord, bearingRad: number, side: Side): number {
  return side === "own" ? bearingRad : wrapRad(line.mirrorSumRad! - bearingRad);
}

function bearingsOf(line: LineRecord, side: Side, sensor: SightPoint, timeUs: number): FitBearing[] {
  return line.fixes.map((fix) => ({
    sensor,
    bearingRad: onSide(line, fix.bearingRad, side),
    sigmaRad: fix.sigmaRad,
    lagS: (timeUs - fix.timeUs) / US_PER_S,
    propagationMps: line.propagationMps,
  }));
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

/** Whether a third array's line points at the fix. */
export function supports(fix: Fix, third: LineRecord): boolean {
  const x = new Float64Array(MODEL_SIZE);
  x[VE] = fix.track.vE;
  x[VN] = fix.track.vN;
  const predicted = newPredictedBearing();
  const { lonDeg, latDeg } = fix.track;
  const lagS = (fix.timeUs - third.timeUs) / US_PER_S;
  const sensor = sightPoint(third.sensor.lonDeg, third.sensor.latDeg);
  predictBearing(x, 0, lonDeg, latDeg, scaleAt(latDeg, newScale()), sensor, third.propagationMps, lagS, predicted);
  if (predicted.rangeM > third.maximumRangeM) return false;
  const c = fix.track.covariance;
  const [h0, h1] = [predicted.h[0]!, predicted.h[1]!];
  const variance = third.varBearing + h0 * h0 * c[0]! + 2 * h0 * h1 * c[1]! + h1 * h1 * c[5]!;
  return sidesOf(third).some(
    (side) => wrapRad(onSide(third, third.bearingRad, side) - predicted.azimuthRad) ** 2 < SUPPORT_GATE2 * variance,
  );
}
