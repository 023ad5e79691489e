/** A drone as a producer: its own state, what it sees, and where it looked, every two seconds. */
import { type TimeUs, US_PER_S, wrapBearingDeg } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import { bits, normal, stream, uniform } from "../random.ts";
import { sunAt } from "../sun.ts";
import { stateAt, type VesselState, type World, worldSeconds } from "../world/world.ts";
import type { Drone } from "./drone_flight.ts";
import { createGaze, type DronePose } from "./drone_gaze.ts";
import { type Sighting, sightings } from "./drone_sightings.ts";
import { type BelievedPose, covarianceOf, frameCorners, POSE_SIGMA, place } from "./drone_view.ts";
import { type Emission, type Sensor, ticks } from "./sensor.ts";

type DroneRecord = Emission<"drone">["record"];

const LOOK_S = 2;
const LATENCY = stream("drone latency");
const VELOCITY = stream("drone velocity");
const PAUSE = stream("detector pause");
/** The detector stands still for a minute now and then: nothing follows from an empty look then. */
const PAUSE_CHANCE = 0.04;
/** Of a hull this many pixels long, which the footprint speaks of. */
const [SURE_PIXELS, SURE_PD] = [14, 0.85] as const;
const VELOCITY_SIGMA_MPS = 0.9;
const LENGTH_SIGMA_SHARE = 0.12;

export function createDrone(world: World, drone: Drone): Sensor<"drone"> {
  const gaze = createGaze(world, drone);
  const observe = (fromUs: TimeUs, toUs: TimeUs): Emission<"drone">[] => {
    const found: Emission<"drone">[] = [];
    for (const k of ticks(fromUs, toUs, world.startUs, LOOK_S * US_PER_S)) {
      const atUs = world.startUs + k * LOOK_S * US_PER_S + 300_000 * drone.number;
      if (atUs <= fromUs || atUs > toUs) continue;
      const sendUs = Math.round(atUs + (0.4 + 0.5 * uniform(world.seed, LATENCY, drone.number, k)) * US_PER_S);
      for (const record of look(world, drone, gaze(worldSeconds(world, atUs)), k, atUs))
        found.push({ observedUs: atUs, sendUs, record });
    }
    return found;
  };
  return {
    sourceId: drone.sourceId,
    service: "drone",
    processor: "tomi-exercise-drone/1",
    timeQuality: { source: ingestV1.ClockSource.CLOCK_GNSS, sigmaS: 0.02, offsetApplied: false },
    opening: () => [],
    observe,
  };
}

function look(world: World, drone: Drone, pose: DronePose, k: number, atUs: TimeUs): DroneRecord[] {
  const states = world.berths.map((berth) => stateAt(world, berth, atUs));
  const minute = Math.floor((k * LOOK_S) / 60);
  const isRunning = uniform(world.seed, PAUSE, drone.number, minute) > PAUSE_CHANCE;
  const { believed, seen } = sightings(world, drone, pose, states, k, worldSeconds(world, atUs));
  const reported = isRunning ? seen : [];
  return [
    { platform: platformState(drone, pose, believed) },
    ...reported.map(
      (sighting): DroneRecord =>
        drone.reports === "vmti"
          ? { target: vmtiTarget(drone, sighting) }
          : { track: trackPoint(world, drone, sighting, k) },
    ),
    ...footprint(drone, pose, believed, atUs, isRunning, reported.length),
  ];
}

function platformState(
  drone: Drone,
  pose: DronePose,
  believed: BelievedPose,
): tomi.ingest.v1.PlatformState.$Properties {
  const { camera } = drone;
  const centre = place(believed, wrapBearingDeg(believed.headingDeg + pose.panDeg), pose.depressionDeg);
  const corners = frameCorners(drone, believed, pose);
  return {
    platformTailNumber: drone.tailNumber,
    platformDesignation: drone.designation,
    missionId: drone.missionId,
    imageSourceSensor: "EO",
    sensorPosition: { ...believed.position, haeM: believed.heightM },
    altitudeReference: ingestV1.AltitudeReference.ALT_HAE,
    platformHeadingDeg: believed.headingDeg,
    platformPitchDeg: 0,
    platformRollDeg: 0,
    sensorRelAzimuthDeg: wrapBearingDeg(pose.panDeg),
    sensorRelElevationDeg: -pose.depressionDeg,
    sensorRelRollDeg: 0,
    hfovDeg: camera.hfovDeg,
    vfovDeg: camera.vfovDeg,
    ...(centre === undefined
      ? {}
      : {
          slantRangeM: Math.hypot(centre.groundM, believed.heightM),
          frameCenter: centre.position,
          targetErrorCe90M: 2.146 * Math.sqrt((centre.alongM ** 2 + centre.acrossM ** 2) / 2),
        }),
    ...(corners.length === 0 ? {} : { frameCorners: { ring: corners } }),
    poseError: {
      sigmaPositionM: POSE_SIGMA.positionM,
      sigmaAltitudeM: POSE_SIGMA.heightM,
      sigmaHeadingDeg: POSE_SIGMA.headingDeg,
      sigmaPitchRollDeg: POSE_SIGMA.pitchRollDeg,
      sigmaGimbalDeg: POSE_SIGMA.gimbalDeg,
    },
    st0601Version: 19,
  };
}

function vmtiTarget(
  drone: Drone,
  { placed, trackNumber, confidence, pixel }: Sighting,
): tomi.ingest.v1.VmtiTarget.$Properties {
  const { eeM2, enM2, nnM2 } = covarianceOf(placed);
  const { widthPx, heightPx } = drone.camera;
  const half = Math.max(2, Math.round(pixel.lengthPx / 2));
  return {
    targetId: trackNumber % 65_536,
    box: {
      rowMin: Math.max(0, pixel.row - Math.ceil(half / 3)),
      colMin: Math.max(0, pixel.column - half),
      rowMax: Math.min(heightPx - 1, pixel.row + Math.ceil(half / 3)),
      colMax: Math.min(widthPx - 1, pixel.column + half),
      frameWidth: widthPx,
      frameHeight: heightPx,
    },
    confidencePct: 100 * confidence,
    location: { ...placed.position, haeM: 0 },
    locationCov: { ee: eeM2, en: enM2, nn: nnM2, eu: 0, nu: 0, uu: 1 },
    classes: [{ taxonomy: "tomi-vmti/1", classId: "vessel", probability: confidence }],
    trackerUuid: uuid(drone, trackNumber),
    detectionStatus: ingestV1.DetectionStatus.ACTIVE,
  };
}

function trackPoint(world: World, drone: Drone, sighting: Sighting, k: number): tomi.ingest.v1.TrackPoint.$Properties {
  const { placed, trackNumber, confidence, ship } = sighting;
  const velocityVariance = VELOCITY_SIGMA_MPS ** 2;
  return {
    trackUuid: uuid(drone, trackNumber),
    trackNumber: String(trackNumber % 10_000),
    status: ship === undefined ? ingestV1.TrackStatus.INITIATING : ingestV1.TrackStatus.MAINTAINING,
    type: ingestV1.TrackPointType.MEASURED,
    position: placed.position,
    positionCov: covarianceOf(placed),
    ...(ship === undefined ? {} : motion(world, drone, ship, k)),
    velocityCov: { eeM2: velocityVariance, enM2: 0, nnM2: velocityVariance },
    identity: ingestV1.Identity.PENDING,
    classes: [{ taxonomy: "tomi-drone/1", classId: "vessel", probability: confidence }],
    trackQuality: confidence,
    platformSourceId: drone.sourceId,
    geolocatedByIntersection: true,
  };
}

function motion(world: World, drone: Drone, ship: VesselState, k: number): tomi.ingest.v1.TrackPoint.$Properties {
  const noise = (axis: number): number =>
    VELOCITY_SIGMA_MPS * normal(world.seed, VELOCITY, ship.vessel.key, k, 4 * drone.number + axis);
  const [east, north] = [ship.velocityEastMps + noise(0), ship.velocityNorthMps + noise(1)];
  return {
    speedMps: Math.hypot(east, north),
    courseTrueDeg: wrapBearingDeg((Math.atan2(east, north) * 180) / Math.PI),
    lengthM: Math.max(4, ship.vessel.lengthM * (1 + (LENGTH_SIGMA_SHARE * noise(2)) / VELOCITY_SIGMA_MPS)),
  };
}

function footprint(
  drone: Drone,
  pose: DronePose,
  believed: BelievedPose,
  atUs: TimeUs,
  detectorRunning: boolean,
  targetsReported: number,
): DroneRecord[] {
  const ring = frameCorners(drone, believed, pose);
  const { camera } = drone;
  const farDeg = Math.max(camera.shallowestDeg, pose.depressionDeg - camera.vfovDeg / 2);
  const far = place(believed, believed.headingDeg + pose.panDeg, farDeg);
  if (ring.length === 0 || far === undefined) return [];
  // The far edge has the coarsest pixels: what is said of it holds for the whole footprint.
  const slantM = Math.hypot(far.groundM, believed.heightM);
  const gsdM = (slantM * (camera.hfovDeg * Math.PI)) / 180 / camera.widthPx;
  const isDay = sunAt(pose.position, atUs).elevationDeg > 0;
  return [
    {
      footprint: {
        area: { ring },
        fromUs: atUs - (LOOK_S / 2) * US_PER_S,
        toUs: atUs,
        sensorMode: isDay ? "EO" : "IR",
        gsdM,
        minDetectableLengthM: SURE_PIXELS * gsdM,
        probabilityOfDetection: SURE_PD,
        detectorRunning,
        targetsReported,
      },
    },
  ];
}

/** A name for a track of the drone's own tracker: the same for the life of the track. */
function uuid(drone: Drone, trackNumber: number): string {
  const hex = (of: number): string => bits(trackNumber, of, drone.number).toString(16).padStart(8, "0");
  const all = `${hex(1)}${hex(2)}${hex(3)}${hex(4)}`;
  const parts = [
    all.slice(0, 8),
    all.slice(8, 12),
    `4${all.slice(13, 16)}`,
    `8${all.slice(17, 20)}`,
    all.slice(20, 32),
  ];
  return parts.join("-");
}
