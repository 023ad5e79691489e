/**
 * Cues: what one audience's own picture says that somebody should look at. Pure rules over the picture as it was published; nothing of
 * another audience, and nothing of a vessel's flag, nationality or size, makes a cue or raises its priority.
 */
import {
  aimPoint,
  ellipse,
  inverse,
  type PublishedTrack,
  type TaskKind,
  type TimeUs,
  US_PER_S,
} from "../../model/index.ts";
import * as P from "./parameters.ts";

export const CUE_RULES = ["stale", "dark", "unidentified"] as const;
export type CueRule = (typeof CUE_RULES)[number];

export interface Cue {
  readonly rule: CueRule;
  readonly track: PublishedTrack;
  readonly kind: TaskKind;
  readonly priority: number;
  /** Among cues of one rule the greater comes first. */
  readonly urgency: number;
  readonly sentence: string;
}

/** Why a vessel that others see is not heard on AIS, as far as the picture tells. Only the last two are worth a look. */
export type AisSilence =
  | { readonly kind: "transmitting" }
  /** Its measured length says that it need not carry AIS. */
  | { readonly kind: "not-required"; readonly lengthM: number }
  /** Nobody near it is heard either: it may well be sending. */
  | { readonly kind: "not-received"; readonly neighbours: number }
  /** It was heard, and fell silent where others are heard. */
  | { readonly kind: "switched-off"; readonly silentS: number; readonly neighbours: number }
  /** It was never heard, where others are. Whether it must carry AIS is not known unless its length says so. */
  | { readonly kind: "never-heard"; readonly mustCarry: boolean; readonly neighbours: number };

const PRIORITY: Readonly<Record<CueRule, number>> = { dark: 1, stale: 2, unidentified: 3 };
const RULE_VERSION = 1;

/** "rule:NAME@VERSION": who raised a cue's task. */
export function raisedBy(rule: CueRule): string {
  return `rule:${rule}@${RULE_VERSION}`;
}

/** Every cue of the picture at its own time, most urgent first; at most one a track. */
export function cuesOf(tracks: readonly PublishedTrack[], pictureUs: TimeUs): readonly Cue[] {
  const heard = tracks.filter(
    (track) => aisAgeS(track, pictureUs) <= P.RECEPTION_WITHIN_S && track.state !== undefined,
  );
  const awake = sensorsAwake(tracks, pictureUs);
  const cues = tracks.flatMap((track) => {
    const cue =
      darkCue(track, heard, pictureUs) ?? staleCue(track, awake, pictureUs) ?? unidentifiedCue(track, pictureUs);
    return cue === undefined ? [] : [cue];
  });
  return cues.sort((a, b) => a.priority - b.priority || b.urgency - a.urgency || (a.track.id < b.track.id ? -1 : 1));
}

/** A vessel that was followed and has not been heard of for long against its uncertainty. */
function staleCue(track: PublishedTrack, awake: ReadonlySet<string>, pictureUs: TimeUs): Cue | undefined {
  if (!isVessel(track) || track.state === undefined) return undefined;
  const silentS = (pictureUs - track.lastSeenUs) / US_PER_S;
  if (silentS < P.STALE_AFTER_S || (track.lastSeenUs - track.firstSeenUs) / US_PER_S < P.FOLLOWED_S) return undefined;
  // Where its whole sensor is silent, that is the sensor's loss and not the vessel's: the sensor board says it.
  if (!track.lastLooks.some(({ sensorKind }) => awake.has(sensorKind))) return undefined;
  const { cov } = aimPoint(track.state, track.kind, pictureUs);
  const sigmaM = ellipse(cov, ONE_SIGMA).majorM;
  if (sigmaM < P.STALE_SIGMA_M) return undefined;
  const sentence =
    `Track ${track.id} was followed and has not been heard of for ${minutes(silentS)}; it is expected within ${km(sigmaM)} (1 sigma). ` +
    "It may be out of every sensor's reach, or silent.";
  return cue("stale", track, "investigate", sigmaM, sentence);
}

/** Seen by image, array or drone, should be on AIS, and is not. */
function darkCue(track: PublishedTrack, heard: readonly PublishedTrack[], pictureUs: TimeUs): Cue | undefined {
  if (track.kind !== "surface" || track.status !== "confirmed" || track.state === undefined) return undefined;
  if (track.distress !== undefined || followedS(track) < P.FOLLOWED_S) return undefined;
  const seen = track.lastLooks.find(({ sensorKind }) => sensorKind !== "ais");
  if (seen === undefined || (pictureUs - seen.timeUs) / US_PER_S > P.SEEN_WITHIN_S) return undefined;
  const silence = aisSilenceOf(track, heard, pictureUs);
  switch (silence.kind) {
    case "transmitting":
    case "not-required":
    case "not-received":
      return undefined;
    case "switched-off": {
      const sentence =
        `Track ${track.id} is seen by ${seen.sensorKind} and was on AIS until ${minutes(silence.silentS)} ago, while ${silence.neighbours} ` +
        "vessels near it are received: switched off, or its set has failed.";
      return cue("dark", track, "identify", silence.silentS, sentence);
    }
    case "never-heard": {
      const duty = silence.mustCarry
        ? "its length says that it must carry AIS"
        : "whether it must carry AIS is not known (not required of small craft, fishing vessels of many states, warships)";
      const sentence =
        `Track ${track.id} is seen by ${seen.sensorKind} and has never been heard on AIS, while ${silence.neighbours} vessels near it are ` +
        `received; ${duty}.`;
      return cue("dark", track, "identify", (pictureUs - track.firstSeenUs) / US_PER_S, sentence);
    }
  }
}

/** Says "not required", "not received" and "switched off" apart, for a vessel with a position. */
export function aisSilenceOf(track: PublishedTrack, heard: readonly PublishedTrack[], pictureUs: TimeUs): AisSilence {
  const silentS = aisAgeS(track, pictureUs);
  if (silentS < P.AIS_SILENT_S) return { kind: "transmitting" };
  const place = track.state?.position;
  const near = (one: PublishedTrack): boolean =>
    one.id !== track.id &&
    place !== undefined &&
    one.state !== undefined &&
    inverse(place, one.state.position).distanceM <= P.RECEPTION_RANGE_M;
  const neighbours = heard.filter(near).length;
  if (neighbours < P.RECEPTION_NEIGHBOURS) return { kind: "not-received", neighbours };
  if (Number.isFinite(silentS)) return { kind: "switched-off", silentS, neighbours };
  const { lengthM } = track;
  if (lengthM !== undefined && lengthM < P.CARRIAGE_LENGTH_M) return { kind: "not-required", lengthM };
  return { kind: "never-heard", mustCarry: lengthM !== undefined, neighbours };
}

/** Confirmed for some minutes, and neither the vessel nor a person has said what it is. */
function unidentifiedCue(track: PublishedTrack, pictureUs: TimeUs): Cue | undefined {
  if (!isVessel(track) || track.status !== "confirmed" || isNamed(track)) return undefined;
  const knownS = (pictureUs - track.firstSeenUs) / US_PER_S;
  if (knownS < P.UNIDENTIFIED_AFTER_S || (pictureUs - track.lastSeenUs) / US_PER_S > P.SEEN_WITHIN_S) return undefined;
  const sentence = `Track ${track.id} has been followed for ${minutes(knownS)} and nothing says what it is.`;
  return cue("unidentified", track, "identify", knownS, sentence);
}

/**
 * Whether the need for which a cue was raised still stands. It does not fade because nobody looks at the moment: a look was asked for
 * just because of that. It ends when the vessel is heard of again, is heard on AIS, or has been named.
 */
export function needStands(rule: CueRule, track: PublishedTrack, pictureUs: TimeUs): boolean {
  switch (rule) {
    case "stale":
      return (pictureUs - track.lastSeenUs) / US_PER_S >= P.STALE_AFTER_S;
    case "dark":
      return (
        aisAgeS(track, pictureUs) >= P.AIS_SILENT_S && (track.lengthM ?? P.CARRIAGE_LENGTH_M) >= leastLengthM(track)
      );
    case "unidentified":
      return !isNamed(track);
  }
}

/** The carriage of AIS is no question for a vessel that was heard before. */
function leastLengthM({ lastLooks }: PublishedTrack): number {
  return lastLooks.some(({ sensorKind }) => sensorKind === "ais") ? 0 : P.CARRIAGE_LENGTH_M;
}

function cue(rule: CueRule, track: PublishedTrack, kind: TaskKind, urgency: number, sentence: string): Cue {
  return { rule, track, kind, priority: PRIORITY[rule], urgency, sentence };
}

/** 1 sigma of a two-dimensional normal holds this much. */
const ONE_SIGMA = 1 - Math.exp(-0.5);

function isVessel({ kind, distress }: PublishedTrack): boolean {
  return (kind === "surface" || kind === "subsurface") && distress === undefined;
}

function followedS({ firstSeenUs, lastSeenUs }: PublishedTrack): number {
  return (lastSeenUs - firstSeenUs) / US_PER_S;
}

/** By itself or by a person. */
function isNamed({ designation, claimed: { mmsi, imo, name, callsign } }: PublishedTrack): boolean {
  return designation !== undefined || [mmsi, imo, name, callsign].some((one) => one !== undefined);
}

/** Since it was last heard on AIS; infinite when it never was. */
function aisAgeS({ lastLooks }: PublishedTrack, pictureUs: TimeUs): number {
  const look = lastLooks.find(({ sensorKind }) => sensorKind === "ais");
  return look === undefined ? Number.POSITIVE_INFINITY : (pictureUs - look.timeUs) / US_PER_S;
}

/** The sensor kinds from which anything at all came lately. */
function sensorsAwake(tracks: readonly PublishedTrack[], pictureUs: TimeUs): ReadonlySet<string> {
  const awake = new Set<string>();
  for (const { lastLooks } of tracks)
    for (const { sensorKind, timeUs } of lastLooks)
      if ((pictureUs - timeUs) / US_PER_S <= P.SENSOR_SILENT_S) awake.add(sensorKind);
  return awake;
}

const minutes = (s: number): string => `${Math.round(s / 60)} min`;
const km = (m: number): string => `${(m / 1000).toFixed(1)} km`;
