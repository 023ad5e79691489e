import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractJson, ingestV1 } from "../proto/index.ts";

const root = join(import.meta.dirname, "..");

describe("the wire contract", () => {
  it("is committed exactly as `npm run proto` makes it", () => {
    const out = mkdtempSync(join(tmpdir(), "tomi-proto-"));
    try {
      execFileSync(process.execPath, [join(root, "proto/generate.mjs"), out]);
      for (const file of ["tomi.js", "tomi.d.ts", "tomi.json"]) {
        expect(
          readFileSync(join(out, file), "utf8") === readFileSync(join(root, "proto/generated", file), "utf8"),
          file,
        ).toBe(true);
      }
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it("gives the envelope the same bytes as each service's own message, so that records can stay bytes", () => {
    const header = {
      sourceId: "s",
      streamEpoch: new Uint8Array(16).fill(7),
      seq: 9,
      observedTimeUs: 1_763_770_000_123_456,
    };
    const ups = [
      [
        ingestV1.AisUp.encode({ batch: { records: [{ reception: { header, line: "!AIVDM" } }] } }).finish(),
        ingestV1.AisRecord,
      ],
      [ingestV1.DroneUp.encode({ batch: { records: [{ track: { header } }] } }).finish(), ingestV1.DroneRecord],
      [
        ingestV1.SubsurfaceUp.encode({ batch: { records: [{ contact: { header } }] } }).finish(),
        ingestV1.SubsurfaceRecord,
      ],
    ] as const;
    for (const [bytes, type] of ups) {
      const raw = ingestV1.envelope.Up.decode(bytes).batch?.records?.[0];
      const record = type.decode(raw ?? new Uint8Array());
      expect(Object.values(record).find((part) => part?.header !== undefined)?.header.observedTimeUs).toBe(
        1_763_770_000_123_456,
      );
    }
    const hello = ingestV1.AisUp.encode({
      hello: {
        sourceId: "s",
        streamEpoch: header.streamEpoch,
        resumeAfterSeq: 3,
        schemaVersion: "1",
        verboseAcks: true,
      },
    }).finish();
    expect(ingestV1.envelope.Up.decode(hello).hello).toMatchObject({
      sourceId: "s",
      resumeAfterSeq: 3,
      schemaVersion: "1",
      verboseAcks: true,
    });
  });

  it("reads 64-bit integers as numbers, and an absent optional field is not 0", () => {
    const bytes = ingestV1.RecordHeader.encode({ seq: Number.MAX_SAFE_INTEGER }).finish();
    expect(ingestV1.RecordHeader.decode(bytes).seq).toBe(Number.MAX_SAFE_INTEGER);
    expect(ingestV1.AisReception.decode(new Uint8Array()).rssiDbm ?? null).toBeNull();
    expect(ingestV1.AisReception.decode(ingestV1.AisReception.encode({ rssiDbm: 0 }).finish()).rssiDbm).toBe(0);
  });

  it("describes every service for reflection", () => {
    const contract = JSON.stringify(contractJson());
    const services = ["OpticalImageryIngest", "SubsurfaceArrayIngest", "DroneTrackIngest", "AisIngest"];
    for (const service of [...services, "PictureService", "OperationsService"])
      expect(contract).toContain(`"${service}":`);
  });
});
