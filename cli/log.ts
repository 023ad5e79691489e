/**
 * The structured log: JSON lines on stderr, or short sentences when that is a terminal. Never a record's body. What is said again
 * and again (a database that is away) is said once a minute, with how often it happened.
 */
import { pino } from "pino";

export interface Log {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/** Errors come to it as plain values already, without what they quote. */
const JSON_LINES = {
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: (value: unknown) => value },
};

const QUIET_MS = 60_000;
/** Sentences remembered; more different ones than this in a minute is not a repetition. */
const REMEMBERED = 500;

/** A person at a terminal sees warnings and errors as sentences; a collector sees everything as JSON. */
export function createLog(): Log {
  if (process.stderr.isTTY !== true)
    return sayOnce(withoutContent(pino(JSON_LINES, pino.destination(2))), performance.now.bind(performance));
  const say = (mark: string) => (_: object, sentence: string) =>
    void process.stderr.write(`tomi: ${mark}${sentence}\n`);
  return sayOnce(
    withoutContent({ info: () => undefined, warn: say("warning: "), error: say("error: ") }),
    performance.now.bind(performance),
  );
}

/** Fields that hold the words of an error, which may quote what it failed on. */
const QUOTES = new Set(["error", "why", "sentence", "cause"]);

/**
 * Lets no record's content through: an error is its kind, its code and where it was thrown; its words lose what stands in quotes, long
 * numbers (identities, times) and fractions (positions). A database's error loses its detail, which quotes the row.
 */
export function withoutContent(log: Log): Log {
  const through =
    (level: keyof Log) =>
    (fields: object, sentence: string): void =>
      log[level](
        Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, safe(name, value)])),
        withoutNumbers(sentence),
      );
  return { info: through("info"), warn: through("warn"), error: through("error") };
}

function safe(name: string, value: unknown): unknown {
  if (value instanceof Error) {
    const { code, table, constraint } = value as { code?: unknown; table?: unknown; constraint?: unknown };
    const frames = (value.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
    return {
      type: value.name,
      message: withoutQuotes(value.message),
      ...(code === undefined ? {} : { code }),
      ...(table === undefined ? {} : { table }),
      ...(constraint === undefined ? {} : { constraint }),
      at: frames.slice(0, 8).map((line) => line.trim()),
    };
  }
  return QUOTES.has(name) && typeof value === "string" ? withoutQuotes(value) : value;
}

function withoutQuotes(text: string): string {
  return withoutNumbers(text.replace(/"[^"]*"/g, '"…"').replace(/'[^']*'/g, "'…'"));
}

function withoutNumbers(text: string): string {
  return text.replace(/-?\d+\.\d{3,}|\d{7,}/g, "…");
}

/** Passes a sentence on when it was not said for a minute; `repeated` counts what was held back. */
export function sayOnce(log: Log, nowMs: () => number): Log {
  const said = new Map<string, { atMs: number; repeated: number }>();
  const through =
    (level: "warn" | "error") =>
    (fields: object, sentence: string): void => {
      const key = `${level} ${sentence}`;
      const before = said.get(key);
      if (before !== undefined && nowMs() - before.atMs < QUIET_MS) {
        before.repeated++;
        return;
      }
      if (said.size >= REMEMBERED) said.clear();
      said.set(key, { atMs: nowMs(), repeated: 0 });
      log[level](
        before !== undefined && before.repeated > 0 ? { ...fields, repeated: before.repeated } : fields,
        sentence,
      );
    };
  return { info: (fields, sentence) => log.info(fields, sentence), warn: through("warn"), error: through("error") };
}
