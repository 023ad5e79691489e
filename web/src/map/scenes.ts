/** Scene imagery: one raster source a scene that is switched on, below the coverage. */
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Scene } from "../contract.ts";
import { boxOf } from "../geo.ts";
import { TOKENS } from "../palette.ts";
import type { Palette } from "../prefs.ts";
import { ABOVE_RASTERS } from "./layers.ts";

const PREFIX = "scene-raster:";

export function showScenes(
  map: MapLibreMap,
  scenes: readonly Scene[],
  shownIds: ReadonlySet<string>,
  palette: Palette,
): void {
  const wanted = scenes.filter((scene) => shownIds.has(scene.id));
  for (const layer of map.getStyle().layers) {
    if (!layer.id.startsWith(PREFIX) || shownIds.has(layer.id.slice(PREFIX.length))) continue;
    map.removeLayer(layer.id);
    map.removeSource(layer.id);
  }
  for (const scene of wanted) {
    const id = PREFIX + scene.id;
    if (map.getSource(id) === undefined && !addScene(map, id, scene)) continue;
    map.setPaintProperty(id, "raster-brightness-max", Number(TOKENS[palette].rasterDim));
    map.setPaintProperty(id, "raster-saturation", palette === "night" ? -1 : 0);
  }
}

/** False while there is no raster to show. */
function addScene(map: MapLibreMap, id: string, scene: Scene): boolean {
  const { tiles, minzoom = 0, maxzoom = 22 } = scene;
  if (tiles === undefined) return false;
  map.addSource(id, {
    type: "raster",
    // The template's braces must survive: a URL object would escape them.
    tiles: [tiles.startsWith("/") ? location.origin + tiles : tiles],
    tileSize: 256,
    bounds: boxOf(scene.ring),
    minzoom,
    maxzoom,
  });
  // Below its coarsest tiles the scene is a speck with its outline on the chart.
  const layer = { id, type: "raster", source: id, minzoom: Math.max(0, minzoom - 1) } as const;
  map.addLayer({ ...layer, paint: { "raster-fade-duration": 200 } }, ABOVE_RASTERS);
  return true;
}
