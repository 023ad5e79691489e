/**
 * Registration: how far off a source's positions are as a whole (a mount that is not level, a heading that is wrong, an image that was
 * laid beside its place), found from vessels whose position is known because they say it (AIS).
 *
 * Before a scan is associated, its plots are set against the known vessels by a gate that has the bias's own doubt in it; a vessel and a
 * plot that have only each other count. The bias is a Gauss–Markov process (kernel/bias.ts). What makes AIS wrong (antenna, delay)
 * stays the same for a vessel, so that the doubt never falls below what the number of different vessels allows. Until a bias is well
 * beyond its doubt nothing is taken out: the errors that sources declare stand for it. From then on every plot is moved by it
 * before anything else sees it, and its doubt is added to the plot's covariance.
 *
 * Values only: the biases are part of the world, each audience has its own, from what it may see.
 */
import type { SourceKind, TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import {
  B_E,
  B_EE,
  B_EN,
  B_N,
  B_NN,
  BIAS_SIZE,
  biasDistance2,
  predictBias,
  startBias,
  updateBias,
} from "./kernel/bias.ts";
import { combine } from "./kernel/imm.ts";
import { eastM, lonDifferenceDeg } from "./kernel/local_plane.ts";
import { MODEL_SIZE, VE, VN } from "./kernel/state.ts";
import { firstAtOrNorthOf, type Plots, type Shift } from "./plots.ts";
import type { Scan } from "./scan.ts";
import { stripsBetween } from "./track_set.ts";
import type { TrackRecord, World } from "./world.ts";

/** Where a vessel said that she is: the middle of her hull. */
export interface KnownPlace {
  readonly timeUs: TimeUs;
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly eeM2: number;
  readonly enM2: number;
  readonly nnM2: number;
}

/** What is known of one source's bias. */
export interface SourceBias {
  /** When it was last looked at, and whether known vessels confirmed it. */
  readonly timeUs: TimeUs;
  readonly bias: Float64Array;
  readonly fits: number;
  readonly misfits: number;
  /** Different vessels that it was found from, and the mean variance of their own positions, m². */
  readonly vessels: readonly string[];
  readonly knownM2: number;
  readonly isApplied: boolean;
}

export type Registration = ReadonlyMap<string, SourceBias>;

/** Larger offsets than twice this are mistakes of other kinds, 1 sigma of each component. */
const LONG_RUN_M2 = 50 ** 2;
/** Time in which a bias becomes another one: each scene has its own, a mount or a gyro drifts over a watch. */
const BIAS_STAYS_S: Readonly<Record<SourceKind, number>> = { optical: 60, drone: 1800, subsurface: 1800, ais: 1800 };
/** A source is looked at no more often: its errors are the same from one second to the next. */
const EVERY_US = 5 * US_PER_S;
/** A report older than this no longer says where the vessel is. */
const KNOWN_FOR_S = 30;
/** Acceleration noise of a vessel between her report and the scan, m²/s³: ships under way hardly turn in half a minute. */
const WANDER_M2PS3 = 0.02;
/** Squared Mahalanobis distance within which a plot may be a known vessel (1 in 3,000 true ones is outside). */
const KNOWN_GATE2 = 16;
/** A bias is taken out when it is this far from zero in its own doubt, and left in again below the second. */
const APPLY_DISTANCE2 = 20;
const LEAVE_DISTANCE2 = 6;
/** Never from fewer differences. */
const LEAST_FITS = 5;
const MOST_COUNTED = 64;
const MOST_VESSELS = 16;
/** Sources beyond these are taken as they come. */
const MOST_SOURCES = 256;

export interface Registered {
  readonly registration: Registration;
  /** What is to be taken out of the scan's plots. */
  readonly shift: Shift | undefined;
}

/** The biases after the scan, and what they mean for its plots. */
export function register(world: World, scan: Scan, plots: Plots): Registered {
  const { registration } = world;
  const first = scan.positions[0]?.observation;
  if (first === undefined) return { registration, shift: undefined };
  const before = registration.get(scan.sourceId);
  if (before === undefined && registration.size >= MOST_SOURCES) return { registration, shift: undefined };
  if (before !== undefined && scan.timeUs - before.timeUs < EVERY_US) return { registration, shift: shiftOf(before) };
  const after = observed(before, scan.timeUs, first.sensorKind, world, plots);
  const next = new Map(registration);
  next.set(scan.sourceId, after);
  return { registration: next, shift: shiftOf(after) };
}

/** The bias at a later time, and after what the plots say of the known vessels. */
function observed(
  before: SourceBias | undefined,
  timeUs: TimeUs,
  kind: SourceKind,
  world: World,
  plots: Plots,
): SourceBias {
  const bias = before === undefined ? startBias(LONG_RUN_M2) : before.bias.slice(0, BIAS_SIZE);
  if (before !== undefined) predictBias(bias, (timeUs - before.timeUs) / US_PER_S, BIAS_STAYS_S[kind], LONG_RUN_M2);
  let [fits, misfits, knownM2] = [before?.fits ?? 0, before?.misfits ?? 0, before?.knownM2 ?? 0];
  let vessels = before?.vessels ?? [];
  for (const { uid, dE, dN, ee, en, nn, ownM2 } of differences(world, plots, timeUs, bias)) {
    if (biasDistance2(bias, dE, dN, ee, en, nn) > KNOWN_GATE2) {
      misfits++;
      continue;
    }
    updateBias(bias, dE, dN, ee, en, nn);
    fits++;
    knownM2 += (ownM2 - knownM2) / Math.min(fits, MOST_VESSELS);
    if (!vessels.includes(uid)) vessels = [...vessels.slice(1 - MOST_VESSELS), uid];
  }
  if (misfits > LEAST_FITS && misfits > fits)
    return { timeUs, bias: startBias(LONG_RUN_M2), fits: 0, misfits: 0, vessels: [], knownM2: 0, isApplied: false };
  if (fits + misfits > MOST_COUNTED) [fits, misfits] = [fits / 2, misfits / 2];
  const after = { timeUs, bias, fits, misfits, vessels, knownM2 };
  const least = before?.isApplied === true ? LEAVE_DISTANCE2 : APPLY_DISTANCE2;
  return { ...after, isApplied: fits >= LEAST_FITS && significance2(after) > least };
}

/** What the number of vessels leaves of their own errors, m². */
function floorOf({ knownM2, vessels }: Pick<SourceBias, "knownM2" | "vessels">): number {
  return knownM2 / Math.max(1, vessels.length);
}

/** Squared distance of the bias from zero, in its whole doubt. */
function significance2(source: Omit<SourceBias, "isApplied">): number {
  const floorM2 = floorOf(source);
  return biasDistance2(source.bias, 0, 0, floorM2, 0, floorM2);
}

function shiftOf(source: SourceBias): Shift | undefined {
  if (!source.isApplied) return undefined;
  const { bias } = source;
  const floorM2 = floorOf(source);
  return {
    eastM: bias[B_E]!,
    northM: bias[B_N]!,
    cov: { eeM2: bias[B_EE]! + floorM2, enM2: bias[B_EN]!, nnM2: bias[B_NN]! + floorM2 },
  };
}

interface Difference {
  readonly uid: string;
  /** Plot minus known position, metres, and its noise without the bias's doubt, m². */
  readonly dE: number;
  readonly dN: number;
  readonly ee: number;
  readonly en: number;
  readonly nn: number;
  /** Of it the vessel's own, that stays. */
  readonly ownM2: number;
}

/** Known vessels and plots that have only each other within the gate, in the order of the plots. */
function differences(world: World, plots: Plots, timeUs: TimeUs, bias: Float64Array): Difference[] {
  const doubtM2 = Math.max(bias[B_EE]!, bias[B_NN]!);
  const reachM = Math.hypot(bias[B_E]!, bias[B_N]!) + Math.sqrt(KNOWN_GATE2 * (doubtM2 + plots.largestSigmaM ** 2));
  const marginDeg = (2 * reachM + 50 * KNOWN_FOR_S) / 110_500;
  const claims = new Int32Array(plots.count);
  const found: (Difference & { readonly plot: number })[] = [];
  for (const records of stripsBetween(world.tracks, plots.south - marginDeg, plots.north + marginDeg))
    for (const record of records) {
      const { known } = record;
      if (known === undefined || record.kind !== "surface" || timeUs - known.timeUs > KNOWN_FOR_S * US_PER_S) continue;
      const near = plotsNear(record, known, plots, timeUs, bias, reachM);
      for (const one of near) claims[one.plot]!++;
      if (near.length === 1) found.push(near[0]!);
    }
  return found.filter((one) => claims[one.plot] === 1).sort((a, b) => a.plot - b.plot);
}

const whole = new Float64Array(MODEL_SIZE);

function plotsNear(
  record: TrackRecord,
  known: KnownPlace,
  plots: Plots,
  timeUs: TimeUs,
  bias: Float64Array,
  reachM: number,
): (Difference & { readonly plot: number })[] {
  const { scale, x } = record.motion;
  combine(x, whole);
  const dtS = Math.max(0, (timeUs - known.timeUs) / US_PER_S);
  const wanderM2 = (WANDER_M2PS3 * dtS ** 3) / 3;
  const [east, north] = [whole[VE]! * dtS, whole[VN]! * dtS];
  const ownM2 = (known.eeM2 + known.nnM2) / 2;
  const radiusDeg = (reachM + Math.sqrt(KNOWN_GATE2 * (ownM2 + wanderM2))) / 110_500;
  const latDeg = known.latDeg + north / scale.northMPerDeg;
  const near: (Difference & { readonly plot: number })[] = [];
  for (let k = firstAtOrNorthOf(plots, latDeg - radiusDeg); k < plots.count; k++) {
    const plot = plots.byLat[k]!;
    if (plots.latDeg[plot]! > latDeg + radiusDeg) break;
    const dLat = plots.latDeg[plot]! - known.latDeg;
    const lagS = plots.lagS[plot]!;
    const dE = eastM(scale, lonDifferenceDeg(plots.lonDeg[plot]!, known.lonDeg), dLat) - east + lagS * whole[VE]!;
    const dN = dLat * scale.northMPerDeg - north + lagS * whole[VN]!;
    const ee = known.eeM2 + wanderM2 + plots.rEE[plot]!;
    const en = known.enM2 + plots.rEN[plot]!;
    const nn = known.nnM2 + wanderM2 + plots.rNN[plot]!;
    if (biasDistance2(bias, dE, dN, ee, en, nn) <= KNOWN_GATE2)
      near.push({ uid: record.life.uid, plot, dE, dN, ee, en, nn, ownM2 });
  }
  return near;
}
