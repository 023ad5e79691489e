/** `tomi quarantine`: what was set aside in a running Tomi, looked at and decided by a named person. */
import { toRfc3339 } from "../model/index.ts";
import { operationsV1, type tomi } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { type OperatorFlags, operate } from "./operator.ts";

type Entry = tomi.operations.v1.SetAsideRecord.$Properties;
type Decided = tomi.operations.v1.DecidedRecord.$Properties;

export interface ListFlags extends OperatorFlags {
  readonly kind?: string;
  readonly state?: string;
  readonly source?: string;
  readonly limit?: string;
  readonly after?: string;
  readonly json?: boolean;
}

export async function listQuarantine(flags: ListFlags): Promise<void> {
  const { ListSetAsideRequest, ListSetAsideResponse } = operationsV1;
  const { records, total } = await operate(flags, "ListSetAside", ListSetAsideRequest, ListSetAsideResponse, {
    kind: flags.kind ?? "",
    state: flags.state ?? "",
    sourceId: flags.source ?? "",
    limit: wholeNumber("--limit", flags.limit ?? "0"),
    afterId: wholeNumber("--after", flags.after ?? "0"),
  });
  const found = records ?? [];
  if (flags.json) return say(JSON.stringify(found.map(plainEntry), null, 2));
  if (found.length === 0) return say(`Nothing is ${flags.state ?? "waiting"}.`);
  say(table(found));
  if (found.length < (total ?? 0)) say(`${found.length} of ${total}. The next: --after ${found.at(-1)?.id}.`);
}

export async function showQuarantined(id: string, flags: OperatorFlags & { readonly json?: boolean }): Promise<void> {
  const { ShowSetAsideRequest, SetAsideRecord } = operationsV1;
  const request = { id: wholeNumber("The id", id) };
  const entry = await operate(flags, "ShowSetAside", ShowSetAsideRequest, SetAsideRecord, request);
  if (flags.json) return say(JSON.stringify(plainEntry(entry), null, 2));
  say(describe(entry));
}

export async function decideQuarantined(
  decision: "release" | "discard",
  ids: readonly string[],
  flags: OperatorFlags & { readonly reason: string; readonly json?: boolean },
): Promise<void> {
  const { DecideSetAsideRequest, DecideSetAsideResponse } = operationsV1;
  const request = { ids: ids.map((id) => wholeNumber("The id", id)), decision, reason: flags.reason };
  const answer = await operate(flags, "DecideSetAside", DecideSetAsideRequest, DecideSetAsideResponse, request);
  const decided = answer.decided ?? [];
  if (flags.json) say(JSON.stringify(decided.map(plainDecision), null, 2));
  else for (const one of decided) say(`${one.id}  ${one.done ? "" : "NOT DONE: "}${one.sentence}`);
  if (decided.some(({ done }) => !done)) throw new Fault("not everything could be done.");
}

/** One line a record: the id, what it is, where it came from, who may see it, and why it is here. */
export function table(records: readonly Entry[]): string {
  const rows = [
    ["ID", "KIND", "SOURCE", "SEQ", "RECEIVED", "BYTES", "LABEL", "WHY"],
    ...records.map((one) => [
      String(one.id),
      one.kind ?? "",
      one.sourceId ?? "",
      String(one.seq),
      toRfc3339(one.receivedTimeUs ?? 0).slice(0, 19),
      String(one.sizeBytes ?? 0),
      one.label || "(unknown)",
      codesOf(one),
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function describe(entry: Entry): string {
  const epoch = Buffer.from(entry.streamEpoch ?? []).toString("hex");
  const lines = [
    `${entry.id}  ${entry.kind}, ${entry.state}`,
    `source    ${entry.sourceId}, epoch ${epoch}, number ${entry.seq}`,
    `received  ${toRfc3339(entry.receivedTimeUs ?? 0)}`,
    `label     ${entry.label || "(unknown)"}`,
    ...(entry.findings ?? []).map(({ field, code, sentence }) => `finding   ${code} at ${field}: ${sentence}`),
    ...(entry.decidedBy
      ? [`decided   by ${entry.decidedBy}, ${toRfc3339(entry.decidedTimeUs ?? 0)}: ${entry.decidedReason}`]
      : []),
    entry.sizeBytes ? `bytes     ${entry.sizeBytes}` : "bytes     not kept",
  ];
  const content = entry.contentJson ? `\n\n${entry.contentJson}` : "";
  const raw = content === "" && entry.raw?.length ? `\n\n${Buffer.from(entry.raw).toString("hex")}` : "";
  return `${lines.join("\n")}${content}${raw}`;
}

function plainEntry(entry: Entry): object {
  const { streamEpoch, raw, contentJson, receivedTimeUs, decidedTimeUs, ...rest } = entry;
  return {
    ...rest,
    streamEpoch: Buffer.from(streamEpoch ?? []).toString("hex"),
    received: toRfc3339(receivedTimeUs ?? 0),
    ...(decidedTimeUs ? { decided: toRfc3339(decidedTimeUs) } : {}),
    ...(raw?.length ? { raw: Buffer.from(raw).toString("hex") } : {}),
    ...(contentJson ? { content: JSON.parse(contentJson) as unknown } : {}),
  };
}

function plainDecision({ id, done, sentence, observations }: Decided): object {
  return { id, done, sentence, observations };
}

function codesOf({ findings }: Entry): string {
  return [...new Set((findings ?? []).map(({ code }) => code))].join(" ");
}

function wholeNumber(what: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Fault(`${what} is "${text}"; give a whole number.`);
  return Number(text);
}

/** A terminal gives a Chinese character the room of two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);
}

function pad(text: string, width: number): string {
  return text + " ".repeat(width - displayWidth(text));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
