/** Acting at the desk: who acts, what a form lacks, and that nothing counts as done before the service has said so. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Camera } from "../../web/src/actions.ts";
import { type Api, Refusal } from "../../web/src/api.ts";
import type { Session } from "../../web/src/contract.ts";
import type { ActRequest, Alert } from "../../web/src/contract_alerts.ts";
import type { Task } from "../../web/src/contract_tasks.ts";
import { createDeskActions, type DeskActions } from "../../web/src/desk_actions.ts";
import { EMPTY_ANSWERS, type FormKind, lacking } from "../../web/src/forms.ts";
import { cleanName, officerHeaders, personOf } from "../../web/src/officer.ts";
import { mergeAlerts, NO_ALERTS } from "../../web/src/picture/alerts.ts";
import { defaultPreferences } from "../../web/src/prefs.ts";
import { createStore, initialState, type Store } from "../../web/src/state.ts";
import { mayCancel, sortTasks } from "../../web/src/view_model.ts";
import { firstAlerts } from "./fake_desk.ts";

const T0 = 1_700_000_000_000_000;
const development = { profile: "development" } as Session;
const certificate = { profile: "certificate", person: "Sato Hanako" } as Session;

describe("who sits here", () => {
  test("any name that can be typed can be sent in a header, and comes back as it was kept", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 140 }), (typed) => {
        const name = cleanName(typed);
        if (name === undefined) return;
        const { "x-tomi-person": sent = "" } = officerHeaders(development, name, "watchkeeping");
        expect(sent).toMatch(/^[\x21-\x7e]+$/);
        expect(decodeURIComponent(sent)).toBe(name);
        expect(cleanName(name)).toBe(name);
      }),
      { numRuns: 50 },
    );
  });

  test("under a certificate the name is the certificate's, and none is sent", () => {
    expect(personOf(certificate, "somebody")).toBe("Sato Hanako");
    expect(officerHeaders(certificate, "somebody", "training")).toEqual({ "x-tomi-purpose": "training" });
    expect(personOf(development, "佐藤")).toBe("佐藤");
    expect(personOf(development, undefined)).toBeUndefined();
  });
});

describe("what a form lacks", () => {
  test.each<FormKind>(["person", "assign", "comment", "close", "task", "cancel"])(
    "%s is not sent without words",
    (kind) => {
      expect(lacking(kind, { ...EMPTY_ANSWERS, text: "  \n" })).toBe("text");
      expect(lacking(kind, { ...EMPTY_ANSWERS, text: "because" })).toBeUndefined();
    },
  );

  test("an identity needs a choice and a reason, and suspect or hostile a second word", () => {
    const reasoned = { ...EMPTY_ANSWERS, text: "seen laying mines" };
    expect(lacking("designate", reasoned)).toBe("identity");
    expect(lacking("designate", { ...EMPTY_ANSWERS, identity: "hostile" })).toBe("text");
    for (const identity of ["suspect", "hostile"] as const) {
      expect(lacking("designate", { ...reasoned, identity })).toBe("confirmation");
      expect(lacking("designate", { ...reasoned, identity, confirmed: true })).toBeUndefined();
    }
    for (const identity of ["unknown", "friend", "neutral"] as const)
      expect(lacking("designate", { ...reasoned, identity })).toBeUndefined();
  });
});

interface Desk {
  readonly store: Store;
  readonly actions: DeskActions;
  readonly sent: (readonly [string, ActRequest])[];
  readonly framed: string[];
}

function desk(act: (id: string, request: ActRequest) => Alert, person?: string): Desk {
  const prefs = { ...defaultPreferences("en"), ...(person === undefined ? {} : { person }) };
  const store = createStore(initialState(prefs));
  const alerts = mergeAlerts(NO_ALERTS, firstAlerts(T0) as unknown as Alert[]);
  store.set({ session: development, alerts });
  const sent: (readonly [string, ActRequest])[] = [];
  const framed: string[] = [];
  const camera = { framePlace: (place: readonly number[]) => framed.push(place.join()) } as unknown as Camera;
  const api = {
    act: async (id: string, request: ActRequest) => {
      sent.push([id, request]);
      return act(id, request);
    },
  } as unknown as Api;
  return { store, sent, framed, actions: createDeskActions({ store, api, camera, nowUs: () => T0, mute: () => undefined, newKey: () => "key" }) }; // biome-ignore format: one record
}

const acknowledged = (id: string): Alert =>
  ({ ...firstAlerts(T0).find((one) => one.id === id), acknowledgedBy: "Sato", revision: 2 }) as unknown as Alert;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("acting", () => {
  test("the first press shows what wants acknowledging, the second acknowledges it, a third acknowledges nothing unseen", async () => {
    const { store, actions, sent, framed } = desk(acknowledged, "Sato");
    actions.acknowledgeSelected();
    expect(store.get().alertId).toBe("distress-epirb");
    expect(framed).toEqual(["129.62,34.52"]);
    expect(sent).toEqual([]);
    actions.acknowledgeSelected();
    await settled();
    expect(sent).toEqual([["distress-epirb", { kind: "acknowledge" }]]);
    expect(store.get().alerts.alerts.get("distress-epirb")?.acknowledgedBy).toBe("Sato");
    actions.acknowledgeSelected();
    expect(store.get().alertId).toBe("zone-1");
    expect(sent).toHaveLength(1);
  });

  test("a nameless officer is asked once, and then the act goes on", async () => {
    const { store, actions, sent } = desk(acknowledged);
    actions.acknowledge("distress-epirb");
    const form = store.get().form;
    expect(form?.kind).toBe("person");
    expect(sent).toEqual([]);
    await actions.submit(form!, { ...EMPTY_ANSWERS, text: " 佐藤　花子 " });
    await settled();
    expect(store.get().prefs.person).toBe("佐藤 花子");
    expect(sent).toEqual([["distress-epirb", { kind: "acknowledge" }]]);
    actions.ask({ kind: "close", alertId: "zone-1" });
    expect(store.get().form?.kind).toBe("close");
  });

  test("what the service refuses is not done, and is told in its words", async () => {
    const { store, actions } = desk(() => {
      throw new Refusal("/api/alerts/x/acts", 403, "ROLE_MISSING", "Acting on alerts needs the role watch.");
    }, "Sato");
    expect(await actions.submit({ kind: "comment", alertId: "zone-1" }, { ...EMPTY_ANSWERS, text: "hello" })).toBe(
      false,
    );
    expect(store.get().notice).toBe("Acting on alerts needs the role watch.");
    expect(store.get().alerts.alerts.get("zone-1")?.revision).toBe(1);
  });

  test("a second press while the service thinks is no second act", async () => {
    const { store, actions, sent } = desk(acknowledged, "Sato");
    actions.acknowledge("distress-epirb");
    actions.acknowledge("distress-epirb");
    expect(store.get().sending).toBe(1);
    await settled();
    expect(sent).toHaveLength(1);
    expect(store.get().sending).toBe(0);
  });

  test("silence of the service is no success either", async () => {
    const { store, actions } = desk(() => {
      throw new TypeError("fetch failed");
    }, "Sato");
    expect(await actions.submit({ kind: "close", alertId: "zone-1" }, { ...EMPTY_ANSWERS, text: "left" })).toBe(false);
    expect(store.get().notice).toBe("");
    expect(store.get().alerts.alerts.get("zone-1")?.closed).toBe(false);
  });
});

test("a request that is sent again after silence is the same request", async () => {
  const asked: unknown[] = [];
  const store = createStore(initialState({ ...defaultPreferences("en"), person: "Sato" }));
  store.set({ session: development, selectedId: "N-1" });
  const createTask = async (...task: unknown[]): Promise<never> => {
    asked.push(task);
    throw new TypeError("fetch failed");
  };
  let [seconds, keys] = [0, 0];
  const actions = createDeskActions({
    store,
    api: { createTask } as unknown as Api,
    camera: {} as Camera,
    nowUs: () => T0 + seconds++ * 1e6,
    mute: () => undefined,
    newKey: () => `key-${keys++}`,
  });
  actions.askAbout("task");
  const form = store.get().form!;
  for (let time = 0; time < 2; time++) await actions.submit(form, { ...EMPTY_ANSWERS, text: "who is it?" });
  expect(asked).toHaveLength(2);
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[0]).toMatchObject([{ trackId: "N-1", deadlineUs: T0 + 7200e6 }, "key-0"]);
});

test("requests still to come are first, the nearest deadline on top, and only they can be cancelled", () => {
  const task = (id: string, state: Task["state"], deadlineS: number): Task =>
    ({ id, state, deadlineUs: T0 + deadlineS * 1e6, createdUs: T0, history: [{ state, atUs: T0 + deadlineS, by: "x" }] }) as unknown as Task; // biome-ignore format: one record
  const sorted = sortTasks([task("done", "completed", 9), task("later", "accepted", 20), task("soon", "received", 5), task("no", "expired", 99)]); // biome-ignore format: a list
  expect(sorted.map(({ id }) => id)).toEqual(["soon", "later", "no", "done"]);
  expect(sorted.map(mayCancel)).toEqual([true, true, false, false]);
});
