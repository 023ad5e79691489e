/**
 * What admission finds wrong with a record, and what follows from it.
 *
 * Every rule has a stable code, one consequence, and a remedy; the sentence of a finding is made of what was found and that remedy.
 * Reject: kept as digest and reason. Quarantine: stored, not fused, until a person or what it waits for releases it. Flag: fused with
 * its sigma multiplied by FLAG_SIGMA_FACTOR.
 */
import type { Violation } from "../model/index.ts";

export type Consequence = "reject" | "quarantine" | "flag";

interface Rule {
  readonly means: Consequence;
  readonly remedy: string;
}

/** A flagged value is believed to a third of what it claims: it still counts, and cannot drag a good track. */
export const FLAG_SIGMA_FACTOR = 3;

const TIME = "Check the clock of the producer, and that times are microseconds since 1970 in UTC.";
const CONFIGURATION = "Send the array's configuration first, and whenever it changes.";
const DEGREES = "Send degrees clockwise from true north.";

export const RULES = {
  // The record as such
  UNREADABLE: { means: "reject", remedy: "Encode the record with the published contract." },
  EMPTY_RECORD: { means: "reject", remedy: "Set one of the record's kinds." },
  NO_HEADER: { means: "reject", remedy: "Give the record a header with source, epoch and sequence number." },
  WRONG_SOURCE: { means: "reject", remedy: "Send a source's records on a stream opened for it." },
  WRONG_EPOCH: { means: "reject", remedy: "Use the epoch of the stream's hello, 16 bytes, new on every start." },
  BAD_SEQ: { means: "reject", remedy: "Number the records 1, 2, 3 … within the epoch." },
  SIMULATED_IN_LIVE: { means: "reject", remedy: "Send simulated records to an exercise workspace." },
  STORE_REFUSED: { means: "reject", remedy: "Report it: admission should have found this." },
  // Labels
  LABEL_ABOVE_CHANNEL: { means: "reject", remedy: "Send it through a channel approved for its level." },
  LABEL_UNKNOWN: { means: "reject", remedy: "Use the levels 0 to 5." },
  // Numbers in general
  NOT_FINITE: { means: "reject", remedy: "Leave a value out when it is not known." },
  BAD_TEXT: { means: "reject", remedy: "Send short, well-formed Unicode text without NUL." },
  MISSING: { means: "reject", remedy: "Set the field." },
  OUT_OF_RANGE: { means: "reject", remedy: "Check the unit and the sign." },
  BAD_SIGMA: { means: "reject", remedy: "Send one standard deviation, greater than 0." },
  BAD_COVARIANCE: { means: "reject", remedy: "Send a symmetric positive definite covariance in m²." },
  NO_COVARIANCE: { means: "flag", remedy: "Send the covariance that the sensor knows." },
  BAD_POSITION: {
    means: "reject",
    remedy: "Latitude and longitude are not swapped or wrapped here; send WGS-84 degrees.",
  },
  BAD_PROBABILITY: {
    means: "reject",
    remedy: "Probabilities lie in [0, 1] and those of one taxonomy sum to at most 1.",
  },
  // Time
  FUTURE_TIME: { means: "reject", remedy: TIME },
  BAD_TIME: { means: "reject", remedy: TIME },
  TOO_OLD: { means: "quarantine", remedy: "Release it by hand, or replay old data in a replay workspace." },
  BAD_PERIOD: { means: "reject", remedy: "Send a period whose start is before its end." },
  CLOCK_SIGMA_MISSING: { means: "quarantine", remedy: "Send the sigma of a clock that is not disciplined." },
  OFFSET_NOT_APPLIED: { means: "flag", remedy: "Remove a known offset at the source and set offset_applied." },
  // Sub-surface arrays
  BAD_BEARING: { means: "reject", remedy: DEGREES },
  BAD_CONE: {
    means: "reject",
    remedy: "A cone angle lies in [0, 180] from the axis, and only a line array measures one.",
  },
  IMPOSSIBLE_CONE: { means: "reject", remedy: "Check elevation and cone angle: no direction has both." },
  NEAR_ENDFIRE: { means: "flag", remedy: "Within 10° of the axis a line array hardly measures direction." },
  MIRROR_NOT_RESOLVED: { means: "flag", remedy: "Send the cone angle: one line array cannot tell left from right." },
  BAD_SNR: { means: "reject", remedy: "Send decibels together with their reference." },
  BAD_BAND: { means: "reject", remedy: "Bands and tonals lie between 0 and half the sample rate, low before high." },
  TOO_MANY: { means: "reject", remedy: "Send the strongest." },
  DEMON_IMPLAUSIBLE: {
    means: "flag",
    remedy: "Check the modulation analysis: half and double blade counts are usual errors.",
  },
  TRACE_VELOCITY: { means: "flag", remedy: "Sound in the sea crosses an array at 1,400 to 1,600 m/s." },
  IMPOSSIBLE_DELAY: {
    means: "reject",
    remedy: "No sound takes longer than from one array to the other; check the clocks.",
  },
  UNKNOWN_CONFIGURATION: { means: "quarantine", remedy: CONFIGURATION },
  CONFIGURATION_NOT_VALID: { means: "quarantine", remedy: CONFIGURATION },
  CONFIGURATION_CHANGED: { means: "quarantine", remedy: "Raise config_version with every change of an array." },
  ELEMENTS_FAILED: { means: "flag", remedy: "Repair the array; its directions are believed less." },
  // Drones
  UNKNOWN_PLATFORM_STATE: { means: "quarantine", remedy: "Send the platform state before the targets of its frame." },
  SPEED: { means: "flag", remedy: "No vessel moves so fast; check the track." },
  TRACK_JUMP: { means: "flag", remedy: "The track is split here: give a new target a new track id." },
  BAD_RING: { means: "reject", remedy: "Send a closed ring of at least four points that does not cross itself." },
  AREA_TOO_LARGE: { means: "reject", remedy: "Send what the sensor saw, not the region." },
  BEYOND_HORIZON: { means: "flag", remedy: "Check height and attitude: the place lies behind the horizon." },
  OFF_LINE_OF_SIGHT: {
    means: "flag",
    remedy: "Check attitude and time: the frame centre is not where the sensor looked.",
  },
  GRAZING: { means: "flag", remedy: "Below 3° a small error of attitude is kilometres at sea." },
  KLV_TIME_UNCORRECTED: { means: "flag", remedy: "Send tag 136, or register that the source puts UTC in tag 2." },
  ABOVE_HORIZON: { means: "reject", remedy: "The line of sight does not meet the sea; check the attitude." },
  // Optical imagery
  SCENE_TOO_LARGE: { means: "reject", remedy: "Cut the scene, or raise limits.uploadMb." },
  MEDIA_TYPE: { means: "reject", remedy: "Send a GeoTIFF as image/tiff." },
  CRS_DIFFERS: { means: "flag", remedy: "Check that the header belongs to this file." },
  // AIS
  AIS_MMSI_RANGE: { means: "flag", remedy: "Nine digits are an MMSI; the sender is set up wrongly." },
  AIS_POSITION_RANGE: { means: "flag", remedy: "The position was left out and the report kept." },
  AIS_VALUE_RANGE: { means: "flag", remedy: "The value was left out and the report kept." },
  AIS_SECOND_AHEAD: { means: "flag", remedy: "The receive time was used; check the receiver's clock." },
  DISTRESS_TOO_OLD: { means: "flag", remedy: "A call for help is never aged out: find out how old it really is." },
} as const satisfies Record<string, Rule>;

export type Code = keyof typeof RULES;

const RANK: Readonly<Record<Consequence, number>> = { flag: 1, quarantine: 2, reject: 3 };

/** The findings of one record, in the order they were made. */
export class Findings {
  readonly #violations: Violation[] = [];
  readonly #flags = new Set<string>();
  #worst: Consequence | undefined;

  /** `what` is a sentence that names the value and says why it is refused. */
  add(code: Code, field: string, what: string): void {
    const { means, remedy } = RULES[code];
    this.addForeign(means, { field, code, sentence: `${what} ${remedy}` });
  }

  /** A finding of a codec, which has codes and sentences of its own. */
  addForeign(means: Consequence, violation: Violation): void {
    this.#violations.push(violation);
    if (means === "flag") this.#flags.add(violation.code);
    if (this.#worst === undefined || RANK[means] > RANK[this.#worst]) this.#worst = means;
  }

  worst(): Consequence | undefined {
    return this.#worst;
  }

  /** Whether the record can still give observations. */
  usable(): boolean {
    return this.#worst !== "reject";
  }

  violations(): readonly Violation[] {
    return this.#violations;
  }

  /** The codes that go with the observations as doubts. */
  flags(): readonly string[] {
    return [...this.#flags];
  }

  /** What sigma is multiplied by. */
  inflation(): number {
    return this.#flags.size > 0 ? FLAG_SIGMA_FACTOR : 1;
  }
}
