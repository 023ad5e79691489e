import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeAuthority, makeServer } from "../../cli/certs.ts";
import { type Check, type DoctorOptions, examine } from "../../cli/doctor.ts";
import { type FakePostgres, startFakePostgres } from "./fake_postgres.ts";

const GIGABYTE = 1024 ** 3;
const DAY_MS = 86_400_000;
let folder: string;
let fake: FakePostgres | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tomi-doctor-"));
  mkdirSync(join(folder, "root"));
  mkdirSync(join(folder, "var"));
  writeFileSync(join(folder, "root", "package-lock.json"), "{}");
});
afterEach(async () => {
  await fake?.close();
  fake = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function diagnose(name: string, more: Partial<DoctorOptions> = {}): Promise<Check> {
  const machine = { freeDiskBytes: () => 50 * GIGABYTE, freeMemoryBytes: () => 8 * GIGABYTE, ...more.machine };
  const checks = await examine({
    root: join(folder, "root"),
    configPath: join(folder, "none.json"),
    dir: join(folder, "var"),
    ports: [],
    ...more,
    machine,
  });
  return checks.find((check) => check.name === name) ?? expect.fail(`there is no check "${name}"`);
}

const INT4 = 23;
const FLOAT8 = 701;
const TEXT = 25;
const database = (postgis: string | null, seconds = (): number => Date.now() / 1000) =>
  startFakePostgres((sql) =>
    sql.includes("clock_timestamp")
      ? { seconds: { oid: FLOAT8, value: String(seconds()) } }
      : { postgresql: { oid: INT4, value: "16" }, postgis: { oid: TEXT, value: postgis } },
  );

describe("doctor finds, and names the remedy of", () => {
  test("an old Node, and an OpenSSL without post-quantum key exchange", async () => {
    expect(await diagnose("node", { machine: { node: "20.19.2" } })).toMatchObject({
      state: "failed",
      remedy: expect.stringContaining("Node 24"),
    });
    expect(await diagnose("openssl", { machine: { openssl: "3.0.17" } })).toMatchObject({
      state: "failed",
      remedy: expect.stringContaining("3.5"),
    });
    expect((await diagnose("node")).state).toBe("ok");
  });

  test("a full disk", async () => {
    const check = await diagnose("disk", { machine: { freeDiskBytes: () => 0.3 * GIGABYTE } });
    expect(check).toMatchObject({
      state: "failed",
      sentence: "only 0.3 GB free",
      remedy: expect.stringContaining("make room"),
    });
    expect((await diagnose("disk")).state).toBe("ok");
  });

  test("a folder that cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const check = await diagnose("data folder", { dir: join(folder, "file", "var") });
    expect(check).toMatchObject({ state: "failed", remedy: expect.stringContaining("--dir") });
  });

  test("a taken port", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    const check = await diagnose(`port ${port}`, { ports: [{ host: "127.0.0.1", port }] });
    expect(check).toMatchObject({
      state: "warning",
      sentence: expect.stringContaining("EADDRINUSE"),
      remedy: expect.stringContaining("--http"),
    });
    await new Promise((resolve) => taken.close(resolve));
    expect((await diagnose(`port ${port}`, { ports: [{ host: "127.0.0.1", port }] })).state).toBe("ok");
  });

  test("a clock that stands before the program or before its own files, without asking anybody", async () => {
    expect((await diagnose("clock")).state).toBe("ok");
    const old = await diagnose("clock", { machine: { nowMs: () => Date.now() - 400 * DAY_MS } });
    expect(old).toMatchObject({
      state: "failed",
      sentence: expect.stringContaining("before this program"),
      remedy: expect.stringContaining("timedatectl"),
    });
    writeFileSync(join(folder, "var", "x"), "");
    const later = new Date(Date.now() + DAY_MS);
    utimesSync(join(folder, "var", "x"), later, later);
    expect(await diagnose("clock")).toMatchObject({
      state: "failed",
      sentence: expect.stringContaining("it went back"),
    });
  });

  test("a clock that is not the database's", async () => {
    fake = await database("3.4.2", () => Date.now() / 1000 - 30);
    const checks = await examine({
      ...{ root: join(folder, "root"), configPath: join(folder, "none.json"), dir: join(folder, "var"), ports: [] },
      databaseUrl: fake.url,
    });
    const wrong = checks.filter((check) => check.name === "clock" && check.state === "failed");
    expect(wrong).toMatchObject([
      {
        sentence: expect.stringMatching(/30\.\d s ahead of the database's/),
        remedy: expect.stringContaining("time source"),
      },
    ]);
  });

  test("a missing PostGIS, an old one, a database that does not answer", async () => {
    fake = await database(null);
    const remedy = expect.stringContaining("postgresql-15-postgis-3");
    expect(await diagnose("database", { databaseUrl: fake.url })).toMatchObject({
      state: "failed",
      sentence: expect.stringContaining("no PostGIS"),
      remedy,
    });
    await fake.close();
    expect(await diagnose("database", { databaseUrl: fake.url })).toMatchObject({
      state: "failed",
      remedy: expect.stringContaining("DATABASE_URL"),
    });
    fake = await database("3.1.0");
    expect(await diagnose("database", { databaseUrl: fake.url })).toMatchObject({
      state: "failed",
      sentence: expect.stringContaining("PostGIS 3.1.0"),
      remedy,
    });
    await fake.close();
    fake = await database("3.4.2");
    expect((await diagnose("database", { databaseUrl: fake.url })).state).toBe("ok");
  });

  test("an expired certificate, one that soon will be, one that is not good yet, and none", async () => {
    const tlsDir = join(folder, "tls");
    mkdirSync(tlsDir);
    const validity = { fromMs: Date.now() - DAY_MS, untilMs: Date.now() + 30 * DAY_MS };
    const { cert } = await makeServer(await makeAuthority("test", validity), ["localhost"], validity);
    writeFileSync(join(tlsDir, "server.crt"), cert);
    const at = (days: number) =>
      diagnose("certificate", { tlsDir, machine: { nowMs: () => Date.now() + days * DAY_MS } });
    expect((await at(0)).state).toBe("ok");
    expect(await at(20)).toMatchObject({ state: "warning", remedy: expect.stringContaining("anew") });
    expect(await at(4_000)).toMatchObject({ state: "failed", sentence: expect.stringContaining("has expired") });
    expect(await at(-400)).toMatchObject({ state: "failed", remedy: expect.stringContaining("check the clock") });
    copyFileSync(join(folder, "root", "package-lock.json"), join(tlsDir, "a.crt"));
    expect((await at(0)).sentence).toContain("cannot be read");
    expect(await diagnose("certificates", { tlsDir: join(folder, "nowhere") })).toMatchObject({
      state: "failed",
      remedy: expect.stringContaining("certs --out"),
    });
  });
});
