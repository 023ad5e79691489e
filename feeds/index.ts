/** What partners and downstream systems subscribe to. */
export type { FeedsDeps, FeedsHandle, Log } from "./deps.ts";
export { PICTURE_SERVICE_NAME, registerFeeds } from "./picture_service.ts";
