/** A footprint: where a drone looked and what it would have reported. */

import { type Observation, US_PER_HOUR } from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkRange } from "../field_rules.ts";
import { checkNotFuture } from "../header_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import { readRing } from "../ring_rules.ts";

export function normaliseFootprint(message: tomi.ingest.v1.Footprint, context: RecordContext): readonly Observation[] {
  const { findings, header } = context;
  const { fromUs, toUs } = message;
  if (!(fromUs < toUs && toUs - fromUs <= US_PER_HOUR))
    findings.add(
      "BAD_PERIOD",
      "footprint.from_us",
      `The look lasts ${(toUs - fromUs) / 1e6} s; up to an hour is taken.`,
    );
  else checkNotFuture(context, toUs, "footprint.to_us");
  checkRange(findings, "footprint.probability_of_detection", message.probabilityOfDetection, 0, 1, "BAD_PROBABILITY");
  checkRange(findings, "footprint.min_detectable_length_m", message.minDetectableLengthM, 0, 500);
  checkRange(findings, "footprint.gsd_m", message.gsdM, 0, 1_000);
  const ring = readRing(findings, "footprint.area", message.area);
  if (!findings.usable() || ring === undefined) return [];
  return [
    {
      ...envelope(context, 0, header.observedTimeUs),
      kind: "coverage",
      ring,
      fromUs,
      toUs,
      detectorRunning: message.detectorRunning,
      ...(message.probabilityOfDetection == null ? {} : { probabilityOfDetection: message.probabilityOfDetection }),
      ...(message.minDetectableLengthM == null ? {} : { minimumLengthM: message.minDetectableLengthM }),
      mode: message.sensorMode,
      reported: message.targetsReported,
    },
  ];
}
