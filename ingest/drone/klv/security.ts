/** The security set inside tag 48: what the producer says about who may see the stream. Source: MISB ST 0102.12. */
import { readTriples } from "./ber.ts";
import type { ItemNote } from "./errors.ts";
import { unsignedInteger, utf8Text, utf16Text } from "./numbers.ts";

export type Classification = "unclassified" | "restricted" | "confidential" | "secret" | "top-secret";
const CLASSIFICATIONS: readonly Classification[] = [
  "unclassified",
  "restricted",
  "confidential",
  "secret",
  "top-secret",
];

export interface SecuritySet {
  /** Null when it is absent or no value of the standard: then the source's registered label stands, never a lower one. */
  readonly classification: Classification | null;
  /** For example "//US". */
  readonly classifyingCountry: string | null;
  readonly sciShi: string | null;
  readonly caveats: string | null;
  readonly releasingInstructions: string | null;
  readonly classifiedBy: string | null;
  readonly derivedFrom: string | null;
  readonly objectCountries: string | null;
  readonly comments: string | null;
  readonly version: number | null;
}

export function decodeSecuritySet(bytes: Uint8Array, path: readonly number[], notes: ItemNote[]): SecuritySet {
  const { items, broken } = readTriples(bytes);
  if (broken !== null)
    notes.push({ path, sentence: `The security set is cut off at its byte ${broken}; what stands before it is kept.` });
  const byTag = new Map(items.map((item) => [item.tag, item.value]));
  const text = (tag: number) => utf8Text(byTag.get(tag) ?? new Uint8Array());
  const level = unsignedInteger(byTag.get(1) ?? new Uint8Array());
  const classification = level === null ? null : (CLASSIFICATIONS[level - 1] ?? null);
  if (level !== null && classification === null) {
    notes.push({
      path: [...path, 1],
      sentence: `Classification ${level} is none of 1 to 5; the source's own label stands.`,
    });
  }
  return {
    classification,
    classifyingCountry: text(3),
    sciShi: text(4),
    caveats: text(5),
    releasingInstructions: text(6),
    classifiedBy: text(7),
    derivedFrom: text(8),
    objectCountries: utf16Text(byTag.get(13) ?? new Uint8Array()),
    comments: text(14),
    version: unsignedInteger(byTag.get(22) ?? new Uint8Array()),
  };
}
