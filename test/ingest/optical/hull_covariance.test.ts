import { describe, expect, it } from "vitest";
import type { Jacobian } from "../../../ingest/optical/georeference.ts";
import { positionCovariance } from "../../../ingest/optical/hull_covariance.ts";
import { type HullFit, POSE } from "../../../ingest/optical/kernel/hull_model.ts";

const NORTH_UP: Jacobian = [10, 0, 0, -10];

/** A plain ship, whose fit alone would be good to a decimetre. */
function fitOf(azimuthDeg: number, changes: { lengthM?: number; widthM?: number; residual?: number } = {}): HullFit {
  const { lengthM = 180, widthM = 30, residual = 0.9 } = changes;
  const covariance = new Float64Array(POSE * POSE);
  for (let k = 0; k < POSE; k++) covariance[k * (POSE + 1)] = 0.01;
  const azimuthRad = (azimuthDeg * Math.PI) / 180;
  const pose = { eastM: 0, northM: 0, azimuthRad, lengthM, widthM, houseAt: 0.12, wakes: [0, 0, 0] };
  return { pose, groups: 1, cost: 100, residual, covariance, amplitude: new Float64Array(8) };
}

/** Deviations along and across the hull. */
function deviations(fit: HullFit, jacobian = NORTH_UP): { ahead: number; across: number } {
  const [ee, en, nn] = positionCovariance(fit, jacobian);
  const [sin, cos] = [Math.sin(fit.pose.azimuthRad), Math.cos(fit.pose.azimuthRad)];
  return {
    ahead: Math.sqrt(ee * sin * sin + 2 * en * sin * cos + nn * cos * cos),
    across: Math.sqrt(ee * cos * cos - 2 * en * sin * cos + nn * sin * sin),
  };
}

describe("how well a fitted hull's middle is known", () => {
  it("is to half a metre along and less across for a plain ship that lies aslant over the pixels", () => {
    const { ahead, across } = deviations(fitOf(33));
    expect(ahead).toBeGreaterThan(0.35);
    expect(ahead).toBeLessThan(0.8);
    expect(across).toBeGreaterThan(0.15);
    expect(across).toBeLessThan(0.35);
  });

  it("is less well known across where the sides run along the pixels, which all cut them alike, in whatever frame the pixels are", () => {
    for (const turnDeg of [0, 30, 45]) {
      const [sin, cos] = [Math.sin((turnDeg * Math.PI) / 180), Math.cos((turnDeg * Math.PI) / 180)];
      const turned: Jacobian = [10 * cos, -10 * sin, -10 * sin, -10 * cos];
      for (const quarter of [0, 90, 180, 270]) {
        const along = deviations(fitOf(turnDeg + quarter), turned);
        const aslant = deviations(fitOf(turnDeg + quarter + 20), turned);
        expect(along.across).toBeGreaterThan(2 * aslant.across);
        expect(along.ahead).toBeCloseTo(aslant.ahead, 6);
      }
    }
  });

  it("is by a share of the length where the hull explains little, and by more where it has the form of no ship", () => {
    const plain = deviations(fitOf(33));
    const misfit = deviations(fitOf(33, { residual: 9 }));
    expect(misfit.ahead).toBeGreaterThan(plain.ahead + 0.03 * 180);
    const pier = deviations(fitOf(33, { lengthM: 430, widthM: 12 }));
    expect(pier.ahead).toBeGreaterThan(20);
    expect(pier.across).toBeGreaterThan(plain.across);
  });
});
