/** The pictures that the feeds show, one an audience, each followed once however many feeds and readers it has. */
import type { Log } from "./deps.ts";
import { type Follower, followPictureOf } from "./follower.ts";
import type { FeedReader } from "./reader.ts";

export interface Pictures {
  /** Followed from the first question on: without readers the database is not asked. */
  of(audience: string): Follower;
  close(): Promise<void>;
}

export function sharedPictures(reader: Pick<FeedReader, "follow">, log: Log): Pictures {
  const followers = new Map<string, Follower>();
  return {
    of: (audience) => {
      let follower = followers.get(audience);
      if (follower === undefined) {
        follower = followPictureOf(audience, (signal) => reader.follow(audience, signal), log);
        followers.set(audience, follower);
      }
      return follower;
    },
    close: async () => {
      await Promise.all([...followers.values()].map((follower) => follower.close()));
    },
  };
}
