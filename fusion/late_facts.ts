/** What late data tells of a track that is or was live: who it is, how large, of what class, and that it was not alone. */
import type { Companion, Observation, TimeUs, Track } from "../model/index.ts";
import { claiming } from "./identity.ts";
import type { LateDetection } from "./late_detection.ts";
import { replaceInBase } from "./log.ts";
import type { Picture } from "./picture.ts";
import { type Signs, signsOfPosition, signsOfVoyage } from "./signs.ts";
import { allTracks } from "./track_set.ts";
import { learnt, traitsValue } from "./traits.ts";
import type { TrackRecord } from "./world.ts";

export interface Learned {
  /** As it was stored when this was decided. */
  readonly track: Track;
  /** The observation that is the track's own with this probability. */
  readonly from?: { readonly observation: LateDetection["observation"]; readonly weight: number };
  readonly companion?: Companion;
}

/** Less than this is not certain enough to say who a vessel is. */
const LEAST_WEIGHT = 0.9;

/** What the detection tells of the track that the track does not know; undefined: nothing. */
export function factsOf(track: Track, { observation }: LateDetection, weight: number): Learned | undefined {
  if (weight < LEAST_WEIGHT) return undefined;
  const signs = signsOf(observation);
  const isSized = signs?.length !== undefined && track.lengthM === undefined;
  const isClassed = signs?.classes !== undefined && track.classes === undefined;
  return isSized || isClassed || names(track, observation) ? { track, from: { observation, weight } } : undefined;
}

/** Another vessel was beside the track: from then on its trajectory may be that of either. */
export function newcomer(track: Track, trackId: string, sinceUs: TimeUs): Learned {
  return { track, companion: { trackId, sinceUs } };
}

/**
 * A track that the log still holds learns it in the log's base, and everything since is decided anew: what it is called weighs in
 * what it takes. Returns false when nothing in the log could learn it.
 */
export function learnInBase(picture: Picture, learned: Learned): boolean {
  const uid = uidOf(picture, learned.track.id);
  const before = uid === undefined ? undefined : allTracks(picture.log.base.tracks).find((one) => one.life.uid === uid);
  if (before === undefined) return false;
  replaceInBase(picture.log, before, taught(before, learned));
  return true;
}

/** Whether late data may still change this track by itself: then nobody else may write it. */
export function isPublishedHere(picture: Picture, trackId: string): boolean {
  return uidOf(picture, trackId) !== undefined;
}

function uidOf(picture: Picture, trackId: string): string | undefined {
  for (const [uid, { id }] of picture.published) if (id === trackId) return uid;
  return undefined;
}

/** The stored track of one that is final, with what was learned; `known` is what this step has said of it already. */
export function taughtTrack({ track, from, companion }: Learned, known: Track | undefined): Track {
  const before = known ?? track;
  return {
    ...before,
    ...(from === undefined ? {} : toldOf(before, from.observation, from.weight)),
    ...(companion === undefined ? {} : { companions: [...(before.companions ?? []), companion] }),
  };
}

/** What one observation tells of a stored track: its size and class where it had none, its name where it claimed none. */
export function toldOf(
  track: Track | undefined,
  observation: LateDetection["observation"],
  weight: number,
): Partial<Track> {
  const signs = signsOf(observation);
  const traits = signs && learnt(undefined, signs, weight, observation.observedAtUs, undefined);
  const { lengthM, classes, ...others } = traitsValue(traits);
  return {
    ...(lengthM === undefined || track?.lengthM !== undefined ? {} : { lengthM, ...others }),
    ...(classes === undefined || track?.classes !== undefined ? {} : { classes }),
    ...(observation.kind === "ais" && names(track, observation)
      ? { claimed: claimOf(observation, track?.claimed) }
      : {}),
  };
}

function taught(record: TrackRecord, { from, companion }: Learned): TrackRecord {
  const accompanied = companion === undefined ? {} : { companions: [...(record.companions ?? []), companion] };
  if (from === undefined) return { ...record, ...accompanied };
  const { observation, weight } = from;
  const { observedAtUs } = observation;
  if (observation.kind === "ais") return { ...record, ...claiming(record, observation, observedAtUs), ...accompanied };
  const signs = signsOf(observation);
  const traits = signs && learnt(record.traits, signs, weight, observedAtUs, undefined);
  return { ...record, ...(traits === undefined ? {} : { traits }), ...accompanied };
}

function signsOf(observation: LateDetection["observation"]): Signs | undefined {
  return observation.kind === "position" ? signsOfPosition(observation) : signsOfVoyage(observation.voyage);
}

/** Whether it says who the vessel is, and the track does not yet. */
function names(track: Track | undefined, observation: Observation): boolean {
  if (observation.kind !== "ais" || observation.identityShredded === true) return false;
  return track?.claimed.mmsi === undefined && track?.claimed.shredded !== true;
}

type Report = Extract<Observation, { kind: "ais" }>;

function claimOf({ mmsi, voyage }: Report, before: Track["claimed"] = {}): Track["claimed"] {
  return {
    ...before,
    mmsi,
    ...(voyage?.imo === undefined ? {} : { imo: voyage.imo }),
    ...(voyage?.name === undefined ? {} : { name: voyage.name }),
    ...(voyage?.callsign === undefined ? {} : { callsign: voyage.callsign }),
    ...(voyage?.shipType === undefined ? {} : { shipType: voyage.shipType }),
  };
}
