import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { readCertificate } from "../../access/index.ts";
import { type CertsFlags, certs } from "../../cli/certs_command.ts";

const out = mkdtempSync(join(tmpdir(), "tomi-certs-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));
const make = (flags: Partial<CertsFlags>): Promise<void> => certs({ out, days: "7", ...flags });
const certificate = (...path: string[]): X509Certificate => new X509Certificate(readFileSync(join(out, ...path)));
const mode = (...path: string[]): number => statSync(join(out, ...path)).mode & 0o777;

describe("tomi certs", () => {
  it("makes an authority and the service's certificate, once", async () => {
    await make({});
    const [ca, server] = [certificate("ca.crt"), certificate("server.crt")];
    await make({});
    expect(certificate("ca.crt").fingerprint256).toBe(ca.fingerprint256);
    expect(certificate("server.crt").fingerprint256).toBe(server.fingerprint256);
    expect(ca.ca).toBe(true);
    expect(server.checkIssued(ca) && server.verify(ca.publicKey)).toBe(true);
    // GnuTLS compares names as they are encoded: the authority's own is a UTF8String (tag 12), and so must the issuer's be.
    const name = Buffer.from(ca.subject.replace("CN=", ""));
    const encoded = Buffer.concat([Buffer.from([12, name.length]), name]);
    expect([ca.raw.includes(encoded), server.raw.includes(encoded)]).toEqual([true, true]);
    expect(server.checkHost("localhost")).toBe("localhost");
    expect(server.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(mode("ca.key")).toBe(0o600);
    expect(mode("server.key")).toBe(0o600);
  });

  it("makes the service's certificate anew for other hosts, and still for this machine", async () => {
    await make({ server: "tomi.example, 192.0.2.7" });
    const server = certificate("server.crt");
    expect(server.checkHost("tomi.example")).toBe("tomi.example");
    expect(server.checkIP("192.0.2.7")).toBe("192.0.2.7");
    expect(server.checkHost("localhost")).toBe("localhost");
  });

  it("makes a folder for a person, whatever the name holds, that commands take as it is", async () => {
    await make({ person: "../佐藤 明/..", audience: "national,coast-guard", role: "operator" });
    const folder = ["people", "佐藤-明-.."];
    expect(readCertificate(certificate(...folder, "client.crt").raw)).toMatchObject({
      name: "../佐藤 明/..",
      audiences: ["national", "coast-guard"],
      roles: ["operator"],
      sources: [],
    });
    expect(mode(...folder, "client.key")).toBe(0o600);
    expect(certificate(...folder, "ca.crt").fingerprint256).toBe(certificate("ca.crt").fingerprint256);
  });

  it("makes one for a producer, who may read only when that is asked for", async () => {
    await make({ source: "ais-1,ais-2" });
    const plain = readCertificate(certificate("sources", "ais-1", "client.crt").raw);
    expect(plain).toMatchObject({ name: "ais-1 ais-2", sources: ["ais-1", "ais-2"], audiences: [], roles: [] });
    await make({ source: "uav-1", audience: "coast-guard", role: "collector" });
    const collector = readCertificate(certificate("sources", "uav-1", "client.crt").raw);
    expect(collector).toMatchObject({ sources: ["uav-1"], audiences: ["coast-guard"], roles: ["collector"] });
  });

  it("is good for the days that were asked for", async () => {
    await make({ source: "short", days: "0.5" });
    const hours = (Date.parse(certificate("sources", "short", "client.crt").validTo) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThan(12.1);
  });

  it("revokes by the fingerprint that others print", async () => {
    const path = join(out, "sources", "short", "client.crt");
    await make({ revoke: path });
    const { fingerprint256 } = certificate("sources", "short", "client.crt");
    expect(readFileSync(join(out, "revoked.txt"), "utf8")).toBe(`${fingerprint256} # CN=short\n`);
  });
});

test.each([
  [{ days: "0" }, "--days"],
  [{ days: "many" }, "--days"],
  [{ person: "Sato" }, "--audience"],
  [{ person: "Sa\nto", audience: "national" }, "control characters"],
  [{ person: "x".repeat(121), audience: "national" }, "120 characters"],
  [{ person: "Sato", audience: "National" }, "National"],
  [{ person: "Sato", audience: "national", role: "admiral" }, "admiral"],
  [{ source: "a b" }, "a b"],
  [{ audience: "national" }, "--person"],
  [{ revoke: "/nowhere" }, "/nowhere"],
] as [Partial<CertsFlags>, string][])("refuses %j with a sentence", async (flags, words) => {
  await expect(make(flags)).rejects.toThrow(words);
});

test("a key that lies there and can be read by all is closed when it is written anew", async () => {
  writeFileSync(join(out, "server.key"), "old", { mode: 0o644 });
  await make({ server: "tomi.example" });
  expect(mode("server.key")).toBe(0o600);
});
