/** What each observation gave to a track: its provenance, down to chip and bearing. */
import type { Association, Covariance2, EvidenceRef, LonLat, Observation, SourceKind, TimeUs } from "../model/index.ts";
import type { Database } from "./database.ts";
import { openText } from "./identity_text.ts";
import { audienceName } from "./partitions.ts";
import { readTrack } from "./picture_read.ts";

/** An association with what is known of its observation; without it when that was not kept as a sighting. */
export interface Contribution extends Association {
  readonly observationKind?: Observation["kind"];
  readonly sourceId?: string;
  readonly sensorKind?: SourceKind;
  readonly availableAtUs?: TimeUs;
  readonly position?: LonLat;
  readonly cov?: Covariance2;
  readonly sensorPosition?: LonLat;
  /** The likelier direction of a bearing. */
  readonly bearingDeg?: number;
  readonly sigmaDeg?: number;
  readonly sceneId?: string;
  readonly chip?: EvidenceRef;
  readonly flags: readonly string[];
}

/** The time is in both keys, so that each association looks into one day's partition. */
const READ = `
  SELECT a.body AS association, s.available_us, s.body AS observation
    FROM associations AS a
    LEFT JOIN sightings AS s ON s.audience = $1 AND s.cursor = a.cursor AND s.observed_us = a.observed_us
   WHERE a.audience = $1 AND a.track_id = ANY($2::text[])
   ORDER BY a.observed_us DESC, a.cursor DESC LIMIT $3`;

const COUNT = "SELECT count(*) AS total FROM associations WHERE audience = $1 AND track_id = ANY($2::text[])";

interface Row {
  readonly association: Association;
  readonly available_us: number | null;
  readonly observation: Observation | null;
}

/** Newest first, of the track and of those merged into it. */
export async function readContributions(
  db: Database,
  audience: string,
  trackId: string,
  limit: number,
): Promise<readonly Contribution[]> {
  const ids = await idsOf(db, audience, trackId);
  const found = await db.pool.query<Row>(READ, [audienceName(audience), ids, limit]);
  return found.rows.map((row) => {
    const { explanation } = row.association;
    return toContribution({ ...row, association: { ...row.association, explanation: openText(db, explanation) } });
  });
}

export async function countContributions(db: Database, audience: string, trackId: string): Promise<number> {
  const ids = await idsOf(db, audience, trackId);
  const found = await db.pool.query<{ total: number }>(COUNT, [audienceName(audience), ids]);
  return found.rows[0]!.total;
}

/** The track's own id and those under which its observations were once kept. */
async function idsOf(db: Database, audience: string, trackId: string): Promise<readonly string[]> {
  const track = await readTrack(db, audience, trackId);
  return [...new Set([trackId, ...(track === undefined ? [] : [track.id, ...track.aliases])])];
}

function toContribution(row: Row): Contribution {
  const { association, observation } = row;
  if (observation === null) return { ...association, flags: [] };
  return {
    ...association,
    observationKind: observation.kind,
    sourceId: observation.key.sourceId,
    sensorKind: observation.sensorKind,
    ...(row.available_us === null ? {} : { availableAtUs: row.available_us }),
    ...whereSeen(observation),
    flags: observation.flags,
  };
}

type WhereSeen = Pick<
  Contribution,
  "position" | "cov" | "sensorPosition" | "bearingDeg" | "sigmaDeg" | "sceneId" | "chip"
>;

function whereSeen(observation: Observation): WhereSeen {
  switch (observation.kind) {
    case "position": {
      const { position, cov, sensorPosition, sceneId, chip } = observation;
      return {
        position,
        cov,
        ...(sensorPosition === undefined ? {} : { sensorPosition }),
        ...(sceneId === undefined ? {} : { sceneId }),
        ...(chip === undefined ? {} : { chip }),
      };
    }
    case "ais": {
      const { position, cov } = observation;
      return { ...(position === undefined ? {} : { position }), ...(cov === undefined ? {} : { cov }) };
    }
    case "bearing": {
      const { sensorPosition, alternatives } = observation;
      const likeliest = [...alternatives].sort((a, b) => b.weight - a.weight)[0];
      return {
        sensorPosition,
        ...(likeliest === undefined ? {} : { bearingDeg: likeliest.bearingDeg, sigmaDeg: likeliest.sigmaDeg }),
      };
    }
    case "platform":
      return { position: observation.position };
    default:
      return {};
  }
}
