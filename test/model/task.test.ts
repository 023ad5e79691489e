import { describe, expect, test } from "vitest";
import {
  type Collector,
  draftTask,
  isClosed,
  isTaken,
  mayMove,
  mayTake,
  moveTask,
  TASK_ACTORS,
  TASK_STATES,
  type TaskActor,
  type TaskState,
} from "../../model/index.ts";
import { T0_US } from "../store/samples.ts";
import { published, sampleTask } from "./task_sample.ts";

/** Every move there is, as the order statuses of STAPI and tasking's own rules have it: from, to, by whom. Nothing else is one. */
const MOVES: readonly (readonly [TaskState, TaskState, TaskActor])[] = [
  ["received", "accepted", "collector"],
  ["received", "rejected", "service"],
  ["received", "cancelled", "requester"],
  ["received", "cancelled", "service"],
  ["received", "expired", "service"],
  ["accepted", "scheduled", "collector"],
  ["accepted", "tasked", "collector"],
  ["scheduled", "tasked", "collector"],
  ...(["accepted", "scheduled", "tasked"] as const).flatMap((from) => [
    [from, "received", "collector"] as const,
    [from, "received", "service"] as const,
    [from, "completed", "collector"] as const,
    [from, "failed", "collector"] as const,
    [from, "cancelled", "requester"] as const,
    [from, "cancelled", "service"] as const,
    [from, "expired", "service"] as const,
  ]),
];

describe("the state machine", () => {
  const pairs = TASK_STATES.flatMap((from) => TASK_STATES.map((to) => [from, to] as const));

  test.each(pairs)("%s → %s", (from, to) => {
    for (const actor of TASK_ACTORS) {
      const allowed = MOVES.some(([a, b, c]) => a === from && b === to && c === actor);
      expect(mayMove(from, to, actor), actor).toBe(allowed);
      const act = { state: to, atUs: T0_US + 1, by: "x", code: "requested" } as const;
      const next = moveTask(sampleTask({ state: from }), actor, act);
      expect(next?.state, actor).toBe(allowed ? to : undefined);
      if (next !== undefined) expect(next).toMatchObject({ statusVersion: 2, history: [{}, act] });
    }
  });

  test("closed are exactly the five from which nothing leads", () => {
    expect(TASK_STATES.filter(isClosed)).toEqual(["completed", "rejected", "failed", "cancelled", "expired"]);
    expect(TASK_STATES.filter(isTaken)).toEqual(["accepted", "scheduled", "tasked"]);
  });

  test("given back it is nobody's, closed it keeps the name of who had it, and neither waits for a report", () => {
    const taken = sampleTask({ state: "tasked", collectorId: "c1", reportDueUs: T0_US });
    const act = { atUs: T0_US, by: "service", code: "collector-silent" } as const;
    const back = moveTask(taken, "service", { ...act, state: "received" });
    expect(back).not.toHaveProperty("collectorId");
    expect(back).not.toHaveProperty("reportDueUs");
    const over = moveTask(taken, "service", { ...act, state: "expired" });
    expect(over?.collectorId).toBe("c1");
    expect(over).not.toHaveProperty("reportDueUs");
  });
});

describe("a wish", () => {
  const wish = { kind: "identify", justification: "Why is it there?" };
  const refusal = (changes: object, of = published()): string | undefined => {
    const made = draftTask(of, { ...wish, ...changes }, "Sato", T0_US);
    return made.ok ? undefined : made.field;
  };

  test("gets drone and optical, half an hour and its track's label unless it says otherwise", () => {
    const made = draftTask(published(), wish, "Sato", T0_US);
    expect(made).toMatchObject({
      ok: true,
      draft: {
        sensorKinds: ["drone", "optical"],
        notBeforeUs: T0_US,
        deadlineUs: T0_US + 1800e6,
        latestUsefulUs: T0_US + 1800e6,
        state: "received",
        statusVersion: 1,
        definitionVersion: 1,
        label: published().label,
        raisedBy: "Sato",
      },
    });
  });

  test.each([
    [{ kind: "attack" }, "kind"],
    [{ kind: "" }, "kind"],
    [{ justification: "  " }, "justification"],
    [{ justification: "x".repeat(501) }, "justification"],
    [{ sensorKinds: ["drone", "torpedo"] }, "sensor_kinds"],
    [{ deadlineUs: T0_US }, "deadline_us"],
    [{ deadlineUs: T0_US + 49 * 3600e6 }, "deadline_us"],
    [{ deadlineUs: Number.NaN }, "deadline_us"],
    [{ notBeforeUs: T0_US + 60e6, deadlineUs: T0_US + 30e6 }, "deadline_us"],
    [{ notBeforeUs: -1 }, "not_before_us"],
    [{ deadlineUs: T0_US + 60e6, latestUsefulUs: T0_US + 30e6 }, "latest_useful_us"],
    [{ minimumGsdM: 0 }, "minimum_gsd_m"],
    [{ kind: "improve-track" }, "quality_m"],
    [{ kind: "improve-track", qualityM: -5 }, "quality_m"],
    [{ priority: 1.5 }, "priority"],
    [{ priority: 10 }, "priority"],
  ])("%o is refused for its %s", (changes, field) => {
    expect(refusal(changes)).toBe(field);
  });

  test("for a direction without a place is refused while its mirror is unresolved", () => {
    const { state: _, ...rest } = published({ kind: "bearing-line" });
    const bearingLine = {
      timeUs: T0_US,
      sensorPosition: { lonDeg: 129, latDeg: 34 },
      bearingDeg: 45,
      sigmaDeg: 1,
      rangeMinM: 1_000,
      rangeMaxM: 20_000,
    };
    expect(refusal({}, rest)).toBe("track_id");
    expect(refusal({}, { ...rest, bearingLine: { ...bearingLine, mirrorBearingDeg: 315 } })).toBe("track_id");
    expect(refusal({}, { ...rest, bearingLine })).toBeUndefined();
  });
});

test("a collector may take what its sensors can do and it has not declined", () => {
  const collector: Collector = {
    id: "c1",
    name: "c1",
    agency: "A",
    audience: "national",
    sensorKinds: ["drone"],
    sources: ["uav-1"],
  };
  expect(mayTake(collector, sampleTask())).toBe(true);
  expect(mayTake(collector, sampleTask({ sensorKinds: ["optical"] }))).toBe(false);
  expect(mayTake(collector, sampleTask({ declinedBy: ["c1"] }))).toBe(false);
});
