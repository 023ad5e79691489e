/**
 * What admission finds wrong with a record, and what follows from it.
 *
 * Every rule has a stable code, one consequence, and a remedy (rules/); the sentence of a finding is made of what was found and that
 * remedy.
 */
import type { Label, Violation } from "../model/index.ts";
import { AIS_RULES } from "./rules/ais.ts";
import { DRONE_RULES } from "./rules/drone.ts";
import { OPTICAL_RULES } from "./rules/optical.ts";
import { RECORD_RULES } from "./rules/record.ts";
import type { Consequence } from "./rules/rule.ts";
import { SUBSURFACE_RULES } from "./rules/subsurface.ts";

/** A flagged value is believed to a third of what it claims: it still counts, and cannot drag a good track. */
export const FLAG_SIGMA_FACTOR = 3;

/** Every code that a producer can be told. `docs/rules.md` is made of it, and a test holds each to its outcome over the wire. */
export const RULES = { ...RECORD_RULES, ...SUBSURFACE_RULES, ...DRONE_RULES, ...AIS_RULES, ...OPTICAL_RULES } as const;

export type AnyCode = keyof typeof RULES;
/** The codes that judge a record by itself. */
export type Code = { [C in AnyCode]: (typeof RULES)[C]["means"] extends Consequence ? C : never }[AnyCode];

const RANK: Readonly<Record<Consequence, number>> = { flag: 1, quarantine: 2, reject: 3 };

/** The findings of one record, in the order they were made. */
export class Findings {
  readonly #violations: (Violation & { readonly code: Code })[] = [];
  readonly #flags = new Set<string>();
  #worst: Consequence | undefined;
  #raised: Label | undefined;

  /** `what` is a sentence that names the value and says why it is refused. */
  add(code: Code, field: string, what: string): void {
    this.addWhole({ field, code, sentence: `${what} ${RULES[code].remedy}` });
  }

  /** A finding whose sentence is complete: of a codec, which says its remedies itself, or of a part that was judged on its own. */
  addWhole(violation: Violation & { readonly code: Code }, means: Consequence = RULES[violation.code].means): void {
    this.#violations.push(violation);
    if (means === "flag") this.#flags.add(violation.code);
    if (this.#worst === undefined || RANK[means] > RANK[this.#worst]) this.#worst = means;
  }

  /** The record says inside, where its header's reader does not look, that it is labelled more strictly. */
  raiseLabel(label: Label): void {
    this.#raised = label;
  }

  raisedLabel(): Label | undefined {
    return this.#raised;
  }

  worst(): Consequence | undefined {
    return this.#worst;
  }

  /** Whether the record can still give observations. */
  usable(): boolean {
    return this.#worst !== "reject";
  }

  violations(): readonly (Violation & { readonly code: Code })[] {
    return this.#violations;
  }

  /** The codes that go with the observations as doubts. */
  flags(): readonly string[] {
    return [...this.#flags];
  }

  /** What sigma is multiplied by. */
  inflation(): number {
    return this.#flags.size > 0 ? FLAG_SIGMA_FACTOR : 1;
  }
}
