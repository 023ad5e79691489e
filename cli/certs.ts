/**
 * A certificate authority for tests and exercises: ECDSA on P-256, made and kept on this machine. An operational service gets its
 * certificates from its organisation's authority; only the names in them (access/certificate.ts) must be these.
 */
import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

/** A certificate and its private key, PEM. */
export interface KeyPair {
  readonly cert: string;
  readonly key: string;
}

export interface Validity {
  readonly fromMs: number;
  readonly untilMs: number;
}

export interface Holder {
  /** Common name: a person, or a program. */
  readonly name: string;
  readonly audiences?: readonly string[];
  readonly roles?: readonly string[];
  readonly sources?: readonly string[];
}

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
const CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";

x509.cryptoProvider.set(webcrypto as never);

export async function makeAuthority(name: string, validity: Validity): Promise<KeyPair> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: nameOf(name),
    notBefore: new Date(validity.fromMs),
    notAfter: new Date(validity.untilMs),
    signingAlgorithm: ALGORITHM,
    keys: keys as never,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey as never),
    ],
  });
  return { cert: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

/** A listener's certificate for these host names and addresses. */
export function makeServer(authority: KeyPair, hosts: readonly string[], validity: Validity): Promise<KeyPair> {
  const names = hosts.map((host): x509.JsonGeneralName => ({ type: isIP(host) ? "ip" : "dns", value: host }));
  return issue(authority, { name: hosts[0] ?? "localhost", names, usage: SERVER_AUTH, validity });
}

/** A client's certificate, with what its holder may do as names among the alternative ones. */
export function makeClient(authority: KeyPair, holder: Holder, validity: Validity): Promise<KeyPair> {
  const granted = [
    ...(holder.audiences ?? []).map((id) => `urn:tomi:audience:${id}`),
    ...(holder.roles ?? []).map((role) => `urn:tomi:role:${role}`),
    ...(holder.sources ?? []).map((id) => `urn:tomi:source:${id}`),
  ];
  const names = granted.map((value): x509.JsonGeneralName => ({ type: "url", value }));
  return issue(authority, { name: holder.name, names, usage: CLIENT_AUTH, validity });
}

/** Any certificate of the authority; the functions above say what ours hold. */
export async function issue(
  authority: KeyPair,
  wanted: {
    readonly name: string;
    readonly names: readonly x509.JsonGeneralName[];
    readonly usage: string;
    readonly validity: Validity;
  },
): Promise<KeyPair> {
  const issuer = new x509.X509Certificate(authority.cert);
  const signingKey = await webcrypto.subtle.importKey("pkcs8", derOf(authority.key), ALGORITHM, false, ["sign"]);
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: nameOf(wanted.name),
    // The name as it is encoded: some readers (GnuTLS) compare bytes, and a text would be encoded anew.
    issuer: issuer.subjectName,
    notBefore: new Date(wanted.validity.fromMs),
    notAfter: new Date(wanted.validity.untilMs),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey as never,
    signingKey: signingKey as never,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([wanted.usage]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey as never),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey as never),
      ...(wanted.names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension([...wanted.names])]),
    ],
  });
  return { cert: certificate.toString("pem"), key: await pemOf(keys.privateKey) };
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]) as Promise<webcrypto.CryptoKeyPair>;
}

/** As a structure and not as text, in which a comma in a person's name would begin another attribute. */
function nameOf(name: string): x509.JsonName {
  return [{ CN: [{ utf8String: name } as unknown as string] }];
}

/** Positive and of 126 bits (RFC 5280, 4.1.2.2). */
function serial(): string {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes.toString("hex");
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}

function derOf(pem: string): ArrayBuffer {
  const [der] = x509.PemConverter.decode(pem);
  if (der === undefined) throw new Error("The authority's key is not PEM.");
  return der;
}
