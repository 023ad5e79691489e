/**
 * Where a task's target will be: constant velocity with a covariance that grows, inside a hard bound.
 *
 * Model: x(t) = x + v·t; P(t) = F·P·Fᵀ + Q, white-noise acceleration of spectral density q (m²/s³), whose share of the position is
 * q·t³/3 (Y. Bar-Shalom, X. R. Li, T. Kirubarajan, "Estimation with Applications to Tracking and Navigation", 2001, eq. 6.2.2-4).
 * Bound: the furthest-on circle R0 + Vmax·t around the last known position (search theory's furthest-on; B. O. Koopman, "Search and
 * Screening", 1946). A covariance is never wider than that of a uniform disc of that radius, R²/4 an axis: nothing more is unknown.
 */
import { direct, inverse } from "./geodesy.ts";
import type { Covariance2, LonLat } from "./place.ts";
import { ellipse } from "./place.ts";
import type { Aim, AimPoint } from "./task.ts";
import { type TimeUs, US_PER_S } from "./time.ts";
import type { PublishedTrack, TrackKind, TrackState } from "./track.ts";

interface Mobility {
  /** m²/s³ */
  readonly accelerationDensity: number;
  /** m/s: nothing of its kind is faster. */
  readonly vmaxMps: number;
}

/** Vmax: 50 kn on the surface, 30 kn below it [P]; aircraft 100 m/s [P]. Densities: a ship turns slowly, an aircraft quickly. */
const MOBILITY: Readonly<Record<TrackKind, Mobility>> = {
  surface: { accelerationDensity: 0.01, vmaxMps: 25.7 },
  "distress-beacon": { accelerationDensity: 0.01, vmaxMps: 3 },
  subsurface: { accelerationDensity: 0.002, vmaxMps: 15.4 },
  air: { accelerationDensity: 1, vmaxMps: 100 },
  "bearing-line": { accelerationDensity: 0.01, vmaxMps: 15.4 },
  "aid-to-navigation": { accelerationDensity: 0, vmaxMps: 1 },
};

/** Places of a prediction: enough to see the way, few enough for one message. */
const MOST_POINTS = 13;
const LEAST_SPACING_S = 60;
/** R0 holds the position with this probability. */
const KNOWN_PROBABILITY = 0.99;

/** From `fromUs` to `untilUs`, never before the track's state. Undefined when the track has no place one could look at. */
export function aimOf(track: PublishedTrack, fromUs: TimeUs, untilUs: TimeUs): Aim | undefined {
  const state = track.state ?? stateOfLine(track);
  if (state === undefined) return undefined;
  const startUs = Math.max(fromUs, state.timeUs);
  const endUs = Math.max(startUs, untilUs);
  const spanS = (endUs - startUs) / US_PER_S;
  const spacingS = Math.max(LEAST_SPACING_S, spanS / (MOST_POINTS - 1));
  const steps = Math.ceil(spanS / spacingS - 1e-9);
  const times = Array.from({ length: steps + 1 }, (_, i) =>
    Math.round(Math.min(endUs, startUs + i * spacingS * US_PER_S)),
  );
  return {
    knownUs: state.timeUs,
    knownPosition: state.position,
    targetKind: track.kind,
    points: times.map((timeUs) => aimPoint(state, track.kind, timeUs)),
  };
}

/** The prediction to one time, `timeUs >= state.timeUs`. */
export function aimPoint(state: TrackState, kind: TrackKind, timeUs: TimeUs): AimPoint {
  const aheadS = Math.max(0, (timeUs - state.timeUs) / US_PER_S);
  const { vmaxMps, accelerationDensity } = MOBILITY[kind];
  const [ee, en, eve, evn, nn, nve, nvn, veve, vevn, vnvn] = state.covariance;
  const t2 = aheadS * aheadS;
  const noise = (accelerationDensity * t2 * aheadS) / 3;
  const grown = {
    eeM2: ee + 2 * aheadS * eve + t2 * veve + noise,
    enM2: en + aheadS * (evn + nve) + t2 * vevn,
    nnM2: nn + 2 * aheadS * nvn + t2 * vnvn + noise,
  };
  const r0M = ellipse({ eeM2: ee, enM2: en, nnM2: nn }, KNOWN_PROBABILITY).majorM;
  const furthestOnM = r0M + vmaxMps * aheadS;
  return {
    timeUs,
    position: carried(state, Math.min(1, furthestOnM / Math.max(1e-9, speedOf(state) * aheadS)) * aheadS),
    cov: capped(grown, (furthestOnM * furthestOnM) / 4),
    furthestOnM,
  };
}

/** Squared Mahalanobis distance of a place from an aim point, with the place's own covariance when it has one. */
export function aimDistance2(point: AimPoint, place: LonLat, cov?: Covariance2): number {
  const { distanceM: rangeM, bearingDeg } = inverse(point.position, place);
  const bearingRad = (bearingDeg * Math.PI) / 180;
  const [e, n] = [rangeM * Math.sin(bearingRad), rangeM * Math.cos(bearingRad)];
  const ee = point.cov.eeM2 + (cov?.eeM2 ?? 0);
  const en = point.cov.enM2 + (cov?.enM2 ?? 0);
  const nn = point.cov.nnM2 + (cov?.nnM2 ?? 0);
  return (nn * e * e - 2 * en * e * n + ee * n * n) / (ee * nn - en * en);
}

/** The aim at `timeUs`: the point nearest in time, since points are at most a twelfth of the task apart. */
export function aimAt(aim: Aim, timeUs: TimeUs): AimPoint {
  let best = aim.points[0];
  for (const point of aim.points)
    if (best === undefined || Math.abs(point.timeUs - timeUs) < Math.abs(best.timeUs - timeUs)) best = point;
  if (best === undefined) throw new RangeError("An aim has at least one point.");
  return best;
}

/** Whether the target could be there at all at the point's time. */
export function withinReach(aim: Aim, point: AimPoint, place: LonLat): boolean {
  return inverse(aim.knownPosition, place).distanceM <= point.furthestOnM;
}

/**
 * A bearing line as a place: the middle of its ranges, as wide along as a uniform spread between them (their difference / √12) and
 * across as its angle. Not while the mirror of a line array is unresolved: there are two places then, and a task has one.
 */
function stateOfLine({ bearingLine }: PublishedTrack): TrackState | undefined {
  if (bearingLine === undefined || bearingLine.mirrorBearingDeg !== undefined) return undefined;
  const { rangeMinM, rangeMaxM, bearingDeg, sigmaDeg } = bearingLine;
  const rangeM = (rangeMinM + rangeMaxM) / 2;
  const along2 = (rangeMaxM - rangeMinM) ** 2 / 12;
  const across2 = (rangeM * ((sigmaDeg * Math.PI) / 180)) ** 2;
  const [s, c] = [Math.sin((bearingDeg * Math.PI) / 180), Math.cos((bearingDeg * Math.PI) / 180)];
  const ee = along2 * s * s + across2 * c * c;
  const nn = along2 * c * c + across2 * s * s;
  const en = (along2 - across2) * s * c;
  const v2 = 8 ** 2;
  return {
    timeUs: bearingLine.timeUs,
    position: direct(bearingLine.sensorPosition, bearingDeg, rangeM),
    velocityEastMps: 0,
    velocityNorthMps: 0,
    covariance: [ee, en, 0, 0, nn, 0, 0, v2, 0, v2],
  };
}

function speedOf(state: TrackState): number {
  return Math.hypot(state.velocityEastMps, state.velocityNorthMps);
}

function carried(state: TrackState, aheadS: number): LonLat {
  const rangeM = speedOf(state) * aheadS;
  if (rangeM === 0) return state.position;
  const courseDeg = (Math.atan2(state.velocityEastMps, state.velocityNorthMps) * 180) / Math.PI;
  return direct(state.position, courseDeg, rangeM);
}

/** The same axes, neither of them with more variance than `most`. */
function capped(cov: Covariance2, most: number): Covariance2 {
  const mean = (cov.eeM2 + cov.nnM2) / 2;
  const half = Math.hypot((cov.eeM2 - cov.nnM2) / 2, cov.enM2);
  const [major, minor] = [mean + half, mean - half];
  if (major <= most) return cov;
  const [a, b] = [Math.min(major, most), Math.min(minor, most)];
  // 2θ is the axes' direction; with no direction (a circle) both are the same.
  const [cos2, sin2] = half === 0 ? [1, 0] : [(cov.eeM2 - cov.nnM2) / 2 / half, cov.enM2 / half];
  const [m, h] = [(a + b) / 2, (a - b) / 2];
  return { eeM2: m + h * cos2, enM2: h * sin2, nnM2: m - h * cos2 };
}
