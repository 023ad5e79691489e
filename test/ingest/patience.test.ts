import { expect, test } from "vitest";
import { untilDone } from "../../ingest/patience.ts";

const quiet = { info() {}, warn() {}, error() {} };

test("a database that is away at the start is waited for", async () => {
  let tries = 0;
  const work = async (): Promise<void> => {
    if (++tries < 3) throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  };
  await untilDone(work, quiet, new AbortController().signal);
  expect(tries).toBe(3);
});

test("what trying again cannot mend is told at once", async () => {
  const work = () => Promise.reject(new TypeError("undefined is no function"));
  await expect(untilDone(work, quiet, new AbortController().signal)).rejects.toThrow(TypeError);
});

test("a stopping service stops waiting", async () => {
  const control = new AbortController();
  const waiting = untilDone(() => Promise.reject(new Error("away")), quiet, control.signal);
  control.abort();
  await expect(waiting).rejects.toThrow();
});
