/** Who one is, what the sensors do, which scenes there are. */
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { caveat, type Source, visibleSources } from "../model/index.ts";
import { type SourceStatus, type StoredScene, statusSeenBy } from "../store/index.ts";
import { asked, type HttpContext } from "./context.ts";
import { openScenePyramid } from "./raster_pyramid.ts";
import { choicesOf } from "./viewer.ts";

const MAXIMUM_SCENES = 500;
const WORLD_VIEW = [-180, -75, 180, 75] as const;
/** A source is late when it was silent for this share of the time after which it counts as silent. */
const LATE_SHARE = 0.5;

export function sessionRoutes(server: FastifyInstance, context: HttpContext): void {
  const { deps } = context;

  server.get("/api/session", async (request, reply) => {
    const { caller, view, nowUs } = asked(context, request, reply);
    const naming = ({ id, name }: (typeof deps.audiences)[number]) => ({ id, name });
    return {
      audience: naming(view.audience),
      audiences: choicesOf(request, deps).map(naming),
      workspace: deps.workspace,
      caveat: caveat(deps.workspace),
      profile: deps.profile,
      ...(caller.person === undefined ? {} : { person: caller.person }),
      roles: caller.roles,
      nowUs,
      speed: deps.speed,
      version: deps.version ?? "",
      view: deps.view ?? WORLD_VIEW,
    };
  });

  server.get("/api/sensors", async (request, reply) => {
    const { view, nowUs, signal } = asked(context, request, reply);
    const counts = await context.queue.run(signal, () => context.reader.sourceCounts());
    const disabled = deps.disabledSources?.() ?? [];
    const sources = visibleSources(view.audience, [...deps.sources(), ...disabled], nowUs);
    const status = statusSeenBy(view, counts, sources, nowUs);
    const problem = deps.configurationProblem?.();
    return {
      nowUs,
      sensors: sources.map((source) => ({
        ...sensorLine(source, status.get(source.id), nowUs),
        ...(disabled.includes(source) ? DISABLED : { enabled: true }),
      })),
      configuration: problem === undefined ? {} : { problem },
    };
  });

  server.get("/api/scenes", async (request, reply) => {
    const { view, signal } = asked(context, request, reply);
    const scenes = await context.queue.run(signal, () => context.reader.scenes(view.audience.id, MAXIMUM_SCENES));
    return { scenes: await Promise.all(scenes.map((scene) => sceneLine(scene, deps.dataDir))) };
  });
}

const DISABLED = {
  enabled: false,
  note: { en: "Disabled by an operator: nothing of it is taken.", ja: "運用者により無効化されています。" },
};

type Health = "ok" | "late" | "silent" | "never";

export function sensorLine(source: Source, status: SourceStatus | undefined, nowUs: number): Record<string, unknown> {
  const { lastReceivedUs, lastObservedUs } = status ?? {};
  const quietS = lastReceivedUs === undefined ? undefined : Math.max(0, (nowUs - lastReceivedUs) / 1e6);
  const health = healthOf(quietS, source.silentAfterS);
  const delayS =
    lastReceivedUs === undefined || lastObservedUs === undefined
      ? undefined
      : Math.round(Math.max(0, lastReceivedUs - lastObservedUs) / 1e5) / 10;
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    agency: source.agency,
    position: source.position === undefined ? undefined : [source.position.lonDeg, source.position.latDeg],
    lastReceivedUs,
    lastObservedUs,
    delayS,
    health,
    accepted: status?.accepted ?? 0,
    flagged: status?.flagged ?? 0,
    quarantined: status?.quarantined ?? 0,
    rejected: status?.rejected ?? 0,
    note: noteOf(health, quietS),
  };
}

function healthOf(quietS: number | undefined, silentAfterS: number): Health {
  if (quietS === undefined) return "never";
  if (quietS > silentAfterS) return "silent";
  return quietS > LATE_SHARE * silentAfterS ? "late" : "ok";
}

function noteOf(health: Health, quietS: number | undefined): { en: string; ja: string } | undefined {
  const minutes = Math.floor((quietS ?? 0) / 60);
  switch (health) {
    case "never":
      return { en: "Nothing has been received from it yet.", ja: "まだ何も受信していません。" };
    case "silent":
      return { en: `Silent for ${minutes} min.`, ja: `${minutes}分間受信がありません。` };
    case "ok":
    case "late":
      return undefined;
  }
}

async function sceneLine({ scene, availableAtUs, detections }: StoredScene, dataDir: string): Promise<unknown> {
  return {
    id: scene.sceneId,
    sourceId: scene.key.sourceId,
    platform: scene.platform,
    acquiredStartUs: scene.acquiredStartUs,
    acquiredEndUs: scene.acquiredEndUs,
    availableUs: availableAtUs,
    ring: scene.ring,
    gsdM: scene.gsdM,
    bands: scene.bands,
    detections,
    ...(await rasterOf(scene.sceneId, join(dataDir, scene.path))),
  };
}

/** The template and zooms of the scene's raster; nothing while it is not cut (the page still shows the footprint). */
async function rasterOf(sceneId: string, sceneDir: string): Promise<object> {
  try {
    const { minZoom, maxZoom } = await openScenePyramid(sceneDir);
    const tiles = `/tiles/scenes/${encodeURIComponent(sceneId)}/{z}/{x}/{y}.webp`;
    return { tiles, minzoom: minZoom, maxzoom: maxZoom };
  } catch {
    return {};
  }
}
