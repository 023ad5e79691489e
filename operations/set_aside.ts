/** ListSetAside, ShowSetAside, DecideSetAside: the quarantine desk. A person sees and decides only what their audience may see. */
import { type Clock, labelMarking, type Source, type View } from "../model/index.ts";
import { operationsV1, type tomi } from "../proto/index.ts";
import {
  type Database,
  discardSetAside,
  findSetAside,
  readSetAsideAs,
  releaseQuarantined,
  retryDead,
  type SetAsideKind,
  type SetAsideRecord,
  type SetAsideState,
  StoreError,
} from "../store/index.ts";
import type { Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";
import { decodedJson } from "./record_json.ts";
import type { Method } from "./server.ts";

type V1 = typeof tomi.operations.v1;
type Wire = tomi.operations.v1.SetAsideRecord.$Properties;
type Decided = tomi.operations.v1.DecidedRecord.$Properties;
type Request<Name extends "ListSetAsideRequest" | "ShowSetAsideRequest" | "DecideSetAsideRequest"> = InstanceType<
  V1[Name]
>;

export interface DeskDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** What a record's bytes are, as far as its source is still registered. */
  sources(): readonly Source[];
}

const KINDS: readonly SetAsideKind[] = ["quarantined", "rejected", "conflict", "dead"];
const STATES: readonly SetAsideState[] = ["waiting", "released", "discarded"];
const MOST_LISTED = 1_000;
const USUALLY_LISTED = 100;
/** One call decides so many at most: each is a transaction of its own. */
const MOST_DECIDED = 1_000;

export function setAsideMethods(deps: DeskDeps): readonly Method[] {
  return [
    {
      name: "ListSetAside",
      request: operationsV1.ListSetAsideRequest,
      answer: operationsV1.ListSetAsideResponse,
      roles: ["operator", "auditor"],
      changes: false,
      run: { kind: "unary", call: (request: Request<"ListSetAsideRequest">, by) => list(deps, request, by.view) },
    },
    {
      name: "ShowSetAside",
      request: operationsV1.ShowSetAsideRequest,
      answer: operationsV1.SetAsideRecord,
      roles: ["operator", "auditor"],
      changes: false,
      run: { kind: "unary", call: (request: Request<"ShowSetAsideRequest">, by) => show(deps, request, by.view) },
    },
    {
      name: "DecideSetAside",
      request: operationsV1.DecideSetAsideRequest,
      answer: operationsV1.DecideSetAsideResponse,
      roles: ["operator"],
      changes: true,
      run: { kind: "unary", call: (request: Request<"DecideSetAsideRequest">, by) => decide(deps, request, by) },
    },
  ];
}

async function list(deps: DeskDeps, request: Request<"ListSetAsideRequest">, view: View) {
  const { kind, sourceId, limit, afterId } = request;
  const state = request.state === "" ? "waiting" : oneOf("state", request.state, STATES);
  const { records, total } = await findSetAside(
    deps.db,
    view,
    {
      state,
      ...(kind === "" ? {} : { kind: oneOf("kind", kind, KINDS) }),
      ...(sourceId === "" ? {} : { sourceId }),
      afterId,
      limit: limit === 0 ? USUALLY_LISTED : Math.min(limit, MOST_LISTED),
    },
    deps.clock(),
  );
  return { records: records.map(wireRecord), total };
}

async function show(deps: DeskDeps, { id }: Request<"ShowSetAsideRequest">, view: View): Promise<Wire> {
  const record = await readSetAsideAs(deps.db, view, id, deps.clock());
  if (record === undefined) throw new OperationsError("UNKNOWN_ID", notThere(id));
  const kind = deps.sources().find((source) => source.id === record.key.sourceId)?.kind;
  return {
    ...wireRecord(record),
    ...(record.raw === undefined ? {} : { raw: record.raw }),
    contentJson: decodedJson(record, kind ?? record.observations?.[0]?.sensorKind),
  };
}

async function decide(deps: DeskDeps, request: Request<"DecideSetAsideRequest">, by: Operator) {
  const decision = oneOf("decision", request.decision, ["release", "discard"]);
  const ids = [...new Set(request.ids)];
  if (ids.length === 0 || ids.length > MOST_DECIDED)
    throw new OperationsError("REQUEST_MALFORMED", `Name 1 to ${MOST_DECIDED} records; ${ids.length} were named.`);
  const decided: Decided[] = [];
  // In the order of their ids, which is that in which they came.
  for (const id of ids.sort((a, b) => a - b)) {
    try {
      decided.push({ id, done: true, ...(await decideOne(deps, id, decision, request.reason.trim(), by)) });
    } catch (error) {
      if (!(error instanceof StoreError || error instanceof OperationsError)) throw error;
      decided.push({ id, done: false, sentence: error.message });
    }
  }
  return { decided };
}

async function decideOne(
  { db, clock }: DeskDeps,
  id: number,
  decision: string,
  reason: string,
  by: Operator,
): Promise<Pick<Decided, "sentence" | "observations">> {
  const record = await readSetAsideAs(db, by.view, id, clock());
  if (record === undefined) throw new OperationsError("UNKNOWN_ID", notThere(id));
  if (decision === "discard") {
    await discardSetAside(db, id, by.person, reason, clock());
    return { sentence: "Discarded; it stays on record.", observations: 0 };
  }
  switch (record.kind) {
    case "quarantined": {
      if (record.state === "waiting" && (record.observations ?? []).length === 0)
        throw new OperationsError(
          "STATE",
          `Nothing can be made of the record ${id} yet: ${record.violations[0]?.sentence ?? ""} It is released by itself when that comes.`,
        );
      const observations = await releaseQuarantined(db, id, by.person, reason, clock());
      return { sentence: `Released: ${observations} observations are in the journal.`, observations };
    }
    case "dead": {
      const observations = await retryDead(db, id, by.person, reason, clock());
      return { sentence: `Given to fusion once more: ${observations} observations.`, observations };
    }
    case "rejected":
    case "conflict":
      throw new OperationsError(
        "STATE",
        `The record ${id} is ${record.kind === "conflict" ? "in conflict with an earlier one" : "rejected"} and cannot be released. Have its producer send it right, and discard it here.`,
      );
  }
}

function notThere(id: number): string {
  return `There is no set-aside record ${id} here. \`tomi quarantine list\` shows what waits.`;
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new OperationsError(
    "REQUEST_MALFORMED",
    `"${value.slice(0, 40)}" is no ${name}: it is one of ${allowed.join(", ")}.`,
  );
}

function wireRecord(record: SetAsideRecord): Wire {
  const { id, kind, state, key, receivedAtUs, label, violations, raw, decision } = record;
  return {
    id,
    kind,
    state,
    sourceId: key.sourceId,
    streamEpoch: Buffer.from(key.epoch, "hex"),
    seq: key.seq,
    receivedTimeUs: receivedAtUs,
    label: label === undefined ? "" : labelMarking(label),
    findings: violations.map(({ field, code, sentence }) => ({ field, code, sentence })),
    sizeBytes: raw?.length ?? 0,
    ...(decision === undefined
      ? {}
      : { decidedBy: decision.by, decidedReason: decision.reason, decidedTimeUs: decision.atUs }),
  };
}
