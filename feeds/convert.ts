/** From the model to the feed's messages. */
import {
  type ClaimedIdentity,
  type Designation,
  EVIDENCE_TERMS,
  type EvidenceTerms,
  type LonLat,
  labelMarking,
  type Propeller,
  type PublishedTrack,
  positionCovariance,
  type TrackKind,
  type TrackStatus,
  type Workspace,
} from "../model/index.ts";
import { feedV1, type tomi } from "../proto/index.ts";
import type { Contribution } from "../store/index.ts";

type TrackMessage = tomi.feed.v1.Track.$Properties;
type ContributionMessage = tomi.feed.v1.Contribution.$Properties;

const KINDS: Readonly<Record<TrackKind, tomi.feed.v1.TrackKind>> = {
  surface: feedV1.TrackKind.SURFACE,
  subsurface: feedV1.TrackKind.SUBSURFACE,
  air: feedV1.TrackKind.AIR,
  "bearing-line": feedV1.TrackKind.BEARING_LINE,
  "aid-to-navigation": feedV1.TrackKind.AID_TO_NAVIGATION,
  "distress-beacon": feedV1.TrackKind.DISTRESS_BEACON,
};
const STATUSES: Readonly<Record<TrackStatus, tomi.feed.v1.TrackStatus>> = {
  tentative: feedV1.TrackStatus.TENTATIVE,
  confirmed: feedV1.TrackStatus.CONFIRMED,
  coasting: feedV1.TrackStatus.COASTING,
  retired: feedV1.TrackStatus.RETIRED,
};
const WORKSPACES: Readonly<Record<Workspace["kind"], tomi.feed.v1.WorkspaceKind>> = {
  live: feedV1.WorkspaceKind.LIVE,
  exercise: feedV1.WorkspaceKind.EXERCISE,
  replay: feedV1.WorkspaceKind.REPLAY,
};

export function workspaceKind(workspace: Workspace): tomi.feed.v1.WorkspaceKind {
  return WORKSPACES[workspace.kind];
}

/** The kind of the wire's number, or undefined when there is none. */
export function trackKindOf(wire: number): TrackKind | undefined {
  return (Object.keys(KINDS) as TrackKind[]).find((kind) => KINDS[kind] === wire);
}

const positionOf = ({ lonDeg, latDeg }: LonLat) => ({ lonDeg, latDeg });

export function trackMessage(track: PublishedTrack): TrackMessage {
  return {
    trackId: track.id,
    kind: KINDS[track.kind],
    status: STATUSES[track.status],
    existence: track.existence,
    ...stateFields(track),
    claimed: claimedMessage(track.claimed),
    ...present("lengthM", track.lengthM),
    ...present("lengthSigmaM", track.lengthSigmaM),
    ...present("widthM", track.widthM),
    ...present("widthSigmaM", track.widthSigmaM),
    ...present("headingTrueDeg", track.headingDeg),
    firstSeenUs: track.firstSeenUs,
    lastSeenUs: track.lastSeenUs,
    lastLooks: track.lastLooks.map(({ sensorKind, sourceId, timeUs }) => ({ sensorKind, sourceId, timeUs })),
    distress: track.distress !== undefined,
    distressReason: track.distress ?? "",
    aliases: [...track.aliases],
    ...present("designation", designationMessage(track.designation)),
    classes: (track.classes ?? []).map(({ vesselClass, probability }) => ({ vesselClass, probability })),
    identities: (track.identities ?? []).map(({ mmsi, probability, rivals }) => ({
      mmsi,
      probability,
      rivals: rivals ?? 0,
    })),
    ...present("propeller", propellerMessage(track.propeller)),
    past: track.past === true,
    companions: (track.companions ?? []).map(({ trackId, sinceUs }) => ({ trackId, sinceUs })),
    revision: track.revision,
    label: labelMarking(track.label),
  };
}

function designationMessage(designation: Designation | undefined): tomi.feed.v1.Designation.$Properties | undefined {
  if (designation === undefined) return undefined;
  const { identity, by, reason, atUs } = designation;
  return { identity, by, reason, timeUs: atUs };
}

function propellerMessage(propeller: Propeller | undefined): tomi.feed.v1.Propeller.$Properties | undefined {
  if (propeller === undefined) return undefined;
  const { timeUs, ...rates } = propeller;
  return { heardTimeUs: timeUs, ...rates };
}

/** In the order of the model's list; a term of 0 is not among them. */
function termMessages(terms: EvidenceTerms = {}): tomi.feed.v1.EvidenceTerm.$Properties[] {
  return EVIDENCE_TERMS.flatMap((name) => {
    const logLikelihoodRatio = terms[name];
    return logLikelihoodRatio === undefined ? [] : [{ name, logLikelihoodRatio }];
  });
}

function stateFields(track: PublishedTrack): TrackMessage {
  const { state, bearingLine } = track;
  if (state !== undefined) {
    const [, , , , , , , vEe, vEn, vNn] = state.covariance;
    return {
      stateTimeUs: state.timeUs,
      position: positionOf(state.position),
      positionCov: positionCovariance(state),
      velocityEastMps: state.velocityEastMps,
      velocityNorthMps: state.velocityNorthMps,
      velocityCov: { eeM2: vEe, enM2: vEn, nnM2: vNn },
    };
  }
  if (bearingLine === undefined) return { stateTimeUs: track.lastSeenUs };
  return {
    stateTimeUs: bearingLine.timeUs,
    bearingLine: {
      sensor: positionOf(bearingLine.sensorPosition),
      bearingTrueDeg: bearingLine.bearingDeg,
      sigmaDeg: bearingLine.sigmaDeg,
      rangeMinM: bearingLine.rangeMinM,
      rangeMaxM: bearingLine.rangeMaxM,
      ...present("mirrorBearingTrueDeg", bearingLine.mirrorBearingDeg),
    },
  };
}

function claimedMessage(claimed: ClaimedIdentity): tomi.feed.v1.ClaimedIdentity.$Properties {
  return {
    ...present("mmsi", claimed.mmsi),
    ...present("imo", claimed.imo),
    ...present("name", claimed.name),
    ...present("callsign", claimed.callsign),
    ...present("shipType", claimed.shipType),
    ...present("navStatus", claimed.navStatus),
    ...present("destination", claimed.destination),
  };
}

export function contributionMessage(one: Contribution): ContributionMessage {
  const { position, sensorPosition, cov, chip } = one;
  return {
    cursor: one.cursor,
    observationKind: one.observationKind ?? "",
    sourceId: one.sourceId ?? "",
    sensorKind: one.sensorKind ?? "",
    observedTimeUs: one.observedAtUs,
    availableTimeUs: one.availableAtUs ?? 0,
    mahalanobis2: one.mahalanobis2 ?? 0,
    logLikelihood: one.logLikelihood ?? 0,
    weight: one.weight ?? 0,
    ...(position === undefined ? {} : { position: positionOf(position) }),
    ...(sensorPosition === undefined ? {} : { sensor: positionOf(sensorPosition) }),
    ...present("bearingTrueDeg", one.bearingDeg),
    ...present("sigmaDeg", one.sigmaDeg),
    ...present("sigmaM", cov === undefined ? undefined : Math.sqrt((cov.eeM2 + cov.nnM2) / 2)),
    sceneId: one.sceneId ?? "",
    chipPath: chip === undefined ? "" : `/evidence/${chip.path.split("/").map(encodeURIComponent).join("/")}`,
    flags: [...one.flags],
    runnerUpTrackId: one.runnerUpTrackId ?? "",
    ...present("runnerUpMahalanobis2", one.runnerUpMahalanobis2),
    explanation: one.explanation,
    terms: termMessages(one.terms),
    runnerUpTerms: termMessages(one.runnerUpTerms),
  };
}

/** A field when there is a value for it: an optional field that is set to undefined is not absent. */
function present<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
