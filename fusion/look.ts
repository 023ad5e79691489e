/** A coverage, prepared for many questions: is this place inside, how large is it, what did it cost to look. */
import type { CoverageObservation, LonLat, Ring, SourceKind } from "../model/index.ts";
import { MAXIMUM_RING_POINTS } from "../model/index.ts";
import { eastM, lonDifferenceDeg, newScale, type Scale, scaleAt } from "./kernel/local_plane.ts";
import { type DetectionCurve, detectionOfAny, prepareCurve } from "./look_curve.ts";
import { isInRing, isSeen, prepareSeen, ringAreaM2, type SeenArea } from "./look_seen.ts";
import { ASSUMED_CLUTTER_PM2, ASSUMED_CLUTTER_PRAD, ASSUMED_DETECTION, MOST_DETECTION } from "./parameters.ts";

export interface Look {
  readonly sensorKind: SourceKind;
  /** Kind and mode of the sensor: what it can see, see existence.ts. */
  readonly sense: string;
  readonly fromUs: number;
  readonly toUs: number;
  /** Probability of detection inside, of a vessel nothing is known of; 0 when nobody was looking for vessels. */
  readonly detection: number;
  /** The same by what is known of the vessel, where the producer tells it by length. */
  readonly curve: DetectionCurve | undefined;
  readonly clutterPerM2: number;
  readonly clutterPerRad: number;
  /** Of what could be seen. */
  readonly areaM2: number;
  /** What of the ring could be seen; undefined: all of it. */
  readonly seen: SeenArea | undefined;
  /** Longitudes are differences from the first vertex, so that the antimeridian is nowhere special. */
  readonly lonDeg: number;
  readonly ring: Float64Array;
  readonly west: number;
  readonly east: number;
  readonly southDeg: number;
  readonly northDeg: number;
  /** Middle of the ring, and the radii of the largest circle around it inside and the smallest outside, metres. */
  readonly middle: Circles;
}

interface Circles {
  readonly lon: number;
  readonly latDeg: number;
  readonly scale: Scale;
  readonly innerM: number;
  readonly outerM: number;
}

export function prepareLook(coverage: CoverageObservation): Look {
  const lonDeg = coverage.ring[0]?.[0] ?? 0;
  const corners = thinned(coverage.ring);
  const ring = new Float64Array(corners.length * 2);
  let [west, east, southDeg, northDeg] = [0, 0, 90, -90];
  corners.forEach(([lon, lat], i) => {
    const dLon = lonDifferenceDeg(lon, lonDeg);
    ring[2 * i] = dLon;
    ring[2 * i + 1] = lat;
    west = Math.min(west, dLon);
    east = Math.max(east, dLon);
    southDeg = Math.min(southDeg, lat);
    northDeg = Math.max(northDeg, lat);
  });
  const seen = coverage.seen === undefined ? undefined : prepareSeen(coverage.seen, lonDeg);
  const wholeM2 = ringAreaM2(ring, southDeg, northDeg);
  const areaM2 = seen === undefined ? wholeM2 : Math.min(wholeM2, seen.areaM2);
  const curve = coverage.detectorRunning ? prepareCurve(coverage.detectionByLength) : undefined;
  const clutter = coverage.clutterMean;
  return {
    sensorKind: coverage.sensorKind,
    sense: asKey(`${coverage.sensorKind}/${coverage.mode}`),
    fromUs: coverage.fromUs,
    toUs: coverage.toUs,
    detection: coverage.detectorRunning
      ? Math.min(MOST_DETECTION, detectionOfAny(curve) ?? coverage.probabilityOfDetection ?? ASSUMED_DETECTION)
      : 0,
    curve,
    // A look that expects no clutter at all would make every detection a certainty.
    clutterPerM2: clutter === undefined || areaM2 <= 0 ? ASSUMED_CLUTTER_PM2 : Math.max(clutter, 0.01) / areaM2,
    clutterPerRad: clutter === undefined ? ASSUMED_CLUTTER_PRAD : Math.max(clutter, 0.01) / (2 * Math.PI),
    areaM2,
    seen,
    lonDeg,
    ring,
    west,
    east,
    southDeg,
    northDeg,
    middle: circlesOf(ring, (west + east) / 2, (southDeg + northDeg) / 2, seen !== undefined),
  };
}

/**
 * The same text as the engine holds it for a property's name. Of a text just put together it must find the name at every look-up, and
 * compiled code that met the name before is thrown away when it meets such a text.
 */
function asKey(text: string): string {
  return Object.keys({ [text]: 0 })[0]!;
}

/** A ring of more corners than a footprint may have keeps every second, third … of them: admission refuses such rings. */
function thinned(ring: Ring): Ring {
  const stride = Math.ceil(ring.length / MAXIMUM_RING_POINTS);
  return stride <= 1 ? ring : ring.filter((_, i) => i % stride === 0);
}

/** Circles around a place, by which most questions are answered without the ring. */
function circlesOf(ring: Float64Array, lon: number, latDeg: number, isPierced: boolean): Circles {
  const scale = scaleAt(latDeg, newScale());
  let innerM = Number.POSITIVE_INFINITY;
  let outerM = 0;
  let inside = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const xi = eastM(scale, ring[i]! - lon, ring[i + 1]! - latDeg);
    const yi = (ring[i + 1]! - latDeg) * scale.northMPerDeg;
    const xj = eastM(scale, ring[j]! - lon, ring[j + 1]! - latDeg);
    const yj = (ring[j + 1]! - latDeg) * scale.northMPerDeg;
    const [dx, dy] = [xj - xi, yj - yi];
    const length2 = dx * dx + dy * dy;
    const t = length2 > 0 ? Math.max(0, Math.min(1, -(xi * dx + yi * dy) / length2)) : 0;
    innerM = Math.min(innerM, Math.hypot(xi + t * dx, yi + t * dy));
    outerM = Math.max(outerM, Math.hypot(xi, yi));
    if (yi > 0 !== yj > 0 && 0 < xi - (dx * yi) / dy) inside = !inside;
  }
  // A per cent off each: the circles are drawn in a plane, the ring is not.
  return { lon, latDeg, scale, innerM: inside && !isPierced ? 0.99 * innerM : 0, outerM: 1.01 * outerM };
}

/** Whether the place lies inside and could be seen. On the edge either answer may come. */
export function isInside(look: Look, lonDeg: number, latDeg: number): boolean {
  if (latDeg < look.southDeg || latDeg > look.northDeg) return false;
  const x = lonDifferenceDeg(lonDeg, look.lonDeg);
  if (x < look.west || x > look.east) return false;
  return isInRing(look.ring, x, latDeg) && (look.seen === undefined || isSeen(look.seen, x, latDeg));
}

/** Whether all within `radiusM` of a place is surely inside: then so is the share of every error ellipse there. */
export function isWellInside(look: Look, { lonDeg, latDeg }: LonLat, radiusM: number): boolean {
  const { middle } = look;
  const north = (latDeg - middle.latDeg) * middle.scale.northMPerDeg;
  const east = eastM(middle.scale, lonDifferenceDeg(lonDeg, look.lonDeg) - middle.lon, latDeg - middle.latDeg);
  const leftM = middle.innerM - radiusM;
  return leftM > 0 && east * east + north * north < leftM * leftM;
}

/** Share (0 to 1) of a place known to 1 sigma `sigmaM` that lies inside: its middle and four places around it. */
export function shareInside(look: Look, lonDeg: number, latDeg: number, sigmaM: number): number {
  const { middle } = look;
  const north = (latDeg - middle.latDeg) * middle.scale.northMPerDeg;
  const east = eastM(middle.scale, lonDifferenceDeg(lonDeg, look.lonDeg) - middle.lon, latDeg - middle.latDeg);
  const distanceM = Math.hypot(east, north);
  if (distanceM + 1.5 * sigmaM < middle.innerM) return 1;
  if (distanceM - 1.5 * sigmaM > middle.outerM) return 0;
  const dLat = (1.5 * sigmaM) / 111_000;
  const dLon = dLat / Math.max(0.01, Math.cos((latDeg * Math.PI) / 180));
  let inside = isInside(look, lonDeg, latDeg) ? 2 : 0;
  if (isInside(look, lonDeg + dLon, latDeg)) inside++;
  if (isInside(look, lonDeg - dLon, latDeg)) inside++;
  if (isInside(look, lonDeg, latDeg + dLat)) inside++;
  if (isInside(look, lonDeg, latDeg - dLat)) inside++;
  return inside / 6;
}
