import { describe, expect, test } from "vitest";
import type {
  AlertAct,
  Designation,
  FoundEvent,
  FusionOffset,
  PictureChange,
  PictureEvent,
} from "../../../model/index.ts";
import {
  actOnAlert,
  alertRevision,
  commitEvents,
  commitPicture,
  countAlerts,
  type Database,
  designateTrack,
  loadEvents,
  loadHeard,
  loadOffset,
  readAlert,
  readAlertsSince,
  readClosedAlerts,
  readDesignations,
  readOpenAlerts,
  readTrack,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { T0_US, track } from "../samples.ts";

const nothing = { tracks: [], states: [], removedStates: [], associations: [], sightings: [], evidence: [] };

async function commit(db: Database, audience: string, change: Partial<PictureChange>): Promise<number> {
  const { revision: _, ...from } = await loadOffset(db, audience);
  const to: FusionOffset = { journalSeq: from.journalSeq + 1, cursor: from.cursor + 1, frontierUs: T0_US };
  return commitPicture(db, { audience, from, to, ...nothing, ...change });
}

function event(id: string, changes: Partial<PictureEvent> = {}): PictureEvent {
  return {
    id,
    kind: "distress",
    state: "active",
    fromUs: T0_US,
    knownUs: T0_US + 1e6,
    trackId: "T-1",
    score: 1,
    sentence: { en: "Distress.", ja: "遭難。" },
    evidence: [1],
    rule: { id: "distress", version: 1, parameters: {} },
    ...changes,
  };
}

function call(id: string, calledUs: number): FoundEvent {
  return { event: event(id), caller: "c", calledUs, calledReceivedUs: calledUs + 5e5 };
}

const act = (kind: AlertAct["kind"], more: Partial<AlertAct> = {}): AlertAct => ({
  kind,
  by: "保安 太郎",
  atUs: T0_US + 9e6,
  ...more,
});

export function theAlerts(started: () => Started): void {
  describe("alerts", () => {
    test("are written with the picture or not at all", async () => {
      const { db } = started();
      const broken = { events: [call("A-1", T0_US)], checkpoint: { baseUs: T0_US, body: "not\0storable" } };
      await expect(commit(db, "alerts", { ...broken, tracks: [track("T-1")] })).rejects.toThrow();
      expect(await readOpenAlerts(db, "alerts", T0_US)).toEqual({ revision: 0, alerts: [] });
      await commit(db, "alerts", { tracks: [track("T-1")], events: [call("A-1", T0_US)] });
      const { alerts, revision } = await readOpenAlerts(db, "alerts", T0_US);
      expect(revision).toBe(1);
      expect(alerts).toEqual([{ event: event("A-1"), revision: 1, acts: [], closed: false }]);
      expect(await loadEvents(db, "alerts", T0_US)).toEqual([call("A-1", T0_US)]);
    });

    test("keep every act for ever, and refuse what does not fit", async () => {
      const { db } = started();
      const does = (one: AlertAct) => actOnAlert(db, "alerts", "A-1", one);
      expect(await does(act("acknowledge"))).toMatchObject({ kind: "done", alert: { acknowledgedBy: "保安 太郎" } });
      await does(act("assign", { to: "巡視船" }));
      await does(act("comment", { text: "Seen by radar\0." }));
      expect(await does(act("close", { text: "  " }))).toMatchObject({
        kind: "unfit",
        unfit: { code: "REASON_MISSING" },
      });
      expect(await does(act("reopen"))).toMatchObject({ kind: "unfit", unfit: { code: "ALERT_OPEN" } });
      expect(await does(act("close", { text: "Test transmission." }))).toMatchObject({ alert: { closed: true } });
      expect(await does(act("acknowledge"))).toMatchObject({ kind: "unfit", unfit: { code: "ALERT_CLOSED" } });
      expect(await actOnAlert(db, "alerts", "A-9", act("acknowledge"))).toEqual({ kind: "unknown" });
      const [closed] = await readClosedAlerts(db, "alerts");
      expect(closed!.acts.map(({ kind, text, to }) => [kind, text ?? to])).toEqual([
        ["acknowledge", undefined],
        ["assign", "巡視船"],
        ["comment", "Seen by radar\ufffd."],
        ["close", "Test transmission."],
      ]);
      expect((await readOpenAlerts(db, "alerts", T0_US)).alerts).toEqual([]);
    });

    test("a closed distress stays closed when the same calls are found again, and flashes again with a newer one", async () => {
      const { db } = started();
      await commit(db, "alerts", { events: [call("A-1", T0_US - 60e6)] });
      await commit(db, "alerts", { events: [call("A-1", T0_US)] });
      expect((await readAlert(db, "alerts", "A-1"))!.closed).toBe(true);
      const before = await alertRevision(db, "alerts");
      await commit(db, "alerts", { events: [call("A-1", T0_US + 60e6)] });
      const { alerts } = await readAlertsSince(db, "alerts", before);
      expect(alerts).toMatchObject([{ closed: false, acts: [{}, {}, {}, {}, { kind: "reopen", by: "tomi" }] }]);
      expect(alerts[0]!.acknowledgedBy).toBeUndefined();
      expect(alerts[0]!.acts.at(-1)!.atUs).toBe(T0_US + 60.5e6);
      // Once more is nothing new.
      await commit(db, "alerts", { events: [call("A-1", T0_US + 60e6)] });
      expect((await readAlert(db, "alerts", "A-1"))!.acts.length).toBe(5);
    });

    test("are of one audience, and counted by audience", async () => {
      const { db } = started();
      await commitEvents(db, "alerts-other", [{ event: event("A-1", { kind: "zone-entry" }) }]);
      expect(await actOnAlert(db, "alerts-other", "A-1", act("close", { text: "Known." }))).toMatchObject({
        alert: { acts: [{ kind: "close" }] },
      });
      expect((await readAlert(db, "alerts", "A-1"))!.closed).toBe(false);
      expect((await countAlerts(db)).filter(({ audience }) => audience.startsWith("alerts"))).toEqual([
        { audience: "alerts", open: 1, distress: 1, unacknowledgedDistress: 1 },
      ]);
      await actOnAlert(db, "alerts", "A-1", act("acknowledge"));
      expect((await countAlerts(db)).find(({ audience }) => audience === "alerts")).toMatchObject({
        unacknowledgedDistress: 0,
      });
    });

    test("that were over for a day leave the list of open ones; distress does not", async () => {
      const { db } = started();
      const over = (id: string, changes: Partial<PictureEvent>): FoundEvent => ({
        event: event(id, { kind: "zone-entry", state: "ended", untilUs: T0_US, ...changes }),
      });
      await commitEvents(db, "alerts-over", [
        over("Z-1", {}),
        over("Z-2", { state: "retracted" }),
        over("Z-3", { kind: "distress" }),
        over("Z-4", { state: "active" }),
      ]);
      const open = async (nowUs: number): Promise<string[]> =>
        (await readOpenAlerts(db, "alerts-over", nowUs)).alerts.map((one) => one.event.id);
      expect(await open(T0_US + 86_000e6)).toEqual(["Z-1", "Z-2", "Z-3", "Z-4"]);
      expect(await open(T0_US + 87_000e6)).toEqual(["Z-3", "Z-4"]);
      expect((await loadEvents(db, "alerts-over", T0_US + 1)).map((one) => one.event.id)).toEqual(["Z-3", "Z-4"]);
    });

    test("when each source was heard never goes back", async () => {
      const { db } = started();
      await commit(db, "alerts", { heard: [{ sourceId: "ais-1", receivedUs: T0_US + 5 }] });
      await commit(db, "alerts", { heard: [{ sourceId: "ais-1", receivedUs: T0_US }] });
      expect(await loadHeard(db, "alerts")).toEqual([{ sourceId: "ais-1", receivedUs: T0_US + 5 }]);
      expect(await loadHeard(db, "alerts-other")).toEqual([]);
    });
  });

  describe("designations", () => {
    const hostile: Designation = { identity: "hostile", by: "B. Officer", reason: "Fired.", atUs: T0_US };

    test("are a change of the picture that no later step of fusion undoes, and keep their history", async () => {
      const { db } = started();
      await commit(db, "designated", { tracks: [track("T-1"), track("T-2")] });
      expect(await designateTrack(db, "designated", "T-9", hostile)).toBeUndefined();
      const said = await designateTrack(db, "designated", "T-1", hostile);
      expect(said).toMatchObject({ id: "T-1", designation: hostile, revision: 2 });
      await commit(db, "designated", { tracks: [track("T-1", { existence: 0.5 })] });
      expect(await readTrack(db, "designated", "T-1")).toMatchObject({ existence: 0.5, designation: hostile });
      const neutral = { ...hostile, identity: "neutral", atUs: T0_US + 1 } as const;
      await designateTrack(db, "designated", "T-1", neutral);
      expect(await readDesignations(db, "designated", "T-1")).toEqual([hostile, neutral]);
    });

    test("outlive the picture: made anew from the journal, a track is held to be what it was", async () => {
      const { db } = started();
      await db.pool.query("DELETE FROM tracks WHERE audience = 'designated' AND track_id = 'T-1'");
      await commit(db, "designated", { tracks: [track("T-1"), track("T-7")] });
      expect((await readTrack(db, "designated", "T-1"))!.designation).toEqual({
        ...hostile,
        identity: "neutral",
        atUs: T0_US + 1,
      });
      expect((await readTrack(db, "designated", "T-7"))!.designation).toBeUndefined();
    });

    test("go with a track into the one it is merged into", async () => {
      const { db } = started();
      await commit(db, "designated", {
        tracks: [track("T-1", { status: "retired", mergedInto: "T-2" }), track("T-2", { aliases: ["T-1"] })],
      });
      expect((await readTrack(db, "designated", "T-1"))!.id).toBe("T-2");
      expect((await readTrack(db, "designated", "T-2"))!.designation).toMatchObject({ identity: "neutral" });
    });
  });
}
