/** Differences of arrival time between two places: none is longer than the sound's way from one to the other. */
import { type ArrayConfigurationObservation, inverse } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkSigma } from "../field_rules.ts";
import type { RecordContext } from "../record_context.ts";
import type { ArrayConfigurations } from "./configurations.ts";

const MOST_DELAYS = 256;

export function checkDelays(
  contact: tomi.ingest.v1.AcousticContact,
  context: RecordContext,
  configurations: ArrayConfigurations,
  configuration: ArrayConfigurationObservation,
): void {
  const { findings } = context;
  if (contact.tdoas.length > MOST_DELAYS)
    findings.add(
      "TOO_MANY",
      "contact.tdoas",
      `The contact has ${contact.tdoas.length} delays; at most ${MOST_DELAYS}.`,
    );
  for (const tdoa of contact.tdoas.slice(0, MOST_DELAYS)) {
    const sigmaS = tdoa.sigmaS ?? 0;
    checkSigma(findings, "contact.tdoas.sigma_s", sigmaS);
    const baselineM = baseline(tdoa, contact, context, configurations, configuration);
    if (baselineM === undefined) continue;
    const longestS = baselineM / configuration.soundSpeedMps + 3 * sigmaS;
    if (Math.abs(tdoa.delayS ?? 0) > longestS)
      findings.add(
        "IMPOSSIBLE_DELAY",
        "contact.tdoas.delay_s",
        `A delay of ${tdoa.delayS} s is longer than ${longestS.toFixed(4)} s, the sound's way of ${baselineM.toFixed(1)} m.`,
      );
  }
}

/** Metres between the two places, or undefined when one of them is not known here. */
function baseline(
  tdoa: tomi.ingest.v1.Tdoa.$Properties,
  contact: tomi.ingest.v1.AcousticContact,
  { source, header }: RecordContext,
  configurations: ArrayConfigurations,
  own: ArrayConfigurationObservation,
): number | undefined {
  const otherId = tdoa.otherArrayId ?? "";
  if (otherId !== "" && otherId !== contact.arrayId) {
    const other = configurations.validAt(undefined, otherId, header.observedTimeUs);
    if (other === undefined) return undefined;
    return Math.hypot(inverse(own.origin, other.origin).distanceM, own.depthM - other.depthM);
  }
  const elements = configurations.elements(source.id, contact.arrayId, contact.configVersion);
  const a = elements.get(tdoa.elementA ?? 0);
  const b = elements.get(tdoa.elementB ?? 0);
  return a === undefined || b === undefined ? undefined : Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
