/**
 * The sources in force: what the configuration registers, and what named persons added, without what they disabled.
 *
 * One value that every room of the process asks. What persons do is appended to the store, and every process reads on from there, so
 * that it holds in all of them and after a restart.
 */
import type { Clock, Source, TimeUs, Workspace } from "../model/index.ts";
import { appendSourceChange, type Database, readSourceChanges, type SourceChange } from "../store/index.ts";
import type { Log, Operator } from "./deps.ts";
import { OperationsError } from "./errors.ts";

/** Where a source was registered. */
export type SourceOrigin = "configuration" | "exercise" | "operator";

export interface BookEntry {
  readonly source: Source;
  readonly origin: SourceOrigin;
  readonly enabled: boolean;
  /** The last thing that a person did with it. */
  readonly changed?: { readonly by: string; readonly reason: string; readonly atUs: TimeUs };
}

/** A source in the words of the configuration, read by the configuration's own schema. */
export type ParseSource = (
  definition: unknown,
) => { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly sentences: readonly string[] };

export interface SourceBook {
  /** Enabled sources. The same list until something changed, and the same object for a source that did not. */
  sources(): readonly Source[];
  /** Registered, but disabled. */
  disabled(): readonly Source[];
  entries(): readonly BookEntry[];
  /** Takes another list from the configuration. */
  setConfigured(sources: readonly Source[]): void;
  add(definition: unknown, by: Operator, reason: string): Promise<BookEntry>;
  setEnabled(sourceId: string, enabled: boolean, by: Operator, reason: string): Promise<BookEntry>;
  /** Reads what other processes did. */
  refresh(): Promise<void>;
  close(): void;
}

export interface SourceBookOptions {
  readonly db: Database;
  readonly clock: Clock;
  readonly workspace: Workspace;
  readonly configured: readonly Source[];
  readonly origin: "configuration" | "exercise";
  readonly parse: ParseSource;
  readonly log: Log;
  /** Milliseconds between two looks at the store. */
  readonly pollMs?: number;
}

/** With the streams' own look every half second, a source that another process disabled is cut off within a second. */
const POLL_MS = 400;

/** Opens the book with everything that was done before. */
export async function openSourceBook(options: SourceBookOptions): Promise<SourceBook> {
  const book = new Book(options);
  await book.refresh();
  book.poll();
  return book;
}

class Book implements SourceBook {
  readonly #options: SourceBookOptions;
  #configured: readonly Source[];
  readonly #changes: SourceChange[] = [];
  #entries: readonly BookEntry[] = [];
  #enabled: readonly Source[] = [];
  #disabled: readonly Source[] = [];
  #timer: NodeJS.Timeout | undefined;
  #refreshing: Promise<void> | undefined;

  constructor(options: SourceBookOptions) {
    this.#options = options;
    this.#configured = options.configured;
    this.#settle();
  }

  poll(): void {
    this.#timer = setInterval(() => {
      // A database that is away is the other rooms' to report; the sources known so far stay in force.
      void this.refresh().catch(() => undefined);
    }, this.#options.pollMs ?? POLL_MS);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  sources(): readonly Source[] {
    return this.#enabled;
  }

  disabled(): readonly Source[] {
    return this.#disabled;
  }

  entries(): readonly BookEntry[] {
    return this.#entries;
  }

  setConfigured(sources: readonly Source[]): void {
    this.#configured = sources;
    this.#settle();
  }

  refresh(): Promise<void> {
    this.#refreshing ??= this.#read().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  }

  async add(definition: unknown, by: Operator, reason: string): Promise<BookEntry> {
    const parsed = this.#options.parse(definition);
    if (!parsed.ok) throw new OperationsError("REQUEST_MALFORMED", parsed.sentences.join(" "));
    const { source } = parsed;
    if (!source.real && this.#options.workspace.kind === "live")
      throw new OperationsError(
        "STATE",
        `"${source.id}" is simulated and this workspace is live: simulated records never enter it. Add it to an exercise workspace.`,
      );
    await this.#whole();
    const known = this.#entries.find((entry) => entry.source.id === source.id);
    // The same sentence whether or not the caller may know of it: an id that is taken cannot be hidden from who asks for it.
    if (known !== undefined && known.origin !== "operator")
      throw new OperationsError(
        "STATE",
        `The id "${source.id}" is taken by the ${known.origin}. Choose another id, or change it where it is registered.`,
      );
    if (
      known !== undefined &&
      (known.source.kind !== source.kind || !by.view.canSee(known.source.defaultLabel, this.#now()))
    )
      throw new OperationsError("STATE", `The id "${source.id}" is taken. Choose another id.`);
    return this.#change({ sourceId: source.id, change: "add", definition }, by, reason);
  }

  async setEnabled(sourceId: string, enabled: boolean, by: Operator, reason: string): Promise<BookEntry> {
    await this.#whole();
    const known = this.#entries.find(({ source }) => source.id === sourceId);
    if (known === undefined || !by.view.canSee(known.source.defaultLabel, this.#now()))
      throw new OperationsError(
        "UNKNOWN_ID",
        `There is no source "${sourceId.slice(0, 80)}". \`tomi source list\` names those there are.`,
      );
    if (known.enabled === enabled) return known;
    return this.#change({ sourceId, change: enabled ? "enable" : "disable" }, by, reason);
  }

  #now(): TimeUs {
    return this.#options.clock();
  }

  async #change(
    what: Pick<SourceChange, "sourceId" | "change" | "definition">,
    by: Operator,
    reason: string,
  ): Promise<BookEntry> {
    const { db, log } = this.#options;
    await appendSourceChange(db, { ...what, person: by.person, reason, changedUs: this.#now() });
    log.info({ source: what.sourceId, change: what.change, person: by.person }, "A source was changed by a person.");
    await this.#whole();
    return this.#entries.find(({ source }) => source.id === what.sourceId)!;
  }

  /** Everything that is committed by now: a look that began before may have missed it. */
  async #whole(): Promise<void> {
    await this.#refreshing?.catch(() => undefined);
    await this.refresh();
  }

  async #read(): Promise<void> {
    const changes = await readSourceChanges(this.#options.db, this.#changes.at(-1)?.id ?? 0);
    if (changes.length === 0) return;
    this.#changes.push(...changes);
    this.#settle();
  }

  #settle(): void {
    const { parse, log, workspace, origin } = this.#options;
    const before = new Map(this.#entries.map(({ source }) => [source.id, source]));
    const unreadable = (sourceId: string, sentences: readonly string[]): void =>
      log.warn({ source: sourceId, sentences }, `The added source "${sourceId}" cannot be used any more.`);
    this.#entries = settleSources(this.#configured, origin, this.#changes, { parse, workspace, unreadable }).map(
      (entry) => {
        const old = before.get(entry.source.id);
        return old !== undefined && isSame(old, entry.source) ? { ...entry, source: old } : entry;
      },
    );
    this.#enabled = kept(
      this.#enabled,
      this.#entries.filter((entry) => entry.enabled),
    );
    this.#disabled = kept(
      this.#disabled,
      this.#entries.filter((entry) => !entry.enabled),
    );
  }
}

function kept(before: readonly Source[], entries: readonly BookEntry[]): readonly Source[] {
  const same = before.length === entries.length && entries.every(({ source }, i) => source === before[i]);
  return same ? before : entries.map(({ source }) => source);
}

function isSame(a: Source, b: Source): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The entries that a configuration and a history give: the configuration's own first, in its order, then the added ones in theirs.
 * The configuration wins where both have an id. An id that nobody registers (any more) has no entry, whatever was done with it.
 */
export function settleSources(
  configured: readonly Source[],
  origin: "configuration" | "exercise",
  changes: readonly SourceChange[],
  rest: {
    readonly parse: ParseSource;
    readonly workspace: Workspace;
    unreadable(sourceId: string, sentences: readonly string[]): void;
  },
): readonly BookEntry[] {
  const entries = new Map<string, BookEntry>(
    configured.map((source) => [source.id, { source, origin, enabled: true }]),
  );
  const added = new Map<string, SourceChange>();
  for (const change of changes) if (change.change === "add") added.set(change.sourceId, change);
  for (const [sourceId, { definition }] of added) {
    if (entries.has(sourceId)) continue;
    const parsed = rest.parse(definition);
    if (!parsed.ok) rest.unreadable(sourceId, parsed.sentences);
    else if (parsed.source.real || rest.workspace.kind !== "live")
      entries.set(sourceId, { source: parsed.source, origin: "operator", enabled: true });
  }
  for (const { sourceId, change, person, reason, changedUs } of changes) {
    const entry = entries.get(sourceId);
    if (entry === undefined) continue;
    const enabled = change === "add" ? entry.enabled : change === "enable";
    entries.set(sourceId, { ...entry, enabled, changed: { by: person, reason, atUs: changedUs } });
  }
  return [...entries.values()];
}
