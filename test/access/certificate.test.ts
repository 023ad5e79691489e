import { X509Certificate } from "node:crypto";
import type { JsonGeneralName } from "@peculiar/x509";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { callerOf, readCertificate } from "../../access/index.ts";
import { issue, type KeyPair, makeAuthority, makeClient } from "../../cli/certs.ts";
import type { Audience } from "../../model/index.ts";

const CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
const validity = { fromMs: Date.now() - 60_000, untilMs: Date.now() + 3_600_000 };
let authority: KeyPair;

beforeAll(async () => {
  authority = await makeAuthority("test", validity);
});

const der = ({ cert }: KeyPair): Uint8Array => new X509Certificate(cert).raw;
const named = async (name: string, names: readonly JsonGeneralName[]) =>
  readCertificate(der(await issue(authority, { name, names, usage: CLIENT_AUTH, validity })));
const uri = (value: string): JsonGeneralName => ({ type: "url", value });

describe("a certificate's holder", () => {
  it("has the name, audiences, roles and sources of its certificate, and the fingerprint that openssl prints", async () => {
    const pair = await makeClient(
      authority,
      {
        name: "佐藤, 明 = x+y",
        audiences: ["national", "coast-guard"],
        roles: ["auditor", "watch"],
        sources: ["ais-1"],
      },
      validity,
    );
    const { fingerprint256 } = new X509Certificate(pair.cert);
    expect(readCertificate(der(pair))).toEqual({
      name: "佐藤, 明 = x+y",
      audiences: ["national", "coast-guard"],
      roles: ["watch", "auditor"],
      sources: ["ais-1"],
      fingerprint: fingerprint256.replaceAll(":", "").toLowerCase(),
      untilUs: Math.floor(validity.untilMs / 1000) * 1e6,
    });
  });

  it("may do nothing when nothing of ours is named", async () => {
    const holder = await named("web", [
      { type: "dns", value: "tomi.example" },
      uri("https://example/urn:tomi:audience:x"),
    ]);
    expect(holder).toMatchObject({ name: "web", audiences: [], roles: [], sources: [] });
  });

  it("cannot smuggle a name of ours through another kind of name", async () => {
    const holder = await named("smuggler", [
      { type: "dns", value: "a, URI:urn:tomi:audience:national" },
      { type: "dns", value: 'x", URI:urn:tomi:role:operator' },
      { type: "email", value: "urn:tomi:audience:national" },
      uri("urn:tomi:audience:coast-guard"),
    ]);
    expect(holder).toMatchObject({ audiences: ["coast-guard"], roles: [] });
  });
});

describe("a certificate that says something of ours in another form grants nothing at all", () => {
  test.each([
    "URN:TOMI:audience:national",
    "urn:tomi:audience:National",
    "urn:tomi:audience:national ",
    "urn:tomi:audience:national\n",
    "urn:tomi:audience:national\0.example",
    "urn:tomi:audience:",
    "urn:tomi:audience:a,b",
    "urn:tomi:audience:%6eational",
    "urn:tomi:role:root",
    "urn:tomi:clearance:5",
    "urn:tomi:audience:national:operator",
    `urn:tomi:source:${"x".repeat(64)}`,
  ])("%j", async (value) => {
    expect(await named("x", [uri("urn:tomi:audience:coast-guard"), uri(value)])).toBeUndefined();
  });

  test.each(["", " ", "a\nCN=operator", "a\0b", "x".repeat(121), "a\u202eb"])("the common name %j", async (name) => {
    expect(await named(name, [uri("urn:tomi:audience:coast-guard")])).toBeUndefined();
  });
});

it("is not read from what is no certificate", async () => {
  const good = der(await makeClient(authority, { name: "a", audiences: ["national"] }, validity));
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, value) => {
      const changed = Uint8Array.from(good);
      changed[at] = value;
      const read = readCertificate(changed);
      return read === undefined || read.audiences.length <= 1;
    }),
    { numRuns: 2_000 },
  );
  expect(readCertificate(good.subarray(0, good.length - 1))).toBeUndefined();
  expect(readCertificate(new Uint8Array(0))).toBeUndefined();
  expect(readCertificate(Buffer.alloc(100_000, 0x30))).toBeUndefined();
});

describe("in the certificate profile a caller", () => {
  const audience = (id: string): Audience => ({
    id,
    name: { en: id, ja: id },
    clearance: { level: 0, regimes: [], compartments: [], organisations: [] },
  });
  const all = [audience("national"), audience("coast-guard"), audience("public")];
  const certificate = {
    name: "Sato",
    audiences: ["coast-guard", "public", "nowhere"],
    roles: ["watch"],
    sources: [],
    fingerprint: "",
    untilUs: 1,
  } as const;
  const asking = (headers: Readonly<Record<string, string>>) =>
    callerOf({ readHeader: (name) => headers[name], certificate }, all, "certificate");

  it("is the holder, whatever the headers say, as the first audience that the certificate names", () => {
    expect(asking({ "x-tomi-person": "Admiral" })).toMatchObject({
      kind: "granted",
      caller: { person: "Sato", roles: ["watch"], view: { audience: { id: "coast-guard" } } },
    });
  });

  it("chooses only among the audiences of its certificate", () => {
    expect(asking({ "x-tomi-audience": "public" })).toMatchObject({
      kind: "granted",
      caller: { view: { audience: { id: "public" } } },
    });
    const code = { kind: "refused", code: "UNKNOWN_AUDIENCE" };
    expect(asking({ "x-tomi-audience": "national" })).toMatchObject(code);
    expect(asking({ "x-tomi-audience": "nowhere" })).toMatchObject(code);
  });

  it("without a certificate, or with one that names no audience, is refused", () => {
    const bare = { readHeader: () => undefined };
    expect(callerOf(bare, all, "certificate")).toMatchObject({ kind: "refused", code: "CERTIFICATE_MISSING" });
    const none = { ...bare, certificate: { ...certificate, audiences: [] } };
    expect(callerOf(none, all, "certificate")).toMatchObject({ kind: "refused", code: "CERTIFICATE_NO_AUDIENCE" });
  });
});
