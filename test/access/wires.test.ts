/** A listener whose certificates change, are revoked and expire while it runs, over real TLS on loopback. */
import { X509Certificate } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tls from "node:tls";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
  clientContextOptions,
  hasPostQuantum,
  openWires,
  profileProblem,
  type TlsProfile,
  type Wires,
} from "../../access/index.ts";
import { type KeyPair, makeAuthority, makeClient, makeServer } from "../../cli/certs.ts";
import { writePair } from "../../cli/certs_command.ts";

const HOUR_MS = 3_600_000;
const good = { fromMs: Date.now() - 60_000, untilMs: Date.now() + HOUR_MS };
const [authority, foreign] = await Promise.all([makeAuthority("ours", good), makeAuthority("theirs", good)]);
const person = await makeClient(authority, { name: "Sato", audiences: ["national"] }, good);

let dir: string;
let wires: Wires;
let nowMs: number;
let said: string[];
const servers: tls.Server[] = [];
const say = (_: object, sentence: string): void => void said.push(sentence);

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), "tomi-wires-"));
  writePair(dir, "ca", authority);
  writePair(dir, "server", await makeServer(authority, ["localhost"], good));
  nowMs = Date.now();
  said = [];
  wires = await openWires(dir, { info: say, warn: say }, () => nowMs * 1000);
});
afterEach(() => {
  wires.close();
  for (const server of servers.splice(0)) server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** An echo service. */
async function listen(profile: TlsProfile = "national"): Promise<number> {
  const server = tls.createServer(wires.serverOptions(profile), (socket) => {
    socket.on("error", () => undefined);
    socket.pipe(socket);
  });
  wires.guard(server, profile);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as { port: number }).port;
}

const credentials = (pair: KeyPair, ca = authority) => ({
  ca: Buffer.from(ca.cert),
  cert: Buffer.from(pair.cert),
  key: Buffer.from(pair.key),
});

interface Open {
  readonly socket: tls.TLSSocket;
  /** Resolves with what comes back, rejects when the connection ends. */
  echo(text: string): Promise<string>;
  readonly closed: Promise<void>;
}

function connect(port: number, options: tls.ConnectionOptions = clientContextOptions(credentials(person))): Open {
  const socket = tls.connect({ port, host: "127.0.0.1", servername: "localhost", ...options });
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  let failure: Error | undefined;
  socket.on("error", (error) => {
    failure = error;
  });
  return {
    socket,
    closed,
    echo: (text) =>
      new Promise((resolve, reject) => {
        socket.once("data", (data) => resolve(data.toString()));
        void closed.then(() => reject(failure ?? new Error("closed")));
        socket.write(text);
      }),
  };
}

const refused = (port: number, options: tls.ConnectionOptions): Promise<string> =>
  connect(port, options)
    .echo("x")
    .then(
      () => "accepted",
      () => "refused",
    );

describe.each(["standard", "national"] as const)("under %s", (profile) => {
  it("X25519MLKEM768 is agreed upon in TLS 1.3, also by a client that would rather have X25519", async () => {
    const port = await listen(profile);
    for (const ecdhCurve of ["X25519MLKEM768", "X25519:X25519MLKEM768"]) {
      const open = connect(port, { ...clientContextOptions(credentials(person)), ecdhCurve });
      expect(await open.echo("a")).toBe("a");
      expect(open.socket.getProtocol()).toBe("TLSv1.3");
      expect(open.socket.getEphemeralKeyInfo()).toMatchObject({ name: "X25519MLKEM768" });
      open.socket.destroy();
    }
  });

  it("certificates that are missing, foreign, expired, not yet good, or a service's own are refused, and TLS 1.2", async () => {
    const port = await listen(profile);
    const holder = { name: "Sato", audiences: ["national"] };
    const expired = await makeClient(authority, holder, { fromMs: Date.now() - HOUR_MS, untilMs: Date.now() - 1_000 });
    const early = await makeClient(authority, holder, {
      fromMs: Date.now() + HOUR_MS,
      untilMs: Date.now() + 2 * HOUR_MS,
    });
    const theirs = await makeClient(foreign, holder, good);
    const service = await makeServer(authority, ["localhost"], good);
    const malformed = await makeClient(authority, { name: "Sato", audiences: ["National"] }, good);
    const { ca } = credentials(person);
    expect(await refused(port, { ca })).toBe("refused");
    for (const pair of [expired, early, theirs, service, malformed])
      expect(await refused(port, clientContextOptions(credentials(pair)))).toBe("refused");
    expect(await refused(port, { ...credentials(person), minVersion: "TLSv1.2", maxVersion: "TLSv1.2" })).toBe(
      "refused",
    );
    expect(await refused(port, clientContextOptions(credentials(person)))).toBe("accepted");
  });
});

it("X25519 and P-256 alone are let in under standard and not under national", async () => {
  const [standard, national] = [await listen("standard"), await listen("national")];
  for (const ecdhCurve of ["X25519", "P-256"]) {
    const options = { ...clientContextOptions(credentials(person)), ecdhCurve };
    expect(await refused(standard, options)).toBe("accepted");
    expect(await refused(national, options)).toBe("refused");
  }
  expect(await refused(standard, { ...clientContextOptions(credentials(person)), ecdhCurve: "P-384" })).toBe("refused");
});

test.each([
  ["3.5.8", true],
  ["3.4.1", false],
  ["3.0.13+quic", false],
  ["4.0.0", true],
  ["1.1.1w", false],
])("OpenSSL %s has post-quantum groups: %s, and without them national does not start", (version, has) => {
  expect(hasPostQuantum(version)).toBe(has);
  expect(profileProblem("national", version) === undefined).toBe(has);
  expect(profileProblem("standard", version)).toBeUndefined();
});

describe("while it runs", () => {
  it("new certificates are taken for new connections, and open ones go on", async () => {
    const port = await listen();
    const before = connect(port);
    expect(await before.echo("1")).toBe("1");
    const renewed = await makeServer(authority, ["localhost"], good);
    writePair(dir, "server", renewed);
    await wires.look();
    const after = connect(port);
    expect(await after.echo("2")).toBe("2");
    expect(after.socket.getPeerX509Certificate()?.fingerprint256).toBe(
      new X509Certificate(renewed.cert).fingerprint256,
    );
    expect(before.socket.getPeerX509Certificate()?.fingerprint256).not.toBe(
      new X509Certificate(renewed.cert).fingerprint256,
    );
    expect(await before.echo("3")).toBe("3");
    before.socket.destroy();
    after.socket.destroy();
  });

  it("a broken replacement keeps the old one, and is told of once it stays broken", async () => {
    const port = await listen();
    // A certificate without its key: what a copy that is half done looks like.
    writeFileSync(join(dir, "server.crt"), (await makeServer(authority, ["localhost"], good)).cert);
    await wires.look();
    expect(said.join()).not.toContain("cannot be used");
    for (let looks = 0; looks < 4; looks++) await wires.look();
    expect(said.filter((sentence) => sentence.includes("cannot be used"))).toHaveLength(1);
    writeFileSync(join(dir, "server.crt"), "garbage");
    await wires.look();
    const open = connect(port);
    expect(await open.echo("x")).toBe("x");
    open.socket.destroy();
  });

  it("a revoked certificate loses its open connections and gets no new one; others stay", async () => {
    const port = await listen();
    const other = await makeClient(authority, { name: "Suzuki", audiences: ["national"] }, good);
    const [revoked, kept] = [connect(port), connect(port, clientContextOptions(credentials(other)))];
    expect(await Promise.all([revoked.echo("a"), kept.echo("b")])).toEqual(["a", "b"]);
    const { fingerprint256 } = new X509Certificate(person.cert);
    writeFileSync(join(dir, "revoked.txt"), `# left the service\nnot a fingerprint\n${fingerprint256} # Sato\n`);
    await wires.look();
    await revoked.closed;
    expect(await refused(port, clientContextOptions(credentials(person)))).toBe("refused");
    expect(await kept.echo("c")).toBe("c");
    expect(said.join()).toContain("is no SHA-256 fingerprint");
    kept.socket.destroy();
  });

  it("what was revoked stays revoked while the list cannot be read", async () => {
    const port = await listen();
    const { fingerprint256 } = new X509Certificate(person.cert);
    writeFileSync(join(dir, "revoked.txt"), fingerprint256);
    await wires.look();
    rmSync(join(dir, "revoked.txt"));
    mkdirSync(join(dir, "revoked.txt"));
    await wires.look();
    await wires.look();
    expect(await refused(port, clientContextOptions(credentials(person)))).toBe("refused");
    expect(said.filter((sentence) => sentence.includes("cannot be read"))).toHaveLength(1);
  });

  it("a certificate that expires loses its open connections", async () => {
    const port = await listen();
    const open = connect(port);
    expect(await open.echo("a")).toBe("a");
    nowMs += 2 * HOUR_MS;
    await wires.look();
    await open.closed;
  });
});

it("a connection that never finishes its handshake is closed", async () => {
  expect(wires.serverOptions("national").handshakeTimeout).toBeLessThanOrEqual(5_000);
  const server = tls.createServer({ ...wires.serverOptions("national"), handshakeTimeout: 50 });
  wires.guard(server, "national");
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const silent = net.connect((server.address() as { port: number }).port, "127.0.0.1");
  silent.on("error", () => undefined);
  await new Promise((resolve) => silent.once("close", resolve));
});

it("a folder without certificates is refused with the names of the files", async () => {
  const empty = mkdtempSync(join(tmpdir(), "tomi-wires-"));
  await expect(openWires(empty, { info: say, warn: say })).rejects.toThrow(/ca\.crt.*server\.crt.*server\.key/);
  writePair(empty, "ca", authority);
  writePair(empty, "server", { ...(await makeServer(authority, ["localhost"], good)), key: person.key });
  await expect(openWires(empty, { info: say, warn: say })).rejects.toThrow(/cannot be used/);
  rmSync(empty, { recursive: true, force: true });
});
