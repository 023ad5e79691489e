/** Who asks: the caller of a request, from its connection and headers and never from its address. */
import type { FastifyRequest } from "fastify";
import { type Caller, callerOf } from "../access/index.ts";
import type { HttpDeps } from "./deps.ts";
import { HttpError } from "./errors.ts";

export function callerOfRequest(request: FastifyRequest, deps: Pick<HttpDeps, "audiences" | "profile">): Caller {
  const readHeader = (name: string): string | undefined => {
    const value = request.headers[name];
    return typeof value === "string" ? value : value?.[0];
  };
  const access = callerOf({ readHeader }, deps.audiences, deps.profile);
  if (access.kind === "granted") return access.caller;
  throw new HttpError(access.code, access.sentence);
}
