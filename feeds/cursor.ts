/**
 * Resume cursors: where a watch has got to, sealed so that only this workspace's own, for the same audience, is accepted.
 *
 * Form: version (1 byte), revision (8 bytes, big-endian), digest of the filter (4 bytes), seal (16 bytes of HMAC-SHA-256 over
 * workspace, audience and what stands before). It holds nothing that the messages do not say in the clear.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../model/index.ts";
import { FeedError } from "./errors.ts";

const VERSION = 1;
const BODY_BYTES = 13;
const SEAL_BYTES = 16;
export const CURSOR_BYTES = BODY_BYTES + SEAL_BYTES;
const KEY_BYTES = 32;
const KEY_FILE = "feed-cursor.key";

export interface CursorSeal {
  /** Of everything up to and including `revision`. */
  seal(audience: string, revision: number, filterText: string): Uint8Array;
  /** Throws CURSOR_FOREIGN. `sameFilter` is false when the watch that gave it asked for something else. */
  open(audience: string, cursor: Uint8Array, filterText: string): { revision: number; sameFilter: boolean };
}

export function cursorSeal(key: Uint8Array, workspace: Workspace): CursorSeal {
  const sealOf = (audience: string, body: Uint8Array): Buffer =>
    createHmac("sha256", key)
      .update(JSON.stringify(["tomi.feed.v1 cursor", workspace.name, workspace.kind, audience]))
      .update(body)
      .digest()
      .subarray(0, SEAL_BYTES);

  return {
    seal: (audience, revision, filterText) => {
      const body = Buffer.alloc(BODY_BYTES);
      body.writeUInt8(VERSION, 0);
      body.writeBigUInt64BE(BigInt(revision), 1);
      filterDigest(filterText).copy(body, 9);
      return Buffer.concat([body, sealOf(audience, body)]);
    },
    open: (audience, cursor, filterText) => {
      const body = Buffer.from(cursor.subarray(0, BODY_BYTES));
      const seal = Buffer.from(cursor.subarray(BODY_BYTES));
      const genuine =
        cursor.length === CURSOR_BYTES && body[0] === VERSION && timingSafeEqual(seal, sealOf(audience, body));
      if (!genuine) {
        const sentence =
          `The resume cursor (${cursor.length} bytes) is not one that this workspace gave to this audience, or it was altered. ` +
          "Watch without a cursor: the first update is then a snapshot.";
        throw new FeedError("CURSOR_FOREIGN", sentence);
      }
      return {
        revision: Number(body.readBigUInt64BE(1)),
        sameFilter: body.subarray(9).equals(filterDigest(filterText)),
      };
    },
  };
}

function filterDigest(filterText: string): Buffer {
  return createHash("sha256").update(filterText).digest().subarray(0, 4);
}

/** The workspace's key, made at the first start and kept beside its data, readable by its owner alone. */
export function loadCursorKey(dataDir: string): Uint8Array {
  const path = join(dataDir, KEY_FILE);
  const read = (): Uint8Array => {
    const key = readFileSync(path);
    if (key.length === KEY_BYTES) return key;
    throw new Error(
      `${path} holds ${key.length} bytes where ${KEY_BYTES} are needed; delete it, and watchers start anew.`,
    );
  };
  try {
    return read();
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(KEY_BYTES), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error; // another process was faster: its key counts
  }
  return read();
}
