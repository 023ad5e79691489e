/**
 * The direction of a contact as bearings with weights.
 *
 * A line array measures the angle from its axis, a cone: bearing = axis ± acos(cos θ / cos ε), where ε is the elevation of the arrival.
 * Left and right are not resolved here; both are alternatives of one contact (R. J. Urick, Principles of Underwater Sound, 3.7).
 */
import {
  type ArrayConfigurationObservation,
  type BearingAlternative,
  DEG_PER_RAD,
  RAD_PER_DEG,
  wrapBearingDeg,
} from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkRange, checkSigma } from "../field_rules.ts";
import type { Findings } from "../findings.ts";

type Contact = tomi.ingest.v1.AcousticContact;

const LARGEST_SIGMA_DEG = 90;
const MOST_CANDIDATES = 8;
/** Nearer to the axis than this a small error of the cone angle turns the bearing by many degrees. */
const ENDFIRE_DEG = 10;

/** The alternatives before error floor and inflation, or none and findings. */
export function readDirection(
  findings: Findings,
  contact: Contact,
  configuration: ArrayConfigurationObservation,
): readonly BearingAlternative[] {
  if (contact.bearing != null) return trueBearing(findings, contact.bearing, configuration);
  if (contact.cone != null) return coneAngle(findings, contact, contact.cone, configuration);
  if (contact.ambiguous != null) return ambiguous(findings, contact.ambiguous);
  findings.add("MISSING", "contact.direction", "The contact has no direction.");
  return [];
}

function trueBearing(
  findings: Findings,
  given: tomi.ingest.v1.TrueBearing.$Properties,
  configuration: ArrayConfigurationObservation,
): readonly BearingAlternative[] {
  const one = readBearing(findings, "contact.bearing", given, 1);
  if (configuration.geometry === "line")
    findings.add(
      "MIRROR_NOT_RESOLVED",
      "contact.bearing",
      `Array ${configuration.arrayId} is a line and gives one bearing (${given.bearingTrueDeg ?? 0}°).`,
    );
  return [one];
}

function readBearing(
  findings: Findings,
  field: string,
  given: tomi.ingest.v1.TrueBearing.$Properties,
  weight: number,
): BearingAlternative {
  const bearingDeg = given.bearingTrueDeg ?? 0;
  const sigmaDeg = given.sigmaDeg ?? 0;
  checkRange(findings, `${field}.bearing_true_deg`, bearingDeg, 0, 360, "BAD_BEARING");
  checkSigma(findings, `${field}.sigma_deg`, sigmaDeg, LARGEST_SIGMA_DEG, "BAD_BEARING");
  return { bearingDeg: bearingDeg === 360 ? 0 : bearingDeg, sigmaDeg, weight };
}

function ambiguous(
  findings: Findings,
  given: tomi.ingest.v1.AmbiguousBearings.$Properties,
): readonly BearingAlternative[] {
  const field = "contact.ambiguous";
  const candidates = given.candidates ?? [];
  const weights = given.weights ?? [];
  if (candidates.length === 0) findings.add("MISSING", field, "The set of bearings is empty.");
  if (candidates.length > MOST_CANDIDATES)
    findings.add("TOO_MANY", field, `The contact has ${candidates.length} bearings; at most ${MOST_CANDIDATES}.`);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const weighted = weights.length > 0;
  if (weighted && (weights.length !== candidates.length || !(sum > 0) || weights.some((weight) => !(weight >= 0))))
    findings.add("OUT_OF_RANGE", `${field}.weights`, `${weights.length} weights for ${candidates.length} bearings.`);
  if (!findings.usable()) return [];
  return candidates.map((candidate, i) =>
    readBearing(findings, `${field}.candidates[${i}]`, candidate, weighted ? weights[i]! / sum : 1 / candidates.length),
  );
}

function coneAngle(
  findings: Findings,
  contact: Contact,
  given: tomi.ingest.v1.ConeAngle.$Properties,
  configuration: ArrayConfigurationObservation,
): readonly BearingAlternative[] {
  const coneDeg = given.coneAngleDeg ?? 0;
  const sigmaDeg = given.sigmaDeg ?? 0;
  checkRange(findings, "contact.cone.cone_angle_deg", coneDeg, 0, 180, "BAD_CONE");
  checkSigma(findings, "contact.cone.sigma_deg", sigmaDeg, LARGEST_SIGMA_DEG, "BAD_CONE");
  const { axisTrueDeg, geometry, arrayId } = configuration;
  if (geometry !== "line" || axisTrueDeg === undefined) {
    findings.add("BAD_CONE", "contact.cone", `Array ${arrayId} is ${geometry}, not a line with a known axis.`);
    return [];
  }
  if (Math.min(coneDeg, 180 - coneDeg) < ENDFIRE_DEG)
    findings.add("NEAR_ENDFIRE", "contact.cone.cone_angle_deg", `The cone angle is ${coneDeg}°.`);
  if (!findings.usable()) return [];

  const elevationDeg = contact.elevationDeg ?? 0;
  const ratio = Math.cos(coneDeg * RAD_PER_DEG) / Math.cos(elevationDeg * RAD_PER_DEG);
  if (!(Math.abs(ratio) <= withinSigma(coneDeg, sigmaDeg, elevationDeg))) {
    findings.add(
      "IMPOSSIBLE_CONE",
      "contact.elevation_deg",
      `A cone of ${coneDeg}° has no direction at an elevation of ${elevationDeg}°.`,
    );
    return [];
  }
  const turnDeg = Math.acos(Math.min(1, Math.max(-1, ratio))) * DEG_PER_RAD;
  const sigma = bearingSigmaDeg(coneDeg, sigmaDeg, elevationDeg, turnDeg, configuration.axisSigmaDeg ?? 0);
  const left = wrapBearingDeg(axisTrueDeg - turnDeg);
  const right = wrapBearingDeg(axisTrueDeg + turnDeg);
  if (left === right) return [{ bearingDeg: right, sigmaDeg: sigma, weight: 1 }];
  return [
    { bearingDeg: right, sigmaDeg: sigma, weight: 0.5 },
    { bearingDeg: left, sigmaDeg: sigma, weight: 0.5 },
  ];
}

/** The largest cos θ / cos ε that measurement error explains: the cone angle may be three sigma off. */
function withinSigma(coneDeg: number, sigmaDeg: number, elevationDeg: number): number {
  const nearestDeg = Math.min(coneDeg, 180 - coneDeg);
  const closest = Math.cos(Math.min(90, nearestDeg + 3 * sigmaDeg) * RAD_PER_DEG);
  const over = Math.cos(nearestDeg * RAD_PER_DEG) - closest;
  return 1 + over / Math.cos(elevationDeg * RAD_PER_DEG);
}

/**
 * d(bearing) = sin θ / (cos ε · sin(turn)) · d(θ), and the axis' own error. At end-fire the derivative has no bound; there the bearing
 * is off by at most the angle that a cone of one sigma more opens.
 */
function bearingSigmaDeg(
  coneDeg: number,
  sigmaDeg: number,
  elevationDeg: number,
  turnDeg: number,
  axisSigmaDeg: number,
): number {
  const cosElevation = Math.cos(elevationDeg * RAD_PER_DEG);
  const sinTurn = Math.sin(turnDeg * RAD_PER_DEG);
  const sinCone = Math.sin(coneDeg * RAD_PER_DEG);
  const linear = sinTurn > 1e-9 ? (sinCone / (cosElevation * sinTurn)) * sigmaDeg : LARGEST_SIGMA_DEG;
  return Math.min(LARGEST_SIGMA_DEG, Math.hypot(linear, axisSigmaDeg));
}
