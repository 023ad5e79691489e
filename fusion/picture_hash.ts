/**
 * What "the same picture" means: a hash over states, covariances, existence, identities, lines and associations, in intrinsic order.
 * Ids, revisions and cursors are outside: they depend on the order of arrival, the picture does not.
 */

import { keyText } from "../model/index.ts";
import { type Fingerprint, fingerprint } from "./kernel/fingerprint.ts";
import { ageTo } from "./lifecycle.ts";
import { headOf } from "./log.ts";
import type { Picture } from "./picture.ts";
import { compareText } from "./scan.ts";
import { allTracks } from "./track_set.ts";
import type { AnyRecord, Decision, Life } from "./world.ts";

export function pictureHash(picture: Picture): string {
  const print = fingerprint();
  const head = ageTo(headOf(picture.log), picture.horizon.frontierUs);
  const records: AnyRecord[] = [...allTracks(head.tracks), ...head.lines, ...head.calls];
  print.number(picture.horizon.frontierUs);
  print.number(picture.horizon.baseUs);
  for (const [sourceId, { bias, isApplied }] of [...head.registration].sort((a, b) => compareText(a[0], b[0]))) {
    print.text(sourceId);
    print.numbers(bias);
    print.number(isApplied ? 1 : 0);
  }
  for (const [sourceId, habit] of [...head.habits].sort((a, b) => compareText(a[0], b[0]))) {
    print.text(sourceId);
    print.numbers([habit.timeUs, habit.intervalS, habit.judged, habit.meanLog]);
  }
  for (const record of [...records].sort((a, b) => compareText(a.life.uid, b.life.uid))) addRecord(print, record);
  for (const row of picture.log.rows) for (const decision of row.decisions) addDecision(print, decision);
  return print.hex();
}

function addRecord(print: Fingerprint, record: AnyRecord): void {
  addLife(print, record.life);
  print.text(record.shape);
  switch (record.shape) {
    case "track":
      print.text(record.kind);
      print.number(record.motion.timeUs);
      print.number(record.motion.lonDeg);
      print.number(record.motion.latDeg);
      print.numbers(record.motion.x);
      print.numbers(Object.values(record.visibility));
      print.text(JSON.stringify([record.identity.claimed, record.identity.claims ?? [], record.traits ?? null]));
      print.text(record.distress ?? "");
      break;
    case "line":
      print.numbers([
        record.timeUs,
        record.bearingRad,
        record.rateRadps,
        record.varBearing,
        record.covBearingRate,
        record.varRate,
        record.mirrorSumRad ?? 9,
      ]);
      print.text(JSON.stringify(record.traits ?? null));
      break;
    case "call":
      print.number(record.mmsi);
      print.text(record.distress);
      break;
  }
}

function addLife(print: Fingerprint, life: Life): void {
  print.text(life.uid);
  print.text(life.status);
  print.numbers([life.existence, life.existenceUs, life.bornUs, life.lastHitUs, life.hits, life.intervalS]);
}

function addDecision(print: Fingerprint, decision: Decision): void {
  print.text(keyText(decision.key));
  print.text(decision.reason);
  print.text(decision.uid ?? "");
  print.numbers([decision.mahalanobis2 ?? -1, decision.logLikelihood ?? 0, decision.weight ?? -1]);
}
