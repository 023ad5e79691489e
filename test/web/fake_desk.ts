/** What people do with the fake sea: alerts, identities and tasks, kept as the service keeps them (docs/http.md) and as strict. */
import type { IncomingMessage } from "node:http";

export interface FakeAct {
  readonly kind: string;
  readonly text?: string;
  readonly to?: string;
}

export interface FakeAlert {
  readonly id: string;
  readonly kind: "distress" | "zone-entry" | "sensor-lost";
  readonly priority: number;
  readonly state: string;
  readonly fromUs: number;
  readonly knownUs: number;
  readonly trackId?: string;
  readonly zoneId?: string;
  readonly sourceId?: string;
  readonly position?: readonly [number, number];
  readonly score: number;
  readonly sentence: { readonly en: string; readonly ja: string };
  readonly evidence: number;
  readonly rule: { readonly id: string; readonly version: number; readonly parameters: Record<string, number> };
  acts: (FakeAct & { readonly by: string; readonly atUs: number })[];
  acknowledgedBy?: string;
  assignedTo?: string;
  closed: boolean;
  revision: number;
}

interface FakeTask {
  readonly id: string;
  state: string;
  readonly trackId: string;
  readonly history: { state: string; atUs: number; by: string; reason?: string }[];
  readonly [key: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface FakeDesk {
  readonly alerts: ReadonlyMap<string, FakeAlert>;
  readonly designations: ReadonlyMap<string, { identity: string; by: string; reason: string; atUs: number }>;
  readonly tasks: readonly FakeTask[];
  /** Called with every alert that changed. */
  onChange(listener: (alert: FakeAlert) => void): () => void;
  raise(alert: FakeAlert): void;
  /** From now on every act is refused so, until it is called with nothing. */
  refuse(code?: string, sentence?: string): void;
  act(id: string, act: FakeAct, by: string): Answer;
  /** Undefined when the path is none of a desk's. */
  post(path: string, body: Record<string, unknown>, person: string | undefined): Answer | undefined;
}

const refuse = (status: number, code: string, sentence: string): Answer => ({ status, body: { code, sentence } });
const nowUs = (): number => Date.now() * 1000;

export function firstAlerts(startUs: number): FakeAlert[] {
  const base = { state: "active", acts: [], closed: false, revision: 1 };
  return [
    {
      ...base,
      id: "distress-epirb",
      kind: "distress",
      priority: 0,
      fromUs: startUs - 45e6,
      knownUs: startUs - 45e6,
      trackId: "N-2001",
      position: [129.62, 34.52],
      score: 1,
      sentence: {
        en: "EPIRB-AIS 974123456 is active: somebody is in distress.",
        ja: "EPIRB-AIS 974123456 が作動中：遭難の可能性。",
      },
      evidence: 6,
      rule: { id: "distress.ais", version: 1, parameters: {} },
    },
    {
      ...base,
      id: "zone-1",
      kind: "zone-entry",
      priority: 1,
      fromUs: startUs - 400e6,
      knownUs: startUs - 330e6,
      trackId: "N-1003",
      zoneId: "z1",
      score: 0.97,
      sentence: {
        en: "N-1003, which nobody has identified, is inside the cable corridor with 97 % probability.",
        ja: "未識別の N-1003 が海底ケーブル区域内にいる確率は 97 %。",
      },
      evidence: 14,
      rule: { id: "zone.entry", version: 1, parameters: { enter: 0.95, leave: 0.05, seconds: 60 } },
    },
    {
      ...base,
      id: "lost-drone-3",
      kind: "sensor-lost",
      priority: 2,
      fromUs: startUs - 460e6,
      knownUs: startUs - 160e6,
      sourceId: "drone-3",
      score: 1,
      sentence: {
        en: "Drone 3 has sent nothing for 5 minutes.",
        ja: "Drone 3 から 5 分間受信がありません。",
      },
      evidence: 0,
      rule: { id: "sensor.lost", version: 1, parameters: { silentAfterS: 300 } },
    },
  ];
}

export function createFakeDesk(startUs: number): FakeDesk {
  const alerts = new Map(firstAlerts(startUs).map((alert) => [alert.id, alert]));
  const designations = new Map<string, { identity: string; by: string; reason: string; atUs: number }>();
  const tasks: FakeTask[] = [];
  let refused: Answer | undefined;
  const listeners = new Set<(alert: FakeAlert) => void>();
  const tell = (alert: FakeAlert): void => {
    for (const listener of listeners) listener(alert);
  };

  function act(id: string, { kind, text, to }: FakeAct, by: string): Answer {
    const alert = alerts.get(id);
    if (alert === undefined) return refuse(404, "ALERT_UNKNOWN", `There is no alert "${id}".`);
    if (kind === "close" && !text) return refuse(400, "REASON_MISSING", "Closing an alert needs a reason in text.");
    if (kind === "assign" && !to) return refuse(400, "ASSIGNEE_MISSING", "Assigning needs the name in to.");
    alert.acts = [...alert.acts, { kind, by, atUs: nowUs(), ...(text ? { text } : {}), ...(to ? { to } : {}) }];
    if (kind === "acknowledge") alert.acknowledgedBy ??= by;
    if (kind === "assign") alert.assignedTo = to ?? "";
    if (kind === "close") alert.closed = true;
    if (kind === "reopen") alert.closed = false;
    alert.revision += 1;
    tell(alert);
    return { status: 200, body: alert };
  }

  function createTask(body: Record<string, unknown>, by: string): Answer {
    if (!body.justification) return refuse(400, "JUSTIFICATION_MISSING", "A task needs a justification.");
    const atUs = nowUs();
    const task: FakeTask = {
      id: `task-${tasks.length + 1}`,
      kind: body.kind,
      state: "received",
      trackId: String(body.trackId),
      sensorKinds: body.sensorKinds ?? [],
      priority: 3,
      raisedBy: by,
      justification: body.justification,
      createdUs: atUs,
      deadlineUs: body.deadlineUs ?? atUs + 7200e6,
      history: [{ state: "received", atUs, by }],
      caveat: "EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL",
    };
    tasks.push(task);
    return { status: 201, body: task };
  }

  function cancelTask(id: string, body: Record<string, unknown>, by: string): Answer {
    const task = tasks.find((one) => one.id === id);
    if (task === undefined) return refuse(404, "TASK_UNKNOWN", `There is no task "${id}".`);
    task.state = "cancelled";
    task.history.push({ state: "cancelled", atUs: nowUs(), by, reason: String(body.reason) });
    return { status: 200, body: task };
  }

  return {
    alerts,
    designations,
    tasks,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    raise(alert) {
      alerts.set(alert.id, alert);
      tell(alert);
    },
    act,
    refuse(code, sentence = "") {
      refused = code === undefined ? undefined : refuse(503, code, sentence);
    },
    post(path, body, person) {
      const [, alertId] = /^\/api\/alerts\/([^/]+)\/acts$/.exec(path) ?? [];
      const [, trackId] = /^\/features\/tracks\/([^/]+)\/designation$/.exec(path) ?? [];
      const [, taskId] = /^\/api\/tasks\/([^/]+)\/cancel$/.exec(path) ?? [];
      if (alertId === undefined && trackId === undefined && taskId === undefined && path !== "/api/tasks")
        return undefined;
      if (refused !== undefined) return refused;
      if (person === undefined) return refuse(401, "PERSON_MISSING", "Name yourself in x-tomi-person.");
      if (alertId !== undefined) return act(alertId, body as unknown as FakeAct, person);
      if (taskId !== undefined) return cancelTask(taskId, body, person);
      if (trackId === undefined) return createTask(body, person);
      if (!body.reason) return refuse(400, "REASON_MISSING", "A designation needs a reason.");
      designations.set(trackId, { identity: String(body.identity), by: person, reason: String(body.reason), atUs: nowUs() }); // biome-ignore format: one record
      return { status: 200, body: trackId };
    },
  };
}

export async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const piece of request) text += piece;
  return JSON.parse(text) as Record<string, unknown>;
}

export function personOf(request: IncomingMessage): string | undefined {
  const given = request.headers["x-tomi-person"];
  return typeof given === "string" && given !== "" ? decodeURIComponent(given) : undefined;
}
