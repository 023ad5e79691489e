/** What a gRPC call tells of its caller, for every service alike. Structural, so that this room needs no gRPC. */
import type { Audience } from "../model/index.ts";
import { type CallerCertificate, readCertificate } from "./certificate.ts";
import { type Access, type AccessProfile, callerOf } from "./identity.ts";

/** A server call of grpc-js, as far as identity goes. */
export interface IdentifiedCall {
  readonly metadata: { get(name: string): readonly (string | { toString(): string })[] };
  /** Of the connection; without TLS it holds nothing. */
  getAuthContext?(): { readonly sslPeerCertificate?: { readonly raw: Uint8Array } | undefined };
}

export function callerOfCall(call: IdentifiedCall, audiences: readonly Audience[], profile: AccessProfile): Access {
  const certificate = certificateOf(call);
  const readHeader = (name: string): string | undefined => call.metadata.get(name)[0]?.toString();
  return callerOf({ readHeader, ...(certificate === undefined ? {} : { certificate }) }, audiences, profile);
}

/** Whether the caller may send as this source: in the certificate profile only when its certificate names it. */
export function maySendAs(call: IdentifiedCall, sourceId: string, profile: AccessProfile): boolean {
  return profile === "development" || (certificateOf(call)?.sources.includes(sourceId) ?? false);
}

function certificateOf(call: IdentifiedCall): CallerCertificate | undefined {
  try {
    const { sslPeerCertificate } = call.getAuthContext?.() ?? {};
    return sslPeerCertificate === undefined ? undefined : readCertificate(sslPeerCertificate.raw);
  } catch {
    // The connection is being closed, and its certificate is gone already.
    return undefined;
  }
}
