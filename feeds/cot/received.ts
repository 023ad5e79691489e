/**
 * What a client sends, as XML. None of it is believed or passed on: a client's position, chat or delete stays its own. Only a ping and
 * the request for the TAK protocol are answered; what they carry is not repeated.
 *
 * Everything has a limit: bytes of an event, depth, elements. There are no document types and therefore no entities; what is too
 * large is passed over until the next event, with nothing of it kept.
 */
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";

export type Received =
  | { readonly kind: "ping" }
  /** The client asks to speak this version of the TAK protocol from now on. */
  | { readonly kind: "protocol-request"; readonly version: number }
  | { readonly kind: "other" }
  | { readonly kind: "malformed" };

/** Turns a client's bytes into what it said. */
export interface ClientReader {
  push(bytes: Buffer): readonly Received[];
  /** Whether the beginning of an event waits for its end. */
  unfinished(): boolean;
}

/** A long chat message or a drawing of a real client has some kilobytes. */
export const MAXIMUM_RECEIVED_CHARACTERS = 64 * 1024;
const MAXIMUM_DEPTH = 24;
const MAXIMUM_ELEMENTS = 1_000;
const END = "</event>";

export function xmlReader(): ClientReader {
  const decoder = new StringDecoder("utf8");
  let held = "";
  let passingOver = false;

  const cut = (received: Received[]): void => {
    for (;;) {
      const end = held.indexOf(END);
      if (end < 0) break;
      const piece = held.slice(0, end + END.length);
      held = held.slice(end + END.length);
      received.push(passingOver || piece.length > MAXIMUM_RECEIVED_CHARACTERS ? { kind: "malformed" } : parsed(piece));
      passingOver = false;
    }
    // An end may lie across two chunks, and so its first characters are kept.
    if (held.length > MAXIMUM_RECEIVED_CHARACTERS) {
      held = held.slice(-END.length);
      passingOver = true;
    } else if (!passingOver) {
      held = held.trimStart();
    }
  };
  return {
    push: (bytes) => {
      const received: Received[] = [];
      held += decoder.write(bytes);
      cut(received);
      return received;
    },
    unfinished: () => passingOver || held !== "",
  };
}

/** One event; whatever stands before it (declaration, log-in, document type) is not read. */
export function parsed(text: string): Received {
  const start = text.search(/<event[\s>]/);
  if (start < 0) return { kind: "malformed" };
  try {
    return meaning(text.slice(start));
  } catch {
    return { kind: "malformed" };
  }
}

function meaning(text: string): Received {
  let type = "";
  let version: number | undefined;
  let depth = 0;
  let elements = 0;
  const parser = new SaxesParser({ position: false });
  const refuse = (): never => {
    throw new Error("not an event that is read");
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("processinginstruction", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    if (++elements > MAXIMUM_ELEMENTS || ++depth > MAXIMUM_DEPTH) refuse();
    if (depth === 1) type = String(attributes.type ?? "");
    else if (name === "TakRequest" && depth === 4) version ??= Number(attributes.version);
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.write(text).close();
  return receivedOf(type, version);
}

export function receivedOf(type: string, version: number | undefined): Received {
  if (type === "t-x-c-t") return { kind: "ping" };
  if (type === "t-x-takp-q" && version !== undefined) return { kind: "protocol-request", version };
  return { kind: "other" };
}
