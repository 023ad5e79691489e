/**
 * Bearing lines: what one array hears and no track explains, followed in bearing and bearing rate. They are published as wedges;
 * range is not in them and is never made up.
 */
import type { EvidenceTerms, LonLat } from "../model/index.ts";
import { keyText, US_PER_S } from "../model/index.ts";
import { explain, runnersUp } from "./clusters.ts";
import { contactOdds, contactTerms, type Listened } from "./contact_evidence.ts";
import type { Contact, ContactScan } from "./contacts.ts";
import { type ExcessKind, tally } from "./excess.ts";
import { existenceAfter } from "./existence.ts";
import { wrapRad } from "./kernel/bearing_geometry.ts";
import { type AngleState, predictAngle, updateAngle } from "./kernel/bearing_rate.ts";
import { logGaussian } from "./kernel/linear_update.ts";
import { beginLife, confirmed, existenceAt, hit, reconsidered } from "./life.ts";
import { hitChance, MOST_ODDS, missChance, type WeighedPair } from "./pairs.ts";
import {
  ASSUMED_DETECTION,
  BEARING_GATE2,
  CONFIRM_EXISTENCE,
  FORGET_EXISTENCE,
  MAXIMUM_ARRAY_LINES,
  MAXIMUM_LINES,
} from "./parameters.ts";
import type { Scan } from "./scan.ts";
import { learnt } from "./traits.ts";
import type { AnyRecord, Decision, LineFix, LineRecord, World } from "./world.ts";

/** 10 m/s across the line at 15 km. */
const UNKNOWN_RATE_RADPS = 7e-4;
const RATE_NOISE = 2e-9;
const LEAST_HITS = 3;
const LEAST_LINE_BIRTH = 0.02;
/** Fixes kept for the cross-fix: ten minutes at two a minute. */
const MAXIMUM_FIXES = 20;
/** Of a bearing that a track explains better than this nothing is left for a line. */
const LEFT_FOR_LINES = 0.5;

interface LineRow extends Listened {
  readonly line: LineRecord;
  readonly angle: AngleState;
}

interface LinePair extends WeighedPair {
  /** The alternative on the line's own side. */
  readonly bearingRad: number;
}

/** `free` is the probability that each contact came from no track; `decisions` are completed in place. */
export function applyLines(
  world: World,
  scan: Scan,
  heard: ContactScan,
  family: string,
  free: Float64Array,
  decisions: Decision[],
  excess: Map<ExcessKind, number>,
): World {
  const rows: LineRow[] = world.lines
    .filter((line) => line.arrayId === heard.arrayId && !line.life.recentScans.includes(family))
    .map((line) => ({
      line,
      angle: predictAngle(line, Math.max(0, (scan.timeUs - line.timeUs) / US_PER_S), RATE_NOISE),
      existence: existenceAt(line.life, scan.timeUs),
      detection: heard.looked ?? ASSUMED_DETECTION,
      traits: line.traits,
      contactId: line.contactId,
      speedMps: undefined,
    }));
  const pairs = pairLines(rows, heard, free);
  const explanation = explain(pairs, rows.length, heard.contacts.length);
  tally(excess, "joint", explanation.greedy);
  const second = runnersUp(pairs, explanation);
  const gone: AnyRecord[] = [];
  const after = new Map<LineRecord, LineRecord | undefined>();
  rows.forEach((row, i) => {
    const existence = existenceAfter(
      row.existence,
      heard.looked === undefined ? 0 : row.detection,
      explanation.none[i]!,
    );
    const k = explanation.best[i]!;
    if (k >= 0) {
      explainLine(rows, pairs, k, second[pairs[k]!.column]!, heard, decisions);
      after.set(row.line, heardAgain(row, pairs[k]!, scan, heard, family, existence, decisions));
      return;
    }
    if (existence >= FORGET_EXISTENCE) {
      after.set(row.line, { ...row.line, life: reconsidered(row.line.life, existence, scan.timeUs) });
      return;
    }
    after.set(row.line, undefined);
    if (row.line.life.status !== "tentative")
      gone.push({ ...row.line, life: { ...row.line.life, existence, status: "retired", retiredUs: scan.timeUs } });
  });
  const kept = world.lines.flatMap((line) => (after.has(line) ? (after.get(line) ?? []) : line));
  const own = kept.reduce((count, line) => (line.arrayId === heard.arrayId ? count + 1 : count), 0);
  const room = Math.max(0, Math.min(MAXIMUM_ARRAY_LINES - own, MAXIMUM_LINES - kept.length));
  const able = bearable(heard, free, explanation.free, decisions);
  tally(excess, "lines", able.length - room);
  const born = bearLines(scan, heard, family, able.slice(0, room), decisions);
  return {
    ...world,
    lines: [...kept, ...born],
    retired: gone.length === 0 ? world.retired : [...world.retired, ...gone],
  };
}

function pairLines(rows: readonly LineRow[], heard: ContactScan, free: Float64Array): LinePair[] {
  const pairs: LinePair[] = [];
  rows.forEach((row, i) => {
    heard.contacts.forEach((contact, j) => {
      if (free[j]! < LEFT_FOR_LINES) return;
      const bearingRad = nearest(contact, row.angle.bearingRad);
      const y = wrapRad(bearingRad - row.angle.bearingRad);
      const s = row.angle.varBearing + contact.sigmaRad ** 2;
      const d2 = (y * y) / s;
      if (!(d2 <= BEARING_GATE2)) return;
      const log = logGaussian(y, s);
      const hit = hitChance(row.existence, row.detection);
      const odds =
        (hit * Math.exp(log) * contactOdds(row, contact, heard.timeUs)) / (missChance(hit) * heard.backgroundPerRad);
      pairs.push({
        row: i,
        column: j,
        mahalanobis2: d2,
        logSteady: log,
        logManoeuvre: log,
        logStopped: log,
        logLikelihood: log,
        omega: Math.min(MOST_ODDS, odds),
        bearingRad,
      });
    });
  });
  return pairs;
}

function nearest(contact: Contact, bearingRad: number): number {
  let best = contact.bearingsRad[0]!;
  for (const one of contact.bearingsRad)
    if (Math.abs(wrapRad(one - bearingRad)) < Math.abs(wrapRad(best - bearingRad))) best = one;
  return best;
}

/** Notes why the contact of pair `k` goes on this line, and on which line it would have been else: that of pair `next`, or none. */
function explainLine(
  rows: readonly LineRow[],
  pairs: readonly LinePair[],
  k: number,
  next: number,
  heard: ContactScan,
  decisions: Decision[],
): void {
  const j = pairs[k]!.column;
  const termsOf = (pair: LinePair): EvidenceTerms =>
    contactTerms(rows[pair.row]!, heard.contacts[j]!, heard.timeUs, pair, heard.backgroundPerRad);
  const second = next < 0 ? undefined : pairs[next]!;
  decisions[j] = {
    ...decisions[j]!,
    terms: termsOf(pairs[k]!),
    ...(second === undefined
      ? {}
      : {
          runnerUpUid: rows[second.row]!.line.life.uid,
          runnerUpMahalanobis2: second.mahalanobis2,
          runnerUpTerms: termsOf(second),
        }),
  };
}

function heardAgain(
  row: LineRow,
  pair: LinePair,
  scan: Scan,
  heard: ContactScan,
  family: string,
  existence: number,
  decisions: Decision[],
): LineRecord {
  const { line } = row;
  const j = pair.column;
  const contact = heard.contacts[j]!;
  const member = scan.bearings[j]!;
  const decision: Decision = {
    ...decisions[j]!,
    reason: "line-updated",
    uid: line.life.uid,
    mahalanobis2: pair.mahalanobis2,
    logLikelihood: pair.logLikelihood,
    weight: 1,
  };
  decisions[j] = decision;
  const life = hit(line.life, member.observation, scan.timeUs, existence, family, decision);
  const mirrorSumRad = mirrorSum(contact);
  return {
    ...line,
    ...updateAngle(row.angle, pair.bearingRad, contact.sigmaRad ** 2),
    life: existence >= CONFIRM_EXISTENCE && life.hits >= LEAST_HITS ? confirmed(life) : life,
    timeUs: scan.timeUs,
    sensor: heard.sensor,
    ...(mirrorSumRad === undefined ? {} : { mirrorSumRad }),
    ...(contact.contactId === undefined ? {} : { contactId: contact.contactId }),
    ...learning(line, contact, scan),
    fixes: withFix(placed(line, heard.sensor), fixOf(scan, contact, pair.bearingRad)),
  };
}

function mirrorSum(contact: Contact): number | undefined {
  return contact.bearingsRad.length === 2 ? wrapRad(contact.bearingsRad[0]! + contact.bearingsRad[1]!) : undefined;
}

function learning(line: LineRecord | undefined, { signs }: Contact, scan: Scan): Pick<LineRecord, "traits"> {
  const traits = signs && learnt(line?.traits, signs, 1, scan.timeUs, undefined);
  return traits === undefined ? {} : { traits };
}

function fixOf(scan: Scan, contact: Contact, bearingRad: number): LineFix {
  return { timeUs: scan.timeUs - contact.lagS * US_PER_S, bearingRad, sigmaRad: contact.sigmaRad };
}

function withFix(fixes: readonly LineFix[], fix: LineFix): readonly LineFix[] {
  return fixes.length < MAXIMUM_FIXES ? [...fixes, fix] : [...fixes.slice(1), fix];
}

/** The line's fixes, each with its own place when the sensor has moved on from there. */
function placed({ fixes, sensor }: LineRecord, now: LonLat): readonly LineFix[] {
  if (sensor.lonDeg === now.lonDeg && sensor.latDeg === now.latDeg) return fixes;
  return fixes.map((fix) => (fix.sensor === undefined ? { ...fix, sensor } : fix));
}

interface LineBirth {
  readonly contact: Contact;
  readonly j: number;
  readonly existence: number;
}

/** The contacts that nothing explains, the most confident first. */
function bearable(
  heard: ContactScan,
  free: Float64Array,
  freeOfLines: Float64Array,
  decisions: readonly Decision[],
): LineBirth[] {
  return heard.contacts
    .map((contact, j) => ({ contact, j, existence: free[j]! * freeOfLines[j]! * heard.birthShare }))
    .filter(({ j, existence }) => existence >= LEAST_LINE_BIRTH && decisions[j]!.reason === "clutter")
    .sort((a, b) => b.existence - a.existence || a.j - b.j);
}

function bearLines(
  scan: Scan,
  heard: ContactScan,
  family: string,
  births: readonly LineBirth[],
  decisions: Decision[],
): LineRecord[] {
  const born: LineRecord[] = [];
  for (const { contact, j, existence } of [...births].sort((a, b) => a.j - b.j)) {
    const member = scan.bearings[j]!;
    const uid = keyText(member.observation.key);
    const decision: Decision = {
      ...decisions[j]!,
      reason: "line-initiated",
      uid,
      weight: existence,
    };
    decisions[j] = decision;
    const mirrorSumRad = mirrorSum(contact);
    born.push({
      shape: "line",
      life: beginLife(uid, member.observation, scan.timeUs, existence, family, decision),
      sensor: heard.sensor,
      arrayId: heard.arrayId,
      timeUs: scan.timeUs,
      bearingRad: contact.bearingsRad[0]!,
      rateRadps: 0,
      varBearing: contact.sigmaRad ** 2,
      covBearingRate: 0,
      varRate: UNKNOWN_RATE_RADPS ** 2,
      maximumRangeM: heard.maximumRangeM,
      propagationMps: heard.propagationMps,
      ...(mirrorSumRad === undefined ? {} : { mirrorSumRad }),
      ...(contact.contactId === undefined ? {} : { contactId: contact.contactId }),
      ...learning(undefined, contact, scan),
      fixes: [fixOf(scan, contact, contact.bearingsRad[0]!)],
    });
  }
  return born;
}
