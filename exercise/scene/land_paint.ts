/** Land in a scene: the coastline laid under the image, and woods, fields, towns and beaches on it. */
import { coastBetween, crossings } from "../land.ts";
import { stream } from "../random.ts";
import { BANDS, SOIL, TOWN, WOOD } from "./bands.ts";
import { GSD_M, type ScenePass } from "./passes.ts";
import { fractal, noiseSource } from "./texture.ts";
import { fromUtm } from "./utm.ts";

export interface LandPainter {
  /** Paints land over image row `y` in row `row` of the surface. */
  paintRow(y: number, row: number, surface: readonly Float32Array[]): void;
}

const RELIEF = stream("relief");
const TOWNS = stream("towns");
/** Within so many pixels a parallel and a row of the image part by less than half a pixel. */
const PIECE_PX = 64;
const GRAIN = 0.12;

export function createLandPainter(seed: number, pass: ScenePass): LandPainter {
  const { widthPx: width, heightPx } = pass;
  const place = (x: number, y: number) => fromUtm({ xM: pass.leftM + x * GSD_M, yM: pass.topM - y * GSD_M });
  const corners = [place(0, 0), place(width, 0), place(0, heightPx), place(width, heightPx)];
  const lats = corners.map(({ latDeg }) => latDeg);
  const edges = coastBetween(Math.min(...lats) - 0.01, Math.max(...lats) + 0.01);
  const relief = fractal(seed, RELIEF, 128, 5, 0.7);
  const towns = fractal(seed, TOWNS, 96, 3, 0.6);
  const grain = noiseSource(seed ^ RELIEF);
  const [reliefRow, townRow] = [new Float32Array(width), new Float32Array(width)];

  const paint = (x: number, row: number, surface: readonly Float32Array[]): void => {
    const isTown = townRow[x]! > 1.6;
    const cover = isTown ? TOWN : reliefRow[x]! > -1 ? WOOD : SOIL;
    const lit = (1 + (isTown ? 3 * GRAIN : GRAIN) * grain()) * (1 + 0.15 * reliefRow[x]!);
    for (let band = 0; band < BANDS.length; band++)
      surface[band]![row * width + x] = Math.max(0.01, cover[band]! * lit);
  };

  return {
    paintRow: (y, row, surface) => {
      let isTextured = false;
      for (let from = 0; from < width; from += PIECE_PX) {
        const to = Math.min(width, from + PIECE_PX);
        const [west, east] = [place(from + 0.5, y + 0.5), place(to - 0.5, y + 0.5)];
        const coast = crossings((west.latDeg + east.latDeg) / 2, edges);
        const perPx = (east.lonDeg - west.lonDeg) / Math.max(1, to - from - 1);
        let next = 0;
        for (let x = from; x < to; x++) {
          const lonDeg = west.lonDeg + (x - from) * perPx;
          while (next < coast.length && coast[next]! <= lonDeg) next++;
          if ((coast.length - next) % 2 === 0) continue;
          if (!isTextured) {
            reliefRow.fill(0);
            townRow.fill(0);
            relief.addRow(y, 1, reliefRow);
            towns.addRow(y, 1, townRow);
            isTextured = true;
          }
          paint(x, row, surface);
        }
      }
    },
  };
}
