import { describe, expect, test } from "vitest";
import * as model from "../../model/index.ts";
import {
  EVIDENCE_TERMS,
  IDENTITIES,
  SENSOR_KINDS,
  TRACK_KINDS,
  TRACK_STATUSES,
  VESSEL_CLASSES,
} from "../../web/src/contract.ts";
import { ALERT_ACT_KINDS, ALERT_KINDS, ALERT_STATES } from "../../web/src/contract_alerts.ts";
import { OUTCOME_KINDS, TASK_KINDS, TASK_STATES } from "../../web/src/contract_tasks.ts";
import { PURPOSES } from "../../web/src/officer.ts";
import { navStatusName, shipTypeName } from "../../web/src/picture/ais_words.ts";
import { LAYER_KEYS, PALETTES } from "../../web/src/prefs.ts";
import { isWord, LANGUAGES, say, WORDS } from "../../web/src/words.ts";

const blanks = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "").sort();

describe("the page and the service", () => {
  test("name the same terms and classes", () => {
    expect(EVIDENCE_TERMS).toEqual(model.EVIDENCE_TERMS);
    expect(VESSEL_CLASSES).toEqual(model.VESSEL_CLASSES);
  });
});

describe("the table of words", () => {
  test.each(Object.entries(WORDS))("%s is there in every language, with the same blanks", (_key, entry) => {
    expect(Object.keys(entry).sort()).toEqual([...LANGUAGES].sort());
    for (const language of LANGUAGES) expect(entry[language].trim()).not.toBe("");
    expect(blanks(entry.ja)).toEqual(blanks(entry.en));
  });

  test("Japanese is Japanese but for signs and names that are the same everywhere", () => {
    const same = Object.entries(WORDS).filter(([, entry]) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(entry.ja));
    // The language button names the other language in that language.
    expect(same.map(([key]) => key).sort()).toEqual([
      "button.language",
      "column.speed",
      "field.imo",
      "field.mmsi",
      "sensor.ais",
    ]);
  });

  test("everything that the service or the officer may say has its word", () => {
    const needed = [
      ...TRACK_KINDS.map((kind) => `kind.${kind}`),
      ...[...TRACK_STATUSES, "retired"].map((status) => `status.${status}`),
      ...SENSOR_KINDS.map((kind) => `sensor.${kind}`),
      ...EVIDENCE_TERMS.map((term) => `term.${term}`),
      ...VESSEL_CLASSES.map((name) => `vesselClass.${name}`),
      ...LAYER_KEYS.map((key) => `layer.${key}`),
      ...PALETTES.map((palette) => `palette.${palette}`),
      ...["ok", "late", "silent", "never"].map((health) => `health.${health}`),
      ...ALERT_KINDS.map((kind) => `alert.${kind}`),
      ...ALERT_STATES.map((state) => `alertState.${state}`),
      ...ALERT_ACT_KINDS.map((kind) => `act.${kind}`),
      ...IDENTITIES.map((identity) => `identity.${identity}`),
      ...PURPOSES.map((purpose) => `purpose.${purpose}`),
      ...TASK_KINDS.map((kind) => `taskKind.${kind}`),
      ...TASK_STATES.map((state) => `taskState.${state}`),
      ...OUTCOME_KINDS.map((kind) => `outcome.${kind}`),
      ...["on", "muted", "blocked", "unable"].map((kind) => `sound.${kind}`),
    ];
    expect(needed.filter((word) => !isWord(word))).toEqual([]);
  });
});

test("blanks are filled, and one without a value stays to be seen", () => {
  expect(say("en", "filters.on", { count: 3 })).toBe("FILTER ON: 3 hidden");
  expect(say("ja", "filters.on")).toContain("{count}");
});

test("AIS codes are said in words, unknown ones as their number", () => {
  expect(shipTypeName("en", 30)).toBe("Fishing");
  expect(shipTypeName("en", 74)).toBe("Cargo");
  expect(shipTypeName("ja", 84)).toBe("タンカー");
  expect(shipTypeName("en", 99)).toBe("Other (99)");
  expect(navStatusName("en", 5)).toBe("Moored");
  expect(navStatusName("en", 12)).toBe("Code 12");
});
