import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { StoreError } from "../../store/errors.ts";
import { lockFolder, refuseWhenRunning } from "../../store/lock.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "tomi-lock-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const inUse = (work: () => unknown): StoreError => {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError && error.code === "DATABASE_IN_USE") return error;
    throw error;
  }
  throw new Error("was not refused");
};

test("a folder is held once, also within one process, until it is released", () => {
  const lock = lockFolder(dir);
  expect(inUse(() => lockFolder(dir)).message).toContain(`process ${process.pid}`);
  expect(inUse(() => refuseWhenRunning(dir)).message).toContain(`process ${process.pid}`);
  lock.release();
  refuseWhenRunning(dir);
  lockFolder(dir).release();
  expect(readdirSync(dir)).toEqual([]);
});

test("a living process keeps its lock, a dead one does not", async () => {
  const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
  try {
    await new Promise((resolve) => other.once("spawn", resolve));
    writeFileSync(join(dir, "lock"), JSON.stringify({ pid: other.pid, startedAt: "" }));
    expect(inUse(() => lockFolder(dir)).message).toContain(`process ${other.pid}`);
    expect(existsSync(join(dir, "lock"))).toBe(true);
  } finally {
    const ended = new Promise((resolve) => other.once("exit", resolve));
    other.kill("SIGKILL");
    await ended;
  }
  lockFolder(dir).release();
});

test("a number that now belongs to another process does not hold the folder", () => {
  // Process 1 always lives, but it did not begin at tick 12345.
  writeFileSync(join(dir, "lock"), JSON.stringify({ pid: 1, startedAt: "12345" }));
  if (existsSync("/proc/1/stat")) lockFolder(dir).release();
  // An earlier process had our own number, as in a container that starts again.
  writeFileSync(join(dir, "lock"), JSON.stringify({ pid: process.pid, startedAt: "1" }));
  lockFolder(dir).release();
});

test("a lock file that cannot be read is nobody's", () => {
  writeFileSync(join(dir, "lock"), "{");
  lockFolder(dir).release();
});

test("of many processes that find a stale lock, one gets the folder", async () => {
  writeFileSync(join(dir, "lock"), JSON.stringify({ pid: 999_999_999, startedAt: "1" }));
  const program = `
    const { lockFolder } = await import(${JSON.stringify(new URL("../../store/lock.ts", import.meta.url).href)});
    try { lockFolder(${JSON.stringify(dir)}); console.log("got"); setTimeout(() => {}, 3000); } catch (error) { console.log(error.code); }`;
  const outputs = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
      let output = "";
      child.stdout.on("data", (data) => {
        output += data;
      });
      await new Promise((resolve) => child.once("exit", resolve));
      return output.trim();
    }),
  );
  expect(outputs.sort()).toEqual([...Array(5).fill("DATABASE_IN_USE"), "got"]);
});
