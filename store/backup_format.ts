/**
 * The backup file: the same on every database and machine.
 *
 *   magic (16 bytes), then frames: type (1 byte), length (u32), CRC-32 of type and payload (u32), payload; numbers big-endian.
 *   M manifest · T a table begins · R its rows (deflated JSON: an array of arrays of texts and nulls) · F a file begins · B its bytes
 *   E the section ends (count, SHA-256 of its payloads) · Z the file ends (sections, SHA-256 of everything before this frame)
 *
 * What is cut off has no Z; what is changed fails its CRC and a SHA-256. Read as a stream, one frame in memory at a time.
 */
import { createHash, type Hash } from "node:crypto";
import { promisify } from "node:util";
import { crc32, deflateRaw, inflateRaw } from "node:zlib";
import { StoreError } from "./errors.ts";

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

export const BACKUP_VERSION = 1;
const MAGIC_TEXT = "TOMI-BACKUP\0\0\0\0";
const MAGIC = Buffer.from(`${MAGIC_TEXT}${String.fromCharCode(BACKUP_VERSION)}`, "latin1");
const HEAD_BYTES = 9;
/** A frame holds some hundred rows or a piece of a file; more is no frame of ours. */
const MAXIMUM_PAYLOAD_BYTES = 64 * 1024 * 1024;
const MAXIMUM_ROWS_BYTES = 256 * 1024 * 1024;

export interface BackupManifest {
  readonly version: number;
  /** What it is: a workspace, or the identity keys of one. */
  readonly holds: "workspace" | "identity-keys";
  readonly madeUs: number;
  /** Of a workspace: the migrations that its schema went through. */
  readonly migrations: readonly { readonly number: number; readonly name: string; readonly digest: string }[];
  readonly workspace?: { readonly name: string; readonly kind: string };
  readonly journalHead?: number;
  /** Partitions, parents first. */
  readonly partitions: readonly BackupPartition[];
}

export interface BackupPartition {
  readonly name: string;
  readonly parent: string;
  readonly bound: string;
  /** Of one that is partitioned itself. */
  readonly key: string | null;
}

/** A row as texts, in the order of the table's columns. */
export type BackupRow = readonly (string | null)[];

export type BackupItem =
  | { readonly kind: "manifest"; readonly manifest: BackupManifest }
  | { readonly kind: "table"; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: "rows"; readonly rows: readonly BackupRow[]; readonly json: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "end"; readonly count: number };

/** Makes frames in order; what it returns is to be written in that order. */
export class BackupWriter {
  readonly #all = createHash("sha256");
  #section: Hash | undefined;
  #count = 0;
  #sections = 0;

  begin(manifest: BackupManifest): Buffer {
    this.#all.update(MAGIC);
    return Buffer.concat([MAGIC, this.#frame("M", json(manifest))]);
  }

  table(name: string, columns: readonly string[]): Buffer {
    return this.#open("T", { name, columns });
  }

  file(path: string): Buffer {
    return this.#open("F", { path });
  }

  /** `lines`: each a row as a JSON array. */
  async rows(lines: readonly string[]): Promise<Buffer> {
    this.#count += lines.length;
    return this.#content("R", await deflate(Buffer.from(`[${lines.join(",\n")}]`), { level: 3 }));
  }

  bytes(bytes: Buffer): Buffer {
    this.#count += bytes.length;
    return this.#content("B", bytes);
  }

  end(): Buffer {
    const sha256 = this.#section!.digest("hex");
    this.#section = undefined;
    return this.#frame("E", json({ count: this.#count, sha256 }));
  }

  finish(): Buffer {
    const sha256 = this.#all.copy().digest("hex");
    return this.#frame("Z", json({ sections: this.#sections, sha256 }));
  }

  #open(type: string, what: object): Buffer {
    this.#section = createHash("sha256");
    this.#count = 0;
    this.#sections++;
    return this.#frame(type, json(what));
  }

  #content(type: string, payload: Buffer): Buffer {
    this.#section!.update(payload);
    return this.#frame(type, payload);
  }

  #frame(type: string, payload: Buffer): Buffer {
    const head = Buffer.alloc(HEAD_BYTES);
    head.write(type, 0, "latin1");
    head.writeUInt32BE(payload.length, 1);
    head.writeUInt32BE(crc32(payload, crc32(head.subarray(0, 1))), 5);
    const frame = Buffer.concat([head, payload]);
    this.#all.update(frame);
    return frame;
  }
}

/**
 * The items of a backup, each verified before it is given; the end only when everything is. Throws StoreError BACKUP_FOREIGN (no
 * backup), BACKUP_NEWER (of a later format) or BACKUP_DAMAGED (cut off or changed).
 */
export async function* readBackup(source: AsyncIterable<Uint8Array>): AsyncGenerator<BackupItem> {
  const bytes = new ByteReader(source);
  const all = createHash("sha256");
  await readMagic(bytes, all);
  let [sections, count, isFirst] = [0, 0, true];
  let section: { readonly hash: Hash; readonly isTable: boolean } | undefined;
  for (;;) {
    const { type, payload, raw } = await readFrame(bytes);
    if (isFirst !== (type === "M")) throw damaged("its parts are not in order");
    isFirst = false;
    if (type === "Z") {
      const end = parsed<{ sections: number; sha256: string }>(payload);
      if (section !== undefined || end.sections !== sections || end.sha256 !== all.digest("hex"))
        throw damaged("it is not what was written");
      if ((await bytes.take(1)).length > 0) throw damaged("something follows its end");
      return;
    }
    for (const part of raw) all.update(part);
    switch (type) {
      case "M": {
        const manifest = parsed<BackupManifest>(payload);
        yield { kind: "manifest", manifest };
        break;
      }
      case "T":
      case "F": {
        if (section !== undefined) throw damaged("its parts are not in order");
        section = { hash: createHash("sha256"), isTable: type === "T" };
        count = 0;
        sections++;
        const what = parsed<{ name: string; columns: string[]; path: string }>(payload);
        yield type === "T"
          ? { kind: "table", name: what.name, columns: what.columns }
          : { kind: "file", path: what.path };
        break;
      }
      case "R": {
        if (section?.isTable !== true) throw damaged("its parts are not in order");
        section.hash.update(payload);
        const text = await inflated(payload);
        const rows = parsed<BackupRow[]>(text);
        count += rows.length;
        yield { kind: "rows", rows, json: text.toString("utf8") };
        break;
      }
      case "B":
        if (section?.isTable !== false) throw damaged("its parts are not in order");
        section.hash.update(payload);
        count += payload.length;
        yield { kind: "bytes", bytes: payload };
        break;
      case "E": {
        const end = parsed<{ count: number; sha256: string }>(payload);
        if (section === undefined || end.count !== count || end.sha256 !== section.hash.digest("hex"))
          throw damaged("a part of it is not what was written");
        section = undefined;
        yield { kind: "end", count };
        break;
      }
      default:
        throw damaged("it holds a part that is unknown");
    }
  }
}

async function readMagic(bytes: ByteReader, all: Hash): Promise<void> {
  const magic = await bytes.take(MAGIC.length);
  if (magic.subarray(0, MAGIC_TEXT.length).toString("latin1") !== MAGIC_TEXT)
    throw new StoreError("BACKUP_FOREIGN", "The file is no backup of Tomi's. Name one that `tomi backup` wrote.");
  if (magic.length < MAGIC.length) throw damaged("it is cut off");
  if (magic.at(-1) !== BACKUP_VERSION)
    throw new StoreError(
      "BACKUP_NEWER",
      `The backup has format ${magic.at(-1)}, and this program knows ${BACKUP_VERSION}. Restore it with the program that wrote it.`,
    );
  all.update(magic);
}

async function readFrame(bytes: ByteReader): Promise<{ type: string; payload: Buffer; raw: readonly Buffer[] }> {
  const head = await bytes.take(HEAD_BYTES);
  if (head.length < HEAD_BYTES) throw damaged("it is cut off");
  const length = head.readUInt32BE(1);
  if (length > MAXIMUM_PAYLOAD_BYTES) throw damaged("a length in it cannot be");
  const payload = await bytes.take(length);
  if (payload.length < length) throw damaged("it is cut off");
  if (crc32(payload, crc32(head.subarray(0, 1))) !== head.readUInt32BE(5)) throw damaged("a checksum does not agree");
  return { type: head.toString("latin1", 0, 1), payload, raw: [head, payload] };
}

/** Exactly so many bytes of a stream, or fewer at its end. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      const next = await this.#source.next();
      if (next.done) break;
      const part = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      parts.push(part);
      have += part.length;
    }
    const whole = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = whole.subarray(length);
    return whole.subarray(0, length);
  }
}

async function inflated(payload: Buffer): Promise<Buffer> {
  try {
    return await inflate(payload, { maxOutputLength: MAXIMUM_ROWS_BYTES });
  } catch {
    throw damaged("a part of it cannot be unpacked");
  }
}

function json(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}

function parsed<T>(payload: Buffer): T {
  try {
    return JSON.parse(payload.toString("utf8")) as T;
  } catch {
    throw damaged("a part of it cannot be read");
  }
}

export function damaged(why: string): StoreError {
  return new StoreError(
    "BACKUP_DAMAGED",
    `The backup is damaged: ${why}. Nothing of it was restored; use another one.`,
  );
}
