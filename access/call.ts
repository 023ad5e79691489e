/** What a gRPC call tells of its caller, for every service alike. Structural, so that this room needs no gRPC. */
import type { Audience } from "../model/index.ts";
import { type Access, type AccessProfile, callerOf } from "./identity.ts";

/** A server call of grpc-js, as far as identity goes. */
export interface IdentifiedCall {
  readonly metadata: { get(name: string): readonly (string | { toString(): string })[] };
}

export function callerOfCall(call: IdentifiedCall, audiences: readonly Audience[], profile: AccessProfile): Access {
  return callerOf({ readHeader: (name) => call.metadata.get(name)[0]?.toString() }, audiences, profile);
}
