/**
 * The configuration while Tomi runs: read again on a signal, when the file changed, and when an operator asks. What can be applied is
 * applied; what needs a restart is said by name; a file that cannot be used changes nothing and is said until it is mended.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import type { ReloadOutcome } from "../operations/index.ts";
import { type Config, loadConfig } from "./config.ts";
import type { ParsedConfig } from "./config_schema.ts";
import type { Log } from "./log.ts";

export type Section = keyof ParsedConfig;

/** Puts one section in force. Returns a sentence when it is not, or not only, what the file says. */
export type Apply = (config: Config) => Promise<string | undefined>;

export interface ReloaderOptions {
  readonly path: string;
  /** What the process was started with. */
  readonly started: Config;
  /** The sections that can change while the process runs. */
  readonly appliers: Partial<Readonly<Record<Section, Apply>>>;
  readonly log: Log;
  /** Milliseconds between two looks at the file. */
  readonly pollMs?: number;
}

export interface Reloader {
  reload(by: string): Promise<ReloadOutcome>;
  /** For operators: what is wrong with the file, while something is. */
  problems(): readonly string[];
  /** Sections whose text in the file is not what the process runs with. */
  waiting(): readonly Section[];
  close(): void;
}

const POLL_MS = 2_000;

export function createReloader({ path, started, appliers, log, pollMs = POLL_MS }: ReloaderOptions): Reloader {
  let problems: readonly string[] = [];
  let waiting: readonly Section[] = [];
  let applied: Config = started;
  let existed = existsSync(path);
  let readText = textOf(path);
  let turn: Promise<unknown> = Promise.resolve();

  const refuse = (sentences: readonly string[]): ReloadOutcome => {
    problems = sentences;
    log.error(
      { path, sentences },
      `The configuration in ${path} cannot be used; the one before stays. ${sentences[0] ?? ""}`,
    );
    return { applied: false, sentences: [...sentences, "The configuration before stays in force."] };
  };

  const read = async (by: string): Promise<ReloadOutcome> => {
    readText = textOf(path);
    if (existed && readText === undefined)
      return refuse([`${path} is gone. Put it back; without it the next start takes the defaults.`]);
    const loaded = loadConfig(path);
    if (!loaded.ok) return refuse(loaded.sentences);
    existed = readText !== undefined;
    const sentences: string[] = [];
    const later: Section[] = [];
    for (const section of Object.keys(loaded.config.parsed) as Section[]) {
      const apply = appliers[section];
      const before = apply === undefined ? started : applied;
      if (same(before.parsed[section], loaded.config.parsed[section])) continue;
      if (apply === undefined) later.push(section);
      else sentences.push((await apply(loaded.config)) ?? `${section}: applied.`);
    }
    // Only now: what threw halfway is tried again at the next turn.
    applied = loaded.config;
    problems = [];
    waiting = later;
    if (later.length > 0)
      sentences.push(`${later.join(", ")}: changed in the file, and takes effect at the next start.`);
    if (sentences.length === 0) sentences.push("Nothing has changed.");
    log.info({ path, by, sentences }, "The configuration was read again.");
    return { applied: true, sentences };
  };

  const reload = (by: string): Promise<ReloadOutcome> => {
    const next = turn.then(() => read(by));
    turn = next.catch(() => undefined);
    return next;
  };

  // A file that is being written is read when it has stood still for one look.
  let seen = signOf(path);
  let settled = seen;
  const timer = setInterval(() => {
    const now = signOf(path);
    const still = now === seen;
    seen = now;
    if (!still || now === settled) return;
    settled = now;
    if (textOf(path) === readText) return;
    void reload("the file's change").catch((error) =>
      log.error({ err: error }, "The configuration could not be applied."),
    );
  }, pollMs);
  timer.unref();
  return { reload, problems: () => problems, waiting: () => waiting, close: () => clearInterval(timer) };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function signOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return "gone";
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
