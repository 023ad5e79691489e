/** What a vessel is held to be. Only a named person says so, with a reason; the machine never does (STANAG 1241 identities). */
import type { TimeUs } from "./time.ts";

export const DESIGNATED_IDENTITIES = ["unknown", "friend", "neutral", "suspect", "hostile"] as const;
export type DesignatedIdentity = (typeof DESIGNATED_IDENTITIES)[number];

export interface Designation {
  readonly identity: DesignatedIdentity;
  readonly by: string;
  readonly reason: string;
  readonly atUs: TimeUs;
}
