/** Distress: confirmed at once, never gated away, never aged out, also when it tells no position yet. */
import type { AisObservation, TimeUs } from "../model/index.ts";
import { keyText } from "../model/index.ts";
import type { Excess } from "./excess.ts";
import { beginLife, confirmed, hit, retired } from "./life.ts";
import { AIS_EXISTENCE, MAXIMUM_CALLS } from "./parameters.ts";
import type { Member } from "./scan.ts";
import type { CallRecord, Decision, ScanOutcome, TrackRecord, World } from "./world.ts";

/** The track with the distress its message tells; once told it stays until a person closes it. */
export function markDistress(record: TrackRecord, report: AisObservation): TrackRecord {
  if (report.distress === undefined || record.distress === report.distress) return record;
  return { ...record, distress: report.distress, life: confirmed(record.life) };
}

const TOO_MANY_CALLS: Excess = new Map([["calls", 1]]);

/** A distress call without a position from someone who has no track. */
export function applyCall(world: World, member: Member<AisObservation>, timeUs: TimeUs, family: string): ScanOutcome {
  const report = member.observation;
  const known = world.calls.find((call) => call.mmsi === report.mmsi);
  const uid = known?.life.uid ?? keyText(report.key);
  const decision: Decision = {
    cursor: member.cursor,
    key: report.key,
    observedAtUs: report.observedAtUs,
    reason: "distress",
    uid,
    weight: 1,
  };
  const call: CallRecord =
    known === undefined
      ? {
          shape: "call",
          mmsi: report.mmsi,
          distress: report.distress!,
          life: confirmed(beginLife(uid, report, timeUs, AIS_EXISTENCE, family, decision)),
        }
      : {
          ...known,
          distress: report.distress!,
          life: hit(known.life, report, timeUs, AIS_EXISTENCE, family, decision),
        };
  if (known !== undefined) {
    const calls = world.calls.map((one) => (one === known ? call : one));
    return { world: { ...world, calls }, decisions: [decision], states: [] };
  }
  if (world.calls.length < MAXIMUM_CALLS)
    return { world: { ...world, calls: [...world.calls, call] }, decisions: [decision], states: [] };
  // The alert stays until a person closes it; only the picture cannot hold callers without number.
  const oldest = world.calls.reduce((a, b) => (b.life.lastHitUs < a.life.lastHitUs ? b : a));
  const gone = { ...oldest, life: retired(oldest.life, timeUs) };
  return {
    world: {
      ...world,
      calls: [...world.calls.filter((one) => one !== oldest), call],
      retired: [...world.retired, gone],
    },
    decisions: [decision],
    states: [],
    excess: TOO_MANY_CALLS,
  };
}
