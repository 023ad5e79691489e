/** Records with marks that must never be found in a log go through every way that a record can take. */
import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { withoutContent } from "../../cli/log.ts";
import { openRecordStream } from "../../exercise/client.ts";
import type { Journal } from "../../ingest/journal.ts";
import type { Database } from "../../store/index.ts";
import { NOW_US, reception, trackPoint } from "../ingest/records.ts";
import { type Served, serve } from "../ingest/served.ts";

const NAME = "HIDDEN-MARU";
const [LAT, LON] = [33.987654, 129.123456];
const MMSI = 431_999_777;
const MARKS = [NAME, "33.98765", "129.12345", String(MMSI), "AIVDM"];

let served: Served | undefined;
afterEach(() => served?.close());

/** What PostgreSQL says of a row that it does not take. */
function databaseError(code: string): Error {
  return Object.assign(new Error(`invalid input for type json: "${NAME}" at ${LAT}, '${LON}', ${MMSI}`), {
    ...{ name: "error", severity: "ERROR", code, table: "journal", constraint: "journal_check" },
    detail: `Failing row contains (${NAME}, ${LAT}, ${LON}, ${MMSI}).`,
    where: `JSON data, line 1: {"name": "${NAME}"`,
  });
}

describe("the log", () => {
  test("holds nothing of a record, whatever becomes of it", async () => {
    const lines: string[] = [];
    const keep = (fields: object, sentence: string): void => void lines.push(`${JSON.stringify(fields)} ${sentence}`);
    let fails: string | undefined;
    let kind: "accepted" | "conflict" = "accepted";
    const journal: Partial<Journal> = {
      append: async (records) => {
        const [code, stillFails] = [fails, records.length > 1 || records[0]!.admission.kind !== "rejected"];
        if (code === "08006") fails = undefined;
        if (code !== undefined && stillFails) throw databaseError(code);
        return records.map(({ key }) => ({ kind, violations: [], committedThroughSeq: key.seq }));
      },
      position: async () => ({ committedThroughSeq: 0, highestSeq: 0 }),
      configurations: async () => [],
      listUploads: async () => [],
    };
    served = await serve({ pool: {} } as unknown as Database, {
      journal: new Proxy(journal as Journal, { get: (one, name) => one[name as keyof Journal] ?? (async () => []) }),
      log: withoutContent({ info: keep, warn: keep, error: keep }),
    });
    const epoch = Uint8Array.from(randomBytes(16));
    const drone = await openRecordStream(served.address, "drone", { sourceId: "drone-1", epoch });
    const point = (more: object = {}, head: object = {}) =>
      trackPoint(0, {
        ...{ trackUuid: NAME, position: { latDeg: LAT, lonDeg: LON } },
        header: drone.header(NOW_US - 1e6, { processor: NAME, ...head }),
        ...more,
      });
    await drone.send([point(), point({ speedMps: 90 }), point({ position: { latDeg: 95.1234567, lonDeg: LON } })]);
    await drone.send([point({}, { label: { level: 5, compartments: [NAME] } })]);
    await drone.drained();
    kind = "conflict";
    await drone.send([point()]);
    await drone.drained();
    kind = "accepted";
    for (const code of ["08006", "22P02"]) {
      fails = code;
      await drone.send([point()]);
      await drone.drained();
    }
    fails = undefined;
    await drone.close();
    const ais = await openRecordStream(served.address, "ais", { sourceId: "ais-1", epoch });
    const line = `!AIVDM,1,1,,A,${NAME}${MMSI},0*00`;
    await ais.send([reception(0, line, ais.header(NOW_US - 1e6))]);
    await ais.close();
    // It has to have said something, or nothing was tried.
    expect(lines.join("\n")).toMatch(/the same key/);
    expect(lines.join("\n")).toMatch(/trying again/);
    expect(lines.join("\n")).toMatch(/refused a record/);
    expect(lines.filter((text) => MARKS.some((mark) => text.includes(mark)))).toEqual([]);
  });

  test("says of an error what it is and where it was thrown, not what it quotes", () => {
    const lines: object[] = [];
    const keep = (fields: object, sentence: string): void => void lines.push({ ...fields, sentence });
    const log = withoutContent({ info: keep, warn: keep, error: keep });
    log.error({ err: databaseError("23514"), audience: "national" }, `It failed: ${MMSI} at ${LAT}`);
    log.warn({ error: String(databaseError("22P02")) }, "Again.");
    expect(lines[0]).toMatchObject({
      err: { code: "23514", table: "journal", at: expect.arrayContaining([expect.stringContaining("log_content")]) },
    });
    expect(lines[0]).toMatchObject({ audience: "national", sentence: "It failed: … at …" });
    expect(JSON.stringify(lines)).not.toContain("Failing row");
    expect(MARKS.filter((mark) => JSON.stringify(lines).includes(mark))).toEqual([]);
  });
});
