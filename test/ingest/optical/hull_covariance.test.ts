import { describe, expect, it } from "vitest";
import type { Jacobian } from "../../../ingest/optical/georeference.ts";
import { chip } from "../../../ingest/optical/hull_chip.ts";
import { positionCovariance } from "../../../ingest/optical/hull_covariance.ts";
import { CHANNELS, type HullFit, POSE } from "../../../ingest/optical/kernel/hull_model.ts";
import { axisDeviations } from "./axis_deviations.ts";

const NORTH_UP: Jacobian = [10, 0, 0, -10];

/** A plain ship far brighter than its wake and clutter, whose fit alone would be good to a decimetre. */
function fitOf(
  azimuthDeg: number,
  changes: { lengthM?: number; wake?: number; groups?: readonly number[] } = {},
): HullFit {
  const { lengthM = 180, wake = 0, groups = [60] } = changes;
  chip.channels = 1;
  const covariance = new Float64Array(POSE * POSE);
  for (let k = 0; k < POSE; k++) covariance[k * (POSE + 1)] = 0.01;
  const azimuthRad = (azimuthDeg * Math.PI) / 180;
  const pose = { eastM: 0, northM: 0, azimuthRad, lengthM, widthM: lengthM / 6, houseAt: 0.12, wakes: [wake, 0, 0] };
  const amplitude = new Float64Array((groups.length + 1) * CHANNELS);
  groups.forEach((brightness, k) => {
    amplitude[k * CHANNELS] = brightness;
  });
  return { pose, groups: groups.length, cost: 100, residual: 0.9, covariance, amplitude };
}

/** Deviations along and across the hull. */
function deviations(fit: HullFit, jacobian = NORTH_UP): { ahead: number; across: number } {
  const { along, across } = axisDeviations(positionCovariance(fit, jacobian), fit.pose.azimuthRad);
  return { ahead: along, across };
}

describe("how well a fitted hull's middle is known", () => {
  it("is to half a metre along and less across for a plain ship that lies aslant over the pixels", () => {
    const { ahead, across } = deviations(fitOf(33));
    expect(ahead).toBeGreaterThan(0.35);
    expect(ahead).toBeLessThan(0.8);
    expect(across).toBeGreaterThan(0.1);
    expect(across).toBeLessThan(0.25);
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

  it("is less well known along where the wake is as bright as the hull, and where its parts differ", () => {
    const plain = deviations(fitOf(33));
    const foaming = deviations(fitOf(33, { wake: 60 }));
    expect(foaming.ahead).toBeGreaterThan(2.5);
    expect(foaming.ahead).toBeLessThan(6);
    expect(foaming.across).toBeCloseTo(plain.across, 6);
    expect(deviations(fitOf(33, { groups: [60, 60, 60] })).ahead).toBeCloseTo(plain.ahead, 1);
    expect(deviations(fitOf(33, { groups: [20, 60, 100] })).ahead).toBeGreaterThan(plain.ahead + 3);
  });

  it("is less well known across of a boat that is no longer than two pixels, however it lies", () => {
    for (const azimuthDeg of [0, 33]) {
      const boat = deviations(fitOf(azimuthDeg, { lengthM: 15 })).across;
      expect(boat).toBeGreaterThan(0.5);
      expect(boat).toBeLessThan(1);
    }
  });
});
