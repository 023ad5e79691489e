/** What an officer does, as against looks at: alerts, identities, tasks. Everything is the service's, and shared between desks. */
import type { Camera } from "./actions.ts";
import { type Api, Refusal } from "./api.ts";
import type { ActRequest, Alert } from "./contract_alerts.ts";
import type { Answers, Form } from "./forms.ts";
import { cleanName, type Purpose, personOf } from "./officer.ts";
import { mergeAlerts, needsAcknowledging, trackOf } from "./picture/alerts.ts";
import type { Store } from "./state.ts";
import { neighbour, viewOf } from "./view_model.ts";

export interface DeskOptions {
  readonly store: Store;
  readonly api: Api;
  readonly camera: Camera;
  readonly nowUs: () => number;
  readonly mute: (muted: boolean) => void;
  /** A name for a request, so that sending it twice asks for it once. */
  readonly newKey: () => string;
}

/** Acting: alerts, identities, tasks, and who does it. */
export interface DeskActions {
  /** Selects it with the track it is about. */
  selectAlert(alertId: string | undefined): void;
  /** The next distress that nobody has acknowledged, or the next one at all; shown on the chart. */
  nextDistress(): void;
  nextAlert(): void;
  frameAlert(alertId: string): void;
  acknowledge(alertId: string): void;
  /** Acknowledges the selected alert; where none is selected that wants it, selects and shows the next that does. */
  acknowledgeSelected(): void;
  /** Opens a form, after that of the name where nobody has given one. `undefined` closes. */
  ask(form: Form | undefined): void;
  /** Opens a form about the selected alert or track. */
  askAbout(kind: "assign" | "comment" | "close" | "designate" | "task"): void;
  /** Sends what was filled in. False when it was refused, with the notice that says why. */
  submit(form: Form, answers: Answers): Promise<boolean>;
  toggleClosed(): void;
  toggleMute(): void;
  setPurpose(purpose: Purpose): void;
  dismissNotice(): void;
}

export function createDeskActions(options: DeskOptions): DeskActions {
  const { store, camera, nowUs, mute, newKey } = options;
  const alertOf = (id: string | undefined): Alert | undefined => store.get().alerts.alerts.get(id ?? "");
  const idOf = (alert: Alert): string => alert.id;
  /** A second press while the service thinks is no second act. */
  const acknowledging = new Set<string>();

  const selectAlert = (alertId: string | undefined): void => {
    const alert = alertOf(alertId);
    const track = alert === undefined ? undefined : trackOf(alert, store.get().set);
    const isSame = track?.properties.id === store.get().selectedId;
    store.set({ alertId, selectedId: track?.properties.id });
    if (!isSame) store.set({ contribution: undefined, detail: { kind: "none" } });
  };
  const frameAlert = (alertId: string): void => {
    const alert = alertOf(alertId);
    if (alert === undefined) return;
    const track = trackOf(alert, store.get().set);
    if (track !== undefined) camera.frameTrack(track);
    else if (alert.position !== undefined) camera.framePlace(alert.position);
  };
  const show = (alert: Alert | undefined): void => {
    if (alert === undefined) return;
    selectAlert(alert.id);
    frameAlert(alert.id);
  };
  const ask = (form: Form | undefined): void => {
    const { session, prefs } = store.get();
    const isNamed = form === undefined || form.kind === "person" || personOf(session, prefs.person) !== undefined;
    const asked: Form | undefined = isNamed ? form : { kind: "person", next: () => ask(form) };
    // A form and a list would lie over each other; closing a form closes nothing else.
    store.set(asked === undefined ? { form: asked } : { form: asked, notice: undefined, open: undefined });
  };
  const acknowledge = (alertId: string): void => {
    const { session, prefs } = store.get();
    if (personOf(session, prefs.person) === undefined) {
      store.set({ form: { kind: "person", next: () => acknowledge(alertId) } });
      return;
    }
    if (acknowledging.has(alertId)) return;
    acknowledging.add(alertId);
    void attempt(store, () => act(options, alertId, { kind: "acknowledge" })).then(() => acknowledging.delete(alertId));
  };

  return {
    selectAlert,
    frameAlert,
    acknowledge,
    ask,
    nextDistress() {
      const { queue } = viewOf(store.get());
      const all = queue.crying.length > 0 ? queue.crying : queue.open.filter(({ kind }) => kind === "distress");
      const [orphan] = queue.orphans;
      if (all.length > 0) show(neighbour(all, idOf, store.get().alertId, 1));
      else if (orphan !== undefined) {
        store.set({ alertId: undefined, selectedId: orphan.properties.id, detail: { kind: "none" } });
        camera.frameTrack(orphan);
      }
    },
    nextAlert: () => show(neighbour(viewOf(store.get()).queue.open, idOf, store.get().alertId, 1)),
    acknowledgeSelected() {
      const selected = alertOf(store.get().alertId);
      // What is acknowledged has been looked at: the first press shows the next one, the second acknowledges it.
      if (selected !== undefined && needsAcknowledging(selected)) acknowledge(selected.id);
      else show(viewOf(store.get()).queue.open.find(needsAcknowledging));
    },
    askAbout(kind) {
      const { selectedId } = store.get();
      const alert = alertOf(store.get().alertId);
      if (kind === "designate" || kind === "task") {
        if (selectedId === undefined) return;
        ask(
          kind === "designate"
            ? { kind, trackId: selectedId }
            : { kind, trackId: selectedId, key: newKey(), fromUs: Math.round(nowUs()) },
        );
      } else if (alert !== undefined)
        ask({ kind: kind === "close" && alert.closed ? "reopen" : kind, alertId: alert.id });
    },
    submit: (form, answers) => attempt(store, () => send(options, form, answers)),
    toggleClosed() {
      const showsClosed = !store.get().showsClosed;
      store.set({ showsClosed });
      if (showsClosed) void attempt(store, () => readClosed(options));
    },
    toggleMute() {
      const { kind } = store.get().sound;
      // While the browser blocks it, the same key or click has just woken it, and must not mute it in the same breath.
      if (kind === "on" || kind === "muted") mute(kind === "on");
    },
    setPurpose: (purpose) => store.set({ prefs: { ...store.get().prefs, purpose } }),
    dismissNotice: () => store.set({ notice: undefined }),
  };
}

/** Nothing is shown as done before the service has said so; what it refuses is told in its own words. */
async function attempt(store: Store, work: () => Promise<void>): Promise<boolean> {
  store.set({ sending: store.get().sending + 1 });
  try {
    await work();
    store.set({ notice: undefined });
    return true;
  } catch (error) {
    store.set({ notice: error instanceof Refusal ? error.message : "" });
    return false;
  } finally {
    store.set({ sending: store.get().sending - 1 });
  }
}

async function readClosed({ store, api }: DeskOptions): Promise<void> {
  const { alerts } = await api.alerts(true);
  store.set({ alerts: mergeAlerts(store.get().alerts, alerts) });
}

async function act({ store, api }: DeskOptions, alertId: string, request: ActRequest): Promise<void> {
  const alert = await api.act(alertId, request);
  store.set({ alerts: mergeAlerts(store.get().alerts, [alert]) });
}

async function send(options: DeskOptions, form: Form, answers: Answers): Promise<void> {
  const { store, api } = options;
  const text = answers.text.trim();
  switch (form.kind) {
    case "person": {
      const person = cleanName(text);
      if (person === undefined) return;
      store.set({ prefs: { ...store.get().prefs, person }, form: undefined });
      form.next?.();
      return;
    }
    case "assign":
      return act(options, form.alertId, { kind: "assign", to: text });
    case "comment":
    case "close":
      return act(options, form.alertId, { kind: form.kind, text });
    case "reopen":
      return act(options, form.alertId, { kind: "reopen", ...(text === "" ? {} : { text }) });
    case "designate":
      return designate(options, form.trackId, answers);
    case "task": {
      const { taskKind: kind, sensorKinds, deadlineS } = answers;
      const deadlineUs = form.fromUs + deadlineS * 1e6;
      const wanted = sensorKinds.length === 0 ? {} : { sensorKinds };
      const wish = { trackId: form.trackId, kind, ...wanted, deadlineUs, justification: text };
      const task = await api.createTask(wish, form.key);
      store.set({ tasks: [...(store.get().tasks ?? []).filter(({ id }) => id !== task.id), task] });
      return;
    }
    case "cancel": {
      const task = await api.cancelTask(form.taskId, text);
      store.set({ tasks: (store.get().tasks ?? []).map((one) => (one.id === task.id ? task : one)) });
      return;
    }
  }
}

async function designate({ store, api }: DeskOptions, trackId: string, { identity, text }: Answers): Promise<void> {
  if (identity === undefined) return;
  const track = await api.designate(trackId, { identity, reason: text.trim() });
  const { set } = store.get();
  store.set({ set: { ...set, tracks: new Map(set.tracks).set(track.properties.id, track) } });
}
