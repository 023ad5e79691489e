/** One scan after another: the world is aged to the scan's time, then the scan's own stage decides. */
import { applyAis } from "./ais.ts";
import { applyBearings } from "./bearings.ts";
import { joinExcess } from "./excess.ts";
import { ageTo } from "./lifecycle.ts";
import type { Memo } from "./memo.ts";
import { applyPositions } from "./positions.ts";
import type { Scan } from "./scan.ts";
import type { Decision, ScanOutcome, World } from "./world.ts";

/** `explains`: decisions say what they were made of. */
export function applyScan(before: World, scan: Scan, explains: boolean, memo?: Memo): ScanOutcome {
  const outcome = applyNewest(before, scan, explains, memo);
  if (scan.superseded.length === 0) return outcome;
  const superseded = scan.superseded.map(
    ({ cursor, observation }): Decision => ({
      cursor,
      key: observation.key,
      observedAtUs: observation.observedAtUs,
      reason: "superseded",
    }),
  );
  return { ...outcome, decisions: [...outcome.decisions, ...superseded] };
}

function applyNewest(before: World, scan: Scan, explains: boolean, memo?: Memo): ScanOutcome {
  const world = ageTo(before, scan.timeUs);
  const family = familyOf(scan);
  if (scan.ais.length > 0) return applyAis(world, scan, family, memo);
  const heard = scan.bearings.length > 0 || scan.looks.some((look) => look.sensorKind === "subsurface");
  // A scan with both kinds is rare (a camera that ranges some of its targets): positions first, they tell more.
  if (scan.positions.length > 0 || !heard) {
    const seen = applyPositions(world, scan, family, explains, memo);
    if (scan.bearings.length === 0) return seen;
    const then = applyBearings(seen.world, scan, family);
    return {
      world: then.world,
      decisions: [...seen.decisions, ...then.decisions],
      states: [...seen.states, ...then.states],
      excess: joinExcess(seen.excess, then.excess),
    };
  }
  return applyBearings(world, scan, family);
}

/** The scan's key without its minute: parts of one look over a minute's end are one family. */
function familyOf(scan: Scan): string {
  const end = scan.key.lastIndexOf("/");
  return end < 0 ? scan.key : scan.key.slice(0, end);
}
