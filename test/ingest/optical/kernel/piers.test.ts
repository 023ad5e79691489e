import { describe, expect, it } from "vitest";
import { pierLines } from "../../../../ingest/optical/kernel/pier_lines.ts";
import { takeOutPiers } from "../../../../ingest/optical/piers.ts";

const SIZE = 160;
const GSD_M = 10;
const SUB = 5;

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly angleDeg: number;
  readonly length: number;
  readonly width: number;
  readonly bright: number;
}

/** A pier from (40, 60) out to sea, aslant over the grid, 22 m wide. */
const PIER: Bar = {
  x: 40 + 25 * Math.cos(0.3),
  y: 60 + 25 * Math.sin(0.3),
  angleDeg: 17.19,
  length: 50,
  width: 2.2,
  bright: 0.15,
};
const aside = (along: number, off: number): { x: number; y: number } => ({
  x: PIER.x + along * Math.cos(0.3) - off * Math.sin(0.3),
  y: PIER.y + along * Math.sin(0.3) + off * Math.cos(0.3),
});
/** A ship of 70 m × 14 m moored along it. */
const SHIP: Bar = { ...aside(5, 1.9), angleDeg: 17.19, length: 7, width: 1.4, bright: 0.3 };

/** Reflectance over the water, each pixel covered in part as it is by the bars. */
function painted(bars: readonly Bar[]): Float32Array {
  const image = Float32Array.from({ length: SIZE * SIZE }, (_, i) => 0.002 * Math.sin(i * 12.9898));
  for (const { x, y, angleDeg, length, width, bright } of bars) {
    const [cos, sin] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
    for (let at = 0; at < image.length; at++) {
      if (Math.hypot((at % SIZE) - x, Math.floor(at / SIZE) - y) > length / 2 + width + 1) continue;
      let inside = 0;
      for (let k = 0; k < SUB * SUB; k++) {
        const [dx, dy] = [
          (at % SIZE) + ((k % SUB) + 0.5) / SUB - 0.5 - x,
          Math.floor(at / SIZE) + (Math.floor(k / SUB) + 0.5) / SUB - 0.5 - y,
        ];
        if (Math.abs(dx * cos + dy * sin) < length / 2 && Math.abs(dy * cos - dx * sin) < width / 2) inside++;
      }
      image[at] = image[at]! * (1 - inside / SUB ** 2) + (bright * inside) / SUB ** 2;
    }
  }
  return image;
}

/** Land to the left of column `edge`, sea to its right. */
function field(tophat: Float32Array, edge = 40) {
  const classes = Uint8Array.from(tophat, (_, i) => (i % SIZE < edge ? 2 : 1));
  const land = classes.map((kind) => (kind === 2 ? 1 : 0));
  return { tophat, classes, land, width: SIZE, height: SIZE, gsdM: GSD_M };
}

function withoutPiers(bars: readonly Bar[]): { left: Float32Array; stored: Uint16Array } {
  const tophat = painted(bars);
  const { classes, land } = field(tophat);
  const stored = Uint16Array.from(tophat, (value) => 500 + 10_000 * Math.max(-0.04, value));
  const shape = { col: 0, row: 0, width: SIZE, rows: SIZE };
  takeOutPiers(shape, [stored], [{ tophat, weight: 1 }], classes, land, GSD_M);
  return { left: tophat, stored };
}

function sumAround(image: ArrayLike<number>, { x, y }: { x: number; y: number }, reach: number): number {
  let sum = 0;
  for (let v = Math.round(y) - reach; v <= y + reach; v++)
    for (let u = Math.round(x) - reach; u <= x + reach; u++) sum += image[v * SIZE + u]!;
  return sum;
}

describe("piers", () => {
  it("are found where they lie, from end to end", () => {
    const [line, ...others] = pierLines(field(painted([PIER, SHIP])), 0, 0);
    expect(others).toEqual([]);
    const angleDeg = (Math.atan(line!.dy / line!.dx) * 180) / Math.PI;
    expect(Math.abs(angleDeg - PIER.angleDeg)).toBeLessThan(0.6);
    expect(Math.abs(line!.to - line!.from + 1 - PIER.length)).toBeLessThan(4);
    expect(Math.hypot(line!.x - PIER.x, line!.y - PIER.y)).toBeLessThan(2);
  });

  it("are taken out, and the ship beside one is left as bright as it is in open water", () => {
    const alone = sumAround(painted([SHIP]), SHIP, 5);
    const { left, stored } = withoutPiers([PIER, SHIP]);
    expect(sumAround(left, SHIP, 5) / alone).toBeGreaterThan(0.75);
    expect(sumAround(left, SHIP, 5) / alone).toBeLessThan(1.2);
    const bare = aside(-12, 0);
    expect(sumAround(left, bare, 4)).toBeLessThan(0.12 * sumAround(painted([PIER]), bare, 4));
    expect(stored[Math.round(bare.y) * SIZE + Math.round(bare.x)]).toBeLessThan(650);
  });

  it("are found and taken out where ships lie along most of one side", () => {
    const ships = [-16, -7, 2, 11].map((along) => ({ ...SHIP, ...aside(along, 1.9) }));
    const [line] = pierLines(field(painted([PIER, ...ships])), 0, 0);
    expect(Math.abs((Math.atan(line!.dy / line!.dx) * 180) / Math.PI - PIER.angleDeg)).toBeLessThan(0.6);
    expect(line!.widthPx).toBeLessThan(1.3 * PIER.width);
    const { left } = withoutPiers([PIER, ...ships]);
    const bare = aside(20, 0);
    expect(sumAround(left, bare, 2)).toBeLessThan(0.15 * sumAround(painted([PIER]), bare, 2));
    for (const ship of ships)
      expect(sumAround(left, ship, 3) / sumAround(painted(ships), ship, 3)).toBeGreaterThan(0.7);
  });

  it("are not seen in a large ship near land, in a straight shore, nor where there is no land", () => {
    const ship: Bar = { x: 60, y: 80, angleDeg: 30, length: 30, width: 4.6, bright: 0.2 };
    expect(pierLines(field(painted([ship])), 0, 0)).toEqual([]);
    const beach: Bar = { x: 41, y: 80, angleDeg: 90, length: 120, width: 2, bright: 0.2 };
    expect(pierLines(field(painted([beach])), 0, 0)).toEqual([]);
    expect(pierLines(field(painted([PIER]), 0), 0, 0)).toEqual([]);
  });

  it("are the same wherever the tile is cut", () => {
    const whole = painted([PIER, SHIP]);
    const [line] = pierLines(field(whole), 0, 0);
    const cut = Float32Array.from({ length: SIZE * SIZE }, (_, i) => whole[Math.min(whole.length - 1, i + 10 * SIZE)]!);
    const [moved] = pierLines(field(cut), 0, 10);
    expect(moved!.y + 10).toBeCloseTo(line!.y, 5);
    expect(moved!.dx).toBeCloseTo(line!.dx, 5);
  });
});
