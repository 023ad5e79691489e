/** TileJSON and vector tiles of the picture. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { readerOf } from "../access/index.ts";
import { asked, type HttpContext, readyPicture } from "./context.ts";
import { HttpError } from "./errors.ts";
import { layersOf, type Query, tileOf, timeOf } from "./parameters.ts";
import { LAYER_NAMES } from "./picture_tile.ts";
import { acceptsGzip, matchesTag, type SealedTile, tagOf } from "./sealed_tile.ts";
import { tileJson } from "./tilejson.ts";

interface TileParams {
  readonly z: string;
  readonly x: string;
  readonly file: string;
}

export function tileRoutes(server: FastifyInstance, context: HttpContext): void {
  const { deps } = context;

  server.get("/tiles/picture.json", async (request, reply) => {
    const { view, nowUs } = asked(context, request, reply);
    const query = request.query as Query;
    const atUs = timeOf(query, "at", nowUs);
    return tileJson({
      audience: view.audience,
      workspace: deps.workspace,
      origin: originOf(request),
      ...(atUs === undefined ? {} : { atUs }),
      ...(deps.view === undefined ? {} : { view: deps.view }),
      ...(deps.version === undefined ? {} : { version: deps.version }),
    });
  });

  server.get<{ Params: TileParams }>("/tiles/picture/:z/:x/:file", async (request, reply) => {
    const who = asked(context, request, reply);
    const query = request.query as Query;
    const tile = tileOf(request.params.z, request.params.x, request.params.file, "mvt");
    const layers = layersOf(query, LAYER_NAMES);
    const times = timesOf(query, who.nowUs);
    const living = await readyPicture(context, who);
    const { audience } = who.view;
    const sealed = await context.tiles.get({ audience, living, tile, layers, nowUs: who.nowUs, ...times }, who.signal);
    deps.readLog?.note(readerOf(who.caller), "tiles", sealed.trackIds);
    return sendTile(request, reply, sealed);
  });
}

/** `at`, or a window `from`–`to` whose end is the picture's time. */
function timesOf(query: Query, nowUs: number): { atUs?: number; fromUs?: number } {
  const atUs = timeOf(query, "at", nowUs);
  const fromUs = timeOf(query, "from", nowUs);
  const toUs = timeOf(query, "to", nowUs);
  if (atUs !== undefined && (fromUs ?? toUs) !== undefined) {
    throw new HttpError(
      "TIME_WINDOW",
      "Both at and from/to were given; use at for one time, from and to for a window.",
    );
  }
  if (atUs !== undefined) return { atUs };
  if (fromUs === undefined && toUs === undefined) return {};
  const endUs = toUs ?? Math.floor(nowUs / 1e6) * 1e6;
  if (fromUs !== undefined && fromUs > endUs) {
    throw new HttpError("TIME_WINDOW", "The window is empty, since from is later than to; exchange them.");
  }
  return { atUs: endUs, ...(fromUs === undefined ? {} : { fromUs }) };
}

async function sendTile(request: FastifyRequest, reply: FastifyReply, sealed: SealedTile): Promise<FastifyReply> {
  if (sealed.raw.length === 0) return reply.code(204).send();
  const compressed = acceptsGzip(request.headers["accept-encoding"]) ? sealed.gzipped() : undefined;
  const tag = tagOf(sealed.hash, compressed === undefined ? "identity" : "gzip");
  reply.header("etag", tag).header("vary", "x-tomi-audience, accept-encoding");
  if (matchesTag(request.headers["if-none-match"], tag)) return reply.code(304).send();
  reply.type("application/vnd.mapbox-vector-tile");
  if (compressed === undefined) return reply.send(sealed.raw);
  return reply.header("content-encoding", "gzip").send(await compressed);
}

/** As the client called us, so that the tiles' addresses lead back here. */
function originOf(request: FastifyRequest): string {
  return `${request.protocol}://${request.host}`;
}
