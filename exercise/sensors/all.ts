/** Every streaming sensor of the exercise. */
import type { World } from "../world/world.ts";
import { type AisSourceId, createAisStation, createEther } from "./ais.ts";
import { createArray } from "./array.ts";
import { arrayModels } from "./array_model.ts";
import { createDrone } from "./drone.ts";
import { DRONES } from "./drone_flight.ts";
import type { Sensor } from "./sensor.ts";

export interface Sensors {
  readonly ais: readonly Sensor<"ais">[];
  readonly arrays: readonly Sensor<"subsurface">[];
  readonly drones: readonly Sensor<"drone">[];
}

const STATION_IDS: readonly AisSourceId[] = ["ais-pusan", "ais-tsushima", "ais-fukuoka"];

export function createSensors(world: World): Sensors {
  const ether = createEther(world);
  return {
    ais: STATION_IDS.map((id) => createAisStation(world, ether, id)),
    arrays: arrayModels(world.seed).map((model) => createArray(world, model)),
    drones: DRONES.map((drone) => createDrone(world, drone)),
  };
}
