/** Candidates of scenes whose ships are known, as training samples for the detector's confidence. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Feature, FeatureCollection, Point } from "geojson";
import { detectToGeojson } from "../ingest/optical/detect.ts";
import type { Features } from "../ingest/optical/features.ts";

export interface Candidate {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly lengthM: number;
  readonly features: Features;
  /** 1 vessel, 0 clutter, undefined: it does not count. */
  readonly label: 0 | 1 | undefined;
  /** How sure the label is: next to nobody labels small craft and what lies at a quay. */
  readonly trust: number;
}

export interface LabelledScene {
  readonly name: string;
  /** The scene without its set of bands. */
  readonly place: string;
  /** Real scenes have only their larger vessels labelled. */
  readonly kind: "synthetic" | "real";
  readonly candidates: readonly Candidate[];
  /** Vessels that should be found. */
  readonly vessels: readonly Vessel[];
}

export interface Vessel {
  readonly lonDeg: number;
  readonly latDeg: number;
  readonly gateM: number;
  readonly isVisible: boolean;
}

const FIXED_RADIUS_M = 65;
/** The real labels leave out vessels shorter than about this. */
const LABELLED_FROM_M = 60;

/** Names for the four bands of a drawn scene under which the detector sees no infrared. */
const WITHOUT_INFRARED = ["blue", "green", "red", "other"];

/** The bands a drawn scene is searched in: many satellites see no infrared. */
export type BandSet = "all" | "visible";

/** Detects in `scene`.tif and labels with `scene`_truth.geojson (synthetic) or `scene`.labels.geojson (real). Candidates are kept in `cache`. */
export async function labelledScene(scene: string, cache: string, bandSet: BandSet = "all"): Promise<LabelledScene> {
  const real = existsSync(`${scene}.labels.geojson`);
  const truth = read(real ? `${scene}.labels.geojson` : `${scene}_truth.geojson`);
  const vessels = truth.features.filter(({ properties }) => real || properties!.cls === "vessel").map(vesselOf);
  const fixed = truth.features.filter(({ properties }) => ["platform", "turbine"].includes(properties!.cls as string));
  const found = (await candidatesOf(scene, cache, bandSet)).features;
  const vesselNumber = match(found, vessels);
  const candidates = found.map((one, i): Candidate => {
    const [lonDeg, latDeg] = one.geometry.coordinates as [number, number];
    const features = one.properties!.features as Features;
    const lengthM = one.properties!.length_m as number;
    const of = vesselNumber.get(i);
    const near = (place: Feature<Point>): boolean =>
      distanceM(place.geometry.coordinates, [lonDeg, latDeg]) < FIXED_RADIUS_M;
    const hidden = vessels.some(
      (vessel) => !vessel.isVisible && distanceM([vessel.lonDeg, vessel.latDeg], [lonDeg, latDeg]) < vessel.gateM,
    );
    let label: 0 | 1 | undefined = of !== undefined && vessels[of]!.isVisible ? 1 : 0;
    if (label === 0 && (hidden || fixed.some(near))) label = undefined;
    const isOpen = features.bulkShare === 0;
    if (real && isOpen && label === 0 && lengthM < LABELLED_FROM_M) label = undefined;
    const trust = real && label === 0 && !isOpen ? 0.08 : 1;
    return { lonDeg, latDeg, lengthM, features, label, trust };
  });
  const name = `${basename(scene)}_${bandSet}`;
  return { name, place: scene, kind: real ? "real" : "synthetic", candidates, vessels };
}

function read(path: string): FeatureCollection<Point> {
  return JSON.parse(readFileSync(path, "utf8")) as FeatureCollection<Point>;
}

async function candidatesOf(scene: string, cache: string, bandSet: BandSet): Promise<FeatureCollection<Point>> {
  mkdirSync(cache, { recursive: true });
  const kept = join(cache, `${basename(scene)}_${bandSet}.geojson`);
  if (existsSync(kept)) return read(kept);
  const found = await detectToGeojson(`${scene}.tif`, {
    confidenceFloor: 0,
    withFeatures: true,
    ...(bandSet === "visible" ? { bands: WITHOUT_INFRARED } : {}),
  });
  writeFileSync(kept, JSON.stringify(found));
  return found;
}

function vesselOf({ geometry, properties }: Feature<Point>): Vessel {
  const [lonDeg, latDeg] = geometry.coordinates as [number, number];
  const sizeM = (properties!.length_m ?? properties!.diag_m) as number;
  return { lonDeg, latDeg, gateM: Math.max(50, sizeM / 2), isVisible: (properties!.visible ?? true) as boolean };
}

/** One candidate a vessel: near its middle, standing out, and bright, in that order of weight. */
function match(found: readonly Feature<Point>[], vessels: readonly Vessel[]): Map<number, number> {
  const pairs: { cost: number; candidate: number; vessel: number }[] = [];
  vessels.forEach(({ lonDeg, latDeg, gateM }, vessel) => {
    found.forEach(({ geometry, properties }, candidate) => {
      const away = distanceM([lonDeg, latDeg], geometry.coordinates);
      if (away > gateM) return;
      const { grey, paint, lnContrast } = properties!.features as Features;
      pairs.push({ cost: away / gateM - 0.35 * Math.max(grey, paint) - 0.5 * lnContrast, candidate, vessel });
    });
  });
  pairs.sort((a, b) => a.cost - b.cost);
  const taken = new Map<number, number>();
  const done = new Set<number>();
  for (const { candidate, vessel } of pairs) {
    if (taken.has(candidate) || done.has(vessel)) continue;
    taken.set(candidate, vessel);
    done.add(vessel);
  }
  return taken;
}

/** On a sphere, good to half a percent. */
export function distanceM([lonA, latA]: readonly number[], [lonB, latB]: readonly number[]): number {
  const perDeg = 111_195;
  const north = (latB! - latA!) * perDeg;
  if (Math.abs(north) > 1000) return Math.abs(north);
  return Math.hypot((lonB! - lonA!) * perDeg * Math.cos((latA! * Math.PI) / 180), north);
}

/** Vessels found, false alarms and vessels there, of what `isShip` accepts. Hidden vessels count neither way. */
export function countFound(
  scene: LabelledScene,
  isShip: (candidate: Candidate, index: number) => boolean,
): { found: number; falseAlarms: number; vessels: number } {
  const chosen = scene.candidates.filter((one, i) => one.label !== undefined && isShip(one, i));
  const hits = chosen.filter(({ label }) => label === 1).length;
  return {
    found: hits,
    falseAlarms: chosen.length - hits,
    vessels: scene.vessels.filter(({ isVisible }) => isVisible).length,
  };
}
