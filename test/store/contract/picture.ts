import { describe, expect, test } from "vitest";
import type { Association, FusionOffset, PictureChange, Sighting, TrackState } from "../../../model/index.ts";
import {
  commitPicture,
  countContributions,
  type Database,
  followPicture,
  loadCheckpoint,
  loadEvidence,
  loadOffset,
  loadTracks,
  type PictureStep,
  pictureRevision,
  readContributions,
  readPicture,
  readTrack,
  readTracksAt,
  readTracksNamed,
  readTracksSince,
} from "../../../store/index.ts";
import type { Started } from "../engines.ts";
import { bearing, position, state, T0_US, track } from "../samples.ts";

const nothing = { tracks: [], states: [], removedStates: [], associations: [], sightings: [], evidence: [] };

/** Commits a change that goes on from where the audience is. */
async function commit(db: Database, audience: string, change: Partial<PictureChange>): Promise<number> {
  const { revision: _, ...from } = await loadOffset(db, audience);
  const to: FusionOffset = { journalSeq: from.journalSeq + 1, cursor: from.cursor + 1, frontierUs: T0_US };
  return commitPicture(db, { audience, from, to, ...nothing, ...change });
}

function association(cursor: number, trackId: string, changes: Partial<Association> = {}): Association {
  return { cursor, observedAtUs: T0_US + cursor, trackId, explanation: "Nearest.", ...changes };
}

function sighting(cursor: number, changes: Partial<Sighting["entry"]> = {}): Sighting {
  const observation = position({ seq: cursor }, { observedAtUs: T0_US + cursor });
  return { entry: { journalSeq: cursor, cursor, availableAtUs: T0_US, observation, ...changes } };
}

export function thePicture(started: () => Started): void {
  describe("the picture", () => {
    test("starts at nothing, and an audience that is not registered is refused", async () => {
      const { db } = started();
      expect(await loadOffset(db, "empty")).toEqual({ journalSeq: 0, cursor: 0, frontierUs: 0, revision: 0 });
      expect(await loadCheckpoint(db, "empty")).toBeUndefined();
      expect(await readPicture(db, "empty")).toEqual({ revision: 0, frontierUs: 0, tracks: [] });
      await expect(loadOffset(db, "nobody")).rejects.toMatchObject({ code: "AUDIENCE_UNKNOWN" });
      await expect(loadOffset(db, "No body'; --")).rejects.toMatchObject({ code: "AUDIENCE_NAME" });
    });

    test("an engine that begins from an old offset is refused and writes nothing", async () => {
      const { db } = started();
      const { revision: _, ...from } = await loadOffset(db, "moved");
      await commit(db, "moved", { tracks: [track("a")] });
      const late = { audience: "moved", from, to: { ...from, journalSeq: 9 }, ...nothing, tracks: [track("b")] };
      await expect(commitPicture(db, late)).rejects.toMatchObject({ code: "OFFSET_MOVED" });
      expect((await loadTracks(db, "moved")).map(({ id }) => id)).toEqual(["a"]);
      expect((await loadOffset(db, "moved")).journalSeq).toBe(1);
    });

    test("a change that fails at its last statement leaves nothing", async () => {
      const { db } = started();
      await commit(db, "crash", { tracks: [track("a")] });
      const before = [await loadOffset(db, "crash"), await readPicture(db, "crash")];
      const change: Partial<PictureChange> = {
        tracks: [track("a", { existence: 0.5 }), track("b")],
        states: [{ trackId: "b", state: state(T0_US) }],
        associations: [association(1, "b")],
        sightings: [sighting(1)],
        checkpoint: { baseUs: T0_US, body: "not\0storable" },
      };
      await expect(commit(db, "crash", change)).rejects.toThrow();
      expect([await loadOffset(db, "crash"), await readPicture(db, "crash")]).toEqual(before);
      expect(await readContributions(db, "crash", "b", 10)).toEqual([]);
      expect(await readTracksAt(db, "crash", T0_US)).toEqual([]);
      // And the same change without the fault goes in, although its day's partitions were rolled back with it.
      await commit(db, "crash", { ...change, checkpoint: { baseUs: T0_US, body: "{}" } });
      expect((await readContributions(db, "crash", "b", 10)).length).toBe(1);
    });

    test("the revision rises with tracks, sightings and associations, not with an offset alone", async () => {
      const { db } = started();
      expect(await commit(db, "revision", {})).toBe(0);
      expect(await commit(db, "revision", { states: [{ trackId: "a", state: state(T0_US) }] })).toBe(0);
      expect(await commit(db, "revision", { tracks: [track("a")] })).toBe(1);
      expect(await commit(db, "revision", { sightings: [sighting(1)] })).toBe(2);
      expect(await commit(db, "revision", { associations: [association(1, "a")] })).toBe(3);
      expect(await pictureRevision(db, "revision")).toEqual({ revision: 3, frontierUs: T0_US });
      expect((await readTrack(db, "revision", "a"))?.revision).toBe(1);
    });

    test("tracks come back equal, with the revision of their last change", async () => {
      const { db } = started();
      const line = {
        timeUs: T0_US,
        sensorPosition: { lonDeg: 129, latDeg: 34 },
        bearingDeg: 12,
        sigmaDeg: 1,
        rangeMinM: 2e3,
        rangeMaxM: 4e4,
      };
      const { state: _, ...bare } = track("line", { kind: "bearing-line", bearingLine: line });
      const named = track("named", {
        claimed: { mmsi: 431_000_001, name: "第三海丸\0" },
        lengthM: 80,
        lengthSigmaM: 4,
        classes: [{ vesselClass: "work-boat", probability: 0.9 }],
        identities: [
          { mmsi: 431_000_001, probability: 0.66 },
          { mmsi: 431_000_002, probability: 0.33, rivals: 1 },
        ],
        distress: "SART",
      });
      await commit(db, "equal", { tracks: [bare, track("named"), named] });
      expect(await loadTracks(db, "equal")).toEqual([
        { ...bare, revision: 1 },
        { ...named, claimed: { mmsi: 431_000_001, name: "第三海丸\ufffd" }, revision: 1 },
      ]);
    });

    test("followers get what changed, retired and merged tracks too, and no revision is cut in half", async () => {
      const { db } = started();
      await commit(db, "since", { tracks: ["a", "b", "c"].map((id) => track(id)) });
      await commit(db, "since", { tracks: [track("b", { status: "retired", mergedInto: "a" })] });
      await commit(db, "since", { tracks: [track("d")] });
      const ids = async (revision: number, limit: number): Promise<string[]> =>
        (await readTracksSince(db, "since", revision, limit)).map(({ id, revision }) => `${id}${revision}`).sort();
      expect(await ids(0, 1)).toEqual(["a1", "c1"]);
      expect(await ids(1, 1)).toEqual(["b2"]);
      expect(await ids(1, 10)).toEqual(["b2", "d3"]);
      expect(await ids(3, 10)).toEqual([]);
      expect((await readPicture(db, "since")).tracks.map(({ id }) => id)).toEqual(["a", "c", "d"]);
      expect((await loadTracks(db, "since")).map(({ id }) => id)).toEqual(["a", "c", "d"]);
      expect((await readTrack(db, "since", "b"))?.id).toBe("a");
      expect(await readTrack(db, "since", "nobody")).toBeUndefined();
    });

    test("a chain of merges ends at the last track, and a circle ends at all", async () => {
      const { db } = started();
      const merged = (id: string, into: string) => track(id, { status: "retired", mergedInto: into });
      await commit(db, "chain", {
        tracks: [
          merged("a", "b"),
          merged("b", "c"),
          track("c", { aliases: ["a", "b"] }),
          merged("x", "y"),
          merged("y", "x"),
        ],
        associations: [association(1, "a"), association(2, "b"), association(3, "c"), association(4, "x")],
      });
      expect((await readTrack(db, "chain", "a"))?.id).toBe("c");
      expect(["x", "y"]).toContain((await readTrack(db, "chain", "x"))?.id);
      const named = await readTracksNamed(db, "chain", ["a", "x", "c", "nobody"]);
      expect([...named].map(([asked, { id }]) => `${asked} ${asked === "x" ? "-" : id}`).sort()).toEqual([
        "a c",
        "c c",
        "x -",
      ]);
      expect(await readTracksNamed(db, "chain", [])).toEqual(new Map());
      expect((await readContributions(db, "chain", "c", 10)).map(({ cursor }) => cursor)).toEqual([3, 2, 1]);
      expect(await countContributions(db, "chain", "a")).toBe(3);
    });

    test("states at a time: the last before it, not older than an hour, and without those that were taken back", async () => {
      const { db } = started();
      const minute = 60e6;
      const at = (minutes: number, lonDeg: number): TrackState =>
        state(T0_US + minutes * minute, {
          position: { lonDeg, latDeg: -12.25 },
          velocityEastMps: 3.5,
          covariance: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        });
      const living = (id: string, from: number, to: number) =>
        track(id, { firstSeenUs: T0_US + from * minute, lastSeenUs: T0_US + to * minute });
      await commit(db, "history", {
        tracks: [living("a", 0, 50), living("b", 0, 0), living("c", 40, 50)],
        states: [
          { trackId: "a", state: at(0, 10) },
          { trackId: "a", state: at(30, 11) },
          { trackId: "a", state: at(30, 12) },
          { trackId: "a", state: at(50, 13) },
          { trackId: "b", state: at(0, 20) },
          { trackId: "c", state: at(40, 30) },
        ],
      });
      const read = async (minutes: number) =>
        (await readTracksAt(db, "history", T0_US + minutes * minute)).map(({ trackId, state }) => [trackId, state]);
      expect(await read(35)).toEqual([
        ["a", at(30, 12)],
        ["b", at(0, 20)],
      ]);
      expect(await read(61)).toEqual([
        ["a", at(50, 13)],
        ["c", at(40, 30)],
      ]);
      await commit(db, "history", { removedStates: [{ trackId: "a", timeUs: T0_US + 30 * minute }] });
      expect((await read(35))[0]).toEqual(["a", at(0, 10)]);
      expect(await readTracksAt(db, "history", T0_US - 1)).toEqual([]);
    });

    test("contributions say what was seen, newest first; a later decision replaces an earlier one", async () => {
      const { db } = started();
      const chip = { mediaType: "image/png", path: "chips/1.png" };
      const seen = position({ seq: 1 }, { observedAtUs: T0_US + 1, sceneId: "S2A", chip, flags: ["GRAZING"] });
      const heard = bearing({ seq: 2 }, { observedAtUs: T0_US + 2 });
      const entry = { journalSeq: 1, cursor: 1, availableAtUs: T0_US + 5, observation: seen };
      const weighed = { terms: { kinematic: 9.25, length: -0.5 }, runnerUpTerms: { kinematic: 3 } };
      const first = association(1, "a", { mahalanobis2: 2.5, weight: 0.75, runnerUpTrackId: "z", ...weighed });
      const loose: Association = { cursor: 3, observedAtUs: T0_US + 3, explanation: "Clutter." };
      await commit(db, "contributions", {
        tracks: [track("a")],
        sightings: [{ entry }, sighting(2, { observation: heard }), sighting(3)],
        associations: [first, association(2, "b"), loose],
      });
      await commit(db, "contributions", { associations: [association(2, "a")] });
      expect(await readContributions(db, "contributions", "a", 10)).toEqual([
        {
          ...association(2, "a"),
          observationKind: "bearing",
          sourceId: "array-1",
          sensorKind: "subsurface",
          availableAtUs: T0_US,
          sensorPosition: heard.sensorPosition,
          bearingDeg: 45,
          sigmaDeg: 1,
          flags: [],
        },
        {
          ...first,
          observationKind: "position",
          sourceId: "drone-1",
          sensorKind: "drone",
          availableAtUs: T0_US + 5,
          position: seen.position,
          cov: seen.cov,
          sceneId: "S2A",
          chip,
          flags: ["GRAZING"],
        },
      ]);
      expect(await readContributions(db, "contributions", "b", 10)).toEqual([]);
      expect(await readContributions(db, "contributions", "a", 1)).toHaveLength(1);
      // No other audience has a way to it.
      expect(await readContributions(db, "other", "a", 10)).toEqual([]);
    });

    test("evidence and checkpoints are what was written last", async () => {
      const { db } = started();
      const found = (cursor: number, distanceM: number) => ({
        cursor,
        basis: "ais" as const,
        mmsi: 431_000_001,
        candidatePosition: { lonDeg: 1, latDeg: 2 },
        distanceM,
        mahalanobis2: 1,
        logDensity: -8,
        gapS: 3,
      });
      await commit(db, "evidence", { evidence: [found(5, 10), found(4, 30), found(5, 20)] });
      expect(await loadEvidence(db, "evidence", [4, 5, 6])).toEqual([found(4, 30), found(5, 10), found(5, 20)]);
      await commit(db, "evidence", { evidence: [found(5, 1)] });
      expect(await loadEvidence(db, "evidence", [5])).toEqual([found(5, 1)]);
      for (const body of ["one", "two", "three"]) await commit(db, "evidence", { checkpoint: { baseUs: T0_US, body } });
      expect(await loadCheckpoint(db, "evidence")).toEqual({ journalSeq: 5, cursor: 5, baseUs: T0_US, body: "three" });
      const kept = await db.pool.query("SELECT body FROM checkpoints WHERE audience = 'evidence' ORDER BY journal_seq");
      expect(kept.rows.map(({ body }) => body)).toEqual(["two", "three"]);
    });

    test("following gives the whole picture, then every change, and ends when told", async () => {
      const { db } = started();
      await commit(db, "followed", { tracks: [track("a"), track("gone", { status: "retired" })] });
      const stop = new AbortController();
      const steps: PictureStep[] = [];
      const following = (async () => {
        for await (const step of followPicture(db, "followed", { pollMs: 5, signal: stop.signal })) {
          steps.push(step);
          if (steps.length === 1) await commit(db, "followed", { tracks: [track("b")] });
          if (steps.length === 2) await commit(db, "followed", { tracks: [track("a", { status: "retired" })] });
          if (steps.length === 3) stop.abort();
        }
      })();
      await following;
      expect(
        steps.map(({ revision, tracks }) => [revision, tracks.map(({ id, status }) => `${id} ${status}`)]),
      ).toEqual([
        [1, ["a confirmed"]],
        [2, ["b confirmed"]],
        [3, ["a retired"]],
      ]);
      const resumed = followPicture(db, "followed", {
        pollMs: 5,
        signal: new AbortController().signal,
        afterRevision: 2,
      });
      expect((await resumed.next()).value?.tracks.map(({ id }) => id)).toEqual(["a"]);
      await resumed.return();
    });
  });
}
