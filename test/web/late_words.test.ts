/** What the panel says of a track that late data tells of. */
import { expect, test } from "vitest";
import type { TrackFeature } from "../../web/src/contract.ts";
import { lateRows } from "../../web/src/picture/late_words.ts";

const rowsOf = (properties: Partial<TrackFeature["properties"]>) =>
  lateRows({ properties } as unknown as TrackFeature, "en");

test("a contact of the past says that it never was live, and a track names who may have been beside it", () => {
  const sinceUs = Date.UTC(2026, 4, 14, 22, 5, 9) * 1000;
  expect(rowsOf({ past: true, companions: [{ trackId: "N-2", sinceUs }] })).toEqual([
    { label: "Of the past", value: "known from late data only, never live" },
    {
      label: "Another vessel beside",
      value: "N-2",
      hint: "since 22:05:09 UTC this trajectory may be that of either",
    },
  ]);
  expect(rowsOf({})).toEqual([]);
});
