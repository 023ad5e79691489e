import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type PositionObservation, PUBLIC_LABEL } from "../../model/index.ts";
import { isPlainPath } from "../../tiles/routes_evidence.ts";
import { NOW_US, source, track } from "./fixtures.ts";
import { type Service, startService, until } from "./http_client.ts";

let service: Service;
afterEach(() => service?.close());
const folder = mkdtempSync(join(tmpdir(), "tomi-http-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the session", () => {
  it("says who one is, in which workspace, at what time", async () => {
    service = await startService({ speed: 4, version: "0.1.0", view: [128, 33, 131, 36] });
    expect(await service.json("/api/session", "coast-guard")).toEqual({
      audience: { id: "coast-guard", name: { en: "Coast guard", ja: "海上保安庁" } },
      audiences: [
        { id: "national", name: { en: "National", ja: "国" } },
        { id: "coast-guard", name: { en: "Coast guard", ja: "海上保安庁" } },
      ],
      workspace: { name: "tsushima-dawn", kind: "exercise" },
      caveat: "EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL",
      profile: "development",
      roles: ["watch", "operator", "auditor", "collector"],
      nowUs: NOW_US,
      speed: 4,
      version: "0.1.0",
      view: [128, 33, 131, 36],
    });
    expect((await service.json("/api/session")) as never as { audience: object }).toMatchObject({
      audience: { id: "national" },
    });
  });
});

describe("the sensor board", () => {
  it("lists only sources that the audience may know of, with their health", async () => {
    const secret = { ...PUBLIC_LABEL, level: 2, compartments: ["SUBSURFACE"] };
    const sources = [
      source("ais-1", { silentAfterS: 60 }),
      source("late", { silentAfterS: 60 }),
      source("silent", { silentAfterS: 60, position: { lonDeg: 129, latDeg: 34 } }),
      source("never"),
      source("array-1", { kind: "subsurface", defaultLabel: secret }),
    ];
    const counts = { accepted: 5, flagged: 1, quarantined: 0, rejected: 2, duplicate: 0, conflict: 0 };
    const seen = (agoS: number) => ({
      ...counts,
      lastReceivedUs: NOW_US - agoS * 1e6,
      lastObservedUs: NOW_US - agoS * 1e6 - 2.5e6,
    });
    service = await startService({ sources: () => sources }, () => ({
      sourceCounts: async () => [
        { sourceId: "ais-1", label: PUBLIC_LABEL, status: seen(3) },
        { sourceId: "late", label: PUBLIC_LABEL, status: seen(45) },
        { sourceId: "silent", label: PUBLIC_LABEL, status: seen(600) },
        // Records that the coast guard may not see change nothing of what it is told of the source.
        { sourceId: "silent", label: secret, status: seen(1) },
        { sourceId: "never", label: secret, status: seen(1) },
        { sourceId: "array-1", label: secret, status: seen(1) },
      ],
    }));
    type Board = { sensors: { id: string; health: string; note?: { en: string }; delayS?: number }[] };
    const board = (await service.json("/api/sensors", "coast-guard")) as never as Board;
    expect(board.sensors.map((one) => [one.id, one.health])).toEqual([
      ["ais-1", "ok"],
      ["late", "late"],
      ["silent", "silent"],
      ["never", "never"],
    ]);
    expect(board.sensors[0]).toMatchObject({ accepted: 5, flagged: 1, rejected: 2, delayS: 2.5 });
    expect(board.sensors[2]!.note!.en).toContain("10 min");
    expect(((await service.json("/api/sensors")) as never as Board).sensors).toHaveLength(5);
  });
});

describe("evidence", () => {
  const observation: PositionObservation = {
    kind: "position",
    key: { sourceId: "sat-1", epoch: "0".repeat(32), seq: 1, part: 0 },
    sensorKind: "optical",
    observedAtUs: NOW_US,
    receivedAtUs: NOW_US,
    label: PUBLIC_LABEL,
    flags: [],
    simulated: true,
    position: { lonDeg: 129, latDeg: 34 },
    cov: { eeM2: 1, enM2: 0, nnM2: 1 },
    chip: { mediaType: "image/webp", path: "scenes/s1/chips/1.webp" },
  };
  const start = async (): Promise<void> => {
    mkdirSync(join(folder, "data/scenes/s1/chips"), { recursive: true });
    writeFileSync(join(folder, "data/scenes/s1/chips/1.webp"), "RIFFxxxxWEBP");
    writeFileSync(join(folder, "secret.txt"), "key");
    rmSync(join(folder, "data/scenes/link.webp"), { force: true });
    symlinkSync(join(folder, "secret.txt"), join(folder, "data/scenes/link.webp"));
    service = await startService({ dataDir: join(folder, "data") }, () => ({
      // A careless store that knows every path, for the national audience.
      chip: async (audience) => (audience === "national" ? observation : undefined),
    }));
  };

  it("is shown to an audience that sees the observation, and to no other", async () => {
    await start();
    const shown = await service.get("/evidence/scenes/s1/chips/1.webp");
    expect([shown.status, shown.headers.get("content-type"), await shown.text()]).toEqual([
      200,
      "image/webp",
      "RIFFxxxxWEBP",
    ]);
    const hidden = await service.get("/evidence/scenes/s1/chips/1.webp", { "x-tomi-audience": "coast-guard" });
    const absent = await service.get("/evidence/scenes/s1/chips/2.webp");
    expect([hidden.status, absent.status]).toEqual([404, 404]);
  });

  it.each([
    "/evidence/..%2fsecret.txt",
    "/evidence/scenes/..%2f..%2fsecret.txt",
    "/evidence/%2e%2e/secret.txt",
    "/evidence/scenes/link.webp",
    "/evidence/scenes%00/x",
    "/evidence/scenes/s1/chips",
    "/evidence/%2fetc%2fpasswd",
    "/evidence/..%5csecret.txt",
    "/evidence/",
  ])("refuses %s", async (path) => {
    await start();
    const response = await fetch(service.handle.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("key");
  });

  it("takes only plain relative paths", () => {
    expect(isPlainPath("scenes/a b/1.webp")).toBe(true);
    for (const path of ["", "/a", "a//b", "a/", "./a", "a/..", "a\\b", "C:/a", "a\nb", "x".repeat(600)]) {
      expect([path, isPlainPath(path)]).toEqual([path, false]);
    }
  });
});

describe("the page", () => {
  it("is served under a strict policy, with hashed files kept for long", async () => {
    const webDir = join(folder, "dist");
    mkdirSync(join(webDir, "assets"), { recursive: true });
    writeFileSync(join(webDir, "index.html"), "<!doctype html><title>Tomi</title>");
    writeFileSync(join(webDir, "assets/main-abc.js"), "export {};");
    service = await startService({ webDir });
    const page = await service.get("/");
    expect([page.status, await page.text()]).toEqual([200, "<!doctype html><title>Tomi</title>"]);
    const policy = page.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/);
    const asset = await service.get("/assets/main-abc.js");
    expect(asset.headers.get("cache-control")).toBe("private, max-age=31536000, immutable");
    expect((await service.get("/assets/../../secret.txt")).status).toBe(404);
    expect((await service.get("/..%2fsecret.txt")).status).toBeGreaterThanOrEqual(400);
  });

  it("says how to build it when it is not built", async () => {
    service = await startService({ webDir: join(folder, "none") });
    const response = await service.get("/");
    expect(response.status).toBe(503);
    expect(((await response.json()) as { sentence: string }).sentence).toContain("npm run web");
  });
});

describe("a port that is taken", () => {
  it("is refused with a sentence that says what to do", async () => {
    service = await startService();
    const again = startService({ port: service.handle.port });
    await expect(again).rejects.toThrow(
      `cannot listen on 127.0.0.1:${service.handle.port}, since another program has it. Choose another port with --http`,
    );
  });
});

describe("operations", () => {
  it("tells alive from ready, and counts without naming an audience", async () => {
    let ok = true;
    service = await startService({
      readiness: async () => [{ name: "fusion", ok, sentence: ok ? "Fusion is 0.2 s behind." : "Fusion has stopped." }],
      metrics: async () => "# HELP tomi_other x\ntomi_other 1\n",
    });
    service.store.publish("coast-guard", [track("c")]);
    await until(
      async () =>
        (await service.get("/tiles/picture/8/220/101.mvt", { "x-tomi-audience": "coast-guard" })).status === 200,
    );
    expect((await service.get("/healthz")).status).toBe(200);
    expect((await service.get("/readyz")).status).toBe(200);
    ok = false;
    const response = await service.get("/readyz");
    expect(response.status).toBe(503);
    expect(JSON.stringify(await response.json())).toContain("Fusion has stopped.");
    const text = await (await service.get("/metrics")).text();
    expect(text).toContain("tomi_http_request_seconds");
    expect(text).toContain("tomi_other 1");
    expect(text).not.toContain("coast-guard");
  });

  it("is not ready while the database does not answer", async () => {
    service = await startService({}, () => ({
      revision: async () => {
        throw new Error("connection refused");
      },
    }));
    const response = await service.get("/readyz");
    expect(response.status).toBe(503);
    expect(JSON.stringify(await response.json())).toContain("connection refused");
  });

  it("answers nothing but operations without the tiles role", async () => {
    service = await startService({ picture: false });
    expect((await service.get("/healthz")).status).toBe(200);
    expect((await service.get("/api/session")).status).toBe(404);
  });
});
