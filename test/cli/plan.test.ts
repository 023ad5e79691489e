import { describe, expect, it } from "vitest";
import { parseConfig } from "../../cli/config.ts";
import { planStart, type StartFlags } from "../../cli/plan.ts";

const parsed = parseConfig({}, "test");
if (!parsed.ok) throw new Error(parsed.sentences.join());
const plan = (flags: Partial<StartFlags>, url?: string) => planStart({ dir: "var", ...flags }, parsed.config, url);

describe("what a start is to be", () => {
  it("is the exercise on the embedded database when nothing is said", () => {
    expect(plan({})).toMatchObject({
      ok: true,
      plan: {
        workspace: { name: "tsushima-dawn", kind: "exercise" },
        exerciseId: "tsushima-dawn",
        speed: 1,
        roles: ["ingest", "fusion", "tiles", "feeds"],
      },
    });
  });

  it("is live and without exercise on a real database, unless an exercise is asked for", () => {
    expect(plan({}, "postgres://x")).toMatchObject({ ok: true, plan: { workspace: { kind: "live" } } });
    expect(plan({}, "postgres://x")).not.toHaveProperty("plan.exerciseId");
    expect(plan({ exercise: "tsushima-dawn" }, "postgres://x")).toMatchObject({
      plan: { workspace: { kind: "exercise" }, exerciseId: "tsushima-dawn" },
    });
  });

  it("is a replay when it is given a clock", () => {
    expect(plan({ workspace: "busan", clock: "2022-05-14T03:00:00Z", speed: "60" })).toMatchObject({
      plan: { workspace: { name: "busan", kind: "replay" }, speed: 60, clockUs: Date.UTC(2022, 4, 14, 3) * 1000 },
    });
  });

  it("listens for others only with certificates, each listener with its own profile", () => {
    const open = { http: "0.0.0.0:8080", grpc: "192.0.2.1:50051" };
    expect(plan(open).ok).toBe(false);
    expect(plan({ ...open, tls: "certificates" })).toMatchObject({
      ok: true,
      plan: { tls: { dir: "certificates", http: "standard", grpc: "national", cot: "standard" } },
    });
    expect(plan({})).not.toHaveProperty("plan.tls");
  });

  it.each([
    [{ clock: "yesterday" }, "RFC 3339"],
    [{ speed: "-1" }, "--speed"],
    [{ speed: "NaN" }, "--speed"],
    [{ roles: "ingest,weapons" }, "weapons"],
    [{ http: "0.0.0.0:8080" }, "loopback"],
    [{ grpc: "192.0.2.1:50051" }, "loopback"],
    [{ http: "99999" }, "no address"],
    [{ exercise: false, speed: "2" }, "live workspace"],
    [{ exercise: "tsushima-dawn", clock: "2022-05-14T03:00:00Z" }, "its own time"],
    [{ workspace: "../etc" }, "cannot be used"],
  ] as [Partial<StartFlags>, string][])("refuses %j with a sentence", (flags, words) => {
    const result = plan(flags);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.sentence).toContain(words);
  });
});

describe("the Cursor-on-Target feed of a start", () => {
  it("is on its usual ports with the feeds, elsewhere when asked, and not at all when not wanted", () => {
    expect(plan({})).toMatchObject({
      plan: { cot: { asked: false, tcp: { host: "127.0.0.1", port: 8088 }, tls: { host: "127.0.0.1", port: 8089 } } },
    });
    expect(plan({ cot: "9000", cotTls: "127.0.0.2:9001" })).toMatchObject({
      plan: { cot: { asked: true, tcp: { port: 9000 }, tls: { host: "127.0.0.2", port: 9001 } } },
    });
    expect(plan({ cot: false })).not.toHaveProperty("plan.cot");
    expect(plan({ roles: "ingest,fusion" })).not.toHaveProperty("plan.cot");
  });

  it("listens beyond this machine with certificates only", () => {
    expect(plan({ cot: "0.0.0.0:8088" })).toMatchObject({ ok: false, sentence: expect.stringContaining("loopback") });
    expect(plan({ tls: "certs", cotTls: "0.0.0.0:8089" })).toMatchObject({ ok: true });
    expect(plan({ cot: "nowhere" })).toMatchObject({ ok: false, sentence: expect.stringContaining("no address") });
  });
});
