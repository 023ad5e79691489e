/**
 * Who is who, in memory: the MMSI behind each handle and the key that its names are sealed under, as the folder of identity keys has
 * them. Other processes add and destroy identities too; the file's stamp tells when to look again.
 */
import { createHmac, createSecretKey, type KeyObject, randomBytes, randomInt } from "node:crypto";
import type pg from "pg";
import type { Database } from "./database.ts";
import { StoreError } from "./errors.ts";
import {
  appendSlots,
  destroySlots,
  type KeyFile,
  locked,
  openKeyFile,
  readHeader,
  readSlots,
  type Slot,
  stampOf,
} from "./identity_file.ts";

export interface Identity {
  /** Stands for the vessel in the database: random, and above every number that an MMSI can be. */
  readonly handle: number;
  readonly mmsi: number;
  /** AES-256; as an object, because making one of bytes costs four times what sealing a line does. */
  readonly key: KeyObject;
}

/** From here on a number is a handle: AIS has 30 bits for the MMSI. */
const FIRST_HANDLE = 2 ** 40;
const HANDLES = 2 ** 47;
/** Stands for "whoever sent what cannot be read": its key is replaced at every shredding. */
export const UNATTRIBUTED = FIRST_HANDLE - 1;
/** How long this process may not notice what another one did when it is not about to write, milliseconds. */
const LOOK_AGAIN_MS = 200;

export function isHandle(number: number): boolean {
  return number >= FIRST_HANDLE;
}

export class Identities {
  readonly #file: KeyFile;
  readonly #byMmsi = new Map<number, Identity>();
  readonly #byHandle = new Map<number, Identity>();
  readonly #slotOf = new Map<number, number>();
  #slots = 0;
  #generation = -1;
  #stamp = "";
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  /** Throws StoreError IDENTITY_KEYS when the folder cannot be used. */
  constructor(dir: string) {
    this.#file = openKeyFile(dir);
    this.refresh();
  }

  get storeId(): string {
    return readHeader(this.#file).storeId;
  }

  get count(): number {
    return this.#byMmsi.size;
  }

  /** Rises when identities were destroyed: what was read before may name them. */
  get generation(): number {
    this.#lookAgain();
    return this.#generation;
  }

  /** The identities of these numbers, made where they are new: on disk when it returns. One write for all. */
  admit(mmsis: Iterable<number>): void {
    const wanted = new Set<number>();
    for (const mmsi of mmsis) if (!isHandle(mmsi) && !this.#byMmsi.has(mmsi)) wanted.add(mmsi);
    if (wanted.size === 0) return;
    locked(this.#file, () => {
      this.refresh();
      const added = [...wanted].filter((mmsi) => !this.#byMmsi.has(mmsi)).map((mmsi) => this.#newIdentity(mmsi));
      if (added.length > 0) appendSlots(this.#file, added);
      this.refresh();
    });
  }

  /** 16 bytes that only who has the master key can make of these. */
  keyedDigest(digest: Uint8Array): Buffer {
    return createHmac("sha256", this.#file.master.lookUp).update(digest).digest().subarray(0, 16);
  }

  /** The identity of this number, made when it is new. */
  of(mmsi: number): Identity {
    this.#lookAgain();
    const known = this.#byMmsi.get(mmsi);
    if (known !== undefined) return known;
    this.admit([mmsi]);
    return this.#byMmsi.get(mmsi)!;
  }

  /** The identity of this number, or undefined when it is not known (any more). */
  find(mmsi: number): Identity | undefined {
    this.#lookAgain();
    return this.#byMmsi.get(mmsi);
  }

  /** The identity behind this handle, or undefined when it was destroyed. */
  behind(handle: number): Identity | undefined {
    this.#lookAgain();
    const known = this.#byHandle.get(handle);
    // A handle that was never met was made by another process after we looked.
    if (known !== undefined || this.#slotOf.has(handle)) return known;
    this.refresh();
    return this.#byHandle.get(handle);
  }

  /** Destroys the keys behind these handles. Returns how many there were. */
  destroy(handles: Iterable<number>): number {
    return locked(this.#file, () => {
      this.refresh();
      const slots = [...new Set(handles)].flatMap((handle) => {
        const index = this.#slotOf.get(handle);
        return index === undefined || !this.#byHandle.has(handle) ? [] : [{ index, handle }];
      });
      if (slots.length > 0) destroySlots(this.#file, slots);
      this.refresh();
      return slots.length;
    });
  }

  /** Looks at the file now. */
  refresh(): void {
    this.#lookedAtMs = performance.now();
    const stamp = stampOf(this.#file);
    // The file's time is coarse: what was destroyed in the same few milliseconds shows in the generation only.
    const { generation } = readHeader(this.#file);
    if (stamp === this.#stamp && generation === this.#generation) return;
    if (generation !== this.#generation) this.#forget();
    for (const slot of readSlots(this.#file, this.#slots)) this.#take(slot);
    this.#generation = generation;
    this.#stamp = stamp;
  }

  #lookAgain(): void {
    if (performance.now() - this.#lookedAtMs > LOOK_AGAIN_MS) this.refresh();
  }

  #forget(): void {
    this.#byMmsi.clear();
    this.#byHandle.clear();
    this.#slotOf.clear();
    this.#slots = 0;
  }

  #take(slot: Slot): void {
    this.#slots = slot.index + 1;
    this.#slotOf.set(slot.handle, slot.index);
    if (slot.kind !== "live") return;
    const { handle, mmsi } = slot;
    const identity: Identity = { handle, mmsi, key: createSecretKey(slot.key) };
    slot.key.fill(0);
    this.#byMmsi.set(mmsi, identity);
    this.#byHandle.set(handle, identity);
  }

  #newIdentity(mmsi: number): { handle: number; mmsi: number; key: Buffer } {
    let handle = FIRST_HANDLE + randomInt(HANDLES);
    while (this.#slotOf.has(handle)) handle = FIRST_HANDLE + randomInt(HANDLES);
    return { handle, mmsi, key: randomBytes(32) };
  }
}

const ofPools = new WeakMap<pg.Pool, Identities>();

/** Called by whoever opens the database. */
export function useIdentities(pool: pg.Pool, identities: Identities): void {
  ofPools.set(pool, identities);
}

/** Throws StoreError IDENTITY_KEYS when the database was opened without a folder of identity keys. */
export function identitiesOf(db: Pick<Database, "pool">): Identities {
  const found = ofPools.get(db.pool);
  if (found !== undefined) return found;
  throw new StoreError(
    "IDENTITY_KEYS",
    "The database was opened without the folder of identity keys, so that no AIS can be kept or read. Name the workspace's folder " +
      "(--dir) also with a PostgreSQL server.",
  );
}

/** Rises when identities were destroyed: whoever keeps what was read before must read it again. */
export function identityGeneration(db: Pick<Database, "pool">): number {
  return ofPools.get(db.pool)?.generation ?? 0;
}

/** The same, as the file is at this moment: for who is about to write. */
export function currentGeneration(db: Pick<Database, "pool">): number {
  const identities = ofPools.get(db.pool);
  identities?.refresh();
  return identities?.generation ?? 0;
}
