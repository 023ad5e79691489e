/** Who says to be whom, and whether they can be: claims, never judgements. */
import type { AisObservation, AisVoyage, ClaimedIdentity, IdentityProbability, TimeUs } from "../model/index.ts";
import type { AisPlot } from "./ais_plot.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";
import { MAXIMUM_SPEED_MPS } from "./parameters.ts";
import { signsOfVoyage } from "./signs.ts";
import { learnt } from "./traits.ts";
import type { Claim, Identity, TrackRecord, VesselKind } from "./world.ts";

/** The tracks that claim the MMSI, the one heard last first. */
export function claimantsOf(tracks: readonly TrackRecord[], mmsi: number): TrackRecord[] {
  const found: TrackRecord[] = [];
  for (let i = 0; i < tracks.length; i++) if (tracks[i]!.identity.claimed.mmsi === mmsi) found.push(tracks[i]!);
  return found.sort(
    (a, b) => (b.identity.heardUs ?? 0) - (a.identity.heardUs ?? 0) || (a.life.uid < b.life.uid ? -1 : 1),
  );
}

/** Fastest of each kind, m/s, and how far a fixed thing may seem to move, metres. */
const FASTEST_MPS: Readonly<Record<VesselKind, number>> = {
  surface: MAXIMUM_SPEED_MPS,
  air: 200,
  "aid-to-navigation": 1,
  "distress-beacon": MAXIMUM_SPEED_MPS,
};
const SLACK_M: Readonly<Record<VesselKind, number>> = {
  surface: 100,
  air: 2000,
  "aid-to-navigation": 2000,
  "distress-beacon": 2000,
};

/** Whether the track can have come to the plot in `dtS`: top speed, both errors, and some slack. */
export function reachOf(record: TrackRecord, kind: VesselKind, dtS: number, plot: AisPlot): boolean {
  const { motion } = record;
  const scale = scaleAt(motion.latDeg, newScale());
  const dLat = plot.plots.latDeg[0]! - motion.latDeg;
  const east = eastM(scale, lonDifferenceDeg(plot.plots.lonDeg[0]!, motion.lonDeg), dLat);
  const distanceM = Math.hypot(east, dLat * scale.northMPerDeg);
  return distanceM <= FASTEST_MPS[kind] * dtS + 4.3 * (motion.sigmaM + plot.sigmaM) + SLACK_M[kind];
}

/** What a record is known by after a report: its claims, and what the static part of them says of the vessel. */
export function claiming(
  before: Pick<TrackRecord, "identity" | "traits">,
  report: AisObservation,
  timeUs: TimeUs,
): Pick<TrackRecord, "identity" | "traits"> {
  const signs = isNews(before.identity.voyage, report.voyage) ? signsOfVoyage(report.voyage) : undefined;
  const traits = signs === undefined ? before.traits : learnt(before.traits, signs, 1, timeUs, undefined);
  return { identity: identityAfter(before.identity, report, timeUs), ...(traits === undefined ? {} : { traits }) };
}

/** A claim that is repeated every six minutes is one claim. */
function isNews(before: AisVoyage | undefined, now: AisVoyage | undefined): boolean {
  if (now === undefined) return false;
  const differs = (a: number | undefined, b: number | undefined): boolean => b !== undefined && a !== b;
  return (
    differs(before?.lengthM, now.lengthM) ||
    differs(before?.widthM, now.widthM) ||
    differs(before?.shipType, now.shipType)
  );
}

function identityAfter(before: Identity, report: AisObservation, timeUs: TimeUs): Identity {
  const { voyage } = report;
  const claimed: ClaimedIdentity = {
    ...before.claimed,
    mmsi: report.mmsi,
    ...(report.navStatus === undefined ? {} : { navStatus: report.navStatus }),
    ...(voyage?.imo === undefined ? {} : { imo: voyage.imo }),
    ...(voyage?.name === undefined ? {} : { name: voyage.name }),
    ...(voyage?.callsign === undefined ? {} : { callsign: voyage.callsign }),
    ...(voyage?.shipType === undefined ? {} : { shipType: voyage.shipType }),
    ...(voyage?.destination === undefined ? {} : { destination: voyage.destination }),
  };
  return {
    ...before,
    claimed,
    claims: withClaim(before.claims, report.mmsi),
    heardUs: timeUs,
    ...(voyage === undefined ? {} : { voyage: joinVoyage(before.voyage, voyage) }),
    ...(report.headingDeg === undefined ? {} : { headingDeg: report.headingDeg }),
  };
}

/** More reports than this make a claim no surer, and another can still overtake it. */
const MOST_CLAIMED = 20;
const MOST_CLAIMS = 4;
/** One vessel in a hundred says to be another. */
const SPOOFED = 0.01;

function withClaim(claims: readonly Claim[] = [], mmsi: number): readonly Claim[] {
  const [first] = claims;
  // The usual case: the same vessel again, as sure as can be.
  if (claims.length === 1 && first!.mmsi === mmsi && first!.weight >= MOST_CLAIMED) return claims;
  const known = claims.find((one) => one.mmsi === mmsi)?.weight ?? 0;
  const all = [{ mmsi, weight: known + 1 }, ...claims.filter((one) => one.mmsi !== mmsi)];
  const total = all.reduce((sum, one) => sum + one.weight, 0);
  const scale = Math.min(1, MOST_CLAIMED / total);
  return all
    .map((one) => ({ mmsi: one.mmsi, weight: one.weight * scale }))
    .sort((a, b) => b.weight - a.weight || a.mmsi - b.mmsi)
    .slice(0, MOST_CLAIMS);
}

/**
 * Who it may be, likeliest first: by the reports that bore each MMSI, less those that are spoofed; of an MMSI that several tracks claim
 * each has its part.
 */
export function identitiesOf({ claims, claimed, rivals }: Identity): readonly IdentityProbability[] {
  if (claims === undefined) return [];
  const total = claims.reduce((sum, one) => sum + one.weight, 0);
  return claims.flatMap(({ mmsi, weight }) => {
    const others = mmsi === claimed.mmsi ? (rivals ?? 0) : 0;
    const probability = Math.round((100 * (1 - SPOOFED) * weight) / total / (1 + others)) / 100;
    return probability === 0 ? [] : [{ mmsi, probability, ...(others === 0 ? {} : { rivals: others }) }];
  });
}

/** Tells every track how many others claim its MMSI. A spoofed and a swapped identity show by that. */
export function countRivals(tracks: readonly TrackRecord[]): readonly TrackRecord[] {
  const claimants = new Map<number, number>();
  for (const { identity } of tracks) {
    const { mmsi } = identity.claimed;
    if (mmsi !== undefined) claimants.set(mmsi, (claimants.get(mmsi) ?? 0) + 1);
  }
  let changed = false;
  const counted = tracks.map((record) => {
    const { identity } = record;
    const { mmsi } = identity.claimed;
    const rivals = mmsi === undefined ? 0 : claimants.get(mmsi)! - 1;
    if (rivals === (identity.rivals ?? 0)) return record;
    changed = true;
    const { rivals: _, ...rest } = identity;
    return { ...record, identity: rivals === 0 ? rest : { ...rest, rivals } };
  });
  return changed ? counted : tracks;
}

/** Static data comes in parts (type 24 A and B): what one part leaves out, the other has said. */
function joinVoyage(before: AisVoyage | undefined, now: AisVoyage): AisVoyage {
  return before === undefined ? now : { ...before, ...now };
}
