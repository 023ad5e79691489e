import { expect, it } from "vitest";
import { trackMessage } from "../../feeds/convert.ts";
import { feedV1 } from "../../proto/index.ts";
import { NOW_US, track } from "../tiles/fixtures.ts";

it("a feed's track says what a person holds it to be, with whose judgement it is, and nothing where nobody judged", () => {
  const designation = { identity: "hostile", by: "保安 太郎", reason: "Fired.", atUs: NOW_US } as const;
  const decoded = feedV1.Track.decode(feedV1.Track.encode(trackMessage(track("T-1", { designation }))).finish());
  expect(decoded.designation).toMatchObject({ identity: "hostile", by: "保安 太郎", reason: "Fired." });
  expect(Number(decoded.designation?.timeUs)).toBe(NOW_US);
  const plain = feedV1.Track.decode(feedV1.Track.encode(trackMessage(track("T-2"))).finish());
  expect(plain.designation ?? null).toBeNull();
});
