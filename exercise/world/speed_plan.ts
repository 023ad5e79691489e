/** When a vessel is where along its path: constant acceleration between knots of distance and speed. */

export interface SpeedPlan {
  readonly durationS: number;
  readonly lengthM: number;
  /** Three numbers a knot: time s, distance m, speed m/s. */
  readonly knots: Float64Array;
}

const [T, S, V, STRIDE] = [0, 1, 2, 3] as const;

/** A stretch of a path and the speed kept on it. */
export interface Stretch {
  readonly fromM: number;
  readonly speedMps: number;
}

export interface PlanEnds {
  /** Start or end at rest; otherwise at the first or last stretch's speed. */
  readonly restAtStart: boolean;
  readonly restAtEnd: boolean;
}

/**
 * A plan over `lengthM` that keeps each stretch's speed and changes it at `accelerationMps2`. Speeds are positive, stretches ascend from 0,
 * and each is long enough for its change of speed (the rest of a change is cut).
 */
export function speedPlan(
  lengthM: number,
  stretches: readonly Stretch[],
  accelerationMps2: number,
  ends: PlanEnds,
): SpeedPlan {
  const points: [number, number][] = [];
  const first = stretches[0]!.speedMps;
  const last = stretches[stretches.length - 1]!.speedMps;
  const rampM = (from: number, to: number): number => Math.abs(to * to - from * from) / (2 * accelerationMps2);
  if (ends.restAtStart) points.push([0, 0], [Math.min(rampM(0, first), lengthM / 3), first]);
  else points.push([0, first]);
  const stopM = lengthM - (ends.restAtEnd ? Math.min(rampM(0, last), lengthM / 3) : 0);
  for (let i = 1; i < stretches.length; i++) {
    const { fromM, speedMps } = stretches[i]!;
    const before = stretches[i - 1]!.speedMps;
    const toM = Math.min(fromM + Math.max(1, rampM(before, speedMps)), (stretches[i + 1]?.fromM ?? stopM) - 1);
    if (fromM <= points[points.length - 1]![0] || toM <= fromM) continue;
    points.push([fromM, points[points.length - 1]![1]], [toM, speedMps]);
  }
  const speedNow = points[points.length - 1]![1];
  points.push([stopM, speedNow]);
  if (ends.restAtEnd) points.push([lengthM, 0]);
  return knotted(points, lengthM);
}

function knotted(points: readonly [number, number][], lengthM: number): SpeedPlan {
  const knots: number[] = [];
  let timeS = 0;
  for (const [i, [atM, speed]] of points.entries()) {
    const before = points[i - 1];
    if (before !== undefined) {
      if (atM <= before[0]) continue;
      timeS += (2 * (atM - before[0])) / (speed + before[1]);
    }
    knots.push(timeS, atM, speed);
  }
  return { durationS: timeS, lengthM, knots: Float64Array.from(knots) };
}

/** Distance along the path (m) after `timeS`, which is kept within the plan. */
export function distanceAt(plan: SpeedPlan, timeS: number): number {
  const { knots } = plan;
  const time = Math.max(0, Math.min(plan.durationS, timeS));
  let low = 0;
  let high = knots.length / STRIDE - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (knots[middle * STRIDE + T]! <= time) low = middle;
    else high = middle - 1;
  }
  const k = low * STRIDE;
  const spanS = knots[k + STRIDE + T]! - knots[k + T]!;
  const tau = time - knots[k + T]!;
  const acceleration = (knots[k + STRIDE + V]! - knots[k + V]!) / spanS;
  return knots[k + S]! + knots[k + V]! * tau + 0.5 * acceleration * tau * tau;
}
