import fc from "fast-check";
import { expect, test } from "vitest";
import { createSseParser, type ServerSentEvent } from "../../web/src/sse.ts";

function parse(chunks: readonly string[]): ServerSentEvent[] {
  const parser = createSseParser();
  return chunks.flatMap((chunk) => [...parser.push(chunk)]);
}

// The examples of WHATWG HTML, section 9.2.6.
test("data lines are joined by a line feed", () => {
  expect(parse(["data: YHOO\ndata: +2\ndata: 10\n\n"])).toEqual([{ type: "message", data: "YHOO\n+2\n10" }]);
});

test("comments and unfinished events give nothing, one space after the colon is taken away", () => {
  expect(parse([": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event"])).toEqual([
    { type: "message", data: "first event" },
    { type: "message", data: "second event" },
  ]);
});

test("an empty data field is an event, no data field is none", () => {
  expect(parse(["data\n\ndata\ndata\n\nevent: x\n\n"])).toEqual([
    { type: "message", data: "" },
    { type: "message", data: "\n" },
  ]);
});

test("a byte order mark at the start is not part of the first field", () => {
  expect(parse(["\ufeffdata: a\n\n"])).toEqual([{ type: "message", data: "a" }]);
});

test("any cut and any line ending gives the same events", () => {
  const text = (end: string): string =>
    ["event: snapshot", 'data: {"a":1}', "", ": x", "data: b", "data: c", "", ""].join(end);
  const whole = parse([text("\n")]);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(fc.constantFrom("\n", "\r\n", "\r"), fc.array(fc.nat({ max: 80 }), { maxLength: 12 }), (end, cuts) => {
      const all = text(end);
      const at = [0, ...cuts.map((cut) => cut % all.length).sort((a, b) => a - b), all.length];
      const chunks = at.slice(1).map((to, index) => all.slice(at[index], to));
      expect(parse(chunks)).toEqual(whole);
    }),
  );
});
