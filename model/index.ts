/** The domain's words, for every room. */
export * from "./audience.ts";
export * from "./crc32c.ts";
export * from "./decision.ts";
export * from "./designation.ts";
export * from "./event.ts";
export * from "./geodesy.ts";
export * from "./label.ts";
export * from "./limits.ts";
export * from "./observation.ts";
export * from "./outcome.ts";
export * from "./place.ts";
export * from "./sixbit.ts";
export * from "./source.ts";
export * from "./time.ts";
export * from "./track.ts";
export * from "./workspace.ts";
export * from "./zone.ts";
