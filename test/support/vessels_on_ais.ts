/** Vessels that say on AIS who they are, as lines that a shore station would send in. */
import { encodePositionA, encodeStaticA, toNmea } from "../../exercise/ais_encode.ts";
import { openRecordStream } from "../../exercise/client.ts";
import { direct, type LonLat, type TimeUs, US_PER_S } from "../../model/index.ts";
import { ingestV1 } from "../../proto/index.ts";

export interface TalkingVessel {
  readonly mmsi: number;
  readonly name: string;
  readonly callSign: string;
  readonly imo: number;
  readonly destination: string;
  readonly from: LonLat;
  readonly courseDeg: number;
  readonly speedMps: number;
}

/** Where the vessel is so many seconds after it left. */
export function placeOfVessel({ from, courseDeg, speedMps }: TalkingVessel, afterS: number): LonLat {
  return direct(from, courseDeg, speedMps * afterS);
}

/** Everything it says in [fromS, toS] after `startUs`, in order of time. */
export function linesOf(
  vessel: TalkingVessel,
  startUs: TimeUs,
  fromS: number,
  toS: number,
  everyS: number,
): { readonly atUs: TimeUs; readonly line: string }[] {
  const said: { atUs: TimeUs; line: string }[] = [];
  for (let s = fromS; s <= toS; s += everyS) {
    const atUs = startUs + s * US_PER_S;
    const bits = encodePositionA({
      mmsi: vessel.mmsi,
      position: placeOfVessel(vessel, s),
      accurate: true,
      sogMps: vessel.speedMps,
      cogDeg: vessel.courseDeg,
      headingDeg: Math.round(vessel.courseDeg),
      second: Math.floor(atUs / US_PER_S) % 60,
      navStatus: 0,
      turnDegPerMin: 0,
    });
    said.push({ atUs, line: toNmea(bits)[0]! });
    if (((s - fromS) / everyS) % 10 !== 1) continue;
    const named = encodeStaticA({
      ...vessel,
      shipType: 70,
      size: { bowM: 80, sternM: 20, portM: 8, starboardM: 8 },
      eta: null,
      draughtM: 6,
    });
    for (const line of toNmea(named, { sequenceId: vessel.mmsi % 10 })) said.push({ atUs: atUs + US_PER_S, line });
  }
  return said;
}

/** Sends the lines through the ingest service as one source; durable when it returns. */
export async function sendLines(
  address: string,
  sourceId: string,
  said: readonly { readonly atUs: TimeUs; readonly line: string }[],
): Promise<void> {
  const stream = await openRecordStream(address, "ais", { sourceId });
  await stream.send(
    [...said]
      .sort((a, b) => a.atUs - b.atUs)
      .map(({ atUs, line }) => ({
        reception: {
          header: stream.header(atUs, { simulated: true, exercise: true }),
          line,
          stationId: "EXTST",
          receiver: ingestV1.ReceiverKind.TERRESTRIAL,
        },
      })),
  );
  await stream.close();
}
