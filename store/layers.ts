/** What the map's layers show inside a box and a time window. */
import type { CoverageObservation, Observation, SceneObservation, TimeUs, View, Zone } from "../model/index.ts";
import { US_PER_S } from "../model/index.ts";
import type { Database } from "./database.ts";
import type {
  BearingMark,
  CoverageMark,
  DetectionMark,
  MercatorBox,
  SceneMark,
  TimeWindow,
  Trail,
  ZoneMark,
} from "./layer_types.ts";
import { intoCopyOf, readVertices, spaceTimeEwkb, unwrap, WORLD_HALF_M } from "./mercator.ts";
import { audienceName } from "./partitions.ts";

/**
 * $2, $3 and $4: the box and the window, in the world and in its two neighbouring copies, because what crosses the antimeridian
 * is stored beyond the world's edge. The index over place and time answers it; it rounds times outwards, so that the times are
 * compared exactly as well.
 */
const THERE_AND_THEN =
  "(mercator &&& $2::bytea::geometry OR mercator &&& $3::bytea::geometry OR mercator &&& $4::bytea::geometry)";

const SIGHTINGS = `
  SELECT cursor, observed_us, available_us, source_id, ST_AsBinary(ST_Force2D(mercator), 'NDR') AS shape, body
    FROM sightings
   WHERE audience = $1 AND ${THERE_AND_THEN} AND observed_us BETWEEN $5 AND $6 AND kind = ANY($7::text[])
   ORDER BY observed_us DESC, cursor DESC LIMIT $8`;

/** The association's day is the sighting's: one look-up. */
const BEARINGS = `
  SELECT s.*, a.track_id
    FROM (${SIGHTINGS}) AS s
    LEFT JOIN associations AS a ON a.audience = $1 AND a.cursor = s.cursor AND a.observed_us = s.observed_us
   ORDER BY s.observed_us DESC, s.cursor DESC`;

/** First whose trail it is, the newest first; then the whole of each, thinned to what can be seen ($8, metres). */
const TRAILS = `
  WITH near AS MATERIALIZED (
    SELECT track_id, max(time_us) AS last_us
      FROM track_states WHERE audience = $1 AND ${THERE_AND_THEN} AND time_us BETWEEN $5 AND $6
     GROUP BY track_id ORDER BY last_us DESC, track_id COLLATE "C" LIMIT $7)
  SELECT near.track_id, max(s.time_us) AS last_us,
         ST_AsBinary(ST_Simplify(ST_MakeLine(ST_Force2D(s.mercator) ORDER BY s.time_us), $8, true), 'NDR') AS shape
    FROM near JOIN track_states AS s ON s.audience = $1 AND s.track_id = near.track_id AND s.time_us BETWEEN $5 AND $6
   GROUP BY near.track_id HAVING count(*) > 1
   ORDER BY last_us DESC, near.track_id COLLATE "C"`;

const ZONES = `
  SELECT zone_id, kind, name, label, ring, origin, illustrative, ST_AsBinary(mercator, 'NDR') AS shape
    FROM zones
   WHERE mercator && $1::bytea::geometry OR mercator && $2::bytea::geometry OR mercator && $3::bytea::geometry
   ORDER BY zone_id`;

/** A trail is looked for in a box that is larger by this share, and by so many metres at least: its vertices lie apart. */
const TRAIL_MARGIN = 0.25;
const TRAIL_MARGIN_M = 5_000;
/** A tile has 4,096 units: what is finer than one cannot be seen. */
const UNITS_A_BOX = 4_096;

interface SightingRow {
  readonly cursor: number;
  readonly observed_us: number;
  readonly available_us: number;
  readonly source_id: string;
  readonly shape: Buffer;
  readonly body: Observation;
}

/** The newest `limit` trails near the box, simplified to what a tile of this box can show. */
export async function readTrails(
  db: Database,
  audience: string,
  box: MercatorBox,
  window: TimeWindow,
  limit: number,
): Promise<readonly Trail[]> {
  const margin = Math.max(TRAIL_MARGIN_M, (box.maxX - box.minX) * TRAIL_MARGIN);
  const wider = {
    minX: box.minX - margin,
    minY: box.minY - margin,
    maxX: box.maxX + margin,
    maxY: box.maxY + margin,
  };
  const found = await db.pool.query<{ track_id: string; last_us: number; shape: Buffer }>(TRAILS, [
    ...thereAndThen(audience, wider, window),
    limit,
    (box.maxX - box.minX) / UNITS_A_BOX,
  ]);
  return found.rows.map((row) => ({
    trackId: row.track_id,
    coordinates: intoCopyOf(box, unwrap(readVertices(row.shape))),
    lastTimeUs: row.last_us,
  }));
}

/** The newest `limit` detections with a position: what sensors saw ("position"), what vessels say of themselves ("ais"), or both. */
export async function readDetections(
  db: Database,
  audience: string,
  box: MercatorBox,
  window: TimeWindow,
  limit: number,
  kinds: readonly ("position" | "ais")[] = ["position", "ais"],
): Promise<readonly DetectionMark[]> {
  const found = await readSightings(db, audience, box, window, kinds, limit);
  return found.map((row) => {
    const [x, y] = intoCopyOf(box, readVertices(row.shape)) as unknown as [number, number];
    const mark = {
      cursor: row.cursor,
      sensorKind: row.body.sensorKind,
      sourceId: row.source_id,
      observedAtUs: row.observed_us,
      x,
      y,
      simulated: row.body.simulated,
    };
    return { ...mark, ...particulars(row.body) };
  });
}

function particulars(
  observation: Observation,
): Pick<DetectionMark, "sceneId" | "confidence" | "lengthM" | "headingDeg"> {
  if (observation.kind === "ais")
    return observation.headingDeg === undefined ? {} : { headingDeg: observation.headingDeg };
  if (observation.kind !== "position") return {};
  const { sceneId, confidence, lengthM, headingDeg } = observation;
  return {
    ...(sceneId === undefined ? {} : { sceneId }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(lengthM === undefined ? {} : { lengthM }),
    ...(headingDeg === undefined ? {} : { headingDeg }),
  };
}

/** The newest `limit` bearings whose wedge touches the box. */
export async function readBearings(
  db: Database,
  audience: string,
  box: MercatorBox,
  window: TimeWindow,
  limit: number,
): Promise<readonly BearingMark[]> {
  const values = [...thereAndThen(audience, box, window), ["bearing"], limit];
  const found = await db.pool.query<SightingRow & { track_id: string | null }>(BEARINGS, values);
  return found.rows.flatMap(({ body, shape, track_id, ...row }) => {
    if (body.kind !== "bearing") return [];
    const [x, y] = intoCopyOf(box, readVertices(shape)) as unknown as [number, number]; // its first vertex is the sensor
    const { sensorPosition, alternatives, maximumRangeM, simulated } = body;
    const mark = { cursor: row.cursor, sourceId: row.source_id, observedAtUs: row.observed_us, x, y };
    const track = track_id === null ? {} : { trackId: track_id };
    return [{ ...mark, sensorPosition, alternatives, maximumRangeM, simulated, ...track }];
  });
}

/** The newest `limit` looks. */
export async function readCoverage(
  db: Database,
  audience: string,
  box: MercatorBox,
  window: TimeWindow,
  limit: number,
): Promise<readonly CoverageMark[]> {
  const found = await readSightings(db, audience, box, window, ["coverage"], limit);
  return found.map((row) => ({
    cursor: row.cursor,
    sourceId: row.source_id,
    observation: row.body as CoverageObservation,
    coordinates: intoCopyOf(box, readVertices(row.shape)),
  }));
}

/** The newest `limit` scenes whose footprint touches the box. */
export async function readScenes(
  db: Database,
  audience: string,
  box: MercatorBox,
  window: TimeWindow,
  limit: number,
): Promise<readonly SceneMark[]> {
  const found = await readSightings(db, audience, box, window, ["scene"], limit);
  return found.map((row) => ({
    cursor: row.cursor,
    sourceId: row.source_id,
    availableAtUs: row.available_us,
    observation: row.body as SceneObservation,
    coordinates: intoCopyOf(box, readVertices(row.shape)),
  }));
}

/** Zones in the box that this audience may see at `nowUs`. */
export async function readZones(
  db: Database,
  view: View,
  box: MercatorBox,
  nowUs: TimeUs,
  limit: number,
): Promise<readonly ZoneMark[]> {
  interface Row extends Omit<Zone, "id"> {
    readonly zone_id: string;
    readonly shape: Buffer;
  }
  const found = await db.pool.query<Row>(ZONES, copies(box, 0, 0));
  const zones = found.rows.map(({ zone_id, shape, ...zone }) => ({
    zone: { id: zone_id, ...zone },
    coordinates: intoCopyOf(box, readVertices(shape)),
  }));
  return zones.filter(({ zone }) => view.canSee(zone.label, nowUs)).slice(0, limit);
}

async function readSightings(
  db: Database,
  audience: string,
  box: MercatorBox,
  window: TimeWindow,
  kinds: readonly Observation["kind"][],
  limit: number,
): Promise<readonly SightingRow[]> {
  const values = [...thereAndThen(audience, box, window), kinds, limit];
  return (await db.pool.query<SightingRow>(SIGHTINGS, values)).rows;
}

/** $1 to $6. A window without an end may be given as infinite. */
function thereAndThen(audience: string, box: MercatorBox, window: TimeWindow): (string | number | Buffer)[] {
  const fromUs = Math.max(0, Math.floor(window.fromUs));
  const toUs = Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(window.toUs));
  return [audienceName(audience), ...copies(box, fromUs / US_PER_S, toUs / US_PER_S), fromUs, toUs];
}

function copies(box: MercatorBox, fromS: number, toS: number): Buffer[] {
  return [0, 2 * WORLD_HALF_M, -2 * WORLD_HALF_M].map((shift) =>
    spaceTimeEwkb({ ...box, minX: box.minX + shift, maxX: box.maxX + shift }, fromS, toS),
  );
}
