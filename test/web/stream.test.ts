import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, expect, test } from "vitest";
import { type Connection, followPicture, SILENCE_MS } from "../../web/src/picture/stream.ts";

const message = { revision: 1, pictureTimeUs: 1, nowUs: 1, upserts: [], removals: [] };
const event = (type: string, data: unknown): string => `event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

let server: Server | undefined;
let stop = new AbortController();

afterEach(() => {
  stop.abort();
  server?.closeAllConnections();
  server?.close();
});

async function follow(
  answer: (response: ServerResponse, connection: number) => void,
): Promise<{ states: Connection[]; snapshots: () => number; alerts: [number, boolean][] }> {
  let connections = 0;
  let snapshots = 0;
  const alerts: [number, boolean][] = [];
  const made = createServer((_request, response) => answer(response, ++connections));
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  const address = made.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
  const states: Connection[] = [];
  stop = new AbortController();
  void followPicture({
    open: (signal) => fetch(url, { signal }),
    onSnapshot: () => {
      snapshots += 1;
    },
    onUpdate: () => undefined,
    onHeartbeat: () => undefined,
    onAlerts: (told, isFirst) => alerts.push([told.revision, isFirst]),
    onConnection: (connection) => states.push(connection),
    monotonicMs: () => performance.now(),
    signal: stop.signal,
  });
  return { states, snapshots: () => snapshots, alerts };
}

async function until(what: () => boolean, withinMs: number): Promise<number> {
  const from = performance.now();
  while (!what()) {
    if (performance.now() - from > withinMs) throw new Error(`It did not happen within ${withinMs} ms.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return performance.now() - from;
}

test("a broken line is said at once, and a new one begins with a snapshot", async () => {
  const { states, snapshots } = await follow((response, connection) => {
    response.write(event("snapshot", message));
    if (connection === 1) setTimeout(() => response.destroy(), 100);
  });
  await until(() => states.some((state) => state.kind === "lost"), 1000);
  await until(() => snapshots() === 2, 2000);
  expect(states.map((state) => state.kind)).toEqual(["connecting", "live", "lost", "live"]);
});

test("silence on an open line is loss within five seconds", async () => {
  const { states } = await follow((response) => void response.write(event("snapshot", message)));
  await until(() => states.some((state) => state.kind === "live"), 1000);
  const afterMs = await until(() => states.some((state) => state.kind === "lost"), 5000);
  expect(afterMs).toBeGreaterThan(SILENCE_MS - 500);
});

test("the first alerts of every line are all there are, and are told from what changed later", async () => {
  const { alerts } = await follow((response, connection) => {
    response.write(event("snapshot", message));
    for (const revision of [1, 2])
      response.write(event("alerts", { nowUs: 1, revision: connection * 10 + revision, alerts: [] }));
    if (connection === 1) setTimeout(() => response.destroy(), 50);
  });
  await until(() => alerts.length === 4, 3000);
  expect(alerts).toEqual([
    [11, true],
    [12, false],
    [21, true],
    [22, false],
  ]);
});

test("heartbeats keep a line alive that has nothing to say", async () => {
  const { states } = await follow((response) => {
    response.write(event("snapshot", message));
    const timer = setInterval(() => response.write(event("heartbeat", { nowUs: 1, revision: 1 })), 1000);
    response.on("close", () => clearInterval(timer));
  });
  await new Promise((resolve) => setTimeout(resolve, SILENCE_MS + 1200));
  expect(states.map((state) => state.kind)).toEqual(["connecting", "live"]);
});

test("an answer that is no picture is loss, not a crash", async () => {
  const { states } = await follow((response, connection) => {
    response.statusCode = connection === 1 ? 503 : 200;
    response.end(connection === 2 ? "event: snapshot\ndata: {broken\n\n" : undefined);
  });
  await until(() => states.filter((state) => state.kind === "lost").length >= 3, 5000);
  expect(
    states.filter((state) => state.kind === "lost").map((state) => state.kind === "lost" && state.attempt),
  ).toEqual([1, 2, 3]);
});
