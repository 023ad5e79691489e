/**
 * Who asks, and what they may therefore see.
 *
 * In the development profile (loopback, in the clear) the caller names its audience in `x-tomi-audience`, and without it is the first
 * one configured. Nothing behind this function looks at a request again: the View it gives is the whole answer.
 */
import { type Audience, type View, viewOf } from "../model/index.ts";

export type AccessProfile = "development";

/** A header or metadata lookup by lower-case name: undefined when it is not there. */
export type ReadHeader = (name: string) => string | undefined;

export type AccessErrorCode = "NO_AUDIENCES" | "UNKNOWN_AUDIENCE";

export type Access =
  | { readonly kind: "granted"; readonly view: View }
  | {
      readonly kind: "refused";
      readonly code: AccessErrorCode;
      /** For whoever asks: it names nothing that they did not send. */
      readonly sentence: string;
      readonly httpStatus: number;
      /** gRPC status code. */
      readonly grpcStatus: number;
    };

export const AUDIENCE_HEADER = "x-tomi-audience";
const GRPC_PERMISSION_DENIED = 7;
const GRPC_UNAVAILABLE = 14;

/** The view of the caller whose headers `readHeader` reads; `audiences` in their configured order. */
export function audienceOf(readHeader: ReadHeader, audiences: readonly Audience[], profile: AccessProfile): Access {
  switch (profile) {
    case "development":
      return named(readHeader(AUDIENCE_HEADER), audiences);
  }
}

function named(id: string | undefined, audiences: readonly Audience[]): Access {
  const [first] = audiences;
  if (first === undefined)
    return {
      kind: "refused",
      code: "NO_AUDIENCES",
      sentence: "No audience is configured, so nobody can be shown anything. Add one to audiences in tomi.config.json.",
      httpStatus: 503,
      grpcStatus: GRPC_UNAVAILABLE,
    };
  if (id === undefined || id === "") return { kind: "granted", view: viewOf(first) };
  const audience = audiences.find((one) => one.id === id);
  if (audience !== undefined) return { kind: "granted", view: viewOf(audience) };
  return {
    kind: "refused",
    code: "UNKNOWN_AUDIENCE",
    sentence: `There is no audience "${id.slice(0, 64)}" here. Name a configured one in ${AUDIENCE_HEADER}, or leave it out.`,
    httpStatus: 403,
    grpcStatus: GRPC_PERMISSION_DENIED,
  };
}
