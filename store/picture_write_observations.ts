/** What one step said of observations: which track each went to, what the map shows of it, and what PostGIS found for it. */
import type pg from "pg";
import {
  type Association,
  type BearingObservation,
  type CorrelationEvidence,
  direct,
  type Observation,
  type Sighting,
  US_PER_S,
  wrapLonDeg,
} from "../model/index.ts";
import { byteaArray, int4Array, int8Array, jsonArray, textArray } from "./binary_array.ts";
import type { Database } from "./database.ts";
import { handleOf, sealObservation } from "./identity_seal.ts";
import { sealText } from "./identity_text.ts";
import { toJson, toText } from "./json.ts";
import {
  mercatorLineEwkb,
  mercatorPointEwkb,
  mercatorPolygonEwkb,
  mercatorRing,
  mercatorX,
  mercatorY,
} from "./mercator.ts";
import { placeOf } from "./observation_codec.ts";
import { audienceName } from "./partitions.ts";

const WRITE_ASSOCIATIONS = `
  INSERT INTO associations (audience, cursor, observed_us, track_id, body)
  SELECT $1, a.* FROM unnest($2::int8[], $3::int8[], $4::text[], $5::json[]) AS a
  ON CONFLICT (audience, cursor, observed_us) DO UPDATE SET track_id = excluded.track_id, body = excluded.body`;

/** A sighting never changes: one that is there was written by a step that is being repeated. */
const WRITE_SIGHTINGS = `
  INSERT INTO sightings (audience, cursor, observed_us, journal_seq, available_us, kind, source_id, scene_id, chip_path, mercator, body)
  SELECT $1, s.cursor, s.observed_us, s.journal_seq, s.available_us, s.kind, s.source_id, s.scene_id, s.chip_path,
         s.mercator::geometry, s.body
    FROM unnest($2::int8[], $3::int8[], $4::int8[], $5::int8[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::json[])
         AS s(cursor, observed_us, journal_seq, available_us, kind, source_id, scene_id, chip_path, mercator, body)
  ON CONFLICT DO NOTHING`;

const CLEAR_EVIDENCE = "DELETE FROM correlation_evidence WHERE audience = $1 AND cursor = ANY($2::int8[])";
const WRITE_EVIDENCE = `
  INSERT INTO correlation_evidence (audience, cursor, place_in_list, body)
  SELECT $1, e.* FROM unnest($2::int8[], $3::int4[], $4::json[]) AS e`;

const SUPERSEDE = `
  UPDATE sightings SET kind = 'superseded'
   WHERE audience = $1 AND scene_id = $2 AND kind IN ('position', 'coverage') AND coalesce((body -> 'run' ->> 'number')::integer, 1) < $3`;

export async function writeAssociations(
  db: Database,
  tx: pg.PoolClient,
  audience: string,
  associations: readonly Association[],
): Promise<void> {
  if (associations.length === 0) return;
  const rows = [...new Map(associations.map((association) => [association.cursor, association])).values()];
  await tx.query(WRITE_ASSOCIATIONS, [
    audienceName(audience),
    int8Array(rows.map(({ cursor }) => cursor)),
    int8Array(rows.map(({ observedAtUs }) => Math.round(observedAtUs))),
    textArray(rows.map(({ trackId }) => trackId)),
    jsonArray(rows.map((row) => toJson({ ...row, explanation: sealText(db, row.explanation) }))),
  ]);
}

export async function writeSightings(
  db: Database,
  tx: pg.PoolClient,
  audience: string,
  sightings: readonly Sighting[],
): Promise<void> {
  if (sightings.length === 0) return;
  const rows = [...new Map(sightings.map(({ entry }) => [entry.cursor, entry])).values()];
  await tx.query(WRITE_SIGHTINGS, [
    audienceName(audience),
    int8Array(rows.map(({ cursor }) => cursor)),
    int8Array(rows.map(({ observation }) => Math.round(observation.observedAtUs))),
    int8Array(rows.map(({ journalSeq }) => journalSeq)),
    int8Array(rows.map(({ availableAtUs }) => Math.round(availableAtUs))),
    textArray(rows.map(({ observation }) => observation.kind)),
    textArray(rows.map(({ observation }) => observation.key.sourceId)),
    textArray(rows.map(({ observation }) => sceneOf(observation))),
    textArray(rows.map(({ observation }) => chipOf(observation))),
    byteaArray(rows.map(({ observation }) => shapeOf(observation))),
    jsonArray(rows.map(({ observation }) => toJson(sealObservation(db, observation)))),
  ]);
  await supersede(
    tx,
    audience,
    rows.map(({ observation }) => observation),
  );
}

/** What an earlier search of a scene found stays, for provenance; no map or count shows it any more. */
async function supersede(tx: pg.PoolClient, audience: string, observations: readonly Observation[]): Promise<void> {
  const newest = new Map<string, number>();
  for (const observation of observations) {
    if (observation.kind !== "position" && observation.kind !== "coverage") continue;
    const { sceneId, run } = observation;
    if (sceneId === undefined || run === undefined || run.number < 2) continue;
    newest.set(sceneId, Math.max(run.number, newest.get(sceneId) ?? 0));
  }
  for (const [sceneId, number] of newest) await tx.query(SUPERSEDE, [audienceName(audience), toText(sceneId), number]);
}

/** Replaces what was found for these observations before; the given order is kept. */
export async function writeEvidence(
  db: Database,
  tx: pg.PoolClient,
  audience: string,
  evidence: readonly CorrelationEvidence[],
): Promise<void> {
  if (evidence.length === 0) return;
  const counts = new Map<number, number>();
  const places = evidence.map(({ cursor }) => {
    const place = (counts.get(cursor) ?? 0) + 1;
    counts.set(cursor, place);
    return place;
  });
  const name = audienceName(audience);
  await tx.query(CLEAR_EVIDENCE, [name, int8Array([...counts.keys()])]);
  await tx.query(WRITE_EVIDENCE, [
    name,
    int8Array(evidence.map(({ cursor }) => cursor)),
    int4Array(places),
    jsonArray(evidence.map((one) => toJson(one.mmsi === undefined ? one : { ...one, mmsi: handleOf(db, one.mmsi) }))),
  ]);
}

function sceneOf(observation: Observation): string | undefined {
  switch (observation.kind) {
    case "position":
    case "coverage":
    case "scene":
      return observation.sceneId === undefined ? undefined : toText(observation.sceneId);
    default:
      return undefined;
  }
}

function chipOf(observation: Observation): string | undefined {
  return observation.kind === "position" && observation.chip !== undefined ? toText(observation.chip.path) : undefined;
}

/** What a map draws of it, each vertex measured with the observed time in seconds; undefined when nothing. */
function shapeOf(observation: Observation): Buffer | undefined {
  const timeS = observation.observedAtUs / US_PER_S;
  switch (observation.kind) {
    case "coverage":
    case "scene":
      return mercatorPolygonEwkb(mercatorRing(observation.ring), timeS);
    case "bearing":
      return mercatorLineEwkb(wedges(observation), timeS);
    default: {
      const place = placeOf(observation);
      return place === undefined ? undefined : mercatorPointEwkb(place, timeS);
    }
  }
}

/** Wider than any wedge is drawn. */
const WEDGE_SIGMAS = 3;

/** From the sensor around each alternative's wedge and back: a line whose box holds all that a map may draw of the bearing. */
function wedges(bearing: BearingObservation): Float64Array {
  const { sensorPosition: sensor, alternatives, maximumRangeM } = bearing;
  const points = [sensor];
  for (const { bearingDeg, sigmaDeg } of alternatives) {
    for (const sigmas of [-WEDGE_SIGMAS, 0, WEDGE_SIGMAS])
      points.push(direct(sensor, bearingDeg + sigmas * sigmaDeg, maximumRangeM));
    points.push(sensor);
  }
  // Unwrapped around the sensor, as rings are.
  const lonDeg = (other: number): number => sensor.lonDeg + wrapLonDeg(other - sensor.lonDeg);
  return Float64Array.from(points.flatMap((point) => [mercatorX(lonDeg(point.lonDeg)), mercatorY(point.latDeg)]));
}
