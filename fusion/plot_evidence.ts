/**
 * What speaks for a track having made a plot of this scan, beside where both are: the producer's numbers, and the vessel's own signs. The odds are what the association multiplies by; the terms are the same numbers, one by one, for those
 * few pairs that are explained to a person.
 */
import type { EvidenceTerms } from "../model/index.ts";
import { DETECTION, KINEMATIC, NUMBER, TERMS, weighHeading, weighTraits } from "./affinity.ts";
import type { Candidate } from "./candidates.ts";
import { heldNumbers, numberOdds } from "./numbers.ts";
import { detectionTerm, type Pair } from "./pairs.ts";
import type { Scan } from "./scan.ts";
import { type Signs, signsOfPosition } from "./signs.ts";
import { itemised } from "./terms.ts";

export interface PlotEvidence {
  /** By plot; empty when no plot of the scan tells anything but its place. */
  readonly signs: readonly (Signs | undefined)[];
  /** Factor on the likelihood ratio of a candidate and a plot. */
  odds(candidate: Candidate, j: number): number;
  terms(candidate: Candidate, pair: Pair): EvidenceTerms;
}

const NO_SIGNS: readonly undefined[] = [];
const weighed = new Float64Array(TERMS);

export function plotEvidence(scan: Scan, candidates: readonly Candidate[], background: Float64Array): PlotEvidence {
  const { positions, sourceId, timeUs } = scan;
  const isHeld = heldNumbers(candidates, sourceId, timeUs);
  const signs = signsOf(scan);
  const signOdds = (candidate: Candidate, sign: Signs): number => {
    const { traits } = candidate.record;
    const sum =
      weighTraits(traits, sign, timeUs, undefined, weighed) + weighHeading(candidate.predicted!, sign, weighed);
    return sum === 0 ? 1 : Math.exp(sum);
  };
  const byNumber = ({ record }: Candidate, j: number): number =>
    numberOdds(record.numbers, positions[j]!.observation, timeUs, isHeld);
  return {
    signs,
    odds: (candidate, j) => {
      const sign = signs[j];
      const number = byNumber(candidate, j);
      return sign === undefined ? number : number * signOdds(candidate, sign);
    },
    terms: (candidate, pair) => {
      const j = pair.column;
      weighed.fill(0);
      const sign = signs[j];
      if (sign !== undefined) signOdds(candidate, sign);
      weighed[KINEMATIC] = pair.logLikelihood - Math.log(background[j]!);
      weighed[DETECTION] = detectionTerm(candidate.existence, candidate.detection);
      weighed[NUMBER] = Math.log(byNumber(candidate, j));
      return itemised(weighed, Math.log(pair.omega));
    },
  };
}

function signsOf(scan: Scan): readonly (Signs | undefined)[] {
  const { positions } = scan;
  let signs: (Signs | undefined)[] | undefined;
  for (let j = 0; j < positions.length; j++) {
    const sign = signsOfPosition(positions[j]!.observation);
    if (sign === undefined) continue;
    signs ??= new Array<Signs | undefined>(positions.length).fill(undefined);
    signs[j] = sign;
  }
  return signs ?? NO_SIGNS;
}
