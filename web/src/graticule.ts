/** Meridians and parallels for what is in view, at the step that gives about six of them, with labels at the edges. */
import { wrapLongitude } from "./geo.ts";

export interface ViewBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface GraticuleFeature {
  readonly type: "Feature";
  readonly geometry: { readonly type: "LineString" | "Point"; readonly coordinates: number[] | number[][] };
  readonly properties: { readonly label: string; readonly edge: "" | "bottom" | "left" };
}

/** In minutes of arc, as charts divide. */
const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800];
const WANTED_LINES = 6;
/** Web Mercator ends here. */
const LIMIT_LAT = 85;

export function stepMinutes(spanDeg: number): number {
  return STEPS_MIN.find((step) => (spanDeg * 60) / step <= WANTED_LINES) ?? 1800;
}

function angle(totalMinutes: number, width: number, positive: string, negative: string, withMinutes: boolean): string {
  const size = Math.abs(totalMinutes);
  const degrees = String(Math.floor(size / 60)).padStart(width, "0");
  const minutes = withMinutes ? `${String(size % 60).padStart(2, "0")}'` : "";
  const letter = totalMinutes === 0 ? "" : totalMinutes < 0 ? negative : positive;
  return `${degrees}°${minutes}${letter}`;
}

export function graticule(view: ViewBox): GraticuleFeature[] {
  const step = stepMinutes(Math.max(view.east - view.west, 1e-6));
  const withMinutes = step < 60;
  const south = Math.max(view.south, -LIMIT_LAT);
  const north = Math.min(view.north, LIMIT_LAT);
  const features: GraticuleFeature[] = [];
  const add = (line: number[][], at: number[], label: string, edge: "bottom" | "left"): void => {
    features.push({
      type: "Feature",
      geometry: { type: "LineString", coordinates: line },
      properties: { label: "", edge: "" },
    });
    features.push({ type: "Feature", geometry: { type: "Point", coordinates: at }, properties: { label, edge } });
  };
  for (let at = Math.ceil((view.west * 60) / step) * step; at <= view.east * 60; at += step) {
    const lon = at / 60;
    const label = angle(Math.round(wrapLongitude(lon) * 60), 3, "E", "W", withMinutes);
    add([[lon, south], [lon, north]], [lon, south], label, "bottom"); // biome-ignore format: one line reads as one line
  }
  for (let at = Math.ceil((south * 60) / step) * step; at <= north * 60; at += step) {
    const lat = at / 60;
    add([[view.west, lat], [view.east, lat]], [view.west, lat], angle(at, 2, "N", "S", withMinutes), "left"); // biome-ignore format: as above
  }
  return features;
}
