import { describe, expect, test } from "vitest";
import {
  findSceneUpload,
  listSceneRuns,
  requestSceneRun,
  waitingSceneRuns,
  writeSceneRun,
  writeUpload,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { T0_US } from "../samples.ts";

export function sceneRuns(started: () => Started): void {
  describe("searches of scenes", () => {
    const sceneRef = "searched-twice";
    const request = { sceneRef, person: "Hanako", reason: "a better detector", nowUs: T0_US };

    test("are counted, and asked for one at a time, with who asked and why", async () => {
      const { db } = started();
      expect(await requestSceneRun(db, request)).toBe(2);
      expect(await requestSceneRun(db, request)).toBeUndefined();
      expect(await waitingSceneRuns(db)).toEqual([
        { sceneRef, number: 2, state: "waiting", person: "Hanako", reason: "a better detector", requestedUs: T0_US },
      ]);
      const [run] = await listSceneRuns(db, sceneRef);
      await writeSceneRun(db, {
        ...run!,
        state: "done",
        detector: "d-2",
        parameters: "00ff",
        detections: 7,
        finishedUs: T0_US + 5,
      });
      expect(await waitingSceneRuns(db)).toEqual([]);
      expect(await requestSceneRun(db, request)).toBe(3);
      expect(await listSceneRuns(db, sceneRef)).toMatchObject([
        { number: 2, state: "done", detector: "d-2", detections: 7, person: "Hanako", requestedUs: T0_US },
        { number: 3, state: "waiting" },
      ]);
    });

    test("find the upload that the scene came with", async () => {
      const { db } = started();
      expect(await findSceneUpload(db, sceneRef)).toBeUndefined();
      const upload = { uploadId: "of-the-scene", sourceId: "sat-1", header: Uint8Array.of(1), bytesReceived: 1 };
      await writeUpload(db, { ...upload, state: "done", sceneRef, updatedUs: T0_US });
      expect(await findSceneUpload(db, sceneRef)).toMatchObject({ uploadId: "of-the-scene", state: "done" });
    });
  });
}
