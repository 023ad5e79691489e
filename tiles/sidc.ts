/**
 * Symbol identification codes of MIL-STD-2525D: 20 digits (version, context, identity, symbol set, status, …, entity, modifiers).
 *
 * The identity is "unknown" until a named person says otherwise, with a reason; the machine never does. The entity of a surface track
 * follows what the vessel says of itself (its AIS ship type), as everything else in its identity does.
 */
import type { DesignatedIdentity, PublishedTrack, TrackKind, Workspace } from "../model/index.ts";

const VERSION = "10";
/** Standard identities of STANAG 1241 (MIL-STD-2525D, table A-III). */
const IDENTITIES: Readonly<Record<DesignatedIdentity, string>> = {
  unknown: "1",
  friend: "3",
  neutral: "4",
  suspect: "5",
  hostile: "6",
};
const STATUS_PRESENT = "0";
const NO_TASK_FORCE = "0";
const NO_ECHELON = "00";
const NO_MODIFIERS = "0000";

const SURFACE = "30";
const SUBSURFACE = "35";
const AIR = "01";
const UNSPECIFIED = "000000";

/** Context: reality, exercise or simulation, by the workspace; what no real sensor saw is never shown as reality. */
function contextDigit(workspace: Workspace, simulated: boolean): string {
  if (workspace.kind === "exercise") return "1";
  return workspace.kind === "replay" || simulated ? "2" : "0";
}

function symbolSet(kind: TrackKind): string {
  switch (kind) {
    case "subsurface":
    case "bearing-line":
      return SUBSURFACE;
    case "air":
      return AIR;
    case "surface":
    case "aid-to-navigation":
    case "distress-beacon":
      return SURFACE;
  }
}

/** Entity of an AIS ship type (ITU-R M.1371-5, table 53). */
function claimedEntity(shipType: number | undefined): string {
  if (shipType === undefined) return UNSPECIFIED;
  switch (shipType) {
    case 30:
      return "140200"; // fishing
    case 31:
    case 32:
      return "140112"; // towing
    case 33:
      return "140103"; // dredging
    case 35:
      return "110000"; // military operations
    case 36:
      return "140400"; // sailing
    case 37:
      return "140500"; // pleasure craft
    case 52:
      return "140111"; // tug
    case 55:
      return "140300"; // law enforcement
    default:
  }
  if (shipType >= 60 && shipType <= 69) return "140110"; // passenger
  if (shipType >= 70 && shipType <= 79) return "140101"; // cargo
  return shipType >= 80 && shipType <= 89 ? "140109" : UNSPECIFIED; // tanker
}

/** The 20 digits for a track of a workspace. */
export function sidcOf(
  track: Pick<PublishedTrack, "kind" | "claimed" | "simulated" | "designation">,
  workspace: Workspace,
): string {
  const entity = track.kind === "surface" ? claimedEntity(track.claimed.shipType) : UNSPECIFIED;
  return [
    VERSION,
    contextDigit(workspace, track.simulated),
    IDENTITIES[track.designation?.identity ?? "unknown"],
    symbolSet(track.kind),
    STATUS_PRESENT,
    NO_TASK_FORCE,
    NO_ECHELON,
    entity,
    NO_MODIFIERS,
  ].join("");
}
