/** `tomi certs`: the test authority's folder, with certificates for the service, for people and for sources. */
import { X509Certificate } from "node:crypto";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CALLER_ROLES } from "../access/index.ts";
import type { Holder, KeyPair, Validity } from "./certs.ts";
import { Fault } from "./fault.ts";
import { say } from "./progress.ts";

export interface CertsFlags {
  readonly out: string;
  readonly person?: string;
  readonly audience?: string;
  readonly role?: string;
  readonly source?: string;
  readonly server?: string;
  readonly revoke?: string;
  readonly days: string;
}

const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3_650;
/** Clocks differ: a certificate is good a little before it was made. */
const CLOCK_SKEW_MS = 5 * 60_000;
const LOCAL_HOSTS = ["localhost", "127.0.0.1", "::1"];
/** What the service takes of a common name (access/certificate.ts). */
const MAXIMUM_NAME = 120;
const ID = /^[a-z][a-z0-9-]{0,62}$/;

export async function certs(flags: CertsFlags): Promise<void> {
  const days = Number(flags.days);
  if (!(days > 0 && days <= AUTHORITY_DAYS))
    throw new Fault(`--days ${flags.days} is out of range. Give a number above 0 and at most ${AUTHORITY_DAYS}.`);
  if (flags.revoke !== undefined) return revoke(flags.out, flags.revoke);
  const holder = holderOf(flags);
  const { makeAuthority, makeClient, makeServer } = await import("./certs.ts");
  const own = validity(days);

  let authority = readPair(flags.out, "ca");
  if (authority === undefined) {
    authority = await makeAuthority("Tomi test authority (exercises only)", validity(AUTHORITY_DAYS));
    writePair(flags.out, "ca", authority);
    say(`${flags.out}: a new authority, for tests and exercises only. Whoever reads ca.key can be anybody.`);
  }
  if (flags.server !== undefined || !existsSync(join(flags.out, "server.crt"))) {
    const hosts = [...new Set([...(flags.server === undefined ? [] : listOf(flags.server)), ...LOCAL_HOSTS])];
    writePair(flags.out, "server", await makeServer(authority, hosts, own));
    say(`${flags.out}: the service's certificate, for ${hosts.join(", ")}. Start with --tls ${flags.out}`);
  }
  if (holder === undefined) return;
  const folder = join(flags.out, holder.folder);
  writePair(folder, "client", await makeClient(authority, holder, own));
  writeFileSync(join(folder, "ca.crt"), authority.cert);
  say(`${folder}: ${holder.name}'s certificate, good for ${days} days. Commands take it with --tls ${folder}`);
}

/** Adds a certificate to revoked.txt; a service that runs with this folder cuts its connections within seconds. */
function revoke(dir: string, path: string): void {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(readFileSync(path));
  } catch (error) {
    throw new Fault(`${path} is no certificate that can be read (${(error as Error).message}).`);
  }
  const holder = certificate.subject.replace(/\p{Cc}+/gu, " ");
  appendFileSync(join(dir, "revoked.txt"), `${certificate.fingerprint256} # ${holder}\n`);
  say(`${join(dir, "revoked.txt")}: ${holder} is revoked. A service that runs with ${dir} cuts it off within 5 s.`);
}

/** Whose certificate is wanted; undefined when only the service's own are. */
function holderOf(flags: CertsFlags): (Holder & { readonly folder: string }) | undefined {
  const sources = flags.source === undefined ? [] : ids("--source", flags.source);
  if (flags.person === undefined && sources.length > 0) {
    const audiences = flags.audience === undefined ? [] : ids("--audience", flags.audience);
    const roles = flags.role === undefined ? [] : rolesOf(flags.role);
    const name = sources.join(" ").slice(0, MAXIMUM_NAME);
    return { name, sources, audiences, roles, folder: join("sources", sources[0]!) };
  }
  if (flags.person === undefined) {
    if (flags.audience !== undefined || flags.role !== undefined)
      throw new Fault(
        "--audience and --role belong to somebody. Name a person with --person NAME, or a producer with --source ID.",
      );
    return undefined;
  }
  const name = flags.person.trim();
  if (name === "" || name.length > MAXIMUM_NAME || /[\p{Cc}\p{Cf}]/u.test(name))
    throw new Fault("--person is a name of 1 to 120 characters without control characters.");
  if (flags.audience === undefined)
    throw new Fault("--person needs --audience ID: without an audience a person may see nothing.");
  const roles = rolesOf(flags.role ?? "watch");
  const folder = join("people", name.replace(/[^\p{L}\p{N}.-]+/gu, "-").replace(/^[.-]+/, "") || "person");
  return { name, audiences: ids("--audience", flags.audience), roles, sources, folder };
}

function rolesOf(list: string): string[] {
  const roles = ids("--role", list);
  const unknown = roles.find((role) => !(CALLER_ROLES as readonly string[]).includes(role));
  if (unknown !== undefined) throw new Fault(`--role names "${unknown}". The roles are ${CALLER_ROLES.join(", ")}.`);
  return roles;
}

function ids(flag: string, list: string): string[] {
  const all = listOf(list);
  const bad = all.find((id) => !ID.test(id));
  if (bad !== undefined || all.length === 0)
    throw new Fault(`${flag} names "${bad ?? ""}". Ids are lower-case letters, digits and hyphens.`);
  return all;
}

function listOf(list: string): string[] {
  return list
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function validity(days: number): Validity {
  const nowMs = Date.now();
  return { fromMs: nowMs - CLOCK_SKEW_MS, untilMs: nowMs + days * DAY_MS };
}

/** The pair `name`.crt and `name`.key of a folder; undefined when one of them is missing. */
export function readPair(dir: string, name: string): KeyPair | undefined {
  const [cert, key] = [join(dir, `${name}.crt`), join(dir, `${name}.key`)];
  return existsSync(cert) && existsSync(key)
    ? { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") }
    : undefined;
}

/** Keys can be read by their owner only, from their first byte on. */
export function writePair(dir: string, name: string, { cert, key }: KeyPair): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const keyPath = join(dir, `${name}.key`);
  writeFileSync(keyPath, key, { mode: 0o600 });
  chmodSync(keyPath, 0o600);
  writeFileSync(join(dir, `${name}.crt`), cert);
}
