/** For operators: alive, ready, counted. None of it is an audience's, so none of it is open to a network of an audience. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { HttpContext } from "./context.ts";
import type { Readiness } from "./deps.ts";
import { HttpError } from "./errors.ts";
import { callerOfRequest } from "./viewer.ts";

/** A database that does not answer for this long is not there. */
const DATABASE_MS = 5_000;

export function operationsRoutes(server: FastifyInstance, context: HttpContext): void {
  const { deps } = context;

  server.get("/healthz", async () => ({ ok: true }));

  server.get("/readyz", async (_request, reply) => {
    const checks = [await databaseCheck(context), ...((await deps.readiness?.()) ?? [])];
    const ready = checks.every((check) => check.ok);
    return reply.code(ready ? 200 : 503).send({ ready, checks });
  });

  server.get("/metrics", async (request, reply) => {
    if (!mayCount(request, context)) {
      const sentence =
        "Metrics count over all audiences: read them with a certificate of the role operator or auditor, or, without TLS, from the machine itself.";
      throw new HttpError("OPERATORS_ONLY", sentence);
    }
    const others = (await deps.metrics?.()) ?? "";
    reply.type("text/plain; version=0.0.4; charset=utf-8");
    return (await context.metrics.text()) + others;
  });
}

async function databaseCheck(context: HttpContext): Promise<Readiness> {
  const first = context.deps.audiences[0];
  const name = "database";
  if (first === undefined) return { name, ok: false, sentence: "No audience is configured; name one in audiences." };
  try {
    const late = new Promise<never>((_, reject) => {
      AbortSignal.timeout(DATABASE_MS).addEventListener("abort", () => reject(new Error("no answer in time")));
    });
    await Promise.race([context.reader.revision(first.id), late]);
    return { name, ok: true, sentence: "The database answers." };
  } catch (error) {
    return {
      name,
      ok: false,
      sentence: `The database does not answer: ${error instanceof Error ? error.message : error}.`,
    };
  }
}

function mayCount(request: FastifyRequest, { deps }: HttpContext): boolean {
  if (deps.profile === "development") return fromThisMachine(request);
  const { roles } = callerOfRequest(request, deps);
  return roles.includes("operator") || roles.includes("auditor");
}

function fromThisMachine(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress ?? "";
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}
