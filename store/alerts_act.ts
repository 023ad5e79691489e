/** What people do with alerts and tracks. Each act is a row that stays; the rules of which act fits are the model's. */
import {
  type Alert,
  type AlertAct,
  type Designation,
  type PublishedTrack,
  type UnfitAct,
  unfitAct,
} from "../model/index.ts";
import { readAlert } from "./alerts.ts";
import { addAct, nextAlertRevision } from "./alerts_write.ts";
import { type Database, transaction } from "./database.ts";
import { toJson, toText } from "./json.ts";
import { audienceName } from "./partitions.ts";
import { readTrack } from "./picture_read.ts";

export type ActOutcome =
  | { readonly kind: "done"; readonly alert: Alert }
  | { readonly kind: "unknown" }
  | { readonly kind: "unfit"; readonly unfit: UnfitAct };

const STATE = `
  SELECT closed FROM alerts WHERE audience = $1 AND alert_id = $2`;
const ACTED = `
  UPDATE alerts SET revision = $3, closed = CASE $4 WHEN 'close' THEN true WHEN 'reopen' THEN false ELSE closed END,
         closed_called_us = CASE $4 WHEN 'close' THEN called_us WHEN 'reopen' THEN NULL ELSE closed_called_us END
   WHERE audience = $1 AND alert_id = $2`;

/** Adds a named person's act to an alert, durable when it returns. */
export async function actOnAlert(db: Database, audience: string, id: string, act: AlertAct): Promise<ActOutcome> {
  const name = audienceName(audience);
  const outcome = await transaction(db, async (tx): Promise<ActOutcome | undefined> => {
    // The head is locked first, as fusion does: between looking and writing nobody else changes the alert.
    const revision = await nextAlertRevision(tx, name);
    const row = (await tx.query<{ closed: boolean }>(STATE, [name, id])).rows[0];
    if (row === undefined) return { kind: "unknown" };
    const unfit = unfitAct(row, act);
    if (unfit !== undefined) return { kind: "unfit", unfit };
    const { kind, by, atUs } = act;
    const words = act.text === undefined ? undefined : toText(act.text);
    const to = act.to === undefined ? undefined : toText(act.to);
    await addAct(tx, name, id, { kind, by: toText(by), atUs, text: words, to });
    await tx.query(ACTED, [name, id, revision, kind]);
    return undefined;
  });
  if (outcome !== undefined) return outcome;
  const alert = await readAlert(db, audience, id);
  return alert === undefined ? { kind: "unknown" } : { kind: "done", alert };
}

/** A person's judgement is a change of the picture: whoever follows it hears of it. */
const NEXT_PICTURE = "UPDATE audiences SET revision = revision + 1 WHERE audience = $1 RETURNING revision";
const DESIGNATE = `
  UPDATE tracks SET designation = $3, revision = $4 WHERE audience = $1 AND track_id = $2`;
const ADD_DESIGNATION = `
  INSERT INTO designations (audience, track_id, place, identity, by_person, reason, at_us)
  SELECT $1, $2, count(*) + 1, $3, $4, $5, $6 FROM designations WHERE audience = $1 AND track_id = $2`;
const HISTORY = `
  SELECT identity, by_person, reason, at_us FROM designations WHERE audience = $1 AND track_id = $2 ORDER BY place`;

/** Says what a track is held to be (of a merged one: the track it lives on in). Undefined: there is no such track. */
export async function designateTrack(
  db: Database,
  audience: string,
  trackId: string,
  designation: Designation,
): Promise<PublishedTrack | undefined> {
  const track = await readTrack(db, audience, trackId);
  if (track === undefined) return undefined;
  const name = audienceName(audience);
  const { identity, by, reason, atUs } = designation;
  await transaction(db, async (tx) => {
    const head = await tx.query<{ revision: number }>(NEXT_PICTURE, [name]);
    await tx.query(ADD_DESIGNATION, [name, track.id, identity, toText(by), toText(reason), Math.round(atUs)]);
    await tx.query(DESIGNATE, [name, track.id, toJson(designation), head.rows[0]!.revision]);
  });
  return readTrack(db, audience, track.id);
}

/** Every judgement of a track, oldest first. */
export async function readDesignations(db: Database, audience: string, id: string): Promise<readonly Designation[]> {
  const found = await db.pool.query<{
    identity: Designation["identity"];
    by_person: string;
    reason: string;
    at_us: number;
  }>(HISTORY, [audienceName(audience), id]);
  return found.rows.map(({ identity, by_person, reason, at_us }) => ({
    identity,
    by: by_person,
    reason,
    atUs: at_us,
  }));
}
