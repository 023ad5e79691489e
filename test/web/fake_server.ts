/**
 * A service that obeys docs/http.md with an invented sea behind it, for working on the page and for its browser test.
 * By hand: `node test/web/fake_server.ts 8090`, then open the address it prints.
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { bodyOf, createFakeDesk, type FakeDesk, personOf } from "./fake_desk.ts";
import { contributionsOf, featureOf, type Moment, sceneOf, sensorsOf } from "./fake_features.ts";
import { encodeTile, featuresOf } from "./fake_tiles.ts";
import { type FakeTrack, fakeTracks, HOME } from "./fake_world.ts";

const DIST = fileURLToPath(new URL("../../web/dist/", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
const AUDIENCES = [
  { id: "national", name: { en: "National", ja: "国家" } },
  { id: "coast-guard", name: { en: "Coast guard", ja: "海上保安庁" } },
];
/** Nothing from elsewhere, nothing inline: the page must live with it. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; worker-src 'self'; style-src 'self'; connect-src 'self'";

const LAYERS = ["trails", "detections", "bearings", "uncertainty", "coverage", "scenes", "zones", "alerts"];

export interface FakeRequest {
  readonly path: string;
  readonly method: string;
  readonly audience: string | undefined;
  readonly person: string | undefined;
  readonly purpose: string | undefined;
}

export interface FakeServer {
  readonly url: string;
  /** Paths with their audience, person and purpose, in order. */
  readonly requests: readonly FakeRequest[];
  readonly desk: FakeDesk;
  /** Keeps connections open and says nothing any more. */
  mute(): void;
  close(): Promise<void>;
}

export async function startFakeServer(port = 0): Promise<FakeServer> {
  const startUs = Date.now() * 1000;
  const requests: FakeRequest[] = [];
  const desk = createFakeDesk(startUs);
  const all = fakeTracks();
  let muted = false;
  const moment = (): Moment => {
    const nowUs = Date.now() * 1000;
    return { startUs, nowUs, revision: 1 + Math.floor((nowUs - startUs) / 2e6) };
  };
  const server = createServer((request, response) => {
    const audience = request.headers["x-tomi-audience"];
    const known = AUDIENCES.find((one) => one.id === audience) ?? AUDIENCES[0]!;
    requests.push({
      path: request.url ?? "",
      method: request.method ?? "",
      audience: typeof audience === "string" ? audience : undefined,
      person: personOf(request),
      purpose: request.headers["x-tomi-purpose"]?.toString(),
    });
    const secret = known.id === "national";
    const visible = all.filter((track) => secret || track.secret !== true);
    if (muted) return;
    answer(request, response, { moment, visible, secret, audience: known, muted: () => muted, desk }).catch(() => {
      response.statusCode = 500;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${taken}/`,
    requests,
    desk,
    mute() {
      muted = true;
    },
    close: () => closeNow(server),
  };
}

function closeNow(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Asked {
  readonly moment: () => Moment;
  readonly visible: readonly FakeTrack[];
  readonly secret: boolean;
  readonly audience: (typeof AUDIENCES)[number];
  readonly muted: () => boolean;
  readonly desk: FakeDesk;
}

async function answer(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://fake");
  const moment = asked.moment();
  const json = (value: unknown): void => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(value));
  };
  const tile = /^\/tiles\/picture\/(\d+)\/(\d+)\/(\d+)\.mvt$/.exec(pathname);
  const track = /^\/features\/tracks\/(N-\d+)$/.exec(pathname);
  response.setHeader("cache-control", "private");
  response.setHeader("vary", "x-tomi-audience");
  if (request.method === "POST") return post(request, response, pathname, asked);
  if (pathname === "/api/alerts") return json(alertsOf(asked, (request.url ?? "").includes("closed=true")));
  if (pathname === "/api/tasks") return json({ nowUs: moment.nowUs, tasks: asked.desk.tasks });
  if (pathname === "/api/session") return json(sessionOf(asked, moment));
  if (pathname === "/api/sensors") return json({ nowUs: moment.nowUs, sensors: sensorsOf(moment, asked.secret) });
  if (pathname === "/api/scenes") return json({ scenes: [sceneOf(moment)] });
  if (pathname === "/features/tracks/stream") return stream(response, asked);
  if (track) return json(detailOf(asked, moment, track[1] ?? ""));
  if (pathname === "/tiles/picture.json") {
    const tiles = [`http://${request.headers.host}/tiles/picture/{z}/{x}/{y}.mvt`];
    return json({
      tilejson: "3.0.0",
      tiles,
      minzoom: 0,
      maxzoom: 14,
      vector_layers: LAYERS.map((id) => ({ id, fields: {} })),
    });
  }
  if (tile) {
    response.setHeader("content-type", "application/vnd.mapbox-vector-tile");
    response.end(encodeTile(featuresOf(asked.visible, moment), Number(tile[1]), Number(tile[2]), Number(tile[3])));
    return;
  }
  if (pathname.startsWith("/tiles/scenes/") || pathname.startsWith("/evidence/")) return image(response);
  await file(response, pathname);
}

/** As the service: a desk's act, or nothing of the kind; a designation answers with the whole track. */
async function post(request: IncomingMessage, response: ServerResponse, pathname: string, asked: Asked): Promise<void> {
  const told = asked.desk.post(pathname, await bodyOf(request), personOf(request));
  const track = asked.visible.find(({ id }) => id === told?.body);
  response.statusCode = told?.status ?? 404;
  response.setHeader("content-type", "application/json");
  const body = track === undefined ? told?.body : designated(featureOf(track, asked.moment()), asked.desk);
  response.end(JSON.stringify(body ?? { code: "NO_SUCH_PATH", sentence: "There is nothing here." }));
}

const IDENTITY_DIGIT: Readonly<Record<string, string>> = { unknown: "1", friend: "3", neutral: "4", suspect: "5", hostile: "6" }; // biome-ignore format: one table

function designated(feature: Record<string, unknown>, desk: FakeDesk): Record<string, unknown> {
  const properties = feature.properties as Record<string, unknown>;
  const designation = desk.designations.get(String(feature.id));
  if (designation === undefined) return feature;
  const sidc = String(properties.sidc);
  const code = `${sidc.slice(0, 3)}${IDENTITY_DIGIT[designation.identity]}${sidc.slice(4)}`;
  return { ...feature, properties: { ...properties, designation, sidc: code } };
}

function alertsOf({ desk, moment }: Asked, closed: boolean): unknown {
  const { nowUs, revision } = moment();
  return { nowUs, revision, alerts: [...desk.alerts.values()].filter((alert) => closed || !alert.closed) };
}

function sessionOf({ audience }: Asked, { nowUs }: Moment): unknown {
  return {
    audience,
    audiences: AUDIENCES,
    workspace: { name: "tsushima-dawn", kind: "exercise" },
    caveat: "EXERCISE EXERCISE EXERCISE · NOT FOR FIRE CONTROL",
    profile: "development",
    nowUs,
    speed: 1,
    version: "0.1.0",
    roles: ["watch", "operator", "auditor", "collector"],
    view: HOME,
  };
}

function detailOf({ visible, secret, desk }: Asked, moment: Moment, id: string): unknown {
  const track = visible.find((one) => one.id === id) ?? visible[0]!;
  const contributions = contributionsOf(track, moment, secret);
  return { track: designated(featureOf(track, moment), desk), contributions, contributionsTotal: 212 };
}

function stream(response: ServerResponse, asked: Asked): void {
  const { moment, visible, muted, desk } = asked;
  response.setHeader("content-type", "text/event-stream");
  const send = (event: string, data: unknown): void => {
    if (!muted()) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const message = (tracks: readonly FakeTrack[]): unknown => {
    const now = moment();
    return {
      revision: now.revision,
      pictureTimeUs: now.nowUs,
      nowUs: now.nowUs,
      upserts: tracks.map((track) => designated(featureOf(track, now), desk)),
      removals: [],
    };
  };
  send("snapshot", message(visible));
  send("alerts", alertsOf(asked, false));
  const stopListening = desk.onChange((alert) => {
    const { nowUs, revision } = moment();
    send("alerts", { nowUs, revision, alerts: [alert] });
  });
  const timer = setInterval(() => {
    send("update", message(visible.filter((track) => track.staleS === undefined)));
    send("heartbeat", { nowUs: moment().nowUs, revision: moment().revision });
  }, 2000);
  response.on("close", () => {
    clearInterval(timer);
    stopListening();
  });
}

let picture: Promise<Buffer> | undefined;

/** A grey-blue sea with a few bright ships, the same in every tile. */
async function image(response: ServerResponse): Promise<void> {
  const ships = [
    [60, 80, 14, 4],
    [170, 150, 20, 5],
    [210, 40, 9, 3],
  ].map(
    ([x, y, w, h]) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#dde6ea" transform="rotate(35 ${x} ${y})"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#2f4a5c"/>${ships.join("")}</svg>`;
  picture ??= sharp(Buffer.from(svg)).webp().toBuffer();
  response.setHeader("content-type", "image/webp");
  response.end(await picture);
}

async function file(response: ServerResponse, pathname: string): Promise<void> {
  const name = pathname === "/" ? "index.html" : pathname.slice(1);
  if (name.includes("..")) throw new Error("outside");
  try {
    const body = await readFile(join(DIST, name));
    response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream");
    response.setHeader("content-security-policy", POLICY);
    response.end(body);
  } catch {
    response.statusCode = 404;
    response.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startFakeServer(Number(process.argv[2] ?? 8090));
  process.stdout.write(`${url}\n`);
}
