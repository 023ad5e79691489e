/**
 * Practice scenes for the detector: ships of known place and size in a sea and under a sky of the asked kind. A pure function of condition
 * and seed, written as a GeoTIFF of four bands with the truth beside it. What is not a ship (platforms, turbines, aircraft, rocks, piers,
 * whitecaps, clouds) is there to be mistaken for one.
 */
import { writeFileSync } from "node:fs";
import { createGeoTiff, TILE_PX } from "../geotiff_write.ts";
import { between, normal, pick, stream, uniform } from "../random.ts";
import type { VesselType } from "../world/vessel.ts";
import { BAND_TIMES_S, BANDS, GLITTER, SCALE, WATER } from "./bands.ts";
import { type CloudCover, cloudCover, throughClouds } from "./cloud_cover.ts";
import { type Condition, type Setting, settingOf } from "./conditions.ts";
import { hullPatch, type Patch, type ShipInScene, wakePatch } from "./hull.ts";
import { addFoam, addGlint, whitecaps } from "./sea_clutter.ts";
import { paintShore, type Shore, shoreOf } from "./shore.ts";
import { field, noiseSource, SWELL_PX, swell } from "./texture.ts";
import { fromUtm, gridConvergenceDeg, UTM_EPSG } from "./utm.ts";

const SIZE_PX = 1024;
const PIXEL_M = 10;
/** Ships are only counted where the cloud over them lets half of the light through. */
const HIDDEN = 0.5;
const FLEET = stream("practice fleet");
const FIXED = stream("practice structures");
const PLACE = stream("practice place");
const TYPES: readonly VesselType[] = ["container", "cargo", "bulker", "tanker"];
const [READ_NOISE, SHOT_NOISE] = [5, 0.03] as const;
/** Shade of the water over some kilometres. */
const SHADE_PX = 192;

interface Practice extends ShipInScene {
  readonly moored: boolean;
}

interface Fixed {
  readonly cls: "platform" | "turbine";
  readonly x: number;
  readonly y: number;
  readonly sizeM: number;
}

/** Writes `base`.tif and `base`_truth.geojson. */
export function writePracticeScene(condition: Condition, seed: number, base: string): void {
  const setting = settingOf(condition, seed);
  const size = SIZE_PX;
  const shore = shoreOf(setting, size, PIXEL_M);
  const waves = swell(seed, PIXEL_M, BAND_TIMES_S);
  const surface = paintWater(setting, waves);
  addFoam(surface, whitecaps(setting, size, PIXEL_M, waves[0]!));
  paintShore(setting, shore, size, surface);
  const fixed = structures(setting, shore);
  for (const one of fixed) paintStructure(one, seed, surface);
  const ships = fleet(setting, shore, fixed);
  for (const ship of ships) {
    const wake = wakePatch(ship, PIXEL_M);
    if (wake !== undefined)
      over(wake, (at, from) => {
        for (let b = 0; b < BANDS.length; b++) surface[b]![at]! += wake.wake[b]![from]!;
      });
  }
  for (const ship of ships) addHull(hullPatch(ship, seed), surface);
  addAircraft(seed, surface);
  addGlint(setting, size, waves, shore.land, surface);
  const cover = cloudCover(setting, size, PIXEL_M);
  const [leftM, topM] = [
    Math.round(between(3e5, 7e5, seed, PLACE, 0) / 10) * 10,
    Math.round(between(3.4e6, 4.2e6, seed, PLACE, 1) / 10) * 10,
  ];
  writeImage(`${base}.tif`, setting, cover, surface, leftM, topM);
  writeTruth(`${base}_truth.geojson`, setting, cover, ships, fixed, leftM, topM);
}

function paintWater({ seed, roughness }: Setting, waves: readonly Float32Array[]): Float32Array[] {
  const shade = field(seed, PLACE, SHADE_PX);
  const row = new Float32Array(SIZE_PX);
  const surface = BANDS.map(() => new Float32Array(SIZE_PX * SIZE_PX));
  for (let y = 0; y < SIZE_PX; y++) {
    row.fill(0);
    shade.addRow(y, 0.12, row);
    for (let b = 0; b < BANDS.length; b++)
      for (let x = 0; x < SIZE_PX; x++) {
        const wave = waves[b]![(y % SWELL_PX) * SWELL_PX + (x % SWELL_PX)]!;
        surface[b]![y * SIZE_PX + x] = Math.max(5e-4, WATER[b]! * (1 + row[x]!) + 0.5 * roughness * GLITTER[b]! * wave);
      }
  }
  return surface;
}

function structures({ seed }: Setting, { land }: Shore): Fixed[] {
  const fixed: Fixed[] = [];
  for (let i = 0; i < 12; i++) {
    const [x, y] = [uniform(seed, FIXED, i, 0) * SIZE_PX, uniform(seed, FIXED, i, 1) * SIZE_PX];
    if (land[Math.floor(y) * SIZE_PX + Math.floor(x)] === 1) continue;
    const isTurbine = i >= 4;
    fixed.push({
      cls: isTurbine ? "turbine" : "platform",
      x,
      y,
      sizeM: isTurbine ? 16 : between(30, 90, seed, FIXED, i, 2),
    });
  }
  return fixed;
}

function paintStructure({ x, y, sizeM, cls }: Fixed, seed: number, surface: readonly Float32Array[]): void {
  const half = sizeM / PIXEL_M / 2;
  const bright = cls === "turbine" ? 0.5 : between(0.16, 0.34, seed, FIXED, Math.floor(x), 9);
  for (let v = Math.max(0, Math.floor(y - half)); v < Math.min(SIZE_PX, y + half); v++)
    for (let u = Math.max(0, Math.floor(x - half)); u < Math.min(SIZE_PX, x + half); u++) {
      const part = (from: number, centre: number): number =>
        Math.max(0, Math.min(from + 1, centre + half) - Math.max(from, centre - half));
      const share = part(u, x) * part(v, y);
      for (const band of surface) band[v * SIZE_PX + u] = band[v * SIZE_PX + u]! * (1 - share) + bright * share;
    }
}

function fleet(setting: Setting, shore: Shore, fixed: readonly Fixed[]): Practice[] {
  const { seed } = setting;
  const ships: Practice[] = [];
  for (let key = 0; key < 40; key++) {
    const lengthM = Math.max(15, Math.min(330, 65 * Math.exp(0.85 * normal(seed, FLEET, key, 0))));
    const moored = shore.piers.length > 0 && uniform(seed, FLEET, key, 1) < 0.3;
    const ship = moored ? atPier(setting, shore, key, lengthM) : atSea(setting, shore, key, lengthM);
    const clear = (x: number, y: number, px: number): boolean =>
      Math.hypot(x - ship.xPx, y - ship.yPx) > px + ship.lengthPx / 2;
    if (!moored && isNearLand(shore.land, ship)) continue;
    if (!fixed.every(({ x, y }) => clear(x, y, 12))) continue;
    if (!ships.every((other) => clear(other.xPx, other.yPx, other.lengthPx / 2 + (moored ? 1 : 5)))) continue;
    ships.push(ship);
  }
  return ships;
}

function atSea({ seed }: Setting, _shore: Shore, key: number, lengthM: number): Practice {
  const isSlow = uniform(seed, FLEET, key, 2) < 0.4;
  const topMps = Math.min(12, 0.69 * Math.sqrt(lengthM) + (lengthM < 40 && uniform(seed, FLEET, key, 3) < 0.3 ? 4 : 0));
  return {
    ...hullOf(seed, key, lengthM),
    xPx: uniform(seed, FLEET, key, 4) * SIZE_PX,
    yPx: uniform(seed, FLEET, key, 5) * SIZE_PX,
    headingRad: uniform(seed, FLEET, key, 6) * 2 * Math.PI,
    speedPxS: isSlow ? 0 : (between(0.35, 1, seed, FLEET, key, 7) * topMps) / PIXEL_M,
    moored: false,
  };
}

function atPier({ seed }: Setting, { piers }: Shore, key: number, wantedM: number): Practice {
  const pier = pick(piers, seed, FLEET, key, 8);
  const hull = hullOf(seed, key, Math.min(wantedM, pier.length * PIXEL_M * 0.4));
  const side = uniform(seed, FLEET, key, 9) < 0.5 ? -1 : 1;
  const along = between(-0.35, 0.35, seed, FLEET, key, 10) * pier.length;
  const off = side * (pier.width / 2 + hull.widthPx / 2 + between(0, 0.3, seed, FLEET, key, 11));
  const [cos, sin] = [Math.cos(pier.angleRad), Math.sin(pier.angleRad)];
  return {
    ...hull,
    xPx: pier.x + cos * along - sin * off,
    yPx: pier.y + sin * along + cos * off,
    headingRad: pier.angleRad + Math.PI / 2,
    speedPxS: 0,
    moored: true,
  };
}

function hullOf(seed: number, key: number, lengthM: number): Pick<Practice, "key" | "type" | "lengthPx" | "widthPx"> {
  const slender = lengthM < 30 ? between(3, 4.2, seed, FLEET, key, 12) : between(4.5, 7.2, seed, FLEET, key, 12);
  const type = pick(TYPES, seed, FLEET, key, 13);
  return { key: key + 1, type, lengthPx: lengthM / PIXEL_M, widthPx: lengthM / slender / PIXEL_M };
}

function isNearLand(land: Uint8Array, { xPx, yPx, lengthPx }: Practice): boolean {
  const reach = Math.ceil(lengthPx * 0.7 + 1.5);
  for (let v = Math.floor(yPx) - reach; v <= yPx + reach; v++)
    for (let u = Math.floor(xPx) - reach; u <= xPx + reach; u++)
      if (u >= 0 && v >= 0 && u < SIZE_PX && v < SIZE_PX && land[v * SIZE_PX + u] === 1) return true;
  return false;
}

/** An aircraft at cruising height shows where it was when each band looked: separate spots of one colour each. */
function addAircraft(seed: number, surface: readonly Float32Array[]): void {
  for (let i = 0; i < 2; i++) {
    const [x, y] = [uniform(seed, PLACE, i, 2) * SIZE_PX, uniform(seed, PLACE, i, 3) * SIZE_PX];
    const heading = uniform(seed, PLACE, i, 4) * 2 * Math.PI;
    const [stepX, stepY] = [(Math.sin(heading) * 240) / PIXEL_M, (-Math.cos(heading) * 240) / PIXEL_M - 9];
    BAND_TIMES_S.forEach((seconds, b) => {
      const [cx, cy] = [x + stepX * seconds, y + stepY * seconds];
      for (let v = Math.floor(cy) - 3; v <= cy + 3; v++)
        for (let u = Math.floor(cx) - 3; u <= cx + 3; u++) {
          if (u < 0 || v < 0 || u >= SIZE_PX || v >= SIZE_PX) continue;
          surface[b]![v * SIZE_PX + u]! += 0.3 * Math.exp(-((u + 0.5 - cx) ** 2 + (v + 0.5 - cy) ** 2) / 3);
        }
    });
  }
}

function over(
  patch: { left: number; top: number; width: number; height: number },
  visit: (at: number, from: number) => void,
): void {
  for (let y = Math.max(0, -patch.top); y < Math.min(patch.height, SIZE_PX - patch.top); y++)
    for (let x = Math.max(0, -patch.left); x < Math.min(patch.width, SIZE_PX - patch.left); x++)
      visit((patch.top + y) * SIZE_PX + patch.left + x, y * patch.width + x);
}

function addHull(patch: Patch, surface: readonly Float32Array[]): void {
  over(patch, (at, from) => {
    for (let b = 0; b < BANDS.length; b++)
      surface[b]![at] = surface[b]![at]! * (1 - patch.cover[b]![from]!) + patch.colour[b]![from]!;
  });
}

function writeImage(
  path: string,
  setting: Setting,
  cover: CloudCover,
  surface: readonly Float32Array[],
  leftM: number,
  topM: number,
): void {
  const { sky, seed } = setting;
  const noise = noiseSource(seed ^ PLACE);
  const isClear = !cover.opacity.some((share) => share > 0);
  const layout = {
    widthPx: SIZE_PX,
    heightPx: SIZE_PX,
    bandNames: BANDS,
    epsg: UTM_EPSG,
    leftM,
    topM,
    gsdM: PIXEL_M,
    nodata: 0,
  };
  const writer = createGeoTiff(path, layout);
  const samples = new Uint16Array(SIZE_PX * TILE_PX * BANDS.length);
  for (let top = 0; top < SIZE_PX; top += TILE_PX) {
    for (let y = 0; y < TILE_PX; y++)
      for (let x = 0; x < SIZE_PX; x++) {
        const at = (top + y) * SIZE_PX + x;
        for (let b = 0; b < BANDS.length; b++) {
          const seen = (shade: number): number => sky.air[b]! + sky.through[b]! * surface[b]![at]! * shade;
          const value = SCALE * (isClear ? seen(1) : throughClouds(cover, SIZE_PX, b, x, top + y, seen));
          const noisy = value + noise() * Math.sqrt(READ_NOISE ** 2 + SHOT_NOISE * value);
          samples[(y * SIZE_PX + x) * BANDS.length + b] = Math.max(1, Math.min(65_535, Math.round(noisy)));
        }
      }
    writer.writeRows(samples, TILE_PX);
  }
  writer.close();
}

function writeTruth(
  path: string,
  { condition, seed }: Setting,
  cover: CloudCover,
  ships: readonly Practice[],
  fixed: readonly Fixed[],
  leftM: number,
  topM: number,
): void {
  const feature = (x: number, y: number, properties: object): object => {
    const { lonDeg, latDeg } = fromUtm({ xM: leftM + x * PIXEL_M, yM: topM - y * PIXEL_M });
    return { type: "Feature", geometry: { type: "Point", coordinates: [lonDeg, latDeg] }, properties };
  };
  const features = [
    ...ships.map((ship) => {
      const place = fromUtm({ xM: leftM + ship.xPx * PIXEL_M, yM: topM - ship.yPx * PIXEL_M });
      const opacity = cover.opacity[Math.floor(ship.yPx) * SIZE_PX + Math.floor(ship.xPx)]!;
      return feature(ship.xPx, ship.yPx, {
        cls: "vessel",
        length_m: ship.lengthPx * PIXEL_M,
        width_m: ship.widthPx * PIXEL_M,
        heading_deg: (ship.headingRad * 180) / Math.PI + gridConvergenceDeg(place),
        speed_mps: ship.speedPxS * PIXEL_M,
        moored: ship.moored,
        visible: opacity < HIDDEN,
      });
    }),
    ...fixed.map(({ cls, x, y, sizeM }) => feature(x, y, { cls, size_m: sizeM })),
  ];
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", scene: { condition, seed }, features }));
}
