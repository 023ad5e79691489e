import { describe, expect, test } from "vitest";
import { type AimPoint, draftTask, type Task, type TaskDraft } from "../../../model/index.ts";
import {
  appendRecords,
  changeTask,
  insertTask,
  listTasks,
  readClosedCues,
  readTask,
  readTaskObservations,
  readTasksSince,
  taskRevision,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { COAST_GUARD, epochOf, NATIONAL, position, record, SECRET_LABEL, T0_US, track } from "../samples.ts";

function draft(trackId: string, raisedBy = "Sato", atUs = T0_US): TaskDraft {
  const wish = { kind: "identify", justification: "Nobody knows it." };
  const made = draftTask({ ...track(trackId), revision: 1 }, wish, raisedBy, atUs);
  if (!made.ok) throw new Error(made.sentence);
  return made.draft;
}

const moved = (task: Task, state: Task["state"], atUs: number): Task => ({
  ...task,
  state,
  statusVersion: task.statusVersion + 1,
  history: [...task.history, { state, atUs, by: "service", code: "need-gone" }],
});

export function tasks(started: () => Started): void {
  describe("tasks", () => {
    test("are made once a key, and come back as they were stored", async () => {
      const { db } = started();
      const audience = "tasks-once";
      expect(await taskRevision(db, audience)).toBe(0);
      const first = await insertTask(db, audience, "k1", "wish", draft("t1"));
      expect(first.kind).toBe("created");
      const again = await insertTask(db, audience, "k1", "wish", draft("t1", "Sato", T0_US + 5));
      expect(again).toEqual({ kind: "same", task: first.kind === "created" && first.task });
      expect(await insertTask(db, audience, "k1", "another wish", draft("t2"))).toMatchObject({ kind: "key-taken" });
      expect(await listTasks(db, audience, { openOnly: true, limit: 10 })).toEqual([
        first.kind === "created" ? first.task : undefined,
      ]);
    });

    test("of one audience are no other's, and neither are their numbers", async () => {
      const { db } = started();
      const made = await insertTask(db, "tasks-mine", "k", "w", draft("t1"));
      if (made.kind !== "created") throw new Error(made.kind);
      await insertTask(db, "tasks-mine", "k2", "w", draft("t2"));
      expect(await readTask(db, "tasks-theirs", made.task.id)).toBeUndefined();
      expect(
        await changeTask(db, "tasks-theirs", made.task.id, (task) => moved(task, "cancelled", T0_US)),
      ).toBeUndefined();
      expect((await readTask(db, "tasks-mine", made.task.id))?.state).toBe("received");
      const theirs = await insertTask(db, "tasks-theirs", "k", "w", draft("t1"));
      expect(theirs).toMatchObject({ kind: "created", task: { revision: 1 } });
      expect(await taskRevision(db, "tasks-theirs")).toBe(1);
    });

    test("that change at once change one after the other, and every change is followed", async () => {
      const { db } = started();
      const audience = "tasks-race";
      const made = await insertTask(db, audience, "k", "w", draft("t1"));
      if (made.kind !== "created") throw new Error(made.kind);
      const before = await taskRevision(db, audience);
      const bump = (task: Task): Task => ({ ...task, statusVersion: task.statusVersion + 1 });
      await Promise.all(Array.from({ length: 8 }, () => changeTask(db, audience, made.task.id, bump)));
      const after = await readTask(db, audience, made.task.id);
      expect(after?.statusVersion).toBe(9);
      expect(after?.revision).toBe(before + 8);
      expect(await readTasksSince(db, audience, before, 10)).toEqual([after]);
      expect(await readTasksSince(db, audience, after!.revision, 10)).toEqual([]);
      expect(await changeTask(db, audience, made.task.id, () => undefined)).toEqual(after);
      await expect(
        changeTask(db, audience, made.task.id, () => {
          throw new Error("no");
        }),
      ).rejects.toThrow("no");
      expect(await taskRevision(db, audience)).toBe(after?.revision);
    });

    test("a rule has one open task a track; when it closed is remembered", async () => {
      const { db } = started();
      const audience = "tasks-rules";
      const first = await insertTask(db, audience, "a", "w", draft("t1", "rule:stale"));
      expect(await insertTask(db, audience, "b", "w", draft("t1", "rule:stale"))).toEqual({ kind: "one-is-open" });
      expect((await insertTask(db, audience, "c", "w", draft("t1", "rule:dark"))).kind).toBe("created");
      if (first.kind !== "created") throw new Error(first.kind);
      await changeTask(db, audience, first.task.id, (task) => moved(task, "cancelled", T0_US + 60e6));
      expect(await readClosedCues(db, audience, T0_US)).toEqual([
        { trackId: "t1", raisedBy: "rule:stale", closedUs: T0_US + 60e6 },
      ]);
      expect(await readClosedCues(db, audience, T0_US + 61e6)).toEqual([]);
      expect((await insertTask(db, audience, "d", "w", draft("t1", "rule:stale"))).kind).toBe("created");
      expect((await listTasks(db, audience, { openOnly: true, limit: 10 })).map(({ state }) => state)).toEqual([
        "received",
        "received",
      ]);
    });

    test("hostile texts are stored as texts", async () => {
      const { db } = started();
      const wish = { kind: "identify", justification: "'; DROP TABLE tasks; -- \0 \ud800 船" };
      const made = draftTask({ ...track("t9"), revision: 1 }, wish, "O'Neil\0", T0_US);
      if (!made.ok) throw new Error(made.sentence);
      const stored = await insertTask(db, "tasks-hostile", "k\0", "w", made.draft);
      if (stored.kind !== "created") throw new Error(stored.kind);
      const read = await readTask(db, "tasks-hostile", stored.task.id);
      expect(read?.justification).toContain("DROP TABLE tasks");
      expect(read?.aim.points[0] satisfies AimPoint | undefined).toEqual(stored.task.aim.points[0]);
    });

    test("an observation that names a task is found by who may see it, of the sources that count", async () => {
      const { db } = started();
      const taskId = "task-linked";
      const epoch = epochOf("tasking");
      const answers = [
        position({ sourceId: "uav-t", epoch, seq: 1 }, { taskId }),
        position({ sourceId: "uav-t", epoch, seq: 2 }, { taskId, label: SECRET_LABEL }),
        position({ sourceId: "uav-t", epoch, seq: 3 }, { taskId: "task-other" }),
        position({ sourceId: "uav-t", epoch, seq: 4 }, { sourceTrackId: '"taskId":"task-linked"' }),
        position({ sourceId: "uav-stranger", epoch, seq: 1 }, { taskId }),
      ];
      await appendRecords(
        db,
        answers.map((one) => record([one])),
        T0_US,
      );
      const of = async (view: typeof NATIONAL): Promise<readonly string[]> =>
        (await readTaskObservations(db, view, taskId, ["uav-t"], T0_US, 10)).map(
          ({ key }) => `${key.sourceId}/${key.seq}`,
        );
      expect(await of(NATIONAL)).toEqual(["uav-t/1", "uav-t/2"]);
      expect(await of(COAST_GUARD)).toEqual(["uav-t/1"]);
      const [found] = await readTaskObservations(db, COAST_GUARD, taskId, ["uav-t"], T0_US, 1);
      expect(found).toEqual(answers[0]);
    });
  });
}
