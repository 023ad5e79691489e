/** What PostGIS found about a detection, as odds for the association and words for a person. */
import type { Member } from "./scan.ts";

/** AIS of the right time inside the gate favours the track that claims it; a candidate at its centre most. */
const MOST_AIS_ODDS = 50;

/** Factor on the likelihood that the detection is of a track that claims `mmsi`. */
export function evidenceOdds(member: Member, mmsi: number | undefined): number {
  if (mmsi === undefined || member.evidence.length === 0) return 1;
  const found = member.evidence.find((one) => one.basis === "ais" && one.mmsi === mmsi);
  return found === undefined ? 1 : 1 + MOST_AIS_ODDS * Math.exp(-0.5 * found.mahalanobis2);
}

/** The best AIS candidate in words; the lists are as the store gave them, best first. */
export function evidenceNote(member: Member): string | undefined {
  const ais = member.evidence.find((one) => one.basis === "ais");
  if (ais === undefined) return undefined;
  return `AIS of MMSI ${ais.mmsi} was ${Math.round(ais.distanceM)} m away at its time (${Math.round(ais.gapS)} s from its nearest report)`;
}
