/** TLS of a start: what the plan says of it, opened or refused with a sentence. */
import { openWires, profileProblem, type TlsProfile, type Wires } from "../access/index.ts";
import { Fault } from "./fault.ts";
import type { Log } from "./log.ts";
import type { Plan } from "./plan.ts";

type TlsPlan = NonNullable<Plan["tls"]>;

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
