/** Clients of a TLS listener: of this Node, of an older one that is on the machine, and what each was told. */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { request } from "node:https";
import { delimiter, join } from "node:path";
import * as tls from "node:tls";
import { promisify } from "node:util";

export const run = promisify(execFile);

/** The paths of a client's folder as `tomi certs` makes it. */
export const clientFiles = (folder: string) => ({
  ca: join(folder, "ca.crt"),
  cert: join(folder, "client.crt"),
  key: join(folder, "client.key"),
});

export function clientOptions(folder: string): { ca: Buffer; cert: Buffer; key: Buffer } {
  const { ca, cert, key } = clientFiles(folder);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

export interface Handshake {
  readonly kind: "accepted" | "refused";
  readonly protocol?: string | null;
  readonly group?: string;
}

/**
 * Whether the listener keeps the connection: in TLS 1.3 a client's certificate is judged after the client is done, so that a refusal
 * comes as an alert a moment later. `first` is what the client says to get an answer.
 */
export function shakeHands(
  port: number,
  options: tls.ConnectionOptions,
  first: string | Uint8Array,
): Promise<Handshake> {
  return new Promise((resolve) => {
    const socket = tls.connect({ port, host: "127.0.0.1", servername: "localhost", ...options });
    let agreed: Omit<Handshake, "kind"> = {};
    const end = (kind: Handshake["kind"]): void => {
      clearTimeout(patience);
      resolve({ kind, ...agreed });
      socket.destroy();
    };
    const patience = setTimeout(() => end("refused"), 8_000);
    socket.once("secureConnect", () => {
      // Asked now: on a socket that is being closed the question ends the process (seen in Node.js 24.21).
      const { name } = socket.getEphemeralKeyInfo() as { name?: string };
      agreed = { protocol: socket.getProtocol(), ...(name === undefined ? {} : { group: name }) };
      socket.write(first);
    });
    socket.once("data", () => end("accepted"));
    socket.once("error", () => end("refused"));
    socket.once("close", () => end("refused"));
  });
}

/** What makes each listener answer. */
export const FIRST_WORDS = {
  http: "GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n",
  // The connection preface of HTTP/2 and an empty SETTINGS frame (RFC 9113, 3.4).
  grpc: Buffer.concat([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])]),
  // The listener greets by itself.
  cot: "\n",
} as const;

/** A Node.js without post-quantum key exchange on this machine's PATH, not the one that this project brings; undefined without. */
export async function olderNode(): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, "node");
    if (folder.includes("node_modules") || !existsSync(path)) continue;
    const { stdout } = await run(path, ["-p", "process.versions.openssl"]).catch(() => ({ stdout: "" }));
    const [major = 0, minor = 0] = stdout.split(".").map(Number);
    if (major >= 1 && (major < 3 || (major === 3 && minor < 5))) return path;
  }
  return undefined;
}

/** As `shakeHands`, done by another Node.js. */
export async function shakeHandsWith(
  node: string,
  port: number,
  folder: string,
  alpn: string | undefined,
  first: string | Uint8Array,
): Promise<string> {
  const { ca, cert, key } = clientFiles(folder);
  const script = `
    const fs = require("node:fs"), tls = require("node:tls");
    const [port, ca, cert, key, alpn, first] = process.argv.slice(1);
    const socket = tls.connect({ port: Number(port), host: "127.0.0.1", servername: "localhost", ca: fs.readFileSync(ca),
      cert: fs.readFileSync(cert), key: fs.readFileSync(key), ...(alpn ? { ALPNProtocols: [alpn] } : {}) });
    const end = (word) => { console.log(word); process.exit(0); };
    socket.once("secureConnect", () => socket.write(Buffer.from(first, "base64")));
    socket.once("data", () => end("accepted"));
    socket.once("error", () => end("refused"));
    socket.once("close", () => end("refused"));
    setTimeout(() => end("refused"), 8000);`;
  const words = Buffer.from(first).toString("base64");
  const { stdout } = await run(node, ["-e", script, String(port), ca, cert, key, alpn ?? "", words]);
  return stdout.trim();
}

/** `GET` over TLS; `onData` sees a stream's pieces. Resolves when the answer has ended, however it did. */
export function get(
  port: number,
  path: string,
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  onData: (piece: string) => void = () => undefined,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const call = request(
      { port, host: "127.0.0.1", servername: "localhost", path, headers, agent: false, ...clientOptions(folder) },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => {
          body += piece;
          onData(piece);
        });
        answer.on("error", () => undefined);
        answer.on("close", () => resolve({ status: answer.statusCode ?? 0, body }));
      },
    );
    call.on("error", reject);
    call.end();
  });
}
