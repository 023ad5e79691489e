/** Who asks: the audience of a request, from its session and never from its address. */
import type { FastifyRequest } from "fastify";
import { audienceOf } from "../access/index.ts";
import type { View } from "../model/index.ts";
import type { HttpDeps } from "./deps.ts";
import { HttpError } from "./errors.ts";

export function viewerOf(request: FastifyRequest, deps: Pick<HttpDeps, "audiences" | "profile">): View {
  const readHeader = (name: string): string | undefined => {
    const value = request.headers[name];
    return typeof value === "string" ? value : value?.[0];
  };
  const access = audienceOf(readHeader, deps.audiences, deps.profile);
  if (access.kind === "granted") return access.view;
  throw new HttpError(access.code, access.sentence);
}
