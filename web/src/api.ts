/** The HTTP service, as functions. Audience, officer and purpose go in headers, never in the URL. */
import type { Designation, Scene, SensorStatus, Session, TrackFeature } from "./contract.ts";
import type { ActRequest, Alert, AlertsMessage } from "./contract_alerts.ts";
import type { Task, TaskRequest } from "./contract_tasks.ts";
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
  /** The open alerts, or with `closed` the closed ones too. */
  alerts(closed: boolean): Promise<AlertsMessage>;
  act(alertId: string, act: ActRequest): Promise<Alert>;
  designate(trackId: string, wanted: Pick<Designation, "identity" | "reason">): Promise<TrackFeature>;
  tasks(): Promise<{ nowUs: number; tasks: readonly Task[] }>;
  /** The same key asks for the same thing once, however often it is sent. */
  createTask(task: TaskRequest, key: string): Promise<Task>;
  cancelTask(taskId: string, reason: string): Promise<Task>;
}

/** A question that takes longer than this is given up: the next poll asks again. */
const TIMEOUT_MS = 8000;
/** An act is waited for longer: nobody shall do it twice because the service was slow. */
const ACT_TIMEOUT_MS = 25_000;

/** The service answered, and refused. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  /** `sentence`: the service's own words, which name the remedy. */
  constructor(path: string, status: number, code = "", sentence = "") {
    super(sentence === "" ? `${path} answered ${status}.` : sentence);
    this.status = status;
    this.code = code;
  }
}

async function refusalOf(path: string, response: Response): Promise<Refusal> {
  const told: unknown = await response.json().catch(() => undefined);
  const { code, sentence } = (typeof told === "object" && told !== null ? told : {}) as Record<string, unknown>;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return new Refusal(path, response.status, text(code), text(sentence));
}

export function createApi(headers: () => Record<string, string>): Api {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(path, {
      ...init,
      headers: { ...headers(), ...init.headers },
      signal: AbortSignal.timeout(init.method === "POST" ? ACT_TIMEOUT_MS : TIMEOUT_MS),
    });
    if (!response.ok) throw await refusalOf(path, response);
    return response;
  };
  const get = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>;
  const post = async <T>(path: string, body: unknown, more: Record<string, string> = {}): Promise<T> => {
    const init = {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...more },
    };
    return (await ask(path, init)).json() as Promise<T>;
  };
  const one = encodeURIComponent;
  return {
    headers,
    session: () => get("/api/session"),
    sensors: () => get("/api/sensors"),
    scenes: () => get("/api/scenes"),
    detail: async (trackId) => detailFrom(await get(`/features/tracks/${one(trackId)}`)),
    chip: async (path) => URL.createObjectURL(await (await ask(path)).blob()),
    stream: (signal) =>
      fetch("/features/tracks/stream", {
        headers: { ...headers(), accept: "text/event-stream" },
        signal,
        cache: "no-store",
      }),
    alerts: (closed) => get(closed ? "/api/alerts?closed=true" : "/api/alerts"),
    act: (alertId, act) => post(`/api/alerts/${one(alertId)}/acts`, act),
    designate: (trackId, wanted) => post(`/features/tracks/${one(trackId)}/designation`, wanted),
    tasks: () => get("/api/tasks"),
    createTask: (task, key) => post("/api/tasks", task, { "idempotency-key": key }),
    cancelTask: (taskId, reason) => post(`/api/tasks/${one(taskId)}/cancel`, { reason }),
  };
}
