import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { Identities, isHandle } from "../../store/identities.ts";
import { SLOT_BYTES } from "../../store/identity_file.ts";
import { openBytes, openValue, sealBytes, sealValue } from "../../store/identity_seal.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "tomi-keys-"));
  folders.push(made);
  return join(made, "identity-keys");
}

describe("the folder of identity keys", () => {
  test("one process' identity is another's, by the same handle, also after a restart", () => {
    const dir = folder();
    const [one, other] = [new Identities(dir), new Identities(dir)];
    const first = one.of(431_000_001);
    expect(other.of(431_000_001).handle).toBe(first.handle);
    expect(other.behind(first.handle)?.mmsi).toBe(431_000_001);
    expect(openBytes(other.of(431_000_001).key, sealBytes(first.key, Buffer.from("name"))).toString()).toBe("name");
    other.admit([431_000_002, 431_000_003, 431_000_001]);
    expect(new Identities(dir).count).toBe(3);
  });

  test("what one process destroys the others forget, and the MMSI is somebody new", () => {
    const dir = folder();
    const [one, other] = [new Identities(dir), new Identities(dir)];
    const { handle } = one.of(431_000_001);
    one.of(431_000_002);
    other.refresh();
    const before = other.generation;
    expect(one.destroy([handle])).toBe(1);
    expect(one.destroy([handle])).toBe(0);
    other.refresh();
    expect(other.generation).toBe(before + 1);
    expect(other.behind(handle)).toBeUndefined();
    expect(other.find(431_000_001)).toBeUndefined();
    expect(other.find(431_000_002)).toBeDefined();
    expect(other.of(431_000_001).handle).not.toBe(handle);
  });

  test("is readable for nobody else, and names nobody by itself", () => {
    const dir = folder();
    new Identities(dir).of(431_602_958);
    for (const name of ["identities", "master.key"]) expect(statSync(join(dir, name)).mode & 0o777).toBe(0o600);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    const bytes = readFileSync(join(dir, "identities"));
    const number = Buffer.alloc(4);
    number.writeUInt32BE(431_602_958);
    expect(bytes.includes("431602958")).toBe(false);
    expect(bytes.includes(number)).toBe(false);
    expect(bytes.includes(number.reverse())).toBe(false);
  });

  test("a slot that a crash cut off is as if it had never been", () => {
    const dir = folder();
    const one = new Identities(dir);
    one.admit([431_000_001, 431_000_002]);
    truncateSync(join(dir, "identities"), statSync(join(dir, "identities")).size - SLOT_BYTES / 2);
    const again = new Identities(dir);
    expect(again.find(431_000_001)).toBeDefined();
    expect(again.find(431_000_002)).toBeUndefined();
    again.of(431_000_003);
    expect(new Identities(dir).count).toBe(2);
  });

  test("a damaged slot, another's master key, a missing one and a foreign file are refused with a remedy", () => {
    const dir = folder();
    new Identities(dir).of(431_000_001);
    const [file, master] = [join(dir, "identities"), join(dir, "master.key")];
    const [good, key] = [readFileSync(file), readFileSync(master)];
    const refused = (): void =>
      expect(() => new Identities(dir)).toThrow(expect.objectContaining({ code: "IDENTITY_KEYS" }));
    for (let at = good.length - SLOT_BYTES + 8; at < good.length - SLOT_BYTES + 100; at += 7) {
      const bad = Buffer.from(good);
      bad[at]! ^= 1;
      writeFileSync(file, bad);
      refused();
    }
    writeFileSync(file, good);
    writeFileSync(master, Buffer.alloc(64, 7));
    refused();
    rmSync(master);
    refused();
    writeFileSync(master, key);
    expect(new Identities(dir).count).toBe(1);
    writeFileSync(file, "something else");
    refused();
    appendFileSync(file, Buffer.alloc(200));
    refused();
  });
});

describe("sealing", () => {
  const claims = fc.record(
    {
      imo: fc.integer({ min: 0, max: 2 ** 30 }),
      mmsi: fc.integer({ min: 0, max: 2 ** 30 }),
      name: fc.string(),
      shipType: fc.integer({ min: 0, max: 99 }),
      callsign: fc.string(),
      destination: fc.string(),
    },
    { requiredKeys: ["mmsi"], noNullPrototype: true },
  );

  test("what is opened is what was sealed, to the order of its properties, and what is sealed holds no name", () => {
    const identities = new Identities(folder());
    fc.assert(
      fc.property(claims, fc.string({ minLength: 3 }), (claimed, line) => {
        const value = {
          line,
          tracks: [{ identity: { heardUs: 5, claimed, voyage: { ...claimed, mmsi: undefined } } }],
          ...claimed,
        };
        const plain = JSON.parse(JSON.stringify(value)) as typeof value;
        const sealed = sealValue(identities, plain);
        expect(JSON.stringify(openValue(identities, JSON.parse(JSON.stringify(sealed))))).toBe(JSON.stringify(plain));
        expect(sealed.line).toBeNull();
        expect(isHandle(sealed.mmsi)).toBe(true);
        expect(sealed.tracks[0]!.identity.claimed.mmsi).toBe(sealed.mmsi);
      }),
      { numRuns: 50 },
    );
  });

  test("bytes that were changed, cut or sealed for somebody else do not open", () => {
    const identities = new Identities(folder());
    const [a, b] = [identities.of(1), identities.of(2)];
    const sealed = sealBytes(a.key, Buffer.from("SAYONARA MARU"));
    expect(() => openBytes(b.key, sealed)).toThrow();
    expect(() => openBytes(a.key, sealed.subarray(0, -1))).toThrow();
    for (let at = 0; at < sealed.length; at++) {
      const bad = Buffer.from(sealed);
      bad[at]! ^= 1;
      expect(() => openBytes(a.key, bad)).toThrow();
    }
  });
});
