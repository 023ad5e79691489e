import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as grpc from "@grpc/grpc-js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { uploadScene } from "../../../exercise/client.ts";
import type { SceneResult } from "../../../ingest/optical/messages.ts";
import { crc32c } from "../../../model/crc32c.ts";
import type { CoverageObservation, Observation, PositionObservation, SceneObservation } from "../../../model/index.ts";
import { ingestV1, type tomi } from "../../../proto/index.ts";
import { listSetAside } from "../../../store/index.ts";
import { NOW_US, source } from "../records.ts";
import { journalWith, type Served, serve, startTestDatabase, type TestDatabase, wholeJournal } from "../served.ts";
import { classicTiff, honestEntries, renderSea, writeScene } from "./scene_fixture.ts";

type Header = tomi.ingest.v1.OpticalImageryHeader.$Properties;

const folder = mkdtempSync(join(tmpdir(), "tomi-upload-test-"));
const SHIP = { col: 128, row: 100, lengthPx: 14, widthPx: 3, headingDeg: 30, brightness: 0.3 };
let database: TestDatabase;
const open: Served[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
});

/** A search that finds what it is told, so that the rest can be looked at without one. */
const found: SceneResult = {
  kind: "scene",
  facts: { widthPx: 256, heightPx: 256, epsg: 32652, gsdM: 10, bands: 4, bandNames: [] },
  coverage: {
    ring: [
      [129, 34],
      [129.1, 34],
      [129.1, 34.1],
      [129, 34],
    ],
    seen: [
      [
        [129, 34],
        [129.1, 34],
        [129.1, 34.05],
        [129, 34],
      ],
    ],
    seaFraction: 0.5,
    landFraction: 0.2,
    cloudFraction: 0.2,
    glintFraction: 0.1,
    validFraction: 1,
  },
  pdByLength: [
    { lengthM: 20, pd: 0.4 },
    { lengthM: 60, pd: 0.9 },
  ],
  detections: [
    {
      lonDeg: 129.05,
      latDeg: 34.05,
      covEnuM2: [50, 10, 40],
      lengthM: 140,
      widthM: 30,
      headingDeg: 30,
      headingAmbiguous: true,
      headingSigmaDeg: 1,
      confidence: 0.9,
      flags: ["near-shore"],
      contrast: 0.2,
      colPx: 1,
      rowPx: 1,
      chip: "chips/0.webp",
    },
  ],
  pyramid: true,
  peakRssBytes: 1,
  cpuMs: 1,
};

async function started(options: Parameters<typeof serve>[1] = {}): Promise<Served> {
  const served = await serve(database.db, { processScene: async () => found, ...options });
  open.push(served);
  return served;
}

/** A sane scene of its own content. */
async function scene(seed: number): Promise<string> {
  const path = join(folder, `scene-${seed}.tif`);
  if (existsSync(path)) return path;
  const bands = [0.1, 0.08, 0.06, 0.03].map((water, b) => renderSea(256, 256, [SHIP], water, 0.002, seed * 10 + b));
  await writeScene(path, {
    epsg: 32652,
    originX: 500_000,
    originY: 3_800_000,
    pixelSize: 10,
    bands,
    width: 256,
    height: 256,
  });
  return path;
}

function header(more: Header = {}): Header {
  return {
    header: { sourceId: "optical-1", streamEpoch: randomBytes(16), seq: 1, observedTimeUs: NOW_US - 600_000_000 },
    acquiredStartUs: NOW_US - 600_000_000,
    acquiredEndUs: NOW_US - 598_000_000,
    platform: "SAT-1",
    bands: ["B2", "B3", "B4", "B8"],
    ...more,
  };
}

const once = { tries: 1 };
const codes = (receipt: { result?: tomi.ingest.v1.RecordResult.$Properties | null }): string =>
  [ingestV1.Outcome[receipt.result?.outcome ?? 0], ...(receipt.result?.violations ?? []).map((v) => v.code)].join(" ");

async function observationsOf(sceneRef: string): Promise<readonly Observation[]> {
  const all = (await wholeJournal(database.db)).map((entry) => entry.observation);
  return all.filter((one) => "sceneId" in one && one.sceneId === sceneRef);
}

describe("a scene", () => {
  test("is received, journaled, searched and reported", async () => {
    const { address, ingest, dataDir } = await started();
    const path = await scene(1);
    const sent: number[] = [];
    const receipt = await uploadScene(address, header(), path, ({ sentBytes }) => sent.push(sentBytes), {
      chunkBytes: 65_536,
    });
    expect(receipt.complete).toBe(true);
    expect(codes(receipt)).toBe("ACCEPTED");
    expect(sent.at(-1)).toBe(receipt.bytesReceived);
    await ingest.scenesDone();
    const [image, coverage, ship] = (await observationsOf(receipt.sceneRef)) as [
      SceneObservation,
      CoverageObservation,
      PositionObservation,
    ];
    expect(image).toMatchObject({
      kind: "scene",
      platform: "SAT-1",
      gsdM: expect.closeTo(10, 1),
      bands: ["B2", "B3", "B4", "B8"],
    });
    expect(image.sha256).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
    // UTM zone 52, 500 km east: the central meridian, 129° E; 3,800 km north is 34.3° N.
    expect(image.ring[0]?.[0]).toBeCloseTo(129, 6);
    expect(image.ring[0]?.[1]).toBeCloseTo(34.34, 1);
    expect(readFileSync(join(dataDir, image.path, "upload.tif"))).toEqual(readFileSync(path));
    expect(coverage).toMatchObject({ kind: "coverage", minimumLengthM: 60, reported: 1, scanId: receipt.sceneRef });
    expect(coverage.probabilityOfDetection).toBe(0.9);
    expect(coverage.detectionByLength).toEqual([
      { lengthM: 20, probability: 0.4 },
      { lengthM: 60, probability: 0.9 },
    ]);
    expect(coverage.seen).toEqual(found.coverage.seen);
    expect(coverage.obscured).toEqual({ land: 0.2, cloud: 0.2, glint: 0.1 });
    expect(ship).toMatchObject({
      kind: "position",
      scanId: receipt.sceneRef,
      observedAtUs: NOW_US - 599_000_000,
      headingAmbiguous: true,
      flags: ["NEAR_SHORE"],
      chip: { path: `${image.path}/chips/0.webp` },
    });
    // The error floor of 10 m is the least variance in every direction.
    expect(
      (ship.cov.eeM2 + ship.cov.nnM2) / 2 - Math.hypot((ship.cov.eeM2 - ship.cov.nnM2) / 2, ship.cov.enM2),
    ).toBeCloseTo(100, 6);
  });

  test("sent again is a duplicate, under the same and under another upload id", async () => {
    const { address, ingest } = await started();
    const path = await scene(2);
    const same = header({ uploadId: "again" });
    const first = await uploadScene(address, same, path);
    await ingest.scenesDone();
    const second = await uploadScene(address, same, path);
    const third = await uploadScene(address, header(), path);
    expect([codes(first), codes(second), codes(third)]).toEqual(["ACCEPTED", "DUPLICATE", "DUPLICATE"]);
    expect(new Set([first.sceneRef, second.sceneRef, third.sceneRef]).size).toBe(1);
    await ingest.scenesDone();
    expect(await observationsOf(first.sceneRef)).toHaveLength(3);
  });

  test("is searched after all when the process was stopped before", async () => {
    const dataDir = mkdtempSync(join(folder, "data-"));
    const stopped = await started({
      dataDir,
      processScene: async ({ signal }) => {
        while (!signal?.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
        return { kind: "rejected", code: "OPTICAL_ABORTED", sentence: "stopped" };
      },
    });
    const { sceneRef } = await uploadScene(stopped.address, header(), await scene(3));
    await stopped.close();
    open.splice(0);
    expect(await observationsOf(sceneRef)).toHaveLength(1);
    const again = await started({ dataDir });
    await again.ingest.scenesDone();
    expect(await observationsOf(sceneRef)).toHaveLength(3);
    expect(again.ingest.stats().scenes).toMatchObject({ done: 1, waiting: 0 });
  });

  test("searched twice is reported once", async () => {
    const dataDir = mkdtempSync(join(folder, "data-"));
    let uploadId = "";
    const real = journalWith(database.db, {});
    // The process dies between the report and the note that it was made.
    const writeUpload: typeof real.writeUpload = async (upload) => {
      uploadId = upload.uploadId;
      if (upload.state !== "done") await real.writeUpload(upload);
    };
    const first = await started({ dataDir, journal: { ...real, writeUpload } });
    const { sceneRef } = await uploadScene(first.address, header(), await scene(4));
    await first.ingest.scenesDone();
    expect((await real.readUpload(uploadId))?.state).toBe("processing");
    const second = await started({ dataDir });
    await second.ingest.scenesDone();
    expect((await real.readUpload(uploadId))?.state).toBe("done");
    expect(await observationsOf(sceneRef)).toHaveLength(3);
    expect(second.ingest.stats().outcomes.optical.duplicate).toBe(1);
  });

  test("whose search fails says why, and is searched again when it is sent again", async () => {
    let broken = true;
    const processScene = async () =>
      broken ? ({ kind: "rejected", code: "OPTICAL_DECODE", sentence: "The image data is broken." } as const) : found;
    const { address, ingest } = await started({ processScene });
    const path = await scene(5);
    const own = header({ uploadId: "fails" });
    const { sceneRef } = await uploadScene(address, own, path);
    await ingest.scenesDone();
    expect(codes(await uploadScene(address, own, path))).toBe("REJECTED OPTICAL_DECODE");
    expect(await journalWith(database.db, {}).readUpload("fails")).toMatchObject({
      state: "failed",
      failure: [{ code: "OPTICAL_DECODE", sentence: "The image data is broken." }],
    });
    broken = false;
    await uploadScene(address, header(), path);
    await ingest.scenesDone();
    expect(await observationsOf(sceneRef)).toHaveLength(3);
  });

  test("goes through the real search in its own process", async () => {
    const { processScene } = await import("../../../ingest/optical/process.ts");
    const { address, ingest } = await started({ processScene });
    const { sceneRef } = await uploadScene(address, header(), await scene(6));
    await ingest.scenesDone();
    const [, coverage, ship] = await observationsOf(sceneRef);
    expect(coverage?.kind).toBe("coverage");
    expect(ship?.kind === "position" && ship.lengthM).toBeGreaterThan(100);
  });
});

describe("bad scenes", () => {
  test.each<[string, Header, string]>([
    ["start after end", { acquiredEndUs: NOW_US - 601_000_000 }, "REJECTED BAD_PERIOD"],
    [
      "taken in the future",
      { acquiredStartUs: NOW_US + 60_000_000, acquiredEndUs: NOW_US + 61_000_000 },
      "REJECTED FUTURE_TIME",
    ],
    ["a hash of 3 bytes", { sha256: Uint8Array.of(1, 2, 3) }, "REJECTED MISSING"],
    ["a size of 5 GB", { sizeBytes: 5e9 }, "REJECTED SCENE_TOO_LARGE"],
    ["a JPEG", { mediaType: "image/jpeg" }, "REJECTED MEDIA_TYPE"],
    ["120 % clouds", { cloudCoverPct: 120 }, "REJECTED OUT_OF_RANGE"],
    [
      "a footprint of two points",
      {
        footprint: {
          ring: [
            { latDeg: 1, lonDeg: 1 },
            { latDeg: 1, lonDeg: 1 },
          ],
        },
      },
      "REJECTED BAD_RING",
    ],
  ])("%s: the header is rejected before the file is sent", async (_, more, expected) => {
    const { address } = await started();
    const receipt = await uploadScene(address, header(more), await scene(7), undefined, once);
    expect(codes(receipt)).toBe(expected);
    expect(receipt.complete).toBe(false);
  });

  test.each<[string, () => Buffer, string]>([
    ["that is no TIFF", () => Buffer.alloc(4_096, 1), "REJECTED TIFF_NOT_TIFF"],
    ["whose directory points to itself", () => classicTiff(honestEntries(), 8_192, 8), "REJECTED TIFF_LOOP"],
    ["that is cut off", () => readFileSync(join(folder, "scene-7.tif")).subarray(0, 60_000), "REJECTED"],
  ])("a file %s is rejected with the guard's code and not kept", async (_, make, expected) => {
    await scene(7);
    const { address, dataDir } = await started();
    const path = join(folder, `bad-${randomBytes(4).toString("hex")}.tif`);
    writeFileSync(path, make());
    const receipt = await uploadScene(address, header(), path, undefined, once);
    expect(codes(receipt).startsWith(expected)).toBe(true);
    expect(receipt.result?.violations?.[0]?.description).toMatch(/.{20}/);
    expect(readdirSync(join(dataDir, "uploads"))).toEqual([]);
    const [kept] = await listSetAside(database.db, { sourceId: "optical-1", limit: 1 });
    expect(`REJECTED ${kept?.violations[0]?.code}`).toBe(codes(receipt));
  });

  test("an old scene is quarantined and not searched", async () => {
    const { address, ingest } = await started();
    const oldUs = NOW_US - 8 * 86_400_000_000;
    const receipt = await uploadScene(
      address,
      header({ acquiredStartUs: oldUs, acquiredEndUs: oldUs + 1 }),
      await scene(8),
    );
    expect(codes(receipt)).toBe("QUARANTINED TOO_OLD");
    await ingest.scenesDone();
    expect(await observationsOf(receipt.sceneRef)).toEqual([]);
  });

  test("an unknown source and a source of another kind may not upload", async () => {
    const { address } = await started();
    for (const sourceId of ["nobody", "drone-1"]) {
      const foreign = header({ header: { ...header().header, sourceId } });
      const denied = uploadScene(address, foreign, await scene(7), undefined, once);
      await expect(denied).rejects.toMatchObject({ code: grpc.status.PERMISSION_DENIED });
    }
  });

  test("a scene above its channel leaves nothing but its digest", async () => {
    const { address } = await started({ sources: () => [source("optical", { maximumLevel: 1 })] });
    const secret = header({ platform: "OGRE", header: { ...header().header, label: { level: 2 } } });
    const receipt = await uploadScene(address, secret, await scene(7), undefined, once);
    expect(codes(receipt)).toBe("REJECTED LABEL_ABOVE_CHANNEL");
    const [kept] = await listSetAside(database.db, { sourceId: "optical-1", limit: 1 });
    expect(kept?.raw?.length ?? 0).toBe(0);
    expect(JSON.stringify(kept)).not.toContain("OGRE");
  });
});

describe("chunks", () => {
  /** Sends parts as they are; resolves with the receipt or the error. */
  async function send(address: string, parts: tomi.ingest.v1.OpticalImageryPart.$Properties[]) {
    const client = new grpc.Client(address, grpc.credentials.createInsecure());
    const answer = await new Promise<
      tomi.ingest.v1.OpticalImageryReceipt.$Properties & { code?: number; details?: string }
    >((resolve) => {
      const call = client.makeClientStreamRequest(
        "/tomi.ingest.v1.OpticalImageryIngest/UploadScene",
        (part: tomi.ingest.v1.OpticalImageryPart.$Properties) =>
          Buffer.from(ingestV1.OpticalImageryPart.encode(part).finish()),
        (bytes: Buffer) => ingestV1.OpticalImageryReceipt.decode(bytes),
        (error, receipt) => resolve(error ?? receipt!),
      );
      for (const part of parts) call.write(part);
      call.end();
    });
    client.close();
    return answer;
  }

  async function prepared(uploadId: string) {
    const path = await scene(9);
    const bytes = readFileSync(path);
    const sha256 = createHash("sha256").update(bytes).update(uploadId).digest();
    const own = header({
      uploadId,
      mediaType: "image/tiff",
      sizeBytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest(),
    });
    const chunk = (offset: number, length: number) => {
      const data = bytes.subarray(offset, offset + length);
      return { offset, data, crc32c: crc32c(data) };
    };
    return { path, bytes, own, chunk, wrongHash: sha256 };
  }

  test("a broken-off upload is taken up where it was", async () => {
    const { address, ingest } = await started();
    const { own, chunk, path, bytes } = await prepared("resume");
    expect(await send(address, [{ header: own }, { chunk: chunk(0, 100_000) }])).toMatchObject({
      complete: false,
      bytesReceived: 100_000,
    });
    const offsets: number[] = [];
    const receipt = await uploadScene(address, own, path, ({ sentBytes }) => offsets.push(sentBytes), {
      chunkBytes: 50_000,
    });
    expect(offsets[0]).toBe(150_000);
    expect(receipt).toMatchObject({ complete: true, bytesReceived: bytes.length });
    await ingest.scenesDone();
  });

  test("a chunk that changed on its way, or lies elsewhere, is data loss and says where to go on", async () => {
    const { address } = await started();
    const { own, chunk } = await prepared("loss");
    const damaged = { ...chunk(10_000, 10_000), crc32c: 1 };
    const first = await send(address, [{ header: own }, { chunk: chunk(0, 10_000) }, { chunk: damaged }]);
    expect(first).toMatchObject({ code: grpc.status.DATA_LOSS, details: expect.stringContaining("from byte 10000") });
    const gap = await send(address, [{ header: own }, { chunk: chunk(20_000, 10_000) }]);
    expect(gap).toMatchObject({ code: grpc.status.DATA_LOSS, details: expect.stringContaining("from byte 10000") });
  });

  test("a file without the hash of its header is data loss and begins anew", async () => {
    const { address, dataDir } = await started();
    const { own, chunk, bytes, wrongHash } = await prepared("hash");
    const all = [0, 1_000_000]
      .map((offset) => ({ chunk: chunk(offset, 1_000_000) }))
      .filter((p) => p.chunk.data.length > 0);
    const answer = await send(address, [{ header: { ...own, sha256: wrongHash } }, ...all]);
    expect(answer).toMatchObject({ code: grpc.status.DATA_LOSS, details: expect.stringContaining("from byte 0") });
    expect(bytes.length).toBeGreaterThan(0);
    expect(readdirSync(join(dataDir, "uploads"))).toEqual([]);
  });

  test.each<
    [string, (p: Awaited<ReturnType<typeof prepared>>) => tomi.ingest.v1.OpticalImageryPart.$Properties[], grpc.status]
  >([
    ["no header", ({ chunk }) => [{ chunk: chunk(0, 10) }], grpc.status.INVALID_ARGUMENT],
    ["nothing", () => [], grpc.status.INVALID_ARGUMENT],
    ["two headers", ({ own }) => [{ header: own }, { header: own }], grpc.status.INVALID_ARGUMENT],
    [
      "an upload id that is a path",
      ({ own }) => [{ header: { ...own, uploadId: "../../etc/passwd" } }],
      grpc.status.INVALID_ARGUMENT,
    ],
    [
      "more than the file",
      ({ own, chunk }) => [{ header: { ...own, sizeBytes: 5 } }, { chunk: chunk(0, 10) }],
      grpc.status.INVALID_ARGUMENT,
    ],
  ])("%s ends the call", async (name, parts, code) => {
    const { address } = await started();
    const made = await prepared(`call-${name.replaceAll(/\W/g, "-")}`);
    expect(await send(address, parts(made))).toMatchObject({ code });
  });

  test("one upload id belongs to one header", async () => {
    const { address } = await started();
    const { own, chunk } = await prepared("mine");
    await send(address, [{ header: own }, { chunk: chunk(0, 10) }]);
    const other = await send(address, [{ header: { ...own, platform: "other" } }]);
    expect(other).toMatchObject({ code: grpc.status.ALREADY_EXISTS });
  });

  test("an upload that nobody knows is not found", async () => {
    const { address } = await started();
    const client = new grpc.Client(address, grpc.credentials.createInsecure());
    const error = await new Promise<grpc.ServiceError | null>((resolve) =>
      client.makeUnaryRequest(
        "/tomi.ingest.v1.OpticalImageryIngest/GetUploadStatus",
        (request: object) => Buffer.from(ingestV1.UploadStatusRequest.encode(request).finish()),
        (bytes: Buffer) => bytes,
        { uploadId: "unheard-of" },
        (failure) => resolve(failure),
      ),
    );
    client.close();
    expect(error?.code).toBe(grpc.status.NOT_FOUND);
  });
});
