/** Where the files of uploads lie, and for how long: parts while they come, scenes when they are whole. */
import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Upload } from "../../store/index.ts";
import type { Journal } from "../journal.ts";
import type { Log } from "../log.ts";
import { scenePath } from "./scene_door.ts";

/** How long a broken-off upload can be resumed. Real time, because it is about a connection. */
const RESUME_MS = 24 * 3600 * 1000;

export class UploadShelf {
  readonly #journal: Pick<Journal, "readUpload" | "listUploads" | "forgetUpload">;
  readonly #dataDir: string;
  readonly #log: Log;

  constructor(journal: Pick<Journal, "readUpload" | "listUploads" | "forgetUpload">, dataDir: string, log: Log) {
    this.#journal = journal;
    this.#dataDir = dataDir;
    this.#log = log;
  }

  /** The id is the producer's text; the file's name is not. */
  partPath(uploadId: string): string {
    const name = createHash("sha256").update(uploadId).digest("hex").slice(0, 32);
    return join(this.#dataDir, "uploads", `${name}.part`);
  }

  scenePath(sceneRef: string): string {
    return join(this.#dataDir, scenePath(sceneRef), "upload.tif");
  }

  /** The upload of this id; one that is too old to go on with is forgotten, so that its id begins anew. */
  async living(uploadId: string): Promise<Upload | undefined> {
    const upload = await this.#journal.readUpload(uploadId);
    const path = this.partPath(uploadId);
    if (upload?.state !== "receiving" || !(await isExpired(path))) return upload;
    await this.#journal.forgetUpload(uploadId);
    await rm(path, { force: true });
    return undefined;
  }

  /** Forgets uploads that nobody went on with for a day, and files that belong to none; those being written stay. */
  async sweep(active: ReadonlySet<string>): Promise<void> {
    const folder = join(this.#dataDir, "uploads");
    // What begins while this runs is not among the names, or has its upload by the time that uploads are listed.
    const names = await readdir(folder).catch(() => []);
    const kept = new Set([...active].map((uploadId) => this.partPath(uploadId)));
    for (const { uploadId } of await this.#journal.listUploads("receiving")) {
      const path = this.partPath(uploadId);
      if (kept.has(path)) continue;
      if (!(await isExpired(path))) kept.add(path);
      else {
        await this.#journal.forgetUpload(uploadId);
        this.#log.info({ uploadId }, "An upload that nobody went on with for a day was forgotten.");
      }
    }
    for (const name of names) if (!kept.has(join(folder, name))) await rm(join(folder, name), { force: true });
  }
}

/** Whether nothing has come for so long that the producer has given up. A file that is not there is not old: none may have come yet. */
async function isExpired(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > RESUME_MS;
}
