/**
 * Where Node keeps the programs it has compiled, for each start of a program of ours. It spares one that decodes, and each of its threads,
 * thirty megabytes and half a second, which they would spend on taking the types out of our sources. Where the folder cannot be written
 * Node does without.
 */
import { fileURLToPath } from "node:url";

export const COMPILED_SOURCES = fileURLToPath(new URL("../../node_modules/.cache/tomi-compiled", import.meta.url));
