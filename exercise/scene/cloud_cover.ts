/** Clouds over a practice scene: large ones, puffs no larger than ships, their shadows, and their parallax between the bands. */
import { between, normal, stream, uniform } from "../random.ts";
import { BAND_TIMES_S, CLOUD } from "./bands.ts";
import type { Setting } from "./conditions.ts";
import { fractal } from "./texture.ts";

export interface CloudCover {
  /** Share of the light from below that the cloud over a pixel keeps back. */
  readonly opacity: Float32Array;
  /** Pixels from a cloud to its shadow. */
  readonly shadow: readonly [number, number];
  /** Pixels that a cloud moves in a second of band time. */
  readonly parallax: readonly [number, number];
}

const CLOUDS = stream("practice clouds");
/** Ground track of a sun-synchronous satellite at middle latitudes, and its speed over its height. */
const TRACK_RAD = (193 * Math.PI) / 180;
const TRACK_PER_S = 7450 / 786_000;
const SHADE = 0.65;

export function cloudCover(setting: Setting, size: number, pixelM: number): CloudCover {
  const { seed } = setting;
  const opacity = new Float32Array(size * size);
  const baseM = between(500, 2000, seed, CLOUDS, 0);
  const sun = between(2.1, 3, seed, CLOUDS, 1);
  const shadowM = baseM * Math.tan(between(0.4, 0.85, seed, CLOUDS, 2));
  const driftM = baseM * TRACK_PER_S;
  const cover: CloudCover = {
    opacity,
    shadow: [(-Math.sin(sun) * shadowM) / pixelM, (Math.cos(sun) * shadowM) / pixelM],
    parallax: [(Math.sin(TRACK_RAD) * driftM) / pixelM, (-Math.cos(TRACK_RAD) * driftM) / pixelM],
  };
  if (setting.cloudShare > 0) addLargeClouds(setting, size, opacity);
  addPuffs(setting, size, pixelM, opacity);
  for (let i = 0; i < opacity.length; i++) opacity[i] = 1 - Math.exp(-opacity[i]!);
  return cover;
}

function addLargeClouds({ seed, cloudShare }: Setting, size: number, depth: Float32Array): void {
  const field = fractal(seed, CLOUDS, 256, 7, 0.52);
  for (let y = 0; y < size; y++) {
    const row = new Float32Array(size);
    field.addRow(y, 1, row);
    depth.set(row, y * size);
  }
  const threshold = depth.slice().sort()[Math.floor((1 - cloudShare) * (depth.length - 1))]!;
  for (let i = 0; i < depth.length; i++) depth[i] = Math.min(8, 3 * Math.max(0, depth[i]! - threshold));
}

function addPuffs({ seed, puffsPerKm2 }: Setting, size: number, pixelM: number, depth: Float32Array): void {
  const count = Math.round(puffsPerKm2 * ((size * pixelM) / 1000) ** 2);
  for (let i = 0; i < count; i++) {
    const draw = (low: number, high: number, what: number): number => between(low, high, seed, CLOUDS, 10 + i, what);
    const [x, y] = [draw(0, size, 0), draw(0, size, 1)];
    const sigma = (27 * Math.exp(0.6 * normal(seed, CLOUDS, 10 + i, 2))) / pixelM;
    const [turn, flat, thick] = [draw(0, Math.PI, 3), draw(0.45, 1, 4), draw(0.2, 1.8, 5)];
    const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
    const reach = Math.ceil(3.5 * sigma);
    for (let v = Math.max(0, Math.ceil(y - reach)); v <= Math.min(size - 1, y + reach); v++)
      for (let u = Math.max(0, Math.ceil(x - reach)); u <= Math.min(size - 1, x + reach); u++) {
        const [dx, dy] = [u + 0.5 - x, v + 0.5 - y];
        const [along, across] = [dx * cos + dy * sin, (dy * cos - dx * sin) / flat];
        // A ragged edge: no cloud is a bell.
        const rag = 0.75 + 0.5 * uniform(seed, CLOUDS, i, u >> 1, v >> 1);
        depth[v * size + u]! += thick * rag * Math.exp((-0.5 * (along * along + across * across)) / (sigma * sigma));
      }
  }
}

/** The surface of a band as seen through the clouds, at (x, y). */
export function throughClouds(
  cover: CloudCover,
  size: number,
  band: number,
  x: number,
  y: number,
  clear: (shade: number) => number,
): number {
  const { opacity, shadow, parallax } = cover;
  const shade = 1 - SHADE * sampled(opacity, size, x - shadow[0], y - shadow[1]);
  const seconds = BAND_TIMES_S[band]!;
  const share = sampled(opacity, size, x - parallax[0] * seconds, y - parallax[1] * seconds);
  const below = clear(shade);
  return below + (CLOUD[band]! - below) * share;
}

/** Bilinear, the border's value beyond it. */
function sampled(map: Float32Array, size: number, x: number, y: number): number {
  const u = Math.max(0, Math.min(size - 1.001, x));
  const v = Math.max(0, Math.min(size - 1.001, y));
  const [x0, y0] = [Math.floor(u), Math.floor(v)];
  const [p, q] = [u - x0, v - y0];
  const at = y0 * size + x0;
  const upper = map[at]! * (1 - p) + map[at + 1]! * p;
  const lower = map[at + size]! * (1 - p) + map[at + size + 1]! * p;
  return upper * (1 - q) + lower * q;
}
