/**
 * A service that obeys docs/http.md with an invented sea behind it, for working on the page and for its browser test.
 * By hand: `node test/web/fake_server.ts 8090`, then open the address it prints.
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
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

export interface FakeServer {
  readonly url: string;
  /** Paths with their audience header, in order. */
  readonly requests: readonly { readonly path: string; readonly audience: string | undefined }[];
  /** Keeps connections open and says nothing any more. */
  mute(): void;
  close(): Promise<void>;
}

export async function startFakeServer(port = 0): Promise<FakeServer> {
  const startUs = Date.now() * 1000;
  const requests: { path: string; audience: string | undefined }[] = [];
  const all = fakeTracks();
  let muted = false;
  const moment = (): Moment => {
    const nowUs = Date.now() * 1000;
    return { startUs, nowUs, revision: 1 + Math.floor((nowUs - startUs) / 2e6) };
  };
  const server = createServer((request, response) => {
    const audience = request.headers["x-tomi-audience"];
    const known = AUDIENCES.find((one) => one.id === audience) ?? AUDIENCES[0]!;
    requests.push({ path: request.url ?? "", audience: typeof audience === "string" ? audience : undefined });
    const secret = known.id === "national";
    const visible = all.filter((track) => secret || track.secret !== true);
    if (muted) return;
    answer(request, response, { moment, visible, secret, audience: known, muted: () => muted }).catch(() => {
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
    view: HOME,
  };
}

function detailOf({ visible, secret }: Asked, moment: Moment, id: string): unknown {
  const track = visible.find((one) => one.id === id) ?? visible[0]!;
  const contributions = contributionsOf(track, moment, secret);
  return { track: featureOf(track, moment), contributions, contributionsTotal: 212 };
}

function stream(response: ServerResponse, { moment, visible, muted }: Asked): void {
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
      upserts: tracks.map((track) => featureOf(track, now)),
      removals: [],
    };
  };
  send("snapshot", message(visible));
  const timer = setInterval(() => {
    send("update", message(visible.filter((track) => track.staleS === undefined)));
    send("heartbeat", { nowUs: moment().nowUs, revision: moment().revision });
  }, 2000);
  response.on("close", () => clearInterval(timer));
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
