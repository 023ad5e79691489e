/** A line through waypoints with rounded corners, measured by the distance along it. Straights and arcs only, so that it is exact. */
import type { PlanePoint } from "./frame.ts";

interface Piece {
  /** Distance along the path at its start, m. */
  readonly fromM: number;
  readonly lengthM: number;
  readonly eastM: number;
  readonly northM: number;
  /** Direction at its start, radians clockwise from the plane's north. */
  readonly headingRad: number;
  /** 1/m, positive to starboard; 0 on a straight. */
  readonly curvature: number;
}

export interface Path {
  readonly lengthM: number;
  readonly closed: boolean;
  readonly pieces: readonly Piece[];
}

export interface PathPoint extends PlanePoint {
  readonly headingRad: number;
}

/**
 * The path through `waypoints` with corners of radius `radiusM`, less where legs are short. A closed path starts in the middle of its
 * first leg, so that its seam is on a straight.
 */
export function roundedPath(waypoints: readonly PlanePoint[], radiusM: number, closed: boolean): Path {
  if (waypoints.length < 2) throw new Error("A path needs at least two waypoints.");
  const corners = closed ? closedCorners(waypoints) : [...waypoints];
  const pieces: Piece[] = [];
  let travelledM = 0;
  let at = corners[0]!;
  const add = (lengthM: number, headingRad: number, curvature: number): void => {
    if (lengthM <= 0) return;
    const piece = { fromM: travelledM, lengthM, eastM: at.eastM, northM: at.northM, headingRad, curvature };
    pieces.push(piece);
    at = pointOf(piece, lengthM);
    travelledM += lengthM;
  };
  for (let i = 1; i < corners.length; i++) {
    const [before, corner, after] = [corners[i - 1]!, corners[i]!, corners[i + 1]];
    const inRad = direction(before, corner);
    if (after === undefined) {
      add(distance(at, corner), inRad, 0);
      break;
    }
    const turnRad = wrapRad(direction(corner, after) - inRad);
    const half = Math.tan(Math.abs(turnRad) / 2);
    const tangentM = Math.min(radiusM * half, 0.45 * Math.min(distance(before, corner), distance(corner, after)));
    add(distance(at, corner) - tangentM, inRad, 0);
    if (Math.abs(turnRad) > 1e-6) {
      const curvature = (Math.sign(turnRad) * half) / tangentM;
      add(Math.abs(turnRad / curvature), inRad, curvature);
    }
  }
  return { lengthM: travelledM, closed, pieces };
}

/** Where the path is after `alongM`, which is kept within the path. */
export function pathPoint(path: Path, alongM: number): PathPoint {
  const along = Math.max(0, Math.min(path.lengthM, alongM));
  let low = 0;
  let high = path.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (path.pieces[middle]!.fromM <= along) low = middle;
    else high = middle - 1;
  }
  const piece = path.pieces[low]!;
  return pointOf(piece, along - piece.fromM);
}

function pointOf(piece: Piece, alongM: number): PathPoint {
  const { eastM, northM, headingRad, curvature } = piece;
  if (curvature === 0) {
    const east = eastM + alongM * Math.sin(headingRad);
    return { eastM: east, northM: northM + alongM * Math.cos(headingRad), headingRad };
  }
  const end = headingRad + curvature * alongM;
  return {
    eastM: eastM + (Math.cos(headingRad) - Math.cos(end)) / curvature,
    northM: northM + (Math.sin(end) - Math.sin(headingRad)) / curvature,
    headingRad: end,
  };
}

function closedCorners(waypoints: readonly PlanePoint[]): PlanePoint[] {
  const [first, second] = [waypoints[0]!, waypoints[1]!];
  const seam = { eastM: (first.eastM + second.eastM) / 2, northM: (first.northM + second.northM) / 2 };
  return [seam, ...waypoints.slice(1), first, seam];
}

function direction(from: PlanePoint, to: PlanePoint): number {
  return Math.atan2(to.eastM - from.eastM, to.northM - from.northM);
}

function distance(from: PlanePoint, to: PlanePoint): number {
  return Math.hypot(to.eastM - from.eastM, to.northM - from.northM);
}

function wrapRad(angle: number): number {
  return angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));
}
