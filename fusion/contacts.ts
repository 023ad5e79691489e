/** The bearings of one scan, in radians, with the place they are taken from. */
import type { BearingObservation, LonLat, TimeUs } from "../model/index.ts";
import { RAD_PER_DEG, US_PER_S } from "../model/index.ts";
import { type SightPoint, sightPoint } from "./kernel/bearing_geometry.ts";
import { ASSUMED_CLUTTER_PRAD, ASSUMED_DETECTION, UNHEARD_DENSITY_PRAD } from "./parameters.ts";
import type { Scan } from "./scan.ts";
import { type Signs, signsOfBearing } from "./signs.ts";

export interface Contact {
  readonly bearingsRad: readonly number[];
  readonly sigmaRad: number;
  readonly weights: readonly number[];
  readonly lagS: number;
  readonly contactId?: string;
  readonly signs?: Signs;
}

export interface ContactScan {
  readonly sourceId: string;
  readonly timeUs: TimeUs;
  readonly arrayId: string;
  readonly sensor: LonLat;
  readonly point: SightPoint;
  readonly contacts: readonly Contact[];
  readonly propagationMps: number;
  readonly maximumRangeM: number;
  /** Probability of detection inside the look; undefined without one, when silence says nothing. */
  readonly looked: number | undefined;
  /** Density of clutter and of contacts not heard before, and of it the share of the latter, 1/rad. */
  readonly backgroundPerRad: number;
  readonly birthShare: number;
}

/** Stands for "the producer has removed the delay"; finite, so that it can be written down. */
const NO_DELAY_MPS = 1e12;
/** No bearing is believed to be better than 0.05°. */
const LEAST_SIGMA_RAD = 0.05 * RAD_PER_DEG;

/** Sound in air makes 340 m/s, in no gas or water less than half of it. */
const LEAST_PROPAGATION_MPS = 150;
/** Nothing is farther away on earth. */
const MOST_RANGE_M = 2.1e7;

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Undefined when the scan has no bearing: then there is nothing to set against anything. */
export function contactsOf(scan: Scan): ContactScan | undefined {
  const first = scan.bearings[0]?.observation;
  if (first === undefined) return undefined;
  const look = scan.looks[0];
  const detection = look === undefined || look.detection === 0 ? ASSUMED_DETECTION : look.detection;
  const clutter = look?.clutterPerRad ?? ASSUMED_CLUTTER_PRAD;
  const fresh = detection * UNHEARD_DENSITY_PRAD;
  return {
    arrayId: first.arrayId ?? first.key.sourceId,
    sensor: first.sensorPosition,
    point: sightPoint(first.sensorPosition.lonDeg, first.sensorPosition.latDeg),
    sourceId: scan.sourceId,
    timeUs: scan.timeUs,
    contacts: scan.bearings.map(({ observation }) => ({
      bearingsRad: observation.alternatives.map((one) => one.bearingDeg * RAD_PER_DEG),
      sigmaRad: between(
        LEAST_SIGMA_RAD,
        Math.max(...observation.alternatives.map((one) => one.sigmaDeg)) * RAD_PER_DEG,
        Math.PI,
      ),
      weights: observation.alternatives.map((one) => one.weight),
      lagS: lagOf(observation.observedAtUs, scan.timeUs),
      ...(observation.contactId === undefined ? {} : { contactId: observation.contactId }),
      ...signed(observation),
    })),
    propagationMps: first.delayRemoved
      ? NO_DELAY_MPS
      : between(LEAST_PROPAGATION_MPS, first.propagationMps, NO_DELAY_MPS),
    maximumRangeM: between(0, first.maximumRangeM, MOST_RANGE_M),
    looked: look === undefined || look.detection === 0 ? undefined : look.detection,
    backgroundPerRad: clutter + fresh,
    birthShare: fresh / (clutter + fresh),
  };
}

function signed(observation: BearingObservation): Pick<Contact, "signs"> {
  const signs = signsOfBearing(observation);
  return signs === undefined ? {} : { signs };
}

function lagOf(observedAtUs: TimeUs, scanUs: TimeUs): number {
  return Math.max(0, (scanUs - observedAtUs) / US_PER_S);
}
