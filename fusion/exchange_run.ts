/** Plays a scenario of the exchange format through the same step as the engine, and says the picture at every grid time. */
import type { JournalEntry } from "../model/index.ts";
import { DEG_PER_RAD, wrapBearingDeg } from "../model/index.ts";
import { isDoubtful } from "./doubt.ts";
import { journalOf, type MeasurementRow, type ScanRow, toSeconds, toTimeUs } from "./exchange.ts";
import { isPublished } from "./life.ts";
import { ageTo } from "./lifecycle.ts";
import { headOf } from "./log.ts";
import { stateAt } from "./motion.ts";
import { emptyPicture, type Picture } from "./picture.ts";
import { rangeSpan } from "./range_bank.ts";
import { step } from "./step.ts";
import { allTracks } from "./track_set.ts";
import type { LineRecord, TrackRecord } from "./world.ts";

/** One row of tracks.jsonl: degrees, m/s east and north, m². */
export interface ExchangeRow {
  readonly t: number;
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
  readonly vx: number;
  readonly vy: number;
  readonly cee: number;
  readonly cen: number;
  readonly cnn: number;
  readonly existence: number;
}

/** One row of the bearings file. */
export interface LineRow {
  readonly t: number;
  readonly id: string;
  readonly sid: string;
  readonly bearing_deg: number;
  readonly sigma_deg: number;
  readonly range_min_m: number;
  readonly range_max_m: number;
}

export interface Frame {
  readonly t: number;
  readonly tracks: readonly ExchangeRow[];
  readonly lines: readonly LineRow[];
}

/** A position less certain than this (root of the trace of its covariance, metres) is no position for a scorer. */
const MOST_SIGMA_M = 2000;
/** Nothing has updated it for five minutes: then it is a guess much sooner, for a ship out of sight may turn at any time. */
const SILENT_S = 300;
const MOST_SILENT_SIGMA_M = 500;

/** The picture at each time of `grid` (ascending, seconds) from what had arrived by then. */
export function* playExchange(
  measurements: readonly MeasurementRow[],
  scans: readonly ScanRow[],
  grid: readonly number[],
  order: "arrival" | "observation",
): Generator<Frame, Picture> {
  const journal = journalOf(measurements, scans, order);
  const picture = emptyPicture("exchange", true);
  let next = 0;
  for (const t of grid) {
    const entries: JournalEntry[] = [];
    while (next < journal.length && journal[next]!.arrivedS <= t) entries.push(journal[next++]!.entry);
    step(picture, { entries, evidence: NO_EVIDENCE });
    yield frameAt(picture, t);
  }
  return picture;
}

const NO_EVIDENCE: ReadonlyMap<number, never[]> = new Map();

function frameAt(picture: Picture, t: number): Frame {
  const timeUs = toTimeUs(t);
  const head = ageTo(headOf(picture.log), timeUs);
  const idOf = (uid: string): string => picture.published.get(uid)?.id ?? uid;
  return {
    t,
    tracks: allTracks(head.tracks).flatMap((record) => trackRow(record, idOf(record.life.uid), t)),
    lines: head.lines.flatMap((line) => lineRow(line, idOf(line.life.uid), t)),
  };
}

function trackRow(record: TrackRecord, id: string, t: number): ExchangeRow[] {
  if (!isPublished(record.life) || isDoubtful(record, toTimeUs(t))) return [];
  const state = stateAt(record.motion, toTimeUs(t));
  const [cee, cen, , , cnn] = state.covariance;
  const sigmaM = Math.sqrt(cee + cnn);
  const silentS = t - toSeconds(record.life.lastHitUs);
  if (sigmaM > (silentS > SILENT_S ? MOST_SILENT_SIGMA_M : MOST_SIGMA_M)) return [];
  return [
    {
      t,
      id,
      lon: state.position.lonDeg,
      lat: state.position.latDeg,
      vx: state.velocityEastMps,
      vy: state.velocityNorthMps,
      cee,
      cen,
      cnn,
      existence: record.life.existence,
    },
  ];
}

function lineRow(line: LineRecord, id: string, t: number): LineRow[] {
  if (!isPublished(line.life)) return [];
  const { minM, maxM } = rangeSpan(line);
  return [
    {
      t,
      id,
      sid: line.arrayId,
      bearing_deg: wrapBearingDeg((line.bearingRad + line.rateRadps * (t - toSeconds(line.timeUs))) * DEG_PER_RAD),
      sigma_deg: Math.sqrt(line.varBearing) * DEG_PER_RAD,
      range_min_m: minM,
      range_max_m: maxM,
    },
  ];
}
