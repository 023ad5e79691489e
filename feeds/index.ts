/** The gRPC feeds: `registerFeeds(server: grpc.Server, deps: FeedsDeps): FeedsHandle`. */
export type { FeedsDeps, FeedsHandle, Log } from "./deps.ts";
