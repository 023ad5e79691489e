/** A contact of an array: a direction without a range, with everything that helps to tell whose it is. */
import {
  type ArrayConfigurationObservation,
  type BearingAlternative,
  type BearingObservation,
  type Observation,
  toRfc3339,
} from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkRange, checkSigma, readClasses } from "../field_rules.ts";
import { FLAG_SIGMA_FACTOR } from "../findings.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import { checkDemon, readTonals } from "./band.ts";
import { FASTEST_SOUND_MPS, SLOWEST_SOUND_MPS } from "./configuration.ts";
import type { ArrayConfigurations } from "./configurations.ts";
import { checkDelays } from "./delays.ts";
import { readDirection } from "./direction.ts";

type Contact = tomi.ingest.v1.AcousticContact;

/** No ship is heard farther than this by an array on a shelf: the loudest container ships reach 45 km half of the time. */
const HEARING_RANGE_M = 80_000;
const LARGEST_SIGMA_DEG = 90;
/** Below this share of working elements the beams are wider than the array claims. */
const HEALTHY_SHARE = 0.75;

export function normaliseContact(
  contact: Contact,
  context: RecordContext,
  configurations: ArrayConfigurations,
): readonly Observation[] {
  const configuration = findConfiguration(contact, context, configurations);
  if (configuration === undefined) return [];
  const { findings } = context;
  const alternatives = readDirection(findings, contact, configuration);
  const tonals = readTonals(findings, contact, configuration.sampleRateHz);
  const classes = readClasses(findings, "contact.classes", contact.classes);
  checkDemon(findings, contact.demon);
  checkNumbers(contact, context);
  checkDelays(contact, context, configurations, configuration);
  const healthFactor = checkHealth(contact, context, configurations);
  if (!findings.usable() || alternatives.length === 0) return [];
  return [observationOf(contact, context, configuration, { alternatives, tonals, classes, healthFactor })];
}

function findConfiguration(
  contact: Contact,
  { source, header, findings }: RecordContext,
  configurations: ArrayConfigurations,
): ArrayConfigurationObservation | undefined {
  const configuration = configurations.find(source.id, contact.arrayId, contact.configVersion);
  if (configuration === undefined) {
    findings.add(
      "UNKNOWN_CONFIGURATION",
      "contact.config_version",
      `Version ${contact.configVersion} of array ${contact.arrayId} is not known.`,
    );
  } else if (configuration.validFromUs > header.observedTimeUs) {
    findings.add(
      "CONFIGURATION_NOT_VALID",
      "contact.config_version",
      `Version ${contact.configVersion} of array ${contact.arrayId} is valid from ${toRfc3339(configuration.validFromUs)} on.`,
    );
    return undefined;
  }
  return configuration;
}

function checkNumbers(contact: Contact, { findings }: RecordContext): void {
  checkRange(findings, "contact.elevation_deg", contact.elevationDeg, -90, 90);
  checkSigma(findings, "contact.elevation_sigma_deg", contact.elevationSigmaDeg, LARGEST_SIGMA_DEG);
  checkRange(findings, "contact.bearing_rate_deg_per_min", contact.bearingRateDegPerMin, -3_600, 3_600);
  checkSigma(findings, "contact.bearing_rate_sigma", contact.bearingRateSigma);
  checkRange(findings, "contact.snr_db", contact.snrDb, -40, 80, "BAD_SNR");
  if (contact.snrDb != null && contact.snrReference === 0)
    findings.add("BAD_SNR", "contact.snr_reference", `An SNR of ${contact.snrDb} dB does not say against what.`);
  const speed = contact.traceVelocityMps;
  checkRange(findings, "contact.trace_velocity_mps", speed, SLOWEST_SOUND_MPS, FASTEST_SOUND_MPS, "TRACE_VELOCITY");
  checkRange(findings, "contact.range_m", contact.rangeM, 0, 1e6);
  checkSigma(findings, "contact.range_sigma_m", contact.rangeSigmaM);
  checkSigma(findings, "contact.source_depth_sigma_m", contact.sourceDepthSigmaM);
}

/** What the bearing's sigma is multiplied by because elements have failed: 1, or total / working. */
function checkHealth(contact: Contact, context: RecordContext, configurations: ArrayConfigurations): number {
  const health = configurations.health(context.source.id, contact.arrayId);
  if (health === undefined || health.ok >= HEALTHY_SHARE * health.total) return 1;
  context.findings.add(
    "ELEMENTS_FAILED",
    "contact.array_id",
    `Of array ${contact.arrayId} ${health.ok} of ${health.total} elements work.`,
  );
  return health.total / Math.max(1, health.ok);
}

interface Read {
  readonly alternatives: readonly BearingAlternative[];
  readonly tonals: readonly number[];
  readonly classes: BearingObservation["classes"];
  readonly healthFactor: number;
}

function observationOf(
  contact: Contact,
  context: RecordContext,
  configuration: ArrayConfigurationObservation,
  { alternatives, tonals, classes, healthFactor }: Read,
): BearingObservation {
  const { findings, source, header } = context;
  // Failed elements have a factor of their own; any other doubt has the common one.
  const doubts = findings.flags().filter((code) => code !== "ELEMENTS_FAILED").length;
  const factor = healthFactor * (doubts > 0 ? FLAG_SIGMA_FACTOR : 1);
  const widened = (sigmaDeg: number): number =>
    Math.min(LARGEST_SIGMA_DEG, Math.max(sigmaDeg, source.errorFloorDeg) * factor);
  const { demon } = contact;
  return {
    ...envelope(context, 0, header.observedTimeUs),
    kind: "bearing",
    sensorPosition: configuration.origin,
    alternatives: alternatives.map((one) => ({ ...one, sigmaDeg: widened(one.sigmaDeg) })),
    medium: "sound",
    propagationMps: configuration.soundSpeedMps,
    delayRemoved: contact.propagationDelayRemoved,
    maximumRangeM: maximumRangeM(contact),
    scanId: `${source.id}/${contact.arrayId}/${header.observedTimeUs}`,
    arrayId: contact.arrayId,
    ...(contact.sensorContactId === "" ? {} : { contactId: contact.sensorContactId }),
    ...(contact.bearingRateDegPerMin == null ? {} : { bearingRateDegPerMin: contact.bearingRateDegPerMin }),
    ...(contact.snrDb == null ? {} : { snrDb: contact.snrDb }),
    ...(demon?.shaftRateHz == null ? {} : { shaftRateHz: demon.shaftRateHz }),
    ...(demon?.bladeRateHz == null ? {} : { bladeRateHz: demon.bladeRateHz }),
    ...(demon?.bladeCount == null ? {} : { bladeCount: demon.bladeCount }),
    ...(tonals.length === 0 ? {} : { tonalsHz: tonals }),
    ...(classes === undefined || classes.length === 0 ? {} : { classes }),
  };
}

/** A range that the producer measured bounds the wedge; it never makes a position of a bearing. */
function maximumRangeM(contact: Contact): number {
  if (contact.rangeM == null || contact.rangeSigmaM == null) return HEARING_RANGE_M;
  return Math.min(HEARING_RANGE_M, contact.rangeM + 3 * contact.rangeSigmaM);
}
