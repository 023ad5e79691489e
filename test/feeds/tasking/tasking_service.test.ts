import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectorOf } from "../../../feeds/tasking/collectors.ts";
import { runListen } from "../../../feeds/tasking/listen.ts";
import { REPORT_WITHIN_S } from "../../../feeds/tasking/parameters.ts";
import { draftTask } from "../../../model/index.ts";
import { taskingV1, type tomi } from "../../../proto/index.ts";
import { insertTask } from "../../../store/index.ts";
import { published } from "../../model/task_sample.ts";
import { T0_US } from "../../store/samples.ts";
import { collector, type Listener, type Notice, nationalView, type Served, startServed } from "./served.ts";

let served: Served;
beforeAll(async () => {
  served = await startServed();
  await served.publish("coast-guard", [published({ id: "cg-1" })]);
  await served.publish("national", [published({ id: "n-1" }), published({ id: "n-2" })]);
}, 180_000);
afterAll(() => served?.close());

const { NoticeKind, TaskKind, TaskState } = taskingV1;
const wish = (key: string, changes: tomi.tasking.v1.CreateTaskRequest.$Properties = {}): Uint8Array =>
  taskingV1.CreateTaskRequest.encode({
    idempotencyKey: key,
    trackId: "n-1",
    kind: TaskKind.IDENTIFY,
    justification: "Why is it there?",
    ...changes,
  }).finish();
const create = (key: string, changes?: tomi.tasking.v1.CreateTaskRequest.$Properties) =>
  served.unary("CreateTask", wish(key, changes));
const cancel = (taskId: string, reason = "Seen by a patrol."): Uint8Array =>
  taskingV1.CancelTaskRequest.encode({ taskId, reason }).finish();
const report = (task: tomi.tasking.v1.Task, what: tomi.tasking.v1.ReportRequest.$Properties, by = "c1"): Uint8Array =>
  taskingV1.ReportRequest.encode({
    collectorId: by,
    taskId: task.taskId,
    statusVersion: task.statusVersion,
    ...what,
  }).finish();
const get = (taskId: string): Uint8Array => taskingV1.GetTaskRequest.encode({ taskId }).finish();
const COAST_GUARD = { "x-tomi-audience": "coast-guard", "x-tomi-person": "Sato" };

async function nextOf(listener: Listener, kind: tomi.tasking.v1.NoticeKind, taskId?: string): Promise<Notice> {
  for (;;) {
    const notice = await listener.next();
    if (notice.kind === kind && (taskId === undefined || notice.task?.taskId === taskId)) return notice;
  }
}

describe("a requester", () => {
  test("is a named person of the track's audience", async () => {
    expect((await served.refusal("CreateTask", wish("r0"), {}))[0]).toBe("PERSON_MISSING");
    expect((await served.refusal("CreateTask", wish("r0"), COAST_GUARD))[0]).toBe("TRACK_UNKNOWN");
    expect((await served.refusal("CreateTask", wish("r0", { trackId: "cg-1" })))[0]).toBe("TRACK_UNKNOWN");
    const foreign = { "x-tomi-audience": "nobody", "x-tomi-person": "Sato" };
    expect((await served.refusal("CreateTask", wish("r0"), foreign))[0]).toBe("NOT_IDENTIFIED");
  });

  test("gets the same task for the same key, and none for a key that was used otherwise", async () => {
    const first = await create("same");
    expect(first).toMatchObject({ state: TaskState.RECEIVED, raisedBy: "Sato", statusVersion: 1, label: "公開" });
    expect(first.caveat).toBe("EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL");
    expect((await create("same")).taskId).toBe(first.taskId);
    expect((await served.refusal("CreateTask", wish("same", { trackId: "n-2" })))[0]).toBe("KEY_TAKEN");
    expect((await served.refusal("GetTask", get(first.taskId), COAST_GUARD))[0]).toBe("TASK_UNKNOWN");
    expect((await served.unary("GetTask", get(first.taskId))).taskId).toBe(first.taskId);
  });

  test("is told what is wrong with a wish, also with bytes that are none", async () => {
    const refused = async (changes: tomi.tasking.v1.CreateTaskRequest.$Properties): Promise<string> =>
      (await served.refusal("CreateTask", wish("bad", changes)))[0];
    expect(await refused({ idempotencyKey: "" })).toBe("REQUEST_MALFORMED");
    expect(await refused({ kind: 9 as never })).toBe("WISH_REFUSED");
    expect(await refused({ justification: " " })).toBe("WISH_REFUSED");
    expect(await refused({ deadlineUs: T0_US - 1 })).toBe("WISH_REFUSED");
    for (const method of ["CreateTask", "ListTasks", "GetTask", "CancelTask", "Report"])
      expect((await served.refusal(method, new Uint8Array([0xff, 0xff, 0xff])))[0], method).toBe("REQUEST_MALFORMED");
  });

  test("withdraws a task once, with a reason", async () => {
    const task = await create("cancelled");
    expect((await served.refusal("CancelTask", cancel(task.taskId, " ")))[0]).toBe("REASON_MISSING");
    expect((await served.refusal("CancelTask", cancel(task.taskId), COAST_GUARD))[0]).toBe("TASK_UNKNOWN");
    expect((await served.unary("CancelTask", cancel(task.taskId))).state).toBe(TaskState.CANCELLED);
    expect((await served.refusal("CancelTask", cancel(task.taskId)))[0]).toBe("MOVE_REFUSED");
  });
});

describe("a collector", () => {
  test("that is not registered, or is another audience's, is refused in the same words", async () => {
    const ends = async (collectorId: string): Promise<readonly [number, string]> => {
      const { code, details } = await served.listen({ collectorId }).ended;
      return [code, details.replace(collectorId, "IT")];
    };
    const stranger = await ends("stranger");
    expect(stranger[0]).toBe(7);
    expect(await ends("cg")).toEqual(stranger);
    const task = await create("strangers");
    expect((await served.refusal("Report", report(task, { accept: {} }, "cg")))[0]).toBe("COLLECTOR_UNKNOWN");
  });

  test("is, where certificates are used, the one that its certificate names", () => {
    const deps = { collectors: () => [collector("c1")], profile: "certificate" as const };
    const caller = (person: string) => ({ person, view: nationalView, roles: ["collector" as const], purpose: "" });
    expect(collectorOf(deps, caller("c1"), "c1").collector.id).toBe("c1");
    expect(() => collectorOf(deps, caller("c2"), "c1")).toThrow(/registered/);
  });

  test("hears what is open, what comes, what is its own and what is gone, and a heartbeat in between", async () => {
    const before = await create("open-before");
    const one = served.listen({ collectorId: "c1" });
    const two = served.listen({ collectorId: "c2" });
    await nextOf(one, NoticeKind.OFFER, before.taskId);
    await nextOf(two, NoticeKind.OFFER, before.taskId);
    await nextOf(one, NoticeKind.HEARTBEAT);
    const after = await create("open-after");
    await nextOf(one, NoticeKind.OFFER, after.taskId);
    await nextOf(two, NoticeKind.OFFER, after.taskId);
    await served.unary("Report", report(after, { accept: {} }));
    expect((await nextOf(one, NoticeKind.YOURS, after.taskId)).task?.state).toBe(TaskState.ACCEPTED);
    const gone = await nextOf(two, NoticeKind.GONE, after.taskId);
    expect(gone.task).toMatchObject({ trackId: "", collectorId: "", justification: "" });
    await served.unary("CancelTask", cancel(after.taskId));
    const told = await nextOf(one, NoticeKind.YOURS, after.taskId);
    expect(told.task?.state).toBe(TaskState.CANCELLED);
    expect(told.task?.history?.at(-1)?.reason).toBe("Seen by a patrol.");
    expect((await nextOf(one, NoticeKind.HEARTBEAT)).cursor).toBeGreaterThanOrEqual(told.cursor);
    one.cancel();
    two.cancel();
  });

  test("goes on from its cursor: what changed since, each once, and nothing else", async () => {
    const first = served.listen({ collectorId: "c1" });
    const { cursor } = await nextOf(first, NoticeKind.HEARTBEAT);
    first.cancel();
    const [a, b] = [await create("resumed-a"), await create("resumed-b")];
    const again = served.listen({ collectorId: "c1", resumeAfter: cursor });
    const heard: unknown[] = [];
    for (let beats = 0; beats < 2; ) {
      const notice = await again.next();
      if (notice.kind === NoticeKind.HEARTBEAT) beats++;
      else heard.push(notice.task?.taskId);
    }
    expect(heard).toEqual([a.taskId, b.taskId]);
    again.cancel();
    const ahead = await served.listen({ collectorId: "c1", resumeAfter: cursor + 1_000_000 }).ended;
    expect([ahead.code, ahead.metadata.get("tomi-code")]).toEqual([11, ["CURSOR_AHEAD"]]);
  });

  test("that takes nothing is cut, and holds nobody up", async () => {
    const sink = { write: () => false, once: () => undefined, removeListener: () => undefined };
    const parts = {
      deps: { ...served.deps, stuckMs: 30 },
      listening: { collector: collector("c1"), audience: "national" },
      resumeAfter: 0,
      onChange: () => () => undefined,
    };
    await expect(runListen(parts, sink, new AbortController().signal)).rejects.toMatchObject({ code: "READER_STUCK" });
  });

  test("that accepted and fell silent loses the task, and everybody sees it", async () => {
    const task = await create("silent");
    const taken = await served.unary("Report", report(task, { accept: {} }));
    const two = served.listen({ collectorId: "c2" });
    await nextOf(two, NoticeKind.HEARTBEAT);
    served.setClock(T0_US + (REPORT_WITHIN_S + 1) * 1e6);
    expect(await served.keep()).toBe(true);
    const offered = await nextOf(two, NoticeKind.OFFER, task.taskId);
    expect(offered.task?.history?.at(-1)).toMatchObject({ by: "service", code: "collector-silent" });
    expect((await served.refusal("Report", report(taken, { start: {} })))[0]).toBe("STATUS_MOVED");
    two.cancel();
    served.setClock(T0_US + 3600e6);
    await served.keep();
    expect((await served.unary("GetTask", get(task.taskId))).state).toBe(TaskState.EXPIRED);
    served.setClock(T0_US);
  });
});

describe("hostile input", () => {
  test("ids that no database can hold are unknown ids", async () => {
    for (const id of ["\0", "a\0b", "x".repeat(100_000), "'; DROP TABLE tasks; --"]) {
      expect((await served.refusal("GetTask", get(id)))[0], id.slice(0, 9)).toBe("TASK_UNKNOWN");
      expect((await served.refusal("CancelTask", cancel(id)))[0], id.slice(0, 9)).toBe("TASK_UNKNOWN");
      expect((await served.refusal("CreateTask", wish("hostile", { trackId: id })))[0]).toBe("TRACK_UNKNOWN");
      const nobody = { taskId: id, statusVersion: 1 } as tomi.tasking.v1.Task;
      for (const what of [{ accept: {} }, { complete: { evidence: [id] } }])
        expect((await served.refusal("Report", report(nobody, what)))[0]).toBe("TASK_UNKNOWN");
    }
  });

  test("mutants of good requests are answered with a code, never with a failure of the service", async () => {
    const task = await create("mutants");
    const seeds: readonly (readonly [string, Uint8Array])[] = [
      ["CreateTask", wish("mutant", { notBeforeUs: T0_US, deadlineUs: T0_US + 60e6, priority: 3, minimumGsdM: 1 })],
      ["Report", report(task, { complete: { sentence: "x", evidence: ["a/b/1"] } })],
      ["CancelTask", cancel(task.taskId)],
    ];
    const mutation = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom("set", "insert", "cut"));
    const mutants = fc.sample(fc.tuple(fc.constantFrom(...seeds), fc.array(mutation, { minLength: 1, maxLength: 4 })), {
      seed: 7,
      numRuns: 150,
    });
    const codes = new Set<string>();
    for (const [[method, good], mutations] of mutants) {
      const bytes = [...good];
      for (const [at, value, how] of mutations) {
        const place = at % (bytes.length + 1);
        if (how === "set") bytes[place] = value;
        else if (how === "insert") bytes.splice(place, 0, value);
        else bytes.length = place;
      }
      codes.add((await served.refusal(method, Uint8Array.from(bytes)))[0]);
    }
    expect(codes).not.toContain("INTERNAL");
    expect(codes.size).toBeGreaterThan(3);
  });

  test("a collector that reads nothing of a long list is cut, and the others hear on", async () => {
    const made = draftTask(published(), { kind: "monitor", justification: "x".repeat(500) }, "Sato", T0_US);
    if (!made.ok) throw new Error(made.sentence);
    for (let i = 0; i < 250; i++) await insertTask(served.deps.db, "national", `long-${i}`, "w", made.draft);
    const dead = served.listen({ collectorId: "c1" });
    dead.pause();
    const alive = served.listen({ collectorId: "c2" });
    await nextOf(alive, NoticeKind.HEARTBEAT);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    dead.resume();
    const ended = await dead.ended;
    expect([ended.code, ended.metadata.get("tomi-code")]).toEqual([8, ["READER_STUCK"]]);
    await nextOf(alive, NoticeKind.HEARTBEAT);
    alive.cancel();
  }, 30_000);
});

describe("over HTTP", () => {
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${served.http.url}${path}`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "x-tomi-audience": "national", ...headers },
    });
  const person = { "x-tomi-person": encodeURIComponent("佐藤") };
  const asking = { trackId: "n-2", kind: "monitor", justification: "For the morning brief." };

  test("a named person asks, sees and withdraws; nobody else does", async () => {
    const nameless = await send("/api/tasks", asking);
    expect([nameless.status, ((await nameless.json()) as { code: string }).code]).toEqual([401, "PERSON_MISSING"]);
    const made = await send("/api/tasks", asking, person);
    expect(made.status).toBe(201);
    const task = (await made.json()) as { id: string };
    expect(task).toMatchObject({
      kind: "monitor",
      state: "received",
      trackId: "n-2",
      sensorKinds: ["drone", "optical"],
      raisedBy: "佐藤",
      deadlineUs: T0_US + 1800e6,
      caveat: "EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL",
      history: [{ state: "received", atUs: T0_US, by: "佐藤" }],
    });
    const list = async (audience: string): Promise<readonly string[]> => {
      const answer = await fetch(`${served.http.url}/api/tasks?open=true`, {
        headers: { "x-tomi-audience": audience },
      });
      return ((await answer.json()) as { tasks: { id: string }[] }).tasks.map(({ id }) => id);
    };
    expect(await list("national")).toContain(task.id);
    expect(await list("coast-guard")).toEqual([]);
    const path = `/api/tasks/${task.id}/cancel`;
    expect((await send(path, { reason: "x" }, { ...person, "x-tomi-audience": "coast-guard" })).status).toBe(404);
    expect((await send(path, {}, person)).status).toBe(400);
    expect(((await (await send(path, { reason: "Done." }, person)).json()) as { state: string }).state).toBe(
      "cancelled",
    );
    expect((await send(path, { reason: "Again." }, person)).status).toBe(409);
    expect(await list("national")).not.toContain(task.id);
  });

  test("the same idempotency-key gives the same task", async () => {
    const keyed = { ...person, "idempotency-key": "page-1" };
    const ids = [];
    for (let i = 0; i < 2; i++)
      ids.push(((await (await send("/api/tasks", asking, keyed)).json()) as { id: string }).id);
    expect(ids[0]).toBe(ids[1]);
    expect((await send("/api/tasks", { ...asking, kind: "identify" }, keyed)).status).toBe(409);
  });

  test.each([
    [{ ...asking, trackId: "nowhere" }, 404, "TRACK_UNKNOWN"],
    [{ ...asking, trackId: "cg-1" }, 404, "TRACK_UNKNOWN"],
    [{ ...asking, kind: "attack" }, 400, "TASK_REFUSED"],
    [{ ...asking, kind: 7 }, 400, "BODY_INVALID"],
    [{ ...asking, justification: "" }, 400, "BODY_INVALID"],
    [{ ...asking, justification: "x".repeat(501) }, 400, "BODY_INVALID"],
    [{ ...asking, sensorKinds: "drone" }, 400, "BODY_INVALID"],
    [{ ...asking, sensorKinds: ["torpedo"] }, 400, "TASK_REFUSED"],
    [{ ...asking, deadlineUs: "soon" }, 400, "BODY_INVALID"],
    [{ ...asking, deadlineUs: 1 }, 400, "TASK_REFUSED"],
    [[asking], 400, "BODY_INVALID"],
    [{ ...asking, trackId: "n\0" }, 404, "TRACK_UNKNOWN"],
  ])("wish %# is refused with its code", async (body, status, code) => {
    const answer = await send("/api/tasks", body, person);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  });
});
