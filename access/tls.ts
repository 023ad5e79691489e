/**
 * TLS of every listener and client: version 1.3 only, mutual, with the key exchange that a profile allows.
 *
 * `national` offers hybrid post-quantum groups alone (X25519MLKEM768 first; draft-ietf-tls-ecdhe-mlkem), so that what is recorded
 * today cannot be read by a quantum computer later. `standard` prefers X25519MLKEM768 and lets X25519 and P-256 in, for outside clients
 * that have no other.
 */

import { constants } from "node:crypto";
import type { SecureContextOptions, TlsOptions } from "node:tls";

export type TlsProfile = "standard" | "national";
export const TLS_PROFILES = ["standard", "national"] as const;

export const POST_QUANTUM_GROUP = "X25519MLKEM768";
const NATIONAL_GROUPS = `${POST_QUANTUM_GROUP}:SecP256r1MLKEM768:SecP384r1MLKEM1024`;
/** The slash: what stands before it is taken whenever the client has it, though that costs a round trip more. */
const STANDARD_GROUPS = `${POST_QUANTUM_GROUP}/X25519:P-256`;
const CLASSICAL_GROUPS = "X25519:P-256";

/** A handshake that takes longer is closed: nobody holds a socket by saying nothing. */
const HANDSHAKE_MS = 5_000;

/** PEM texts of one side of a connection. */
export interface Credentials {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Whether this OpenSSL (`process.versions.openssl`) has post-quantum groups: since 3.5. */
export function hasPostQuantum(opensslVersion: string): boolean {
  const [major = 0, minor = 0] = opensslVersion.split(".").map((part) => Number.parseInt(part, 10));
  return major > 3 || (major === 3 && minor >= 5);
}

/** Why a listener of this profile cannot start on this OpenSSL; undefined when it can. */
export function profileProblem(profile: TlsProfile, opensslVersion: string): string | undefined {
  if (profile !== "national" || hasPostQuantum(opensslVersion)) return undefined;
  return (
    `The TLS profile national needs post-quantum key exchange, which OpenSSL has since 3.5, and this Node.js was built with ` +
    `OpenSSL ${opensslVersion}. Run on Node.js 24.5 or later, or set the listener's tlsProfile to standard.`
  );
}

/** What may change while a listener runs: certificates, with everything that a new context must repeat. */
export function contextOptions(
  { ca, cert, key }: Credentials,
  profile: TlsProfile,
  opensslVersion = process.versions.openssl,
): SecureContextOptions {
  const standard = hasPostQuantum(opensslVersion) ? STANDARD_GROUPS : CLASSICAL_GROUPS;
  return {
    ca,
    cert,
    key,
    minVersion: "TLSv1.3",
    ecdhCurve: profile === "national" ? NATIONAL_GROUPS : standard,
    honorCipherOrder: true,
    // No resumption: every connection shows its certificate anew, to the authority and the revocations of that moment.
    secureOptions: constants.SSL_OP_NO_TICKET,
  };
}

/** A listener's options for `tls.createServer` and `https.createServer`. */
export function serverTlsOptions(credentials: Credentials, profile: TlsProfile): TlsOptions {
  return {
    ...contextOptions(credentials, profile),
    requestCert: true,
    rejectUnauthorized: true,
    handshakeTimeout: HANDSHAKE_MS,
  };
}

/** Our own clients run where post-quantum groups are, and every listener of ours has them: nothing else is offered. */
export function clientContextOptions(
  { ca, cert, key }: Credentials,
  opensslVersion = process.versions.openssl,
): SecureContextOptions {
  return {
    ca,
    cert,
    key,
    minVersion: "TLSv1.3",
    ecdhCurve: hasPostQuantum(opensslVersion) ? POST_QUANTUM_GROUP : CLASSICAL_GROUPS,
  };
}
