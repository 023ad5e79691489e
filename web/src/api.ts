/** The HTTP service, as functions. The audience goes in a header, never in the URL. */
import type { Scene, SensorStatus, Session } from "./contract.ts";
import { detailFrom, type TrackDetail } from "./detail.ts";

export interface Api {
  /** Headers of every request, also of the map's. */
  headers(): Record<string, string>;
  session(): Promise<Session>;
  sensors(): Promise<{ nowUs: number; sensors: readonly SensorStatus[] }>;
  scenes(): Promise<{ scenes: readonly Scene[] }>;
  detail(trackId: string): Promise<TrackDetail>;
  /** An image chip, as a URL for an <img>; fetched, since an <img> cannot send the audience. Revoke it after use. */
  chip(path: string): Promise<string>;
  stream(signal: AbortSignal): Promise<Response>;
}

/** A request that takes longer than this is given up: the next poll asks again. */
const TIMEOUT_MS = 8000;

/** The service answered, and refused. */
export class Refusal extends Error {
  readonly status: number;

  constructor(path: string, status: number) {
    super(`${path} answered ${status}.`);
    this.status = status;
  }
}

export function createApi(audienceId: () => string | undefined): Api {
  const headers = (): Record<string, string> => {
    const id = audienceId();
    return id === undefined ? {} : { "x-tomi-audience": id };
  };
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(path, { headers: headers(), signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Refusal(path, response.status);
    return response;
  };
  return {
    headers,
    session: async () => (await get("/api/session")).json(),
    sensors: async () => (await get("/api/sensors")).json(),
    scenes: async () => (await get("/api/scenes")).json(),
    detail: async (trackId) => detailFrom(await (await get(`/features/tracks/${encodeURIComponent(trackId)}`)).json()),
    chip: async (path) => URL.createObjectURL(await (await get(path)).blob()),
    stream: (signal) =>
      fetch("/features/tracks/stream", {
        headers: { ...headers(), accept: "text/event-stream" },
        signal,
        cache: "no-store",
      }),
  };
}
