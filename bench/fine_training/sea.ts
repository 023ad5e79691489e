/** Open water from above: shade, wind sea and swell, whitecaps by the wind, sun glint. Reflectance without the air's. */
import { type Chance, cloudy } from "./chance.ts";
import { overPatch } from "./patch.ts";

const WAVES = 70;
const TILE = 512;

/** Waves' slope of variance 1 on a tile that repeats every TILE pixels; short waves carry as much slope as long ones. */
function waveTile(chance: Chance, gsdM: number, windMps: number): Float32Array {
  const out = new Float32Array(TILE * TILE);
  const sizeM = TILE * gsdM;
  const windRad = chance.between(0, 2 * Math.PI);
  // The longest wind wave of a grown sea (Pierson & Moskowitz 1964): its phase speed is about the wind's.
  const longestM = Math.min(sizeM / 3, Math.max(8, 0.75 * windMps ** 2));
  const [cosRow, sinRow] = [new Float32Array(TILE), new Float32Array(TILE)];
  for (let i = 0; i < WAVES; i++) {
    const isSwell = i < WAVES / 8;
    const lengthM = isSwell
      ? chance.between(0.2, 0.4) * sizeM
      : chance.logBetween(2.5 * gsdM, Math.max(longestM, 8 * gsdM));
    const heading = windRad + (isSwell ? 0.6 : 0) + chance.normal() * (isSwell ? 0.12 : 0.5);
    const kx = Math.round((sizeM / lengthM) * Math.cos(heading));
    const ky = Math.round((sizeM / lengthM) * Math.sin(heading));
    const phase = chance.between(0, 2 * Math.PI);
    const amplitude = Math.sqrt(2 / WAVES);
    for (let x = 0; x < TILE; x++) {
      cosRow[x] = Math.cos((2 * Math.PI * kx * x) / TILE);
      sinRow[x] = Math.sin((2 * Math.PI * kx * x) / TILE);
    }
    for (let y = 0; y < TILE; y++) {
      const turn = phase + (2 * Math.PI * ky * y) / TILE;
      const [c, s] = [amplitude * Math.cos(turn), amplitude * Math.sin(turn)];
      for (let x = 0; x < TILE; x++) out[y * TILE + x]! += c * cosRow[x]! - s * sinRow[x]!;
    }
  }
  return out;
}

export interface Sea {
  readonly water: Float32Array;
  /** Added over all that is wet. */
  readonly glint: Float32Array | undefined;
  readonly windMps: number;
}

export function paintSea(chance: Chance, side: number, gsdM: number): Sea {
  const windMps = chance.happens(0.5) ? chance.between(1, 8) : chance.between(8, 16);
  const tile = waveTile(chance, gsdM, windMps);
  const shade = cloudy(chance, side, 400 / gsdM, 5, 0.5);
  const base = chance.logBetween(0.008, 0.035);
  const roughness = chance.between(0.0003, 0.0014) * (1 + windMps / 4);
  const water = new Float32Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      const wave = tile[(y % TILE) * TILE + (x % TILE)]!;
      water[at] = Math.max(0.001, base * (1 + 0.1 * shade[at]!) + roughness * wave);
    }
  addWhitecaps(water, chance, side, gsdM, windMps, tile);
  const glint = chance.happens(0.35) ? paintGlint(chance, side, gsdM, tile) : undefined;
  return { water, glint, windMps };
}

/** Share of the sea under foam by Monahan & O'Muircheartaigh 1980; caps are larger in a stronger wind and sit on the crests. */
function addWhitecaps(
  water: Float32Array,
  chance: Chance,
  side: number,
  gsdM: number,
  windMps: number,
  tile: Float32Array,
): void {
  const share = 3.84e-6 * windMps ** 3.41 * chance.logBetween(0.5, 2.5);
  const meanM2 = 0.03 * windMps ** 2 * chance.logBetween(0.5, 2);
  const count = Math.min(60_000, (share * (side * gsdM) ** 2) / meanM2);
  const foam = chance.between(0.12, 0.4);
  for (let i = 0; i < count; i++) {
    const [x, y] = [chance.between(0, side), chance.between(0, side)];
    const crest = tile[(Math.floor(y) % TILE) * TILE + (Math.floor(x) % TILE)]!;
    if (crest < 0.3 && chance.happens(0.7)) continue;
    const areaM2 = -meanM2 * Math.log(chance.between(1e-5, 1));
    const stretch = chance.logBetween(1, 5);
    const along = Math.sqrt((areaM2 / Math.PI) * stretch) / gsdM;
    const power = foam * chance.between(0.3, 1);
    addSoftEllipse(
      water,
      side,
      x,
      y,
      along,
      along / stretch,
      chance.between(0, Math.PI),
      power,
      chance.pick([1, 1, 2]),
    );
  }
}

/** Adds power · exp(−r^2·edge): edge 1 is a Gaussian, 2 a flatter top. */
function addSoftEllipse(
  image: Float32Array,
  side: number,
  x: number,
  y: number,
  a: number,
  b: number,
  angle: number,
  power: number,
  edge: number,
): void {
  const reach = Math.ceil(2.2 * a) + 1;
  // An ellipse smaller than a pixel fills a part of it.
  const [sa, sb] = [Math.hypot(a, 0.5), Math.hypot(b, 0.5)];
  const level = (power * a * b) / (sa * sb);
  overPatch(side, x, y, reach, angle, (at, along, across) => {
    const r2 = (along / sa) ** 2 + (across / sb) ** 2;
    if (r2 < 5) image[at]! += level * Math.exp(-(r2 ** edge));
  });
}

/** Sun glint: a slope over the scene, patches of wind, waves, and the sparkle of facets below the pixel. */
function paintGlint(chance: Chance, side: number, gsdM: number, tile: Float32Array): Float32Array {
  const level = chance.logBetween(0.01, 0.13);
  const patches = cloudy(chance, side, chance.between(20, 60) / gsdM, 2, 0.6);
  const patchy = chance.between(0.1, 0.4);
  const wavy = chance.between(0.1, 0.5);
  const sparkle = chance.between(0.05, 0.35) / Math.sqrt(gsdM);
  const [gx, gy] = [chance.between(-0.7, 0.7), chance.between(-0.7, 0.7)];
  const out = new Float32Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      const slope = 1 + gx * (x / side - 0.5) + gy * (y / side - 0.5);
      const wave = tile[(y % TILE) * TILE + (x % TILE)]!;
      const own = slope * Math.exp(patchy * patches[at]! + wavy * wave + sparkle * chance.normal());
      out[at] = level * Math.min(4, own);
    }
  return out;
}
