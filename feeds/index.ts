/** What partners and downstream systems subscribe to. */
export type { CotDeps, CotHandle, CotStats } from "./cot/deps.ts";
export { startCot } from "./cot/server.ts";
export type { FeedsDeps, FeedsHandle, Log } from "./deps.ts";
export { PICTURE_SERVICE_NAME, registerFeeds } from "./picture_service.ts";
export { type Pictures, sharedPictures } from "./pictures.ts";
export { storeFeedReader } from "./reader.ts";
export type { TaskingDeps } from "./tasking/deps.ts";
export { registerTasking, TASKING_SERVICE_NAME } from "./tasking/tasking_service.ts";
