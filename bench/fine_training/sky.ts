/** Air, clouds with their shadows, and the camera: what lies between the surface and the file. */
import { type Chance, cloudy } from "./chance.ts";
import { overPatch } from "./patch.ts";

export interface Sky {
  /** Share of each pixel that is cloud; undefined under a clear sky. */
  readonly cloud: Float32Array | undefined;
}

/** Turns the surface into reflectance at the camera, in place. */
export function paintSky(image: Float32Array, chance: Chance, side: number, gsdM: number): Sky {
  const cloud = chance.happens(0.45) ? paintClouds(chance, side, gsdM) : undefined;
  const [air, through] = [chance.between(0.02, 0.08), chance.between(0.8, 0.95)];
  const [sx, sy] = [Math.round(chance.between(-900, 900) / gsdM), Math.round(chance.between(200, 900) / gsdM)];
  const shade = chance.between(0.4, 0.75);
  const white = chance.between(0.4, 0.7);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      let light = 1;
      if (cloud !== undefined) {
        const [u, v] = [Math.min(side - 1, Math.max(0, x + sx)), Math.min(side - 1, Math.max(0, y + sy))];
        light = 1 - shade * cloud[v * side + u]!;
      }
      const clear = air + through * image[at]! * light;
      image[at] = cloud === undefined ? clear : clear + (white - clear) * cloud[at]!;
    }
  blur(image, side, chance.between(0.35, 0.75));
  const [read, shot] = [chance.logBetween(4e-4, 3e-3), chance.logBetween(2e-6, 2e-5)];
  for (let i = 0; i < image.length; i++)
    image[i] = Math.max(1e-4, image[i]! + chance.normal() * Math.sqrt(read * read + shot * image[i]!));
  return { cloud };
}

/** Decks of ragged cloud, cumulus puffs and thin veils, in any mixture. */
function paintClouds(chance: Chance, side: number, gsdM: number): Float32Array {
  const out = new Float32Array(side * side);
  const ragged = cloudy(chance, side, chance.logBetween(4, 16) / gsdM, 4, chance.between(0.65, 0.95));
  const fray = chance.between(0.05, 0.6);
  if (chance.happens(0.7)) {
    const field = cloudy(chance, side, chance.between(300, 900) / gsdM, 10, chance.between(0.5, 0.66));
    const [start, dense] = [chance.between(-0.2, 1.6), chance.between(0.7, 3)];
    for (let i = 0; i < out.length; i++) out[i]! += Math.max(0, (field[i]! - start) * dense);
  }
  const puffs = chance.between(0, 25) * ((side * gsdM) / 1000) ** 2;
  for (let i = 0; i < puffs; i++) addPuff(out, chance, side, gsdM);
  for (let i = 0; i < out.length; i++) {
    const depth = out[i]! * Math.max(0.2, 1 + fray * ragged[i]!);
    out[i] = 1 - Math.exp(-Math.min(8, depth));
  }
  return out;
}

function addPuff(out: Float32Array, chance: Chance, side: number, gsdM: number): void {
  const radius = chance.logBetween(10, 110) / gsdM;
  const [x, y] = [chance.between(0, side), chance.between(0, side)];
  const squeeze = chance.between(0.35, 1);
  const angle = chance.between(0, Math.PI);
  const power = chance.between(0.15, 2);
  overPatch(side, x, y, Math.ceil(2 * radius), angle, (at, along, across) => {
    const r2 = along ** 2 + (across / squeeze) ** 2;
    out[at]! += power * Math.exp((-1.4 * r2) / (radius * radius));
  });
}

/** Gaussian of `sigma` pixels, three taps each way. */
function blur(image: Float32Array, side: number, sigma: number): void {
  const taps = [0, 1, 2].map((i) => Math.exp((-0.5 * i * i) / (sigma * sigma)));
  const norm = taps[0]! + 2 * (taps[1]! + taps[2]!);
  const line = new Float32Array(side);
  const pass = (start: number, step: number): void => {
    for (let i = 0; i < side; i++) line[i] = image[start + i * step]!;
    const at = (i: number): number => line[Math.min(side - 1, Math.max(0, i))]!;
    for (let i = 0; i < side; i++)
      image[start + i * step] =
        (taps[0]! * line[i]! + taps[1]! * (at(i - 1) + at(i + 1)) + taps[2]! * (at(i - 2) + at(i + 2))) / norm;
  };
  for (let y = 0; y < side; y++) pass(y * side, 1);
  for (let x = 0; x < side; x++) pass(x, side);
}
