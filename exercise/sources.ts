/** Who produces records in the exercise, and the two audiences that look at the picture. */
import type { Audience, Collector, Label, LonLat, Source, SourceKind } from "../model/index.ts";
import { PUBLIC_LABEL } from "../model/index.ts";

const OFFICIAL: Label = { ...PUBLIC_LABEL, level: 1 };
/** Sub-surface arrays are the secret of the demo: an audience without the compartment must not even sense that they exist. */
const SUBSURFACE: Label = {
  ...PUBLIC_LABEL,
  level: 3,
  regimes: ["特別防衛秘密"],
  compartments: ["SUBSURFACE"],
};

export const AIS_STATIONS = {
  "ais-pusan": { lonDeg: 129.06, latDeg: 35.08 },
  "ais-tsushima": { lonDeg: 129.29, latDeg: 34.28 },
  "ais-fukuoka": { lonDeg: 130.3, latDeg: 33.67 },
} as const satisfies Record<string, LonLat>;

export const ARRAY_PLACES = {
  "array-a": { lonDeg: 129.6, latDeg: 34.4 },
  "array-b": { lonDeg: 129.75, latDeg: 34.25 },
  "array-c": { lonDeg: 129.83, latDeg: 34.48 },
} as const satisfies Record<string, LonLat>;

interface Registration {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly agency: string;
  readonly label: Label;
  readonly silentAfterS: number;
  readonly position?: LonLat;
  readonly platform?: string;
}

const DAY_S = 86_400;

function source(of: Registration): Source {
  return {
    id: of.id,
    kind: of.kind,
    name: of.name,
    agency: of.agency,
    ...(of.position === undefined ? {} : { position: of.position }),
    ...(of.platform === undefined ? {} : { platform: of.platform }),
    defaultLabel: { ...of.label, originators: [of.agency] },
    maximumLevel: of.label.level,
    errorFloorM: of.kind === "ais" ? 5 : 3,
    errorFloorDeg: 0.2,
    maximumAgeS: 7 * DAY_S,
    silentAfterS: of.silentAfterS,
    tag2IsUtc: false,
    real: false,
  };
}

function ais(id: keyof typeof AIS_STATIONS, name: string, agency: string): Source {
  return source({ id, kind: "ais", name, agency, label: PUBLIC_LABEL, silentAfterS: 60, position: AIS_STATIONS[id] });
}

export function arraySource(id: string, name: string, position: LonLat): Source {
  return source({ id, kind: "subsurface", name, agency: "EX-NAVY", label: SUBSURFACE, silentAfterS: 120, position });
}

function array(id: keyof typeof ARRAY_PLACES, name: string): Source {
  return arraySource(id, name, ARRAY_PLACES[id]);
}

function drone(id: string, name: string, platform: string): Source {
  return source({ id, kind: "drone", name, agency: "EX-COASTGUARD", label: OFFICIAL, silentAfterS: 30, platform });
}

export const SOURCES: readonly Source[] = [
  ais("ais-pusan", "AIS Pusan", "EX-PARTNER"),
  ais("ais-tsushima", "AIS Tsushima", "EX-COASTGUARD"),
  ais("ais-fukuoka", "AIS Fukuoka", "EX-COASTGUARD"),
  array("array-a", "Array A (line)"),
  array("array-b", "Array B (line)"),
  array("array-c", "Array C (volumetric)"),
  drone("uav-male-1", "MALE 1", "MALE"),
  drone("uav-small-1", "Small drone 1", "small"),
  drone("uav-small-2", "Small drone 2", "small"),
  // It flies only when it is sent: its silence says nothing.
  { ...drone("uav-task-1", "Tasked drone 1", "small"), silentAfterS: 7 * DAY_S },
  source({
    id: "sat-1",
    kind: "optical",
    name: "Optical satellite 1",
    agency: "EX-SPACE",
    label: OFFICIAL,
    // Passes come every 60 to 90 minutes and arrive up to half an hour late.
    silentAfterS: 7_800,
    platform: "EX-SAT-1",
  }),
];

export const AUDIENCES: readonly Audience[] = [
  {
    id: "national",
    name: { en: "National", ja: "国" },
    clearance: {
      level: 3,
      regimes: ["特別防衛秘密"],
      compartments: ["SUBSURFACE"],
      organisations: ["JP", "EX-NAVY", "EX-COASTGUARD", "EX-SPACE"],
    },
  },
  {
    id: "coast-guard",
    name: { en: "Coast guard", ja: "海上保安庁" },
    clearance: { level: 1, regimes: [], compartments: [], organisations: ["JP", "EX-COASTGUARD"] },
  },
];

/** One drone waits for tasks of the coast guard; what it sees it sends as a source of its own. */
export const COLLECTORS: readonly Collector[] = [
  {
    id: "uav-task-1",
    name: "Tasked drone 1",
    agency: "EX-COASTGUARD",
    audience: "coast-guard",
    sensorKinds: ["drone"],
    sources: ["uav-task-1"],
  },
];
