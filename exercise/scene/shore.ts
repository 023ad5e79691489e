/** Land, rocks and piers of a practice scene: a coast that no chart shows. */
import { between, pick, stream, uniform } from "../random.ts";
import { BANDS, SOIL, TOWN, WOOD } from "./bands.ts";
import type { Setting } from "./conditions.ts";
import { fractal, noiseSource } from "./texture.ts";

export interface Pier {
  /** Middle, pixels; direction from the land outwards; length and width, pixels. */
  readonly x: number;
  readonly y: number;
  readonly angleRad: number;
  readonly length: number;
  readonly width: number;
}

export interface Shore {
  readonly land: Uint8Array;
  readonly piers: readonly Pier[];
}

const SHORE = stream("practice shore");
const BEACH = [0.2, 0.24, 0.28, 0.32] as const;
const PIERS = 4;

export function shoreOf({ seed, landShare }: Setting, size: number, pixelM: number): Shore {
  const land = new Uint8Array(size * size);
  if (landShare === 0) return { land, piers: [] };
  const height = new Float32Array(size * size);
  const relief = fractal(seed, SHORE, 256, 8, 0.5);
  const slope = between(0, 2 * Math.PI, seed, SHORE, 0);
  for (let y = 0; y < size; y++) {
    const row = new Float32Array(size);
    relief.addRow(y, 1, row);
    for (let x = 0; x < size; x++)
      height[y * size + x] = row[x]! + 1.6 * ((x / size - 0.5) * Math.cos(slope) + (y / size - 0.5) * Math.sin(slope));
  }
  const sea = height.slice().sort()[Math.floor((1 - landShare) * (height.length - 1))]!;
  for (let i = 0; i < land.length; i++) land[i] = height[i]! > sea ? 1 : 0;
  return { land, piers: piersOf(seed, land, size, pixelM) };
}

/** Each begins at a shore pixel and runs out over water. */
function piersOf(seed: number, land: Uint8Array, size: number, pixelM: number): Pier[] {
  const piers: Pier[] = [];
  for (let tried = 0; tried < 4000 && piers.length < PIERS; tried++) {
    const x = 2 + Math.floor(uniform(seed, SHORE, tried, 1) * (size - 4));
    const y = 2 + Math.floor(uniform(seed, SHORE, tried, 2) * (size - 4));
    if (land[y * size + x] === 0 || land[y * size + x + 1] === land[y * size + x - 1]) continue;
    const angleRad = uniform(seed, SHORE, tried, 3) * 2 * Math.PI;
    const length = between(250, 700, seed, SHORE, tried, 4) / pixelM;
    const [dx, dy] = [Math.cos(angleRad), Math.sin(angleRad)];
    const isOpen = [0.15, 0.4, 0.7, 1, 1.2].every((share) => {
      const [u, v] = [Math.round(x + dx * length * share), Math.round(y + dy * length * share)];
      return u > 0 && v > 0 && u < size && v < size && land[v * size + u] === 0;
    });
    if (!isOpen) continue;
    const width = between(12, 28, seed, SHORE, tried, 5) / pixelM;
    piers.push({ x: x + (dx * length) / 2, y: y + (dy * length) / 2, angleRad, length, width });
  }
  return piers;
}

export function paintShore({ seed }: Setting, shore: Shore, size: number, surface: readonly Float32Array[]): void {
  const { land, piers } = shore;
  if (!land.includes(1)) return;
  const cover = fractal(seed, SHORE + 1, 64, 5, 0.7);
  const towns = fractal(seed, SHORE + 2, 96, 4, 0.6);
  const grain = noiseSource(seed ^ SHORE);
  for (let y = 0; y < size; y++) {
    const [woods, built] = [new Float32Array(size), new Float32Array(size)];
    cover.addRow(y, 1, woods);
    towns.addRow(y, 1, built);
    for (let x = 0; x < size; x++) {
      const at = y * size + x;
      const edge = nearOther(land, size, x, y);
      if (land[at] === 0) {
        // Surf and turbid water along the shore.
        if (edge && woods[x]! > 0.3)
          for (let b = 0; b < BANDS.length; b++) surface[b]![at]! += 0.05 * (woods[x]! - 0.3);
        continue;
      }
      const kind = edge ? BEACH : built[x]! > 1.2 ? TOWN : woods[x]! > -0.2 ? WOOD : SOIL;
      const lit = 1 + (kind === TOWN ? 0.5 : 0.12) * grain();
      for (let b = 0; b < BANDS.length; b++) surface[b]![at] = Math.max(0.01, kind[b]! * lit);
    }
  }
  for (const pier of piers) paintPier(pier, pick([0.8, 1, 1.2], seed, SHORE, Math.floor(pier.x)), size, surface);
}

function nearOther(land: Uint8Array, size: number, x: number, y: number): boolean {
  const own = land[y * size + x];
  for (const [u, v] of [
    [x - 2, y],
    [x + 2, y],
    [x, y - 2],
    [x, y + 2],
  ] as const)
    if (u >= 0 && v >= 0 && u < size && v < size && land[v * size + u] !== own) return true;
  return false;
}

function paintPier(
  { x, y, angleRad, length, width }: Pier,
  bright: number,
  size: number,
  surface: readonly Float32Array[],
): void {
  const [cos, sin] = [Math.cos(angleRad), Math.sin(angleRad)];
  const reach = length / 2 + 2;
  for (let v = Math.max(0, Math.floor(y - reach)); v < Math.min(size, y + reach); v++)
    for (let u = Math.max(0, Math.floor(x - reach)); u < Math.min(size, x + reach); u++) {
      let inside = 0;
      for (let k = 0; k < 16; k++) {
        const [dx, dy] = [u + ((k % 4) + 0.5) / 4 - x, v + ((k >> 2) + 0.5) / 4 - y];
        if (Math.abs(dx * cos + dy * sin) < length / 2 && Math.abs(dy * cos - dx * sin) < width / 2) inside++;
      }
      if (inside === 0) continue;
      for (let b = 0; b < BANDS.length; b++) {
        const at = v * size + u;
        surface[b]![at] = surface[b]![at]! * (1 - inside / 16) + (TOWN[b]! * bright * inside) / 16;
      }
    }
}
