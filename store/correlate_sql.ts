/**
 * The SQL that sets detections against where things were at their time. Both questions (against tracks, against AIS) have the
 * same end; they differ in where the fixes come from.
 *
 * The pattern: find once who had a fix near the scene around its time (the index over place and time); take for each of them the
 * last fix before and the first after (an index descent each); say where it was at the detection's own time and how well that
 * is known; and keep what the two uncertainties allow.
 */

/** The detections, as arrays; $1 to $7 in both questions. $8 is the window, $9 and $10 the times searched, all in µs. */
const DETECTIONS = `
  detection AS (
    SELECT d.*, ST_SetSRID(ST_MakePoint(d.lon, d.lat), 4326)::geography AS place
      FROM unnest($1::int8[], $2::float8[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::int8[])
           AS d(cursor, lon, lat, ee, en, nn, time_us)),
  -- The lines of one scan share their seconds, and with them one search of each trajectory.
  instant AS (SELECT DISTINCT time_us / 1000000 * 1000000 AS time_us FROM detection)`;

/** The boxes as lines from corner to corner, measured with the time: what lies in a box in that time meets the line's own box. */
const BOXES = (srid: number): string => `
  box AS (
    SELECT ST_SetSRID(ST_MakeLine(ST_MakePointM(west, south, $9 / 1e6), ST_MakePointM(east, north, $10 / 1e6)), ${srid}) AS space_time
      FROM unnest($11::float8[], $12::float8[], $13::float8[], $14::float8[]) AS b(west, south, east, north))`;

/**
 * From the fixes around each instant (bracket) to the evidence.
 *
 * Between two fixes: the point of the straight line between them, and its covariance: the fixes' own, weighted, plus what a
 * course with random accelerations of spectral density q departs from the line between two fixes T apart, at s from the first:
 * q s² (T - s)² / (3 T), the variance of an integrated Wiener process that is pinned at both ends (the posterior variance of
 * Wahba's smoothing spline, J. R. Statist. Soc. B 40, 1978). With a fix on one side only: dead reckoning with its velocity,
 * F P F' + q g³ / 3 over the gap g (Bar-Shalom, Li & Kirubarajan, Estimation, 2001, section 6.2.2).
 *
 * Covariances are ten numbers, the upper triangle of [east, north, east velocity, north velocity] row by row.
 * $15: q, m²/s³. $16: the gate on the squared Mahalanobis distance. $17: how many candidates a detection keeps.
 */
const EVIDENCE = `
  -- Shares of the way: f from before to after (null when one is missing), g seconds from the only fix.
  timed AS (
    SELECT d.cursor, d.lon, d.lat, d.ee, d.en, d.nn, d.place, b.*,
           CASE WHEN b.before_us < b.after_us THEN least(1, (d.time_us - b.before_us)::float8 / (b.after_us - b.before_us)) END AS f,
           (b.after_us - b.before_us) / 1e6 AS span_s,
           (d.time_us - coalesce(b.before_us, b.after_us)) / 1e6 AS g
      FROM detection AS d JOIN bracket AS b ON b.instant_us = d.time_us / 1000000 * 1000000),
  -- Where the candidate was. Longitudes are first brought to the detection's side of the antimeridian.
  placed AS (
    SELECT t.*,
           CASE WHEN f IS NOT NULL THEN
             ST_LineInterpolatePoint(ST_MakeLine(
               ST_MakePoint(ST_X(before_place) - 360 * round((ST_X(before_place) - lon) / 360), ST_Y(before_place)),
               ST_MakePoint(ST_X(after_place) - 360 * round((ST_X(after_place) - lon) / 360), ST_Y(after_place))), f)
           ELSE
             ST_Project(ST_Force2D(coalesce(before_place, after_place))::geography, g * sqrt(ve * ve + vn * vn), atan2(ve, vn))::geometry
           END AS candidate,
           CASE WHEN f IS NOT NULL THEN (1 - f) * before_cov[1] + f * after_cov[1] + wander ELSE cov[1] + 2 * g * cov[3] + g * g * cov[8] + wander END AS pee,
           CASE WHEN f IS NOT NULL THEN (1 - f) * before_cov[2] + f * after_cov[2] ELSE cov[2] + g * (cov[4] + cov[6]) + g * g * cov[9] END AS pen,
           CASE WHEN f IS NOT NULL THEN (1 - f) * before_cov[5] + f * after_cov[5] + wander ELSE cov[5] + 2 * g * cov[7] + g * g * cov[10] + wander END AS pnn
      FROM timed AS t
      CROSS JOIN LATERAL (SELECT
        coalesce(before_cov, after_cov) AS cov, coalesce(before_ve, after_ve) AS ve, coalesce(before_vn, after_vn) AS vn,
        CASE WHEN f IS NOT NULL THEN $15 * (f * span_s) ^ 2 * ((1 - f) * span_s) ^ 2 / (3 * span_s) ELSE $15 * abs(g) ^ 3 / 3 END AS wander) AS w),
  -- Both uncertainties together, and a first rough look at the latitude, which spares the geodesics of most pairs.
  summed AS (
    SELECT p.*, ST_SetSRID(ST_MakePoint(ST_X(candidate) - 360 * round(ST_X(candidate) / 360), ST_Y(candidate)), 4326) AS there,
           ee + pee AS see, en + pen AS sen, nn + pnn AS snn, (ee + pee) * (nn + pnn) - (en + pen) * (en + pen) AS det
      FROM placed AS p
     WHERE abs(ST_Y(candidate) - lat) * 110000 <= sqrt($16 * (ee + pee + nn + pnn))),
  -- East and north of the detection, metres, along the geodesic.
  measured AS (
    SELECT s.*, distance, distance * sin(azimuth) AS east, distance * cos(azimuth) AS north
      FROM summed AS s
      CROSS JOIN LATERAL (SELECT ST_Distance(s.place, s.there::geography) AS distance,
                                 coalesce(ST_Azimuth(s.place, s.there::geography), 0) AS azimuth) AS geodesic
     WHERE det > 0),
  gated AS (
    SELECT m.*, (east * east * snn - 2 * east * north * sen + north * north * see) / det AS d2 FROM measured AS m),
  -- Ranked by likelihood, not by distance alone: what is known badly is near to everything.
  ranked AS (
    SELECT g.*, row_number() OVER (PARTITION BY cursor ORDER BY d2 + ln(det), candidate_id) AS place_in_list
      FROM gated AS g WHERE d2 <= $16)
  SELECT cursor, candidate_id, ST_X(there) AS lon_deg, ST_Y(there) AS lat_deg, distance AS distance_m, d2 AS mahalanobis2,
         least(CASE WHEN f IS NULL THEN abs(g) END, abs(f) * span_s, abs(1 - f) * span_s) AS gap_s
    FROM ranked WHERE place_in_list <= $17 ORDER BY cursor, place_in_list`;

/** Stored tracks: $18 is the audience. */
export const AGAINST_TRAJECTORIES = `
  WITH ${DETECTIONS}, ${BOXES(3857)},
  near AS MATERIALIZED (
    SELECT DISTINCT s.track_id FROM box JOIN track_states AS s ON s.mercator &&& box.space_time
     WHERE s.audience = $18 AND s.time_us BETWEEN $9 AND $10),
  bracket AS MATERIALIZED (
    SELECT near.track_id AS candidate_id, instant.time_us AS instant_us,
           b.time_us AS before_us, b.place AS before_place, b.ve_mps AS before_ve, b.vn_mps AS before_vn, b.covariance AS before_cov,
           a.time_us AS after_us, a.place AS after_place, a.ve_mps AS after_ve, a.vn_mps AS after_vn, a.covariance AS after_cov
      FROM near CROSS JOIN instant
      LEFT JOIN LATERAL (
        SELECT * FROM track_states AS s
         WHERE s.audience = $18 AND s.track_id = near.track_id AND s.time_us BETWEEN instant.time_us - $8 AND instant.time_us
         ORDER BY s.time_us DESC LIMIT 1) AS b ON true
      LEFT JOIN LATERAL (
        SELECT * FROM track_states AS s
         WHERE s.audience = $18 AND s.track_id = near.track_id AND s.time_us > instant.time_us AND s.time_us <= instant.time_us + $8
         ORDER BY s.time_us LIMIT 1) AS a ON true
     WHERE b.time_us IS NOT NULL OR a.time_us IS NOT NULL),
  ${EVIDENCE}`;

/**
 * A vessel's own reports as fixes: the covariance is the report's, or 30 m where it gives none; the speed is known to 0.5 m/s, and
 * where none was sent the vessel may do anything up to some 8 m/s.
 */
const FIX = `
  SELECT j.observed_us, ST_Force2D(j.place) AS place, coalesce(motion.sog * sind(motion.cog), 0) AS ve,
         coalesce(motion.sog * cosd(motion.cog), 0) AS vn,
         ARRAY[coalesce(motion.ee, 900), coalesce(motion.en, 0), 0, 0, coalesce(motion.nn, 900), 0, 0, motion.vv, 0, motion.vv] AS cov
    FROM journal AS j CROSS JOIN LATERAL (SELECT
      (j.body #>> '{cov,eeM2}')::float8 AS ee, (j.body #>> '{cov,enM2}')::float8 AS en, (j.body #>> '{cov,nnM2}')::float8 AS nn,
      (j.body ->> 'sogMps')::float8 AS sog, (j.body ->> 'cogDeg')::float8 AS cog,
      CASE WHEN j.body ->> 'sogMps' IS NULL OR j.body ->> 'cogDeg' IS NULL THEN 64.0 ELSE 0.25 END AS vv) AS motion
   WHERE j.kind = 'ais' AND j.place IS NOT NULL AND j.mmsi = near.mmsi AND j.label_id = ANY($18::int4[]) AND j.received_us >= $19
     AND j.seq <= $20::int8`;

/** AIS of the journal: $18 are the labels that the audience may see, $19 the earliest time at which such a fix can have come, µs, $20 the last place in it that counts. */
export const AGAINST_AIS = `
  WITH ${DETECTIONS}, ${BOXES(4326)},
  near AS MATERIALIZED (
    SELECT DISTINCT j.mmsi FROM box JOIN journal AS j ON j.place &&& box.space_time
     WHERE j.kind = 'ais' AND j.place IS NOT NULL AND j.observed_us BETWEEN $9 AND $10 AND j.label_id = ANY($18::int4[])
       AND j.received_us >= $19 AND j.seq <= $20::int8),
  bracket AS MATERIALIZED (
    SELECT near.mmsi AS candidate_id, instant.time_us AS instant_us,
           b.observed_us AS before_us, b.place AS before_place, b.ve AS before_ve, b.vn AS before_vn, b.cov AS before_cov,
           a.observed_us AS after_us, a.place AS after_place, a.ve AS after_ve, a.vn AS after_vn, a.cov AS after_cov
      FROM near CROSS JOIN instant
      LEFT JOIN LATERAL (${FIX} AND j.observed_us BETWEEN instant.time_us - $8 AND instant.time_us
         ORDER BY j.observed_us DESC, j.seq DESC LIMIT 1) AS b ON true
      LEFT JOIN LATERAL (${FIX} AND j.observed_us > instant.time_us AND j.observed_us <= instant.time_us + $8
         ORDER BY j.observed_us, j.seq LIMIT 1) AS a ON true
     WHERE b.observed_us IS NOT NULL OR a.observed_us IS NOT NULL),
  ${EVIDENCE}`;
