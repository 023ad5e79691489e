/** Land for the training scenes: a ragged coast with beach and surf, fields, woods and towns, rocks, and quays with room for ships. */
import { type Chance, cloudy } from "./chance.ts";
import { overPatch } from "./patch.ts";

export interface Quay {
  readonly xM: number;
  readonly yM: number;
  readonly lengthM: number;
  readonly widthM: number;
  /** Direction of its length, radians clockwise from right. */
  readonly angleRad: number;
}

export interface Shore {
  readonly land: Uint8Array;
  readonly quays: readonly Quay[];
}

/** Paints land over `image` and says where it is; nothing in scenes without any. */
export function paintShore(image: Float32Array, chance: Chance, side: number, gsdM: number): Shore {
  const land = new Uint8Array(side * side);
  if (!chance.happens(0.5)) return { land, quays: [] };
  const share = chance.between(0.05, 0.5);
  const height = cloudy(chance, side, 700 / gsdM, 9, chance.between(0.42, 0.55));
  const [sx, sy] = [chance.between(-2, 2), chance.between(-2, 2)];
  for (let i = 0; i < height.length; i++)
    height[i]! += sx * ((i % side) / side - 0.5) + sy * (Math.floor(i / side) / side - 0.5);
  const sorted = height.filter((_, i) => i % 37 === 0).sort();
  const level = sorted[Math.floor((1 - share) * (sorted.length - 1))]!;
  const cover = cloudy(chance, side, 160 / gsdM, 7, 0.65);
  const town = cloudy(chance, side, 220 / gsdM, 4, 0.6);
  const texture = chance.between(0.05, 0.3);
  const beach = chance.between(0, 0.1);
  const surf = chance.between(0, 0.08);
  const surfTexture = cloudy(chance, side, 40 / gsdM, 6, 0.7);
  const [wood, soil, sand, roof] = [
    chance.between(0.025, 0.06),
    chance.between(0.09, 0.17),
    chance.between(0.18, 0.32),
    0.17,
  ];
  for (let i = 0; i < height.length; i++) {
    const over = height[i]! - level;
    if (over <= 0) {
      if (over > -0.06) image[i]! += surf * Math.max(0, surfTexture[i]! + 0.2) * (1 + over / 0.06);
      continue;
    }
    land[i] = 1;
    const rough = 1 + texture * chance.normal();
    const ground =
      over < beach ? sand : town[i]! > 1 ? roof * (1 + 0.4 * chance.normal()) : cover[i]! > 0 ? wood : soil;
    image[i] = Math.max(0.01, ground * rough);
  }
  addBuildings(image, land, town, chance, side, gsdM);
  return { land, quays: addQuays(image, land, chance, side, gsdM) };
}

function addBuildings(
  image: Float32Array,
  land: Uint8Array,
  town: Float32Array,
  chance: Chance,
  side: number,
  gsdM: number,
): void {
  const count = (chance.between(20, 400) * (side * gsdM) ** 2) / 1e6;
  for (let i = 0; i < count; i++) {
    const [x, y] = [chance.below(side), chance.below(side)];
    if (land[y * side + x] === 0 || town[y * side + x]! < 0.3) continue;
    const [a, b] = [chance.logBetween(8, 60), chance.logBetween(6, 30)];
    paintBox(image, side, x, y, a / gsdM, b / gsdM, chance.between(0, Math.PI), chance.between(0.06, 0.4), land);
  }
}

/** A box of a × b pixels; on `only` pixels where it is given. */
export function paintBox(
  image: Float32Array,
  side: number,
  x: number,
  y: number,
  a: number,
  b: number,
  angle: number,
  value: number,
  only?: Uint8Array,
): void {
  const reach = Math.ceil(Math.hypot(a, b) / 2) + 1;
  overPatch(side, x, y, reach, angle, (at, along, across) => {
    const inA = Math.min(1, Math.max(0, a / 2 + 0.5 - Math.abs(along)));
    const inB = Math.min(1, Math.max(0, b / 2 + 0.5 - Math.abs(across)));
    if (inA * inB > 0 && (only === undefined || only[at] === 1))
      image[at] = image[at]! * (1 - inA * inB) + value * inA * inB;
  });
}

function addQuays(image: Float32Array, land: Uint8Array, chance: Chance, side: number, gsdM: number): Quay[] {
  const quays: Quay[] = [];
  for (let attempt = 0; attempt < 400 && quays.length < 6; attempt++) {
    const [x, y] = [chance.below(side - 20) + 10, chance.below(side - 20) + 10];
    if (land[y * side + x] === 0) continue;
    const angleRad = chance.between(0, 2 * Math.PI);
    const lengthM = chance.between(80, 350);
    const isWater = (m: number): boolean => {
      const u = Math.floor(x + (Math.cos(angleRad) * m) / gsdM);
      const v = Math.floor(y + (Math.sin(angleRad) * m) / gsdM);
      return u >= 0 && v >= 0 && u < side && v < side && land[v * side + u] === 0;
    };
    if (!isWater(15) || !isWater(lengthM / 2) || !isWater(lengthM)) continue;
    const widthM = chance.between(8, 35);
    const [cx, cy] = [x + (Math.cos(angleRad) * lengthM) / 2 / gsdM, y + (Math.sin(angleRad) * lengthM) / 2 / gsdM];
    paintBox(image, side, cx, cy, lengthM / gsdM, widthM / gsdM, angleRad, chance.between(0.1, 0.24));
    quays.push({ xM: cx * gsdM, yM: cy * gsdM, lengthM, widthM, angleRad });
  }
  return quays;
}
