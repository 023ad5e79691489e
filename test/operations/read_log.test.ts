import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openReadLog, type ReadEntry } from "../../access/index.ts";
import { viewOf } from "../../model/index.ts";
import { listReadsMethod, type Operator } from "../../operations/index.ts";
import { operationsV1, type tomi } from "../../proto/index.ts";

const clearance = { level: 0, regimes: [], compartments: [], organisations: [] };
const asking = (audience: string): Operator => ({
  person: "Auditor",
  purpose: "audit",
  roles: ["auditor"],
  view: viewOf({ id: audience, name: { en: audience, ja: audience }, clearance }),
});

let dir: string;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "tomi-reads-"));
  const log = await openReadLog({ dataDir: dir, log: { error: () => undefined } });
  log.note({ person: "Sato", audience: "national", purpose: "watch" }, "tiles", ["T-1", "T-2"]);
  log.note({ person: "Kato", audience: "coast-guard", purpose: "search" }, "watch", ["T-3"]);
  await log.close();
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

async function list(audience: string, request: Partial<tomi.operations.v1.ListReadsRequest.$Properties> = {}) {
  const { request: type, run } = listReadsMethod(dir);
  if (run.kind !== "unary") throw new Error("ListReads is one answer.");
  // As it comes over the wire: what was not said has its default.
  const asked = type.decode(operationsV1.ListReadsRequest.encode(request).finish());
  const answer = (await run.call(asked as never, asking(audience))) as { entriesJson: string[] };
  return answer.entriesJson.map((json) => JSON.parse(json) as ReadEntry);
}

it("is for auditors and operators", () => {
  expect(listReadsMethod(dir)).toMatchObject({ roles: ["auditor", "operator"], changes: false });
});

it("lists what was read as the caller's audience, and nothing of another's", async () => {
  expect(await list("national")).toMatchObject([
    { person: "Sato", through: "tiles", count: 2, tracks: ["T-1", "T-2"] },
  ]);
  expect(await list("coast-guard")).toMatchObject([{ person: "Kato", tracks: ["T-3"] }]);
  expect(await list("coast-guard", { trackId: "T-1" })).toEqual([]);
  expect(await list("national", { person: "Kato" })).toEqual([]);
});

it("lists by track, person and time", async () => {
  expect(await list("national", { trackId: "T-2", person: "Sato" })).toMatchObject([{ count: 2, tracks: ["T-2"] }]);
  expect(await list("national", { fromUs: (Date.now() + 60_000) * 1000 })).toEqual([]);
  expect(await list("national", { toUs: (Date.now() - 60_000) * 1000 })).toEqual([]);
});
