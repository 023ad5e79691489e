/**
 * Where a scene's pixels lie on the earth.
 *
 * Raster coordinates are continuous: (0, 0) is the outer corner of the first pixel and (0.5, 0.5) its centre, whatever the file's
 * RasterType says. In a PixelIsPoint file the tie point names a pixel's *centre*, so half a pixel is taken off here, once
 * (OGC 19-008r4, 7.1.2.2; libraries that hand the tie point on as the origin are half a pixel off).
 */
import { type Crs, crsFromEpsg, fromLonLat, metresPerDegree, type Pair, toLonLat } from "./projection.ts";
import { type Rejection, reject } from "./rejection.ts";
import { type Ifd, TAG } from "./tiff_structure.ts";

/** x = a·col + b·row + c, y = d·col + e·row + f in the units of the map. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Georeference {
  readonly crs: Crs;
  readonly affine: Affine;
}

/** Metres east and north of one step in column and row: [east/col, east/row, north/col, north/row]. Grid convergence and scale are in it. */
export type Jacobian = readonly [number, number, number, number];

const KEY = { modelType: 1024, rasterType: 1025, geographicCrs: 2048, projectedCrs: 3072 } as const;
const PIXEL_IS_POINT = 2;

/** The georeference of a directory, or why there is none. */
export function readGeoreference(ifd: Ifd): Georeference | Rejection {
  const keys = geoKeys(ifd);
  const affine = readAffine(ifd, keys.get(KEY.rasterType) === PIXEL_IS_POINT);
  if ("code" in affine) return affine;
  const epsg = keys.get(KEY.modelType) === 2 ? keys.get(KEY.geographicCrs) : keys.get(KEY.projectedCrs);
  const crs = epsg === undefined ? undefined : crsFromEpsg(epsg);
  if (crs === undefined)
    return reject(
      "CRS_UNKNOWN",
      `The coordinate system ${epsg === undefined ? "is not stated" : `EPSG:${epsg} is not supported`}. ` +
        "Warp the scene to EPSG:4326, EPSG:3857, a UTM zone on WGS-84 (EPSG:326zz or 327zz) or a polar stereographic grid (EPSG:3413, 3031).",
    );
  return { crs, affine };
}

function geoKeys(ifd: Ifd): Map<number, number> {
  const raw = ifd.numbers.get(TAG.geoKeyDirectory) ?? new Float64Array(0);
  const keys = new Map<number, number>();
  // Four numbers a key: id, tag that holds the value (0: here), count, value. The first four are the directory's own header.
  for (let i = 4; i + 3 < raw.length; i += 4) if (raw[i + 1] === 0) keys.set(raw[i]!, raw[i + 3]!);
  return keys;
}

function readAffine(ifd: Ifd, pixelIsPoint: boolean): Affine | Rejection {
  const matrix = ifd.numbers.get(TAG.modelTransformation);
  const scale = ifd.numbers.get(TAG.modelPixelScale);
  const tie = ifd.numbers.get(TAG.modelTiepoint);
  let affine: Affine;
  if (matrix !== undefined && matrix.length >= 8) {
    affine = [matrix[0]!, matrix[1]!, matrix[3]!, matrix[4]!, matrix[5]!, matrix[7]!];
  } else if (scale !== undefined && scale.length >= 2 && tie !== undefined && tie.length === 6) {
    affine = [scale[0]!, 0, tie[3]! - tie[0]! * scale[0]!, 0, -scale[1]!, tie[4]! + tie[1]! * scale[1]!];
  } else {
    const points = tie === undefined ? 0 : Math.floor(tie.length / 6);
    const why =
      points > 1
        ? `It has ${points} ground control points, which need a warp first`
        : "It has neither a transformation nor a tie point";
    return reject(
      "TIFF_NO_GEOREFERENCE",
      `The image cannot be placed on the earth. ${why}; warp it to a north-up grid (gdalwarp).`,
    );
  }
  if (pixelIsPoint) {
    const [a, b, c, d, e, f] = affine;
    affine = [a, b, c - (a + b) / 2, d, e, f - (d + e) / 2];
  }
  const determinant = affine[0] * affine[4] - affine[1] * affine[3];
  if (!affine.every(Number.isFinite) || !Number.isFinite(determinant) || determinant === 0)
    return reject("TIFF_NO_GEOREFERENCE", `The geotransform [${affine.join(", ")}] is not finite or has no area.`);
  return affine;
}

/** Longitude and latitude of a continuous raster position. */
export function pixelToLonLat(geo: Georeference, col: number, row: number): Pair {
  const [a, b, c, d, e, f] = geo.affine;
  return toLonLat(geo.crs, a * col + b * row + c, d * col + e * row + f);
}

/** Continuous raster position of a longitude and latitude. */
export function lonLatToPixel(geo: Georeference, lonDeg: number, latDeg: number): Pair {
  const [x, y] = fromLonLat(geo.crs, lonDeg, latDeg, geo.affine[2]);
  return mapToPixel(geo.affine, x, y);
}

export function mapToPixel(affine: Affine, x: number, y: number): Pair {
  const [a, b, c, d, e, f] = affine;
  const determinant = a * e - b * d;
  return [(e * (x - c) - b * (y - f)) / determinant, (a * (y - f) - d * (x - c)) / determinant];
}

/** Raster pixels over which the ground metres of a pixel step are taken as constant: they change by about 10⁻⁴ over as many. */
const CELL_PX = 64;
const known = new WeakMap<Georeference, Map<number, Jacobian>>();

/** The ground metres of a pixel step around a raster position: those in the middle of its cell of 64 × 64 pixels, worked out once a cell. */
export function groundJacobian(geo: Georeference, col: number, row: number): Jacobian {
  const cells = known.get(geo) ?? new Map<number, Jacobian>();
  known.set(geo, cells);
  const [x, y] = [Math.floor(col / CELL_PX), Math.floor(row / CELL_PX)];
  let jacobian = cells.get(y * 65_536 + x);
  if (jacobian === undefined) {
    jacobian = jacobianAt(geo, (x + 0.5) * CELL_PX, (y + 0.5) * CELL_PX);
    cells.set(y * 65_536 + x, jacobian);
  }
  return jacobian;
}

/** By central differences over one pixel. */
function jacobianAt(geo: Georeference, col: number, row: number): Jacobian {
  const [, latDeg] = pixelToLonLat(geo, col, row);
  const [eastM, northM] = metresPerDegree(latDeg);
  const step = (fromCol: number, fromRow: number, toCol: number, toRow: number): Pair => {
    const [lon0, lat0] = pixelToLonLat(geo, fromCol, fromRow);
    const [lon1, lat1] = pixelToLonLat(geo, toCol, toRow);
    const turn = ((((lon1 - lon0 + 180) % 360) + 360) % 360) - 180;
    return [turn * eastM, (lat1 - lat0) * northM];
  };
  const [ec, nc] = step(col - 0.5, row, col + 0.5, row);
  const [er, nr] = step(col, row - 0.5, col, row + 0.5);
  return [ec, er, nc, nr];
}

/** Ground sampling distance in metres: the side of a square with the pixel's area. */
export function gsdM(jacobian: Jacobian): number {
  return Math.sqrt(Math.abs(jacobian[0] * jacobian[3] - jacobian[1] * jacobian[2]));
}
