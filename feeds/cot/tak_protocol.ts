/**
 * TAK protocol version 1 on a stream: 0xBF, the payload's length as a varint, and a TakMessage (protobuf) with one CotEvent.
 *
 * Field numbers are those of commoncommo's takmessage.proto, cotevent.proto, detail.proto and contact.proto. What has no message of its
 * own there, or more attributes than that message (our track with its sigmas), goes as XML in `xmlDetail`.
 */
import protobuf from "protobufjs";
import type { CotEvent } from "./event.ts";
import { type ClientReader, MAXIMUM_RECEIVED_CHARACTERS, type Received, receivedOf } from "./received.ts";
import { elementXml } from "./xml.ts";

const { Reader, Writer } = protobuf;
const MAGIC = 0xbf;
const BYTES = 2;
const DOUBLE = 1;
const VARINT = 0;
const tag = (field: number, wireType: number): number => field * 8 + wireType;
/** A varint of the lengths that are taken has at most so many bytes. */
const LENGTH_BYTES = 5;

/** One event, ready for the stream. */
export function eventTakMessage(event: CotEvent): Buffer {
  const message = Writer.create();
  message.uint32(tag(2, BYTES)).fork();
  const text = (field: number, value: string | undefined): void => {
    if (value !== undefined && value !== "") message.uint32(tag(field, BYTES)).string(value.toWellFormed());
  };
  text(1, event.type);
  text(2, event.access);
  text(3, event.qos);
  text(4, event.opex);
  text(5, event.uid);
  for (const [field, timeUs] of [
    [6, event.timeUs],
    [7, event.startUs],
    [8, event.staleUs],
  ] as const)
    message.uint32(tag(field, VARINT)).uint64(Math.floor(timeUs / 1_000));
  text(9, event.how);
  const { latDeg, lonDeg, haeM, ceM, leM } = event.point;
  [latDeg, lonDeg, haeM, ceM, leM].forEach((value, i) => {
    message.uint32(tag(10 + i, DOUBLE)).double(value);
  });
  message.uint32(tag(15, BYTES)).fork();
  text(
    1,
    event.detail
      .filter(({ name }) => name !== "contact")
      .map(elementXml)
      .join(""),
  );
  const callsign = event.detail.find(({ name }) => name === "contact")?.attributes?.callsign;
  if (callsign !== undefined) {
    message.uint32(tag(2, BYTES)).fork();
    text(2, callsign);
    message.ldelim();
  }
  const payload = message.ldelim().ldelim().finish();
  return Buffer.concat([Buffer.from([MAGIC]), Writer.create().uint32(payload.length).finish(), payload]);
}

/** Throws when the stream is not in frames: where the next one begins cannot be known then. */
export function takReader(): ClientReader {
  let held: Buffer = Buffer.alloc(0);
  return {
    push: (bytes) => {
      held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const received: Received[] = [];
      for (;;) {
        held = held.subarray(lineEnds(held));
        const frame = frameOf(held);
        if (frame === undefined) return received;
        received.push(read(held.subarray(frame.start, frame.end)));
        held = held.subarray(frame.end);
      }
    },
    unfinished: () => held.length > 0,
  };
}

/** Line ends that a client still sent after its last XML. */
function lineEnds(bytes: Buffer): number {
  const first = bytes.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  return first < 0 ? bytes.length : first;
}

function frameOf(bytes: Buffer): { readonly start: number; readonly end: number } | undefined {
  if (bytes.length < 2) return undefined;
  if (bytes[0] !== MAGIC) throw new Error("no TAK frame begins here");
  const last = bytes.subarray(1, 1 + LENGTH_BYTES).findIndex((byte) => byte < 0x80);
  if (last < 0 && bytes.length > LENGTH_BYTES) throw new Error("the frame's length is no length");
  if (last < 0) return undefined;
  const start = last + 2;
  const length = Reader.create(bytes.subarray(1, start)).uint32();
  if (length > MAXIMUM_RECEIVED_CHARACTERS) throw new Error("the frame is too long");
  return bytes.length < start + length ? undefined : { start, end: start + length };
}

function read(payload: Buffer): Received {
  try {
    const event = fieldOf(payload, 2);
    const type = event === undefined ? undefined : fieldOf(event, 1);
    return receivedOf(type === undefined ? "" : Buffer.from(type).toString("utf8"), undefined);
  } catch {
    return { kind: "malformed" };
  }
}

/** The last length-delimited field of this number. */
function fieldOf(message: Uint8Array, field: number): Uint8Array | undefined {
  const reader = Reader.create(message);
  let found: Uint8Array | undefined;
  while (reader.pos < reader.len) {
    const at = reader.uint32();
    if (at === tag(field, BYTES)) found = reader.bytes();
    else reader.skipType(at & 7);
  }
  return found;
}
