/** The CoT service on a free port of loopback over a picture in memory, and clients that know nothing but the wire. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import type { CotDeps } from "../../../feeds/index.ts";
import { startCot } from "../../../feeds/index.ts";
import { sharedPictures } from "../../../feeds/pictures.ts";
import { MemoryStore } from "../../tiles/fixtures.ts";
import { feedsDeps, memoryFeedReader } from "../watch_client.ts";

const quiet = { info: () => undefined, warn: () => undefined, error: (fields: object) => console.error(fields) };

export async function startCotUnderTest(overrides: Partial<CotDeps> = {}) {
  const store = new MemoryStore();
  const pictures = sharedPictures(memoryFeedReader(store), quiet);
  const { db, clock, workspace, audiences } = feedsDeps();
  const cot = await startCot({
    ...{ db, clock, workspace, audiences, pictures, log: quiet, version: "0.0.0" },
    tcp: { host: "127.0.0.1", port: 0 },
    ...overrides,
  });
  return {
    store,
    cot,
    client: () => openClient(cot.address ?? ""),
    close: async () => {
      await cot.close();
      await pictures.close();
    },
  };
}

export interface CotClient {
  readonly socket: Socket;
  /** Everything received so far. */
  text(): string;
  events(): readonly string[];
  /** The next event that was not given yet and matches. */
  next(pattern: RegExp): Promise<string>;
  send(text: string): void;
  readonly closed: Promise<void>;
  close(): void;
}

/** Long, for a machine that is busy with other tests. */
const PATIENCE_MS = 20_000;

export function clientOn(socket: Socket): CotClient {
  const decoder = new StringDecoder("utf8");
  const found: string[] = [];
  let whole = "";
  let rest = "";
  let given = 0;
  let wake = (): void => undefined;
  socket.on("data", (bytes) => {
    const text = decoder.write(bytes as Buffer);
    whole += text;
    const pieces = (rest + text).split("</event>");
    rest = pieces.pop() ?? "";
    for (const piece of pieces) found.push(`${piece.slice(piece.indexOf("<event"))}</event>`);
    wake();
  });
  socket.on("error", () => undefined);
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  return {
    socket,
    text: () => whole,
    events: () => found,
    closed,
    next: async (pattern) => {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        while (given < found.length) {
          const event = found[given++]!;
          if (pattern.test(event)) return event;
        }
        if (Date.now() > deadline)
          throw new Error(`No event matched ${pattern}; the last:\n${found.slice(-3).join("\n")}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 50);
        });
      }
    },
    send: (sent) => void socket.write(sent),
    close: () => socket.destroy(),
  };
}

export async function openClient(address: string): Promise<CotClient> {
  const [host = "", port = ""] = address.split(":");
  const socket = connect({ host, port: Number(port) });
  const client = clientOn(socket);
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  return client;
}

/** What a client sends, in the form of the protocol's description. */
export function sentEvent(type: string, detail = "", uid = "client-1"): string {
  const time = "2026-03-08T20:00:00Z";
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<event version="2.0" uid="${uid}" type="${type}" time="${time}" start="${time}" ` +
    `stale="${time}" how="m-g"><point lat="0" lon="0" hae="0" ce="999999" le="999999"/><detail>${detail}</detail></event>`
  );
}

const schemas = join(process.env.TOMI_DATA ?? "/nowhere", "vectors/schemas/cot");
const XMLLINT = "/usr/bin/xmllint";
export const canValidate = existsSync(schemas) && existsSync(XMLLINT);

/** MITRE's schemas by the element that each is for. */
export const SCHEMAS = {
  event: "CoT Base-Event Schema  (PUBLIC RELEASE).xsd",
  contact: "CoT Contact Schema (PUBLIC RELEASE).xsd",
  link: "CoT Link Schema  (PUBLIC RELEASE).xsd",
  remarks: "CoT Remarks Schema  (PUBLIC RELEASE).xsd",
  sensor: "CoT Sensor Schema  (PUBLIC RELEASE).xsd",
  shape: "CoT Shape Schema  (PUBLIC RELEASE).xsd",
  track: "CoT Track Schema  (PUBLIC RELEASE).xsd",
} as const;

/** Holds every text to the schema with xmllint; throws with what it says. */
export function validate(schema: keyof typeof SCHEMAS, texts: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "tomi-cot-"));
  try {
    const paths = texts.map((text, i) => {
      const path = join(folder, `${i}.xml`);
      writeFileSync(path, text);
      return path;
    });
    execFileSync(XMLLINT, ["--noout", "--nonet", "--schema", join(schemas, SCHEMAS[schema]), ...paths], {
      stdio: ["ignore", "ignore", "pipe"],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
