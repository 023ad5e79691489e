/** The file of an upload while it comes: chunks in order, each checked, all of them hashed, durable before anybody is told. */
import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32c, MAXIMUM_IMAGE_CHUNK_BYTES } from "../../model/index.ts";
import { CallError } from "../call_error.ts";

export interface Chunk {
  readonly offset: number;
  readonly data: Uint8Array;
  readonly crc32c: number;
}

export class UploadFile {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #sizeBytes: number;
  readonly #hash: Hash;
  #received: number;

  private constructor(path: string, file: FileHandle, sizeBytes: number, hash: Hash, received: number) {
    this.#path = path;
    this.#file = file;
    this.#sizeBytes = sizeBytes;
    this.#hash = hash;
    this.#received = received;
  }

  /** Opens the file at `path` and goes on behind what is already there. */
  static async resume(path: string, sizeBytes: number): Promise<UploadFile> {
    await mkdir(dirname(path), { recursive: true });
    const received = Math.min(await fileBytes(path), sizeBytes);
    const file = await open(path, received === 0 ? "w" : "r+");
    const hash = createHash("sha256");
    if (received > 0) {
      await file.truncate(received);
      for await (const part of createReadStream(path, { end: received - 1 })) hash.update(part as Buffer);
    }
    return new UploadFile(path, file, sizeBytes, hash, received);
  }

  received(): number {
    return this.#received;
  }

  complete(): boolean {
    return this.#received === this.#sizeBytes;
  }

  /** Throws DATA_LOSS for what must be sent again: a gap, or bytes that changed on their way. */
  async write({ offset, data, crc32c: expected }: Chunk): Promise<void> {
    if (data.length > MAXIMUM_IMAGE_CHUNK_BYTES)
      throw new CallError(
        "RESOURCE_EXHAUSTED",
        `The chunk has ${data.length} bytes; send at most ${MAXIMUM_IMAGE_CHUNK_BYTES}.`,
      );
    if (offset !== this.#received)
      throw new CallError("DATA_LOSS", `A chunk begins at byte ${offset}; go on from byte ${this.#received}.`);
    if (offset + data.length > this.#sizeBytes)
      throw new CallError("INVALID_ARGUMENT", `The file is longer than the ${this.#sizeBytes} bytes of its header.`);
    if (crc32c(data) !== expected)
      throw new CallError(
        "DATA_LOSS",
        `The chunk at byte ${offset} does not have its checksum; send it again from byte ${offset}.`,
      );
    await this.#file.write(data, 0, data.length, offset);
    this.#hash.update(data);
    this.#received += data.length;
  }

  /** Makes the whole file durable. Throws DATA_LOSS, and forgets it, when its hash is not the header's. */
  async finish(sha256: Uint8Array): Promise<void> {
    await this.#file.sync();
    await this.#file.close();
    if (this.#hash.digest().equals(sha256)) return;
    await rm(this.#path, { force: true });
    throw new CallError("DATA_LOSS", "The file does not have the hash of its header; send it again from byte 0.");
  }

  /** Leaves what has come for a later resume. */
  async close(): Promise<void> {
    await this.#file.close().catch(() => {});
  }
}

/** Moves a finished file to its place so that it is there after a crash too. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  await mkdir(folder, { recursive: true });
  await rename(from, to);
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Bytes of the file, 0 when there is none. */
export async function fileBytes(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}
