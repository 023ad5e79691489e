/**
 * Observations that PostGIS has a say in: those of a scene, which come late as a rule, and those older than the horizon, which cannot
 * be put back in their place any more and are decided by where the stored trajectories were at their time.
 *
 * Beyond the horizon the detections of a scene are explained together: each stored trajectory made at most one of them, each of them
 * came from at most one trajectory, from a vessel nobody had seen, or from none. The explanation is the tracker's own (clusters.ts);
 * only the predictions come from PostGIS, interpolated between stored states. What follows is final: it is decided once, from the
 * journal up to there, and never replayed.
 */
import type {
  Association,
  CorrelationEvidence,
  JournalEntry,
  Observation,
  StoredState,
  Track,
} from "../model/index.ts";
import { inverse, toRfc3339 } from "../model/index.ts";
import { type Explanation, explain } from "./clusters.ts";
import { type Horizon, isBeyond } from "./horizon.ts";
import { beginContact, type Contacts, continueContact, newContacts, noteTrack } from "./late_contact.ts";
import { type LateDetection, lateDetectionOf } from "./late_detection.ts";
import { factsOf, type Learned, newcomer, taughtTrack } from "./late_facts.ts";
import { candidatesOf, type LatePair } from "./late_pairs.ts";
import { DOUBTFUL_EXISTENCE, POSITION_GATE2 } from "./parameters.ts";
import { compareText, isFused, scanKeyOf } from "./scan.ts";

/** What becomes of one observation beyond the horizon. */
export interface LateOutcome {
  readonly association: Association;
  /** A contact of the past that it begins or goes on, and the fix that it gives it. */
  readonly contact?: { readonly track: Track; readonly state: StoredState };
  /** What it tells of a track that is not a contact of the past. */
  readonly learned?: Learned;
}

/** Whether the step must not take this observation before PostGIS was asked. */
export function needsEvidence(horizon: Horizon, observation: Observation): boolean {
  if (observation.kind === "position" && observation.sceneId !== undefined) return true;
  if (!isFused(observation) || !isBeyond(horizon, observation)) return false;
  return observation.kind === "position" || (observation.kind === "ais" && observation.position !== undefined);
}

export interface LateInput {
  readonly audience: string;
  /** All of one commit that are beyond the horizon. */
  readonly entries: readonly JournalEntry[];
  readonly evidence: ReadonlyMap<number, readonly CorrelationEvidence[]>;
  /** The tracks that the evidence names, by that name: each as it lives on, when it was merged. */
  readonly stored: ReadonlyMap<string, Track>;
}

/** Decides them scene by scene in the order of observed time, so that a later scene knows what an earlier one began. */
export function decideLate(input: LateInput): ReadonlyMap<number, LateOutcome> {
  const outcomes = new Map<number, LateOutcome>();
  const contacts = newContacts();
  for (const scene of scenesOf(input.entries)) decideScene(input, scene, contacts, outcomes);
  return outcomes;
}

function scenesOf(entries: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] {
  const scenes = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const key = scanKeyOf(entry.observation, entry.observation.observedAtUs);
    const scene = scenes.get(key);
    if (scene === undefined) scenes.set(key, [entry]);
    else scene.push(entry);
  }
  const firstUs = (scene: readonly JournalEntry[]): number =>
    Math.min(...scene.map(({ observation }) => observation.observedAtUs));
  return [...scenes]
    .map(([key, scene]) => ({ key, scene, firstUs: firstUs(scene) }))
    .sort((a, b) => a.firstUs - b.firstUs || compareText(a.key, b.key))
    .map(({ scene }) => scene);
}

interface Scene {
  readonly detections: readonly LateDetection[];
  readonly tracks: readonly Track[];
  readonly pairs: readonly LatePair[];
  readonly explanation: Explanation;
}

function decideScene(
  input: LateInput,
  entries: readonly JournalEntry[],
  contacts: Contacts,
  outcomes: Map<number, LateOutcome>,
): void {
  const detections: LateDetection[] = [];
  for (const entry of entries) {
    const detection = lateDetectionOf(entry);
    if (detection === undefined) outcomes.set(entry.cursor, { association: unplaced(entry) });
    else detections.push(detection);
  }
  if (detections.length === 0) return;
  detections.sort((a, b) => compareText(a.key, b.key));
  const { tracks, pairs } = candidatesOf(detections, input.evidence, input.stored, contacts);
  const explanation = explain(pairs, tracks.length, detections.length);
  const scene: Scene = { detections, tracks, pairs, explanation };
  detections.forEach((detection, j) => {
    const evidence = input.evidence.get(detection.cursor) ?? [];
    const k = explanation.owner[j]!;
    const outcome = k < 0 ? unowned(input.audience, scene, j) : owned(scene, pairs[k]!, explanation.pair[k]!);
    if (outcome.contact !== undefined) noteTrack(contacts, outcome.contact.track, outcome.contact.state.state);
    if (outcome.learned !== undefined) noteTrack(contacts, taughtTrack(outcome.learned, undefined));
    const { explanation: words } = outcome.association;
    const sentence = `${tooLate(detection.observation)} ${words}${identityNote(evidence)}`;
    outcomes.set(detection.cursor, { ...outcome, association: { ...outcome.association, explanation: sentence } });
  });
}

function owned(scene: Scene, pair: LatePair, weight: number): LateOutcome {
  const detection = scene.detections[pair.column]!;
  const track = scene.tracks[pair.row]!;
  const company = companionOf(scene, pair.row, pair.column);
  const sigma = Math.sqrt(pair.mahalanobis2).toFixed(1);
  const share = `${Math.round(100 * weight)} %`;
  const near = `its trajectory was ${Math.round(pair.distanceM)} m away at that time (${sigma} sigma)`;
  const beside =
    company === undefined
      ? ""
      : ` Another detection of the scene, ${Math.round(company.distanceM)} m away, fits it too and cannot be the same vessel: two vessels were here.`;
  const association: Association = {
    ...baseOf(detection),
    trackId: track.id,
    mahalanobis2: pair.mahalanobis2,
    logLikelihood: pair.logLikelihood,
    weight,
    ...runnerUpOf(scene, pair.column, pair.row),
    explanation:
      track.past === true
        ? `Explained by this contact of the past with ${share}: ${near}. It goes on with it.${beside}`
        : `Explained by this track with ${share}: ${near}; it did not change the track's state.${beside}`,
  };
  // A new search of a scene that was decided before sees the same light: it tells a track nothing that it has not learnt from it.
  if ((detection.observation.kind === "position" ? (detection.observation.run?.number ?? 1) : 1) > 1) {
    const explanation = `Found by a new search of a scene that was decided before: ${near}. It tells this track nothing new.`;
    return { association: { ...association, explanation } };
  }
  if (track.past === true) return { association, contact: continueContact(track, detection, weight) };
  const learned = factsOf(track, detection, weight);
  return { association, ...(learned === undefined ? {} : { learned }) };
}

function unowned(audience: string, scene: Scene, j: number): LateOutcome {
  const detection = scene.detections[j]!;
  const free = scene.explanation.free[j]!;
  const rival = rivalOf(scene, j);
  const base = baseOf(detection);
  if (rival !== undefined && !rival.apart)
    return {
      association: {
        ...base,
        ...runnerUpOf(scene, j),
        explanation: "It is too near to the scene's detection that the nearest track took to be another vessel.",
      },
    };
  // Beside a vessel that a track took it is a vessel too, unless it is a false alarm; alone it may also be the track's own.
  const existence = rival === undefined ? free * detection.newVessel : 1 - free * (1 - detection.newVessel);
  const percent = `${Math.round(100 * existence)} %`;
  if (existence < DOUBTFUL_EXISTENCE)
    return {
      association: {
        ...base,
        ...runnerUpOf(scene, j),
        explanation: `No stored trajectory explains it, and it is hardly a vessel (${percent}): it stands as a detection of its own.`,
      },
    };
  const contact = beginContact(audience, detection, existence);
  const association: Association = {
    ...base,
    trackId: contact.track.id,
    weight: existence,
    ...runnerUpOf(scene, j),
    explanation:
      rival === undefined
        ? `No stored trajectory explains it, and a vessel is likelier than a false alarm (${percent}): it begins a contact of the past.`
        : `${Math.round(rival.distanceM)} m away in the same scene another detection belongs to the track that is nearest to both; one vessel cannot be in two places. It begins a contact of the past of its own (${percent}).`,
  };
  if (rival === undefined || rival.track.past === true) return { association, contact };
  return { association, contact, learned: newcomer(rival.track, contact.track.id, detection.observedAtUs) };
}

interface Rival {
  readonly track: Track;
  readonly distanceM: number;
  /** Further apart than their errors and one hull allow. */
  readonly apart: boolean;
}

/** Of the tracks that this unowned detection fits, the likeliest that went to another detection of the scene. */
function rivalOf(scene: Scene, j: number): Rival | undefined {
  const { pairs, explanation, detections, tracks } = scene;
  let best = -1;
  for (let k = 0; k < pairs.length; k++)
    if (pairs[k]!.column === j && explanation.best[pairs[k]!.row]! >= 0)
      if (best < 0 || pairs[k]!.omega > pairs[best]!.omega) best = k;
  if (best < 0) return undefined;
  const { row } = pairs[best]!;
  const other = detections[pairs[explanation.best[row]!]!.column]!;
  return { track: tracks[row]!, ...apartness(detections[j]!, other) };
}

/** The unowned detection nearest to the track that is a vessel of its own beside the one that the track took. */
function companionOf(scene: Scene, row: number, column: number): { readonly distanceM: number } | undefined {
  const { pairs, explanation, detections } = scene;
  for (const pair of pairs) {
    if (pair.row !== row || pair.column === column || explanation.owner[pair.column]! >= 0) continue;
    const between = apartness(detections[pair.column]!, detections[column]!);
    if (between.apart && rivalOf(scene, pair.column)?.track === scene.tracks[row]) return between;
  }
  return undefined;
}

/** A long ship that a detector tells as two, where no length is told. */
const HULL_M = 200;

function apartness(a: LateDetection, b: LateDetection): { readonly distanceM: number; readonly apart: boolean } {
  const { distanceM, bearingDeg } = inverse(a.position, b.position);
  const rad = (bearingDeg * Math.PI) / 180;
  const [e, n] = [distanceM * Math.sin(rad), distanceM * Math.cos(rad)];
  const [ee, en, nn] = [a.cov.eeM2 + b.cov.eeM2, a.cov.enM2 + b.cov.enM2, a.cov.nnM2 + b.cov.nnM2];
  const d2 = (e * e * nn - 2 * e * n * en + n * n * ee) / (ee * nn - en * en);
  const hullM = Math.max(a.lengthM ?? HULL_M, b.lengthM ?? HULL_M);
  return { distanceM, apart: d2 > POSITION_GATE2 && distanceM > hullM };
}

function baseOf({ cursor, observedAtUs }: LateDetection): Pick<Association, "cursor" | "observedAtUs"> {
  return { cursor, observedAtUs };
}

/** The likeliest other track of a detection. */
function runnerUpOf(scene: Scene, j: number, row = -1): Pick<Association, "runnerUpTrackId" | "runnerUpMahalanobis2"> {
  let best: LatePair | undefined;
  for (const pair of scene.pairs)
    if (pair.column === j && pair.row !== row && (best === undefined || pair.omega > best.omega)) best = pair;
  if (best === undefined) return {};
  return { runnerUpTrackId: scene.tracks[best.row]!.id, runnerUpMahalanobis2: best.mahalanobis2 };
}

function unplaced({ cursor, observation }: JournalEntry): Association {
  const explanation = `${tooLate(observation)} It tells no position that a stored trajectory could be set against.`;
  return { cursor, observedAtUs: observation.observedAtUs, explanation };
}

function tooLate(observation: Observation): string {
  return `Observed ${toRfc3339(observation.observedAtUs)}, too late to be replayed.`;
}

function identityNote(evidence: readonly CorrelationEvidence[]): string {
  const ais = evidence.find((one) => one.basis === "ais" && one.mmsi !== undefined);
  return ais === undefined ? "" : ` AIS of MMSI ${ais.mmsi} was ${Math.round(ais.distanceM)} m away at that time.`;
}
