/** What a person reads beside the symbol. The caveat comes first: clients cut long texts. */
import {
  type BearingLineState,
  type ClaimedIdentity,
  caveat,
  type PublishedTrack,
  type TrackState,
  toRfc3339,
  type Workspace,
} from "../../model/index.ts";

const KINDS: Readonly<Record<PublishedTrack["kind"], string>> = {
  surface: "Surface track",
  subsurface: "Sub-surface track",
  air: "Air track",
  "bearing-line": "Bearing line",
  "aid-to-navigation": "Aid to navigation",
  "distress-beacon": "Distress beacon",
};
const MAXIMUM_CLAIM = 120;

export function trackRemarks(track: PublishedTrack, state: TrackState, lost: boolean, workspace: Workspace): string {
  return [
    ...head(track, workspace),
    standing(track, lost),
    `Position of ${toRfc3339(state.timeUs)}, not predicted since; ce is 1 sigma.`,
    ...tail(track),
  ].join("\n");
}

export function bearingRemarks(
  track: PublishedTrack,
  line: BearingLineState,
  bearingDeg: number,
  lost: boolean,
  workspace: Workspace,
): string {
  const range = `${(line.rangeMinM / 1_000).toFixed(1)} to ${(line.rangeMaxM / 1_000).toFixed(0)} km`;
  return [
    ...head(track, workspace),
    standing(track, lost),
    `Heard at ${toRfc3339(line.timeUs)} on ${bearingDeg.toFixed(1)}° true, 1 sigma ${line.sigmaDeg.toFixed(1)}°.`,
    `RANGE NOT KNOWN (within the array's reach, ${range}): the point is the array, the wedge ends at its reach.`,
    ...(line.mirrorBearingDeg === undefined
      ? []
      : ["AMBIGUOUS: the array cannot tell its sides apart; the other bearing is an event of its own."]),
    ...tail(track),
  ].join("\n");
}

export function distressRemarks(reason: string, workspace: Workspace): string {
  return [caveat(workspace), `DISTRESS: ${reason.slice(0, MAXIMUM_CLAIM)}`].join("\n");
}

function standing({ kind, status, existence }: PublishedTrack, lost: boolean): string {
  const shown = lost ? "LOST" : status === "coasting" ? "COASTING" : status;
  return `${KINDS[kind]}, ${shown}, probability of existence ${existence.toFixed(2)}.`;
}

function head(track: PublishedTrack, workspace: Workspace): string[] {
  return [
    caveat(workspace),
    ...(track.simulated && workspace.kind !== "exercise" ? ["SIMULATED"] : []),
    ...(track.distress === undefined ? [] : [`DISTRESS: ${track.distress.slice(0, MAXIMUM_CLAIM)}`]),
  ];
}

function tail(track: PublishedTrack): string[] {
  const { designation } = track;
  const looks = track.lastLooks.map(({ sensorKind, timeUs }) => `${sensorKind} ${toRfc3339(timeUs)}`);
  const claims = claimsOf(track.claimed);
  return [
    ...(designation === undefined
      ? ["Identity unknown: judged by nobody."]
      : [`Held to be ${designation.identity} by ${designation.by}: ${designation.reason.slice(0, MAXIMUM_CLAIM)}`]),
    ...(looks.length === 0 ? [] : [`Last seen by ${looks.join(", ")}.`]),
    ...(claims.length === 0 ? [] : [`CLAIMED by itself, not verified: ${claims.join("; ")}.`]),
  ];
}

function claimsOf(claimed: ClaimedIdentity): string[] {
  const { mmsi, imo, name, callsign, shipType, destination } = claimed;
  const lines = { name, MMSI: mmsi, IMO: imo, callsign, "ship type": shipType, destination };
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([what, value]) => `${what} ${String(value).slice(0, MAXIMUM_CLAIM)}`);
}
