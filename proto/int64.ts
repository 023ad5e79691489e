/**
 * 64-bit integers are read as `number`: protobufjs is told that there is no Long. This must be evaluated before the generated code, whose
 * prototypes take their defaults from it when they are loaded.
 */
import protobuf from "protobufjs/minimal.js";

// Loose cast: the field is typed as present, and setting it to undefined is protobufjs' documented way to read int64 as number.
(protobuf.util as { Long: unknown }).Long = undefined;
protobuf.configure();
