/**
 * Non-interference: the same sea with and without the sub-surface feed. Everything the coast guard can ask for is the same, byte for
 * byte, at every step; the national picture differs.
 */
import * as grpc from "@grpc/grpc-js";
import { describe, expect, it } from "vitest";
import type { GeoBox } from "../../model/index.ts";
import { feedV1 } from "../../proto/index.ts";
import { type CotClient, openClient } from "../feeds/cot/cot_client.ts";
import { engines } from "../support/database.ts";
import { type InProcess, startInProcess } from "../support/tomi_in_process.ts";

const STEPS = 6;
const STEP_US = 20e6;

interface Answer {
  readonly path: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

async function ask(tomi: InProcess, audience: string, path: string): Promise<Answer> {
  const answer = await fetch(`${tomi.http}${path}`, { headers: { "x-tomi-audience": audience } });
  const headers = [...answer.headers].filter(
    ([name]) => name !== "date" && name !== "keep-alive" && name !== "connection",
  );
  const body = Buffer.from(await answer.arrayBuffer()).toString("base64");
  // The port is the harness's, not the picture's.
  const text = path.endsWith(".json") ? Buffer.from(body, "base64").toString().replaceAll(tomi.http, "") : body;
  return {
    path,
    status: answer.status,
    headers: JSON.stringify(path.endsWith(".json") ? [] : headers.sort()),
    body: text,
  };
}

function tilesOver(box: GeoBox, zooms: readonly number[]): string[] {
  return zooms.flatMap((z) => {
    const n = 2 ** z;
    const column = (lonDeg: number): number => Math.floor(((lonDeg + 180) / 360) * n);
    const row = (latDeg: number): number =>
      Math.floor(((1 - Math.asinh(Math.tan((latDeg * Math.PI) / 180)) / Math.PI) / 2) * n);
    const paths: string[] = [];
    for (let x = column(box.westDeg); x <= column(box.eastDeg); x++)
      for (let y = row(box.northDeg); y <= row(box.southDeg); y++) paths.push(`/tiles/picture/${z}/${x}/${y}.mvt`);
    return paths;
  });
}

const OTHERS = [
  "/tiles/picture.json",
  "/features/tracks",
  "/api/session",
  "/api/sensors",
  "/api/scenes",
  "/api/alerts",
];

function watch(tomi: InProcess, audience: string): { messages: string[]; stop(): void } {
  const client = new grpc.Client(tomi.grpc, grpc.credentials.createInsecure());
  const metadata = new grpc.Metadata();
  metadata.set("x-tomi-audience", audience);
  const request = Buffer.from(feedV1.WatchRequest.encode({ purpose: "test" }).finish());
  const call = client.makeServerStreamRequest(
    "/tomi.feed.v1.PictureService/Watch",
    (bytes: Buffer) => bytes,
    (bytes: Buffer) => bytes,
    request,
    metadata,
  );
  const messages: string[] = [];
  call.on("data", (bytes: Buffer) => {
    if (!feedV1.PictureUpdate.decode(bytes).heartbeat) messages.push(bytes.toString("base64"));
  });
  call.on("error", () => undefined);
  return {
    messages,
    stop: () => {
      call.cancel();
      client.close();
    },
  };
}

/** Every event but the signs of life, which come by the wall clock. */
const eventsOf = (client: CotClient): readonly string[] =>
  client.events().filter((event) => !event.includes('type="t-x-c-t-r"'));

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));

describe.each(engines.map((engine) => [engine] as const))("on the %s database", (engine) => {
  it("gives the coast guard identical bytes with and without the arrays, and the nation a different picture", async () => {
    const both = await Promise.all([startInProcess(engine), startInProcess(engine)]);
    const [heard] = both;
    try {
      const startUs = heard.exercise.startUs;
      const watches = both.map((tomi) => watch(tomi, "coast-guard"));
      const liaison = await Promise.all(both.map((tomi) => openClient(tomi.cot)));
      const paths = [...OTHERS, ...tilesOver(heard.exercise.view, [6, 8, 9])];
      let contacts = 0;
      let notEmpty = 0;
      for (let step = 0; step < STEPS; step++) {
        const [fromUs, toUs] = [startUs + step * STEP_US, startUs + (step + 1) * STEP_US];
        for (const tomi of both) tomi.setClock(toUs + 1e6);
        contacts += await heard.observe(["subsurface"], fromUs, toUs);
        for (const tomi of both) await tomi.observe(["ais", "drone"], fromUs, toUs);
        for (const tomi of both) await tomi.fuse();
        await settle();
        for (const path of paths) {
          const [a, b] = await Promise.all(both.map((tomi) => ask(tomi, "coast-guard", path)));
          expect(a, path).toEqual(b);
          if (path.endsWith(".mvt") && a?.status === 200) notEmpty++;
        }
      }
      expect(contacts).toBeGreaterThan(20);
      expect(notEmpty).toBeGreaterThan(STEPS);
      expect(watches[0]?.messages.length).toBeGreaterThan(1);
      expect(watches[0]?.messages).toEqual(watches[1]?.messages);

      const alerts = await ask(heard, "coast-guard", "/api/alerts");
      expect(Buffer.from(alerts.body, "base64").toString()).toContain('"kind":"zone-entry"');

      const cot = liaison.map(eventsOf);
      expect(cot[0]?.filter((event) => event.includes('type="a-u-S"')).length).toBeGreaterThan(STEPS);
      expect(cot[0]).toEqual(cot[1]);
      for (const one of liaison) one.close();

      const nations = await Promise.all(both.map((tomi) => ask(tomi, "national", "/tiles/picture/8/220/101.mvt")));
      const features = await Promise.all(both.map((tomi) => ask(tomi, "national", "/features/tracks")));
      expect(features[0]?.body === features[1]?.body && nations[0]?.body === nations[1]?.body).toBe(false);
      for (const one of watches) one.stop();
    } finally {
      await Promise.all(both.map((tomi) => tomi.close()));
    }
  }, 180_000);
});
