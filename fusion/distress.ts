/** Distress: confirmed at once, never gated away, never aged out, also when it tells no position yet. */
import type { AisObservation, TimeUs } from "../model/index.ts";
import { beginLife, confirmed, hit } from "./life.ts";
import { AIS_EXISTENCE } from "./parameters.ts";
import type { Member } from "./scan.ts";
import type { CallRecord, Decision, ScanOutcome, TrackRecord, World } from "./world.ts";

/** The track with the distress its message tells; once told it stays until a person closes it. */
export function markDistress(record: TrackRecord, report: AisObservation): TrackRecord {
  if (report.distress === undefined || record.distress === report.distress) return record;
  return { ...record, distress: report.distress, life: confirmed(record.life) };
}

/** A distress call without a position from someone who has no track. */
export function applyCall(world: World, member: Member<AisObservation>, timeUs: TimeUs, family: string): ScanOutcome {
  const report = member.observation;
  const known = world.calls.find((call) => call.mmsi === report.mmsi);
  const decision: Decision = {
    cursor: member.cursor,
    key: member.key,
    observedAtUs: report.observedAtUs,
    reason: "distress",
    uid: known?.life.uid ?? member.key,
    weight: 1,
  };
  const call: CallRecord =
    known === undefined
      ? {
          shape: "call",
          mmsi: report.mmsi,
          distress: report.distress!,
          life: confirmed(beginLife(member.key, report, timeUs, AIS_EXISTENCE, family, decision)),
        }
      : {
          ...known,
          distress: report.distress!,
          life: hit(known.life, report, timeUs, AIS_EXISTENCE, family, decision),
        };
  const calls = known === undefined ? [...world.calls, call] : world.calls.map((one) => (one === known ? call : one));
  return { world: { ...world, calls }, decisions: [decision], states: [] };
}
