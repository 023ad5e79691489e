/**
 * The wires of a whole Tomi as an operator starts it, from outside: what key exchange each listener agrees upon, who is refused, who a
 * certificate makes one, and what is left in the read log. gRPC and CoT run under national here, HTTP under standard.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tls from "node:tls";
import * as grpc from "@grpc/grpc-js";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { clientContextOptions } from "../../access/index.ts";
import { makeAuthority, makeClient } from "../../cli/certs.ts";
import { readPair, writePair } from "../../cli/certs_command.ts";
import { openRecordStream } from "../../exercise/client.ts";
import { feedV1 } from "../../proto/index.ts";
import { prepareEmbedded } from "../support/database.ts";
import {
  clientFiles,
  clientOptions,
  FIRST_WORDS,
  get,
  olderNode,
  run,
  shakeHands,
  shakeHandsWith,
} from "../support/tls_peer.ts";
import { freePort, startTomi, type TomiProcess } from "../support/tomi_process.ts";

const root = join(import.meta.dirname, "../..");
const old = await olderNode();
const versionOf = (program: string): Promise<string> =>
  run(program, ["--version"]).then(
    ({ stdout }) => stdout,
    () => "",
  );
const [curl, gdal] = await Promise.all([versionOf("curl"), versionOf("ogrinfo")]);
const [, gdalMajor = "0", gdalMinor = "0"] = /GDAL (\d+)\.(\d+)/.exec(gdal) ?? [];
/** Client certificates came to GDAL with 3.7 (GDAL_HTTP_SSLCERT). */
const gdalShowsCertificates = Number(gdalMajor) > 3 || (Number(gdalMajor) === 3 && Number(gdalMinor) >= 7);
if (old === undefined) console.warn("SKIPPED: no Node.js without post-quantum key exchange is on this machine.");
if (curl === "") console.warn("SKIPPED: curl is not on this machine.");
if (!gdalShowsCertificates)
  console.warn(`SKIPPED: GDAL with client certificates (3.7 or later) is not on this machine (${gdal.trim()}).`);

type Listener = keyof typeof FIRST_WORDS;
const LISTENERS: readonly Listener[] = ["http", "grpc", "cot"];
const NATIONAL: readonly Listener[] = ["grpc", "cot"];
const ALPN: Readonly<Record<Listener, string | undefined>> = { http: undefined, grpc: "h2", cot: undefined };
const withAlpn = (listener: Listener) => (ALPN[listener] === undefined ? {} : { ALPNProtocols: [ALPN[listener]] });

const dir = mkdtempSync(join(tmpdir(), "tomi-tls-"));
const tlsDir = join(dir, "tls");
const sato = join(tlsDir, "people", "Sato");
const suzuki = join(tlsDir, "people", "Suzuki");
const arrays = join(tlsDir, "sources", "array-a");
const ports = { http: 0, grpc: 0, cot: 0 };
let tomi: TomiProcess;

const cli = (...words: string[]) => run(process.execPath, [join(root, "cli/main.ts"), ...words]);
const certs = (...words: string[]) => cli("certs", "--out", tlsDir, ...words);

beforeAll(async () => {
  await certs("--person", "Sato", "--audience", "national,coast-guard", "--role", "watch,auditor");
  await Promise.all([
    certs("--person", "Suzuki", "--audience", "coast-guard"),
    certs("--source", "array-a"),
    prepareEmbedded(join(dir, "var", "tsushima-dawn")),
  ]);
  for (const listener of LISTENERS) ports[listener] = await freePort();
  const config = JSON.parse(readFileSync(join(root, "tomi.config.json"), "utf8"));
  config.cot = { ...config.cot, tlsPort: ports.cot, tlsProfile: "national" };
  writeFileSync(join(dir, "tomi.config.json"), JSON.stringify(config));
  const isUp = (): Promise<boolean> =>
    get(ports.http, "/healthz", sato).then(
      ({ status }) => status === 200,
      () => false,
    );
  const flags = ["--dir", join(dir, "var"), "--tls", tlsDir, "--roles", "ingest,tiles,feeds"];
  tomi = await startTomi(flags, ports, isUp, join(dir, "tomi.config.json"));
}, 180_000);

afterAll(async () => {
  await tomi?.stop();
  rmSync(dir, { recursive: true, force: true });
}, 30_000);

test("the keys that certs makes can be read by their owner only", () => {
  for (const path of [join(tlsDir, "ca.key"), join(tlsDir, "server.key"), clientFiles(sato).key])
    expect(statSync(path).mode & 0o077).toBe(0);
});

describe.each(LISTENERS)("the %s listener", (listener) => {
  const shake = (options: tls.ConnectionOptions) =>
    shakeHands(ports[listener], { ...options, ...withAlpn(listener) }, FIRST_WORDS[listener]);

  it("agrees upon X25519MLKEM768 in TLS 1.3 with a client of this Node.js, whose defaults are enough", async () => {
    const agreed = { kind: "accepted", protocol: "TLSv1.3", group: "X25519MLKEM768" };
    expect(await shake(clientOptions(sato))).toEqual(agreed);
  });

  it("refuses TLS 1.2, no certificate, a foreign one and an expired one", async () => {
    const own = clientOptions(sato);
    const nowMs = Date.now();
    const authority = readPair(tlsDir, "ca")!;
    const foreign = await makeAuthority("foreign", { fromMs: nowMs - 60_000, untilMs: nowMs + 60_000 });
    const holder = { name: "Sato", audiences: ["national"], roles: ["watch"] };
    const past = { fromMs: nowMs - 60_000, untilMs: nowMs - 1_000 };
    const strangers = [
      await makeClient(foreign, holder, { fromMs: nowMs - 60_000, untilMs: nowMs + 60_000 }),
      await makeClient(authority, holder, past),
    ];
    expect((await shake({ ...own, minVersion: "TLSv1.2", maxVersion: "TLSv1.2" })).kind).toBe("refused");
    expect((await shake({ ca: own.ca })).kind).toBe("refused");
    for (const { cert, key } of strangers) expect((await shake({ ca: own.ca, cert, key })).kind).toBe("refused");
  });

  const national = NATIONAL.includes(listener);
  it(`${national ? "refuses" : "lets in"} a client that has X25519 only`, async () => {
    const { kind } = await shake({ ...clientOptions(sato), ecdhCurve: "X25519" });
    expect(kind).toBe(national ? "refused" : "accepted");
  });

  it.skipIf(old === undefined)(`${national ? "refuses" : "lets in"} an older Node.js`, async () => {
    const told = await shakeHandsWith(old!, ports[listener], sato, ALPN[listener], FIRST_WORDS[listener]);
    expect(told).toBe(national ? "refused" : "accepted");
  });
});

describe("outside clients under standard", () => {
  const { ca, cert, key } = clientFiles(sato);
  const url = (path: string): string => `https://localhost:${ports.http}${path}`;

  it.skipIf(curl === "")("curl connects with a certificate, and not without or to a national listener", async () => {
    const own = ["-sS", "--cacert", ca, "--cert", cert, "--key", key];
    const { stdout } = await run("curl", [...own, url("/api/session")]);
    expect(JSON.parse(stdout)).toMatchObject({ profile: "certificate", person: "Sato", roles: ["watch", "auditor"] });
    await expect(run("curl", ["-sS", "--cacert", ca, url("/api/session")])).rejects.toThrow();
    const { stdout: linked } = await run("curl", ["--version"]);
    if (/OpenSSL\/(1|3\.[0-4])/.test(linked))
      await expect(
        run("curl", [...own, "--http2-prior-knowledge", `https://localhost:${ports.grpc}/`]),
      ).rejects.toThrow();
  });

  it.skipIf(!gdalShowsCertificates)("GDAL reads tracks and tiles with a certificate", async () => {
    const env = { ...process.env, GDAL_CURL_CA_BUNDLE: ca, CURL_CA_BUNDLE: ca, SSL_CERT_FILE: ca };
    const own = { ...env, GDAL_HTTP_SSLCERT: cert, GDAL_HTTP_SSLKEY: key };
    const { stdout } = await run("ogrinfo", ["-ro", "-so", "-al", url("/features/tracks?limit=5")], { env: own });
    expect(stdout).toContain("Geometry");
    await expect(run("ogrinfo", ["-ro", "-so", url("/features/tracks?limit=5")], { env })).rejects.toThrow();
  });
});

describe("who calls is what the certificate says", () => {
  it("an audience that it does not name is refused, whatever a header says; a person cannot be put on", async () => {
    const session = await get(ports.http, "/api/session", suzuki, { "x-tomi-person": "Sato" });
    expect(JSON.parse(session.body)).toMatchObject({ person: "Suzuki", audience: { id: "coast-guard" } });
    expect((await get(ports.http, "/features/tracks", suzuki, { "x-tomi-audience": "national" })).status).toBe(403);
    expect((await get(ports.http, "/features/tracks", arrays)).status).toBe(403);
  });

  it("what counts over all audiences is for operators and auditors", async () => {
    expect((await get(ports.http, "/metrics", sato)).body).toContain("tomi_");
    expect((await get(ports.http, "/metrics", suzuki)).status).toBe(403);
    const { status, body } = await get(ports.http, "/readyz", suzuki);
    expect([status, body]).toEqual([200, expect.stringContaining("Reads are written down.")]);
  });

  it("a producer sends as its own source, and as no other, whether that exists or not", async () => {
    const credentials = secured(arrays);
    const address = `localhost:${ports.grpc}`;
    const open = (service: "subsurface" | "ais" | "drone", sourceId: string) =>
      openRecordStream(address, service, { sourceId }, { credentials, reconnectMs: false });
    const stream = await open("subsurface", "array-a");
    stream.abort();
    for (const [service, sourceId] of [
      ["subsurface", "array-b"],
      ["drone", "uav-male-1"],
      ["ais", "no-such"],
    ] as const)
      await expect(open(service, sourceId)).rejects.toMatchObject({
        code: grpc.status.PERMISSION_DENIED,
        details: expect.stringContaining("does not name the source"),
      });
    await expect(
      openRecordStream(address, "ais", { sourceId: "ais-pusan" }, { credentials: secured(sato), reconnectMs: false }),
    ).rejects.toMatchObject({ code: grpc.status.PERMISSION_DENIED });
  });

  it("the exercise of this start calls with a certificate of its own", async () => {
    const accepted = async (): Promise<number> => {
      const { body } = await get(ports.http, "/api/sensors", sato);
      const { sensors } = JSON.parse(body) as { sensors: { accepted: number }[] };
      return sensors.filter((one) => one.accepted > 0).length;
    };
    await expect.poll(accepted, { timeout: 60_000, interval: 500 }).toBeGreaterThan(3);
  });
});

it("what was read is in the read log, for an auditor of the audience and for nobody else", async () => {
  await get(ports.http, "/features/tracks?limit=3", suzuki, { "x-tomi-purpose": "search%20and%20rescue" });
  const list = (folder: string, ...words: string[]) =>
    cli("reads", "list", "--grpc", `localhost:${ports.grpc}`, "--tls", folder, ...words);
  const seen = async () => (await list(sato, "--audience", "coast-guard", "--person", "Suzuki")).stdout;
  const folder = join(dir, "var", "tsushima-dawn", "read-log");
  const written = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  await expect.poll(() => written().join(), { timeout: 40_000, interval: 200 }).toContain("search and rescue");
  expect(await seen()).toContain("search and rescue");
  expect((await list(sato, "--person", "Suzuki")).stdout).toBe("");
  await expect(list(suzuki)).rejects.toThrow(/auditor or operator/);
}, 60_000);

it("a revoked certificate loses its streams within five seconds, and gets no other", async () => {
  const stream = get(ports.http, "/features/tracks/stream", suzuki);
  const client = new grpc.Client(`localhost:${ports.grpc}`, secured(suzuki));
  const watch = client.makeServerStreamRequest(
    "/tomi.feed.v1.PictureService/Watch",
    (bytes: Buffer) => bytes,
    (bytes: Buffer) => bytes,
    Buffer.from(feedV1.WatchRequest.encode({ purpose: "test" }).finish()),
  );
  const ended = new Promise<void>((resolve) => watch.once("error", () => resolve()));
  await new Promise((resolve) => watch.once("data", resolve));
  await certs("--revoke", clientFiles(suzuki).cert);
  const revokedMs = performance.now();
  await Promise.all([stream, ended]);
  expect(performance.now() - revokedMs).toBeLessThan(5_000);
  client.close();
  await expect(get(ports.http, "/api/session", suzuki)).rejects.toThrow();
  expect((await get(ports.http, "/api/session", sato)).status).toBe(200);
}, 30_000);

function secured(folder: string): grpc.ChannelCredentials {
  return grpc.credentials.createFromSecureContext(tls.createSecureContext(clientContextOptions(clientOptions(folder))));
}

test("a pair is written whole: what writePair wrote, readPair reads", () => {
  const pair = readPair(tlsDir, "ca")!;
  writePair(join(dir, "copy"), "ca", pair);
  expect(readPair(join(dir, "copy"), "ca")).toEqual(pair);
  expect(readPair(dir, "ca")).toBeUndefined();
});
