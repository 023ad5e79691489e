/** TLS of a start: what the plan says of it, opened or refused with a sentence. */
import type { ChannelCredentials } from "@grpc/grpc-js";
import { clientContextOptions, openWires, profileProblem, type TlsProfile, type Wires } from "../access/index.ts";
import type { Collector } from "../model/index.ts";
import { readPair } from "./certs_command.ts";
import { secureCredentials } from "./client_tls.ts";
import { Fault } from "./fault.ts";
import type { Log } from "./log.ts";
import { isLoopback, type Plan } from "./plan.ts";

type TlsPlan = NonNullable<Plan["tls"]>;

/** How long the exercise's own certificate is good; it is made anew at every start. */
const EXERCISE_MS = 30 * 86_400_000;
const CLOCK_SKEW_MS = 5 * 60_000;

/** The service's certificates, watched from now on. Throws Fault when they, or a listener's profile, cannot be had here. */
export async function openPlannedWires(tls: TlsPlan, log: Log): Promise<Wires> {
  for (const profile of [tls.http, tls.grpc, tls.cot]) {
    const problem = profileProblem(profile, process.versions.openssl);
    if (problem !== undefined) throw new Fault(problem);
  }
  try {
    return await openWires(tls.dir, log);
  } catch (error) {
    throw new Fault((error as Error).message);
  }
}

/** An address to listen on, with TLS when there is some. */
export function withTls<A extends object>(
  address: A,
  wires: Wires | undefined,
  profile: TlsProfile | undefined,
): A & { readonly tls?: { readonly wires: Wires; readonly profile: TlsProfile } } {
  return wires === undefined || profile === undefined ? address : { ...address, tls: { wires, profile } };
}

/** Where this machine reaches the service under a name that its certificate has: the test authority's are always good for localhost. */
export function exerciseAddress({ tls, grpc }: Plan, address: string): string {
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
