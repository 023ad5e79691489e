/** `tomi source`: registered producers of a running Tomi, shown and changed by a named person. */
import { existsSync, readFileSync } from "node:fs";
import { toRfc3339 } from "../model/index.ts";
import { operationsV1, type tomi } from "../proto/index.ts";
import { Fault } from "./fault.ts";
import { type OperatorFlags, operate } from "./operator.ts";

type Entry = tomi.operations.v1.SourceEntry.$Properties;
type ChangeFlags = OperatorFlags & { readonly reason: string };

export async function listSources(flags: OperatorFlags): Promise<void> {
  const { ListSourcesRequest, ListSourcesResponse } = operationsV1;
  const { sources } = await operate(flags, "ListSources", ListSourcesRequest, ListSourcesResponse, {});
  for (const entry of sources ?? []) process.stdout.write(`${lineOf(entry)}\n`);
}

/** `definition`: a file, or the JSON itself. */
export async function addSource(definition: string, flags: ChangeFlags): Promise<void> {
  const { AddSourceRequest, SourceEntry } = operationsV1;
  const request = { definitionJson: textOf(definition), reason: flags.reason };
  const entry = await operate(flags, "AddSource", AddSourceRequest, SourceEntry, request);
  process.stdout.write(`${lineOf(entry)}\n`);
}

export async function setSourceEnabled(sourceId: string, enabled: boolean, flags: ChangeFlags): Promise<void> {
  const { SetSourceEnabledRequest, SourceEntry } = operationsV1;
  const request = { sourceId, enabled, reason: flags.reason };
  const entry = await operate(flags, "SetSourceEnabled", SetSourceEnabledRequest, SourceEntry, request);
  process.stdout.write(`${lineOf(entry)}\n`);
}

function textOf(definition: string): string {
  if (definition.trimStart().startsWith("{")) return definition;
  if (!existsSync(definition)) throw new Fault(`there is no file ${definition}. Give a file, or the source as JSON.`);
  return readFileSync(definition, "utf8");
}

function lineOf(entry: Entry): string {
  const { enabled, origin, changedBy, changedReason, changedTimeUs } = entry;
  const columns: readonly (readonly [string | null | undefined, number])[] = [
    [entry.id, 20],
    [entry.kind, 10],
    [entry.agency, 8],
    [enabled ? "enabled" : "DISABLED", 8],
    [entry.health, 8],
  ];
  const changed = changedBy ? ` · ${changedBy}, ${toRfc3339(changedTimeUs ?? 0)}: ${changedReason}` : "";
  return `${columns.map(([text, width]) => (text ?? "").padEnd(width)).join(" ")} ${origin}${changed}`;
}
