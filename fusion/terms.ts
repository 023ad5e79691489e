/** The weighed terms as what is kept of them: rounded, and only those that say something. */
import { EVIDENCE_TERMS, type EvidenceTerms } from "../model/index.ts";
import { DETECTION, KINEMATIC, LIMIT, NUMBER, TERMS } from "./affinity.ts";

/**
 * `terms` holds what was weighed, TERMS numbers; `logOdds` is what the association decided with. Where that was cut off at the largest
 * odds that are believed, the difference is a term like the others, so that the sum is right.
 */
export function itemised(terms: Float64Array, logOdds: number): EvidenceTerms {
  let sum = 0;
  for (let i = 0; i < LIMIT; i++) sum += terms[i]!;
  terms[LIMIT] = logOdds - sum;
  let others = 0;
  for (let i = NUMBER + 1; i < TERMS; i++) if (told(terms[i]!) !== 0) others++;
  const kinematic = told(terms[KINEMATIC]!);
  const detection = told(terms[DETECTION]!);
  const number = told(terms[NUMBER]!);
  // What most have to say, written out: objects that grow name by name cost far more.
  if (others === 0 && kinematic !== 0 && detection !== 0)
    return number === 0 ? { kinematic, detection } : { kinematic, detection, number };
  const out: { -readonly [K in keyof EvidenceTerms]: EvidenceTerms[K] } = {};
  for (let i = 0; i < TERMS; i++) {
    const rounded = told(terms[i]!);
    if (rounded !== 0) out[EVIDENCE_TERMS[i]!] = rounded;
  }
  return out;
}

/** Two digits; 0 of what is no number. */
function told(term: number): number {
  const rounded = Math.round(term * 100) / 100;
  return Number.isFinite(rounded) ? rounded : 0;
}

export function sameTerms(a: EvidenceTerms | undefined, b: EvidenceTerms | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  for (const name of EVIDENCE_TERMS) if (a[name] !== b[name]) return false;
  return true;
}
