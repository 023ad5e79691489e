/** Requests to collect, as the watch page sees and makes them (docs/http.md). The rules and the collectors are the feeds'. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { readerOf } from "../access/index.ts";
import {
  caveat,
  draftTask,
  MAXIMUM_JUSTIFICATION,
  MAXIMUM_TASK_ID,
  moveTask,
  type Task,
  type TaskAct,
  type TaskWish,
} from "../model/index.ts";
import { changeTask, insertTask, listTasks } from "../store/index.ts";
import { asked, type HttpContext } from "./context.ts";
import { HttpError } from "./errors.ts";
import { type Query, quoted, single } from "./parameters.ts";
import { fieldsOf, POSTED, personOf, textField } from "./posting.ts";

const MOST_TASKS = 500;
const MAXIMUM_KEY = 120;
const MAXIMUM_TRACK_ID = 128;

export function taskRoutes(server: FastifyInstance, context: HttpContext): void {
  const { deps, queue } = context;

  server.get("/api/tasks", async (request, reply) => {
    const who = asked(context, request, reply);
    const openOnly = single(request.query as Query, "open") === "true";
    const audience = who.view.audience.id;
    const tasks = await queue.run(who.signal, () => listTasks(deps.db, audience, { openOnly, limit: MOST_TASKS }));
    deps.readLog?.note(
      readerOf(who.caller),
      "tasks",
      tasks.map(({ trackId }) => trackId),
    );
    return { nowUs: who.nowUs, tasks: tasks.map((task) => taskLine(context, task)) };
  });

  server.post("/api/tasks", POSTED, async (request, reply) => {
    const who = asked(context, request, reply);
    const person = personOf(who, "watch");
    const fields = fieldsOf(request);
    const trackId = textIn(fields, "trackId", MAXIMUM_TRACK_ID);
    const wish = wishOf(fields);
    const audience = who.view.audience.id;
    const key = keyOf(request);
    const task = await queue.run(who.signal, async () => {
      const track = await context.reader.track(audience, trackId);
      if (track === undefined)
        throw new HttpError("TRACK_UNKNOWN", `There is no track ${quoted(trackId)} for this audience.`);
      const made = draftTask(track, wish, person, who.nowUs);
      if (!made.ok) throw new HttpError("TASK_REFUSED", made.sentence);
      const stored = await insertTask(deps.db, audience, key, JSON.stringify([trackId, wish]), made.draft);
      if (stored.kind === "created" || stored.kind === "same") return stored.task;
      if (stored.kind === "key-taken")
        throw new HttpError("KEY_TAKEN", "The idempotency-key was used for another request; give each wish its own.");
      throw new HttpError("TOO_MANY_TASKS", "Too many tasks are open; cancel some, or wait until they end.");
    });
    return reply.code(201).send(taskLine(context, task));
  });

  server.post<{ Params: { id: string } }>("/api/tasks/:id/cancel", POSTED, async (request, reply) => {
    const who = asked(context, request, reply);
    const person = personOf(who, "watch");
    const reason = textIn(fieldsOf(request), "reason", MAXIMUM_JUSTIFICATION);
    const act: TaskAct = { state: "cancelled", atUs: who.nowUs, by: person, code: "withdrawn", reason };
    const id = request.params.id.slice(0, MAXIMUM_TASK_ID);
    const cancel = (task: Task): Task => {
      const next = moveTask(task, "requester", act);
      if (next !== undefined) return next;
      throw new HttpError("TASK_CLOSED", `The task is ${task.state} already; only an open one can be cancelled.`);
    };
    const task = await queue.run(who.signal, () => changeTask(deps.db, who.view.audience.id, id, cancel));
    if (task === undefined) throw new HttpError("TASK_UNKNOWN", `There is no task ${quoted(id)} for this audience.`);
    return taskLine(context, task);
  });
}

/** Nothing is believed of its types but what `draftTask` cannot check itself. */
function wishOf(fields: Readonly<Record<string, unknown>>): TaskWish {
  const { sensorKinds, deadlineUs, kind } = fields;
  if (typeof kind !== "string") throw new HttpError("BODY_INVALID", '"kind" must be a text.');
  const areTexts = Array.isArray(sensorKinds) && sensorKinds.every((one) => typeof one === "string");
  if (sensorKinds !== undefined && !areTexts)
    throw new HttpError("BODY_INVALID", '"sensorKinds" must be a list of texts.');
  if (deadlineUs !== undefined && typeof deadlineUs !== "number")
    throw new HttpError("BODY_INVALID", '"deadlineUs" must be a number: microseconds since 1970.');
  return {
    kind,
    justification: textIn(fields, "justification", MAXIMUM_JUSTIFICATION),
    ...(areTexts ? { sensorKinds: sensorKinds as readonly string[] } : {}),
    ...(typeof deadlineUs === "number" ? { deadlineUs } : {}),
  };
}

function textIn(fields: Readonly<Record<string, unknown>>, name: string, most: number): string {
  const text = textField(fields, name);
  if (text !== undefined && text.length <= most) return text;
  throw new HttpError("BODY_INVALID", `"${name}" must be a text of 1 to ${most} characters.`);
}

/** Whoever may have to send the same request again names it; without a name every request is a wish of its own. */
function keyOf(request: FastifyRequest): string {
  const given = request.headers["idempotency-key"];
  if (given === undefined) return `http/${randomUUID()}`;
  if (typeof given === "string" && given !== "" && given.length <= MAXIMUM_KEY) return given;
  throw new HttpError("REQUEST_MALFORMED", `The idempotency-key has 1 to ${MAXIMUM_KEY} characters.`);
}

function taskLine({ deps }: HttpContext, task: Task): Record<string, unknown> {
  const { id, kind, state, trackId, sensorKinds, priority, raisedBy, justification, createdUs, outcome } = task;
  return {
    id,
    kind,
    state,
    trackId,
    sensorKinds,
    priority,
    // The version of the rule is for the record; on the page its name is enough.
    raisedBy: raisedBy.replace(/^(rule:[^@]+)@\d+$/, "$1"),
    justification,
    createdUs,
    notBeforeUs: task.notBeforeUs,
    deadlineUs: task.deadlineUs,
    collector: task.collectorId,
    outcome:
      outcome === undefined
        ? undefined
        : { kind: outcome.kind, sentence: outcome.sentence, observations: outcome.observations },
    history: task.history.map(({ state, atUs, by, reason }) => ({ state, atUs, by, reason })),
    caveat: caveat(deps.workspace),
  };
}
