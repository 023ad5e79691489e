/**
 * Release labels: who may see a thing. Joining labels under fusion only ever makes them stricter.
 *
 * Levels: 0 公開, 1 要機密, 2 秘, 3 極秘, 4 特定秘密 (S), 5 特定秘密 (TS). Regimes are a set, because the laws that protect a
 * thing (特定秘密, 重要経済安保情報, 特別防衛秘密) each need a clearance of their own.
 */
import type { TimeUs } from "./time.ts";

export interface Label {
  readonly policy: string;
  readonly level: number;
  readonly regimes: readonly string[];
  readonly compartments: readonly string[];
  /** Organisations or countries; empty means: no restriction beyond the other clauses. */
  readonly releasableTo: readonly string[];
  readonly caveats: readonly string[];
  readonly originators: readonly string[];
  readonly validUntilUs?: TimeUs;
  readonly reviewAtUs?: TimeUs;
}

/** What an audience is cleared for. */
export interface Clearance {
  readonly level: number;
  readonly regimes: readonly string[];
  readonly compartments: readonly string[];
  /** The organisations and countries its members belong to. */
  readonly organisations: readonly string[];
  readonly expiresAtUs?: TimeUs;
}

export const LEVEL_NAMES = ["公開", "要機密", "秘", "極秘", "特定秘密 (S)", "特定秘密 (TS)"] as const;

export const PUBLIC_LABEL: Label = {
  policy: "JP-1",
  level: 0,
  regimes: [],
  compartments: [],
  releasableTo: [],
  caveats: [],
  originators: [],
};

/** Caveat ORCON: the originator decides; only its own organisation sees the thing without a named release. */
const ORIGINATOR_CONTROLLED = "ORCON";

/** Whether one who holds `clearance` may see a thing labelled `label` at `nowUs`. Every clause must allow it. */
export function canSee(clearance: Clearance, label: Label, nowUs: TimeUs): boolean {
  if (clearance.expiresAtUs !== undefined && nowUs >= clearance.expiresAtUs) return false;
  if (label.level > clearance.level) return false;
  if (!label.regimes.every((regime) => clearance.regimes.includes(regime))) return false;
  if (!label.compartments.every((compartment) => clearance.compartments.includes(compartment))) return false;
  if (label.releasableTo.length > 0 && !intersects(label.releasableTo, clearance.organisations)) return false;
  if (label.caveats.includes(ORIGINATOR_CONTROLLED) && !intersects(label.originators, clearance.organisations))
    return false;
  return true;
}

/** The label of what is made of both: associative, commutative, idempotent, monotone. */
export function joinLabels(a: Label, b: Label): Label {
  const validUntilUs = least(a.validUntilUs, b.validUntilUs);
  const reviewAtUs = least(a.reviewAtUs, b.reviewAtUs);
  return {
    policy: [a.policy, b.policy].sort()[0]!,
    level: Math.max(a.level, b.level),
    regimes: union(a.regimes, b.regimes),
    compartments: union(a.compartments, b.compartments),
    releasableTo: restrict(a.releasableTo, b.releasableTo),
    caveats: union(a.caveats, b.caveats),
    originators: union(a.originators, b.originators),
    ...(validUntilUs === undefined ? {} : { validUntilUs }),
    ...(reviewAtUs === undefined ? {} : { reviewAtUs }),
  };
}

/** The one text of a label, whatever the order of its sets: equal labels have equal texts. */
export function canonicalLabel(label: Label): string {
  return JSON.stringify([
    label.policy,
    label.level,
    sorted(label.regimes),
    sorted(label.compartments),
    sorted(label.releasableTo),
    sorted(label.caveats),
    sorted(label.originators),
    label.validUntilUs ?? null,
    label.reviewAtUs ?? null,
  ]);
}

/** The marking a person reads, e.g. "秘 / SUBSURFACE / REL JP". */
export function labelMarking(label: Label): string {
  const parts: string[] = [LEVEL_NAMES[label.level] ?? `level ${label.level}`, ...label.regimes, ...label.compartments];
  if (label.releasableTo.length > 0) parts.push(`REL ${label.releasableTo.join(",")}`);
  return [...parts, ...label.caveats].join(" / ");
}

/** Nobody is in it: the intersection of two release lists that share no one must not turn into "no restriction". */
const NOBODY = "-";

function restrict(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return sorted(b);
  if (b.length === 0) return sorted(a);
  const both = sorted(a.filter((one) => b.includes(one)));
  return both.length > 0 ? both : [NOBODY];
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return sorted([...a, ...b]);
}

function sorted(set: readonly string[]): readonly string[] {
  return [...new Set(set)].sort();
}

function intersects(a: readonly string[], b: readonly string[]): boolean {
  return a.some((one) => b.includes(one));
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : Math.min(a, b);
}
