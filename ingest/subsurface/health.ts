/** How an array is doing, and the water around it. */
import type { ArrayHealthObservation, Observation } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkRange, checkSigma, readPosition } from "../field_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import { FASTEST_SOUND_MPS, SLOWEST_SOUND_MPS } from "./configuration.ts";
import type { ArrayConfigurations } from "./configurations.ts";

const S = ingestV1.OperationalState;
const STATES: Readonly<Record<number, ArrayHealthObservation["state"]>> = {
  [S.OPERATIONAL]: "operational",
  [S.DEGRADED]: "degraded",
  [S.NON_OPERATIONAL]: "non-operational",
  [S.OFF]: "off",
  [S.MAINTENANCE]: "maintenance",
};
const MOST_LEVELS = 1_000;

export function normaliseHealth(
  health: tomi.ingest.v1.ArrayHealth,
  context: RecordContext,
  configurations: ArrayConfigurations,
): readonly Observation[] {
  const { findings, source, header } = context;
  const { arrayId, elementsOk, elementsTotal } = health;
  if (arrayId === "") findings.add("MISSING", "health.array_id", "The array has no id.");
  if (elementsTotal < 1 || elementsOk > elementsTotal)
    findings.add("OUT_OF_RANGE", "health.elements_ok", `${elementsOk} of ${elementsTotal} elements work.`);
  if (!findings.usable()) return [];
  if (findings.worst() !== "quarantine")
    configurations.noteHealth(source.id, arrayId, { ok: elementsOk, total: elementsTotal }, header.observedTimeUs);
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "array-health",
      arrayId,
      elementsOk,
      elementsTotal,
      state: STATES[health.state] ?? "unknown",
    },
  ];
}

/** Kept as it came: propagation is computed with it later. */
export function normaliseSoundSpeed(
  profile: tomi.ingest.v1.SoundSpeedProfile,
  context: RecordContext,
): readonly Observation[] {
  const { findings, header } = context;
  const position = readPosition(findings, "sound_speed.position", profile.position);
  checkSigma(findings, "sound_speed.sigma_mps", profile.sigmaMps);
  if (profile.levels.length > MOST_LEVELS)
    findings.add("TOO_MANY", "sound_speed.levels", `${profile.levels.length} levels; at most ${MOST_LEVELS}.`);
  const levels: [number, number][] = [];
  for (const level of profile.levels.slice(0, MOST_LEVELS)) {
    const field = "sound_speed.levels.sound_speed_mps";
    checkRange(findings, field, level.soundSpeedMps ?? 0, SLOWEST_SOUND_MPS, FASTEST_SOUND_MPS);
    levels.push([level.depthM ?? 0, level.soundSpeedMps ?? 0]);
  }
  if (!findings.usable() || position === undefined) return [];
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "note",
      topic: "sound-speed-profile",
      content: {
        profileId: profile.profileId,
        measuredTimeUs: profile.measuredTimeUs,
        method: profile.method,
        levels,
        ...(profile.sigmaMps == null ? {} : { sigmaMps: profile.sigmaMps }),
      },
      position,
    },
  ];
}
