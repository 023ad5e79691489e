import fc from "fast-check";
import { expect, test } from "vitest";
import { admitRecord, digestOf } from "../../ingest/admit.ts";
import { type Code, RULES } from "../../ingest/findings.ts";
import { ingestV1 } from "../../proto/index.ts";
import {
  AIS_LINE,
  bench,
  configuration,
  contact,
  EPOCH,
  EPOCH_HEX,
  encode,
  header,
  LIVE,
  NOW_US,
  reception,
  source,
  trackPoint,
  verdict,
} from "./records.ts";

test("the digest is the first half of SHA-256 (FIPS 180-2, example B.1)", () => {
  expect(Buffer.from(digestOf(new TextEncoder().encode("abc"))).toString("hex")).toBe(
    "ba7816bf8f01cfea414140de5dae2223",
  );
});

test("a good record is accepted under the key of its stream", () => {
  const admitted = bench("drone").admitBytes(encode("drone", trackPoint(7)));
  expect(admitted).toMatchObject({
    kind: "append",
    record: { key: { sourceId: "drone-1", epoch: EPOCH_HEX, seq: 7 }, admission: { kind: "accepted" } },
  });
});

test.each<[string, Parameters<typeof header>[2], string]>([
  ["an hour ahead", { observedTimeUs: NOW_US + 3_600_000_000 }, "rejected FUTURE_TIME"],
  ["two seconds ahead", { observedTimeUs: NOW_US + 2_000_000 }, "accepted"],
  ["three seconds ahead", { observedTimeUs: NOW_US + 3_000_000 }, "rejected FUTURE_TIME"],
  [
    "three seconds ahead by a clock of half a second",
    { observedTimeUs: NOW_US + 3_000_000, timeQuality: { source: 3, sigmaS: 0.5 } },
    "accepted",
  ],
  [
    "ten years ahead by a clock that claims years of sigma",
    { observedTimeUs: NOW_US + 3.2e14, timeQuality: { source: 3, sigmaS: 1e9 } },
    "rejected FUTURE_TIME",
  ],
  ["no time", { observedTimeUs: 0 }, "rejected BAD_TIME"],
  ["eight days old", { observedTimeUs: NOW_US - 8 * 86_400_000_000 }, "quarantined TOO_OLD"],
  ["a free running clock", { timeQuality: { source: 5 } }, "quarantined CLOCK_SIGMA_MISSING"],
  ["a free running clock with its sigma", { timeQuality: { source: 5, sigmaS: 0.1 } }, "accepted"],
  ["a clock in holdover", { timeQuality: { source: 4 } }, "quarantined CLOCK_SIGMA_MISSING"],
  ["a clock sigma of 0", { timeQuality: { source: 3, sigmaS: 0 } }, "rejected BAD_SIGMA"],
  ["a NaN clock sigma", { timeQuality: { source: 3, sigmaS: Number.NaN } }, "rejected NOT_FINITE BAD_SIGMA"],
  ["a known offset left in", { timeQuality: { source: 3, knownOffsetS: 18 } }, "flagged OFFSET_NOT_APPLIED"],
  ["a level above the channel", { label: { level: 4 } }, "rejected LABEL_ABOVE_CHANNEL"],
  ["another source", { sourceId: "drone-2" }, "rejected WRONG_SOURCE"],
])("%s", (_, more, expected) => {
  expect(verdict(bench("drone").admit(trackPoint(1, { header: header("drone", 1, more) })))).toBe(expected);
});

test("a label is joined with the source's default and never lowers it", () => {
  const doors = bench("drone", {
    source: { defaultLabel: { ...source("drone").defaultLabel, level: 2, compartments: ["A"] } },
  });
  const lower = doors.only(trackPoint(1, { header: header("drone", 1, { label: { level: 0 } }) }));
  expect(lower.label).toMatchObject({ level: 2, compartments: ["A"], originators: ["MSDF"] });
  const higher = doors.only(
    trackPoint(2, { header: header("drone", 2, { label: { level: 3, compartments: ["B"] } }) }),
  );
  expect(higher.label).toMatchObject({ level: 3, compartments: ["A", "B"] });
});

test("nothing of a record above its channel is kept or told", () => {
  const point = trackPoint(1, {
    header: header("drone", 1, { label: { level: 5 } }),
    position: { latDeg: 91.23456, lonDeg: 0 },
  });
  const admitted = bench("drone").admitBytes(encode("drone", point));
  if (admitted.kind !== "append") throw new Error("no key");
  expect(admitted.record.raw).toHaveLength(0);
  expect(JSON.stringify(admitted.record.admission)).not.toContain("91.2");
});

test("a simulated record never enters a live workspace", () => {
  const simulated = trackPoint(1, { header: header("drone", 1, { simulated: true }) });
  expect(verdict(bench("drone", { workspace: LIVE }).admit(simulated))).toBe("rejected SIMULATED_IN_LIVE");
  expect(bench("drone").only(simulated).simulated).toBe(true);
});

test.each<[string, Uint8Array, string, number]>([
  ["no protobuf", Uint8Array.of(0xff, 0xff, 0xff, 0xff), "UNREADABLE", 0],
  ["nothing", new Uint8Array(0), "EMPTY_RECORD", 0],
  ["no header", encode("drone", { track: { trackUuid: "x" } }), "NO_HEADER", 0],
  ["the sequence number 0", encode("drone", trackPoint(0)), "BAD_SEQ", 0],
  [
    "another epoch",
    encode("drone", trackPoint(1, { header: header("drone", 9, { streamEpoch: new Uint8Array(16) }) })),
    "WRONG_EPOCH",
    9,
  ],
])("a record with %s has no key and is reported", (_, bytes, code, seq) => {
  const admitted = bench("drone").admitBytes(bytes);
  expect(admitted).toMatchObject({ kind: "unaddressed", seq, violations: [{ code }] });
});

test("a sequence number that a number cannot hold is refused, not rounded", () => {
  const bytes = encode("drone", { track: { header: { sourceId: "drone-1", streamEpoch: EPOCH } } });
  // Field 3 (seq) as a varint of 2^53 + 1, appended to the header by hand.
  const varint = [0x18, 0x81, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10];
  const head = bytes.slice(4);
  const inner = Uint8Array.from([...head, ...varint]);
  const body = Uint8Array.from([0x0a, inner.length, ...inner]);
  const record = Uint8Array.from([0x1a, body.length, ...body]);
  expect(ingestV1.DroneRecord.decode(record).track?.header?.seq).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
  expect(bench("drone").admitBytes(record)).toMatchObject({
    kind: "unaddressed",
    seq: 0,
    violations: [{ code: "BAD_SEQ" }],
  });
});

test("a record that is broken behind its header is rejected under its own number", () => {
  const whole = encode("drone", trackPoint(42));
  const head = encode("drone", { track: { header: header("drone", 42) } });
  // Field 6 (position) as a length that runs past the end.
  const broken = Uint8Array.from([0x1a, head.length - 2 + 2, ...head.subarray(2), 0x32, 0x7f]);
  expect(whole.length).toBeGreaterThan(broken.length);
  const admitted = bench("drone").admitBytes(broken);
  expect(admitted).toMatchObject({
    kind: "append",
    record: { key: { seq: 42 }, admission: { kind: "rejected", violations: [{ code: "UNREADABLE" }] } },
  });
});

test("text that a database cannot hold is rejected", () => {
  expect(verdict(bench("drone").admit(trackPoint(1, { trackUuid: "a\0b" })))).toBe("rejected BAD_TEXT");
});

test("every finding says what was wrong, with its value, and what to do", () => {
  const admission = bench("drone").admit(trackPoint(1, { position: { latDeg: 95, lonDeg: 10 } }));
  expect(admission.violations).toEqual([
    { field: "track.position", code: "BAD_POSITION", sentence: expect.stringMatching(/latitude 95.*\. .+\.$/) },
  ]);
  for (const code of Object.keys(RULES) as Code[]) expect(RULES[code].remedy).toMatch(/^[A-Z].*\.$/);
});

test("whatever bytes come, admission answers with a value", () => {
  const seeds = [
    ["drone", encode("drone", trackPoint(1))],
    ["subsurface", encode("subsurface", configuration(1))],
    ["subsurface", encode("subsurface", contact(2, { tonals: [{ frequencyHz: 50 }], demon: { shaftRateHz: 2 } }))],
    ["ais", encode("ais", reception(1, AIS_LINE))],
  ] as const;
  const doors = { drone: bench("drone"), subsurface: bench("subsurface"), ais: bench("ais") };
  const edit = fc.tuple(
    fc.nat(400),
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom("set", "insert", "delete", "cut"),
  );
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 }), ([kind, seed], edits) => {
      const bytes = [...seed];
      for (const [at, value, how] of edits) {
        const place = at % (bytes.length + 1);
        if (how === "set" && place < bytes.length) bytes[place] = value;
        else if (how === "insert") bytes.splice(place, 0, value);
        else if (how === "delete") bytes.splice(place, 1);
        else if (how === "cut") bytes.length = place;
      }
      const admitted = doors[kind].admitBytes(Uint8Array.from(bytes));
      const violations = admitted.kind === "append" ? admitted.record.admission.violations : admitted.violations;
      for (const violation of violations) expect(violation.sentence.length).toBeGreaterThan(10);
      if (admitted.kind === "append") {
        // JSON writes NaN and Infinity as null: nothing like them may go on to the journal.
        const { admission } = admitted.record;
        if (admission.kind !== "rejected") expect(JSON.stringify(admission.observations)).not.toContain("null");
      }
    }),
    { numRuns: 4_000 },
  );
});

test("a record that answers a task says so in every observation made of it; an id that is too long is refused", () => {
  const answers = { taskId: "task-0123456789abcdef0123" };
  const drone = bench("drone").admit(trackPoint(1, { header: header("drone", 1, answers) }));
  const array = bench("subsurface");
  array.admit(configuration(1));
  const heard = array.admit(contact(2, { header: header("subsurface", 2, answers) }));
  const ais = bench("ais").admit(reception(1, AIS_LINE, answers));
  for (const admission of [drone, heard, ais]) {
    if (admission.kind === "rejected") throw new Error(JSON.stringify(admission.violations));
    expect(admission.observations.length).toBeGreaterThan(0);
    expect(new Set(admission.observations.map(({ taskId }) => taskId))).toEqual(new Set([answers.taskId]));
  }
  const none = bench("drone").admit(trackPoint(1));
  expect(none.kind !== "rejected" && none.observations[0] && "taskId" in none.observations[0]).toBe(false);
  const long = bench("drone").admit(trackPoint(1, { header: header("drone", 1, { taskId: "t".repeat(65) }) }));
  expect(verdict(long)).toBe("rejected BAD_TEXT");
  const longest = bench("drone").admit(trackPoint(1, { header: header("drone", 1, { taskId: "t".repeat(64) }) }));
  expect(longest.kind).toBe("accepted");
});

test("one source's door serves its own source only", () => {
  const { door } = bench("drone");
  const identity = { source: source("drone", { id: "drone-9" }), epoch: EPOCH_HEX, epochBytes: EPOCH };
  const admitted = admitRecord(encode("drone", trackPoint(1)), identity, door, LIVE, NOW_US);
  expect(admitted).toMatchObject({ record: { admission: { violations: [{ code: "WRONG_SOURCE" }] } } });
});
