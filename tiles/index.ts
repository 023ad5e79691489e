/** The HTTP service: `startHttp(deps: HttpDeps): Promise<HttpHandle>`. */
export type { HttpDeps, HttpHandle, Log, Readiness, Zone } from "./deps.ts";
