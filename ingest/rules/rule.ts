/** One rule of admission: what follows when it is broken, what that means, where it is looked for, and how to mend it. */

/**
 * Reject: kept as digest and reason. Quarantine: stored, not fused, until a person or what it waits for releases it. Flag: fused with
 * its sigma multiplied.
 */
export type Consequence = "reject" | "quarantine" | "flag";

export interface Rule {
  /** Conflict: the record that came first stands, this one is kept aside. Notice: told in an acknowledgement, no record is judged. */
  readonly means: Consequence | "conflict" | "notice";
  /** What is wrong, in a sentence. */
  readonly about: string;
  /** The contract's names of the fields it is looked for in; the name before the dot says of which kind of record. */
  readonly where: readonly string[];
  /** What its producer should do. */
  readonly remedy: string;
}

export type Rules = Readonly<Record<string, Rule>>;
