import { expect, test } from "vitest";
import { callerOf } from "../../access/index.ts";
import { type Audience, PUBLIC_LABEL } from "../../model/index.ts";

const audience = (id: string, level: number): Audience => ({
  id,
  name: { en: id, ja: id },
  clearance: { level, regimes: [], compartments: [], organisations: [] },
});
const AUDIENCES = [audience("national", 4), audience("coast-guard", 1)];
const asking = (value: string | undefined) =>
  callerOf({ readHeader: (name) => (name === "x-tomi-audience" ? value : undefined) }, AUDIENCES, "development");

test.each([
  [undefined, "national"],
  ["", "national"],
  ["coast-guard", "coast-guard"],
])("in the development profile %s is %s", (value, id) => {
  expect(asking(value)).toMatchObject({ kind: "granted", caller: { view: { audience: { id } } } });
});

test("the view sees what its audience is cleared for, and nothing else", () => {
  const access = asking("coast-guard");
  if (access.kind !== "granted") throw new Error(access.sentence);
  expect(access.caller.view.canSee({ ...PUBLIC_LABEL, level: 1 }, 0)).toBe(true);
  expect(access.caller.view.canSee({ ...PUBLIC_LABEL, level: 2 }, 0)).toBe(false);
});

test.each(["nobody", "NATIONAL", "coast-guard ", "__proto__"])(
  "an audience that is not configured (%s) is refused",
  (value) => {
    expect(asking(value)).toMatchObject({ kind: "refused", code: "UNKNOWN_AUDIENCE", httpStatus: 403, grpcStatus: 7 });
  },
);

test("a refusal names no audience but the one asked for", () => {
  const access = asking("x".repeat(1_000));
  if (access.kind !== "refused") throw new Error("granted");
  expect(access.sentence).not.toMatch(/national|coast-guard/);
  expect(access.sentence.length).toBeLessThan(250);
});

test("without audiences nobody is shown anything", () => {
  expect(callerOf({ readHeader: () => undefined }, [], "development")).toMatchObject({
    kind: "refused",
    code: "NO_AUDIENCES",
  });
});
