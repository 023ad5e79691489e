/** Alerts and what people do with them; what people hold tracks to be. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import { readerOf } from "../access/index.ts";
import {
  type Alert,
  type AlertAct,
  type AlertActKind,
  DESIGNATED_IDENTITIES,
  type DesignatedIdentity,
  MAXIMUM_ACT_TEXT,
} from "../model/index.ts";
import { type AlertScope, alertLine, byUrgency, mayTell } from "./alert_json.ts";
import { type Asked, asked, type HttpContext } from "./context.ts";
import { HttpError } from "./errors.ts";
import { trackFeature } from "./features.ts";
import { type Query, quoted } from "./parameters.ts";
import { fieldsOf, POSTED, personOf, textField } from "./posting.ts";

const ACTS: readonly AlertActKind[] = ["acknowledge", "assign", "comment", "close", "reopen"];

export function alertRoutes(server: FastifyInstance, context: HttpContext): void {
  const { deps, alertStore, queue } = context;

  server.get("/api/alerts", async (request, reply) => {
    const who = asked(context, request, reply);
    const audience = who.view.audience.id;
    const wantsClosed = ["true", "1"].includes(String((request.query as Query).closed));
    const [step, closed] = await queue.run(who.signal, async () => [
      await alertStore.open(audience, who.nowUs),
      wantsClosed ? await alertStore.closed(audience) : [],
    ]);
    const scope = scopeOf(context, who);
    const told = [...step.alerts, ...closed].filter((alert) => mayTell(alert, scope)).sort(byUrgency);
    const { tracks } = context.pictureOf(audience);
    deps.readLog?.note(readerOf(who.caller), "alerts", tracksOf(told));
    return {
      nowUs: who.nowUs,
      revision: step.revision,
      alerts: told.map((alert) => alertLine(alert, (id) => tracks.get(id))),
    };
  });

  server.post<{ Params: { id: string } }>("/api/alerts/:id/acts", POSTED, async (request, reply) => {
    const who = asked(context, request, reply);
    const audience = who.view.audience.id;
    const act = actOf(request, personOf(who, "watch"), who.nowUs);
    const { id } = request.params;
    const known = context.alertsOf(audience).all.get(id);
    if (known !== undefined && !mayTell(known, scopeOf(context, who))) throw unknownAlert(id);
    const outcome = await queue.run(who.signal, () => alertStore.act(audience, id, act));
    if (outcome.kind === "unfit") throw new HttpError(outcome.unfit.code, outcome.unfit.sentence);
    if (outcome.kind === "unknown" || !mayTell(outcome.alert, scopeOf(context, who))) throw unknownAlert(id);
    const { tracks } = context.pictureOf(audience);
    return alertLine(outcome.alert, (trackId) => tracks.get(trackId));
  });

  server.post<{ Params: { id: string } }>("/features/tracks/:id/designation", POSTED, async (request, reply) => {
    const who = asked(context, request, reply);
    const by = personOf(who, "watch");
    const { identity, reason } = judgementOf(request);
    const { id } = request.params;
    const designation = { identity, by, reason, atUs: who.nowUs };
    const track = await queue.run(who.signal, () => alertStore.designate(who.view.audience.id, id, designation));
    if (track === undefined) throw new HttpError("TRACK_UNKNOWN", `There is no track ${quoted(id)} for this audience.`);
    return trackFeature(track, deps.workspace);
  });
}

/** The tracks that alerts tell of: for the read log. */
function tracksOf(alerts: readonly Alert[]): readonly string[] {
  return alerts.flatMap(({ event }) => event.trackId ?? []);
}

function unknownAlert(id: string): HttpError {
  return new HttpError("ALERT_UNKNOWN", `There is no alert ${quoted(id)} for this audience; /api/alerts lists them.`);
}

function scopeOf({ deps }: HttpContext, { view, nowUs }: Pick<Asked, "view" | "nowUs">): AlertScope {
  return { audience: view.audience, zones: deps.zones, sources: deps.sources(), nowUs };
}

function actOf(request: FastifyRequest, by: string, atUs: number): AlertAct {
  const fields = fieldsOf(request);
  const kind = ACTS.find((one) => one === fields.kind);
  if (kind === undefined)
    throw new HttpError(
      "BODY_INVALID",
      `"kind" must be one of ${ACTS.join(", ")}, not ${quoted(String(fields.kind))}.`,
    );
  const text = textField(fields, "text");
  const to = textField(fields, "to");
  return { kind, by, atUs, ...(text === undefined ? {} : { text }), ...(to === undefined ? {} : { to }) };
}

function judgementOf(request: FastifyRequest): { identity: DesignatedIdentity; reason: string } {
  const fields = fieldsOf(request);
  const identity = DESIGNATED_IDENTITIES.find((one) => one === fields.identity);
  if (identity === undefined) {
    const known = DESIGNATED_IDENTITIES.join(", ");
    throw new HttpError("BODY_INVALID", `"identity" must be one of ${known}, not ${quoted(String(fields.identity))}.`);
  }
  const reason = textField(fields, "reason");
  if (reason === undefined)
    throw new HttpError("REASON_MISSING", 'What a vessel is held to be needs its "reason", which is kept with it.');
  if (reason.length > MAXIMUM_ACT_TEXT)
    throw new HttpError("ACT_TOO_LONG", `A reason has at most ${MAXIMUM_ACT_TEXT} characters; shorten it.`);
  return { identity, reason };
}
