/** What the HTTP service reads and writes of alerts and designations, as one value: tests give another. */
import type { Alert, AlertAct, Designation, PublishedTrack, TimeUs } from "../model/index.ts";
import {
  type ActOutcome,
  type AlertStep,
  actOnAlert,
  type Database,
  designateTrack,
  readAlertsSince,
  readClosedAlerts,
  readOpenAlerts,
} from "../store/index.ts";

export interface AlertStore {
  open(audience: string, nowUs: TimeUs): Promise<AlertStep>;
  closed(audience: string): Promise<readonly Alert[]>;
  /** What changed after a revision, closed ones included. */
  since(audience: string, revision: number): Promise<AlertStep>;
  act(audience: string, id: string, act: AlertAct): Promise<ActOutcome>;
  designate(audience: string, trackId: string, designation: Designation): Promise<PublishedTrack | undefined>;
}

export function storedAlerts(db: Database): AlertStore {
  return {
    open: (audience, nowUs) => readOpenAlerts(db, audience, nowUs),
    closed: (audience) => readClosedAlerts(db, audience),
    since: (audience, revision) => readAlertsSince(db, audience, revision),
    act: (audience, id, act) => actOnAlert(db, audience, id, act),
    designate: (audience, trackId, designation) => designateTrack(db, audience, trackId, designation),
  };
}
