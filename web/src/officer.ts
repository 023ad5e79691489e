/** Who sits at this desk, and what for. Every request names both, for the service's read log. */
import type { Session } from "./contract.ts";

/** Purposes of reading, the usual one first. */
export const PURPOSES = ["watchkeeping", "search-and-rescue", "law-enforcement", "investigation", "training"] as const;
export type Purpose = (typeof PURPOSES)[number];

const LONGEST_NAME = 120;

/** As it is kept and sent: without control characters, one blank between words. Undefined when nothing is left. */
export function cleanName(typed: string): string | undefined {
  const plain = typed.normalize("NFC").replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim();
  // By whole characters: half of one cannot be encoded.
  const short = [...plain].slice(0, LONGEST_NAME).join("").trim();
  return short === "" ? undefined : short;
}

/** The certificate's name where there is one; else what the officer typed, which nobody has proven. */
export function personOf(session: Session | undefined, typed: string | undefined): string | undefined {
  return session?.profile === "certificate" ? session.person : typed;
}

/** Header values are Latin, names are not: percent-encoded. Under a certificate the name is not ours to say. */
export function officerHeaders(
  session: Session | undefined,
  typed: string | undefined,
  purpose: Purpose,
): Record<string, string> {
  const isProven = session?.profile === "certificate";
  return {
    "x-tomi-purpose": purpose,
    ...(isProven || typed === undefined ? {} : { "x-tomi-person": encodeURIComponent(typed) }),
  };
}
