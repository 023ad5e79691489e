/**
 * The Cursor-on-Target listeners: TCP in the clear (development profile, loopback only) and mutual TLS. Each reader gets the picture
 * of one audience: of its certificate, or in the clear of the configured one. Nothing that a reader does, or does not do, ends the
 * service or costs the others more than its share.
 */
import { randomUUID } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";
import {
  type Access,
  AUDIENCE_HEADER,
  type Caller,
  callerOf,
  PURPOSE_HEADER,
  readCertificate,
  readerOf,
} from "../../access/index.ts";
import { type Pictures, sharedPictures } from "../pictures.ts";
import { storeFeedReader } from "../reader.ts";
import type { CotDeps, CotHandle, CotStats } from "./deps.ts";
import { COT_TIMES, type CotReaderParts, serveReader } from "./reader.ts";

/** Readers at a time on each listener: a liaison desk has some dozens. */
const MAXIMUM_READERS = 64;
/** Of these, by one address in TLS, so that one client that connects again and again does not shut the others out. */
const MAXIMUM_READERS_OF_ONE = 16;
const KEEP_ALIVE_MS = 20_000;
const FIRST_PICTURE_MS = 10_000;
const POLL_MS = 250;
const PURPOSE = "liaison feed (Cursor on Target)";

/** Starts the listeners that `deps` names. Throws the listener's error when an address is taken. */
export async function startCot(deps: CotDeps): Promise<CotHandle> {
  const service = new CotService(deps);
  try {
    if (deps.tcp !== undefined) await service.listenTcp(deps.tcp);
    if (deps.tls !== undefined) await service.listenTls(deps.tls);
  } catch (error) {
    await service.close();
    throw error;
  }
  return service;
}

class CotService implements CotHandle {
  readonly #deps: CotDeps;
  readonly #pictures: Pictures;
  readonly #stop = new AbortController();
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();
  readonly #serving = new Set<Promise<void>>();
  readonly #readers = new Map<string, number>();
  #events = 0;
  #malformed = 0;
  #refused = 0;
  #cut = 0;
  address: string | undefined;
  tlsAddress: string | undefined;

  constructor(deps: CotDeps) {
    this.#deps = deps;
    this.#pictures = deps.pictures ?? sharedPictures(storeFeedReader(deps.db, deps.pollMs ?? POLL_MS), deps.log);
  }

  async listenTcp({ host, port }: NonNullable<CotDeps["tcp"]>): Promise<void> {
    const server = createServer({ noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS });
    server.on("connection", (socket) => this.#admit(socket, () => this.#inTheClear()));
    this.address = await this.#listen(server, host, port);
  }

  async listenTls({ host, port, wires, profile }: NonNullable<CotDeps["tls"]>): Promise<void> {
    const server = createTlsServer(wires.serverOptions(profile));
    wires.guard(server, profile);
    // Before the handshake a connection is a socket all the same, and counts.
    server.on("connection", (socket: Socket) => {
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      this.#hold(socket);
    });
    // Node tells of a handshake that failed or took too long, and leaves its socket open: closing it is ours.
    server.on("tlsClientError", (_error, socket) => {
      this.#refused++;
      socket.destroy();
    });
    server.on("secureConnection", (socket) => {
      socket.setNoDelay(true);
      this.#admit(socket, () => this.#certified(socket));
    });
    this.tlsAddress = await this.#listen(server, host, port);
  }

  stats(): CotStats {
    return {
      readers: [...this.#readers].map(([audience, readers]) => ({ audience, readers })),
      events: this.#events,
      malformed: this.#malformed,
      refused: this.#refused,
      cut: this.#cut,
    };
  }

  async close(): Promise<void> {
    this.#stop.abort("stopped");
    const closed = this.#servers.map((server) => new Promise((resolve) => server.close(resolve)));
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(closed);
    await Promise.allSettled(this.#serving);
    if (this.#deps.pictures === undefined) await this.#pictures.close();
  }

  #listen(server: Server, host: string, port: number): Promise<string> {
    this.#servers.push(server);
    // Beyond it a connection is closed at once, before a byte of it is read.
    server.maxConnections = MAXIMUM_READERS;
    server.on("drop", () => {
      this.#refused++;
    });
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, () => {
        server.removeListener("error", reject);
        server.on("error", (error) => this.#deps.log.error({ error: String(error) }, "A CoT listener failed."));
        const address = server.address();
        const bound = address !== null && typeof address === "object" ? address.port : port;
        resolve(`${host.includes(":") ? `[${host}]` : host}:${bound}`);
      });
    });
  }

  #inTheClear(): Access {
    const headers: Readonly<Record<string, string | undefined>> = {
      [AUDIENCE_HEADER]: this.#deps.tcp?.audience,
      [PURPOSE_HEADER]: PURPOSE,
    };
    return callerOf({ readHeader: (name) => headers[name] }, this.#deps.audiences, "development");
  }

  #certified(socket: TLSSocket): Access {
    const { raw } = socket.getPeerCertificate();
    const certificate = raw === undefined ? undefined : readCertificate(raw);
    const readHeader = (name: string): string | undefined => (name === PURPOSE_HEADER ? PURPOSE : undefined);
    return callerOf(
      { readHeader, ...(certificate === undefined ? {} : { certificate }) },
      this.#deps.audiences,
      "certificate",
    );
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    // Errors of a connection are its reader's business; without a listener one would end the process.
    socket.on("error", () => undefined);
  }

  #admit(socket: Socket, access: () => Access): void {
    this.#hold(socket);
    if (socket.destroyed || this.#stop.signal.aborted) {
      socket.destroy();
      return;
    }
    const asked = access();
    if (asked.kind === "refused" || this.#tooManyOf(socket)) {
      this.#refused++;
      const code = asked.kind === "refused" ? asked.code : "TOO_MANY_CONNECTIONS";
      this.#deps.log.warn({ code }, "A CoT reader was refused.");
      socket.destroy();
      return;
    }
    const serving = this.#serve(socket, asked.caller)
      .catch((error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        this.#deps.log.error({ error: text }, "A CoT connection failed; the others go on.");
      })
      .finally(() => {
        socket.destroy();
        this.#serving.delete(serving);
      });
    this.#serving.add(serving);
  }

  #tooManyOf({ remoteAddress, remotePort }: Socket): boolean {
    if (remoteAddress === undefined || /^(::ffff:)?127\.|^::1$/.test(remoteAddress)) return false;
    const others = [...this.#sockets].filter((one) => one.remoteAddress === remoteAddress);
    return (
      new Set(others.map((one) => one.remotePort).filter((port) => port !== remotePort)).size >= MAXIMUM_READERS_OF_ONE
    );
  }

  async #serve(socket: Socket, caller: Caller): Promise<void> {
    const { audience } = caller.view;
    const follower = this.#pictures.of(audience.id);
    if (!(await follower.ready(FIRST_PICTURE_MS)) || socket.destroyed) return;
    this.#readers.set(audience.id, (this.#readers.get(audience.id) ?? 0) + 1);
    const reading = readerOf(caller);
    const fields = { ...reading, call: "CoT" };
    this.#deps.log.info(fields, "The picture is read as Cursor on Target.");
    const parts: CotReaderParts = {
      clock: this.#deps.clock,
      workspace: this.#deps.workspace,
      audience,
      follower,
      times: this.#deps.times ?? COT_TIMES,
      version: this.#deps.version,
      protocolUid: this.#deps.protocolUid?.() ?? randomUUID(),
      onTold: (ids) => this.#deps.readLog?.note(reading, "cot", ids),
      onSent: (events) => {
        this.#events += events;
      },
      onMalformed: () => {
        this.#malformed++;
      },
    };
    try {
      const why = await serveReader(parts, socket, this.#stop.signal);
      if (why !== "gone" && why !== "stopped") this.#cut++;
      this.#deps.log.info({ ...fields, why }, "A CoT reader has ended.");
    } finally {
      this.#readers.set(audience.id, (this.#readers.get(audience.id) ?? 1) - 1);
    }
  }
}
