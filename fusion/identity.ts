/** Who says to be whom, and whether they can be: claims, never judgements. */
import type { AisObservation, AisVoyage, ClaimedIdentity, TimeUs } from "../model/index.ts";
import type { AisPlot } from "./ais_plot.ts";
import { eastM, lonDifferenceDeg, newScale, scaleAt } from "./kernel/local_plane.ts";
import { MAXIMUM_SPEED_MPS } from "./parameters.ts";
import type { Identity, TrackRecord, VesselKind } from "./world.ts";

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

export function identityAfter(before: Identity, report: AisObservation, timeUs: TimeUs): Identity {
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
    heardUs: timeUs,
    ...(voyage === undefined ? {} : { voyage: joinVoyage(before.voyage, voyage) }),
    ...(voyage?.lengthM === undefined ? {} : { lengthM: voyage.lengthM }),
    ...(voyage?.widthM === undefined ? {} : { widthM: voyage.widthM }),
    ...(report.headingDeg === undefined ? {} : { headingDeg: report.headingDeg }),
  };
}

/** Static data comes in parts (type 24 A and B): what one part leaves out, the other has said. */
function joinVoyage(before: AisVoyage | undefined, now: AisVoyage): AisVoyage {
  return before === undefined ? now : { ...before, ...now };
}
