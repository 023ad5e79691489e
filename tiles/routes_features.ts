/** Tracks as GeoJSON: the list, the single track with where it comes from, and the live stream. */
import type { FastifyInstance } from "fastify";
import { readerOf } from "../access/index.ts";
import { caveat, MAXIMUM_FEATURES, type PublishedTrack, type Track } from "../model/index.ts";
import type { Contribution } from "../store/index.ts";
import { asked, type HttpContext, readyPicture } from "./context.ts";
import { HttpError } from "./errors.ts";
import { passes, trackFeature } from "./features.ts";
import { filterOf, limitOf, type Query, quoted, timeOf } from "./parameters.ts";
import { trackRank } from "./ranking.ts";
import { streamPicture } from "./stream.ts";

const USUAL_CONTRIBUTIONS = 200;
const MAXIMUM_CONTRIBUTIONS = 2_000;

export function featureRoutes(server: FastifyInstance, context: HttpContext): void {
  const { deps } = context;

  server.get("/features/tracks", async (request, reply) => {
    const who = asked(context, request, reply);
    const query = request.query as Query;
    const filter = filterOf(query);
    const limit = limitOf(query, MAXIMUM_FEATURES, MAXIMUM_FEATURES);
    const atUs = timeOf(query, "at", who.nowUs);
    const living = await readyPicture(context, who);
    const { audience } = who.view;
    const picture =
      atUs === undefined
        ? living.tracks
        : await context.queue.run(who.signal, () =>
            context.past.at(audience.id, living.tracks, living.revision(), atUs, who.signal),
          );
    const matching = picture.all().filter((track) => passes(track, filter));
    const head = JSON.stringify({
      type: "FeatureCollection",
      exercise: deps.workspace.kind === "exercise",
      caveat: caveat(deps.workspace),
      audience: audience.id,
      revision: living.revision(),
      pictureTimeUs: atUs ?? living.frontierUs(),
      nowUs: who.nowUs,
      numberMatched: matching.length,
      numberReturned: Math.min(matching.length, limit),
    });
    reply.type("application/geo+json; charset=utf-8");
    const told = foremost(matching, limit);
    const ids = told.map(({ id }) => id);
    deps.readLog?.note(readerOf(who.caller), "features", ids);
    const texts = told.map(context.featureText);
    return reply.send(`${head.slice(0, -1)},"features":[${texts.join(",")}]}`);
  });

  server.get("/features/tracks/stream", (request, reply) => streamPicture(context, request, reply));

  server.get<{ Params: { id: string } }>("/features/tracks/:id", async (request, reply) => {
    const who = asked(context, request, reply);
    const limit = limitOf(request.query as Query, USUAL_CONTRIBUTIONS, MAXIMUM_CONTRIBUTIONS);
    const { reader, queue } = context;
    const audience = who.view.audience.id;
    const [track, contributions, contributionsTotal] = await queue.run(who.signal, async () => {
      const found = await reader.track(audience, request.params.id);
      if (found === undefined) throw unknownTrack(request.params.id);
      return [
        found,
        await reader.contributions(audience, found.id, limit),
        await reader.contributionsTotal(audience, found.id),
      ] as const;
    });
    deps.readLog?.note(readerOf(who.caller), "track", [track.id]);
    return {
      track: trackFeature(track, deps.workspace),
      contributions: contributions.map(contributionLine),
      contributionsTotal,
      caveat: caveat(deps.workspace),
      nowUs: who.nowUs,
    };
  });
}

/** At most `limit`, the most important ones, in the order of ids. */
function foremost(tracks: readonly PublishedTrack[], limit: number): readonly PublishedTrack[] {
  if (tracks.length <= limit) return tracks;
  const chosen = new Set<Track>(tracks.toSorted((a, b) => trackRank(b) - trackRank(a)).slice(0, limit));
  return tracks.filter((track) => chosen.has(track));
}

function unknownTrack(id: string): HttpError {
  const sentence = `There is no track ${quoted(id)} for this audience; /features/tracks lists those it has.`;
  return new HttpError("TRACK_UNKNOWN", sentence);
}

/** What one observation gave, with places as [longitude, latitude] and the chip as a path of this service. */
function contributionLine(one: Contribution): Record<string, unknown> {
  const { position, sensorPosition, cov, chip, trackId: _trackId, ...rest } = one;
  return {
    ...rest,
    position: position === undefined ? undefined : [position.lonDeg, position.latDeg],
    sensor: sensorPosition === undefined ? undefined : [sensorPosition.lonDeg, sensorPosition.latDeg],
    sigmaM: cov === undefined ? undefined : Math.round(Math.sqrt((cov.eeM2 + cov.nnM2) / 2) * 10) / 10,
    cov,
    chip: chip === undefined ? undefined : `/evidence/${chip.path.split("/").map(encodeURIComponent).join("/")}`,
    chipMediaType: chip?.mediaType,
  };
}
