/** Evidence: image chips, shown only to an audience that sees the observation they belong to. */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { FastifyInstance } from "fastify";
import { readerOf } from "../access/index.ts";
import type { Observation } from "../model/index.ts";
import { asked, type HttpContext } from "./context.ts";
import { HttpError } from "./errors.ts";
import { quoted } from "./parameters.ts";

/** Shown as they are; anything else is only offered for download, so that a chip can never be a page. */
const SHOWN_TYPES = new Set(["image/webp", "image/png", "image/jpeg"]);

export function evidenceRoutes(server: FastifyInstance, context: HttpContext): void {
  server.get<{ Params: { "*": string } }>("/evidence/*", async (request, reply) => {
    const who = asked(context, request, reply);
    const path = request.params["*"];
    // The same answer for what does not exist, what lies elsewhere and what others may see: none of them is told apart.
    if (!isPlainPath(path)) throw unknownEvidence(path);
    const audience = who.view.audience.id;
    const observation = await context.queue.run(who.signal, () => context.reader.chip(audience, path));
    if (observation === undefined || !who.view.canSee(observation.label, who.nowUs)) throw unknownEvidence(path);
    const file = await insideFolder(context.deps.dataDir, path);
    if (file === undefined) throw unknownEvidence(path);
    context.deps.readLog?.note(readerOf(who.caller), "evidence", [`evidence:${path}`]);
    const type = mediaTypeOf(observation);
    if (SHOWN_TYPES.has(type)) reply.type(type);
    else reply.type("application/octet-stream").header("content-disposition", "attachment");
    return reply.header("content-length", file.bytes).send(createReadStream(file.path));
  });
}

function unknownEvidence(path: string): HttpError {
  const sentence = `There is no evidence ${quoted(path)} for this audience; a track's contributions name theirs.`;
  return new HttpError("EVIDENCE_UNKNOWN", sentence);
}

/** Relative, forward slashes, no empty, "." or ".." part and no control character. */
export function isPlainPath(path: string): boolean {
  if (path === "" || path.length > 512 || /[\p{Cc}\\:]/u.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}

/** The file when it really lies in the folder, links followed; undefined when it does not, or is no file. */
async function insideFolder(folder: string, path: string): Promise<{ path: string; bytes: number } | undefined> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    if (!file.startsWith(root + sep)) return undefined;
    const found = await stat(file);
    return found.isFile() ? { path: file, bytes: found.size } : undefined;
  } catch {
    return undefined;
  }
}

function mediaTypeOf(observation: Observation): string {
  return observation.kind === "position" ? (observation.chip?.mediaType ?? "") : "";
}
