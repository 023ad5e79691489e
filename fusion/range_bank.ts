/**
 * How far away what one array hears can be: a range-parameterised bank (Peach, IEE Proc. Control Theory and Applications 142(1), 1995) over
 * the bearings of one line.
 *
 * Eight cells of range, each half as long again as the last, up to where the array hears, and one beyond; each is a hypothesis of its own,
 * narrow enough that the bearings are nearly linear in it, and is fitted with a straight course at a speed that vessels make. Before the
 * bearings every range is as likely as any other: there are more vessels far off, and fewer of them are heard. After them a cell weighs what
 * its fit leaves. Bearings from one place at rest tell speed over range and never range itself: near cells lose where the bearing hardly
 * moves, for nothing lies so still, and far ones where it moves faster than a vessel so far away. What is left is an interval, and from a
 * fixed array never a position. Bearings from a platform under way leave as much less as its own course does.
 */
import { RANGE_M, SIGHT_SIZE, sightTarget } from "./kernel/bearing_geometry.ts";
import { newScale, placeAt, scaleAt } from "./kernel/local_plane.ts";
import { mixtureQuantile } from "./kernel/normal_mixture.ts";
import { type FitBearing, fitTrack, knownState, type TrackFit } from "./kernel/track_fit.ts";
import { bearingsOf, sensorOf } from "./line_evidence.ts";
import type { LineRecord } from "./world.ts";

export interface RangeSpan {
  readonly minM: number;
  readonly maxM: number;
}

const CELLS = 8;
/** The farthest range over the nearest: 60 km over 2 km. Within a thirtieth of its reach lies next to nothing of what an array hears. */
const REACH_RATIO = 30;
/** 1 sigma of the direction before the bearings, rad: much wider than any of them. */
const ACROSS_RAD = 0.2;
/** 1 sigma of each component of the velocity of what is heard: under way at 5 to 25 knots. Wider, near and slow ships would be left out. */
const UNDER_WAY_MPS = 6;
/** What the interval leaves out, nearer and farther: all that lies beyond a reach is out of it anyway. */
const NEARER = 0.04;
const FARTHER = 0.01;

interface Cell {
  readonly logWeight: number;
  readonly meanM: number;
  readonly sigmaM: number;
}

/** A line that was only missed has the fixes that it had. */
const spans = new WeakMap<LineRecord["fixes"], RangeSpan>();

/** The interval of range that holds what the line hears with a probability of 95 %, at its last bearing, metres. */
export function rangeSpan(line: LineRecord): RangeSpan {
  let span = spans.get(line.fixes);
  if (span === undefined) {
    span = spanOf(line);
    spans.set(line.fixes, span);
  }
  return span;
}

function spanOf(line: LineRecord): RangeSpan {
  const reachM = line.maximumRangeM;
  const bearings = bearingsOf(line, "own", line.timeUs);
  const growth = REACH_RATIO ** (1 / CELLS);
  const cells: Cell[] = [];
  for (let k = 0; k <= CELLS; k++) {
    const farM = reachM * growth ** (k + 1 - CELLS);
    const cell = fitCell(line, bearings, farM / growth, farM);
    if (cell !== undefined) cells.push(cell);
  }
  const top = Math.max(...cells.map((cell) => cell.logWeight));
  const weights = cells.map((cell) => Math.exp(cell.logWeight - top));
  const at = (p: number): number =>
    mixtureQuantile(
      weights,
      cells.map((cell) => cell.meanM),
      cells.map((cell) => cell.sigmaM),
      p,
      0,
      reachM,
    );
  return { minM: at(NEARER), maxM: at(1 - FARTHER) };
}

function fitCell(line: LineRecord, bearings: readonly FitBearing[], nearM: number, farM: number): Cell | undefined {
  const prior = priorOf(line, Math.sqrt(nearM * farM), (farM - nearM) / Math.sqrt(12));
  const fit = prior && fitTrack(bearings, prior);
  if (fit === undefined) return undefined;
  const logWeight = Math.log(farM) + fit.logSpread - prior!.logSpread - 0.5 * (fit.chi2 + fit.priorChi2);
  const { meanM, sigmaM } = rangeOf(line, fit);
  return Number.isFinite(logWeight) && sigmaM > 0 ? { logWeight, meanM, sigmaM } : undefined;
}

/** A vessel in the cell around `rangeM` on the line, of any velocity that vessels have. */
function priorOf(line: LineRecord, rangeM: number, sigmaM: number): ReturnType<typeof knownState> {
  const { lonDeg, latDeg } = line.sensor;
  const [e, n] = [Math.sin(line.bearingRad), Math.cos(line.bearingRad)];
  const place = new Float64Array(2);
  placeAt(scaleAt(latDeg, newScale()), lonDeg, latDeg, rangeM * e, rangeM * n, place);
  const along = sigmaM ** 2;
  const across = (ACROSS_RAD * rangeM) ** 2;
  const v = UNDER_WAY_MPS ** 2;
  return knownState(place[0]!, place[1]!, 0, 0, [
    along * e * e + across * n * n,
    (along - across) * e * n,
    0,
    0,
    along * n * n + across * e * e,
    0,
    0,
    v,
    0,
    v,
  ]);
}

function rangeOf(line: LineRecord, fit: TrackFit): Pick<Cell, "meanM" | "sigmaM"> {
  const sight = new Float64Array(SIGHT_SIZE);
  sightTarget(sensorOf(line), fit.lonDeg, fit.latDeg, sight);
  const [e, n] = [Math.sin(line.bearingRad), Math.cos(line.bearingRad)];
  const c = fit.covariance;
  const variance = c[0]! * e * e + 2 * c[1]! * e * n + c[5]! * n * n;
  return { meanM: sight[RANGE_M]!, sigmaM: Math.sqrt(Math.max(1, variance)) };
}
