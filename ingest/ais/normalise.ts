/** AIS lines to observations: one for each message, with the record that completes it. Positions and names are the vessel's claims. */
import {
  type AisObservation,
  type AisVoyage,
  type Covariance2,
  type LonLat,
  type Observation,
  type TimeUs,
  US_PER_S,
} from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { flooredCovariance } from "../field_rules.ts";
import type { Code } from "../findings.ts";
import { checkNotFuture, checkNotTooOld, futureToleranceS } from "../header_rules.ts";
import { envelope, type RecordContext } from "../record_context.ts";
import type { DecodedRecord, SensorDoor } from "../sensor_door.ts";
import { type AisReport, createAisDecoder } from "./decode.ts";
import type { AisFlag, AisMessage, Dimensions } from "./messages.ts";
import { type Distress, type MmsiClass, mmsiClass } from "./mmsi.ts";

type V1 = typeof tomi.ingest.v1;
type Contract = InstanceType<V1["AisRecord"]>;
type Reception = tomi.ingest.v1.AisReception;

/** Counts a decoding error of a station; what of is the codec's code. */
export type CountAisError = (stationId: string, code: string) => void;

export interface AisDoorOptions {
  readonly liveWorkspace: boolean;
  readonly countError: CountAisError;
}

/** The door of one source. It holds the parts of messages that are not yet complete. */
export function createAisDoor({ liveWorkspace, countError }: AisDoorOptions): SensorDoor {
  const decoder = createAisDecoder();
  return {
    decode(bytes) {
      const decoded = ingestV1.AisRecord.decode(bytes) as Contract;
      const body = decoded.reception;
      if (body == null) return undefined;
      return { name: "reception", header: (body.header ?? null) as DecodedRecord["header"], body };
    },
    normalise(record, recordContext) {
      const reception = record.body as Reception;
      const simulator = reception.receiver === ingestV1.ReceiverKind.SIMULATOR;
      const context = simulator ? { ...recordContext, simulated: true } : recordContext;
      const heardAtUs = context.header.observedTimeUs;
      if (simulator && liveWorkspace)
        context.findings.add(
          "SIMULATED_IN_LIVE",
          "reception.receiver",
          "The receiver is a simulator, this workspace live.",
        );
      checkNotFuture(context, heardAtUs);
      if (!context.findings.usable()) return [];
      const observations: Observation[] = [];
      for (const result of decoder.push(reception.line, heardAtUs, reception.stationId || context.source.id)) {
        const own = result.lines.includes(reception.line);
        if (result.kind === "report") observations.push(...normaliseReport(result, reception, context));
        else {
          countError(result.stationId, result.error.code);
          if (own) context.findings.addWhole({ field: "reception.line", ...result.error });
        }
      }
      // The first parts of a message and lines that are no AIS are taken and hold nothing by themselves.
      if (observations.length === 0 && context.findings.usable()) checkNotTooOld(context, heardAtUs, "TOO_OLD");
      return observations;
    },
  };
}

const FLAGS: Readonly<Record<AisFlag, Code>> = {
  MMSI_RANGE: "AIS_MMSI_RANGE",
  POSITION_RANGE: "AIS_POSITION_RANGE",
  COG_RANGE: "AIS_VALUE_RANGE",
  HEADING_RANGE: "AIS_VALUE_RANGE",
};

function normaliseReport(report: AisReport, reception: Reception, context: RecordContext): readonly Observation[] {
  const { findings, source } = context;
  const { message } = report;
  for (const flag of message.flags)
    findings.add(FLAGS[flag], "reception.line", `MMSI ${message.mmsi} sent a value out of its range (${flag}).`);
  checkNotFuture(context, report.receiveTimeUs, "reception.line");
  if (!findings.usable()) return [];
  const observedAtUs = observedTime(report, context);
  const distress = describe(report.distress);
  checkNotTooOld(context, observedAtUs, distress === undefined ? "TOO_OLD" : "DISTRESS_TOO_OLD");
  const position = positionOf(message);
  const voyage = voyageOf(message);
  const observation: AisObservation = {
    ...envelope(context, 0, observedAtUs),
    kind: "ais",
    messageType: message.type,
    mmsi: message.mmsi,
    stationClass: STATION[mmsiClass(message.mmsi)],
    ...(position === undefined
      ? {}
      : { position, cov: flooredCovariance(claimedCovariance(message), source.errorFloorM, findings.inflation()) }),
    ...motionOf(message),
    ...(voyage === undefined ? {} : { voyage }),
    ...(message.kind === "safety-text" ? { safetyText: message.text } : {}),
    ...(distress === undefined ? {} : { distress }),
    stationId: report.stationId,
    line: report.lines.length === 0 ? reception.line : report.lines.join("\n"),
  };
  return [observation];
}

/** The message's second folded into the receive time, unless that would lie in the future: then the receiver's clock is slow. */
function observedTime(report: AisReport, context: RecordContext): TimeUs {
  const latestUs = context.nowUs + futureToleranceS(context) * US_PER_S;
  if (report.positionTimeUs <= latestUs) return report.positionTimeUs;
  context.findings.add("AIS_SECOND_AHEAD", "reception.line", "The position's second lies after now.");
  return report.receiveTimeUs;
}

const STATION: Readonly<Record<MmsiClass, AisObservation["stationClass"]>> = {
  ship: "vessel",
  "group-of-ships": "unknown",
  "coast-station": "base",
  "sar-aircraft": "sar-aircraft",
  "aid-to-navigation": "aid-to-navigation",
  "craft-of-parent": "craft",
  handheld: "unknown",
  sart: "distress-beacon",
  "man-overboard": "distress-beacon",
  epirb: "distress-beacon",
  unknown: "unknown",
};

/** Why this is distress, for a person. A beacon under test is shown as a beacon and alerts nobody. */
function describe(distress: Distress | null): string | undefined {
  if (distress === null || distress.state === "test") return undefined;
  const who = { sart: "AIS-SART", "man-overboard": "Man overboard", epirb: "EPIRB-AIS", ship: "Ship in distress" };
  const why = { beacon: "the beacon is active", "nav-status": "navigation status 14", text: "its safety text" };
  return `${who[distress.kind]}: ${why[distress.evidence]}`;
}

function positionOf(message: AisMessage): LonLat | undefined {
  if (!("latDeg" in message) || message.latDeg === null || message.lonDeg === null) return undefined;
  return { lonDeg: message.lonDeg, latDeg: message.latDeg };
}

/** "Accurate" means within 10 m at 95 %; without it a fix may be 30 m off. Type 27 rounds to a tenth of a minute (185 m). */
const ACCURATE_SIGMA_M = 5;
const USUAL_SIGMA_M = 15;
const LONG_RANGE_SIGMA_M = 60;
/** A type 27 position that is not current may be minutes old. */
const LONG_RANGE_LATE_SIGMA_M = 500;

function claimedCovariance(message: AisMessage): Covariance2 {
  let sigmaM = USUAL_SIGMA_M;
  if (message.kind === "long-range") sigmaM = message.current ? LONG_RANGE_SIGMA_M : LONG_RANGE_LATE_SIGMA_M;
  else if ("accurate" in message && message.accurate) sigmaM = ACCURATE_SIGMA_M;
  return { eeM2: sigmaM ** 2, enM2: 0, nnM2: sigmaM ** 2 };
}

type Motion = Pick<AisObservation, "sogMps" | "cogDeg" | "headingDeg" | "navStatus">;

function motionOf(message: AisMessage): Motion {
  return {
    ...("sogMps" in message && message.sogMps !== null ? { sogMps: message.sogMps } : {}),
    ...("cogDeg" in message && message.cogDeg !== null ? { cogDeg: message.cogDeg } : {}),
    ...("headingDeg" in message && message.headingDeg !== null ? { headingDeg: message.headingDeg } : {}),
    ...("navStatus" in message && message.navStatus !== null ? { navStatus: message.navStatus } : {}),
  };
}

function voyageOf(message: AisMessage): AisVoyage | undefined {
  const voyage: AisVoyage = {
    ...("imo" in message && message.imo !== null ? { imo: message.imo } : {}),
    ...("name" in message && message.name !== null ? { name: message.name } : {}),
    ...("callSign" in message && message.callSign !== null ? { callsign: message.callSign } : {}),
    ...("shipType" in message && message.shipType !== null ? { shipType: message.shipType } : {}),
    ...("destination" in message && message.destination !== null ? { destination: message.destination } : {}),
    ...("draughtM" in message && message.draughtM !== null ? { draughtM: message.draughtM } : {}),
    ...("dimensions" in message && message.dimensions !== null ? sizeOf(message.dimensions) : {}),
  };
  return Object.keys(voyage).length === 0 ? undefined : voyage;
}

function sizeOf({ bowM, sternM, portM, starboardM }: Dimensions): Pick<AisVoyage, "lengthM" | "widthM" | "antenna"> {
  return { lengthM: bowM + sternM, widthM: portM + starboardM, antenna: [bowM, sternM, portM, starboardM] };
}
