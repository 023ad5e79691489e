/** A finished tile with its tag and, once somebody asked for it, its compressed form: both are made once. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const gzipAsync = promisify(gzip);
/** Fast, and within some per cent of the best on tiles. */
const GZIP_LEVEL = 5;
/** Below it a compressed tile is hardly smaller and the header costs more. */
const SMALLEST_GZIPPED_BYTES = 600;

export interface SealedTile {
  readonly raw: Buffer;
  /** Hash of the content: equal tiles have equal tags, whatever led to them. */
  readonly hash: string;
  /** The tracks that it shows, for the read log. */
  readonly trackIds: readonly string[];
  /** Undefined when compressing does not pay. */
  gzipped(): Promise<Buffer> | undefined;
}

export function sealTile(parts: readonly Uint8Array[], trackIds: readonly string[]): SealedTile {
  const raw = Buffer.concat(parts);
  const hash = createHash("sha256").update(raw).digest("base64url").slice(0, 22);
  let compressed: Promise<Buffer> | undefined;
  return {
    raw,
    hash,
    trackIds,
    gzipped: () => {
      if (raw.length < SMALLEST_GZIPPED_BYTES) return undefined;
      compressed ??= gzipAsync(raw, { level: GZIP_LEVEL });
      return compressed;
    },
  };
}

/** The strong tag of one encoding (RFC 9110, 8.8.3.3): a byte-for-byte other representation needs another one. */
export function tagOf(hash: string, encoding: "identity" | "gzip"): string {
  return encoding === "gzip" ? `"${hash}-gz"` : `"${hash}"`;
}

/** Whether an `If-None-Match` header names the tag; comparison is weak there (RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((one) => {
    const given = one.trim();
    return given === "*" || given === tag || given === `W/${tag}`;
  });
}

/** Whether an `Accept-Encoding` header allows gzip: named, or by `*`, with a quality above 0. */
export function acceptsGzip(header: string | undefined): boolean {
  let any = false;
  for (const part of (header ?? "").toLowerCase().split(",")) {
    const [coding, ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((text) => text.startsWith("q="));
    const allowed = quality === undefined || Number(quality.slice(2)) > 0;
    if (coding === "gzip" || coding === "x-gzip") return allowed;
    if (coding === "*") any = allowed;
  }
  return any;
}
