/** ListSources, AddSource, SetSourceEnabled: sources while Tomi runs. An operator is shown those that their audience may know of. */
import type { Clock, Source, TimeUs } from "../model/index.ts";
import { operationsV1, type tomi } from "../proto/index.ts";
import type { Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";
import type { Method } from "./server.ts";
import type { BookEntry, SourceBook } from "./source_book.ts";

type Entry = tomi.operations.v1.SourceEntry.$Properties;

export interface SourceMethodsOptions {
  readonly book: SourceBook;
  readonly clock: Clock;
  /** When something of the source last came, for those who may see it. */
  lastReceived(by: Operator): Promise<ReadonlyMap<string, TimeUs>>;
}

export function sourceMethods(options: SourceMethodsOptions): readonly Method[] {
  const { book, clock, lastReceived } = options;
  const wired = async (entry: BookEntry, by: Operator): Promise<Entry> =>
    wireEntry(entry, (await lastReceived(by)).get(entry.source.id), clock());
  return [
    {
      name: "ListSources",
      request: operationsV1.ListSourcesRequest,
      answer: operationsV1.ListSourcesResponse,
      roles: ["operator", "auditor"],
      changes: false,
      run: {
        kind: "unary",
        async call(_request: never, by: Operator) {
          await book.refresh();
          const last = await lastReceived(by);
          const visible = book.entries().filter(({ source }) => by.view.canSee(source.defaultLabel, clock()));
          return { sources: visible.map((entry) => wireEntry(entry, last.get(entry.source.id), clock())) };
        },
      },
    },
    {
      name: "AddSource",
      request: operationsV1.AddSourceRequest,
      answer: operationsV1.SourceEntry,
      roles: ["operator"],
      changes: true,
      run: {
        kind: "unary",
        async call(request: tomi.operations.v1.AddSourceRequest.$Properties, by: Operator) {
          const entry = await book.add(definitionOf(request.definitionJson ?? ""), by, (request.reason ?? "").trim());
          return wired(entry, by);
        },
      },
    },
    {
      name: "SetSourceEnabled",
      request: operationsV1.SetSourceEnabledRequest,
      answer: operationsV1.SourceEntry,
      roles: ["operator"],
      changes: true,
      run: {
        kind: "unary",
        async call(request: tomi.operations.v1.SetSourceEnabledRequest.$Properties, by: Operator) {
          const { sourceId, enabled, reason } = request;
          const entry = await book.setEnabled(sourceId ?? "", enabled ?? false, by, (reason ?? "").trim());
          return wired(entry, by);
        },
      },
    },
  ];
}

/** More than any honest definition; what is longer is not kept in the history. */
const MOST_CHARACTERS = 20_000;

function definitionOf(json: string): unknown {
  if (json.length > MOST_CHARACTERS)
    throw new OperationsError(
      "REQUEST_MALFORMED",
      `The definition has ${json.length} characters; a source takes less than ${MOST_CHARACTERS}.`,
    );
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new OperationsError(
      "REQUEST_MALFORMED",
      `The definition is not JSON: ${(error as Error).message}. Write it as under "sources" in tomi.config.json.`,
    );
  }
}

function wireEntry({ source, origin, enabled, changed }: BookEntry, lastUs: TimeUs | undefined, nowUs: TimeUs): Entry {
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    agency: source.agency,
    origin,
    enabled,
    definitionJson: JSON.stringify(definitionFrom(source)),
    ...(changed === undefined
      ? {}
      : { changedBy: changed.by, changedReason: changed.reason, changedTimeUs: changed.atUs }),
    ...(lastUs === undefined ? {} : { lastReceivedTimeUs: lastUs }),
    health: healthOf(source, enabled, lastUs, nowUs),
  };
}

/** The source as the configuration would say it. */
function definitionFrom({ position, ...rest }: Source): object {
  return { ...rest, ...(position === undefined ? {} : { position: [position.lonDeg, position.latDeg] }) };
}

function healthOf(source: Source, enabled: boolean, lastUs: TimeUs | undefined, nowUs: TimeUs): string {
  if (!enabled) return "disabled";
  if (lastUs === undefined) return "never";
  return (nowUs - lastUs) / 1e6 > source.silentAfterS ? "silent" : "ok";
}
