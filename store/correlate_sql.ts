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
  detection AS MATERIALIZED (
    SELECT d.*, ST_SetSRID(ST_MakePoint(d.lon, d.lat), 4326)::geography AS place,
           -- The lines of one scan share their seconds, and with them one search of each trajectory.
           d.time_us / 1000000 * 1000000 AS instant_us,
           sqrt($16::float8 * (d.ee + d.nn)) AS reach_m
      FROM unnest($1::int8[], $2::float8[], $3::float8[], $4::float8[], $5::float8[], $6::float8[], $7::int8[])
           AS d(cursor, lon, lat, ee, en, nn, time_us)),
  instant AS MATERIALIZED (SELECT DISTINCT instant_us AS time_us FROM detection)`;

/** The boxes as lines from corner to corner, measured with the time: what lies in a box in that time meets the line's own box. */
const BOXES = (srid: number): string => `
  box AS MATERIALIZED (
    SELECT ST_SetSRID(ST_MakeLine(ST_MakePointM(west, south, $9::int8 / 1e6), ST_MakePointM(east, north, $10::int8 / 1e6)), ${srid}) AS space_time
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
 * The steps are MATERIALIZED because the planner would otherwise write each expression out wherever it is used again.
 */
const EVIDENCE = `
  -- One fix to start from, and how far from it the candidate can be and still pass: the way it goes, and its own uncertainty
  -- at the most (between two fixes the wander is greatest in the middle, q T³ / 48; with one, at the end of the gap).
  started AS MATERIALIZED (
    SELECT b.*, fix.*, ST_X(fix.place) AS fix_lon, ST_Y(fix.place) AS fix_lat,
           CASE WHEN before_us < after_us
             THEN 1.01 * ST_Distance(before_place::geography, after_place::geography, false)
                  + sqrt($16 * (greatest(before_cov[1], after_cov[1]) + greatest(before_cov[5], after_cov[5]) + $15::float8 * span_s ^ 3 / 24))
             ELSE 1.01 * gap_s * sqrt(ve * ve + vn * vn)
                  + sqrt($16 * (cov[1] + cov[5] + 2 * gap_s * (abs(cov[3]) + abs(cov[7])) + gap_s ^ 2 * (cov[8] + cov[10]) + 2 * $15 * gap_s ^ 3 / 3))
           END AS reach_m
      FROM bracket AS b CROSS JOIN LATERAL (SELECT
        coalesce(before_place, after_place) AS place, coalesce(before_cov, after_cov) AS cov,
        coalesce(before_ve, after_ve) AS ve, coalesce(before_vn, after_vn) AS vn, (after_us - before_us) / 1e6 AS span_s,
        abs(coalesce(before_us, after_us) - instant_us) / 1e6 + 1 AS gap_s) AS fix),
  -- Pairs that can pass at all, by degrees of latitude and of longitude (shortest one degree nearer to the pole).
  paired AS MATERIALIZED (
    SELECT d.cursor, d.time_us, d.lon, d.lat, d.ee, d.en, d.nn, d.place AS here, s.candidate_id, s.cov, s.ve, s.vn, s.place,
           s.before_us, s.before_place, s.before_cov, s.after_us, s.after_place, s.after_cov, s.span_s,
           CASE WHEN s.before_us < s.after_us THEN least(1, (d.time_us - s.before_us)::float8 / (s.after_us - s.before_us)) END AS f,
           (d.time_us - coalesce(s.before_us, s.after_us)) / 1e6::float8 AS g
      FROM detection AS d JOIN started AS s ON s.instant_us = d.instant_us
       AND abs(s.fix_lat - d.lat) * 110000 <= s.reach_m + d.reach_m
       AND abs(s.fix_lon - d.lon - 360 * round((s.fix_lon - d.lon) / 360)) * 110000 * cosd(least(90, abs(d.lat) + 1)) <= s.reach_m + d.reach_m),
  -- Where the candidate was (f: the share of the way from before to after, null when one is missing; g: seconds from the only
  -- fix). Longitudes are first brought to the detection's side of the antimeridian.
  placed AS MATERIALIZED (
    SELECT p.cursor, p.candidate_id, p.here,
           CASE WHEN f IS NOT NULL THEN
             ST_LineInterpolatePoint(ST_MakeLine(
               ST_MakePoint(ST_X(before_place) - 360 * round((ST_X(before_place) - lon) / 360), ST_Y(before_place)),
               ST_MakePoint(ST_X(after_place) - 360 * round((ST_X(after_place) - lon) / 360), ST_Y(after_place))), f)
           ELSE ST_Project(place::geography, g * sqrt(ve * ve + vn * vn), atan2(ve, vn))::geometry END AS there,
           ee + wander + CASE WHEN f IS NOT NULL THEN (1 - f) * before_cov[1] + f * after_cov[1] ELSE cov[1] + 2 * g * cov[3] + g * g * cov[8] END AS see,
           en + CASE WHEN f IS NOT NULL THEN (1 - f) * before_cov[2] + f * after_cov[2] ELSE cov[2] + g * (cov[4] + cov[6]) + g * g * cov[9] END AS sen,
           nn + wander + CASE WHEN f IS NOT NULL THEN (1 - f) * before_cov[5] + f * after_cov[5] ELSE cov[5] + 2 * g * cov[7] + g * g * cov[10] END AS snn,
           least(CASE WHEN f IS NULL THEN abs(g) END, f * span_s, (1 - f) * span_s) AS gap_s
      FROM paired AS p CROSS JOIN LATERAL (SELECT
        CASE WHEN f IS NOT NULL THEN $15 * (f * span_s) ^ 2 * ((1 - f) * span_s) ^ 2 / (3 * span_s) ELSE $15 * abs(g) ^ 3 / 3 END AS wander) AS w),
  -- Its distance along the geodesic, metres, and the direction.
  measured AS MATERIALIZED (
    SELECT p.cursor, candidate_id, seen.there, see, snn, gap_s,
           CASE WHEN abs(sen) > 1e-12 THEN sen ELSE 0 END AS sen, -- its square would underflow, which PostgreSQL takes for an error
           ST_Distance(here, seen.there::geography) AS distance_m,
           coalesce(ST_Azimuth(here, seen.there::geography), 0) AS azimuth
      FROM placed AS p CROSS JOIN LATERAL (
        SELECT ST_SetSRID(ST_MakePoint(ST_X(p.there) - 360 * round(ST_X(p.there) / 360), ST_Y(p.there)), 4326) AS there) AS seen),
  gated AS MATERIALIZED (
    SELECT m.*, det, (east * east * snn - 2 * east * north * sen + north * north * see) / det AS d2
      FROM measured AS m CROSS JOIN LATERAL (
        SELECT distance_m * sin(azimuth) AS east, distance_m * cos(azimuth) AS north, see * snn - sen * sen AS det) AS local
     WHERE det > 0),
  -- Ranked by likelihood, not by distance alone: what is known badly is near to everything.
  ranked AS (
    SELECT g.*, row_number() OVER (PARTITION BY cursor ORDER BY d2 + ln(det), candidate_id) AS place_in_list
      FROM gated AS g WHERE d2 <= $16)
  SELECT cursor, candidate_id, ST_X(there) AS lon_deg, ST_Y(there) AS lat_deg, distance_m, d2 AS mahalanobis2,
         -0.5 * (d2 + ln(det)) - ln(2 * pi()) AS log_density, gap_s
    FROM ranked WHERE place_in_list <= $17 ORDER BY cursor, place_in_list`;

/** Stored tracks: $18 is the audience. */
export const AGAINST_TRAJECTORIES = `
  WITH ${DETECTIONS}, ${BOXES(3857)},
  near AS MATERIALIZED (
    SELECT DISTINCT s.track_id FROM box JOIN track_states AS s ON s.mercator &&& box.space_time
     WHERE s.audience = $18 AND s.time_us BETWEEN $9::int8 AND $10::int8),
  bracket AS MATERIALIZED (
    SELECT near.track_id AS candidate_id, instant.time_us AS instant_us,
           b.time_us AS before_us, b.place AS before_place, b.ve_mps AS before_ve, b.vn_mps AS before_vn, b.covariance AS before_cov,
           a.time_us AS after_us, a.place AS after_place, a.ve_mps AS after_ve, a.vn_mps AS after_vn, a.covariance AS after_cov
      FROM near CROSS JOIN instant
      LEFT JOIN LATERAL (
        SELECT * FROM track_states AS s
         WHERE s.audience = $18 AND s.track_id = near.track_id AND s.time_us BETWEEN instant.time_us - $8::int8 AND instant.time_us
         ORDER BY s.time_us DESC LIMIT 1) AS b ON true
      LEFT JOIN LATERAL (
        SELECT * FROM track_states AS s
         WHERE s.audience = $18 AND s.track_id = near.track_id AND s.time_us > instant.time_us AND s.time_us <= instant.time_us + $8::int8
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
      CASE WHEN abs((j.body ->> 'sogMps')::float8) > 1e-12 THEN (j.body ->> 'sogMps')::float8 END AS sog, (j.body ->> 'cogDeg')::float8 AS cog,
      CASE WHEN j.body ->> 'sogMps' IS NULL OR j.body ->> 'cogDeg' IS NULL THEN 64.0 ELSE 0.25 END AS vv) AS motion
   WHERE j.kind = 'ais' AND j.place IS NOT NULL AND j.mmsi = near.mmsi AND j.label_id = ANY($18::int4[]) AND j.received_us >= $19
     AND j.seq <= $20::int8`;

/** AIS of the journal: $18 are the labels that the audience may see, $19 the earliest time at which such a fix can have come, µs, $20 the last place in it that counts. */
export const AGAINST_AIS = `
  WITH ${DETECTIONS}, ${BOXES(4326)},
  near AS MATERIALIZED (
    SELECT DISTINCT j.mmsi FROM box JOIN journal AS j ON j.place &&& box.space_time
     WHERE j.kind = 'ais' AND j.place IS NOT NULL AND j.observed_us BETWEEN $9::int8 AND $10::int8 AND j.label_id = ANY($18::int4[])
       AND j.received_us >= $19 AND j.seq <= $20::int8),
  bracket AS MATERIALIZED (
    SELECT near.mmsi AS candidate_id, instant.time_us AS instant_us,
           b.observed_us AS before_us, b.place AS before_place, b.ve AS before_ve, b.vn AS before_vn, b.cov AS before_cov,
           a.observed_us AS after_us, a.place AS after_place, a.ve AS after_ve, a.vn AS after_vn, a.cov AS after_cov
      FROM near CROSS JOIN instant
      LEFT JOIN LATERAL (${FIX} AND j.observed_us BETWEEN instant.time_us - $8::int8 AND instant.time_us
         ORDER BY j.observed_us DESC, j.seq DESC LIMIT 1) AS b ON true
      LEFT JOIN LATERAL (${FIX} AND j.observed_us > instant.time_us AND j.observed_us <= instant.time_us + $8::int8
         ORDER BY j.observed_us, j.seq LIMIT 1) AS a ON true
     WHERE b.observed_us IS NOT NULL OR a.observed_us IS NOT NULL),
  ${EVIDENCE}`;
