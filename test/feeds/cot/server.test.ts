import { connect } from "node:net";
import protobuf from "protobufjs";
import { afterEach, describe, expect, it } from "vitest";
import { COT_TIMES } from "../../../feeds/cot/reader.ts";
import { bearingLine, NOW_US, stateAt, track } from "../../tiles/fixtures.ts";
import { type CotClient, canValidate, sentEvent, startCotUnderTest, validate } from "./cot_client.ts";
import { CoT } from "./tak_client.ts";

type Service = Awaited<ReturnType<typeof startCotUnderTest>>;
let service: Service;
const clients: CotClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await service.close();
});
const open = async (): Promise<CotClient> => {
  const client = await service.client();
  clients.push(client);
  return client;
};
const start = async (overrides: Parameters<typeof startCotUnderTest>[0] = {}): Promise<Service> => {
  service = await startCotUnderTest(overrides);
  return service;
};
const uid = (id: string): RegExp => new RegExp(`uid="TOMI\\.tsushima-dawn\\.national\\.${id}"`);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe("a reader", () => {
  it("gets a snapshot and then what changes, without a word of its own", async () => {
    const { store } = await start();
    store.publish("national", [track("a"), bearingLine("b", 129.4, 34.5, 45)]);
    const client = await open();
    expect(await client.next(/t-x-takp-v/)).toContain('<TakProtocolSupport version="1"/>');
    expect(await client.next(uid("a"))).toContain('type="a-u-S"');
    expect(await client.next(uid("b"))).toContain('type="b-d-a"');
    store.publish("national", [track("c"), track("a", { status: "retired", mergedInto: "c" })]);
    expect(await client.next(uid("c"))).toContain('type="a-u-S"');
    const deleted = await client.next(uid("a"));
    expect(deleted).toContain('type="t-x-d-d"');
    expect(deleted).toContain("merged into TOMI.tsushima-dawn.national.c");
    expect(deleted).toContain("<__forcedelete/>");
  });

  it("finds nothing after the end of an event but the beginning of the next", async () => {
    const { store } = await start();
    store.publish("national", [track("a"), track("b", { claimed: { name: "</event>\n" } })]);
    const client = await open();
    await client.next(uid("b"));
    const pieces = client.text().split("</event>");
    expect(pieces.pop()).toBe("");
    for (const piece of pieces)
      expect(piece.startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<event ')).toBe(true);
    if (canValidate) validate("event", client.events());
  });

  it("is read by a library of TAK clients", async () => {
    const { store } = await start();
    const state = stateAt(129.5, 34.5, { velocityEastMps: 3, velocityNorthMps: -4 });
    store.publish("national", [
      track("a", { state, claimed: { name: `<Maru & "Co">` }, distress: "MOB" }),
      bearingLine("b", 129.4, 34.5, 45),
    ]);
    const client = await open();
    await client.next(uid("b"));
    const features = await Promise.all(client.events().map((xml) => new CoT(xml).to_geojson()));
    const ship = features.find(({ id }) => String(id).endsWith(".a"));
    expect(ship?.geometry).toMatchObject({ type: "Point", coordinates: [129.5, 34.5, 9_999_999] });
    expect(ship?.properties).toMatchObject({
      callsign: `<Maru & "Co">`,
      type: "a-u-S",
      how: "m-f",
      speed: 5,
      course: 143.1,
    });
    expect(ship?.properties.remarks).toContain("NOT FOR FIRE CONTROL");
    expect(features.map(({ properties }) => properties.type)).toContain("b-a-o-tbl");
  });

  it("hears of a track at most once in its spacing, and then as it is", async () => {
    const { store } = await start({ times: { ...COT_TIMES, spacingMs: 400 } });
    store.publish("national", [track("a")]);
    const client = await open();
    await client.next(uid("a"));
    const beganMs = performance.now();
    for (let i = 1; i <= 10; i++) {
      store.publish("national", [track("a", { state: stateAt(129.5 + i / 100, 34.5) })]);
      await pause(10);
    }
    await client.next(new RegExp(`${uid("a").source}[\\s\\S]*lon="129\\.6000000"`));
    const spacings = Math.floor((performance.now() - beganMs) / 400);
    expect(client.events().filter((event) => uid("a").test(event)).length).toBeLessThanOrEqual(2 + spacings);
  });

  it("hears of distress and of a track's end at once, however long its spacing", async () => {
    const { store } = await start({ times: { ...COT_TIMES, spacingMs: 3_600_000 } });
    store.publish("national", [track("a"), track("b")]);
    const client = await open();
    await client.next(uid("b"));
    store.publish("national", [track("a", { distress: "MOB" }), track("b", { status: "retired" })]);
    await client.next(/type="b-a-o-tbl"/);
    expect(await client.next(uid("b"))).toContain('type="t-x-d-d"');
    store.publish("national", [track("a", { distress: "MOB", status: "retired" })]);
    expect(await client.next(uid("a"))).toContain('type="t-x-d-d"');
    expect(await client.next(/-9-1-1"/)).toContain('type="b-a-o-can"');
  });

  it("is told when an ambiguity or a distress is over", async () => {
    const { store } = await start({ times: { ...COT_TIMES, spacingMs: 0 } });
    const line = bearingLine("b", 129.4, 34.5, 45);
    store.publish("national", [{ ...line, bearingLine: { ...line.bearingLine!, mirrorBearingDeg: 315 } }]);
    const client = await open();
    await client.next(/b-mirror"/);
    store.publish("national", [line]);
    expect(await client.next(/b-mirror"/)).toContain('type="t-x-d-d"');
  });

  it("hears a sign of life in silence", async () => {
    await start({ times: { ...COT_TIMES, heartbeatMs: 50 } });
    const client = await open();
    await client.next(/type="t-x-c-t-r"/);
    await client.next(/type="t-x-c-t-r"/);
  });

  it("sees the configured audience's picture in the clear, and nobody sees one that is not configured", async () => {
    const { store } = await start({ tcp: { host: "127.0.0.1", port: 0, audience: "coast-guard" } });
    store.publish("national", [track("n")]);
    store.publish("coast-guard", [track("c")]);
    const client = await open();
    expect(await client.next(/uid="TOMI/)).toContain("tsushima-dawn.coast-guard.c");
    await service.close();
    await start({ tcp: { host: "127.0.0.1", port: 0, audience: "navy" } });
    await (await open()).closed;
    expect(service.cot.stats().refused).toBe(1);
  });

  it("receives the same bytes whatever happens in another audience's picture", async () => {
    const bytes = async (disturb: boolean): Promise<string> => {
      const { store } = await start({
        tcp: { host: "127.0.0.1", port: 0, audience: "coast-guard" },
        protocolUid: () => "the same",
        times: { ...COT_TIMES, spacingMs: 0 },
      });
      if (disturb) store.publish("national", [track("sub", { kind: "subsurface" }), bearingLine("b", 129.4, 34.5, 45)]);
      store.publish("coast-guard", [track("c1")]);
      const client = await open();
      await client.next(/\.c1"/);
      if (disturb)
        store.publish("national", [track("sub", { kind: "subsurface", status: "retired", mergedInto: "x" })]);
      store.publish("coast-guard", [track("c2"), track("c1", { status: "retired" })]);
      await client.next(/\.c2"/);
      await client.next(/t-x-d-d/);
      const text = client.text();
      await service.close();
      return text;
    };
    expect(await bytes(true)).toBe(await bytes(false));
  });
});

describe("what a client sends", () => {
  it("is answered when it is a ping, and is not repeated", async () => {
    await start();
    const client = await open();
    client.send(`${sentEvent("t-x-c-t", "", "ping-17")}\n`);
    const pong = await client.next(/type="t-x-c-t-r"/);
    expect(pong).not.toContain("ping-17");
    if (canValidate) validate("event", [pong]);
  });

  it("changes nothing for others, whatever it claims", async () => {
    const { store } = await start();
    store.publish("national", [track("a")]);
    const [liar, other] = [await open(), await open()];
    const lie = `TOMI.tsushima-dawn.national.a`;
    liar.send(sentEvent("a-f-S", '<contact callsign="LIAR"/>', lie));
    liar.send(sentEvent("t-x-d-d", `<link uid="${lie}" type="a-u-S" relation="none"/><__forcedelete/>`));
    liar.send(sentEvent("t-x-c-t"));
    await liar.next(/t-x-c-t-r/);
    await other.next(uid("a"));
    store.publish("national", [track("b")]);
    await other.next(uid("b"));
    expect(other.text()).not.toMatch(/LIAR|t-x-d-d/);
  });

  it("may be anything: each is passed over, and the connection goes on", async () => {
    await start();
    const client = await open();
    const hostile = [
      '<auth><cot username="u" password="p" uid="x"/></auth>',
      `<!DOCTYPE event [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><event type="t-x-c-t">&b;</event>`,
      `<!DOCTYPE event [<!ENTITY x SYSTEM "file:///etc/passwd">]>${sentEvent("a-f-G", "<remarks>&x;</remarks>")}`,
      `<event type="t-x-c-t">${"<d>".repeat(10_000)}</event>`,
      `<event type="a-f-G">${"<d/>".repeat(5_000)}</event>`,
      `<event type="a-f-G" ${"x".repeat(200_000)}></event>`,
      "\u0000\u0001\u0002<event></event>",
      "<event><event></event>",
      "</event></event></event>",
      Buffer.from([0xff, 0xfe, 0x3c, 0x00]).toString("latin1"),
    ];
    for (const one of hostile) client.send(one);
    client.send("</event>");
    await pause(20);
    const pongs = (client.text().match(/t-x-c-t-r/g) ?? []).length;
    client.send(sentEvent("t-x-c-t"));
    await client.next(/t-x-c-t-r/);
    expect(pongs).toBe(0);
    expect(service.cot.stats().malformed).toBeGreaterThan(5);
  });

  it("is cut when it is nothing but rubbish, or half an event that never ends", async () => {
    await start({ times: { ...COT_TIMES, halfMs: 150 } });
    const rubbish = await open();
    rubbish.send("<event></x></event>".repeat(200));
    await rubbish.closed;
    const half = await open();
    half.send("<event ");
    // A byte now and then does not put it off.
    const drip = setInterval(() => half.socket.writable && half.send("a"), 20);
    await half.closed;
    clearInterval(drip);
    expect(service.cot.stats().cut).toBe(2);
    const next = await open();
    await next.next(/t-x-takp-v/);
  });

  it("may reset the connection at any moment", async () => {
    const { store } = await start();
    store.publish(
      "national",
      Array.from({ length: 100 }, (_, i) => track(`t${i}`)),
    );
    for (let i = 0; i < 10; i++) {
      const client = await open();
      if (i % 2 === 0) client.send("<event");
      client.socket.resetAndDestroy();
    }
    const client = await open();
    await client.next(uid("t99"));
    await expect.poll(() => service.cot.stats().readers).toEqual([{ audience: "national", readers: 1 }]);
  });
});

describe("the TAK protocol", () => {
  it("is spoken after it was offered and asked for: version 1, and no other", async () => {
    const { store } = await start({ times: { ...COT_TIMES, spacingMs: 0 } });
    const client = await open();
    const [, offered] = /uid="([^"]+)"/.exec(await client.next(/t-x-takp-v/)) ?? [];
    client.send(sentEvent("t-x-takp-q", '<TakControl><TakRequest version="2"/></TakControl>', offered));
    expect(await client.next(/t-x-takp-r/)).toContain('<TakResponse status="false"/>');
    client.send(sentEvent("t-x-takp-q", '<TakControl><TakRequest version="1"/></TakControl>', offered));
    const answer = await client.next(/t-x-takp-r/);
    expect(answer).toContain('<TakResponse status="true"/>');
    expect(answer).toContain(`uid="${offered}"`);

    const frames = framesOf(client);
    const claimed = { name: "第一丸 <&>" };
    store.publish("national", [track("a", { claimed, state: stateAt(129.5, 34.5, { velocityEastMps: 2 }) })]);
    const cot = CoT.from_proto(await frames.next());
    expect(cot.uid()).toBe("TOMI.tsushima-dawn.national.a");
    expect(cot.callsign()).toBe("第一丸 <&>");
    const feature = await cot.to_geojson();
    expect(feature.geometry).toMatchObject({ coordinates: [129.5, 34.5, 9_999_999] });
    expect(feature.properties).toMatchObject({ type: "a-u-S", how: "m-f", speed: 2, course: 90 });
    expect(Date.parse(String(feature.properties.time))).toBe(Math.floor(NOW_US / 1_000));

    const ping = await new CoT(sentEvent("t-x-c-t")).to_proto();
    client.socket.write(
      Buffer.concat([Buffer.from([0xbf]), protobuf.Writer.create().uint32(ping.length).finish(), ping]),
    );
    expect(CoT.from_proto(await frames.next()).raw.event._attributes.type).toBe("t-x-c-t-r");
    client.send("no frame at all");
    await client.closed;
  });
});

/** TAK frames after what is XML. */
function framesOf(client: CotClient): { next(): Promise<Uint8Array> } {
  let held = Buffer.alloc(0);
  client.socket.on("data", (bytes) => {
    held = Buffer.concat([held, bytes as Buffer]);
  });
  return {
    next: async () => {
      await expect.poll(() => held.length).toBeGreaterThan(3);
      expect(held[0]).toBe(0xbf);
      const reader = protobuf.Reader.create(held.subarray(1));
      const length = reader.uint32();
      const start = 1 + reader.pos;
      await expect.poll(() => held.length).toBeGreaterThanOrEqual(start + length);
      const payload = Uint8Array.from(held.subarray(start, start + length));
      held = held.subarray(start + length);
      return payload;
    },
  };
}

describe("a slow reader", () => {
  it("reads each track as it is when it reads again, not every change it missed", async () => {
    const { store } = await start({ times: { ...COT_TIMES, spacingMs: 0 } });
    const ids = Array.from({ length: 200 }, (_, i) => `t${i}`);
    const padding = { destination: "x".repeat(100), name: "y".repeat(60) };
    const client = await open();
    await client.next(/t-x-takp-v/);
    client.socket.pause();
    const rounds = 150;
    for (let round = 1; round <= rounds; round++) {
      store.publish(
        "national",
        ids.map((id) => track(id, { claimed: padding, lengthM: round, state: stateAt(129 + round / 1_000, 34.5) })),
      );
      await pause(2);
    }
    await pause(100);
    client.socket.resume();
    const last = `lon="${(129 + rounds / 1_000).toFixed(7)}"`;
    for (const id of ids.slice(-1)) await client.next(new RegExp(`${uid(id).source}[\\s\\S]*${last}`));
    await expect
      .poll(() =>
        ids.every((id) =>
          client
            .events()
            .findLast((event) => uid(id).test(event))
            ?.includes(last),
        ),
      )
      .toBe(true);
    expect(client.events().length).toBeLessThan(rounds * ids.length);
  });

  it("is cut when it takes nothing at all, and the others do not notice", async () => {
    const { store } = await start({ times: { ...COT_TIMES, spacingMs: 0, stuckMs: 1_500 } });
    const claimed = { destination: "x".repeat(100), name: "y".repeat(60) };
    const ids = Array.from({ length: 1_000 }, (_, i) => `t${i}`);
    const dead = connect({ host: "127.0.0.1", port: Number(service.cot.address?.split(":")[1]) });
    dead.on("error", () => undefined);
    dead.pause();
    const alive = await open();
    const changing = setInterval(
      () =>
        store.publish(
          "national",
          ids.map((id) => track(id, { claimed })),
        ),
      100,
    );
    try {
      await expect.poll(() => service.cot.stats().cut, { timeout: 30_000 }).toBe(1);
      clearInterval(changing);
      store.publish("national", [track("news")]);
      await alive.next(uid("news"));
    } finally {
      clearInterval(changing);
      dead.destroy();
    }
  });

  it("has a limited number of seats", async () => {
    await start();
    const seated: CotClient[] = [];
    for (let i = 0; i < 64; i++) seated.push(await open());
    const late = await open();
    await late.closed;
    expect(service.cot.stats().refused).toBe(1);
    seated[0]!.close();
    await seated[0]!.closed;
    await expect
      .poll(async () => {
        const again = await open();
        return Promise.race([again.next(/t-x-takp-v/).then(() => "in"), again.closed.then(() => "out")]);
      })
      .toBe("in");
  });
});
