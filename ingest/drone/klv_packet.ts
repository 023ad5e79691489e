/** A raw ST 0601 packet: the platform, what its frame covered, and the targets in it, as one record. */
import {
  type CoverageObservation,
  joinLabels,
  type Label,
  type LonLat,
  type Observation,
  type PositionObservation,
  type Ring,
  type TimeUs,
  wrapLonDeg,
} from "../../model/index.ts";
import type { tomi } from "../../proto/index.ts";
import { checkCovariance, flooredCovariance } from "../field_rules.ts";
import { Findings } from "../findings.ts";
import { checkChannel, checkObservedAt } from "../header_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import { checkRing } from "../ring_rules.ts";
import { decodeKlvPacket, type KlvPacket } from "./klv/packet.ts";
import { type PlatformState, platformState, targetPlace } from "./klv/platform.ts";
import type { Classification } from "./klv/security.ts";
import { packetTime } from "./klv/time.ts";
import { pixelOf, type VmtiSet, type VTarget } from "./klv/vmti.ts";
import { checkFrameCentre, frameCovariance, type Pose, poseOfKlv } from "./pose.ts";
import { type Placed, throughPixel, UNKNOWN_SIGMA_M } from "./target.ts";

/** ST 0102 classifications in the levels of the label; a source's policy table may differ later. */
const LEVELS: Readonly<Record<Classification, number>> = {
  unclassified: 0,
  restricted: 1,
  confidential: 2,
  secret: 3,
  "top-secret": 5,
};

export type Count = (what: string, by: number) => void;

export function normaliseKlv(
  message: tomi.ingest.v1.KlvPacket,
  context: RecordContext,
  liveWorkspace: boolean,
  count: Count,
): readonly Observation[] {
  const packet = decodeKlvPacket(message.data);
  if (packet.kind === "refused") {
    context.findings.addWhole({ field: "klv.data", code: packet.code, sentence: packet.sentence });
    return [];
  }
  count("klv_unknown_tags", packet.unknownTags.length);
  count("klv_dropped_items", packet.notes.length);
  const state = platformState(packet);
  const inner = packetContext(packet, state, context, liveWorkspace);
  const observedAtUs = readTime(packet, inner);
  if (!inner.findings.usable()) return [];
  return observationsOf(packet, state, inner, observedAtUs, count);
}

/** The packet's own label and mode make the record's stricter, never looser. */
function packetContext(
  packet: KlvPacket,
  state: PlatformState,
  context: RecordContext,
  liveWorkspace: boolean,
): RecordContext {
  const label = labelled(packet, context.label);
  context.findings.raiseLabel(label);
  checkChannel(label, context.source, context.findings);
  const mode = state.operationalMode;
  const exercise = mode === "exercise" || mode === "training" || mode === "test";
  if (exercise && liveWorkspace)
    context.findings.add(
      "SIMULATED_IN_LIVE",
      "klv.data",
      `The packet's mode (tag 77) is ${mode}, this workspace is live.`,
    );
  return { ...context, label, simulated: context.simulated || exercise };
}

function labelled(packet: KlvPacket, label: Label): Label {
  const classification = packet.security?.classification;
  if (classification == null) return label;
  return joinLabels(label, { ...label, level: LEVELS[classification] });
}

function readTime(packet: KlvPacket, context: RecordContext): TimeUs {
  const time = packetTime(packet, context.source.tag2IsUtc);
  checkObservedAt(context, time.timeUs, "klv.data");
  if (time.basis === "uncorrected")
    context.findings.add(
      "KLV_TIME_UNCORRECTED",
      "klv.data",
      "The packet's time counts no leap seconds and names none.",
    );
  return time.timeUs;
}

function observationsOf(
  packet: KlvPacket,
  state: PlatformState,
  context: RecordContext,
  observedAtUs: TimeUs,
  count: Count,
): readonly Observation[] {
  const { findings, key } = context;
  const sensor = validPlace(state.sensor);
  const frameCentre = validPlace(state.frameCentre);
  const pose = sensor === undefined ? undefined : poseOfKlv({ ...state, frameCentre: frameCentre ?? null }, sensor);
  if (pose !== undefined) checkFrameCentre(findings, "klv.data", pose);
  const scanId = `${key.epoch}:${key.seq}`;
  const placed = placeTargets(packet.vmti, pose, frameCentre ?? null, context, count);
  const out: Observation[] = [];
  const next = () => envelope(context, out.length, observedAtUs);
  if (sensor !== undefined && pose !== undefined)
    out.push({
      ...next(),
      kind: "platform",
      position: sensor,
      ...(pose.heightM === undefined ? {} : { heightM: pose.heightM }),
      ...(pose.headingDeg === undefined ? {} : { headingDeg: pose.headingDeg }),
      ...(frameCentre === undefined ? {} : { frameCentre }),
      ...(state.platformDesignation === null ? {} : { designation: state.platformDesignation }),
      ...(state.tailNumber === null ? {} : { tailNumber: state.tailNumber }),
      ...(state.missionId === null ? {} : { missionId: state.missionId }),
    });
  const ring = frameRing(state, count);
  if (ring !== undefined)
    out.push({
      ...next(),
      kind: "coverage",
      scanId,
      ring,
      fromUs: observedAtUs,
      toUs: observedAtUs,
      detectorRunning: packet.vmti !== null,
      mode: state.imageSourceSensor ?? "EO",
      reported: packet.vmti?.targets.length ?? 0,
    } satisfies CoverageObservation);
  for (const { target, place } of placed)
    out.push({ ...next(), ...targetFields(target, place, context, scanId, sensor) } satisfies PositionObservation);
  return out;
}

interface PlacedTarget {
  readonly target: VTarget;
  readonly place: Placed;
}

/** Targets that can be placed. One that cannot is an item dropped, not a packet refused. */
function placeTargets(
  vmti: VmtiSet | null,
  pose: Pose | undefined,
  frameCentre: LonLat | null,
  context: RecordContext,
  count: Count,
): readonly PlacedTarget[] {
  const out: PlacedTarget[] = [];
  for (const target of vmti?.targets ?? []) {
    const status = target.tracker?.status;
    if (status === "inactive" || status === "dropped") continue;
    // What is wrong with one target must not reject its packet, so that it is judged on its own.
    const scratch = { ...context, findings: new Findings() };
    const place = placeOf(target, vmti!, pose, frameCentre, scratch);
    if (place === undefined || !scratch.findings.usable()) {
      count("klv_targets_dropped", 1);
      continue;
    }
    for (const violation of scratch.findings.violations()) context.findings.addWhole(violation, "flag");
    out.push({ target, place });
  }
  return out;
}

function placeOf(
  target: VTarget,
  vmti: VmtiSet,
  pose: Pose | undefined,
  frameCentre: LonLat | null,
  context: RecordContext,
): Placed | undefined {
  const said = targetPlace(target, frameCentre);
  if (said !== null) {
    const position = validPlace(said);
    if (position === undefined) return undefined;
    const own = target.location?.sigmaM;
    if (own) {
      const enM2 = (target.location?.rho?.eastNorth ?? 0) * own.east * own.north;
      const cov = { eeM2: own.east ** 2, enM2, nnM2: own.north ** 2 };
      if (checkCovariance(new Findings(), "klv.data", cov)) return { position, cov };
    }
    const cov = frameCovariance(pose);
    if (cov !== undefined) return { position, cov };
    context.findings.add("NO_COVARIANCE", "klv.data", `Target ${target.targetId} does not say how well it is placed.`);
    return { position, cov: { eeM2: UNKNOWN_SIGMA_M ** 2, enM2: 0, nnM2: UNKNOWN_SIGMA_M ** 2 } };
  }
  const { frameWidthPx, frameHeightPx } = vmti;
  if (pose === undefined || !frameWidthPx || !frameHeightPx) return undefined;
  const pixel =
    target.centroidColumn !== null && target.centroidRow !== null
      ? { column: target.centroidColumn, row: target.centroidRow }
      : target.centroidPixel === null
        ? undefined
        : pixelOf(target.centroidPixel, frameWidthPx);
  if (pixel === undefined) return undefined;
  // Pixels count from 1, so that the middle of the first one is at 0.5.
  return throughPixel(pose, pixel.column - 0.5, pixel.row - 0.5, frameWidthPx, frameHeightPx, "klv.data", context);
}

function targetFields(
  target: VTarget,
  place: Placed,
  { findings, source, key }: RecordContext,
  scanId: string,
  sensor: LonLat | undefined,
): Omit<PositionObservation, keyof ReturnType<typeof envelope>> {
  const velocity = target.tracker?.velocity;
  const classes = target.objects
    .filter((object) => object.ontologyClass !== null && object.confidencePercent !== null)
    .map((object) => ({
      taxonomy: object.ontology ?? "",
      classId: object.ontologyClass!,
      probability: object.confidencePercent! / 100,
    }));
  return {
    kind: "position",
    position: place.position,
    cov: flooredCovariance(place.cov, source.errorFloorM, findings.inflation()),
    ...(velocity == null ? {} : { velocity: { eastMps: velocity.eastMps, northMps: velocity.northMps, sigmaMps: 3 } }),
    scanId,
    sourceTrackId: target.tracker?.trackUuid ?? `${key.epoch}:target-${target.targetId}`,
    ...(target.confidencePercent === null ? {} : { confidence: target.confidencePercent / 100 }),
    ...(classes.length === 0 ? {} : { classes }),
    ...(sensor === undefined ? {} : { sensorPosition: sensor }),
  };
}

/** The corners as a closed ring; a ring that cannot be a footprint (a frame up to the horizon) is left out. */
function frameRing(state: PlatformState, count: Count): Ring | undefined {
  if (state.corners === null) return undefined;
  const places = state.corners.map((corner) => validPlace(corner));
  if (places.some((place) => place === undefined)) return undefined;
  const ring = [...places, places[0]].map((place): [number, number] => [place!.lonDeg, place!.latDeg]);
  if (checkRing(new Findings(), "klv.data", ring)) return ring;
  count("klv_footprints_dropped", 1);
  return undefined;
}

/** A corner is the sum of a centre and an offset, which may run over the antimeridian. */
function validPlace(place: LonLat | null): LonLat | undefined {
  if (place === null || !(Math.abs(place.latDeg) <= 90) || !(Math.abs(place.lonDeg) <= 360)) return undefined;
  return { lonDeg: wrapLonDeg(place.lonDeg), latDeg: place.latDeg };
}
