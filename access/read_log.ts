/**
 * The plain read log: who was shown which tracks, as which audience, for what purpose, when, and through which interface.
 *
 * One line of JSON a reader and window of at most ten seconds, in `read-log/YYYY-MM-DD.jsonl` by the wall clock (UTC), appended and
 * synced every second; a killed process loses the windows that were open, a power cut also the last second. A line names ids only,
 * which are each audience's own and tell nothing by themselves; never a name or a place. What a reader was shown again is not written
 * out again: `plus` and `minus` say how the set differs from that of the line named in `as`.
 */
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Caller } from "./identity.ts";
import { type AppendFile, appendTo } from "./read_log_file.ts";

export type ReadThrough =
  | "tiles"
  | "features"
  | "stream"
  | "track"
  | "watch"
  | "evidence"
  | "scene"
  | "alerts"
  | "tasks"
  | "cot"
  | "operations";

/** Whoever is shown something. */
export interface Reader {
  /** Undefined in the development profile when nobody was named. */
  readonly person: string | undefined;
  readonly audience: string;
  readonly purpose: string;
}

export interface ReadLog {
  /**
   * These were shown: ids of tracks, or `scene:ID`, `evidence:PATH`, `call:METHOD`. Cheap enough for every tile: nothing is written here,
   * and an array that the same reader was shown before in this window is not looked at again.
   */
  note(reader: Reader, through: ReadThrough, ids: readonly string[]): void;
  /** Why lines are not being written at the moment; undefined while they are. */
  problem(): string | undefined;
  /** Writes what is open and closes the file. */
  close(): Promise<void>;
}

export interface ReadLogOptions {
  /** Folder of the workspace. */
  readonly dataDir: string;
  readonly log: { error(fields: object, sentence: string): void };
  /** Wall clock, µs. */
  readonly nowUs?: () => number;
  /** Milliseconds between two looks for windows to write; every second. */
  readonly tickMs?: number;
}

export const READ_LOG_FOLDER = "read-log";
const TICK_MS = 1_000;
/** With the ticks it makes at most ten seconds. */
const WINDOW_US = 9_000_000;
/** A line that stands by itself comes this often, so that a reader of the file need not go far back. */
const LINES_BETWEEN_WHOLE_ONES = 360;
/** Purposes are the reader's own words: with more than these in one window the rest are written as one, so that words cannot fill the disk. */
const MOST_PURPOSES = 32;
const MANY_PURPOSES = "(many)";
/** Windows and last lines held at a time; beyond it they are written, or whole lines come again. */
const MOST_HELD = 10_000;
const FORGOTTEN_AFTER_US = 600_000_000;
/** Lines that wait while the disk takes nothing; beyond it the oldest are lost, which the log says. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

interface Window {
  /** The reader without the purpose. */
  readonly who: string;
  readonly reader: Reader;
  readonly through: ReadThrough;
  readonly fromUs: number;
  untilUs: number;
  readonly ids: Set<string>;
  readonly seen: WeakSet<readonly string[]>;
}

/** What the last line of a reader said. */
interface Told {
  readonly line: string;
  readonly day: string;
  readonly ids: ReadonlySet<string>;
  readonly untilUs: number;
  /** Lines since the last whole one. */
  readonly after: number;
}

/** A caller as the log names it; `purpose` when the request itself tells another than its headers. */
export function readerOf({ person, view, purpose }: Caller, stated?: string): Reader {
  return { person, audience: view.audience.id, purpose: stated === undefined || stated === "" ? purpose : stated };
}

export async function openReadLog(options: ReadLogOptions): Promise<ReadLog> {
  const folder = join(options.dataDir, READ_LOG_FOLDER);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return new OpenReadLog(appendTo(folder), options);
}

class OpenReadLog implements ReadLog {
  readonly #file: AppendFile;
  readonly #options: ReadLogOptions;
  readonly #nowUs: () => number;
  readonly #windows = new Map<string, Window>();
  readonly #told = new Map<string, Told>();
  /** How many windows each reader has open, whatever the purpose. */
  readonly #purposes = new Map<string, number>();
  /** Tells this process's lines from another's: no line refers to one of an earlier run. */
  readonly #run = randomBytes(6).toString("base64url");
  readonly #timer: NodeJS.Timeout;
  #lines = 0;
  #waiting: { day: string; text: string }[] = [];
  #waitingBytes = 0;
  #problem: string | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: AppendFile, options: ReadLogOptions) {
    this.#file = file;
    this.#options = options;
    this.#nowUs = options.nowUs ?? (() => Date.now() * 1000);
    this.#timer = setInterval(() => this.#tick(WINDOW_US), options.tickMs ?? TICK_MS);
    this.#timer.unref();
  }

  note(reader: Reader, through: ReadThrough, ids: readonly string[]): void {
    const window = this.#windowOf(reader, through);
    const nowUs = this.#nowUs();
    window.untilUs = Math.max(window.untilUs, nowUs);
    if (window.seen.has(ids)) return;
    window.seen.add(ids);
    for (const id of ids) window.ids.add(id);
  }

  #windowOf(reader: Reader, through: ReadThrough): Window {
    const who = JSON.stringify([through, reader.audience, reader.person ?? null]);
    const key = `${who} ${reader.purpose}`;
    const open = this.#windows.get(key);
    if (open !== undefined) return open;
    const purposes = this.#purposes.get(who) ?? 0;
    if (purposes >= MOST_PURPOSES && reader.purpose !== MANY_PURPOSES)
      return this.#windowOf({ ...reader, purpose: MANY_PURPOSES }, through);
    if (this.#windows.size >= MOST_HELD) this.#tick(0);
    this.#purposes.set(who, purposes + 1);
    const nowUs = this.#nowUs();
    const window = { who, reader, through, fromUs: nowUs, untilUs: nowUs, ids: new Set<string>(), seen: new WeakSet() };
    this.#windows.set(key, window);
    return window;
  }

  problem(): string | undefined {
    return this.#problem;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#tick(0);
    await this.#writing;
    await this.#file.close();
  }

  /** Turns windows that are this old into lines, and writes. */
  #tick(ageUs: number): void {
    const nowUs = this.#nowUs();
    for (const [key, window] of this.#windows) {
      // A wall clock that is set back must not keep a window open for ever.
      if (nowUs - window.fromUs < ageUs && nowUs >= window.fromUs) continue;
      this.#windows.delete(key);
      const others = (this.#purposes.get(window.who) ?? 1) - 1;
      if (others > 0) this.#purposes.set(window.who, others);
      else this.#purposes.delete(window.who);
      this.#wait(this.#lineOf(key, window));
    }
    if (this.#told.size > MOST_HELD) this.#told.clear();
    for (const [key, { untilUs }] of this.#told) if (nowUs - untilUs > FORGOTTEN_AFTER_US) this.#told.delete(key);
    this.#writing = this.#writing.then(() => this.#write());
  }

  #lineOf(key: string, { reader, through, fromUs, untilUs, ids }: Window): { day: string; text: string } {
    const day = new Date(untilUs / 1000).toISOString().slice(0, 10);
    const line = `${this.#run}-${++this.#lines}`;
    const before = this.#told.get(key);
    const change =
      before?.day === day && before.after < LINES_BETWEEN_WHOLE_ONES ? changeOf(before.ids, ids) : undefined;
    const set =
      before !== undefined && change !== undefined && change.plus.length + change.minus.length < ids.size
        ? { as: before.line, ...change }
        : { tracks: [...ids] };
    this.#told.set(key, { line, day, ids, untilUs, after: "as" in set ? before!.after + 1 : 0 });
    const text = JSON.stringify({ line, fromUs, untilUs, ...reader, through, count: ids.size, ...set });
    return { day, text: `${text}\n` };
  }

  #wait(line: { day: string; text: string }): void {
    this.#waiting.push(line);
    this.#waitingBytes += line.text.length;
    while (this.#waitingBytes > MOST_WAITING_BYTES) this.#waitingBytes -= this.#waiting.shift()!.text.length;
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    if (lines.length === 0) return;
    this.#waiting = [];
    this.#waitingBytes = 0;
    try {
      for (const day of new Set(lines.map((line) => line.day)))
        await this.#file.append(
          day,
          lines
            .filter((line) => line.day === day)
            .map(({ text }) => text)
            .join(""),
        );
      this.#problem = undefined;
    } catch (error) {
      const sentence = `The read log cannot be written: ${(error as Error).message}. Make room for it on the disk.`;
      if (this.#problem === undefined) this.#options.log.error({ error: String(error) }, sentence);
      this.#problem = sentence;
      // Nothing may refer to a line that is perhaps not there.
      this.#told.clear();
      const newer = this.#waiting;
      this.#waiting = [];
      this.#waitingBytes = 0;
      for (const line of [...lines, ...newer]) this.#wait(line);
    }
  }
}

function changeOf(before: ReadonlySet<string>, now: ReadonlySet<string>): { plus: string[]; minus: string[] } {
  return { plus: [...now].filter((id) => !before.has(id)), minus: [...before].filter((id) => !now.has(id)) };
}
