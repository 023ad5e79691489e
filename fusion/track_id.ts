/** Ids of tracks: short, the same for the same beginning, and different for every audience. */
import { fingerprint } from "./kernel/fingerprint.ts";

/** Crockford's alphabet: no letter that is taken for another over the radio. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 10;

/** `T-` and ten letters (50 bits) of audience, uid and attempt; `attempt` rises when the id belongs to another already. */
export function trackIdOf(audience: string, uid: string, attempt: number): string {
  const print = fingerprint();
  print.text(audience);
  print.text(uid);
  print.number(attempt);
  const words = print.words();
  let text = "T-";
  for (let i = 0; i < LENGTH; i++) text += LETTERS[(words[i >> 2]! >>> (5 * (i & 3))) & 31];
  return text;
}
