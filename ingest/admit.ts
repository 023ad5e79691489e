/**
 * Admission: one record as it came, to what is appended to the journal. Every refusal is a value with a code and a sentence.
 *
 * Decode → header → every field → the sensor's own rules → outcome. A record without a usable key cannot be journaled; it is
 * reported to its producer and counted.
 */
import { hash } from "node:crypto";
import type { Admission, Label, Observation, Source, TimeUs, Violation, Workspace } from "../model/index.ts";
import { ingestV1 } from "../proto/index.ts";
import type { RecordKey, RecordToAppend } from "../store/index.ts";
import { checkEveryField } from "./field_rules.ts";
import { Findings } from "./findings.ts";
import { checkClock, checkSimulation, checkTaskId, labelOf } from "./header_rules.ts";
import { peekHeader } from "./peek.ts";
import type { RecordContext, RecordHeader } from "./record_context.ts";
import type { DecodedRecord, SensorDoor } from "./sensor_door.ts";

/** The stream a record came on: whose records it may hold. */
export interface StreamIdentity {
  readonly source: Source;
  /** 32 lower-case hexadecimal digits. */
  readonly epoch: string;
  readonly epochBytes: Uint8Array;
}

export type Admitted =
  | { readonly kind: "append"; readonly record: RecordToAppend }
  /** Without a key that belongs to this stream: rejected, reported and counted, not stored. */
  | {
      readonly kind: "unaddressed";
      readonly seq: number;
      readonly epochBytes: Uint8Array;
      readonly violations: readonly Violation[];
    };

/** Nothing is kept of a record above its channel, not even for a person to look at. */
const NOT_KEPT = new Uint8Array(0);

export function admitRecord(
  bytes: Uint8Array,
  stream: StreamIdentity,
  door: SensorDoor,
  workspace: Workspace,
  nowUs: TimeUs,
): Admitted {
  const findings = new Findings();
  const decoded = decode(bytes, door, findings);
  const header = decoded?.header ?? peekHeader(bytes);
  const key = addressOf(header, stream, findings);
  if (key === undefined || header === null) {
    const { seq, streamEpoch } = header ?? { seq: 0, streamEpoch: stream.epochBytes };
    return {
      kind: "unaddressed",
      seq: Number.isSafeInteger(seq) ? seq : 0,
      epochBytes: streamEpoch,
      violations: findings.violations(),
    };
  }
  // The label first, and whatever else is wrong: it decides whether anything of the record may be kept.
  const label = labelOf(header.label, stream.source, findings);
  const observations =
    decoded === undefined || !findings.usable()
      ? []
      : normalise(decoded, { stream, door, workspace, nowUs, key, header, label, findings });
  return {
    kind: "append",
    record: {
      key,
      digest: digestOf(bytes),
      receivedAtUs: nowUs,
      admission: { ...outcomeOf(observations, findings), label: findings.raisedLabel() ?? label },
      raw: aboveChannel(findings.violations()) ? NOT_KEPT : bytes,
    },
  };
}

/** First 16 bytes of SHA-256 of the record as it came. */
export function digestOf(bytes: Uint8Array): Uint8Array {
  return hash("sha256", bytes, "buffer").subarray(0, 16);
}

function decode(bytes: Uint8Array, door: SensorDoor, findings: Findings): DecodedRecord | undefined {
  try {
    const decoded = door.decode(bytes);
    if (decoded === undefined) findings.add("EMPTY_RECORD", "record", "The record holds none of its kinds.");
    else if (decoded.header === null) findings.add("NO_HEADER", `${decoded.name}.header`, "The record has no header.");
    return decoded;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    findings.add("UNREADABLE", "record", `The ${bytes.length} bytes are no record of this service (${why}).`);
    return undefined;
  }
}

/**
 * The key under which the record is journaled, or undefined when it has none on this stream. A record of another epoch has a key of
 * that epoch; taking its number here would make a conflict of the record that the number belongs to.
 */
function addressOf(header: RecordHeader | null, stream: StreamIdentity, findings: Findings): RecordKey | undefined {
  if (header === null) {
    if (findings.usable()) findings.add("NO_HEADER", "header", "The record has no header.");
    return undefined;
  }
  if (!sameBytes(header.streamEpoch, stream.epochBytes)) {
    findings.add("WRONG_EPOCH", "header.stream_epoch", "The record's epoch is not that of its stream.");
    return undefined;
  }
  if (!(Number.isSafeInteger(header.seq) && header.seq > 0)) {
    findings.add("BAD_SEQ", "header.seq", `The sequence number is ${header.seq}.`);
    return undefined;
  }
  if (header.sourceId !== stream.source.id)
    findings.add(
      "WRONG_SOURCE",
      "header.source_id",
      `The record names "${header.sourceId.slice(0, 80)}" on a stream of ${stream.source.id}.`,
    );
  return { sourceId: stream.source.id, epoch: stream.epoch, seq: header.seq };
}

interface Addressed {
  readonly stream: StreamIdentity;
  readonly door: SensorDoor;
  readonly workspace: Workspace;
  readonly nowUs: TimeUs;
  readonly key: RecordKey;
  readonly header: RecordHeader;
  readonly label: Label;
  readonly findings: Findings;
}

function normalise(
  decoded: DecodedRecord,
  { stream, door, workspace, nowUs, key, header, label, findings }: Addressed,
): readonly Observation[] {
  const { source } = stream;
  checkEveryField(findings, decoded.body, decoded.name);
  const simulated = checkSimulation(header, source, workspace, findings);
  const clockSigmaS = checkClock(header, findings);
  checkTaskId(header, findings);
  // What is already refused must not change what the door remembers.
  if (!findings.usable()) return [];
  const context: RecordContext = { source, key, header, nowUs, label, simulated, clockSigmaS, findings };
  return door.normalise(decoded, context);
}

function outcomeOf(observations: readonly Observation[], findings: Findings): Admission {
  const violations = findings.violations();
  switch (findings.worst()) {
    case undefined:
      return { kind: "accepted", observations, violations };
    case "flag":
      return { kind: "flagged", observations, violations };
    case "quarantine":
      return { kind: "quarantined", observations, violations };
    case "reject":
      return { kind: "rejected", violations: aboveChannel(violations) ?? violations };
  }
}

/** The one finding that is told of a record above its channel: other sentences would quote its body. */
function aboveChannel(violations: readonly Violation[]): readonly Violation[] | undefined {
  const found = violations.filter((violation) => violation.code === "LABEL_ABOVE_CHANNEL");
  return found.length === 0 ? undefined : found.slice(0, 1);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The contract's number of an outcome. */
export const OUTCOME = {
  accepted: ingestV1.Outcome.ACCEPTED,
  flagged: ingestV1.Outcome.ACCEPTED_FLAGGED,
  duplicate: ingestV1.Outcome.DUPLICATE,
  quarantined: ingestV1.Outcome.QUARANTINED,
  rejected: ingestV1.Outcome.REJECTED,
  conflict: ingestV1.Outcome.CONFLICT,
} as const;
