/**
 * What PostGIS found about a detection, in words for a person. It never weighs in the association: what is found depends on what was
 * stored when it was asked, and so on the order of arrival. The reports themselves are in the log, whenever they came.
 */
import type { Member } from "./scan.ts";

/** The best AIS candidate in words; the lists are as the store gave them, best first. */
export function evidenceNote(member: Member): string | undefined {
  const ais = member.evidence.find((one) => one.basis === "ais");
  if (ais === undefined) return undefined;
  return `AIS of MMSI ${ais.mmsi} was ${Math.round(ais.distanceM)} m away at its time (${Math.round(ais.gapS)} s from its nearest report)`;
}
