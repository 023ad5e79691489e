/** A client's side of a connection: read within limits of time and rate, and remembered only as what it asks for. */
import type { Socket } from "node:net";
import type { Wake } from "../wake.ts";
import type { CotReaderParts } from "./reader.ts";
import { type ClientReader, type Received, xmlReader } from "./received.ts";

/** Bytes a second that are looked at: clients send some hundred; one that sends more waits for the next second. */
const BYTES_PER_S = 256 * 1024;
/** Malformed events after which a client is not worth listening to. */
const MAXIMUM_MALFORMED = 100;
const SECOND_MS = 1_000;

export interface Asked {
  takePing(): boolean;
  /** The version of a protocol request, once. Nothing more is read until `resume`. */
  takeRequest(): number | undefined;
  resume(reader?: ClientReader): void;
}

/** Listens until the socket closes. `cut` ends the connection for a reason. */
export function listenTo(
  socket: Socket,
  parts: Pick<CotReaderParts, "times" | "onMalformed">,
  wake: Wake,
  cut: (why: string) => void,
): Asked {
  let reader: ClientReader = xmlReader();
  let pinged = false;
  let request: number | undefined;
  let answering = false;
  let malformed = 0;
  let bytesThisSecond = 0;
  let half: NodeJS.Timeout | undefined;

  const take = (one: Received): void => {
    if (one.kind === "ping") pinged = true;
    else if (one.kind === "protocol-request") {
      request = one.version;
      answering = true;
      socket.pause();
    } else if (one.kind === "malformed") {
      parts.onMalformed();
      if (++malformed > MAXIMUM_MALFORMED) cut("malformed");
    } else return;
    wake.now();
  };
  /** The time runs from an event's first byte: a client that sends one byte a second does not put it off. */
  const timeHalf = (ended: boolean): void => {
    if (ended || !reader.unfinished()) {
      clearTimeout(half);
      half = undefined;
    }
    if (reader.unfinished()) half ??= setTimeout(() => cut("half an event"), parts.times.halfMs);
  };
  const onData = (bytes: Buffer): void => {
    bytesThisSecond += bytes.length;
    if (bytesThisSecond > BYTES_PER_S) socket.pause();
    try {
      const received = reader.push(bytes);
      for (const one of received) take(one);
      timeHalf(received.length > 0);
    } catch {
      cut("malformed");
    }
  };
  const second = setInterval(() => {
    bytesThisSecond = 0;
    if (!answering && socket.isPaused()) socket.resume();
  }, SECOND_MS);
  socket.on("data", onData);
  socket.once("end", () => cut("gone"));
  socket.once("close", () => {
    clearInterval(second);
    clearTimeout(half);
  });

  return {
    takePing: () => {
      const was = pinged;
      pinged = false;
      return was;
    },
    takeRequest: () => {
      const was = request;
      request = undefined;
      return was;
    },
    resume: (next) => {
      if (next !== undefined) reader = next;
      answering = false;
      socket.resume();
    },
  };
}
