/**
 * What a client's certificate says of its holder. The names are URIs among its subject alternative names:
 * `urn:tomi:audience:ID` (may read as this audience), `urn:tomi:role:ROLE`, `urn:tomi:source:ID` (may send as this source).
 *
 * Read from the certificate's bytes (RFC 5280, 4.1 and 4.2.1.6). That an authority of ours has signed it was checked in the handshake;
 * what is strange in it grants nothing all the same.
 */
import { X509Certificate } from "node:crypto";
import { DER, DerError, type DerValue, derParts, derValues } from "./der.ts";

/** watch: reads the picture and acts on alerts. operator: runs the service. auditor: reads the logs. collector: takes tasks. */
export type CallerRole = "watch" | "operator" | "auditor" | "collector";
export const CALLER_ROLES: readonly CallerRole[] = ["watch", "operator", "auditor", "collector"];

export interface CallerCertificate {
  /** The subject's common name: a person, or a program. */
  readonly name: string;
  readonly audiences: readonly string[];
  readonly roles: readonly CallerRole[];
  /** The sources it may send as. */
  readonly sources: readonly string[];
  /** SHA-256 of the certificate, hexadecimal: what a revocation names. */
  readonly fingerprint: string;
  /** It is good before this time, µs. */
  readonly untilUs: number;
}

const COMMON_NAME = [0x55, 0x04, 0x03];
const SUBJECT_ALTERNATIVE_NAME = [0x55, 0x1d, 0x11];
const URI_NAME = 0x86;
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;
const MAXIMUM_NAME = 120;
const MAXIMUM_BYTES = 64 * 1024;
const OURS = /^urn:tomi:/i;
/** Lower case only, as ids are: two spellings of one name would be two names in a log. */
const GRANT = /^urn:tomi:(audience|role|source):([a-z][a-z0-9-]{0,62})$/;

const known = new Map<string, CallerCertificate | undefined>();
const REMEMBERED = 2_000;

/** The holder of the certificate (DER); undefined when it is none, or says something of ours that is not well formed. */
export function readCertificate(der: Uint8Array): CallerCertificate | undefined {
  if (der.length > MAXIMUM_BYTES) return undefined;
  const key = Buffer.from(der.buffer, der.byteOffset, der.byteLength).toString("latin1");
  if (known.has(key)) return known.get(key);
  const read = parsed(der);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, read);
  return read;
}

function parsed(der: Uint8Array): CallerCertificate | undefined {
  try {
    const certificate = new X509Certificate(der);
    const [outer] = derValues(der);
    const tbs = derParts(derParts(outer, DER.sequence)[0], DER.sequence);
    const fields = tbs[0]?.tag === VERSION ? tbs.slice(1) : tbs;
    const name = commonName(fields[4]);
    const grants = grantsOf(tbs.find(({ tag }) => tag === EXTENSIONS));
    if (name === undefined || grants === undefined) return undefined;
    return {
      name,
      ...grants,
      fingerprint: certificate.fingerprint256.replaceAll(":", "").toLowerCase(),
      untilUs: Date.parse(certificate.validTo) * 1000,
    };
  } catch {
    return undefined;
  }
}

/** The one common name of a subject, as text without control characters. */
function commonName(subject: DerValue | undefined): string | undefined {
  const names = derParts(subject, DER.sequence)
    .flatMap((set) => derParts(set, DER.set))
    .map((attribute) => derParts(attribute, DER.sequence))
    .filter(([type]) => isOid(type, COMMON_NAME));
  const value = names[0]?.[1];
  if (names.length !== 1 || value === undefined) return undefined;
  const text = textOf(value);
  if (text === undefined || text.trim() === "" || text.length > MAXIMUM_NAME || /[\p{Cc}\p{Cf}]/u.test(text))
    return undefined;
  return text.trim();
}

function textOf({ tag, content }: DerValue): string | undefined {
  if (tag !== DER.utf8String && tag !== DER.printableString && tag !== DER.ia5String) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** What the URIs among the alternative names grant; undefined when one that claims to be ours is not well formed. */
function grantsOf(
  extensions: DerValue | undefined,
): Pick<CallerCertificate, "audiences" | "roles" | "sources"> | undefined {
  const grants = { audience: new Set<string>(), role: new Set<string>(), source: new Set<string>() };
  for (const uri of uris(extensions)) {
    const text = Buffer.from(uri).toString("latin1");
    if (!OURS.test(text)) continue;
    const [, kind, id] = GRANT.exec(text) ?? [];
    if (kind === undefined || id === undefined) return undefined;
    grants[kind as keyof typeof grants].add(id);
  }
  const roles = CALLER_ROLES.filter((role) => grants.role.delete(role));
  return grants.role.size > 0 ? undefined : { audiences: [...grants.audience], roles, sources: [...grants.source] };
}

function uris(extensions: DerValue | undefined): Uint8Array[] {
  if (extensions === undefined) return [];
  const named = derParts(derValues(extensions.content)[0], DER.sequence)
    .map((extension) => derParts(extension, DER.sequence))
    .filter(([type]) => isOid(type, SUBJECT_ALTERNATIVE_NAME));
  // Two of them are forbidden, and readers differ in which one they believe.
  if (named.length > 1) throw new DerError("The alternative names stand twice.");
  const value = named[0]?.at(-1);
  if (value === undefined) return [];
  if (value.tag !== DER.octetString) throw new DerError("An extension without its value.");
  const [names] = derValues(value.content);
  return derParts(names, DER.sequence)
    .filter(({ tag }) => tag === URI_NAME)
    .map(({ content }) => content);
}

function isOid(value: DerValue | undefined, oid: readonly number[]): boolean {
  return value?.tag === DER.objectIdentifier && Buffer.from(oid).equals(value.content);
}
