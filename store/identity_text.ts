/** Texts and bytes that name vessels: sentences for people, records as they came. */
import type { Database } from "./database.ts";
import { identitiesOf, isHandle, UNATTRIBUTED } from "./identities.ts";
import { openBytes, sealBytes } from "./identity_seal.ts";

/** An MMSI in a sentence, as everything that writes one writes it. */
const NAMED = /\bMMSI (\d{1,10})\b/g;
/** What stands for it: the handle, or a whole text sealed under the identity of the handle. */
const STAND_IN = /MMSI <(\d{13,16})>/g;
const SEALED = /^<sealed (\d{13,16}) ([A-Za-z0-9+/=]+)>$/;

const NOBODY = "MMSI (identity shredded)";
const WITHHELD = "(The identity that this was about was shredded.)";

/**
 * The text as it may be written to the database. With `mmsi`, the whole text is sealed under that identity: for texts that hold names.
 * Without, only each "MMSI 123456789" in it is replaced, and the rest stays readable when the identity is destroyed.
 */
export function sealText(db: Database, text: string, mmsi?: number): string {
  const identities = identitiesOf(db);
  if (mmsi !== undefined && !isHandle(mmsi)) {
    const { handle, key } = identities.of(mmsi);
    return `<sealed ${handle} ${sealBytes(key, Buffer.from(text)).toString("base64")}>`;
  }
  if (!text.includes("MMSI ")) return text;
  return text.replace(NAMED, (_, number: string) => `MMSI <${identities.of(Number(number)).handle}>`);
}

/** The text as it was, as far as the identities in it are still known. */
export function openText(db: Database, text: string): string {
  const whole = SEALED.exec(text);
  if (whole !== null) {
    const identity = identitiesOf(db).behind(Number(whole[1]));
    return identity === undefined ? WITHHELD : openBytes(identity.key, Buffer.from(whole[2]!, "base64")).toString();
  }
  if (!text.includes("MMSI <")) return text;
  return text.replace(STAND_IN, (_, handle: string) => {
    const identity = identitiesOf(db).behind(Number(handle));
    return identity === undefined ? NOBODY : `MMSI ${identity.mmsi}`;
  });
}

const MAGIC = Buffer.from("TOMI-SEALED\0");

/** A record as it came, when it is AIS: sealed under its sender's key, or under the common one when nobody can tell the sender. */
export function sealRaw(db: Database, raw: Uint8Array, mmsi: number | undefined): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const sender = mmsi ?? (holdsAis(bytes) ? (senderIn(bytes) ?? UNATTRIBUTED) : undefined);
  if (sender === undefined || isHandle(sender)) return raw;
  const { handle, key } = identitiesOf(db).of(sender);
  const head = Buffer.alloc(MAGIC.length + 8);
  MAGIC.copy(head);
  head.writeBigUInt64BE(BigInt(handle), MAGIC.length);
  return Buffer.concat([head, sealBytes(key, bytes)]);
}

/** Undefined when its sender's identity was destroyed. */
export function openRaw(db: Database, raw: Buffer): Buffer | undefined {
  if (!raw.subarray(0, MAGIC.length).equals(MAGIC)) return raw;
  const identity = identitiesOf(db).behind(Number(raw.readBigUInt64BE(MAGIC.length)));
  return identity === undefined ? undefined : openBytes(identity.key, raw.subarray(MAGIC.length + 8));
}

/** Under whose identity a sentence about this record is sealed; undefined when it is no AIS. */
export function senderOf(raw: Uint8Array): number | undefined {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return holdsAis(bytes) ? (senderIn(bytes) ?? UNATTRIBUTED) : undefined;
}

/** Own and others' vessels, of any talker (IEC 61162-1). */
function holdsAis(bytes: Buffer): boolean {
  return bytes.includes("VDM,") || bytes.includes("VDO,");
}

/** From the sentence itself, right or wrong as its checksum may be: bits 8 to 37 of the first part (ITU-R M.1371-5, table 42). */
function senderIn(bytes: Buffer): number | undefined {
  const sentence = /VD[MO],\d*,1?,\d*,[AB12]?,([0-W`-w]{7,})/.exec(bytes.toString("latin1"));
  const payload = sentence?.[1];
  if (payload === undefined) return undefined;
  let bits = 0n;
  for (const character of payload.slice(0, 7)) {
    const code = character.charCodeAt(0) - 48;
    bits = (bits << 6n) | BigInt(code > 40 ? code - 8 : code);
  }
  return Number((bits >> 4n) & 0x3fff_ffffn);
}
