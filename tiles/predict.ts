/**
 * From a track's last state to the picture's time: constant velocity, with a covariance that grows.
 *
 * Model: x(t) = x + v·t; P(t) = F·P·Fᵀ + Q with white-noise acceleration of spectral density q (m²/s³), whose share of the position
 * is q·t³/3 (Y. Bar-Shalom, X. R. Li, T. Kirubarajan, "Estimation with Applications to Tracking and Navigation", 2001, eq. 6.2.2-4).
 * What is published stays the state at its last update: this is for display only, and it stops after `MAXIMUM_PREDICTION_S`.
 */
import {
  type Covariance2,
  curvatureRadiiM,
  EQUATOR_RADIUS_M,
  RAD_PER_DEG,
  type TrackKind,
  type TrackState,
} from "../model/index.ts";
import { mercatorXM, mercatorYM } from "./tile_maths.ts";

/** A track not heard of for this long is shown as lost (OpenCPN's default), and stays where it was predicted to be by then. */
export const LOST_AFTER_S = 480;
export const MAXIMUM_PREDICTION_S = LOST_AFTER_S;

/** Spectral density of the unknown acceleration, m²/s³, by what it is: a ship turns slowly, an aircraft quickly, a buoy not at all. */
export function accelerationDensity(kind: TrackKind): number {
  switch (kind) {
    case "surface":
    case "distress-beacon":
      return 0.01;
    case "subsurface":
      return 0.002;
    case "air":
      return 1;
    case "bearing-line":
    case "aid-to-navigation":
      return 0;
  }
}

/** Seconds that a state of `stateTimeUs` is carried on to `atUs`: never backwards, never beyond the limit. */
export function predictionS(stateTimeUs: number, atUs: number): number {
  return Math.min(MAXIMUM_PREDICTION_S, Math.max(0, (atUs - stateTimeUs) / 1e6));
}

/** Position covariance `aheadS` seconds after the state, m². */
export function predictedCovariance(state: TrackState, kind: TrackKind, aheadS: number): Covariance2 {
  const [ee, en, eve, evn, nn, nve, nvn, veve, vevn, vnvn] = state.covariance;
  const t2 = aheadS * aheadS;
  const noise = (accelerationDensity(kind) * t2 * aheadS) / 3;
  return {
    eeM2: ee + 2 * aheadS * eve + t2 * veve + noise,
    enM2: en + aheadS * (evn + nve) + t2 * vevn,
    nnM2: nn + 2 * aheadS * nvn + t2 * vnvn + noise,
  };
}

/**
 * Motion in metres of the projection: position (x, y), first-order rates (m/s) and the second-order terms (m/s²) that come from the
 * projection's scale changing with latitude. Up to 60° of latitude the neglected third order is below 120 m after 480 s at 250 m/s,
 * and below 0.1 m for ships.
 */
export interface MercatorMotion {
  readonly x: number;
  readonly y: number;
  readonly rateX: number;
  readonly rateY: number;
  readonly bendX: number;
  readonly bendY: number;
}

export function mercatorMotion(state: TrackState): MercatorMotion {
  const { lonDeg, latDeg } = state.position;
  const latRad = latDeg * RAD_PER_DEG;
  const { meridianM, primeVerticalM } = curvatureRadiiM(latDeg);
  const latRate = state.velocityNorthMps / meridianM;
  const rateX = (EQUATOR_RADIUS_M * state.velocityEastMps) / (primeVerticalM * Math.cos(latRad));
  const rateY = (EQUATOR_RADIUS_M * latRate) / Math.cos(latRad);
  // d(sec φ)/dt = sec φ · tan φ · dφ/dt, and half of it goes into the position.
  const bend = 0.5 * Math.tan(latRad) * latRate;
  return { x: mercatorXM(lonDeg), y: mercatorYM(latDeg), rateX, rateY, bendX: bend * rateX, bendY: bend * rateY };
}
