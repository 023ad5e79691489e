/** The fake sea as the service says it (docs/http.md): features, contributions, sensors, scenes. */
import { away, type FakeTrack, placeAt } from "./fake_world.ts";

export interface Moment {
  readonly startUs: number;
  readonly nowUs: number;
  readonly revision: number;
}

export const SCENE_RING: readonly [number, number][] = [[128.95, 34.95], [129.35, 34.95], [129.35, 35.25], [128.95, 35.25], [128.95, 34.95]]; // biome-ignore format: a ring

export function featureOf(track: FakeTrack, { startUs, nowUs, revision }: Moment): Record<string, unknown> {
  // A state is up to ten seconds old, as with AIS.
  const stateUs = track.staleS === undefined ? Math.floor(nowUs / 1e7) * 1e7 : startUs - track.staleS * 1e6;
  const at = placeAt(track, (stateUs - startUs) / 1e6);
  const isLine = track.kind === "bearing-line";
  return {
    type: "Feature",
    id: track.id,
    geometry: isLine
      ? { type: "LineString", coordinates: [at, away(at, 128, 45_000)] }
      : { type: "Point", coordinates: at },
    properties: {
      id: track.id,
      kind: track.kind,
      status: track.staleS === undefined ? "confirmed" : "coasting",
      existence: 0.9981,
      stateTimeUs: stateUs,
      lastSeenUs: stateUs,
      firstSeenUs: startUs - 3_600_000_000,
      ...(isLine
        ? { bearingDeg: 128, sigmaDeg: 1.5, rangeMinM: 2000, rangeMaxM: 45_000, mirrorBearingDeg: 302 }
        : {
            sogMps: track.sogMps,
            ...(track.sogMps > 0.1 ? { cogDeg: track.cogDeg } : {}),
            majorM: 640,
            minorM: 210,
            axisDeg: track.cogDeg,
            cee: 11_000,
            cen: 3000,
            cnn: 18_000,
          }),
      ...(track.name === undefined ? {} : { name: track.name }),
      ...(track.mmsi === undefined
        ? {}
        : { mmsi: track.mmsi, callsign: "JD2345", navStatus: 0, destination: "HAKATA" }),
      ...(track.shipType === undefined
        ? {}
        : {
            shipType: track.shipType,
            lengthM: 128,
            lengthSigmaM: 6.4,
            widthM: 21,
            classes: { merchant: 0.94, "work-boat": 0.03, "fast-craft": 0.01, other: 0.02 },
            propeller: { timeUs: stateUs, bladeRateHz: 8.1, shaftRateHz: 2.03, blades: 4 },
            identities: [{ mmsi: track.mmsi, probability: 0.5, rivals: 1 }],
            companions: [{ trackId: "N-1009", sinceUs: startUs }],
          }),
      ...(track.distress === undefined ? {} : { distress: track.distress }),
      looks: looksOf(track, stateUs),
      sidc: track.sidc,
      label: "公開",
      exercise: true,
      revision,
    },
  };
}

function looksOf(track: FakeTrack, stateUs: number): Record<string, unknown>[] {
  const heard = { sensorKind: "ais", sourceId: "ais-tsushima", timeUs: stateUs };
  const array = { sensorKind: "subsurface", sourceId: "array-east", timeUs: stateUs - 4e6 };
  const drone = { sensorKind: "drone", sourceId: "drone-2", timeUs: stateUs - 90e6 };
  if (track.kind === "subsurface" || track.kind === "bearing-line") return [array];
  return track.mmsi === undefined ? [drone, { ...drone, sensorKind: "optical", sourceId: "sat-1" }] : [heard, drone];
}

export function contributionsOf(track: FakeTrack, moment: Moment, secret: boolean): Record<string, unknown>[] {
  const elapsedS = (moment.nowUs - moment.startUs) / 1e6;
  const at = placeAt(track, elapsedS);
  const position = { lonDeg: at[0] + 0.002, latDeg: at[1] - 0.001 };
  const seen = (cursor: number, agoS: number, more: Record<string, unknown>): Record<string, unknown> => ({
    cursor,
    observedAtUs: moment.nowUs - agoS * 1e6,
    availableAtUs: moment.nowUs - agoS * 1e6 + 2e6,
    flags: [],
    weight: 0.97,
    mahalanobis2: 1.3,
    ...more,
  });
  const list = [
    seen(902, 8, {
      observationKind: "ais",
      sourceId: "ais-tsushima",
      sensorKind: "ais",
      position,
      cov: { eeM2: 400, enM2: 0, nnM2: 400 },
      explanation: "AIS report of MMSI 431000101, 12 m from the predicted position; the MMSI agrees.",
    }),
    seen(871, 96, {
      observationKind: "position",
      sourceId: "drone-2",
      sensorKind: "drone",
      position,
      cov: { eeM2: 9000, enM2: 4000, nnM2: 6000 },
      weight: 0.83,
      runnerUpTrackId: "N-1007",
      terms: { kinematic: 9.23, detection: 2.41, number: 3, length: 1.12 },
      runnerUpTerms: { kinematic: -4.31, detection: 2.2, length: -2.87 },
      explanation: "Drone detection within the 99 % gate; the next best track is 5.2 sigma away.",
    }),
    seen(640, 2400, {
      observationKind: "position",
      sourceId: "sat-1",
      sensorKind: "optical",
      position,
      cov: { eeM2: 900, enM2: 0, nnM2: 900 },
      sceneId: "scene-1",
      chip: { mediaType: "image/png", path: "chips/1.png" },
      availableAtUs: moment.nowUs,
      flags: ["LATE"],
      explanation: "Detection 14 of the satellite scene, matched in PostGIS with the stored trajectory: 61 m, d² 0.9.",
    }),
  ];
  if (!secret) return list;
  const heard = {
    observationKind: "bearing",
    sourceId: "array-east",
    sensorKind: "subsurface",
    sensorPosition: { lonDeg: 129.05, latDeg: 34.2 },
    bearingDeg: 64.2,
    sigmaDeg: 1.4,
  };
  return [
    seen(899, 20, {
      ...heard,
      explanation: "Bearing 064° of contact 12, 1.1° from the track after the sound's 31 s of travel.",
    }),
    ...list,
  ];
}

export function sensorsOf(moment: Moment, secret: boolean): Record<string, unknown>[] {
  const line = (
    id: string,
    kind: string,
    name: string,
    health: string,
    agoS: number,
    delayS: number,
    accepted: number,
    doubt = 0,
  ): Record<string, unknown> => ({
    id,
    kind,
    name,
    agency: kind === "subsurface" ? "JMSDF" : "JCG",
    enabled: true,
    health,
    ...(health === "never"
      ? {}
      : { lastReceivedUs: moment.nowUs - agoS * 1e6, lastObservedUs: moment.nowUs - (agoS + delayS) * 1e6, delayS }),
    accepted,
    flagged: doubt,
    quarantined: doubt > 0 ? 1 : 0,
    rejected: 0,
  });
  const open = [
    line("ais-tsushima", "ais", "AIS Tsushima", "ok", 1, 1, 48_211, 12),
    line("sat-1", "optical", "Daichi pass", "late", 840, 2400, 38),
    line("drone-1", "drone", "Drone 1", "ok", 1, 1, 8120),
    line("drone-2", "drone", "Drone 2", "ok", 2, 1, 7994, 3),
    line("drone-3", "drone", "Drone 3", "silent", 460, 2, 911),
  ];
  if (!secret) return open;
  const arrays = [
    line("array-east", "subsurface", "Array East", "ok", 4, 6, 1804),
    line("array-west", "subsurface", "Array West", "late", 40, 9, 1533, 4),
    line("array-north", "subsurface", "Array North", "never", 0, 0, 0),
  ];
  return [...open, ...arrays];
}

export function sceneOf({ startUs }: Moment): Record<string, unknown> {
  return {
    id: "scene-1",
    sourceId: "sat-1",
    platform: "ALOS-X",
    acquiredStartUs: startUs - 2400e6,
    acquiredEndUs: startUs - 2395e6,
    availableUs: startUs - 60e6,
    ring: SCENE_RING,
    gsdM: 2.5,
    bands: ["B", "G", "R", "N"],
    detections: 23,
    tiles: "/tiles/scenes/scene-1/{z}/{x}/{y}.webp",
    minzoom: 6,
    maxzoom: 14,
  };
}
