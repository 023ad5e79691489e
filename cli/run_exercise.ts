/** The exercise of a start: a client of the gRPC services like any other, with a certificate of its own where there is TLS. */
import type { ChannelCredentials } from "@grpc/grpc-js";
import { clientContextOptions } from "../access/index.ts";
import { runExercise } from "../exercise/index.ts";
import type { Clock, Collector } from "../model/index.ts";
import { readPair } from "./certs_command.ts";
import { secureCredentials } from "./client_tls.ts";
import { Fault } from "./fault.ts";
import type { GrpcHandle } from "./grpc_server.ts";
import type { Log } from "./log.ts";
import { isLoopback, type Plan } from "./plan.ts";
import { say } from "./progress.ts";

/** How long the exercise's own certificate is good; it is made anew at every start. */
const EXERCISE_MS = 30 * 86_400_000;
const CLOCK_SKEW_MS = 5 * 60_000;

/** Runs the plan's exercise, if it has one, until the start is stopped. */
export function startPlannedExercise(given: {
  readonly plan: Plan;
  readonly grpc: GrpcHandle;
  readonly credentials: ChannelCredentials | undefined;
  readonly clock: Clock;
  readonly firstStart: boolean;
  readonly log: Log;
  readonly onStop: (close: () => Promise<void>) => void;
}): void {
  const { plan, grpc, credentials, clock, firstStart, log, onStop } = given;
  if (plan.exerciseId === undefined) return;
  const abort = new AbortController();
  const done = runExercise({
    id: plan.exerciseId,
    address: exerciseAddress(plan, grpc.address),
    ...(credentials === undefined ? {} : { credentials }),
    clock,
    speed: plan.speed,
    firstStart,
    signal: abort.signal,
    onProgress: (sentence) => say(`exercise: ${sentence}`),
    dataDir: plan.dataDir,
  }).catch((error) => log.error({ error: String(error) }, `the exercise ended: ${(error as Error).message}`));
  onStop(async () => {
    abort.abort();
    await done;
  });
}

/** Where this machine reaches the service under a name that its certificate has: the test authority's are always good for localhost. */
function exerciseAddress({ tls, grpc }: Plan, address: string): string {
  const local = isLoopback(grpc.host) || grpc.host === "0.0.0.0" || grpc.host === "::";
  return tls !== undefined && local ? `localhost${address.slice(address.lastIndexOf(":"))}` : address;
}

/**
 * What the exercise's sensors and its collector call with: a certificate for exactly its sources and in the collector's name, signed at
 * this start by the test authority and kept in memory only; undefined in the clear. Throws Fault where the authority's key is not on
 * this machine, as is right for a service in operation.
 */
export async function exerciseCredentials(
  { tls, exerciseId }: Plan,
  sources: readonly { readonly id: string }[],
  [collector]: readonly Collector[],
): Promise<ChannelCredentials | undefined> {
  if (tls === undefined || exerciseId === undefined) return undefined;
  const authority = readPair(tls.dir, "ca");
  if (authority === undefined)
    throw new Fault(
      `the exercise's sensors need a certificate, and ${tls.dir} holds no ca.key to sign one. Start with --no-exercise, or with a folder that tomi certs made.`,
    );
  const { makeClient } = await import("./certs.ts");
  const nowMs = Date.now();
  const validity = { fromMs: nowMs - CLOCK_SKEW_MS, untilMs: nowMs + EXERCISE_MS };
  const { cert, key } = await makeClient(
    authority,
    {
      name: collector?.id ?? "exercise",
      sources: sources.map(({ id }) => id),
      ...(collector === undefined ? {} : { audiences: [collector.audience], roles: ["collector"] as const }),
    },
    validity,
  );
  const own = { ca: Buffer.from(authority.cert), cert: Buffer.from(cert), key: Buffer.from(key) };
  return secureCredentials(clientContextOptions(own), tls.dir);
}
