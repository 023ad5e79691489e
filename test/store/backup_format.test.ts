import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { type BackupItem, BackupWriter, readBackup } from "../../store/backup_format.ts";
import { createPartition } from "../../store/backup_tables.ts";

const manifest = { version: 1, holds: "workspace" as const, madeUs: 1, migrations: [], partitions: [] };

async function small(): Promise<Buffer> {
  const writer = new BackupWriter();
  const parts = [writer.begin(manifest), writer.table("journal", ["a", "b"])];
  parts.push(await writer.rows(['["1",null]', '["2","é\\n\\u2028"]']), await writer.rows(['["3","x"]']), writer.end());
  parts.push(writer.file("scenes/a/b.tif"), writer.bytes(Buffer.from([0, 1, 2, 255])), writer.end(), writer.finish());
  return Buffer.concat(parts);
}

/** In pieces of any size: where frames begin must not matter. */
async function read(bytes: Buffer, piece = 7): Promise<BackupItem[]> {
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += piece) pieces.push(bytes.subarray(from, from + piece));
  const items: BackupItem[] = [];
  for await (const item of readBackup(Readable.from(pieces))) items.push(item);
  return items;
}

const codeOf = (bytes: Buffer): Promise<string> =>
  read(bytes, 1_000).then(
    () => "taken",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("a backup file", () => {
  test("gives back what was written, in pieces of any size", async () => {
    const bytes = await small();
    for (const piece of [1, 16, 17, 10_000]) {
      const items = await read(bytes, piece);
      expect(items.map((item) => item.kind)).toEqual([
        "manifest",
        "table",
        "rows",
        "rows",
        "end",
        "file",
        "bytes",
        "end",
      ]);
      expect(items[0]).toEqual({ kind: "manifest", manifest });
      expect(items[2]).toMatchObject({
        rows: [
          ["1", null],
          ["2", "é\n\u2028"],
        ],
      });
      expect(items[6]).toMatchObject({ bytes: Buffer.from([0, 1, 2, 255]) });
    }
  });

  test("with any one bit changed is refused", async () => {
    const bytes = await small();
    const taken: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      if (!/^BACKUP_/.test(await codeOf(changed))) taken.push(at);
    }
    expect(taken).toEqual([]);
  });

  test("cut off anywhere, or with something after its end, is refused", async () => {
    const bytes = await small();
    const taken: number[] = [];
    for (let length = 0; length < bytes.length; length++)
      if (!/^BACKUP_/.test(await codeOf(bytes.subarray(0, length)))) taken.push(length);
    expect(taken).toEqual([]);
    expect(await codeOf(Buffer.concat([bytes, Buffer.from("x")]))).toBe("BACKUP_DAMAGED");
    expect(await codeOf(Buffer.concat([bytes, bytes]))).toBe("BACKUP_DAMAGED");
  });

  test("of another kind or a later format is told apart from a damaged one", async () => {
    expect(await codeOf(Buffer.from("PGDMP something else entirely"))).toBe("BACKUP_FOREIGN");
    expect(await codeOf(Buffer.alloc(0))).toBe("BACKUP_FOREIGN");
    const later = await small();
    later[15] = 2;
    expect(await codeOf(later)).toBe("BACKUP_NEWER");
  });

  test("without its middle, checksums and all, is refused", async () => {
    const writer = new BackupWriter();
    const begin = writer.begin(manifest);
    const first = [writer.table("a", ["x"]), await writer.rows(['["1"]']), writer.end()];
    const rest = [writer.table("b", ["x"]), await writer.rows(['["2"]']), writer.end(), writer.finish()];
    expect(await codeOf(Buffer.concat([begin, ...first, ...rest]))).toBe("taken");
    expect(await codeOf(Buffer.concat([begin, ...rest]))).toBe("BACKUP_DAMAGED");
    expect(await codeOf(Buffer.concat([begin, ...first, ...first, ...rest]))).toBe("BACKUP_DAMAGED");
  });
});

describe("the partitions that a backup describes", () => {
  const day = { name: "journal__standard__d20220514", parent: "journal__standard", key: null };
  const bound = "FOR VALUES FROM ('1652486400000000') TO ('1652572800000000')";

  test("are made in the words that ours have, and in no others", () => {
    expect(createPartition({ ...day, bound })).toContain("PARTITION OF journal__standard FOR VALUES FROM");
    expect(
      createPartition({
        name: "journal__k",
        parent: "journal",
        bound: "FOR VALUES IN ('2')",
        key: "RANGE (received_us)",
      }),
    ).toContain("PARTITION BY RANGE (received_us)");
    for (const bad of [
      { ...day, bound: `${bound}; DROP TABLE journal` },
      { ...day, bound, name: "journal (x int); --" },
      { ...day, bound, parent: "pg_class; --" },
      { ...day, bound, key: "RANGE (received_us); DROP TABLE journal" },
      { ...day, bound: "FOR VALUES FROM (pg_sleep(9)) TO (1)" },
    ])
      expect(createPartition(bad)).toBeUndefined();
  });
});
