/** Alerts and designations over HTTP: who may act, what is told, and that no foreign page acts. */
import { afterEach, describe, expect, it } from "vitest";
import { PUBLIC_LABEL } from "../../model/index.ts";
import { COAST_GUARD, NOW_US, stateAt, track } from "./fixtures.ts";
import { eventsOf, type Service, startService, until } from "./http_client.ts";
import { event } from "./memory_alerts.ts";

let service: Service;
afterEach(() => service?.close());

const OFFICER = { "x-tomi-person": encodeURIComponent("保安 太郎"), "x-tomi-purpose": "watch" };
interface Line {
  id: string;
  kind: string;
  closed: boolean;
  acts: { kind: string; by: string }[];
  acknowledgedBy?: string;
  position?: [number, number];
  code?: string;
}
const lines = async (path = "/api/alerts", audience?: string): Promise<Line[]> =>
  (await service.json(path, audience)).alerts as never;

describe("the list of alerts", () => {
  it("has the most urgent first, in the contract's form", async () => {
    service = await startService();
    service.store.publish("national", [track("T-1")]);
    service.alerts.raise("national", event("lost", { kind: "sensor-lost", sourceId: "ais-1" }));
    service.alerts.raise("national", event("entry", { kind: "zone-entry", trackId: "T-1", zoneId: "z", score: 0.97 }));
    service.alerts.raise("national", event("old", { trackId: "T-1", knownUs: NOW_US - 60e6 }));
    service.alerts.raise("national", event("seen"), [{ kind: "acknowledge", by: "A", atUs: NOW_US }]);
    await until(async () => (await lines())[0]?.position !== undefined);
    const list = (await service.json("/api/alerts")) as unknown as { alerts: Line[] };
    expect(list.alerts.map(({ id }) => id)).toEqual(["old", "seen", "entry", "lost"]);
    expect(list.alerts[0]).toEqual({
      id: "old",
      kind: "distress",
      priority: 0,
      state: "active",
      fromUs: NOW_US - 5e6,
      knownUs: NOW_US - 60e6,
      trackId: "T-1",
      position: [129.5, 34.5],
      score: 1,
      sentence: { en: "Distress of old.", ja: "遭難 old" },
      evidence: 2,
      rule: { id: "distress", version: 1, parameters: {} },
      acts: [],
      closed: false,
      revision: 3,
    });
    expect(await lines("/api/alerts", "coast-guard")).toEqual([]);
  });

  it("tells nothing of a zone that the audience may not know of", async () => {
    const secret = { ...PUBLIC_LABEL, level: 3 };
    const ring = [
      [129, 34],
      [130, 34],
      [130, 35],
      [129, 34],
    ] as const;
    const zone = { id: "z", kind: "area", name: { en: "Z", ja: "Z" }, ring, origin: "test", illustrative: true };
    service = await startService({ zones: [{ ...zone, label: secret }], audiences: [COAST_GUARD] });
    service.alerts.raise("coast-guard", event("entry", { kind: "zone-entry", zoneId: "z" }));
    service.alerts.raise("coast-guard", event("call"));
    expect((await lines()).map(({ id }) => id)).toEqual(["call"]);
    await until(async () => {
      const answer = await service.post("/api/alerts/entry/acts", { kind: "acknowledge" }, OFFICER);
      return answer.status === 404;
    });
  });
});

describe("acts", () => {
  it("are kept with who did them, and what does not fit is refused with a code", async () => {
    service = await startService();
    service.alerts.raise("national", event("a"));
    const does = async (body: unknown, headers: Record<string, string> = OFFICER) => {
      const answer = await service.post("/api/alerts/a/acts", body, headers);
      return { status: answer.status, line: (await answer.json()) as Line };
    };
    expect(await does({ kind: "acknowledge" })).toMatchObject({
      status: 200,
      line: { acknowledgedBy: "保安 太郎", acts: [{ kind: "acknowledge", by: "保安 太郎", atUs: NOW_US }] },
    });
    expect(await does({ kind: "assign", to: " 巡視船きい " })).toMatchObject({ line: { assignedTo: "巡視船きい" } });
    const refusals: [unknown, number, string][] = [
      [{ kind: "assign" }, 400, "ASSIGNEE_MISSING"],
      [{ kind: "close" }, 400, "REASON_MISSING"],
      [{ kind: "close", text: 7 }, 400, "BODY_INVALID"],
      [{ kind: "sink" }, 400, "BODY_INVALID"],
      [["close"], 400, "BODY_INVALID"],
      ["{", 400, "REQUEST_MALFORMED"],
      [{ kind: "comment", text: "x".repeat(3_000) }, 400, "ACT_TOO_LONG"],
      [{ kind: "comment", text: "x".repeat(30_000) }, 400, "REQUEST_MALFORMED"],
      [{ kind: "reopen" }, 409, "ALERT_OPEN"],
    ];
    for (const [body, status, code] of refusals) expect(await does(body)).toMatchObject({ status, line: { code } });
    expect(await does({ kind: "close", text: "False alarm." })).toMatchObject({ line: { closed: true } });
    expect(await does({ kind: "acknowledge" })).toMatchObject({ status: 409, line: { code: "ALERT_CLOSED" } });
    expect((await service.post("/api/alerts/zz/acts", { kind: "acknowledge" }, OFFICER)).status).toBe(404);
    expect(await lines()).toEqual([]);
    expect((await lines("/api/alerts?closed=true")).map(({ acts }) => acts.length)).toEqual([3]);
  });

  it("need a named person, JSON, and a page of our own", async () => {
    service = await startService();
    service.alerts.raise("national", event("a"));
    const code = async (headers: Record<string, string>): Promise<string> => {
      const answer = await service.post("/api/alerts/a/acts", { kind: "acknowledge" }, headers);
      return `${answer.status} ${((await answer.json()) as Line).code}`;
    };
    expect(await code({ "x-tomi-purpose": "watch" })).toBe("401 PERSON_MISSING");
    expect(await code({})).toBe("403 HEADER_MISSING");
    // What a form or a script of a foreign page can send without being asked about.
    expect(await code({ ...OFFICER, "content-type": "text/plain" })).toBe("415 CONTENT_TYPE");
    expect(await code({ ...OFFICER, "content-type": "application/x-www-form-urlencoded" })).toBe("415 CONTENT_TYPE");
    expect(await code({ ...OFFICER, origin: "https://example.org" })).toBe("403 FOREIGN_ORIGIN");
    expect(await code({ ...OFFICER, origin: "null" })).toBe("403 FOREIGN_ORIGIN");
    expect(await code({ ...OFFICER, origin: service.handle.url })).toBe("200 undefined");
    expect(await code({ ...OFFICER, "x-tomi-audience": "coast-guard" })).toBe("404 ALERT_UNKNOWN");
  });
});

describe("the stream", () => {
  it("tells all open alerts first and then what changed, whatever the filter", async () => {
    service = await startService({ pollMs: 20 });
    service.alerts.raise("national", event("a"));
    service.alerts.raise("coast-guard", event("other"));
    const abort = new AbortController();
    const response = await fetch(`${service.handle.url}/features/tracks/stream?bbox=0,0,1,1&kind=air`, {
      signal: abort.signal,
    });
    const told: (readonly [string, boolean, string | undefined])[][] = [];
    for await (const { event: name, data } of eventsOf(response)) {
      // The service may have looked for alerts just before the first was raised: then an empty list comes first.
      if (name !== "alerts" || (data.alerts as unknown as Line[]).length === 0) continue;
      told.push((data.alerts as unknown as Line[]).map((one) => [one.id, one.closed, one.acknowledgedBy] as const));
      if (told.length === 1) await service.post("/api/alerts/a/acts", { kind: "acknowledge" }, OFFICER);
      if (told.length === 2) await service.post("/api/alerts/a/acts", { kind: "close", text: "Over." }, OFFICER);
      if (told.length === 3) service.alerts.raise("national", event("b"));
      if (told.length === 4) break;
    }
    abort.abort();
    expect(told).toEqual([
      [["a", false, undefined]],
      [["a", false, "保安 太郎"]],
      [["a", true, "保安 太郎"]],
      [["b", false, undefined]],
    ]);
  });
});

describe("the map's layer", () => {
  const TILE = "/tiles/picture/6/55/25.mvt?layers=alerts";
  const drawn = async (): Promise<Record<string, unknown>[]> => {
    const layer = (await service.tile(TILE)).layers.alerts;
    return Array.from({ length: layer?.length ?? 0 }, (_, i) => layer!.feature(i).properties);
  };

  it("shows distress where its track is, flashing until acknowledged, and nothing that is closed", async () => {
    service = await startService({ pollMs: 20 });
    service.store.publish("national", [track("T-1", { distress: "SART", aliases: ["T-0"] })]);
    await until(async () => (await drawn()).length === 1); // already by the track alone
    service.alerts.raise("national", event("a", { trackId: "T-0" }));
    service.alerts.raise("national", event("gone", { trackId: "T-9", position: { lonDeg: 129.6, latDeg: 34.4 } }));
    service.alerts.raise("national", event("nowhere"));
    service.alerts.raise("national", event("lost", { kind: "sensor-lost", position: { lonDeg: 129.6, latDeg: 34.4 } }));
    await until(async () => (await drawn()).length === 2);
    expect(await drawn()).toEqual([
      { id: "T-1", alert: "a", kind: "distress", priority: 0, flash: true, reason: "Distress of a." },
      { id: "T-9", alert: "gone", kind: "distress", priority: 0, flash: true, reason: "Distress of gone." },
    ]);
    await service.post("/api/alerts/a/acts", { kind: "acknowledge" }, OFFICER);
    await until(async () => (await drawn())[0]?.flash === false);
    await service.post("/api/alerts/a/acts", { kind: "close", text: "Rescued." }, OFFICER);
    await until(async () => (await drawn()).length === 1);
    expect((await drawn())[0]).toMatchObject({ alert: "gone" });
  });

  it("shows a zone entry while it lasts", async () => {
    service = await startService({ pollMs: 20 });
    service.store.publish("national", [track("T-1", { state: stateAt(129.5, 34.5) })]);
    service.alerts.raise("national", event("e", { kind: "zone-entry", trackId: "T-1", zoneId: "z" }));
    await until(async () => (await drawn()).length === 1);
    expect((await drawn())[0]).toMatchObject({ id: "T-1", kind: "zone-entry", zone: "z", priority: 1 });
    service.alerts.raise("national", event("e", { kind: "zone-entry", trackId: "T-1", zoneId: "z", state: "ended" }));
    await until(async () => (await drawn()).length === 0);
  });
});

describe("what a vessel is held to be", () => {
  const judge = async (body: unknown, headers: Record<string, string> = OFFICER) => {
    const answer = await service.post("/features/tracks/T-1/designation", body, headers);
    return {
      status: answer.status,
      said: (await answer.json()) as { properties: Record<string, unknown>; code?: string },
    };
  };

  it("is said by a named person with a reason, and shows in the symbol, the features and the tile", async () => {
    service = await startService({ pollMs: 20 });
    service.store.publish("national", [track("T-1"), track("T-2")]);
    const { status, said } = await judge({ identity: "hostile", reason: "Fired on the patrol." });
    expect(status).toBe(200);
    expect(said.properties).toMatchObject({
      designation: { identity: "hostile", by: "保安 太郎", reason: "Fired on the patrol.", atUs: NOW_US },
      sidc: "10163000000000000000",
    });
    await until(async () => {
      const layer = (await service.tile("/tiles/picture/6/55/25.mvt?layers=tracks")).layers.tracks!;
      const all = Array.from({ length: layer.length }, (_, i) => layer.feature(i).properties);
      expect(all.find(({ id }) => id === "T-2")!.designation).toBeUndefined();
      return all.find(({ id }) => id === "T-1")!.designation === "hostile";
    });
    expect((await judge({ identity: "friend", reason: "Ours." })).said.properties.sidc).toMatch(/^1013/);
    expect((await judge({ identity: "neutral", reason: "Fishing." })).said.properties.sidc).toMatch(/^1014/);
    expect((await judge({ identity: "suspect", reason: "Dark." })).said.properties.sidc).toMatch(/^1015/);
    expect((await judge({ identity: "unknown", reason: "Mistaken." })).said.properties.sidc).toMatch(/^1011/);
  });

  it("is refused without a person, a reason, or a known identity", async () => {
    service = await startService();
    service.store.publish("national", [track("T-1")]);
    const hostile = { identity: "hostile", reason: "Because." };
    expect(await judge(hostile, { "x-tomi-purpose": "p" })).toMatchObject({
      status: 401,
      said: { code: "PERSON_MISSING" },
    });
    expect(await judge({ identity: "hostile" })).toMatchObject({ status: 400, said: { code: "REASON_MISSING" } });
    expect(await judge({ identity: "pirate", reason: "." })).toMatchObject({
      status: 400,
      said: { code: "BODY_INVALID" },
    });
    expect(await judge(hostile, { ...OFFICER, "x-tomi-audience": "coast-guard" })).toMatchObject({ status: 404 });
  });
});
