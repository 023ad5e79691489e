/** The configuration of an array: where it lies, how it is made, and from when on. */
import type { ArrayConfigurationObservation, Observation } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkRange, checkSigma, readPosition } from "../field_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import { checkBand } from "./band.ts";
import type { ArrayConfigurations } from "./configurations.ts";

/** The deepest sea is 10,935 m. */
const DEEPEST_M = 11_000;
/** Sound in sea water, from the coldest and freshest to the warmest and deepest (Mackenzie, JASA 70, 1981). */
export const SLOWEST_SOUND_MPS = 1_400;
export const FASTEST_SOUND_MPS = 1_600;

const G = ingestV1.ArrayGeometry;
const GEOMETRIES: Readonly<Record<number, ArrayConfigurationObservation["geometry"]>> = {
  [G.POINT]: "point",
  [G.LINE]: "line",
  [G.PLANAR]: "planar",
  [G.VOLUMETRIC]: "volumetric",
  [G.VECTOR_SENSOR]: "vector-sensor",
  [G.FIBRE_DAS]: "fibre",
};

export function normaliseConfiguration(
  message: tomi.ingest.v1.ArrayConfiguration,
  context: RecordContext,
  configurations: ArrayConfigurations,
): readonly Observation[] {
  const { findings } = context;
  const origin = readPosition(findings, "configuration.origin", message.origin);
  const geometry = GEOMETRIES[message.geometry];
  if (message.arrayId === "") findings.add("MISSING", "configuration.array_id", "The array has no id.");
  if (geometry === undefined) findings.add("MISSING", "configuration.geometry", "The array's geometry is not given.");
  if (message.configVersion < 1) findings.add("MISSING", "configuration.config_version", "Versions begin at 1.");
  if (geometry === "line" && message.axisTrueDeg == null)
    findings.add("MISSING", "configuration.axis_true_deg", "A line array has no axis.");
  checkRange(findings, "configuration.axis_true_deg", message.axisTrueDeg, 0, 360, "BAD_BEARING");
  checkSigma(findings, "configuration.axis_sigma_deg", message.axisSigmaDeg, 90);
  checkRange(findings, "configuration.depth_m", message.depthM, 0, DEEPEST_M);
  const soundSpeed = "configuration.sound_speed_used_mps";
  checkRange(findings, soundSpeed, message.soundSpeedUsedMps, SLOWEST_SOUND_MPS, FASTEST_SOUND_MPS);
  checkRange(findings, "configuration.sample_rate_hz", message.sampleRateHz, 1, 1e7);
  checkBand(findings, "configuration", message.bandLowHz, message.bandHighHz, message.sampleRateHz);
  if (!findings.usable() || origin === undefined || geometry === undefined) return [];

  const observation: ArrayConfigurationObservation = {
    ...envelope(context, 0, context.header.observedTimeUs),
    kind: "array-configuration",
    arrayId: message.arrayId,
    version: message.configVersion,
    validFromUs: message.validFromUs,
    geometry,
    origin,
    depthM: message.depthM,
    ...(message.axisTrueDeg == null ? {} : { axisTrueDeg: message.axisTrueDeg % 360 }),
    ...(message.axisSigmaDeg == null ? {} : { axisSigmaDeg: message.axisSigmaDeg }),
    soundSpeedMps: message.soundSpeedUsedMps,
    bandLowHz: message.bandLowHz,
    bandHighHz: message.bandHighHz,
    sampleRateHz: message.sampleRateHz,
    elements: message.elements.length,
    ...(message.elements.length === 0 ? {} : { elementPositions: elementPositions(message) }),
  };
  // A quarantined configuration must not be used before somebody has released it.
  if (findings.worst() === "quarantine") return [observation];
  if (configurations.learn(observation) === "changed")
    findings.add(
      "CONFIGURATION_CHANGED",
      "configuration.config_version",
      `Version ${message.configVersion} of array ${message.arrayId} was given before with other content.`,
    );
  return [observation];
}

function elementPositions({
  elements,
}: tomi.ingest.v1.ArrayConfiguration): NonNullable<ArrayConfigurationObservation["elementPositions"]> {
  return elements.map((e): [number, number, number, number] => [
    e.elementId ?? 0,
    e.eastM ?? 0,
    e.northM ?? 0,
    e.upM ?? 0,
  ]);
}
