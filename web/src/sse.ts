/**
 * Server-sent events out of a byte stream that was cut anywhere (WHATWG HTML, 9.2.6). EventSource cannot send headers,
 * so the page reads the stream by fetch. A line limit keeps a broken server from filling the memory.
 */
export interface ServerSentEvent {
  readonly type: string;
  readonly data: string;
}

/** A snapshot of 100,000 tracks is about 60 MB of text; more than this is not a picture. */
const MAXIMUM_PENDING_CHARACTERS = 256 * 1024 * 1024;

export interface SseParser {
  /** Text in, whole events out. Throws a RangeError when a line grows without end. */
  push(text: string): readonly ServerSentEvent[];
}

export function createSseParser(): SseParser {
  let parts: string[] = [];
  let pendingCharacters = 0;
  let type = "";
  let data: string[] = [];
  let swallowLineFeed = false;
  let atStart = true;

  function takeLine(line: string, out: ServerSentEvent[]): void {
    if (line === "") {
      if (data.length > 0) out.push({ type: type === "" ? "message" : type, data: data.join("\n") });
      type = "";
      data = [];
      return;
    }
    const colon = line.indexOf(":");
    if (colon === 0) return; // a comment, kept alive by proxies
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(line[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "event") type = value;
    if (field === "data") data.push(value);
  }

  return {
    push(text) {
      const out: ServerSentEvent[] = [];
      let from = 0;
      if (atStart && text.length > 0) {
        atStart = false;
        if (text.charCodeAt(0) === 0xfeff) from = 1;
      }
      for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (swallowLineFeed) {
          swallowLineFeed = false;
          if (code === 10) {
            from = at + 1;
            continue;
          }
        }
        if (code !== 10 && code !== 13) continue;
        parts.push(text.slice(from, at));
        takeLine(parts.length === 1 ? (parts[0] ?? "") : parts.join(""), out);
        parts = [];
        pendingCharacters = 0;
        swallowLineFeed = code === 13;
        from = at + 1;
      }
      if (from < text.length) {
        parts.push(text.slice(from));
        pendingCharacters += text.length - from;
        if (pendingCharacters > MAXIMUM_PENDING_CHARACTERS) {
          throw new RangeError("The picture stream sent a line without end; the connection is opened anew.");
        }
      }
      return out;
    },
  };
}
