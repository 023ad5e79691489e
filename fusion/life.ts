/** What happens to every record alike: it begins, it is hit, it is missed, it is confirmed, it ends. */
import type { Label, Observation, SensorLook, TimeUs } from "../model/index.ts";
import { joinLabels, US_PER_S } from "../model/index.ts";
import { COASTING_AFTER_S, FORGET_TENTATIVE, SURVIVAL_S } from "./parameters.ts";
import type { Decision, Life } from "./world.ts";

/** Decisions kept for a track that is not confirmed yet: more are never needed to confirm one. */
const MAXIMUM_SEEDS = 32;
/** By these a track is known again after a replay. */
const RECENT_KEYS = 6;
const RECENT_SCANS = 4;

export function beginLife(
  uid: string,
  observation: Observation,
  timeUs: TimeUs,
  existence: number,
  family: string,
  decision: Decision,
): Life {
  return {
    uid,
    status: "tentative",
    existence,
    existenceUs: timeUs,
    bornUs: timeUs,
    lastHitUs: timeUs,
    hits: 1,
    intervalS: 0,
    lastKind: observation.sensorKind,
    looks: lookAlone(observation, timeUs),
    label: observation.label,
    simulated: observation.simulated,
    recentScans: [family],
    recentKeys: [decision.key],
    seeds: [decision],
    absorbed: [],
  };
}

/** A life that took an observation. */
export function hit(
  life: Life,
  observation: Observation,
  timeUs: TimeUs,
  existence: number,
  family: string,
  decision: Decision,
): Life {
  const gapS = (timeUs - life.lastHitUs) / US_PER_S;
  // Written out, field by field: copying a life and changing it costs several times as much. One that is hit has not ended.
  return {
    uid: life.uid,
    status: life.status === "coasting" ? "confirmed" : life.status,
    existence,
    existenceUs: timeUs,
    bornUs: life.bornUs,
    lastHitUs: timeUs,
    hits: life.hits + 1,
    intervalS: life.intervalS === 0 ? gapS : 0.8 * life.intervalS + 0.2 * gapS,
    lastKind: observation.sensorKind,
    looks: withLook(life.looks, lookAlone(observation, timeUs)),
    label: life.label === observation.label ? life.label : joined(life.label, observation.label),
    simulated: life.simulated || observation.simulated,
    recentScans: withScan(life.recentScans, family),
    recentKeys: keepLast(life.recentKeys, decision.key, RECENT_KEYS),
    seeds: life.status === "tentative" && life.seeds.length < MAXIMUM_SEEDS ? [...life.seeds, decision] : life.seeds,
    absorbed: life.absorbed,
  };
}

/** Existence at a later time: a vessel may leave without anyone looking. */
export function existenceAt(life: Life, timeUs: TimeUs): number {
  return life.existence * Math.exp(-Math.max(0, timeUs - life.existenceUs) / (SURVIVAL_S * US_PER_S));
}

/** A life whose existence a look has changed, and nothing else. */
export function reconsidered(life: Life, existence: number, timeUs: TimeUs): Life {
  return { ...life, existence, existenceUs: timeUs };
}

export function confirmed(life: Life): Life {
  return life.status === "tentative" ? { ...life, status: "confirmed" } : life;
}

export function retired(life: Life, timeUs: TimeUs): Life {
  return { ...life, status: "retired", retiredUs: timeUs };
}

/** After this much silence a track coasts, seconds. */
export function coastingAfterS(life: Life): number {
  return Math.max(COASTING_AFTER_S, 3 * life.intervalS);
}

/** A tentative track that hardly exists is let go at once. */
export function isWorthCarrying(life: Life): boolean {
  return life.status !== "tentative" || life.existence >= FORGET_TENTATIVE;
}

export function isPublished(life: Life): boolean {
  return life.status === "confirmed" || life.status === "coasting";
}

/** The look of last time, alone in a list: all tracks that one scan hits have it in common. */
let lastLook: readonly [SensorLook] = [{ sensorKind: "drone", sourceId: "", timeUs: 0.5 }];

function lookAlone({ sensorKind, key }: Observation, timeUs: TimeUs): readonly [SensorLook] {
  const [look] = lastLook;
  if (look.timeUs !== timeUs || look.sensorKind !== sensorKind || look.sourceId !== key.sourceId)
    lastLook = [{ sensorKind, sourceId: key.sourceId, timeUs }];
  return lastLook;
}

/** The newest look of each kind of sensor, newest first. */
function withLook(looks: readonly SensorLook[], alone: readonly [SensorLook]): readonly SensorLook[] {
  const { sensorKind } = alone[0];
  if (looks.length === 1 && looks[0]!.sensorKind === sensorKind) return alone;
  return [alone[0], ...looks.filter((one) => one.sensorKind !== sensorKind)];
}

/** Of the looks of records that became one: the newest of each kind of sensor, newest first. */
export function newestLooks(looks: Life["looks"]): Life["looks"] {
  return [...looks]
    .sort((a, b) => b.timeUs - a.timeUs)
    .filter((look, i, all) => all.findIndex((one) => one.sensorKind === look.sensorKind) === i);
}

/** Most observations of a track carry the same few labels: the join is made once for each pair. */
const joins = new WeakMap<Label, WeakMap<Label, Label>>();

function joined(a: Label, b: Label): Label {
  let of = joins.get(a);
  if (of === undefined) {
    of = new WeakMap();
    joins.set(a, of);
  }
  let label = of.get(b);
  if (label === undefined) {
    label = joinLabels(a, b);
    of.set(b, label);
  }
  return label;
}

/** Lists that were made for the scan of this family: most tracks were hit by the same few scans before. */
const made: (readonly string[])[] = [];
const MOST_MADE = 8;
let madeFor = "";

function withScan(scans: readonly string[], family: string): readonly string[] {
  if (scans[scans.length - 1] === family) return scans;
  if (family !== madeFor) {
    madeFor = family;
    made.length = 0;
  }
  for (let i = 0; i < made.length; i++) if (isFollowedBy(scans, made[i]!)) return made[i]!;
  const list = keepLast(scans, family, RECENT_SCANS);
  if (made.length < MOST_MADE) made.push(list);
  return list;
}

/** Whether `next` is `scans` with one more at its end, and without the oldest where that is one too many. */
function isFollowedBy(scans: readonly string[], next: readonly string[]): boolean {
  const kept = next.length - 1;
  if (kept !== Math.min(scans.length, RECENT_SCANS - 1)) return false;
  for (let i = 1; i <= kept; i++) if (scans[scans.length - i] !== next[kept - i]) return false;
  return true;
}

function keepLast<T>(list: readonly T[], one: T, most: number): readonly T[] {
  if (list.length < most) return [...list, one];
  // Moved up in a copy of the same length: one that grows takes room for many more.
  const kept = list.slice();
  for (let i = 1; i < kept.length; i++) kept[i - 1] = kept[i]!;
  kept[kept.length - 1] = one;
  return kept;
}
