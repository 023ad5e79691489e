/** What the feeds read from the store, as one value: the service takes it, tests give another. */
import type { PublishedTrack } from "../model/index.ts";
import {
  type Contribution,
  countContributions,
  type Database,
  followPicture,
  type PictureStep,
  readContributions,
  readTrack,
  readTracksSince,
} from "../store/index.ts";

export interface FeedReader {
  follow(audience: string, signal: AbortSignal): AsyncIterable<PictureStep>;
  tracksSince(audience: string, revision: number, limit: number): Promise<readonly PublishedTrack[]>;
  track(audience: string, id: string): Promise<PublishedTrack | undefined>;
  contributions(audience: string, id: string, limit: number): Promise<readonly Contribution[]>;
  contributionsTotal(audience: string, id: string): Promise<number>;
}

export function storeFeedReader(db: Database, pollMs: number): FeedReader {
  return {
    follow: (audience, signal) => followPicture(db, audience, { pollMs, signal }),
    tracksSince: (audience, revision, limit) => readTracksSince(db, audience, revision, limit),
    track: (audience, id) => readTrack(db, audience, id),
    contributions: (audience, id, limit) => readContributions(db, audience, id, limit),
    contributionsTotal: (audience, id) => countContributions(db, audience, id),
  };
}
