/** A set of recipients with one release rule. Each audience has its own fusion, ids, cursors, tiles and feeds. */
import { type Clearance, canSee, type Label } from "./label.ts";
import type { Source } from "./source.ts";
import type { TimeUs } from "./time.ts";

export interface Audience {
  /** Lower-case letters, digits and hyphens: it names database partitions. */
  readonly id: string;
  readonly name: { readonly en: string; readonly ja: string };
  readonly clearance: Clearance;
}

/** Who asks, compiled once a request: everything behind it takes this value and nothing else decides what is seen. */
export interface View {
  readonly audience: Audience;
  canSee(label: Label, nowUs: TimeUs): boolean;
}

export function viewOf(audience: Audience): View {
  return { audience, canSee: (label, nowUs) => canSee(audience.clearance, label, nowUs) };
}

/** The sources whose existence this audience may know of: those whose default label it may see. */
export function visibleSources(audience: Audience, sources: readonly Source[], nowUs: TimeUs): readonly Source[] {
  return sources.filter((source) => canSee(audience.clearance, source.defaultLabel, nowUs));
}
