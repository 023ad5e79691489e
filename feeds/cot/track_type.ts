/** CoT's type of a track: its affiliation from the designation by a named person, its dimension from the kind. */
import type { DesignatedIdentity, PublishedTrack, TrackKind } from "../../model/index.ts";

/** Nobody has judged it: unknown. The machine never says more, and what a vessel says of itself stays in the remarks. */
const AFFILIATIONS: Readonly<Record<DesignatedIdentity, string>> = {
  unknown: "u",
  friend: "f",
  neutral: "n",
  suspect: "s",
  hostile: "h",
};
/** MIL-STD-2525's battle dimensions: sea surface, subsurface, air. */
const DIMENSIONS: Readonly<Record<Exclude<TrackKind, "bearing-line">, string>> = {
  surface: "S",
  "aid-to-navigation": "S",
  "distress-beacon": "S",
  subsurface: "U",
  air: "A",
};
/** Detection, acoustic: a bit of information, not a thing at a place. */
const ACOUSTIC_DETECTION = "b-d-a";
const MAXIMUM_CALLSIGN = 60;

export function cotType(track: Pick<PublishedTrack, "kind" | "designation">): string {
  if (track.kind === "bearing-line") return ACOUSTIC_DETECTION;
  return `a-${AFFILIATIONS[track.designation?.identity ?? "unknown"]}-${DIMENSIONS[track.kind]}`;
}

/** What is written beside the symbol: the name it claims, else its MMSI, else the track's id. */
export function callsignOf({ id, claimed }: Pick<PublishedTrack, "id" | "claimed">): string {
  const name = claimed.name?.trim().slice(0, MAXIMUM_CALLSIGN);
  if (name !== undefined && name !== "") return name;
  return claimed.mmsi === undefined ? id : `MMSI ${claimed.mmsi}`;
}
