/** Finds the header of a record that does not decode, so that its producer can be told which record it was. */
import protobuf from "protobufjs/minimal.js";
import { ingestV1 } from "../proto/index.ts";
import type { RecordHeader } from "./record_context.ts";

const LENGTH_DELIMITED = 2;
const HEADER_FIELD = 1;

/** Every record is one submessage whose first field is the header (a sound speed profile has it elsewhere). Null when it is not so. */
export function peekHeader(bytes: Uint8Array): RecordHeader | null {
  try {
    const record = protobuf.Reader.create(bytes);
    if ((record.uint32() & 7) !== LENGTH_DELIMITED) return null;
    const end = Math.min(bytes.length, record.uint32() + record.pos);
    const body = protobuf.Reader.create(bytes.subarray(record.pos, end));
    if (body.uint32() !== ((HEADER_FIELD << 3) | LENGTH_DELIMITED)) return null;
    return ingestV1.RecordHeader.decode(body, body.uint32()) as RecordHeader;
  } catch {
    return null;
  }
}
