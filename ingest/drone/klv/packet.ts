/**
 * One UAS Datalink packet: its frame is checked and refused as a whole, its items are read one by one and dropped one by one.
 * Source: MISB ST 0601.19, sections 6 and 8.
 */
import { berLength, readTriples, type Triple } from "./ber.ts";
import { type ItemNote, type KlvError, klvError } from "./errors.ts";
import { ITEMS, type ItemForm, type ItemName } from "./items.ts";
import { imapb, linearSigned, linearUnsigned, signedInteger, unsignedInteger, utf8Text } from "./numbers.ts";
import { decodeSecuritySet, type SecuritySet } from "./security.ts";
import { decodeVmti, type VmtiSet } from "./vmti.ts";

/** The universal label of the UAS Datalink Local Set. */
export const UAS_DATALINK_KEY = Uint8Array.from([
  0x06, 0x0e, 0x2b, 0x34, 0x02, 0x0b, 0x01, 0x01, 0x0e, 0x01, 0x03, 0x01, 0x01, 0, 0, 0,
]);
/** As large as a whole batch of the drone service may be; a packet with targets has some kilobytes. */
export const MAX_PACKET_BYTES = 262_144;

export type ItemValue = number | string | Uint8Array;

export interface KlvPacket {
  readonly kind: "packet";
  /** Tag 2 as sent; whether it is UTC is another question (see time.ts). */
  readonly precisionTimeStampUs: number;
  readonly versionNumber: number;
  /** Every item that has a value, by name. Sets are beside it, decoded. */
  readonly values: ReadonlyMap<ItemName, ItemValue>;
  readonly security: SecuritySet | null;
  readonly vmti: VmtiSet | null;
  readonly unknownTags: readonly number[];
  /** Items that were there but dropped, and why. */
  readonly notes: readonly ItemNote[];
}

export type KlvDecoded = KlvPacket | ({ readonly kind: "refused" } & KlvError);

/** `bytes` is one packet from its key to its checksum, no more. Never throws. */
export function decodeKlvPacket(bytes: Uint8Array): KlvDecoded {
  const body = openFrame(bytes);
  if ("code" in body) return { kind: "refused", ...body };
  const { items, broken } = readTriples(body);
  if (broken !== null)
    return refused("KLV_LENGTH", `The item at byte ${broken} of the set says more bytes than there are.`);
  const [first] = items;
  const stamp = first?.tag === 2 && first.value.length === 8 ? unsignedInteger(first.value) : null;
  if (stamp === null)
    return refused("KLV_ORDER", "The first item must be tag 2, a time stamp of eight bytes, and it is not.");
  if (items.slice(1, -1).some((item) => item.tag === 1))
    return refused("KLV_ORDER", "A checksum (tag 1) stands before the end of the set.");
  const version = items.find((item) => item.tag === 65);
  const versionNumber = version ? unsignedInteger(version.value) : null;
  if (versionNumber === null)
    return refused("KLV_VERSION", "The version of the standard (tag 65) is missing. Set the encoder to send it.");
  return { kind: "packet", precisionTimeStampUs: stamp, versionNumber, ...readItems(items) };
}

function refused(code: KlvError["code"], sentence: string): KlvDecoded {
  return { kind: "refused", code, sentence };
}

/** Checks key, length and checksum; gives the bytes of the set. */
function openFrame(bytes: Uint8Array): Uint8Array | KlvError {
  if (bytes.length > MAX_PACKET_BYTES)
    return klvError("KLV_LENGTH", `The packet has ${bytes.length} bytes, more than ${MAX_PACKET_BYTES}.`);
  if (bytes.length < UAS_DATALINK_KEY.length || UAS_DATALINK_KEY.some((byte, i) => bytes[i] !== byte)) {
    return klvError(
      "KLV_KEY",
      "The packet does not begin with the key of the UAS Datalink Local Set (060E2B34020B01010E01030101000000).",
    );
  }
  const length = berLength(bytes, UAS_DATALINK_KEY.length);
  if (!length)
    return klvError("KLV_LENGTH", "The packet's length is cut off, or not a BER length of at most four bytes.");
  if (length.next + length.value !== bytes.length) {
    return klvError("KLV_LENGTH", `The packet says ${length.value} bytes but has ${bytes.length - length.next}.`);
  }
  const body = bytes.subarray(length.next);
  const end = bytes.length;
  if (body.length < 4 || bytes[end - 4] !== 1 || bytes[end - 3] !== 2) {
    return klvError("KLV_ORDER", "The last item must be tag 1, a checksum of two bytes, and it is not.");
  }
  const given = bytes[end - 2]! * 256 + bytes[end - 1]!;
  const computed = klvChecksum(bytes.subarray(0, end - 2));
  if (given !== computed) {
    return klvError(
      "KLV_CHECKSUM",
      `The checksum is ${given} but the bytes give ${computed}: the packet was damaged on its way.`,
    );
  }
  return body;
}

/** The running 16-bit sum over a packet from its key through the checksum's length byte (ST 0601, item 1). */
export function klvChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum = (sum + (bytes[i]! << (8 * ((i + 1) % 2)))) & 0xffff;
  return sum;
}

function readItems(items: readonly Triple[]): Omit<KlvPacket, "kind" | "precisionTimeStampUs" | "versionNumber"> {
  const values = new Map<ItemName, ItemValue>();
  const unknownTags: number[] = [];
  const notes: ItemNote[] = [];
  let security: SecuritySet | null = null;
  let vmti: VmtiSet | null = null;
  for (const { tag, value } of items) {
    const item = ITEMS.get(tag);
    if (!item) {
      unknownTags.push(tag);
      continue;
    }
    if (value.length === 0) continue; // the standard's way to say that a value is not known
    if (values.has(item.name)) {
      notes.push({ path: [tag], sentence: `Tag ${tag} (${item.name}) comes twice; the first is kept.` });
      continue;
    }
    if (item.form.form === "security-set") security ??= decodeSecuritySet(value, [tag], notes);
    else if (item.form.form === "vmti-set") vmti ??= decodeVmti(value, [tag], notes);
    else {
      const decoded = readItem(value, item.form);
      if (decoded === "absent") continue;
      if (decoded === null)
        notes.push({
          path: [tag],
          sentence: `The ${value.length} bytes of tag ${tag} (${item.name}) give no value of its form.`,
        });
      else values.set(item.name, decoded);
    }
  }
  return { values, security, vmti, unknownTags, notes };
}

/** Null: the bytes are no value of the form. "absent": they say themselves that there is none. */
function readItem(bytes: Uint8Array, form: ItemForm): ItemValue | null | "absent" {
  switch (form.form) {
    case "linear-unsigned":
      return bytes.length === form.bytes ? linearUnsigned(bytes, form.low, form.high) : null;
    case "linear-signed":
      return bytes.length === form.bytes ? (linearSigned(bytes, form.limit) ?? "absent") : null;
    case "imapb":
      return imapb(bytes, form.low, form.high);
    case "unsigned": {
      const value = unsignedInteger(bytes);
      return value === null ? null : value * form.times;
    }
    case "signed":
      return signedInteger(bytes);
    case "text":
      return utf8Text(bytes) ?? "absent";
    case "raw":
    case "security-set":
    case "vmti-set":
      return bytes.slice();
  }
}
