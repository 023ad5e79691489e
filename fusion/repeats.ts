/**
 * What one source said last of a vessel, and how little its next word adds when it comes at once.
 *
 * Two measurements of one vessel by one source seconds apart share most of their error: the same wave rolls the platform, the same side of
 * the hull is nearest, the same blob is cut out of the picture. A filter that takes them for independent believes a camera at ten
 * pictures a second a hundred times too much. With correlation ρ = e^(-dt/τ) a long run of them is worth (1 - ρ)/(1 + ρ) of as
 * many independent ones (the variance of the mean of a first-order process: Bartlett, 1946), so their variance is taken
 * larger by the inverse. Association judges each by its own error all the same.
 */
import type { TimeUs } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import type { Anchor } from "./displacement.ts";

/** Of positions: half the period of a swell, and about the time in which a hull shows another side. */
export const PLOT_CORRELATION_S = 2;
/** Of bearings: they have the heading's error, which a gyro or compass under way keeps for many seconds. */
export const BEARING_CORRELATION_S = 8;
/** From so many correlation times on (correlation below 0.1) two measurements count as independent. */
const INDEPENDENT_TIMES = 2.5;
/** A source that repeats itself within a tenth of a second says nothing new at all. */
const LEAST_GAP_S = 0.1;
/** Sources remembered for each track. */
const MOST_SOURCES = 6;

/** What a source last said of a vessel. */
export interface Reading {
  readonly sourceId: string;
  readonly timeUs: TimeUs;
  /** Kind and mode of the sensor, see existence.ts. */
  readonly sense: string;
  /** Of a source of positions: what its next plot is set against, see displacement.ts. */
  readonly anchor?: Anchor;
}

/** Factor ≥ 1 on the variance of a measurement of this source at `timeUs`. */
export function repeatFactor(
  readings: readonly Reading[],
  sourceId: string,
  timeUs: TimeUs,
  correlationS: number,
): number {
  for (let i = 0; i < readings.length; i++)
    if (readings[i]!.sourceId === sourceId) return factorAfter((timeUs - readings[i]!.timeUs) / US_PER_S, correlationS);
  return 1;
}

function factorAfter(gapS: number, correlationS: number): number {
  if (gapS >= INDEPENDENT_TIMES * correlationS) return 1;
  const rho = Math.exp(-Math.max(LEAST_GAP_S, gapS) / correlationS);
  return (1 + rho) / (1 - rho);
}

/** The newest of each source, the latest first. */
export function withReading(
  readings: readonly Reading[],
  sourceId: string,
  timeUs: TimeUs,
  sense: string,
  anchor?: Anchor,
): readonly Reading[] {
  const reading = anchor === undefined ? { sourceId, timeUs, sense } : { sourceId, timeUs, sense, anchor };
  if (readings.length === 1 && readings[0]!.sourceId === sourceId) return [reading];
  const kept: Reading[] = [reading];
  for (let i = 0; i < readings.length && kept.length < MOST_SOURCES; i++)
    if (readings[i]!.sourceId !== sourceId) kept.push(readings[i]!);
  return kept;
}
