/** Alerts as they are read: for people, for whoever follows them, and for fusion after a restart. */
import {
  type Alert,
  type AlertAct,
  type AlertActKind,
  alertOf,
  type FoundEvent,
  type HeardSource,
  type PictureEvent,
  type TimeUs,
  US_PER_DAY,
} from "../model/index.ts";
import type { Database } from "./database.ts";
import { audienceName } from "./partitions.ts";

/** An alert that is over and that nobody closed stays before people for this long; distress stays for ever. */
const STAYS_OVER_US = US_PER_DAY;
/** Closed ones, newest first: more are history, which is asked for one by one. */
const MAXIMUM_CLOSED = 1_000;

export interface AlertStep {
  readonly revision: number;
  readonly alerts: readonly Alert[];
}

interface AlertRow {
  readonly revision: number;
  readonly body: PictureEvent;
  readonly acts: readonly {
    readonly kind: AlertActKind;
    readonly by: string;
    readonly at_us: number;
    readonly words: string | null;
    readonly to_whom: string | null;
  }[];
}

const COLUMNS = `
  SELECT a.revision, a.body, coalesce((
    SELECT json_agg(json_build_object('kind', t.kind, 'by', t.by_person, 'at_us', t.at_us, 'words', t.words, 'to_whom', t.to_whom) ORDER BY t.place)
      FROM alert_acts AS t WHERE t.audience = a.audience AND t.alert_id = a.alert_id), '[]') AS acts
    FROM alerts AS a WHERE a.audience = $1`;

const OPEN = `${COLUMNS} AND NOT a.closed AND (a.over_us IS NULL OR a.over_us >= $2 OR a.kind = 'distress') ORDER BY a.alert_id COLLATE "C"`;
const CLOSED = `${COLUMNS} AND a.closed ORDER BY a.revision DESC, a.alert_id COLLATE "C" LIMIT $2`;
const SINCE = `${COLUMNS} AND a.revision > $2 ORDER BY a.revision, a.alert_id COLLATE "C"`;
const ONE = `${COLUMNS} AND a.alert_id = $2`;
const REVISION = "SELECT revision FROM alert_heads WHERE audience = $1";

const FOUND = `
  SELECT body, caller, called_us, called_received_us FROM alerts
   WHERE audience = $1 AND (state = 'active' OR kind = 'distress' OR over_us >= $2) ORDER BY alert_id COLLATE "C"`;
const HEARD = `SELECT source_id, received_us FROM sources_heard WHERE audience = $1 ORDER BY source_id COLLATE "C"`;

const COUNTS = `
  SELECT audience, count(*) FILTER (WHERE state = 'active' OR kind = 'distress') AS open, count(*) FILTER (WHERE kind = 'distress') AS distress,
         count(*) FILTER (WHERE kind = 'distress' AND NOT EXISTS (
           SELECT FROM alert_acts AS t WHERE t.audience = a.audience AND t.alert_id = a.alert_id AND t.kind = 'acknowledge'
              AND t.place > coalesce((SELECT max(r.place) FROM alert_acts AS r
                    WHERE r.audience = a.audience AND r.alert_id = a.alert_id AND r.kind = 'reopen'), 0))) AS unacknowledged
    FROM alerts AS a WHERE NOT closed GROUP BY audience ORDER BY audience`;

/** Every alert that is not closed, but those that have been over for a day; distress always. */
export async function readOpenAlerts(db: Database, audience: string, nowUs: TimeUs): Promise<AlertStep> {
  // The revision first: what changes between the two is read again, never missed.
  const revision = await alertRevision(db, audience);
  const after = Math.round(nowUs - STAYS_OVER_US);
  const found = await db.pool.query<AlertRow>(OPEN, [audienceName(audience), after]);
  return { revision, alerts: found.rows.map(toAlert) };
}

/** The closed ones, those that were closed last first. */
export async function readClosedAlerts(db: Database, audience: string): Promise<readonly Alert[]> {
  const found = await db.pool.query<AlertRow>(CLOSED, [audienceName(audience), MAXIMUM_CLOSED]);
  return found.rows.map(toAlert);
}

/** Every alert that changed after `revision`, closed ones included. */
export async function readAlertsSince(db: Database, audience: string, revision: number): Promise<AlertStep> {
  const now = await alertRevision(db, audience);
  if (now === revision) return { revision, alerts: [] };
  const found = await db.pool.query<AlertRow>(SINCE, [audienceName(audience), revision]);
  return { revision: now, alerts: found.rows.map(toAlert) };
}

export async function readAlert(db: Database, audience: string, id: string): Promise<Alert | undefined> {
  return (await db.pool.query<AlertRow>(ONE, [audienceName(audience), id])).rows.map(toAlert)[0];
}

/** Rises with every change of this audience's alerts; 0 before the first. */
export async function alertRevision(db: Database, audience: string): Promise<number> {
  return (await db.pool.query<{ revision: number }>(REVISION, [audienceName(audience)])).rows[0]?.revision ?? 0;
}

/** What fusion goes on with: events that last, every distress, and what was over after `sinceUs`. */
export async function loadEvents(db: Database, audience: string, sinceUs: TimeUs): Promise<readonly FoundEvent[]> {
  const found = await db.pool.query<{
    body: PictureEvent;
    caller: string | null;
    called_us: number | null;
    called_received_us: number | null;
  }>(FOUND, [audienceName(audience), Math.round(sinceUs)]);
  return found.rows.map(({ body, caller, called_us, called_received_us }) => ({
    event: body,
    ...(caller === null ? {} : { caller }),
    ...(called_us === null ? {} : { calledUs: called_us }),
    ...(called_received_us === null ? {} : { calledReceivedUs: called_received_us }),
  }));
}

export async function loadHeard(db: Database, audience: string): Promise<readonly HeardSource[]> {
  const found = await db.pool.query<{ source_id: string; received_us: number }>(HEARD, [audienceName(audience)]);
  return found.rows.map((row) => ({ sourceId: row.source_id, receivedUs: row.received_us }));
}

export interface AlertCounts {
  readonly audience: string;
  /** Not closed, and lasting; distress lasts until it is closed. */
  readonly open: number;
  /** Not closed. */
  readonly distress: number;
  /** Distress that is not closed and that nobody has acknowledged since it came up. */
  readonly unacknowledgedDistress: number;
}

/** Over all audiences, for operators: counts and nothing else. */
export async function countAlerts(db: Database): Promise<readonly AlertCounts[]> {
  const found = await db.pool.query<{ audience: string; open: string; distress: string; unacknowledged: string }>(
    COUNTS,
  );
  return found.rows.map(({ audience, open, distress, unacknowledged }) => ({
    audience: audience.replaceAll("_", "-"),
    open: Number(open),
    distress: Number(distress),
    unacknowledgedDistress: Number(unacknowledged),
  }));
}

export function toAlert({ body, revision, acts }: AlertRow): Alert {
  const told = acts.map(
    ({ kind, by, at_us, words, to_whom }): AlertAct => ({
      kind,
      by,
      atUs: at_us,
      ...(words === null ? {} : { text: words }),
      ...(to_whom === null ? {} : { to: to_whom }),
    }),
  );
  return alertOf(body, revision, told);
}
