/** Brings the map's layers from one set of specifications to another by setting only what differs. */
import type { LayerSpecification, Map as MapLibreMap } from "maplibre-gl";

type Properties = Readonly<Record<string, unknown>>;

/** Both lists hold the same layers in the same order: looks change, the set of layers does not. */
export function applySpecs(
  map: MapLibreMap,
  from: readonly LayerSpecification[],
  to: readonly LayerSpecification[],
): void {
  for (const [index, next] of to.entries()) {
    const before = from[index];
    if (before === undefined || before.id !== next.id) throw new Error(`Layer ${next.id} is not where it was.`);
    for (const [key, value] of changes(before.paint, next.paint))
      map.setPaintProperty(next.id, key as never, value as never);
    for (const [key, value] of changes(before.layout, next.layout))
      map.setLayoutProperty(next.id, key as never, value as never);
    const filter = "filter" in next ? next.filter : undefined;
    if (JSON.stringify("filter" in before ? before.filter : undefined) !== JSON.stringify(filter))
      map.setFilter(next.id, filter);
  }
}

function changes(from: Properties = {}, to: Properties = {}): [string, unknown][] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((key) => JSON.stringify(from[key]) !== JSON.stringify(to[key]))
    .map((key) => [key, to[key]]);
}
