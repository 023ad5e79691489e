/** The positions of one scan as arrays, ready to be set against tracks: errors checked and floored, sorted by latitude. */
import type { Covariance2, PositionObservation } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import { sortByKey } from "./kernel/ascending.ts";
import { largestVariance } from "./kernel/gate.ts";
import { eastM, lonDifferenceDeg, newScale, placeAt, scaleAt } from "./kernel/local_plane.ts";
import type { Ranging } from "./ranging.ts";
import type { Member } from "./scan.ts";

export interface Plots {
  readonly count: number;
  readonly lonDeg: Float64Array;
  readonly latDeg: Float64Array;
  readonly rEE: Float64Array;
  readonly rEN: Float64Array;
  readonly rNN: Float64Array;
  /** How much older than the scan each one is, seconds. */
  readonly lagS: Float64Array;
  /** Numbers of the plots in ascending latitude. */
  readonly byLat: Int32Array;
  readonly south: number;
  readonly north: number;
  /** The largest 1 sigma of any of them, metres. */
  readonly largestSigmaM: number;
}

/** No position is believed to be better than half a metre, or worse than 50 km (beyond that it says nothing). */
const LEAST_M2 = 0.25;
const MOST_M2 = 2.5e9;

/** An offset that all plots of a scan have, and its covariance, m². */
export interface Shift {
  readonly eastM: number;
  readonly northM: number;
  readonly cov: Covariance2;
}

export interface PlotSource {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly cov: Covariance2;
  readonly observedAtUs: number;
}

export function preparePlots(sources: readonly PlotSource[], timeUs: number): Plots {
  const plots = emptyPlots(sources.length);
  sources.forEach(({ lonDeg, latDeg, cov, observedAtUs }, j) => {
    setPlot(plots, j, lonDeg, latDeg, cov, (timeUs - observedAtUs) / US_PER_S);
  });
  return sorted(plots);
}

function emptyPlots(count: number): Plots {
  const numbers = (): Float64Array => new Float64Array(count);
  return {
    count,
    lonDeg: numbers(),
    latDeg: numbers(),
    rEE: numbers(),
    rEN: numbers(),
    rNN: numbers(),
    lagS: numbers(),
    byLat: new Int32Array(count),
    south: 90,
    north: -90,
    largestSigmaM: 0,
  };
}

function setPlot(plots: Plots, j: number, lonDeg: number, latDeg: number, cov: Covariance2, lagS: number): void {
  plots.lonDeg[j] = lonDeg;
  plots.latDeg[j] = latDeg;
  const ee = bounded(cov.eeM2);
  const nn = bounded(cov.nnM2);
  const most = 0.999 * Math.sqrt(ee * nn);
  plots.rEE[j] = ee;
  plots.rNN[j] = nn;
  plots.rEN[j] = Math.max(-most, Math.min(most, cov.enM2));
  plots.lagS[j] = Math.max(0, lagS);
  plots.byLat[j] = j;
}

/** The filled plots with what is known only of all. */
function sorted(plots: Plots): Plots {
  const { count, latDeg, byLat, rEE, rEN, rNN } = plots;
  sortByKey(byLat, latDeg);
  if (count === 0) return plots;
  let largest = 0;
  for (let j = 0; j < count; j++) largest = Math.max(largest, largestVariance(rEE[j]!, rEN[j]!, rNN[j]!));
  return {
    ...plots,
    south: latDeg[byLat[0]!]!,
    north: latDeg[byLat[count - 1]!]!,
    largestSigmaM: Math.sqrt(largest),
  };
}

/** The plots of a scan, with an offset taken out and its doubt put in, and with what is known of how its sensor ranges. */
export function plotsOf(
  members: readonly Member<PositionObservation>[],
  timeUs: number,
  shift?: Shift,
  ranging?: Ranging,
): Plots {
  if (shift !== undefined || ranging !== undefined)
    return preparePlots(
      members.map(({ observation }) => sourceOf(observation, shift, ranging)),
      timeUs,
    );
  const plots = emptyPlots(members.length);
  for (let j = 0; j < members.length; j++) {
    const { position, cov, observedAtUs } = members[j]!.observation;
    setPlot(plots, j, position.lonDeg, position.latDeg, cov, (timeUs - observedAtUs) / US_PER_S);
  }
  return sorted(plots);
}

const scale = newScale();
const place = new Float64Array(2);

function sourceOf(
  observation: PositionObservation,
  shift: Shift | undefined,
  ranging: Ranging | undefined,
): PlotSource {
  const { position, cov, observedAtUs } = observation;
  const plain = { lonDeg: position.lonDeg, latDeg: position.latDeg, cov, observedAtUs };
  const aged = ranging === undefined ? plain : outwards(plain, ranging);
  if (shift === undefined) return aged;
  placeAt(scaleAt(aged.latDeg, scale), aged.lonDeg, aged.latDeg, -shift.eastM, -shift.northM, place);
  return {
    lonDeg: place[0]!,
    latDeg: place[1]!,
    cov: {
      eeM2: aged.cov.eeM2 + shift.cov.eeM2,
      enM2: aged.cov.enM2 + shift.cov.enM2,
      nnM2: aged.cov.nnM2 + shift.cov.nnM2,
    },
    observedAtUs: aged.observedAtUs,
  };
}

/** The plot when it was seen, and moved away from the sensor to the middle of the vessel. */
function outwards(plain: PlotSource, { ageS, nearM, nearSigmaM, lonDeg, latDeg }: Ranging): PlotSource {
  const observedAtUs = plain.observedAtUs - ageS * US_PER_S;
  if (nearM === 0) return { ...plain, observedAtUs };
  scaleAt(latDeg, scale);
  const dLat = plain.latDeg - latDeg;
  const [east, north] = [eastM(scale, lonDifferenceDeg(plain.lonDeg, lonDeg), dLat), dLat * scale.northMPerDeg];
  const rangeM = Math.max(nearM, Math.hypot(east, north));
  const [alongE, alongN] = [east / rangeM, north / rangeM];
  placeAt(scaleAt(plain.latDeg, scale), plain.lonDeg, plain.latDeg, nearM * alongE, nearM * alongN, place);
  const m2 = nearSigmaM ** 2;
  const { eeM2, enM2, nnM2 } = plain.cov;
  return {
    lonDeg: place[0]!,
    latDeg: place[1]!,
    cov: { eeM2: eeM2 + m2 * alongE ** 2, enM2: enM2 + m2 * alongE * alongN, nnM2: nnM2 + m2 * alongN ** 2 },
    observedAtUs,
  };
}

function bounded(varianceM2: number): number {
  if (!(varianceM2 > LEAST_M2)) return LEAST_M2;
  return Math.min(varianceM2, MOST_M2);
}

/** First place in `plots.byLat` whose latitude is at least `latDeg`. */
export function firstAtOrNorthOf(plots: Plots, latDeg: number): number {
  let low = 0;
  let high = plots.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plots.latDeg[plots.byLat[middle]!]! < latDeg) low = middle + 1;
    else high = middle;
  }
  return low;
}
