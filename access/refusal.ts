/** Why somebody is not let in: code → sentence, HTTP and gRPC status. The sentences name nothing that the caller did not send. */
import type { Access } from "./identity.ts";

const GRPC_PERMISSION_DENIED = 7;
const GRPC_UNAVAILABLE = 14;
const GRPC_UNAUTHENTICATED = 16;

const REFUSALS = {
  NO_AUDIENCES: {
    sentence: "No audience is configured, so nobody can be shown anything. Add one to audiences in tomi.config.json.",
    httpStatus: 503,
    grpcStatus: GRPC_UNAVAILABLE,
  },
  UNKNOWN_AUDIENCE: {
    sentence: "Name a configured one in x-tomi-audience, or leave it out.",
    httpStatus: 403,
    grpcStatus: GRPC_PERMISSION_DENIED,
  },
  CERTIFICATE_MISSING: {
    sentence: "The connection has no client certificate. Connect with one that this service's authority has signed.",
    httpStatus: 401,
    grpcStatus: GRPC_UNAUTHENTICATED,
  },
  CERTIFICATE_NO_AUDIENCE: {
    sentence: "The client certificate names no audience of this service. Ask for one with urn:tomi:audience:ID.",
    httpStatus: 403,
    grpcStatus: GRPC_PERMISSION_DENIED,
  },
} as const;

export type AccessErrorCode = keyof typeof REFUSALS;

/** `what` is said before the remedy. */
export function refused(code: AccessErrorCode, what?: string): Access & { kind: "refused" } {
  const { sentence, httpStatus, grpcStatus } = REFUSALS[code];
  return {
    kind: "refused",
    code,
    sentence: what === undefined ? sentence : `${what} ${sentence}`,
    httpStatus,
    grpcStatus,
  };
}
