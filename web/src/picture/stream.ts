/**
 * The live picture over server-sent events, read by fetch. Silence is loss: a heartbeat comes every 2 s, so after 4 s
 * without a byte the line is called lost, cut, and opened anew with growing pauses. Every new line begins with a snapshot.
 */
import type { Heartbeat, PictureMessage } from "../contract.ts";
import type { AlertsMessage } from "../contract_alerts.ts";
import { createSseParser, type ServerSentEvent } from "../sse.ts";

export const SILENCE_MS = 4000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;

export type Connection =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** `sinceMs`: monotonic time of the last byte. */
  | { readonly kind: "lost"; readonly sinceMs: number; readonly attempt: number };

export interface StreamOptions {
  readonly open: (signal: AbortSignal) => Promise<Response>;
  readonly onSnapshot: (message: PictureMessage) => void;
  readonly onUpdate: (message: PictureMessage) => void;
  readonly onHeartbeat: (heartbeat: Heartbeat) => void;
  /** `isFirst`: of this line, and so all that are not closed. */
  readonly onAlerts: (message: AlertsMessage, isFirst: boolean) => void;
  readonly onConnection: (connection: Connection) => void;
  readonly monotonicMs: () => number;
  readonly signal: AbortSignal;
}

/** The pause before the n-th try in a row, n from 1. */
export function pauseMs(attempt: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
}

/** Runs until the signal is aborted. */
export async function followPicture(options: StreamOptions): Promise<void> {
  let attempt = 0;
  let isLive = false;
  let lastByteMs = options.monotonicMs();
  options.onConnection({ kind: "connecting" });
  while (!options.signal.aborted) {
    await readOnce(options, () => {
      lastByteMs = options.monotonicMs();
      attempt = 0;
      if (!isLive) options.onConnection({ kind: "live" });
      isLive = true;
    }).catch(() => undefined); // why it broke does not matter to the officer; that it broke does
    if (options.signal.aborted) return;
    attempt += 1;
    isLive = false;
    options.onConnection({ kind: "lost", sinceMs: lastByteMs, attempt });
    await sleep(pauseMs(attempt), options.signal);
  }
}

/** Reads one connection to its end. `onEvent` is called for every event that came whole. */
async function readOnce(options: StreamOptions, onEvent: () => void): Promise<void> {
  const cut = new AbortController();
  const stop = (): void => cut.abort();
  options.signal.addEventListener("abort", stop);
  let watchdog = setTimeout(stop, SILENCE_MS);
  try {
    const response = await options.open(cut.signal);
    if (!response.ok || response.body === null) throw new Error(`The picture stream answered ${response.status}.`);
    const parser = createSseParser();
    let alertsBefore = 0;
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      // Bytes count as life, not only whole events: a large snapshot over a thin line is not silence.
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, SILENCE_MS);
      for (const event of parser.push(decoder.decode(value, { stream: true }))) {
        if (event.type === "alerts") options.onAlerts(JSON.parse(event.data), alertsBefore++ === 0);
        else dispatch(event, options);
        onEvent();
      }
    }
  } finally {
    clearTimeout(watchdog);
    options.signal.removeEventListener("abort", stop);
    cut.abort();
  }
}

function dispatch(event: ServerSentEvent, options: StreamOptions): void {
  switch (event.type) {
    case "snapshot":
      options.onSnapshot(JSON.parse(event.data));
      break;
    case "update":
      options.onUpdate(JSON.parse(event.data));
      break;
    case "heartbeat":
      options.onHeartbeat(JSON.parse(event.data));
      break;
    default:
      break; // a newer server may say more
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
