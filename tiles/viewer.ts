/** Who asks: the audience of a request, from its session and never from its address. */
import type { FastifyRequest } from "fastify";
import { type Audience, type View, viewOf } from "../model/index.ts";
import { HttpError } from "./errors.ts";
import { quoted } from "./parameters.ts";

export const AUDIENCE_HEADER = "x-tomi-audience";

export function viewerOf(request: FastifyRequest, audiences: readonly Audience[]): View {
  const header = request.headers[AUDIENCE_HEADER];
  const wanted = typeof header === "string" && header !== "" ? header : audiences[0]?.id;
  const audience = audiences.find((one) => one.id === wanted);
  if (audience !== undefined) return viewOf(audience);
  const sentence = `There is no audience ${quoted(String(wanted))}; choose one that /api/session names in ${AUDIENCE_HEADER}.`;
  throw new HttpError("AUDIENCE_UNKNOWN", sentence);
}
