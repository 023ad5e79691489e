/**
 * Why an observation went to a track, in numbers: natural logarithms of likelihood ratios, "this track made it" against "clutter, or a
 * vessel not seen before". They add up to the log odds with which the association was decided.
 */
export const EVIDENCE_TERMS = [
  /** Where it was against where the track was expected, 0 at the density of clutter and new vessels. */
  "kinematic",
  /** That the track exists and that this look would show it. */
  "detection",
  /** The producer's own track or contact number. */
  "number",
  /** The MMSI of an AIS report. */
  "identity",
  "length",
  "width",
  /** The hull's axis against the course over ground. */
  "heading",
  "class",
  /** Rates of shaft and blades, and how many blades. */
  "propeller",
  /** What is cut off above the largest odds that are believed. */
  "limit",
] as const;
export type EvidenceTerm = (typeof EVIDENCE_TERMS)[number];

/** Rounded to two digits; a term of 0 is left out. */
export type EvidenceTerms = Readonly<Partial<Record<EvidenceTerm, number>>>;
