/** Who may send as which source: with certificates only whoever's certificate names it. */
import { type AccessProfile, type IdentifiedCall, maySendAs } from "../access/index.ts";
import { CallError } from "./call_error.ts";

/** Throws PERMISSION_DENIED, whether or not such a source exists: nobody learns that by asking. */
export function needSender(call: IdentifiedCall, sourceId: string, profile: AccessProfile): void {
  if (maySendAs(call, sourceId, profile)) return;
  throw new CallError(
    "PERMISSION_DENIED",
    `The certificate of this connection does not name the source "${sourceId.slice(0, 80)}". Connect with one that holds urn:tomi:source:ID for it.`,
  );
}
