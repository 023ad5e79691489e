/**
 * What a look was worth: seen, looked and not seen (with the coverage), or cloud; judged from the observations that answer the task,
 * never from the collector's word alone.
 *
 * Seen: a detection inside the target's reach and within four sigma of its prediction. Not seen: a coverage with its detector running
 * lies over part of where the target could be. The gain is in bits: for a position ½·log2(det P / det P′) with the fused covariance
 * P′ = (P⁻¹ + R⁻¹)⁻¹ (T. M. Cover, J. A. Thomas, "Elements of Information Theory", 2006, eq. 8.38); for an empty look −log2 of the
 * probability of having found nothing, 1 − share × P(detection).
 */
import { direct } from "./geodesy.ts";
import { type CoverageObservation, keyText, type Observation } from "./observation.ts";
import type { Covariance2, LonLat, Ring } from "./place.ts";
import { ellipse, isWellFormed } from "./place.ts";
import type { Aim, AimPoint, TaskDefinition, TaskOutcome } from "./task.ts";
import { aimAt, aimDistance2, withinReach } from "./task_aim.ts";

export type ClaimedOutcome = TaskOutcome["kind"];

export type Worth =
  | { readonly ok: true; readonly outcome: TaskOutcome }
  /** The claim has nothing to stand on. */
  | { readonly ok: false; readonly sentence: string };

/** 4 sigma in two dimensions: one true detection in 3,000 falls outside. */
const SEEN_GATE2 = 16;
/** A coverage over less than this of where it could be is no answer to "is it there?". */
const LEAST_SHARE = 0.05;
const ASSUMED_DETECTION = 0.5;
const MOST_DETECTION = 0.98;
const MOST_EVIDENCE = 20;

/** `observations` carry the task's id and are what its audience may see; `claimed` is what the collector says. */
export function worthOf(task: TaskDefinition, claimed: ClaimedOutcome, observations: readonly Observation[]): Worth {
  if (observations.length === 0) return nothing();
  const common = {
    observations: observations.length,
    evidence: observations.slice(0, MOST_EVIDENCE).map((one) => keyText(one.key)),
  };
  switch (claimed) {
    case "seen":
      return seen(task, observations, common);
    case "not-seen":
      return notSeen(task.aim, observations, common);
    case "cloud": {
      const looked = observations.some(({ kind }) => kind === "coverage" || kind === "scene" || kind === "platform");
      if (!looked) return unfounded("cloud", "a scene, a coverage or a platform position", observations.length);
      return {
        ok: true,
        outcome: { kind: "cloud", sentence: "The sensor was there and could not see the sea.", ...common },
      };
    }
  }
}

function nothing(): Worth {
  const sentence =
    "No observation or coverage that names this task has arrived from the collector's registered sources, as the task's audience may see it. " +
    "Send it with header.task_id and wait for its ack, or report fail.";
  return { ok: false, sentence };
}

function unfounded(claim: string, wanted: string, count: number): Worth {
  const sentence = `The report says "${claim}", and among the ${count} observations that name this task there is not ${wanted}. Send it first, or report what was found.`;
  return { ok: false, sentence };
}

type Common = Pick<TaskOutcome, "observations" | "evidence">;

function seen({ aim, qualityM }: TaskDefinition, observations: readonly Observation[], common: Common): Worth {
  let [hits, best] = [0, undefined as { point: AimPoint; cov: Covariance2 | undefined } | undefined];
  for (const one of observations) {
    if (one.kind === "bearing") hits++;
    if ((one.kind !== "position" && one.kind !== "ais") || one.position === undefined) continue;
    const point = aimAt(aim, one.observedAtUs);
    if (!withinReach(aim, point, one.position) || aimDistance2(point, one.position, one.cov) > SEEN_GATE2) continue;
    hits++;
    if (best === undefined || determinant(one.cov) < determinant(best.cov)) best = { point, cov: one.cov };
  }
  if (hits === 0) return unfounded("seen", "a detection where the target could be", common.observations);
  if (qualityM !== undefined) {
    const reachedM = sigmaAfterM(best?.point.cov, best?.cov);
    if (reachedM > qualityM) return shortOf(qualityM, reachedM);
  }
  const gainBits = best?.cov === undefined ? undefined : positionGainBits(best.point.cov, best.cov);
  const sentence = `Seen: ${hits} of ${common.observations} observations lie where the target was expected.`;
  return { ok: true, outcome: { kind: "seen", sentence, ...common, ...(gainBits === undefined ? {} : { gainBits }) } };
}

/** "Until": a task that names a quality is not done before a look has reached it. */
function shortOf(wantedM: number, reachedM: number): Worth {
  const reached = Number.isFinite(reachedM) ? `${Math.round(reachedM)} m` : "no position";
  const sentence = `The best look gives ${reached} (1 sigma), and ${Math.round(wantedM)} m were wanted. Look again, nearer, or report fail.`;
  return { ok: false, sentence };
}

/** 1 sigma along the worse axis of the prediction with the detection, (P⁻¹ + R⁻¹)⁻¹ = R − R(P + R)⁻¹R; infinite without a position. */
function sigmaAfterM(p: Covariance2 | undefined, r: Covariance2 | undefined): number {
  if (p === undefined || r === undefined || !isWellFormed(p) || !isWellFormed(r)) return Number.POSITIVE_INFINITY;
  const [a, b, c] = [p.eeM2 + r.eeM2, p.enM2 + r.enM2, p.nnM2 + r.nnM2];
  const det = a * c - b * b;
  const quadratic = (x1: number, y1: number, x2: number, y2: number): number =>
    (c * x1 * x2 - b * (x1 * y2 + y1 * x2) + a * y1 * y2) / det;
  const fused = {
    eeM2: r.eeM2 - quadratic(r.eeM2, r.enM2, r.eeM2, r.enM2),
    enM2: r.enM2 - quadratic(r.eeM2, r.enM2, r.enM2, r.nnM2),
    nnM2: r.nnM2 - quadratic(r.enM2, r.nnM2, r.enM2, r.nnM2),
  };
  return ellipse(fused, 1 - Math.exp(-0.5)).majorM;
}

function notSeen(aim: Aim, observations: readonly Observation[], common: Common): Worth {
  const looks = observations.filter(
    (one): one is CoverageObservation => one.kind === "coverage" && one.detectorRunning,
  );
  const shares = looks.map((look) => ({
    look,
    share: coveredShare(aimAt(aim, (look.fromUs + look.toUs) / 2), look.ring),
  }));
  const best = shares.reduce((most, one) => (one.share > most.share ? one : most), { share: 0 } as {
    share: number;
    look?: CoverageObservation;
  });
  if (best.look === undefined || best.share < LEAST_SHARE)
    return unfounded(
      "not seen",
      "a coverage, its detector running, over where the target could be",
      common.observations,
    );
  const detection = Math.min(MOST_DETECTION, best.look.probabilityOfDetection ?? ASSUMED_DETECTION);
  const found = best.share * detection;
  const sentence =
    `Looked and not seen: the look covered ${Math.round(best.share * 100)} % of where the target could be, and would have found it ` +
    `with a probability of ${Math.round(found * 100)} %.`;
  const gainBits = rounded(-Math.log2(1 - found));
  return { ok: true, outcome: { kind: "not-seen", sentence, ...common, coveredShare: rounded(best.share), gainBits } };
}

/** Bits that a detection with covariance R adds to a prediction with covariance P. */
function positionGainBits(p: Covariance2, r: Covariance2): number | undefined {
  if (!isWellFormed(p) || !isWellFormed(r)) return undefined;
  // det(P) / det((P⁻¹ + R⁻¹)⁻¹) = det(P + R) / det(R)
  const sum = { eeM2: p.eeM2 + r.eeM2, enM2: p.enM2 + r.enM2, nnM2: p.nnM2 + r.nnM2 };
  return rounded(0.5 * Math.log2(determinant(sum) / determinant(r)));
}

function determinant(cov: Covariance2 | undefined): number {
  return cov === undefined ? Number.POSITIVE_INFINITY : cov.eeM2 * cov.nnM2 - cov.enM2 * cov.enM2;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Rings of equal probability times places on each: the mean over them is the share to about one in their number. */
const RINGS = 20;
const SPOKES = 24;

/**
 * Share of the prediction's probability that lies inside the ring. The Gaussian is taken at fixed places of equal weight: `RINGS`
 * radii at the middles of equal shares of its chi-square, `SPOKES` directions.
 */
export function coveredShare(point: AimPoint, ring: Ring): number {
  const { eeM2, enM2, nnM2 } = point.cov;
  // Cholesky: east = a·u, north = b·u + c·v.
  const a = Math.sqrt(Math.max(0, eeM2));
  const b = a === 0 ? 0 : enM2 / a;
  const c = Math.sqrt(Math.max(0, nnM2 - b * b));
  let inside = 0;
  for (let i = 0; i < RINGS; i++) {
    const radius = Math.sqrt(-2 * Math.log(1 - (i + 0.5) / RINGS));
    for (let k = 0; k < SPOKES; k++) {
      const angle = (2 * Math.PI * (k + (i % 2) / 2)) / SPOKES;
      const [u, v] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      const [e, n] = [a * u, b * u + c * v];
      const place = direct(point.position, (Math.atan2(e, n) * 180) / Math.PI, Math.hypot(e, n));
      if (inRing(place, ring)) inside++;
    }
  }
  return inside / (RINGS * SPOKES);
}

/** Even-odd rule in degrees, longitudes taken relative to the place so that the antimeridian is nothing special. */
function inRing(place: LonLat, ring: Ring): boolean {
  let inside = false;
  const relative = (lonDeg: number): number => ((((lonDeg - place.lonDeg + 180) % 360) + 360) % 360) - 180;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = [relative(ring[i - 1]![0]), ring[i - 1]![1]];
    const [x2, y2] = [relative(ring[i]![0]), ring[i]![1]];
    if (y1 > place.latDeg === y2 > place.latDeg) continue;
    if (x1 + ((place.latDeg - y1) * (x2 - x1)) / (y2 - y1) > 0) inside = !inside;
  }
  return inside;
}
