import { expect, test } from "vitest";
import { type CreateFlags, lineOf, requestOf } from "../../cli/task.ts";
import { taskingV1 } from "../../proto/index.ts";

const flags: CreateFlags = { grpc: "127.0.0.1:1", reason: "Why?", kind: "investigate", priority: "2" };

test("what is typed becomes a request; what is left out is the service's to decide", () => {
  const { idempotencyKey, ...plain } = requestOf("T-1", flags);
  expect(idempotencyKey).toMatch(/^cli\/[0-9a-f-]{36}$/);
  expect(plain).toEqual({
    trackId: "T-1",
    kind: taskingV1.TaskKind.INVESTIGATE,
    sensorKinds: [],
    priority: 2,
    justification: "Why?",
    purpose: "command line",
  });
  const full = { ...flags, kind: "improve-track", sensors: "drone, optical", quality: "25", key: "k", priority: "0" };
  expect(requestOf("T-1", { ...full, deadline: "2026-05-14T22:30:00Z" })).toMatchObject({
    idempotencyKey: "k",
    kind: taskingV1.TaskKind.IMPROVE_TRACK,
    sensorKinds: ["drone", "optical"],
    qualityM: 25,
    priority: 0,
    deadlineUs: Date.UTC(2026, 4, 14, 22, 30) * 1000,
  });
});

test.each([
  [{ kind: "attack" }, /--kind attack/],
  [{ kind: "task-kind-unspecified" }, /--kind/],
  [{ deadline: "tomorrow" }, /--deadline tomorrow/],
  [{ quality: "good" }, /--quality good/],
  [{ priority: "" }, /--priority/],
])("%o is refused with a sentence", (changes, sentence) => {
  expect(() => requestOf("T-1", { ...flags, ...changes })).toThrow(sentence);
});

test("a task is one line, with what it was worth", () => {
  const outcome = { kind: taskingV1.OutcomeKind.NOT_SEEN, sentence: "Looked and not seen.", observations: 1 };
  const line = lineOf({
    taskId: "task-1",
    kind: taskingV1.TaskKind.IMPROVE_TRACK,
    state: taskingV1.TaskState.COMPLETED,
    trackId: "T-1",
    collectorId: "c1",
    deadlineUs: Date.UTC(2026, 4, 14, 22, 30) * 1000,
    raisedBy: "Sato",
    justification: "Why?",
    outcome,
  });
  expect(line.replace(/ +/g, " ")).toBe(
    "task-1 completed improve-track T-1 c1 until 2026-05-14T22:30:00Z Sato: Why? → Looked and not seen.",
  );
});
