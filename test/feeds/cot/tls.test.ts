import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect as connectTcp } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ConnectionOptions, connect } from "node:tls";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openWires, type Wires } from "../../../access/index.ts";
import { type Holder, type KeyPair, makeAuthority, makeClient, makeServer } from "../../../cli/certs.ts";
import { track } from "../../tiles/fixtures.ts";
import { canValidate, clientOn, startCotUnderTest, validate } from "./cot_client.ts";
import { type JudgedCot, TAK } from "./tak_client.ts";

const DAY_MS = 86_400_000;
const VALID = { fromMs: Date.now() - DAY_MS, untilMs: Date.now() + DAY_MS };
const EXPIRED = { fromMs: Date.now() - 2 * DAY_MS, untilMs: Date.now() - DAY_MS };
const quiet = { info: () => undefined, warn: () => undefined };

let dir: string;
let authority: KeyPair;
let wires: Wires;
let service: Awaited<ReturnType<typeof startCotUnderTest>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "tomi-cot-tls-"));
  authority = await makeAuthority("test", VALID);
  const server = await makeServer(authority, ["localhost", "127.0.0.1"], VALID);
  const files = { "ca.crt": authority.cert, "server.crt": server.cert, "server.key": server.key };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  wires = await openWires(dir, quiet);
});
afterEach(() => service.close());
afterAll(() => {
  wires.close();
  rmSync(dir, { recursive: true, force: true });
});

const start = async (profile: "standard" | "national" = "standard", given: Wires = wires): Promise<string> => {
  service = await startCotUnderTest({ tls: { host: "127.0.0.1", port: 0, wires: given, profile } });
  service.store.publish("national", [track("n")]);
  service.store.publish("coast-guard", [track("c")]);
  return service.cot.tlsAddress ?? "";
};
const GUARD: Holder = { name: "Hana Ito", audiences: ["coast-guard"], roles: ["watch"] };
const dial = (address: string, options: ConnectionOptions) =>
  clientOn(connect({ host: "127.0.0.1", port: Number(address.split(":")[1]), ca: authority.cert, ...options }));

describe("mutual TLS", () => {
  it("gives a TAK client the picture of its certificate's audience, each event as the schemas want it", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const address = await start();
    const tak = await TAK.connect("test", new URL(`ssl://${address}`), await makeClient(authority, GUARD, VALID));
    try {
      const pinged = new Promise((resolve) => tak.once("ping", resolve));
      const cot = await new Promise<JudgedCot>((resolve) => tak.once("cot", resolve));
      expect(cot.uid()).toBe("TOMI.tsushima-dawn.coast-guard.c");
      const feature = await cot.to_geojson();
      expect(feature.properties).toMatchObject({ type: "a-u-S", how: "m-f" });
      expect(feature.properties.remarks).toContain("NOT FOR FIRE CONTROL");
      await pinged;
      expect(tak.version).toBe("tomi-0.0.0");
    } finally {
      tak.destroy();
      vi.restoreAllMocks();
    }
  });

  it("notes who was given which tracks, for what", async () => {
    const notes: unknown[] = [];
    service = await startCotUnderTest({
      tls: { host: "127.0.0.1", port: 0, wires, profile: "standard" },
      readLog: { note: (...note) => void notes.push(note) },
    });
    service.store.publish("coast-guard", [track("c")]);
    const client = dial(service.cot.tlsAddress ?? "", await makeClient(authority, GUARD, VALID));
    await client.next(/\.c"/);
    client.close();
    const reader = { person: "Hana Ito", audience: "coast-guard", purpose: "liaison feed (Cursor on Target)" };
    expect(notes).toEqual([[reader, "cot", ["c"]]]);
  });

  it("speaks with post-quantum key exchange only where the profile is national", async () => {
    const address = await start("national");
    const own = await makeClient(authority, GUARD, VALID);
    const client = dial(address, { ...own, ecdhCurve: "X25519MLKEM768" });
    const event = await client.next(/\.c"/);
    if (canValidate) validate("event", [event]);
    client.close();
    const classical = dial(address, { ...own, ecdhCurve: "X25519" });
    await classical.closed;
    expect(classical.text()).toBe("");
  });

  it("tells nothing to whoever has no certificate, a foreign or expired one, one without an audience, or an old TLS", async () => {
    const address = await start();
    const other = await makeAuthority("other", VALID);
    const own = await makeClient(authority, GUARD, VALID);
    const strangers: ConnectionOptions[] = [
      {},
      await makeClient(other, GUARD, VALID),
      await makeClient(authority, GUARD, EXPIRED),
      await makeClient(authority, { name: "nobody" }, VALID),
      await makeClient(authority, { name: "navy", audiences: ["navy"] }, VALID),
      { ...own, maxVersion: "TLSv1.2" },
    ];
    for (const stranger of strangers) {
      const client = dial(address, stranger);
      await client.closed;
      expect(client.text()).toBe("");
    }
    const plain = clientOn(connectTcp({ host: "127.0.0.1", port: Number(address.split(":")[1]) }));
    plain.send("<event></event>");
    await plain.closed;
    expect(service.cot.stats().refused).toBeGreaterThanOrEqual(5);
    const client = dial(address, own);
    await client.next(/\.c"/);
    client.close();
  });

  it("closes a handshake that does not come, within five seconds", async () => {
    expect(wires.serverOptions("standard").handshakeTimeout).toBeLessThanOrEqual(5_000);
    const hasty: Wires = {
      serverOptions: (profile) => ({ ...wires.serverOptions(profile), handshakeTimeout: 100 }),
      guard: (server, profile) => wires.guard(server, profile),
      look: () => wires.look(),
      close: () => undefined,
    };
    const address = await start("standard", hasty);
    const silent = clientOn(connectTcp({ host: "127.0.0.1", port: Number(address.split(":")[1]) }));
    await silent.closed;
  });
});
