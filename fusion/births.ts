/** Tracks that begin at the plots of a scan which no track explains well. */

import { keyText } from "../model/index.ts";
import { mostConfident } from "./crowd.ts";
import { anchorAt } from "./displacement.ts";
import type { ExcessKind } from "./excess.ts";
import { FIRST_VISIBILITY, withVisibility } from "./existence.ts";
import { beginLife } from "./life.ts";
import { withNumber } from "./numbers.ts";
import { LEAST_BIRTH, VISIBLE_AGAIN } from "./parameters.ts";
import { known, type Stage, velocityOf } from "./position_stage.ts";
import { withReading } from "./repeats.ts";
import type { TrackEdit } from "./track_set.ts";
import { beginAtPlot } from "./update.ts";
import type { Decision, TrackRecord } from "./world.ts";

const CROWDED_OUT = "more plots of this scan could have begun a track than tracks are begun";

/** Begins a track in `tracks` at every plot that is one with the chance of `births`, and says so in `decisions`. */
export function bearTracks(
  stage: Stage,
  decisions: Decision[],
  births: Float64Array,
  tracks: TrackEdit,
  excess: Map<ExcessKind, number>,
): void {
  const { scan, explanation, plots } = stage;
  const existences = explanation.free.map((free, j) => free * births[j]!);
  const able: number[] = [];
  for (let j = 0; j < plots.count; j++) if (existences[j]! >= LEAST_BIRTH) able.push(j);
  const begun = new Set(mostConfident(able, existences, excess));
  for (const j of able) {
    if (!begun.has(j)) {
      decisions[j] = { ...decisions[j]!, note: CROWDED_OUT };
      continue;
    }
    const existence = existences[j]!;
    const member = scan.positions[j]!;
    const uid = keyText(member.observation.key);
    const decision: Decision = { ...decisions[j]!, uid, reason: "initiated", weight: existence };
    // The plot's own decision stays with the track that explains it, when there is one.
    if (decisions[j]!.reason === "clutter") decisions[j] = decision;
    tracks.add(newTrack(stage, uid, j, existence, decision, decisions[j] === decision));
  }
}

function newTrack(
  stage: Stage,
  uid: string,
  j: number,
  existence: number,
  decision: Decision,
  isItsOwn: boolean,
): TrackRecord {
  const member = stage.scan.positions[j]!;
  const { observation } = member;
  const life = beginLife(uid, observation, stage.scan.timeUs, existence, stage.family, decision);
  const record: TrackRecord = {
    shape: "track",
    kind: "surface",
    life: isItsOwn ? life : { ...life, seeds: [] },
    motion: beginAtPlot(stage.plots, j, stage.scan.timeUs, velocityOf(member)),
    visibility: withVisibility(FIRST_VISIBILITY, stage.sense, VISIBLE_AGAIN),
    identity: { claimed: {} },
    numbers: withNumber([], stage.scan.sourceId, observation.sourceTrackId, stage.scan.timeUs),
    readings: withReading(
      [],
      stage.scan.sourceId,
      stage.scan.timeUs,
      stage.sense,
      anchorAt(undefined, stage.plots, j, stage.scan.timeUs),
    ),
    storedBucket: -1,
  };
  return known(stage, j, 1, record);
}
