/** The weighed terms as what is kept of them: rounded, and only those that say something. */
import { EVIDENCE_TERMS, type EvidenceTerms } from "../model/index.ts";
import { LIMIT, TERMS } from "./affinity.ts";

/**
 * `terms` holds what was weighed, TERMS numbers; `logOdds` is what the association decided with. Where that was cut off at the largest
 * odds that are believed, the difference is a term like the others, so that the sum is right.
 */
export function itemised(terms: Float64Array, logOdds: number): EvidenceTerms {
  let sum = 0;
  for (let i = 0; i < LIMIT; i++) sum += terms[i]!;
  terms[LIMIT] = logOdds - sum;
  const out: { -readonly [K in keyof EvidenceTerms]: EvidenceTerms[K] } = {};
  for (let i = 0; i < TERMS; i++) {
    const rounded = Math.round(terms[i]! * 100) / 100;
    if (rounded !== 0 && Number.isFinite(rounded)) out[EVIDENCE_TERMS[i]!] = rounded;
  }
  return out;
}

export function sameTerms(a: EvidenceTerms | undefined, b: EvidenceTerms | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  for (const name of EVIDENCE_TERMS) if (a[name] !== b[name]) return false;
  return true;
}
