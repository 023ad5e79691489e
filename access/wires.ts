/**
 * The service's side of TLS while it runs: its certificates, read again when their files change; what has been revoked; and every
 * connection there is, so that one whose certificate is revoked or expires is cut.
 */
import type { TLSSocket, Server as TlsServer } from "node:tls";
import { createSecureContext, type TlsOptions } from "node:tls";
import { type CallerCertificate, readCertificate } from "./certificate.ts";
import { type Credentials, contextOptions, serverTlsOptions, type TlsProfile } from "./tls.ts";
import { readCredentials, readRevoked, type TlsFiles } from "./tls_files.ts";

export interface WiresLog {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
}

export interface Wires {
  /** For `tls.createServer` and `https.createServer`. Give the server to `guard` afterwards. */
  serverOptions(profile: TlsProfile): TlsOptions;
  /**
   * Keeps a listener's certificates up to date, closes connections whose certificate says nothing or is revoked, and cuts those whose
   * certificate is revoked or expires while they are open, streams included.
   */
  guard(server: TlsServer, profile: TlsProfile): void;
  /** Looks at the files once; resolves when what they say holds. Called every second by itself. */
  look(): Promise<void>;
  close(): void;
}

const LOOK_MS = 1_000;
/** Certificate and key are two files: only when they do not match for this many looks is the replacement called broken. */
const PATIENCE_LOOKS = 3;

/** Throws an Error with a sentence when what is in `dir` cannot be used. */
export async function openWires(dir: string, log: WiresLog, nowUs: () => number = wallUs): Promise<Wires> {
  const wires = new OpenWires(dir, log, nowUs, usable(dir, await readCredentials(dir)));
  await wires.look();
  return wires;
}

const wallUs = (): number => Date.now() * 1000;

interface Connection {
  readonly socket: TLSSocket;
  readonly certificate: CallerCertificate;
}

class OpenWires implements Wires {
  readonly #dir: string;
  readonly #log: WiresLog;
  readonly #nowUs: () => number;
  readonly #timer: NodeJS.Timeout;
  readonly #listeners: { readonly server: TlsServer; readonly profile: TlsProfile }[] = [];
  readonly #connections = new Set<Connection>();
  #files: TlsFiles;
  #credentials: Credentials;
  #revoked: ReadonlySet<string> = new Set();
  #revokedText = "";
  #revokedUnreadable = false;
  #brokenLooks = 0;

  constructor(dir: string, log: WiresLog, nowUs: () => number, files: TlsFiles) {
    this.#dir = dir;
    this.#log = log;
    this.#nowUs = nowUs;
    this.#files = files;
    this.#credentials = files.credentials;
    this.#timer = setInterval(() => void this.look(), LOOK_MS);
    this.#timer.unref();
  }

  serverOptions(profile: TlsProfile): TlsOptions {
    return serverTlsOptions(this.#credentials, profile);
  }

  guard(server: TlsServer, profile: TlsProfile): void {
    const listener = { server, profile };
    this.#listeners.push(listener);
    server.prependListener("secureConnection", (socket: TLSSocket) => this.#admit(socket));
    server.on("tlsClientError", (error: NodeJS.ErrnoException, socket) => {
      const { remoteAddress } = socket;
      // A handshake that takes too long is only told of by Node.js; closing it is ours.
      socket.destroy();
      this.#log.warn(
        { reason: error.code ?? error.message, from: remoteAddress, profile },
        "A connection was refused in its handshake.",
      );
    });
    server.once("close", () => this.#listeners.splice(this.#listeners.indexOf(listener), 1));
    server.setSecureContext(contextOptions(this.#credentials, profile));
  }

  async look(): Promise<void> {
    await Promise.all([this.#lookAtCertificates(), this.#lookAtRevocations()]);
    this.#cut();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #admit(socket: TLSSocket): void {
    // Null on a socket that is being closed.
    const raw = (socket.getPeerCertificate() as { raw?: Buffer } | null)?.raw;
    const certificate = raw === undefined ? undefined : readCertificate(raw);
    if (certificate === undefined || this.#isOver(certificate)) {
      socket.destroy();
      return;
    }
    const connection = { socket, certificate };
    this.#connections.add(connection);
    socket.once("close", () => this.#connections.delete(connection));
  }

  #isOver({ fingerprint, untilUs }: CallerCertificate): boolean {
    return this.#revoked.has(fingerprint) || untilUs <= this.#nowUs();
  }

  #cut(): void {
    for (const { socket, certificate } of this.#connections) {
      if (!this.#isOver(certificate)) continue;
      this.#log.warn(
        { holder: certificate.name, fingerprint: certificate.fingerprint },
        "A connection was cut: its certificate is revoked or has expired.",
      );
      socket.destroy();
    }
  }

  async #lookAtCertificates(): Promise<void> {
    let found: TlsFiles;
    try {
      found = await readCredentials(this.#dir);
      if (found.text === this.#files.text) {
        this.#brokenLooks = 0;
        return;
      }
      usable(this.#dir, found);
    } catch (error) {
      if (++this.#brokenLooks === PATIENCE_LOOKS)
        this.#log.warn(
          { error: (error as Error).message },
          "The new certificates cannot be used; the old ones stay in use.",
        );
      return;
    }
    this.#brokenLooks = 0;
    this.#files = found;
    this.#credentials = found.credentials;
    // Connections that are open keep the keys they have agreed upon: nothing is dropped.
    for (const { server, profile } of this.#listeners)
      server.setSecureContext(contextOptions(this.#credentials, profile));
    this.#log.info({ dir: this.#dir }, "New certificates are in use for new connections.");
  }

  async #lookAtRevocations(): Promise<void> {
    const found = await readRevoked(this.#dir);
    if (found.kind === "unreadable") {
      // What was revoked stays revoked.
      if (!this.#revokedUnreadable)
        this.#log.warn({ error: found.why }, "revoked.txt cannot be read; what it said before holds.");
      this.#revokedUnreadable = true;
      return;
    }
    this.#revokedUnreadable = false;
    const { revoked, text, unreadable } = found;
    if (text === this.#revokedText) return;
    this.#revokedText = text;
    this.#revoked = revoked;
    this.#log.info({ revoked: revoked.size }, "The list of revoked certificates has changed.");
    for (const line of unreadable)
      this.#log.warn({ line }, "A line of revoked.txt is no SHA-256 fingerprint and revokes nothing.");
  }
}

/** The files as they are when a listener can work with them; throws a sentence otherwise. */
function usable(dir: string, files: TlsFiles): TlsFiles {
  try {
    createSecureContext(contextOptions(files.credentials, "standard"));
  } catch (error) {
    throw new Error(
      `The certificates in ${dir} cannot be used (${(error as Error).message}). Replace ca.crt, server.crt and server.key together.`,
      { cause: error },
    );
  }
  return files;
}
