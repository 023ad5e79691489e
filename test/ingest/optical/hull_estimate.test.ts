import { describe, expect, it } from "vitest";
import type { HullSamples } from "../../../ingest/optical/hull_chip.ts";
import { estimateHull, type HullEstimate } from "../../../ingest/optical/hull_estimate.ts";
import type { Shape } from "../../../ingest/optical/kernel/shape.ts";
import { gaussian, seeded } from "./scene_fixture.ts";

const SIDE = 81;
const GSD = 10;
const SIGMA_PX = 0.44;
const SUB_M = 1;
const WATER = [1000, 800, 600, 200] as const;
const NORTH_UP = [GSD, 0, 0, -GSD] as const;

interface Truth {
  readonly col: number;
  readonly row: number;
  readonly lengthM: number;
  readonly widthM: number;
  readonly headingDeg: number;
  /** Over the water, by band. */
  readonly brightness: readonly number[];
  /** White water astern, as a share of the brightness, over 80 m. */
  readonly wake?: number;
  /** A deckhouse near the stern, as a share of the brightness. */
  readonly house?: number;
}

/** Abramowitz & Stegun 7.1.26, so that the picture does not rest on the kernel's own table. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}
const share = (d: number): number =>
  (erf((d + 0.5) / (SIGMA_PX * Math.SQRT2)) - erf((d - 0.5) / (SIGMA_PX * Math.SQRT2))) / 2;

/** Half-width of a hull with a straight body and a pointed bow over its last third. */
const halfWidth = (s: number, widthM: number): number =>
  s < 0 || s > 1 ? -1 : (widthM / 2) * (s < 2 / 3 ? 1 : Math.sqrt(1 - ((s - 2 / 3) * 3) ** 2));

/** Against their mean, as Sentinel-2's blue, green, red and near-infrared. */
const TIMES_S = [-0.449, 0.078, 0.556, -0.185];

/** Each band of a hull under way sees it where it is by then. */
function renderMoving(truth: Truth, speedMps: number, noise: number, seed: number): Uint16Array[] {
  const heading = (truth.headingDeg * Math.PI) / 180;
  return TIMES_S.map((timeS, b) => {
    const ahead = (speedMps * timeS) / GSD;
    const there = { ...truth, col: truth.col + ahead * Math.sin(heading), row: truth.row - ahead * Math.cos(heading) };
    return render(there, noise, seed)[b]!;
  });
}

/** Each small square of the hull seen through optics and pixel: a Gaussian over a square, integrated. */
function render(truth: Truth, noise: number, seed: number): Uint16Array[] {
  const light = new Float64Array(SIDE * SIDE);
  const heading = (truth.headingDeg * Math.PI) / 180;
  const [sin, cos] = [Math.sin(heading), Math.cos(heading)];
  const astern = truth.wake === undefined ? 0 : 300;
  for (let u = -truth.lengthM / 2 - astern + SUB_M / 2; u < truth.lengthM / 2; u += SUB_M)
    for (let w = -truth.widthM * 2 + SUB_M / 2; w < truth.widthM * 2; w += SUB_M) {
      const behind = -(u + truth.lengthM / 2);
      const ridge = Math.exp(-0.5 * (w / (truth.widthM / 2)) ** 2) * Math.exp(-behind / 80);
      const inside = Math.abs(w) <= halfWidth(u / truth.lengthM + 0.5, truth.widthM) ? 1 : 0;
      const isHouse = behind < -0.06 * truth.lengthM && behind > -0.17 * truth.lengthM;
      const value = behind > 0 ? (truth.wake ?? 0) * ridge : isHouse ? (truth.house ?? 1) * inside : inside;
      if (value < 1e-3) continue;
      const x = truth.col + (u * sin + w * cos) / GSD;
      const y = truth.row - (u * cos - w * sin) / GSD;
      for (let r = Math.max(0, Math.floor(y) - 2); r <= Math.min(SIDE - 1, Math.floor(y) + 2); r++)
        for (let c = Math.max(0, Math.floor(x) - 2); c <= Math.min(SIDE - 1, Math.floor(x) + 2); c++)
          light[r * SIDE + c]! += (value * share(c + 0.5 - x) * share(r + 0.5 - y) * SUB_M * SUB_M) / (GSD * GSD);
    }
  const random = seeded(seed);
  return WATER.map((water, b) =>
    Uint16Array.from(light, (l) => Math.round(water + truth.brightness[b]! * l + noise * gaussian(random))),
  );
}

function samplesOf(bands: readonly ArrayLike<number>[]): HullSamples {
  const score = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < score.length; i++) score[i] = (bands[3]![i]! - WATER[3]) / 15;
  return {
    bands,
    nir: 3,
    bandTimesS: undefined,
    rounding: 0.5,
    width: SIDE,
    height: SIDE,
    sea: new Uint8Array(SIDE * SIDE).fill(1),
    score,
  };
}

/** What moments might say: a pixel off, a quarter too long, some degrees turned. */
function roughly(truth: Truth, seed: number): Shape {
  const random = seeded(seed);
  const off = (): number => 1.4 * (random() - 0.5);
  return {
    col: truth.col + off(),
    row: truth.row + off(),
    lengthM: truth.lengthM * (0.9 + 0.35 * random()),
    widthM: truth.widthM * (0.6 + 0.8 * random()),
    axisDeg: (truth.headingDeg + 4 * off() + 360) % 180,
    coveredPx: 10,
    plateau: 0.1,
  };
}

const GREY = [900, 900, 950, 1000];

function ship(seed: number, changes: Partial<Truth> = {}): Truth {
  const random = seeded(900 + seed);
  const lengthM = 40 + 160 * random();
  return {
    col: 40 + random(),
    row: 40 + random(),
    lengthM,
    widthM: lengthM / (5 + 2 * random()),
    headingDeg: 360 * random(),
    brightness: GREY,
    ...changes,
  };
}

function measure(truth: Truth, noise: number, seed: number): HullEstimate {
  return estimateHull(samplesOf(render(truth, noise, seed)), roughly(truth, seed), NORTH_UP)!;
}

const axisError = (a: number, b: number): number => Math.abs(((((a - b + 90) % 180) + 180) % 180) - 90);

describe("a hull fitted to rendered ships", () => {
  it("finds the place within a third of a pixel, the length within half a pixel, the axis within a degree and a half", () => {
    let nees = 0;
    const count = 12;
    for (let i = 0; i < count; i++) {
      const truth = ship(i);
      const hull = measure(truth, 10, i);
      const [east, north] = [GSD * (hull.col - truth.col), -GSD * (hull.row - truth.row)];
      expect(Math.hypot(east, north)).toBeLessThan(3.4);
      expect(Math.abs(hull.lengthM - truth.lengthM)).toBeLessThan(6);
      expect(Math.abs(hull.widthM - truth.widthM)).toBeLessThan(4);
      expect(axisError(hull.headingDeg, truth.headingDeg)).toBeLessThan(1.5);
      expect(hull.headingAmbiguous).toBe(true);
      const [ee, en, nn] = hull.covEnuM2;
      nees += (nn * east * east - 2 * en * east * north + ee * north * north) / (ee * nn - en * en) / count;
    }
    expect(nees).toBeLessThan(2.5);
  });

  it("keeps the wake out of the hull, and takes the direction from it or says that it is not sure", () => {
    let declared = 0;
    for (let i = 0; i < 8; i++) {
      const truth = ship(i, { wake: 0.6 });
      const hull = measure(truth, 10, i);
      expect(GSD * Math.hypot(hull.col - truth.col, hull.row - truth.row)).toBeLessThan(8);
      expect(Math.abs(hull.lengthM - truth.lengthM)).toBeLessThan(16);
      if (hull.headingAmbiguous) continue;
      declared++;
      expect(Math.abs(((hull.headingDeg - truth.headingDeg + 540) % 360) - 180)).toBeLessThan(5);
    }
    expect(declared).toBeGreaterThanOrEqual(6);
  });

  it("finds the dim hull that goes on ahead of the foam at its stern, which stands out first", () => {
    for (const headingDeg of [20, 140, 250]) {
      const truth = ship(1, {
        lengthM: 180,
        widthM: 32,
        headingDeg,
        brightness: [300, 330, 350, 450],
        wake: 4,
        house: 6,
      });
      const heading = (headingDeg * Math.PI) / 180;
      const asternPx = (truth.lengthM / 2 + 15) / GSD;
      const foam: Shape = {
        ...roughly(truth, 1),
        col: truth.col - asternPx * Math.sin(heading),
        row: truth.row + asternPx * Math.cos(heading),
        lengthM: 100,
        widthM: 30,
      };
      const hull = estimateHull(samplesOf(render(truth, 10, 1)), foam, NORTH_UP)!;
      expect(GSD * Math.hypot(hull.col - truth.col, hull.row - truth.row)).toBeLessThan(12);
      expect(Math.abs(hull.lengthM - truth.lengthM)).toBeLessThan(20);
      expect(axisError(hull.headingDeg, headingDeg)).toBeLessThan(2);
    }
  });

  it("tells the speed along the axis to 2.5 m/s from the parallax of the bands", () => {
    let square = 0;
    for (let i = 0; i < 8; i++) {
      const truth = ship(i);
      const speedMps = [0, 4, 8, 12][i % 4]!;
      const samples = { ...samplesOf(renderMoving(truth, speedMps, 10, i)), bandTimesS: TIMES_S };
      const hull = estimateHull(samples, roughly(truth, i), NORTH_UP)!;
      const ahead = Math.cos(((hull.headingDeg - truth.headingDeg) * Math.PI) / 180) > 0 ? 1 : -1;
      const error = ahead * hull.axisSpeedMps! - speedMps;
      square += error ** 2 / 8;
      expect(Math.abs(error)).toBeLessThan(3.5 * hull.speedSigmaMps!);
      expect(hull.speedSigmaMps!).toBeLessThan(2);
    }
    expect(Math.sqrt(square)).toBeLessThan(2.5);
  });

  it("turns with the picture and moves with it", () => {
    const truth = ship(3, { col: 40.5, row: 40.5, headingDeg: 27 });
    const straight = render(truth, 0, 1);
    const shape = roughly(truth, 1);
    const one = estimateHull(samplesOf(straight), shape, NORTH_UP)!;
    const turn = (band: Uint16Array): Uint16Array => {
      const out = new Uint16Array(band.length);
      for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) out[x * SIDE + SIDE - 1 - y] = band[y * SIDE + x]!;
      return out;
    };
    const turned = estimateHull(
      samplesOf(straight.map(turn)),
      { ...shape, col: SIDE - shape.row, row: shape.col, axisDeg: (shape.axisDeg + 90) % 180 },
      NORTH_UP,
    )!;
    expect(turned.col).toBeCloseTo(SIDE - one.row, 1);
    expect(turned.row).toBeCloseTo(one.col, 1);
    expect(turned.lengthM).toBeCloseTo(one.lengthM, 0);
    expect(axisError(turned.headingDeg, one.headingDeg + 90)).toBeLessThan(0.2);
  });

  it("says nothing or something finite of whatever is handed to it", () => {
    const random = seeded(5);
    const fills: (() => number)[] = [
      () => 0,
      () => 65535 * random(),
      () => (random() < 0.01 ? 65535 : 0),
      () => 1e-30 * random(),
      () => 1e30 * random(),
    ];
    for (const fill of fills)
      for (const lengthM of [0, 15, 420]) {
        const bands = WATER.map(() => Float64Array.from({ length: SIDE * SIDE }, fill));
        const shape = { ...roughly(ship(1), 1), lengthM, widthM: 0 };
        const hull = estimateHull(samplesOf(bands), shape, NORTH_UP);
        if (hull === undefined) continue;
        const { covEnuM2, fit, headingAmbiguous: _, axisSpeedMps: __, speedSigmaMps: ___, ...numbers } = hull;
        for (const value of [...Object.values(numbers), ...covEnuM2, ...Object.values(fit)])
          expect(Number.isFinite(value)).toBe(true);
        expect(covEnuM2[0] * covEnuM2[2] - covEnuM2[1] ** 2).toBeGreaterThan(0);
      }
  });
});
