/** Which stored trajectories can have made which detections of a late scene, and the odds of each pair. */
import type { CorrelationEvidence, Track } from "../model/index.ts";
import { type Contacts, contactsNear } from "./late_contact.ts";
import type { LateDetection } from "./late_detection.ts";
import { MOST_ODDS, type PairOdds } from "./pairs.ts";
import { ASSUMED_DETECTION, CONFIRM_EXISTENCE, OTHER_MMSI_ODDS, POSITION_GATE2, SAME_MMSI_ODDS } from "./parameters.ts";
import { compareText } from "./scan.ts";

export interface LatePair extends PairOdds {
  readonly mahalanobis2: number;
  readonly logLikelihood: number;
  readonly distanceM: number;
}

/** Where one trajectory was when the detection was made, as the detection sees it. */
export interface Placing {
  readonly distanceM: number;
  readonly mahalanobis2: number;
  /** Of the detection's position, 1/m². */
  readonly logDensity: number;
}

/** The tracks by id, and the pairs sorted by track and then by detection. */
export function candidatesOf(
  detections: readonly LateDetection[],
  evidence: ReadonlyMap<number, readonly CorrelationEvidence[]>,
  stored: ReadonlyMap<string, Track>,
  contacts: Contacts,
): { readonly tracks: readonly Track[]; readonly pairs: readonly LatePair[] } {
  const tracks = new Map<string, Track>();
  const placings = new Map<string, Map<number, Placing>>();
  const add = (track: Track, j: number, placing: Placing): void => {
    // Two names of one vessel are one candidate: it is where the likelier of them says.
    tracks.set(track.id, track);
    const own = placings.get(track.id) ?? new Map<number, Placing>();
    const known = own.get(j);
    if (known === undefined || placing.logDensity > known.logDensity) own.set(j, placing);
    placings.set(track.id, own);
  };
  detections.forEach((detection, j) => {
    for (const one of evidence.get(detection.cursor) ?? []) {
      const found = one.trackId === undefined ? undefined : stored.get(one.trackId);
      const track = found === undefined ? undefined : (contacts.byId.get(found.id)?.track ?? found);
      if (track !== undefined && isCandidate(track)) add(track, j, one);
    }
    for (const { track, placing } of contactsNear(contacts, detection)) add(track, j, placing);
  });
  const sorted = [...tracks.values()].sort((a, b) => compareText(a.id, b.id));
  const pairs = sorted.flatMap((track, row) =>
    [...placings.get(track.id)!]
      .sort(([a], [b]) => a - b)
      .map(([column, placing]) => asPair(track, row, detections[column]!, column, placing))
      .filter((pair) => pair.mahalanobis2 <= POSITION_GATE2),
  );
  return { tracks: sorted, pairs };
}

/** A track that a replay took back never was; what flies or is moored makes no detection of a vessel. */
function isCandidate(track: Track): boolean {
  return track.kind === "surface" && !(track.status === "retired" && track.existence === 0);
}

function asPair(track: Track, row: number, detection: LateDetection, column: number, placing: Placing): LatePair {
  const { logDensity, mahalanobis2, distanceM } = placing;
  // What was published was believed in at its time, whatever became of it.
  const existence = track.past === true ? track.existence : Math.max(CONFIRM_EXISTENCE, track.existence);
  const hit = existence * ASSUMED_DETECTION;
  const odds =
    (hit * detection.trust * Math.exp(logDensity) * softOdds(track, detection)) / ((1 - hit) * detection.backgroundPm2);
  return {
    row,
    column,
    mahalanobis2,
    logLikelihood: logDensity,
    omega: Math.min(MOST_ODDS, odds),
    distanceM,
  };
}

/** Standard deviation of a measured length, as a share of it; and of the lengths of ships at sea. */
const LENGTH_SIGMA = 0.25;
const FLEET_SIGMA = 0.7;

function softOdds(track: Track, { mmsi, lengthM }: LateDetection): number {
  const { claimed } = track;
  if (mmsi !== undefined && claimed.mmsi !== undefined) return claimed.mmsi === mmsi ? SAME_MMSI_ODDS : OTHER_MMSI_ODDS;
  if (!(lengthM !== undefined && lengthM > 0 && track.lengthM !== undefined && track.lengthM > 0)) return 1;
  // Normal in the logarithm: of one ship measured twice, against two ships of any fleet.
  const difference = Math.log(lengthM / track.lengthM);
  const [own, any] = [2 * LENGTH_SIGMA ** 2, 2 * FLEET_SIGMA ** 2];
  return Math.sqrt(any / own) * Math.exp((-(difference ** 2) / 2) * (1 / own - 1 / any));
}
