/** A service on a free port of loopback, and what a client does with it. */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import type { HttpDeps, HttpHandle } from "../../tiles/index.ts";
import { startHttp } from "../../tiles/index.ts";
import type { PictureReader } from "../../tiles/reader.ts";
import { httpDeps, MemoryStore } from "./fixtures.ts";
import { MemoryAlerts } from "./memory_alerts.ts";

export interface Service {
  readonly store: MemoryStore;
  readonly alerts: MemoryAlerts;
  readonly handle: HttpHandle;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  json(path: string, audience?: string): Promise<Record<string, never>>;
  tile(path: string, audience?: string): Promise<VectorTile>;
  close(): Promise<void>;
}

export async function startService(
  overrides: Partial<HttpDeps> = {},
  reader: (store: MemoryStore) => Partial<PictureReader> = () => ({}),
): Promise<Service> {
  const store = new MemoryStore();
  const alerts = new MemoryAlerts();
  const handle = await startHttp(httpDeps(overrides), store.reader(reader(store)), alerts.store(store));
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(handle.url + path, { headers });
  const as = (audience: string | undefined): Record<string, string> =>
    audience === undefined ? {} : { "x-tomi-audience": audience };
  return {
    store,
    alerts,
    handle,
    get,
    post: (path, body, headers = {}) =>
      fetch(handle.url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    json: async (path, audience) => (await (await get(path, as(audience))).json()) as Record<string, never>,
    tile: async (path, audience) =>
      new VectorTile(new PbfReader(new Uint8Array(await (await get(path, as(audience))).arrayBuffer()))),
    close: () => handle.close(),
  };
}

/** Events of a `text/event-stream`, one by one. */
export async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: Record<string, never> }> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const [event, data] = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      yield { event: event!.replace("event: ", ""), data: JSON.parse(data!.replace("data: ", "")) };
    }
  }
}

/** The same without what is told of alerts: what the picture says, in its order. */
export async function* pictureEventsOf(response: Response): ReturnType<typeof eventsOf> {
  for await (const one of eventsOf(response)) if (one.event !== "alerts") yield one;
}

/** Waits until the condition holds; fails after two seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("It did not become so within two seconds.");
}
