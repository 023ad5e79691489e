import { describe, expect, test } from "vitest";
import { aimedAnew, overdue } from "../../../feeds/tasking/keeper.ts";
import { noticeOf } from "../../../feeds/tasking/notices.ts";
import { REPORT_WITHIN_S } from "../../../feeds/tasking/parameters.ts";
import { type Report, reported } from "../../../feeds/tasking/report.ts";
import { type Collector, direct, type Observation, type Task } from "../../../model/index.ts";
import { published, sampleTask } from "../../model/task_sample.ts";
import { position, state, T0_US } from "../../store/samples.ts";

const collector = (id: string): Collector => ({
  id,
  name: id,
  agency: "A",
  audience: "national",
  sensorKinds: ["drone"],
  sources: ["drone-1"],
});
const [one, two] = [collector("c1"), collector("c2")];
const NOW_US = T0_US + 60e6;

function after(
  task: Task,
  report: Report,
  { by = one, nowUs = NOW_US, version = task.statusVersion, observations = [] as readonly Observation[] } = {},
): Task {
  return reported(task, { collector: by, statusVersion: version, report, nowUs, collectors: [one, two], observations });
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as { code?: string }).code ?? "none";
  }
  return "done";
}

describe("a collector's report", () => {
  const taken = after(sampleTask(), { kind: "accept" });
  const seen = position({ seq: 1 }, { position: published().state!.position, observedAtUs: NOW_US });

  test("goes through accept, schedule, start and complete, each with a new status version", () => {
    const planned = after(taken, { kind: "schedule", plannedUs: NOW_US + 300e6 });
    const looking = after(planned, { kind: "start" });
    const done = after(looking, { kind: "complete", claimed: "seen", evidence: [] }, { observations: [seen] });
    expect([taken, planned, looking, done].map(({ state: at, statusVersion }) => [at, statusVersion])).toEqual([
      ["accepted", 2],
      ["scheduled", 3],
      ["tasked", 4],
      ["completed", 5],
    ]);
    expect(planned.reportDueUs).toBe(NOW_US + 300e6 + REPORT_WITHIN_S * 1e6);
    expect(done).toMatchObject({ collectorId: "c1", outcome: { kind: "seen", observations: 1 } });
    expect(done).not.toHaveProperty("reportDueUs");
    expect(done.history.map(({ by }) => by)).toEqual(["Sato", "c1", "c1", "c1", "c1"]);
  });

  test("that knows an old status is refused: of two that accept at once one has it", () => {
    expect(codeOf(() => after(taken, { kind: "accept" }, { by: two, version: 1 }))).toBe("STATUS_MOVED");
    expect(codeOf(() => after(taken, { kind: "accept" }, { by: two }))).toBe("MOVE_REFUSED");
  });

  test("of another's task is refused, and so is anything of a closed one", () => {
    for (const kind of ["start", "progress"] as const)
      expect(codeOf(() => after(taken, { kind }, { by: two }))).toBe("MOVE_REFUSED");
    const failed = after(taken, { kind: "fail", code: "weather", reason: "Fog." });
    expect(failed).toMatchObject({ state: "failed", history: [{}, {}, { code: "weather", reason: "Fog." }] });
    expect(codeOf(() => after(failed, { kind: "start" }))).toBe("MOVE_REFUSED");
    expect(codeOf(() => after(sampleTask(), { kind: "start" }))).toBe("MOVE_REFUSED");
  });

  test("of completion without any observation is refused with a sentence, and changes nothing", () => {
    const complete = { kind: "complete", claimed: undefined, evidence: [] } as const;
    expect(codeOf(() => after(taken, complete))).toBe("NO_EVIDENCE");
    expect(() => after(taken, complete)).toThrow(/header\.task_id/);
    expect(after(taken, complete, { observations: [seen] }).outcome?.kind).toBe("seen");
  });

  test("counts the records it names, and is refused when it names one that did not come", () => {
    const other = position({ seq: 2 }, { position: published().state!.position });
    const naming = (evidence: readonly string[]) => ({ kind: "complete", claimed: "seen", evidence }) as const;
    const { sourceId, epoch } = seen.key;
    const done = after(taken, naming([`${sourceId}/${epoch}/1`]), { observations: [seen, other] });
    expect(done.outcome).toMatchObject({ observations: 1, evidence: [`${sourceId}/${epoch}/1/0`] });
    expect(codeOf(() => after(taken, naming([`${sourceId}/${epoch}/3`]), { observations: [seen] }))).toBe(
      "NO_EVIDENCE",
    );
  });

  test("of refusal leaves the task to the others; when nobody is left it is rejected", () => {
    const reject = { kind: "reject", code: "no-capacity", reason: "Refuelling." } as const;
    const declined = after(sampleTask(), reject);
    expect(declined).toMatchObject({ state: "received", declinedBy: ["c1"], statusVersion: 2 });
    expect(codeOf(() => after(declined, { kind: "accept" }))).toBe("MOVE_REFUSED");
    expect(codeOf(() => after(declined, reject))).toBe("MOVE_REFUSED");
    const nobody = after(declined, reject, { by: two });
    expect(nobody).toMatchObject({ state: "rejected", history: [{}, {}, {}, { by: "service", code: "all-declined" }] });
    const handedBack = after(taken, reject);
    expect(handedBack).toMatchObject({ state: "received", declinedBy: ["c1"] });
    expect(handedBack).not.toHaveProperty("collectorId");
  });

  test("with a reason code that there is not is refused", () => {
    expect(codeOf(() => after(sampleTask(), { kind: "reject", code: "bored", reason: "" }))).toBe("REASON_MISSING");
    expect(codeOf(() => after(taken, { kind: "fail", code: "deadline-passed", reason: "" }))).toBe("REASON_MISSING");
  });

  test("of acceptance after the deadline is refused", () => {
    const late = { nowUs: sampleTask().deadlineUs };
    expect(codeOf(() => after(sampleTask(), { kind: "accept" }, late))).toBe("MOVE_REFUSED");
  });
});

describe("the keeper", () => {
  const taken = after(sampleTask(), { kind: "accept" });

  test("expires what nobody took by its deadline, and what was taken by its latest useful delivery", () => {
    const task = sampleTask({ latestUsefulUs: sampleTask().deadlineUs + 600e6 });
    expect(overdue(task, task.deadlineUs - 1)).toBeUndefined();
    expect(overdue(task, task.deadlineUs)).toMatchObject({ state: "expired", history: [{}, { by: "service" }] });
    const alive = { ...taken, latestUsefulUs: task.latestUsefulUs, reportDueUs: task.latestUsefulUs };
    expect(overdue(alive, task.deadlineUs)).toBeUndefined();
    expect(overdue(alive, task.latestUsefulUs)).toMatchObject({ state: "expired", collectorId: "c1" });
  });

  test("takes a task back from a collector that is silent, for everybody to see", () => {
    const dueUs = NOW_US + REPORT_WITHIN_S * 1e6;
    expect(overdue(taken, dueUs - 1)).toBeUndefined();
    const back = overdue(taken, dueUs);
    expect(back).toMatchObject({ state: "received", history: [{}, {}, { code: "collector-silent", by: "service" }] });
    expect(back?.history.at(-1)?.reason).toContain("c1");
    const heard = after(taken, { kind: "progress" }, { nowUs: dueUs - 1 });
    expect(overdue(heard, dueUs)).toBeUndefined();
  });

  test("aims anew when the target is expected elsewhere or known much better, and not before", () => {
    const task = sampleTask();
    const later = (changes: Parameters<typeof state>[1]) => published({ state: state(T0_US + 120e6, { ...changes }) });
    expect(aimedAnew(task, published(), NOW_US)).toBeUndefined();
    expect(aimedAnew(task, undefined, NOW_US)).toBeUndefined();
    expect(aimedAnew(task, later({ covariance: [3e4, 0, 0, 0, 3e4, 0, 0, 1, 0, 1] }), NOW_US)).toBeUndefined();
    const far = later({ position: direct(published().state!.position, 90, 3_000) });
    expect(aimedAnew(task, far, NOW_US)).toMatchObject({ definitionVersion: 2, statusVersion: 1 });
    expect(aimedAnew(task, far, task.deadlineUs)).toBeUndefined();
  });
});

test("a collector is told what it may take, what is its own, and no more of the rest than that it is gone", () => {
  expect(noticeOf(one, sampleTask())).toBe("offer");
  expect(noticeOf(one, sampleTask({ sensorKinds: ["optical"] }))).toBeUndefined();
  expect(noticeOf(one, sampleTask({ state: "accepted", collectorId: "c1" }))).toBe("yours");
  expect(noticeOf(one, sampleTask({ state: "accepted", collectorId: "c2" }))).toBe("gone");
  expect(noticeOf(one, sampleTask({ declinedBy: ["c1"] }))).toBe("gone");
  expect(noticeOf(one, sampleTask({ state: "expired" }))).toBe("gone");
});
