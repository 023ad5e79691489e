/** What lies in the folder that `--tls` names: the authority, this side's certificate and key, and what is revoked. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Credentials } from "./tls.ts";

export interface TlsFiles {
  readonly credentials: Credentials;
  /** All of them as one text, to see whether anything changed. */
  readonly text: string;
}

export type Revocations =
  | Revoked
  /** It is there, and cannot be read. */
  | { readonly kind: "unreadable"; readonly why: string };

export interface Revoked {
  readonly kind: "read";
  readonly revoked: ReadonlySet<string>;
  readonly text: string;
  /** Lines that are neither a fingerprint, nor a comment. */
  readonly unreadable: readonly string[];
}

const FINGERPRINT = /^[0-9a-f]{64}$/;

/** ca.crt with server.crt and server.key, or with client.crt and client.key. Throws a sentence that names the missing file. */
export async function readCredentials(dir: string, side: "server" | "client" = "server"): Promise<TlsFiles> {
  const [ca, cert, key] = await Promise.all(
    ["ca.crt", `${side}.crt`, `${side}.key`].map((name) =>
      readFile(join(dir, name)).catch((error: Error) => {
        throw new Error(
          `${join(dir, name)} cannot be read (${error.message}). The folder of --tls holds ca.crt, ${side}.crt and ${side}.key; ` +
            "tomi certs makes them for tests.",
        );
      }),
    ),
  );
  const credentials = { ca: ca!, cert: cert!, key: key! };
  return { credentials, text: Buffer.concat([ca!, cert!, key!]).toString("latin1") };
}

/**
 * revoked.txt: SHA-256 fingerprints of certificates, one a line, with or without colons; what follows a # is a comment. Nothing is
 * revoked when the file is missing.
 */
export async function readRevoked(dir: string): Promise<Revocations> {
  let text = "";
  try {
    text = await readFile(join(dir, "revoked.txt"), "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") return { kind: "unreadable", why: message };
  }
  const revoked = new Set<string>();
  const unreadable: string[] = [];
  for (const line of text.split("\n")) {
    const plain = line.replace(/#.*/, "").trim();
    const fingerprint = plain
      .replace(/^sha256 fingerprint=/i, "")
      .replaceAll(":", "")
      .toLowerCase();
    if (FINGERPRINT.test(fingerprint)) revoked.add(fingerprint);
    else if (plain !== "") unreadable.push(plain.slice(0, 100));
  }
  return { kind: "read", revoked, text, unreadable };
}
