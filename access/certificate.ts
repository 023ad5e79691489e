/**
 * What a client's certificate says of its holder. The names are URIs among its subject alternative names:
 * `urn:tomi:audience:ID` (may read as this audience), `urn:tomi:role:ROLE`, `urn:tomi:source:ID` (may send as this source).
 */

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
}
