/** Headers that every answer carries. */
import { caveat, type Workspace } from "../model/index.ts";

/** What the page may load: itself. Workers and images also from memory, since the map makes both; nothing from any other host. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Answers differ by audience and are nobody else's to keep; a client asks again each time and is told when nothing changed. */
export function commonHeaders(workspace: Workspace): Readonly<Record<string, string>> {
  return {
    "cache-control": "private, no-cache",
    vary: "x-tomi-audience",
    "x-tomi-caveat": encodeURIComponent(caveat(workspace)),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
  };
}
