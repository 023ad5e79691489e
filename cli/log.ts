/** The structured log: JSON lines on stderr when it is not a terminal, short sentences when it is. Never a record's body. */
import { pino } from "pino";

export interface Log {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
}

/** A person at a terminal sees warnings and errors as sentences; a collector sees everything as JSON. */
export function createLog(): Log {
  if (process.stderr.isTTY !== true)
    return pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  const say = (mark: string) => (_: object, sentence: string) =>
    void process.stderr.write(`tomi: ${mark}${sentence}\n`);
  return { info: () => undefined, warn: say("warning: "), error: say("error: ") };
}
