/** What a person sees of long work: sentences, and a bar that tells how far it is. All on stderr, so that output can be piped. */

export function say(sentence: string): void {
  process.stderr.write(`tomi: ${sentence}\n`);
}

export interface ProgressBar {
  /** `done` of `total`, both in the bar's unit. */
  update(done: number, note?: string): void;
  finish(note?: string): void;
}

const WIDTH = 28;
const REDRAW_MS = 100;

/** On a terminal one line that is redrawn; elsewhere a line every tenth part, so that a log stays short. */
export function progressBar(title: string, total: number, unit: string): ProgressBar {
  const terminal = process.stderr.isTTY === true;
  const startedAt = performance.now();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let saidTenth = -1;
  const line = (done: number, note: string): string => {
    const share = total > 0 ? Math.min(1, done / total) : 1;
    const filled = Math.round(share * WIDTH);
    const perSecond = done / Math.max(0.001, (performance.now() - startedAt) / 1000);
    const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
    return `${title} ${bar} ${String(Math.round(share * 100)).padStart(3)} % ${format(done)}/${format(total)} ${unit} ${format(perSecond)} ${unit}/s ${note}`;
  };
  return {
    update(done, note = "") {
      const now = performance.now();
      if (terminal) {
        if (now - drawnAt < REDRAW_MS) return;
        drawnAt = now;
        process.stderr.write(`\r\u001b[K${line(done, note)}`);
        return;
      }
      const tenth = total > 0 ? Math.floor((done / total) * 10) : 0;
      if (tenth > saidTenth) {
        saidTenth = tenth;
        process.stderr.write(`${line(done, note)}\n`);
      }
    },
    finish(note = "") {
      process.stderr.write(`${terminal ? "\r\u001b[K" : ""}${line(total, note)}\n`);
    },
  };
}

function format(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)}M`;
  return value >= 1e4 ? `${(value / 1e3).toFixed(1)}k` : String(Math.round(value));
}
