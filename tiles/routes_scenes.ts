/** Raster tiles of scenes, for audiences that see the scene. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { readerOf } from "../access/index.ts";
import type { StoredScene } from "../store/index.ts";
import { SharedCache } from "./cache.ts";
import { type Asked, asked, type HttpContext, readyPicture } from "./context.ts";
import { HttpError } from "./errors.ts";
import { type Query, quoted, single, tileOf } from "./parameters.ts";
import { parseRasterStyle, type RasterStyle, renderSceneTile } from "./raster.ts";
import { matchesTag } from "./sealed_tile.ts";
import { MAXIMUM_SCENE_ZOOM, type TileId } from "./tile_maths.ts";

interface SceneTileParams {
  readonly id: string;
  readonly z: string;
  readonly x: string;
  readonly file: string;
}

const KEPT_BYTES = 64 * 1024 * 1024;

export function sceneRoutes(server: FastifyInstance, context: HttpContext): void {
  const images = new SharedCache<Buffer | null>(KEPT_BYTES, (bytes) => bytes?.length ?? 0);

  server.get<{ Params: SceneTileParams }>("/tiles/scenes/:id/:z/:x/:file", async (request, reply) => {
    const who = asked(context, request, reply);
    const { id, z, x, file } = request.params;
    const query = request.query as Query;
    const tile = tileOf(z, x, file, "webp", MAXIMUM_SCENE_ZOOM);
    const [bands, stretch] = [single(query, "bands"), single(query, "stretch")];
    const parsed = parseRasterStyle(bands, stretch);
    if (parsed.kind === "bad-style") throw new HttpError("RASTER_STYLE", parsed.sentence);
    const { scene } = await sceneOf(context, who, id);
    context.deps.readLog?.note(readerOf(who.caller), "scene", [`scene:${id}`]);
    const key = [scene.path, scene.sha256, tile.z, tile.x, tile.y, bands ?? "", stretch ?? ""].join("|");
    // Kept by audience, though it is the same for all: a tile that comes fast would tell that somebody else looks there.
    const image = await images.get(`${who.view.audience.id}|${key}`, who.signal, () =>
      render(join(context.deps.dataDir, scene.path), id, tile, parsed.style),
    );
    if (image === null) return reply.code(204).send();
    const tag = `"${createHash("sha256").update(key).digest("base64url").slice(0, 22)}"`;
    reply.header("etag", tag);
    if (matchesTag(request.headers["if-none-match"], tag)) return reply.code(304).send();
    return reply.type("image/webp").send(image);
  });
}

/** Looked up once a change of the picture: a tile that is kept must not cost a query. */
async function sceneOf(context: HttpContext, who: Asked, id: string): Promise<StoredScene> {
  const audience = who.view.audience.id;
  const living = await readyPicture(context, who);
  const stored = await context.scenes.get(`${audience}|${living.revision()}|${id}`, who.signal, (signal) =>
    context.queue.run(signal, () => context.reader.scene(audience, id)),
  );
  if (stored !== undefined) return stored;
  const sentence = `There is no scene ${quoted(id)} for this audience; /api/scenes lists those it has.`;
  throw new HttpError("SCENE_UNKNOWN", sentence);
}

async function render(dir: string, id: string, tile: TileId, style: RasterStyle): Promise<Buffer | null> {
  try {
    return await renderSceneTile(dir, tile.z, tile.x, tile.y, style);
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
    const sentence = `The scene ${quoted(id)} has no raster in the data folder; ingest its image again to have it cut.`;
    throw new HttpError("SCENE_NOT_CUT", sentence);
  }
}
