/** What speaks for a contact being the track or the bearing line it points at, beside the bearing: the array's own number, and its sound. */
import type { EvidenceTerms, TimeUs } from "../model/index.ts";
import { DETECTION, KINEMATIC, NUMBER, TERMS, weighTraits } from "./affinity.ts";
import type { Contact } from "./contacts.ts";
import { meanOf, VE, VN } from "./kernel/state.ts";
import { detectionTerm, type WeighedPair } from "./pairs.ts";
import { OTHER_CONTACT_ODDS, SAME_CONTACT_ODDS } from "./parameters.ts";
import { itemised } from "./terms.ts";
import type { Traits } from "./world.ts";

/** What is known of that which the contact is set against. */
export interface Listened {
  readonly traits: Traits | undefined;
  /** The array's last number for it. */
  readonly contactId: string | undefined;
  readonly existence: number;
  readonly detection: number;
  /** Of a track with a position. */
  readonly speedMps: number | undefined;
}

const weighed = new Float64Array(TERMS);

/** Factor on the likelihood ratio: 1 when neither side has more than a bearing. */
export function contactOdds(
  known: Omit<Listened, "existence" | "detection">,
  contact: Contact,
  timeUs: TimeUs,
): number {
  const byNumber = numberOdds(known.contactId, contact.contactId);
  if (contact.signs === undefined || known.traits === undefined) return byNumber;
  return byNumber * Math.exp(weighTraits(known.traits, contact.signs, timeUs, known.speedMps, weighed));
}

export function contactTerms(
  known: Listened,
  contact: Contact,
  timeUs: TimeUs,
  pair: WeighedPair,
  backgroundPerRad: number,
): EvidenceTerms {
  weighed.fill(0);
  if (contact.signs !== undefined) weighTraits(known.traits, contact.signs, timeUs, known.speedMps, weighed);
  weighed[NUMBER] = Math.log(numberOdds(known.contactId, contact.contactId));
  weighed[KINEMATIC] = pair.logLikelihood - Math.log(backgroundPerRad);
  weighed[DETECTION] = detectionTerm(known.existence, known.detection);
  return itemised(weighed, Math.log(pair.omega));
}

function numberOdds(known: string | undefined, given: string | undefined): number {
  if (known === undefined || given === undefined) return 1;
  return known === given ? SAME_CONTACT_ODDS : OTHER_CONTACT_ODDS;
}

/** Speed over ground of the mean of a state. */
export function speedOf(x: Float64Array): number {
  return Math.hypot(meanOf(x, VE), meanOf(x, VN));
}
