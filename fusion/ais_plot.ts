/** An AIS position as a plot of the hull's middle: the antenna's offset is taken out, or its ignorance put in. */
import type { AisObservation, AisVoyage, TimeUs } from "../model/index.ts";
import { newScale, placeAt, scaleAt } from "./kernel/local_plane.ts";
import { AIS_SIGMA_M, AIS_SPEED_SIGMA_MPS, ANTENNA_SIGMA_M, SMALL_ANTENNA_SIGMA_M } from "./parameters.ts";
import { type Plots, preparePlots } from "./plots.ts";
import type { KnownPlace } from "./registration.ts";
import { believable, type MeasuredVelocity } from "./update.ts";

export interface AisPlot {
  readonly plots: Plots;
  /** 1 sigma along the long axis, metres. */
  readonly sigmaM: number;
}

const RAD_PER_DEG = Math.PI / 180;
/** Below this speed the course over ground says nothing, m/s. */
const STEERAGE_MPS = 1;
/** Class B reports: small craft, whose antenna is near their middle. */
const SMALL_TYPES = new Set([18, 19]);

/** `voyage` is what the MMSI has said of its dimensions, if anything. */
export function plotOfReport(report: AisObservation, voyage: AisVoyage | undefined, timeUs: TimeUs): AisPlot {
  const position = report.position!;
  const offset = antennaOffset(report, report.voyage?.antenna ?? voyage?.antenna);
  const place = new Float64Array(2);
  placeAt(scaleAt(position.latDeg, newScale()), position.lonDeg, position.latDeg, offset.eastM, offset.northM, place);
  const cov = report.cov ?? { eeM2: AIS_SIGMA_M ** 2, enM2: 0, nnM2: AIS_SIGMA_M ** 2 };
  const extra = offset.sigmaM ** 2;
  const plots = preparePlots(
    [
      {
        lonDeg: place[0]!,
        latDeg: place[1]!,
        cov: { eeM2: cov.eeM2 + extra, enM2: cov.enM2, nnM2: cov.nnM2 + extra },
        observedAtUs: timeUs,
      },
    ],
    timeUs,
  );
  return { plots, sigmaM: plots.largestSigmaM };
}

/** The same as a value to keep: by it the biases of other sources are found. */
export function knownPlace({ plots }: AisPlot, timeUs: TimeUs): KnownPlace {
  return {
    timeUs,
    lonDeg: plots.lonDeg[0]!,
    latDeg: plots.latDeg[0]!,
    eeM2: plots.rEE[0]!,
    enM2: plots.rEN[0]!,
    nnM2: plots.rNN[0]!,
  };
}

/** From the antenna to the hull's middle, and 1 sigma of not knowing it. A, B, C, D are to bow, stern, port, starboard. */
function antennaOffset(
  report: AisObservation,
  antenna: AisVoyage["antenna"],
): { eastM: number; northM: number; sigmaM: number } {
  if (report.stationClass !== "vessel" && report.stationClass !== "craft" && report.stationClass !== "unknown")
    return { eastM: 0, northM: 0, sigmaM: 0 };
  if (antenna === undefined)
    return {
      eastM: 0,
      northM: 0,
      sigmaM: SMALL_TYPES.has(report.messageType) ? SMALL_ANTENNA_SIGMA_M : ANTENNA_SIGMA_M,
    };
  const aheadM = (antenna[0] - antenna[1]) / 2;
  const starboardM = (antenna[3] - antenna[2]) / 2;
  const moving = (report.sogMps ?? 0) >= STEERAGE_MPS ? report.cogDeg : undefined;
  const headingDeg = report.headingDeg ?? moving;
  if (headingDeg === undefined) return { eastM: 0, northM: 0, sigmaM: Math.hypot(aheadM, starboardM) / Math.SQRT2 };
  const sin = Math.sin(headingDeg * RAD_PER_DEG);
  const cos = Math.cos(headingDeg * RAD_PER_DEG);
  return { eastM: aheadM * sin + starboardM * cos, northM: aheadM * cos - starboardM * sin, sigmaM: 1 };
}

/** Speed and course over ground as a velocity; below steerage way the course is left out, not the slowness. */
export function velocityOfReport(report: AisObservation): MeasuredVelocity | undefined {
  const { sogMps, cogDeg } = report;
  if (sogMps === undefined) return undefined;
  if (cogDeg === undefined || sogMps < 0.3) {
    if (sogMps >= STEERAGE_MPS) return undefined;
    return { eastMps: 0, northMps: 0, sigmaMps: Math.max(AIS_SPEED_SIGMA_MPS, sogMps) };
  }
  // Half the least count of the course at this speed, and the rate at which ships turn between fix and report.
  const sigmaMps = Math.hypot(AIS_SPEED_SIGMA_MPS, 0.02 * sogMps);
  return believable({
    eastMps: sogMps * Math.sin(cogDeg * RAD_PER_DEG),
    northMps: sogMps * Math.cos(cogDeg * RAD_PER_DEG),
    sigmaMps,
  });
}
