/**
 * The file of identity keys: one slot of fixed length an identity, so that a key can be destroyed where it stands.
 *
 * A slot's clear part holds the handle (a random number that stands for the vessel in the database) and a keyed hash of the MMSI to
 * find it by; MMSI and data key are sealed under the master key (AES-256-GCM), which is a file of its own. Destroying overwrites
 * everything of the slot but the handle with random bytes, in place, and raises the generation in the header, by which other
 * processes see that they must forget. On storage that writes elsewhere instead of in place (SSDs, snapshots) the old bytes may
 * remain for a while: docs/retention.md says what to do there.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { StoreError } from "./errors.ts";

export const SLOT_BYTES = 128;
export const HEADER_BYTES = 64;
const MAGIC = "TOMIKEYS";
const FORMAT = 1;
const LIVE = 1;
const DESTROYED = 2;
/** Offsets in the header and in a slot. */
const GENERATION = 12;
const STORE_ID = 16;
const [HANDLE, LOOK_UP, NONCE, SEALED, TAG] = [8, 16, 32, 44, 84];

export interface MasterKey {
  /** Finds a slot by its MMSI. */
  readonly lookUp: KeyObject;
  /** Seals MMSI and data key. */
  readonly sealing: KeyObject;
}

export type Slot =
  | {
      readonly kind: "live";
      readonly index: number;
      readonly handle: number;
      readonly mmsi: number;
      readonly key: Buffer;
    }
  | { readonly kind: "destroyed"; readonly index: number; readonly handle: number };

export interface KeyFile {
  readonly dir: string;
  readonly path: string;
  readonly master: MasterKey;
}

/** Opens the folder, making what is missing. Throws StoreError IDENTITY_KEYS when it cannot be used. */
export function openKeyFile(dir: string): KeyFile {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const path = join(dir, "identities");
    const master = masterKey(join(dir, "master.key"), existsSync(path));
    if (!existsSync(path)) placeWhole(path, header());
    const magic = readAt(path, 0, HEADER_BYTES);
    if (magic.toString("latin1", 0, 8) !== MAGIC || magic.readUInt32BE(8) !== FORMAT)
      throw new Error("its file identities is no file of identity keys of this program");
    return { dir, path, master };
  } catch (error) {
    throw new StoreError(
      "IDENTITY_KEYS",
      `The folder of identity keys ${dir} cannot be used: ${(error as Error).message}. Without it no AIS can be kept or read. ` +
        "Make the folder readable and writable for this user only, or restore it from its backup.",
      { cause: error },
    );
  }
}

/** Changes with every slot that is added or destroyed. */
export function stampOf(file: KeyFile): string {
  const { mtimeMs, size, ino } = statSync(file.path);
  return `${mtimeMs}/${size}/${ino}`;
}

export function readHeader(file: KeyFile): { readonly generation: number; readonly storeId: string } {
  const bytes = readAt(file.path, 0, HEADER_BYTES);
  return { generation: bytes.readUInt32BE(GENERATION), storeId: bytes.toString("hex", STORE_ID, STORE_ID + 16) };
}

/** The slots from `index` on. A slot that was cut off by a crash is not there: it was never relied on. */
export function readSlots(file: KeyFile, index: number): readonly Slot[] {
  const { size } = statSync(file.path);
  const count = Math.floor((size - HEADER_BYTES) / SLOT_BYTES);
  if (count <= index) return [];
  const bytes = readAt(file.path, HEADER_BYTES + index * SLOT_BYTES, (count - index) * SLOT_BYTES);
  return Array.from({ length: count - index }, (_, i) =>
    slotOf(file, index + i, bytes.subarray(i * SLOT_BYTES, (i + 1) * SLOT_BYTES)),
  );
}

/** Adds slots for these identities, on disk when it returns. Call it inside `locked`. */
export function appendSlots(
  file: KeyFile,
  identities: readonly { readonly handle: number; readonly mmsi: number; readonly key: Buffer }[],
): void {
  const bytes = Buffer.concat(identities.map((one) => sealedSlot(file.master, one)));
  const fd = openSync(file.path, constants.O_RDWR);
  try {
    const count = Math.floor((fstatSync(fd).size - HEADER_BYTES) / SLOT_BYTES);
    writeSync(fd, bytes, 0, bytes.length, HEADER_BYTES + count * SLOT_BYTES);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Overwrites these slots, then tells everybody by the generation. Call it inside `locked`. */
export function destroySlots(file: KeyFile, slots: readonly Pick<Slot, "index" | "handle">[]): void {
  const fd = openSync(file.path, constants.O_RDWR);
  try {
    for (const { index, handle } of slots) {
      const bytes = randomBytes(SLOT_BYTES);
      bytes.fill(0, 0, HANDLE);
      bytes.writeUInt8(DESTROYED, 0);
      bytes.writeBigUInt64BE(BigInt(handle), HANDLE);
      writeSync(fd, bytes, 0, SLOT_BYTES, HEADER_BYTES + index * SLOT_BYTES);
    }
    fsyncSync(fd);
    const generation = Buffer.alloc(4);
    readSync(fd, generation, 0, 4, GENERATION);
    generation.writeUInt32BE((generation.readUInt32BE() + 1) >>> 0);
    writeSync(fd, generation, 0, 4, GENERATION);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A lock that is older than this was left behind by a process that died: all work under it takes milliseconds. */
const LOCK_STALE_MS = 10_000;
const LOCK_WAIT_MS = 5;

/** Runs `work` while no other process of this folder changes the file. */
export function locked<T>(file: KeyFile, work: () => T): T {
  const lock = join(file.dir, "lock");
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(sleeper, 0, 0, LOCK_WAIT_MS);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isStale(lock: string): boolean {
  try {
    return Date.now() - statSync(lock).mtimeMs > LOCK_STALE_MS;
  } catch {
    return false; // released in the meantime
  }
}

/** First 16 bytes of HMAC-SHA-256 of the number. */
function lookUpOf(master: MasterKey, mmsi: number): Buffer {
  return createHmac("sha256", master.lookUp).update(String(mmsi)).digest().subarray(0, 16);
}

function sealedSlot(master: MasterKey, identity: { handle: number; mmsi: number; key: Buffer }): Buffer {
  const bytes = Buffer.alloc(SLOT_BYTES);
  bytes.writeUInt8(LIVE, 0);
  bytes.writeBigUInt64BE(BigInt(identity.handle), HANDLE);
  lookUpOf(master, identity.mmsi).copy(bytes, LOOK_UP);
  const plain = Buffer.alloc(40);
  plain.writeBigUInt64BE(BigInt(identity.mmsi), 0);
  identity.key.copy(plain, 8);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master.sealing, nonce);
  cipher.setAAD(bytes.subarray(0, NONCE));
  nonce.copy(bytes, NONCE);
  Buffer.concat([cipher.update(plain), cipher.final()]).copy(bytes, SEALED);
  cipher.getAuthTag().copy(bytes, TAG);
  return bytes;
}

function slotOf(file: KeyFile, index: number, bytes: Buffer): Slot {
  const handle = Number(bytes.readBigUInt64BE(HANDLE));
  if (bytes.readUInt8(0) !== LIVE) return { kind: "destroyed", index, handle };
  try {
    const decipher = createDecipheriv("aes-256-gcm", file.master.sealing, bytes.subarray(NONCE, SEALED));
    decipher.setAAD(bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(TAG, TAG + 16));
    const plain = Buffer.concat([decipher.update(bytes.subarray(SEALED, TAG)), decipher.final()]);
    const mmsi = Number(plain.readBigUInt64BE(0));
    return { kind: "live", index, handle, mmsi, key: plain.subarray(8, 40) };
  } catch (error) {
    throw new StoreError(
      "IDENTITY_KEYS",
      `Slot ${index} of ${file.path} does not open with ${join(file.dir, "master.key")}: the file was damaged, or the master key ` +
        "is another's. Restore the folder from its backup.",
      { cause: error },
    );
  }
}

function masterKey(path: string, isNeeded: boolean): MasterKey {
  if (!existsSync(path)) {
    if (isNeeded) throw new Error("its file master.key is missing, without which no identity in it can be read");
    placeWhole(path, randomBytes(64));
  }
  const bytes = readFileSync(path);
  if (bytes.length !== 64) throw new Error(`its file master.key has ${bytes.length} bytes instead of 64`);
  return { lookUp: createSecretKey(bytes.subarray(0, 32)), sealing: createSecretKey(bytes.subarray(32, 64)) };
}

function header(): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.write(MAGIC, 0, "latin1");
  bytes.writeUInt32BE(FORMAT, 8);
  randomBytes(16).copy(bytes, STORE_ID);
  return bytes;
}

/** Appears whole or not at all; the first of several processes wins. */
function placeWhole(path: string, bytes: Buffer): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, bytes, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const folder = openSync(join(path, ".."), "r");
  fsyncSync(folder);
  closeSync(folder);
}

function readAt(path: string, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const fd = openSync(path, "r");
  try {
    const read = readSync(fd, bytes, 0, length, position);
    return bytes.subarray(0, read);
  } finally {
    closeSync(fd);
  }
}
