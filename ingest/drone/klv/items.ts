/**
 * The items of the UAS Datalink Local Set, a row each: tag, name with its unit, and how the bytes are read. Source: MISB ST 0601.19,
 * section 8.
 */

/** How an item's bytes are read. `bytes` is the length that the standard fixes; forms without it take 1 to 8. */
export type ItemForm =
  | { readonly form: "linear-unsigned"; readonly bytes: number; readonly low: number; readonly high: number }
  | { readonly form: "linear-signed"; readonly bytes: number; readonly limit: number }
  | { readonly form: "imapb"; readonly low: number; readonly high: number }
  | { readonly form: "unsigned"; readonly times: number }
  | { readonly form: "signed" }
  | { readonly form: "text" }
  /** Kept as its bytes: packs and sets that nothing here needs decoded. */
  | { readonly form: "raw" }
  | { readonly form: "security-set" }
  | { readonly form: "vmti-set" };

export interface ItemDefinition {
  readonly tag: number;
  readonly name: string;
  readonly form: ItemForm;
}

const u = (bytes: number, low: number, high: number): ItemForm => ({ form: "linear-unsigned", bytes, low, high });
const s = (bytes: number, limit: number): ItemForm => ({ form: "linear-signed", bytes, limit });
const imap = (low: number, high: number): ItemForm => ({ form: "imapb", low, high });
const count: ItemForm = { form: "unsigned", times: 1 };
const whole: ItemForm = { form: "signed" };
const text: ItemForm = { form: "text" };
const raw: ItemForm = { form: "raw" };

const ALTITUDE = u(2, -900, 19_000);
const HIGH_ALTITUDE = imap(-900, 40_000);
const OFFSET = s(2, 0.075);

const ROWS = [
  [1, "checksum", count],
  [2, "precisionTimeStampUs", count],
  [3, "missionId", text],
  [4, "platformTailNumber", text],
  [5, "platformHeadingDeg", u(2, 0, 360)],
  [6, "platformPitchDeg", s(2, 20)],
  [7, "platformRollDeg", s(2, 50)],
  [8, "trueAirspeedMps", count],
  [9, "indicatedAirspeedMps", count],
  [10, "platformDesignation", text],
  [11, "imageSourceSensor", text],
  [12, "imageCoordinateSystem", text],
  [13, "sensorLatDeg", s(4, 90)],
  [14, "sensorLonDeg", s(4, 180)],
  [15, "sensorAltitudeMslM", ALTITUDE],
  [16, "horizontalFovDeg", u(2, 0, 180)],
  [17, "verticalFovDeg", u(2, 0, 180)],
  [18, "sensorRelativeAzimuthDeg", u(4, 0, 360)],
  [19, "sensorRelativeElevationDeg", s(4, 180)],
  [20, "sensorRelativeRollDeg", u(4, 0, 360)],
  [21, "slantRangeM", u(4, 0, 5_000_000)],
  [22, "targetWidthM", u(2, 0, 10_000)],
  [23, "frameCentreLatDeg", s(4, 90)],
  [24, "frameCentreLonDeg", s(4, 180)],
  [25, "frameCentreElevationM", ALTITUDE],
  [26, "corner1LatOffsetDeg", OFFSET],
  [27, "corner1LonOffsetDeg", OFFSET],
  [28, "corner2LatOffsetDeg", OFFSET],
  [29, "corner2LonOffsetDeg", OFFSET],
  [30, "corner3LatOffsetDeg", OFFSET],
  [31, "corner3LonOffsetDeg", OFFSET],
  [32, "corner4LatOffsetDeg", OFFSET],
  [33, "corner4LonOffsetDeg", OFFSET],
  [34, "icingDetected", count],
  [35, "windDirectionDeg", u(2, 0, 360)],
  [36, "windSpeedMps", u(1, 0, 100)],
  [37, "staticPressureHpa", u(2, 0, 5_000)],
  [38, "densityAltitudeM", ALTITUDE],
  [39, "outsideAirTemperatureC", whole],
  [40, "targetLatDeg", s(4, 90)],
  [41, "targetLonDeg", s(4, 180)],
  [42, "targetElevationM", ALTITUDE],
  [43, "targetGateWidthPx", { form: "unsigned", times: 2 }],
  [44, "targetGateHeightPx", { form: "unsigned", times: 2 }],
  [45, "targetCe90M", u(2, 0, 4_095)],
  [46, "targetLe90M", u(2, 0, 4_095)],
  [47, "genericFlags", count],
  [48, "security", { form: "security-set" }],
  [49, "differentialPressureHpa", u(2, 0, 5_000)],
  [50, "angleOfAttackDeg", s(2, 20)],
  [51, "verticalSpeedMps", s(2, 180)],
  [52, "sideslipDeg", s(2, 20)],
  [53, "airfieldPressureHpa", u(2, 0, 5_000)],
  [54, "airfieldElevationM", ALTITUDE],
  [55, "relativeHumidityPercent", u(1, 0, 100)],
  [56, "groundSpeedMps", count],
  [57, "groundRangeM", u(4, 0, 5_000_000)],
  [58, "fuelRemainingKg", u(2, 0, 10_000)],
  [59, "platformCallSign", text],
  [60, "weaponLoad", count],
  [61, "weaponFired", count],
  [62, "laserPrfCode", count],
  [63, "sensorFovName", count],
  [64, "magneticHeadingDeg", u(2, 0, 360)],
  [65, "versionNumber", count],
  [66, "targetLocationCovariance", raw],
  [67, "alternatePlatformLatDeg", s(4, 90)],
  [68, "alternatePlatformLonDeg", s(4, 180)],
  [69, "alternatePlatformAltitudeMslM", ALTITUDE],
  [70, "alternatePlatformName", text],
  [71, "alternatePlatformHeadingDeg", u(2, 0, 360)],
  [72, "eventStartTimeUs", count],
  [73, "rvtSet", raw],
  [74, "vmti", { form: "vmti-set" }],
  [75, "sensorHaeM", ALTITUDE],
  [76, "alternatePlatformHaeM", ALTITUDE],
  [77, "operationalMode", count],
  [78, "frameCentreHaeM", ALTITUDE],
  [79, "sensorNorthMps", s(2, 327)],
  [80, "sensorEastMps", s(2, 327)],
  [81, "imageHorizonPack", raw],
  [82, "corner1LatDeg", s(4, 90)],
  [83, "corner1LonDeg", s(4, 180)],
  [84, "corner2LatDeg", s(4, 90)],
  [85, "corner2LonDeg", s(4, 180)],
  [86, "corner3LatDeg", s(4, 90)],
  [87, "corner3LonDeg", s(4, 180)],
  [88, "corner4LatDeg", s(4, 90)],
  [89, "corner4LonDeg", s(4, 180)],
  [90, "platformPitchFullDeg", s(4, 90)],
  [91, "platformRollFullDeg", s(4, 90)],
  [92, "angleOfAttackFullDeg", s(4, 90)],
  [93, "sideslipFullDeg", s(4, 180)],
  [94, "coreIdentifier", raw],
  [95, "sarImagerySet", raw],
  [96, "targetWidthExtendedM", imap(0, 1_500_000)],
  [97, "rangeImageSet", raw],
  [98, "georegistrationSet", raw],
  [99, "compositeImagingSet", raw],
  [100, "segmentSet", raw],
  [101, "amendSet", raw],
  [102, "sdccPack", raw],
  [103, "densityAltitudeExtendedM", HIGH_ALTITUDE],
  [104, "sensorHaeExtendedM", HIGH_ALTITUDE],
  [105, "alternatePlatformHaeExtendedM", HIGH_ALTITUDE],
  [106, "streamDesignator", text],
  [107, "operationalBase", text],
  [108, "broadcastSource", text],
  [109, "rangeToRecoveryKm", imap(0, 21_000)],
  [110, "timeAirborneS", count],
  [111, "propulsionUnitSpeedRpm", count],
  [112, "platformCourseDeg", imap(0, 360)],
  [113, "altitudeAglM", HIGH_ALTITUDE],
  [114, "radarAltimeterM", HIGH_ALTITUDE],
  [115, "controlCommand", raw],
  [116, "controlCommandVerification", raw],
  [117, "sensorAzimuthRateDegPerS", imap(-1_000, 1_000)],
  [118, "sensorElevationRateDegPerS", imap(-1_000, 1_000)],
  [119, "sensorRollRateDegPerS", imap(-1_000, 1_000)],
  [120, "storageFullPercent", imap(0, 100)],
  [121, "activeWavelengths", raw],
  [122, "countryCodes", raw],
  [123, "navsatsInView", count],
  [124, "positioningMethod", count],
  [125, "platformStatus", count],
  [126, "sensorControlMode", count],
  [127, "sensorFrameRatePack", raw],
  [128, "wavelengths", raw],
  [129, "targetId", text],
  [130, "airbaseLocations", raw],
  [131, "takeOffTimeUs", count],
  [132, "transmissionFrequencyMhz", imap(1, 99_999)],
  [133, "storageCapacityGb", count],
  [134, "zoomPercent", imap(0, 100)],
  [135, "communicationsMethod", text],
  [136, "leapSeconds", whole],
  [137, "correctionOffsetUs", whole],
  [138, "payloads", raw],
  [139, "activePayloads", raw],
  [140, "weaponsStores", raw],
  [141, "waypoints", raw],
  [142, "viewDomain", raw],
] as const satisfies readonly (readonly [number, string, ItemForm])[];

export type ItemName = (typeof ROWS)[number][1];

export const ITEMS: ReadonlyMap<number, ItemDefinition & { readonly name: ItemName }> = new Map(
  ROWS.map(([tag, name, form]) => [tag, { tag, name, form }]),
);
