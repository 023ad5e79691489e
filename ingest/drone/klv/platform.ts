/** What a packet says about the aircraft and where its camera looks, gathered from the items that say the same in several ways. */
import type { LonLat } from "../../../model/index.ts";
import type { ItemName } from "./items.ts";
import type { KlvPacket } from "./packet.ts";
import type { VTarget } from "./vmti.ts";

export interface PlatformState {
  /** Tag 94 as hexadecimal digits: the identity that stays when call signs change. */
  readonly coreIdentifier: string | null;
  readonly missionId: string | null;
  readonly tailNumber: string | null;
  readonly callSign: string | null;
  readonly platformDesignation: string | null;
  readonly imageSourceSensor: string | null;
  /** Tag 77. Anything but "operational" or null never enters a live picture. */
  readonly operationalMode: OperationalMode | null;
  readonly sensor: LonLat | null;
  /** Over the ellipsoid; from tag 104, else 75. */
  readonly sensorHaeM: number | null;
  /** Over mean sea level; tag 15. */
  readonly sensorMslM: number | null;
  readonly headingDeg: number | null;
  /** The full-range items 90 and 91 go before 6 and 7. */
  readonly pitchDeg: number | null;
  readonly rollDeg: number | null;
  readonly courseDeg: number | null;
  readonly groundSpeedMps: number | null;
  readonly relativeAzimuthDeg: number | null;
  readonly relativeElevationDeg: number | null;
  readonly relativeRollDeg: number | null;
  readonly horizontalFovDeg: number | null;
  readonly verticalFovDeg: number | null;
  readonly slantRangeM: number | null;
  readonly frameCentre: LonLat | null;
  /** Corners of the image on the ground in their order round it; null unless all four are known. */
  readonly corners: readonly [LonLat, LonLat, LonLat, LonLat] | null;
}

export type OperationalMode = "other" | "operational" | "training" | "exercise" | "maintenance" | "test";
const MODES: readonly OperationalMode[] = ["other", "operational", "training", "exercise", "maintenance", "test"];

export function platformState(packet: KlvPacket): PlatformState {
  const num = (name: ItemName): number | null => {
    const value = packet.values.get(name);
    return typeof value === "number" ? value : null;
  };
  const text = (name: ItemName): string | null => {
    const value = packet.values.get(name);
    return typeof value === "string" ? value : null;
  };
  const mode = num("operationalMode");
  const core = packet.values.get("coreIdentifier");
  const frameCentre = place(num("frameCentreLonDeg"), num("frameCentreLatDeg"));
  return {
    coreIdentifier:
      core instanceof Uint8Array ? Array.from(core, (b) => b.toString(16).padStart(2, "0")).join("") : null,
    missionId: text("missionId"),
    tailNumber: text("platformTailNumber"),
    callSign: text("platformCallSign"),
    platformDesignation: text("platformDesignation"),
    imageSourceSensor: text("imageSourceSensor"),
    operationalMode: mode === null ? null : (MODES[mode] ?? "other"),
    sensor: place(num("sensorLonDeg"), num("sensorLatDeg")),
    sensorHaeM: num("sensorHaeExtendedM") ?? num("sensorHaeM"),
    sensorMslM: num("sensorAltitudeMslM"),
    headingDeg: num("platformHeadingDeg"),
    pitchDeg: num("platformPitchFullDeg") ?? num("platformPitchDeg"),
    rollDeg: num("platformRollFullDeg") ?? num("platformRollDeg"),
    courseDeg: num("platformCourseDeg"),
    groundSpeedMps: num("groundSpeedMps"),
    relativeAzimuthDeg: num("sensorRelativeAzimuthDeg"),
    relativeElevationDeg: num("sensorRelativeElevationDeg"),
    relativeRollDeg: num("sensorRelativeRollDeg"),
    horizontalFovDeg: num("horizontalFovDeg"),
    verticalFovDeg: num("verticalFovDeg"),
    slantRangeM: num("slantRangeM"),
    frameCentre,
    corners: corners(num, frameCentre),
  };
}

function place(lonDeg: number | null, latDeg: number | null): LonLat | null {
  return lonDeg === null || latDeg === null ? null : { lonDeg, latDeg };
}

/** From the full corners (82–89), else the offsets from the frame's centre (26–33). */
function corners(num: (name: ItemName) => number | null, centre: LonLat | null): PlatformState["corners"] {
  const corner = (i: 1 | 2 | 3 | 4): LonLat | null => {
    const full = place(num(`corner${i}LonDeg`), num(`corner${i}LatDeg`));
    if (full || !centre) return full;
    return place(sum(centre.lonDeg, num(`corner${i}LonOffsetDeg`)), sum(centre.latDeg, num(`corner${i}LatOffsetDeg`)));
  };
  const [a, b, c, d] = [corner(1), corner(2), corner(3), corner(4)];
  return a && b && c && d ? [a, b, c, d] : null;
}

function sum(base: number, offset: number | null): number | null {
  return offset === null ? null : base + offset;
}

/** Where a target is by its own location pack, else by its offsets from the frame's centre; null when it says neither. */
export function targetPlace(target: VTarget, frameCentre: LonLat | null): LonLat | null {
  if (target.location) return { lonDeg: target.location.lonDeg, latDeg: target.location.latDeg };
  if (!frameCentre) return null;
  return place(sum(frameCentre.lonDeg, target.lonOffsetDeg), sum(frameCentre.latDeg, target.latOffsetDeg));
}
