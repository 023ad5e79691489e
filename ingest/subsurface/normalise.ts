/** Records of sub-surface arrays to observations, one file a kind of record. */
import type { Observation } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { checkObservedAt } from "../header_rules.ts";
import type { RecordContext } from "../record_context.ts";
import type { DecodedRecord, SensorDoor } from "../sensor_door.ts";
import { normaliseConfiguration } from "./configuration.ts";
import type { ArrayConfigurations } from "./configurations.ts";
import { normaliseContact } from "./contact.ts";
import { normaliseHealth, normaliseSoundSpeed } from "./health.ts";
import { normaliseListening } from "./listening.ts";

type V1 = typeof tomi.ingest.v1;
type Contract = InstanceType<V1["SubsurfaceRecord"]>;

/** The door of one source. `configurations` are shared by all sources, because a delay is measured between two arrays. */
export function createSubsurfaceDoor(configurations: ArrayConfigurations): SensorDoor {
  return {
    decode(bytes) {
      const decoded = ingestV1.SubsurfaceRecord.decode(bytes) as Contract;
      const name = decoded.record;
      const body = name === undefined ? undefined : decoded[name];
      if (name === undefined || body == null) return undefined;
      return { name, header: (body.header ?? null) as DecodedRecord["header"], body };
    },
    normalise(record, context) {
      checkObservedAt(context, context.header.observedTimeUs);
      return normaliseBody(record, context, configurations);
    },
  };
}

function normaliseBody(
  record: DecodedRecord,
  context: RecordContext,
  configurations: ArrayConfigurations,
): readonly Observation[] {
  switch (record.name) {
    case "configuration":
      return normaliseConfiguration(record.body as tomi.ingest.v1.ArrayConfiguration, context, configurations);
    case "contact":
      return normaliseContact(record.body as tomi.ingest.v1.AcousticContact, context, configurations);
    case "health":
      return normaliseHealth(record.body as tomi.ingest.v1.ArrayHealth, context, configurations);
    case "listening":
      return normaliseListening(record.body as tomi.ingest.v1.ListeningReport, context, configurations);
    case "soundSpeed":
      return normaliseSoundSpeed(record.body as tomi.ingest.v1.SoundSpeedProfile, context);
    default:
      return [];
  }
}
