/** Writes what fusion found: events become alerts, and a distress that calls again after it was closed is reopened. */
import type pg from "pg";
import { type FoundEvent, type HeardSource, MACHINE, type PictureEvent } from "../model/index.ts";
import { int8Array, jsonArray, textArray } from "./binary_array.ts";
import { type Database, transaction } from "./database.ts";
import { toJson } from "./json.ts";
import { audienceName } from "./partitions.ts";

/** Locks the audience's alerts: two writers come here one after the other. */
const NEXT_REVISION = `
  INSERT INTO alert_heads AS h (audience, revision) VALUES ($1, 1)
  ON CONFLICT (audience) DO UPDATE SET revision = h.revision + 1 RETURNING revision`;

const WRITE_EVENTS = `
  INSERT INTO alerts AS a (audience, alert_id, revision, kind, state, from_us, over_us, caller, called_us, called_received_us, body)
  SELECT $1, e.alert_id, $2, e.kind, e.state, e.from_us, e.over_us, e.caller, e.called_us, e.called_received_us, e.body
    FROM unnest($3::text[], $4::text[], $5::text[], $6::int8[], $7::int8[], $8::text[], $9::int8[], $10::int8[], $11::json[])
         AS e(alert_id, kind, state, from_us, over_us, caller, called_us, called_received_us, body)
  ON CONFLICT (audience, alert_id) DO UPDATE SET
    revision = excluded.revision, state = excluded.state, from_us = excluded.from_us, over_us = excluded.over_us,
    caller = excluded.caller, called_us = greatest(a.called_us, excluded.called_us),
    called_received_us = greatest(a.called_received_us, excluded.called_received_us), body = excluded.body
  RETURNING alert_id, closed AND kind = 'distress' AND called_us > coalesce(closed_called_us, 0) AS calls_again, called_received_us`;

const REOPEN = "UPDATE alerts SET closed = false, closed_called_us = NULL WHERE audience = $1 AND alert_id = $2";

/** Under the lock on the audience's head, so that places are given one after the other. */
const ADD_ACT = `
  INSERT INTO alert_acts (audience, alert_id, place, kind, by_person, at_us, words, to_whom)
  SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7 FROM alert_acts WHERE audience = $1 AND alert_id = $2`;

const WRITE_HEARD = `
  INSERT INTO sources_heard AS s (audience, source_id, received_us)
  SELECT $1, h.source_id, h.received_us FROM unnest($2::text[], $3::int8[]) AS h(source_id, received_us)
  ON CONFLICT (audience, source_id) DO UPDATE SET received_us = greatest(s.received_us, excluded.received_us)`;

/** Writes the events in a transaction of its own: for what the clock finds and no observation. */
export async function commitEvents(db: Database, audience: string, events: readonly FoundEvent[]): Promise<void> {
  if (events.length > 0) await transaction(db, (tx) => writeEvents(tx, audience, events));
}

/** Where the list names an event twice, the last one counts. */
export async function writeEvents(tx: pg.PoolClient, audience: string, events: readonly FoundEvent[]): Promise<void> {
  if (events.length === 0) return;
  const name = audienceName(audience);
  const rows = [...new Map(events.map((found) => [found.event.id, found])).values()];
  const revision = await nextAlertRevision(tx, name);
  const written = await tx.query<{ alert_id: string; calls_again: boolean | null; called_received_us: number | null }>(
    WRITE_EVENTS,
    [
      name,
      revision,
      textArray(rows.map(({ event }) => event.id)),
      textArray(rows.map(({ event }) => event.kind)),
      textArray(rows.map(({ event }) => event.state)),
      int8Array(rows.map(({ event }) => Math.round(event.fromUs))),
      int8Array(rows.map(({ event }) => overUs(event))),
      textArray(rows.map(({ caller }) => caller)),
      int8Array(rows.map(({ calledUs }) => whole(calledUs))),
      int8Array(rows.map(({ calledReceivedUs }) => whole(calledReceivedUs))),
      jsonArray(rows.map(({ event }) => toJson(event))),
    ],
  );
  for (const row of written.rows) {
    if (row.calls_again !== true) continue;
    await tx.query(REOPEN, [name, row.alert_id]);
    const why = "It called again after it was closed.";
    await addAct(tx, name, row.alert_id, { kind: "reopen", by: MACHINE, atUs: row.called_received_us ?? 0, text: why });
  }
}

function overUs(event: PictureEvent): number | undefined {
  return event.state === "active" ? undefined : Math.round(event.untilUs ?? event.knownUs);
}

function whole(timeUs: number | undefined): number | undefined {
  return timeUs === undefined ? undefined : Math.round(timeUs);
}

/** The revision of this change of the audience's alerts; `name` is the audience as the database names it. */
export async function nextAlertRevision(tx: pg.PoolClient, name: string): Promise<number> {
  return (await tx.query<{ revision: number }>(NEXT_REVISION, [name])).rows[0]!.revision;
}

export async function addAct(
  tx: pg.PoolClient,
  name: string,
  alertId: string,
  act: { kind: string; by: string; atUs: number; text?: string | undefined; to?: string | undefined },
): Promise<void> {
  const { kind, by, atUs, text, to } = act;
  await tx.query(ADD_ACT, [name, alertId, kind, by, Math.round(atUs), text ?? null, to ?? null]);
}

export async function writeHeard(tx: pg.PoolClient, audience: string, heard: readonly HeardSource[]): Promise<void> {
  if (heard.length === 0) return;
  await tx.query(WRITE_HEARD, [
    audienceName(audience),
    textArray(heard.map(({ sourceId }) => sourceId)),
    int8Array(heard.map(({ receivedUs }) => Math.round(receivedUs))),
  ]);
}
