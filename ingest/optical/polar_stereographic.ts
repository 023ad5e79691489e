/**
 * The polar stereographic grids of sea-ice and polar imagery (IOGP Guidance Note 7-2, methods 9810 "variant A" and 9829 "variant B";
 * Snyder 1987, "Map Projections: A Working Manual", chapter 21), on the WGS-84 ellipsoid.
 */
import { wrapLonDeg } from "../../model/index.ts";
import { conformalTan, DEG, ECCENTRICITY, geodeticTan, SEMI_MAJOR_M } from "./conformal.ts";

export interface PolarStereographic {
  readonly kind: "polar-stereographic";
  readonly epsg: number;
  readonly south: boolean;
  /** The meridian that points down the grid in the north and up in the south. */
  readonly lon0Deg: number;
  /** Distance from the pole over the tangent of half the conformal polar distance. */
  readonly radiusM: number;
  readonly falseEastingM: number;
  readonly falseNorthingM: number;
}

/** The scale at the pole of the universal polar stereographic grids and of EPSG's Arctic ones. */
const UPS_SCALE = 0.994;
const UPS_FALSE_M = 2_000_000;

/** EPSG code: meridian, and either the latitude of true scale or, at 90, the scale 0.994 at the pole; false easting and northing. */
const GRIDS: Readonly<Record<number, readonly [lon0Deg: number, trueLatDeg: number, falseM: number]>> = {
  3413: [-45, 70, 0],
  3995: [0, 71, 0],
  3996: [0, 75, 0],
  5041: [0, 90, UPS_FALSE_M],
  32661: [0, 90, UPS_FALSE_M],
  5936: [-150, 90, UPS_FALSE_M],
  5937: [-100, 90, UPS_FALSE_M],
  5938: [-33, 90, UPS_FALSE_M],
  5939: [18, 90, UPS_FALSE_M],
  5940: [105, 90, UPS_FALSE_M],
  3031: [0, -71, 0],
  3976: [0, -70, 0],
  3032: [70, -71, 6_000_000],
  5042: [0, -90, UPS_FALSE_M],
  32761: [0, -90, UPS_FALSE_M],
};

export function polarFromEpsg(epsg: number): PolarStereographic | undefined {
  const grid = GRIDS[epsg];
  if (grid === undefined) return undefined;
  const [lon0Deg, trueLatDeg, falseM] = grid;
  return {
    kind: "polar-stereographic",
    epsg,
    south: trueLatDeg < 0,
    lon0Deg,
    radiusM: radiusOf(Math.abs(trueLatDeg)),
    falseEastingM: falseM,
    falseNorthingM: falseM,
  };
}

function radiusOf(trueLatDeg: number): number {
  const e = ECCENTRICITY;
  if (trueLatDeg === 90) return (2 * SEMI_MAJOR_M * UPS_SCALE) / Math.sqrt((1 + e) ** (1 + e) * (1 - e) ** (1 - e));
  const sin = Math.sin(trueLatDeg * DEG);
  const parallel = Math.cos(trueLatDeg * DEG) / Math.sqrt(1 - e * e * sin * sin);
  return (SEMI_MAJOR_M * parallel) / tanHalfPolarDistance(trueLatDeg);
}

/** tan(π/4 − χ/2) of the conformal latitude χ, which is 0 at the pole and 1 at the equator. */
function tanHalfPolarDistance(latDeg: number): number {
  const conformal = conformalTan(Math.tan(latDeg * DEG));
  return conformal > 0 ? 1 / (Math.hypot(1, conformal) + conformal) : Math.hypot(1, conformal) - conformal;
}

export function polarFromLonLat(grid: PolarStereographic, lonDeg: number, latDeg: number): [number, number] {
  const sign = grid.south ? -1 : 1;
  const distanceM = grid.radiusM * tanHalfPolarDistance(Math.max(-89.999999, Math.min(90, sign * latDeg)));
  const angle = (lonDeg - grid.lon0Deg) * DEG;
  return [grid.falseEastingM + distanceM * Math.sin(angle), grid.falseNorthingM - sign * distanceM * Math.cos(angle)];
}

export function polarToLonLat(grid: PolarStereographic, x: number, y: number): [number, number] {
  const sign = grid.south ? -1 : 1;
  const [east, away] = [x - grid.falseEastingM, -sign * (y - grid.falseNorthingM)];
  const half = Math.hypot(east, away) / grid.radiusM;
  // Closer than a micrometre to the pole every longitude is as good.
  const latDeg = half < 1e-13 ? 90 : Math.atan(geodeticTan((1 / half - half) / 2)) / DEG;
  return [wrapLonDeg(grid.lon0Deg + Math.atan2(east, away) / DEG), sign * latDeg];
}
