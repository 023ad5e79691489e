import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Clearance,
  canonicalLabel,
  canSee,
  joinLabels,
  type Label,
  labelMarking,
  PUBLIC_LABEL,
} from "../../model/index.ts";

const set = (of: string[]) => fc.subarray(of);
const label: fc.Arbitrary<Label> = fc.record({
  policy: fc.constantFrom("JP-1", "JP-2"),
  level: fc.integer({ min: 0, max: 5 }),
  regimes: set(["特定秘密", "特別防衛秘密"]),
  compartments: set(["SUBSURFACE", "IMAGERY"]),
  releasableTo: set(["JP", "US", "AU"]),
  caveats: set(["ORCON"]),
  originators: set(["MOD", "JCG", "NIB"]),
});
const clearance: fc.Arbitrary<Clearance> = fc.record({
  level: fc.integer({ min: 0, max: 5 }),
  regimes: set(["特定秘密", "特別防衛秘密"]),
  compartments: set(["SUBSURFACE", "IMAGERY"]),
  organisations: set(["JP", "US", "AU", "MOD", "JCG", "NIB"]),
});
const same = (a: Label, b: Label) => expect(canonicalLabel(a)).toBe(canonicalLabel(b));

describe("joining labels", () => {
  it("is associative, commutative and idempotent", () => {
    fc.assert(
      fc.property(label, label, label, (a, b, c) => {
        same(joinLabels(a, joinLabels(b, c)), joinLabels(joinLabels(a, b), c));
        same(joinLabels(a, b), joinLabels(b, a));
        same(joinLabels(a, a), a);
      }),
      { numRuns: 20_000 },
    );
  });

  it("never lets anyone see what was made of something they may not see, but for originator control, which it cannot widen either", () => {
    fc.assert(
      fc.property(label, label, clearance, (a, b, who) => {
        fc.pre(a.caveats.length === 0 && b.caveats.length === 0);
        if (canSee(who, joinLabels(a, b), 0)) expect(canSee(who, a, 0) && canSee(who, b, 0)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it("of two release lists that share nobody is released to nobody", () => {
    const joined = joinLabels({ ...PUBLIC_LABEL, releasableTo: ["US"] }, { ...PUBLIC_LABEL, releasableTo: ["AU"] });
    expect(canSee({ level: 5, regimes: [], compartments: [], organisations: ["US", "AU", "JP"] }, joined, 0)).toBe(
      false,
    );
  });
});

describe("seeing", () => {
  const all: Clearance = {
    level: 5,
    regimes: ["特別防衛秘密"],
    compartments: ["SUBSURFACE"],
    organisations: ["JP", "MOD"],
  };
  const secret: Label = {
    ...PUBLIC_LABEL,
    level: 3,
    regimes: ["特別防衛秘密"],
    compartments: ["SUBSURFACE"],
    releasableTo: ["JP"],
    originators: ["MOD"],
  };

  it.each([
    ["a lower level", { level: 2 }],
    ["a missing regime", { regimes: [] }],
    ["a missing compartment", { compartments: [] }],
    ["no organisation on the release list", { organisations: ["US"] }],
    ["an expired clearance", { expiresAtUs: 10 }],
  ])("is refused by %s alone", (_, change) => {
    expect(canSee(all, secret, 10)).toBe(true);
    expect(canSee({ ...all, ...change }, secret, 10)).toBe(false);
  });

  it("of an originator-controlled thing is for its originator", () => {
    expect(canSee({ ...all, organisations: ["JP"] }, { ...secret, caveats: ["ORCON"] }, 0)).toBe(false);
    expect(canSee(all, { ...secret, caveats: ["ORCON"] }, 0)).toBe(true);
  });

  it("is marked in words", () => {
    expect(labelMarking(secret)).toBe("極秘 / 特別防衛秘密 / SUBSURFACE / REL JP");
  });
});
