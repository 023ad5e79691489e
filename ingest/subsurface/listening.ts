/**
 * Listening effort: when and where an array could have heard something. Only with it is silence information.
 *
 * The circle is where a trawler at 8 knots is heard half of the time in moderate noise (11 km; source level after JOMOPANS-ECHO,
 * MacGillivray & de Jong 2021); louder ships are heard farther, so inside it the probability is at least this for all but small craft.
 */
import {
  type CoverageObservation,
  direct,
  type LonLat,
  type Observation,
  type Ring,
  US_PER_HOUR,
  wrapBearingDeg,
} from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkRange } from "../field_rules.ts";
import type { Findings } from "../findings.ts";
import { checkNotFuture } from "../header_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import type { ArrayConfigurations } from "./configurations.ts";

const RADIUS_M = 11_000;
const PROBABILITY = 0.5;
const MINIMUM_LENGTH_M = 20;
/** One false contact an array and hour is usual. */
const FALSE_CONTACTS_PER_HOUR = 1;
const ARC_STEP_DEG = 10;
const MOST_SECTORS = 16;

interface Arc {
  readonly fromDeg: number;
  readonly widthDeg: number;
}

export function normaliseListening(
  report: tomi.ingest.v1.ListeningReport,
  context: RecordContext,
  configurations: ArrayConfigurations,
): readonly Observation[] {
  const { findings, source, header } = context;
  const { fromUs, toUs } = report;
  if (!(fromUs < toUs && toUs - fromUs <= US_PER_HOUR))
    findings.add(
      "BAD_PERIOD",
      "listening.from_us",
      `The report is for ${(toUs - fromUs) / 1e6} s; up to an hour is taken.`,
    );
  else checkNotFuture(context, toUs, "listening.to_us");
  const arcs = openArcs(findings, report.blindSectors);
  const configuration = configurations.validAt(source.id, report.arrayId, fromUs);
  if (configuration === undefined)
    findings.add(
      "UNKNOWN_CONFIGURATION",
      "listening.array_id",
      `The configuration of array ${report.arrayId} is not known.`,
    );
  if (!findings.usable() || configuration === undefined) return [];
  const share = arcs.reduce((total, arc) => total + arc.widthDeg, 0) / 360;
  const hours = (toUs - fromUs) / US_PER_HOUR;
  return arcs.map(
    (arc, part): CoverageObservation => ({
      ...envelope(context, part, header.observedTimeUs),
      kind: "coverage",
      ring: sector(configuration.origin, arc),
      fromUs,
      toUs,
      detectorRunning: true,
      probabilityOfDetection: PROBABILITY,
      minimumLengthM: MINIMUM_LENGTH_M,
      clutterMean: (FALSE_CONTACTS_PER_HOUR * hours * arc.widthDeg) / (360 * Math.max(share, 1e-3)),
      mode: "passive-sonar",
      reported: report.contactsReported,
    }),
  );
}

/** The directions in which the array is not blind, as arcs clockwise; none when it hears nothing at all. */
function openArcs(findings: Findings, sectors: readonly tomi.ingest.v1.BlindSector.$Properties[]): readonly Arc[] {
  if (sectors.length > MOST_SECTORS)
    findings.add("TOO_MANY", "listening.blind_sectors", `${sectors.length} blind sectors; at most ${MOST_SECTORS}.`);
  const blind: Arc[] = [];
  for (const sector of sectors.slice(0, MOST_SECTORS)) {
    const fromDeg = sector.fromTrueDeg ?? 0;
    const toDeg = sector.toTrueDeg ?? 0;
    checkRange(findings, "listening.blind_sectors.from_true_deg", fromDeg, 0, 360, "BAD_BEARING");
    checkRange(findings, "listening.blind_sectors.to_true_deg", toDeg, 0, 360, "BAD_BEARING");
    const widthDeg = toDeg - fromDeg === 360 ? 360 : wrapBearingDeg(toDeg - fromDeg);
    blind.push({ fromDeg: wrapBearingDeg(fromDeg), widthDeg });
  }
  if (!findings.usable()) return [];
  blind.sort((a, b) => a.fromDeg - b.fromDeg);
  if (blind.length === 0) return [{ fromDeg: 0, widthDeg: 360 }];
  const open: Arc[] = [];
  let end = Math.max(...blind.map((arc) => arc.fromDeg + arc.widthDeg)) - 360;
  for (const arc of blind) {
    if (arc.fromDeg > end) open.push({ fromDeg: wrapBearingDeg(end), widthDeg: arc.fromDeg - end });
    end = Math.max(end, arc.fromDeg + arc.widthDeg);
  }
  return open;
}

function sector(centre: LonLat, arc: Arc): Ring {
  const steps = Math.max(1, Math.ceil(arc.widthDeg / ARC_STEP_DEG));
  const whole = arc.widthDeg >= 360;
  const ring: [number, number][] = [];
  const add = (place: LonLat): number => ring.push([place.lonDeg, place.latDeg]);
  if (!whole) add(centre);
  for (let i = 0; i <= steps - (whole ? 1 : 0); i++)
    add(direct(centre, wrapBearingDeg(arc.fromDeg + (arc.widthDeg * i) / steps), RADIUS_M));
  ring.push([...ring[0]!]);
  return ring;
}
