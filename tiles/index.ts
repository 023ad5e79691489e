/** The HTTP service: map tiles, features, scenes, the watch page. */
export type { HttpDeps, HttpHandle, Log, Readiness } from "./deps.ts";
export { startHttp } from "./server.ts";
