/** A decision in the outside's words, with the sentence that says why. */
import type { Association } from "../model/index.ts";
import { sameTerms } from "./terms.ts";
import type { IdOf } from "./track_value.ts";
import type { Decision } from "./world.ts";

export function associationOf(decision: Decision, idOf: IdOf): Association {
  const trackId = decision.uid === undefined ? undefined : idOf(decision.uid);
  const runnerUp = decision.runnerUpUid === undefined ? undefined : idOf(decision.runnerUpUid);
  const { cursor, observedAtUs, mahalanobis2, logLikelihood, weight } = decision;
  return {
    cursor,
    observedAtUs,
    ...whereTo(trackId, mahalanobis2, logLikelihood, weight),
    ...(runnerUp === undefined || runnerUp === trackId
      ? {}
      : {
          runnerUpTrackId: runnerUp,
          runnerUpMahalanobis2: decision.runnerUpMahalanobis2!,
          ...(decision.runnerUpTerms === undefined ? {} : { runnerUpTerms: decision.runnerUpTerms }),
        }),
    ...(decision.terms === undefined ? {} : { terms: decision.terms }),
    explanation: explanationOf(decision, trackId !== undefined),
  };
}

type WhereTo = Pick<Association, "trackId" | "mahalanobis2" | "logLikelihood" | "weight">;

function whereTo(trackId?: string, mahalanobis2?: number, logLikelihood?: number, weight?: number): WhereTo {
  // The usual one at once.
  if (trackId !== undefined && mahalanobis2 !== undefined && logLikelihood !== undefined && weight !== undefined)
    return { trackId, mahalanobis2, logLikelihood, weight };
  return {
    ...(trackId === undefined ? {} : { trackId }),
    ...(mahalanobis2 === undefined ? {} : { mahalanobis2 }),
    ...(logLikelihood === undefined ? {} : { logLikelihood }),
    ...(weight === undefined || trackId === undefined ? {} : { weight }),
  };
}

export function sameAssociation(a: Association, b: Association): boolean {
  return (
    a.trackId === b.trackId &&
    a.weight === b.weight &&
    a.mahalanobis2 === b.mahalanobis2 &&
    a.logLikelihood === b.logLikelihood &&
    a.runnerUpTrackId === b.runnerUpTrackId &&
    sameTerms(a.terms, b.terms) &&
    sameTerms(a.runnerUpTerms, b.runnerUpTerms) &&
    a.explanation === b.explanation
  );
}

function explanationOf(decision: Decision, isTracked: boolean): string {
  const note = decision.note === undefined ? "" : ` ${decision.note[0]!.toUpperCase()}${decision.note.slice(1)}.`;
  return `${sentenceOf(decision, isTracked)}${note}`;
}

function shareOf({ weight }: Decision): string {
  return `${Math.round((weight ?? 0) * 100)} %`;
}

function sigmaOf({ mahalanobis2 }: Decision): string {
  return Math.sqrt(mahalanobis2 ?? 0).toFixed(1);
}

/** Most decisions say one of a few thousand sentences: each is made once, and kept once. */
const updatedSentences = new Map<number, string>();
/** No gate is as wide: what is beyond is said, and not kept. */
const MOST_KEPT_TENTHS = 100;

function updatedSentence(weight: number, mahalanobis2: number, isTracked: boolean): string {
  const percent = Math.round(weight * 100);
  const tenths = Math.round(Math.sqrt(mahalanobis2) * 10);
  const key = (percent * MOST_KEPT_TENTHS + tenths) * 2 + (isTracked ? 1 : 0);
  const known = tenths < MOST_KEPT_TENTHS ? updatedSentences.get(key) : undefined;
  if (known !== undefined) return known;
  const track = isTracked ? "this track" : "a tentative track";
  const sentence = `Explained by ${track} with ${percent} %, ${(tenths / 10).toFixed(1)} sigma from its prediction.`;
  if (tenths < MOST_KEPT_TENTHS && percent <= 100) updatedSentences.set(key, sentence);
  return sentence;
}

function sentenceOf(decision: Decision, isTracked: boolean): string {
  switch (decision.reason) {
    case "updated":
      if (decision.mahalanobis2 === undefined) return "Taken by the track that claims its identity.";
      return updatedSentence(decision.weight ?? 0, decision.mahalanobis2, isTracked);
    case "initiated":
      return isTracked
        ? "Began this track."
        : `Explained by no track; it may begin one (${shareOf(decision)} that it is a vessel), nothing has confirmed it yet.`;
    case "clutter":
      return "Explained by no track; clutter is likelier than a vessel not seen before.";
    case "identity":
      return "Tells no position; its identity went to the track that claims this MMSI.";
    case "identity-conflict":
      return "Another track claims this MMSI and cannot have come here: two claim one identity. Began a track of its own.";
    case "identity-scattered":
      return "This MMSI is claimed in many places at once, and none of them can have come here: it begins no further track.";
    case "no-position":
      return "Tells no position, and no track claims this MMSI.";
    case "not-a-vessel":
      return "A shore station, not a vessel.";
    case "bearing-updated":
      return `The bearing is explained by this track with ${shareOf(decision)}, ${sigmaOf(decision)} sigma from where it was when it made the sound.`;
    case "bearing-ambiguous":
      return "Both mirror bearings are near this track; neither is likely enough to move it.";
    case "line-updated":
      return `Continues a bearing line of this array, ${sigmaOf(decision)} sigma from its prediction; range is not known.`;
    case "line-initiated":
      return "No track explains the bearing; it may begin a bearing line of this array.";
    case "distress":
      return "Distress: confirmed at once.";
    case "superseded":
      return "Found by an earlier search of its scene; a newer search decides instead.";
    case "poison":
      return "The tracker failed on it and went on without it.";
  }
}
