/** What is drawn for the selection: its ellipse, the contribution in question, past positions, measuring. Pure. */
import type { Place, TrackFeature } from "./contract.ts";
import type { Alert } from "./contract_alerts.ts";
import type { Contribution } from "./detail.ts";
import { destination, type Ellipse, ellipse95, ellipseRing, rangeAndBearing, unwrap } from "./geo.ts";
import { formatBearing, formatRange } from "./units.ts";

export interface OverlayShape {
  readonly type: "Feature";
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: number[] }
    | { readonly type: "LineString"; readonly coordinates: number[][] }
    | { readonly type: "Polygon"; readonly coordinates: number[][][] };
  readonly properties: Readonly<Record<string, string | number>>;
}

/** 95 % of a normal bearing error lies within this many sigma. */
const SIGMA_95 = 1.96;
/** Where a contribution says nothing of its reach, a bearing is drawn this far. */
const DEFAULT_REACH_M = 60_000;

const copy = (place: Place): number[] => [place[0], place[1]];

function shape(role: string, geometry: OverlayShape["geometry"], more: Record<string, string> = {}): OverlayShape {
  return { type: "Feature", geometry, properties: { role, ...more } };
}

export function selectionOverlay(track: TrackFeature): OverlayShape[] {
  const { majorM, minorM, axisDeg } = track.properties;
  if (track.geometry.type !== "Point" || majorM === undefined || minorM === undefined) return [];
  const ring = ellipseRing(track.geometry.coordinates, majorM, minorM, axisDeg ?? 0).map(copy);
  return [shape("ellipse", { type: "LineString", coordinates: ring })];
}

/** A point or an ellipse for a position, a line with its 95 % wedge for a bearing, and a leader to the track. */
export function contributionOverlay(contribution: Contribution, trackPlace: Place | undefined): OverlayShape[] {
  const { position, sensor, bearingDeg, sigmaDeg = 0, sigmaM, rangeMaxM } = contribution;
  if (position !== undefined) {
    const shapes = [shape("point", { type: "Point", coordinates: copy(position) })];
    const reach = contribution.ellipse ?? circle95(sigmaM);
    if (reach !== undefined) {
      const ring = ellipseRing(position, reach.majorM, reach.minorM, reach.axisDeg).map(copy);
      shapes.push(shape("leader", { type: "LineString", coordinates: ring }));
    }
    if (trackPlace !== undefined) shapes.push(leader(position, trackPlace));
    return shapes;
  }
  if (sensor === undefined || bearingDeg === undefined) return [];
  const reachM = rangeMaxM ?? (trackPlace ? rangeAndBearing(sensor, trackPlace).rangeM * 1.15 : DEFAULT_REACH_M);
  const end = (deg: number): number[] => copy(unwrap(destination(sensor, deg, reachM), sensor[0]));
  const wedge: number[][] = [copy(sensor)];
  for (let step = -4; step <= 4; step++) wedge.push(end(bearingDeg + (step / 4) * SIGMA_95 * sigmaDeg));
  wedge.push(copy(sensor));
  return [
    shape("wedge", { type: "Polygon", coordinates: [wedge] }),
    shape("bearing", { type: "LineString", coordinates: [copy(sensor), end(bearingDeg)] }),
    shape("point", { type: "Point", coordinates: copy(sensor) }),
  ];
}

function circle95(sigmaM: number | undefined): Ellipse | undefined {
  if (sigmaM === undefined || sigmaM <= 0) return undefined;
  return ellipse95(sigmaM * sigmaM, 0, sigmaM * sigmaM);
}

function leader(from: Place, to: Place): OverlayShape {
  return shape("leader", { type: "LineString", coordinates: [copy(from), copy(unwrap(to, from[0]))] });
}

export function measureOverlay(from: Place, to: Place): OverlayShape[] {
  const { rangeM, bearingDeg } = rangeAndBearing(from, to);
  const end = copy(unwrap(to, from[0]));
  return [
    shape("measure", { type: "LineString", coordinates: [copy(from), end] }),
    shape(
      "measure-text",
      { type: "Point", coordinates: end },
      { text: `${formatBearing(bearingDeg)}  ${formatRange(rangeM)}` },
    ),
  ];
}

/** Alerts that have a place and no track to ring. */
export function alertOverlay(alerts: readonly { readonly alert: Alert; readonly place: Place }[]): OverlayShape[] {
  return alerts.map(({ alert, place }) =>
    shape("alert", { type: "Point", coordinates: copy(place) }, { kind: alert.kind }),
  );
}

/** Past positions, equally spaced in time, so that their distance tells the speed. */
export function pastOverlay(places: readonly Place[]): OverlayShape[] {
  return places.map((place) => shape("past", { type: "Point", coordinates: copy(place) }));
}
