import type { Scan } from "./scan.ts";
import type { World } from "./world.ts";
export function crossFix(world: World, _scan: Scan, _arrayId: string): World {
  return world;
}
