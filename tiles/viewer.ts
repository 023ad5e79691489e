/** Who asks: the caller of a request, from its connection and headers and never from its address. */
import { TLSSocket } from "node:tls";
import type { FastifyRequest } from "fastify";
import { type Caller, type CallerCertificate, callerOf, readCertificate } from "../access/index.ts";
import type { Audience } from "../model/index.ts";
import type { HttpDeps } from "./deps.ts";
import { HttpError } from "./errors.ts";

/** A connection has one certificate for all its requests. */
const certificates = new WeakMap<TLSSocket, CallerCertificate>();

export function callerOfRequest(request: FastifyRequest, deps: Pick<HttpDeps, "audiences" | "profile">): Caller {
  const readHeader = (name: string): string | undefined => {
    const value = request.headers[name];
    return typeof value === "string" ? value : value?.[0];
  };
  const certificate = certificateOf(request);
  const asking = { readHeader, ...(certificate === undefined ? {} : { certificate }) };
  const access = callerOf(asking, deps.audiences, deps.profile);
  if (access.kind === "granted") return access.caller;
  throw new HttpError(access.code, access.sentence);
}

/** The audiences that the caller may choose among. */
export function choicesOf(
  request: FastifyRequest,
  { audiences, profile }: Pick<HttpDeps, "audiences" | "profile">,
): readonly Audience[] {
  if (profile === "development") return audiences;
  const named = certificateOf(request)?.audiences ?? [];
  return audiences.filter(({ id }) => named.includes(id));
}

function certificateOf(request: FastifyRequest): CallerCertificate | undefined {
  const { socket } = request.raw;
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined;
  const known = certificates.get(socket);
  if (known !== undefined) return known;
  // Null on a socket that is being closed.
  const raw = (socket.getPeerCertificate() as { raw?: Buffer } | null)?.raw;
  const certificate = raw === undefined ? undefined : readCertificate(raw);
  if (certificate !== undefined) certificates.set(socket, certificate);
  return certificate;
}
