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

const QUIET_MS = 60_000;
/** Sentences remembered; more different ones than this in a minute is not a repetition. */
const REMEMBERED = 500;

/** A person at a terminal sees warnings and errors as sentences; a collector sees everything as JSON. */
export function createLog(): Log {
  if (process.stderr.isTTY !== true)
    return sayOnce(
      pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2)),
      performance.now.bind(performance),
    );
  const say = (mark: string) => (_: object, sentence: string) =>
    void process.stderr.write(`tomi: ${mark}${sentence}\n`);
  return sayOnce(
    { info: () => undefined, warn: say("warning: "), error: say("error: ") },
    performance.now.bind(performance),
  );
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
