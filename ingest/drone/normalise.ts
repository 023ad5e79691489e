/** Records of drones to observations. */
import type { Observation } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkObservedAt } from "../header_rules.ts";
import type { RecordContext } from "../record_context.ts";
import type { DecodedRecord, SensorDoor } from "../sensor_door.ts";
import { normaliseFootprint } from "./footprint.ts";
import { type Count, normaliseKlv } from "./klv_packet.ts";
import { DroneMemory } from "./memory.ts";
import { normalisePlatform, normaliseRemoteId } from "./platform.ts";
import { normaliseTarget } from "./target.ts";
import { normaliseTrackPoint } from "./track_point.ts";

type V1 = typeof tomi.ingest.v1;
type Contract = InstanceType<V1["DroneRecord"]>;

export interface DroneDoorOptions {
  readonly liveWorkspace: boolean;
  readonly count: Count;
}

export function createDroneDoor(options: DroneDoorOptions): SensorDoor {
  const memory = new DroneMemory();
  return {
    decode(bytes) {
      const decoded = ingestV1.DroneRecord.decode(bytes) as Contract;
      const name = decoded.record;
      const body = name === undefined ? undefined : decoded[name];
      if (name === undefined || body == null) return undefined;
      return { name, header: (body.header ?? null) as DecodedRecord["header"], body };
    },
    normalise: (record, context) => normaliseBody(record, context, memory, options),
  };
}

function normaliseBody(
  record: DecodedRecord,
  context: RecordContext,
  memory: DroneMemory,
  { liveWorkspace, count }: DroneDoorOptions,
): readonly Observation[] {
  // A packet carries its own time.
  if (record.name === "klv")
    return normaliseKlv(record.body as tomi.ingest.v1.KlvPacket, context, liveWorkspace, count);
  checkObservedAt(context, context.header.observedTimeUs);
  switch (record.name) {
    case "platform":
      return normalisePlatform(record.body as tomi.ingest.v1.PlatformState, context, memory);
    case "target":
      return normaliseTarget(record.body as tomi.ingest.v1.VmtiTarget, context, memory);
    case "track":
      return normaliseTrackPoint(record.body as tomi.ingest.v1.TrackPoint, context, memory);
    case "footprint":
      return normaliseFootprint(record.body as tomi.ingest.v1.Footprint, context);
    case "remoteId":
      return normaliseRemoteId(record.body as tomi.ingest.v1.RemoteId, context);
    default:
      return [];
  }
}
