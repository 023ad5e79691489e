/**
 * What names a vessel is sealed before it is written and opened when it is read (AES-256-GCM, NIST SP 800-38D, random 96-bit nonces,
 * under the identity's own key). The MMSI is replaced by the identity's handle; the other names leave their place in the object
 * and stand in its property `sealed`. When the key is destroyed all that is left opens as a tombstone: the handle in the MMSI's place
 * (equal where it was equal, so that replay decides the same), and no name.
 */
import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from "node:crypto";
import type { Observation, Track } from "../model/index.ts";
import type { Database } from "./database.ts";
import { type Identities, type Identity, identitiesOf, isHandle } from "./identities.ts";
import { toJson } from "./json.ts";

/** Property names of everything that names a vessel, wherever it stands beside or below an `mmsi`. */
const PERSONAL: ReadonlySet<string> = new Set(["line", "safetyText", "imo", "name", "callsign", "destination"]);

type Json = Readonly<Record<string, unknown>>;

/** What was read from the journal is written again as a sighting, once an audience: as it was sealed. */
const sealedAs = new WeakMap<Observation, Observation>();

/** AIS only: nothing else names anybody. */
export function sealObservation(db: Database, observation: Observation): Observation {
  if (observation.kind !== "ais") return observation;
  return sealedAs.get(observation) ?? sealValue(identitiesOf(db), observation);
}

/** The observation as it was, or its tombstone, which says so. */
export function openObservation(db: Database, observation: Observation): Observation {
  if (observation.kind !== "ais") return observation;
  const opened = openValue(identitiesOf(db), observation);
  if (isHandle(opened.mmsi)) return { ...opened, identityShredded: true, line: "" };
  sealedAs.set(opened, observation);
  return opened;
}

export function sealTrack(db: Database, track: Track): Track {
  return namesNobody(track) ? track : sealValue(identitiesOf(db), track);
}

/** A vessel that claims nothing may still be held to be one of those that were heard near it. */
function namesNobody({ claimed, identities }: Track): boolean {
  return claimed.mmsi === undefined && identities === undefined;
}

/** For whoever looks at it: a destroyed identity claims no number. */
export function openTrack<T extends Track>(db: Database, track: T): T {
  if (namesNobody(track)) return track;
  const opened = withoutDestroyed(openValue(identitiesOf(db), track));
  if (!isHandle(opened.claimed.mmsi ?? 0)) return opened;
  const { mmsi: _, ...claimed } = opened.claimed;
  return { ...opened, claimed: { ...claimed, shredded: true } };
}

/** An identity that was destroyed is nobody's any more: what spoke for it speaks for "none of these". */
function withoutDestroyed<T extends Track>(track: T): T {
  const { identities } = track;
  if (identities === undefined || !identities.some(({ mmsi }) => isHandle(mmsi))) return track;
  return { ...track, identities: identities.filter(({ mmsi }) => !isHandle(mmsi)) };
}

/** Fusion's own text: JSON in which identities may stand anywhere. What is no JSON is left as it is. */
export function sealJsonText(db: Database, text: string): string {
  return text.includes('"mmsi":') ? JSON.stringify(sealValue(identitiesOf(db), JSON.parse(text))) : text;
}

export function openJsonText(db: Database, text: string): string {
  return text.includes('"mmsi":') ? JSON.stringify(openValue(identitiesOf(db), JSON.parse(text))) : text;
}

/** What the database writes for this MMSI. */
export function handleOf(db: Database, mmsi: number): number {
  return isHandle(mmsi) ? mmsi : identitiesOf(db).of(mmsi).handle;
}

/** The MMSI behind the handle; the handle itself when the identity was destroyed. */
export function mmsiOf(db: Database, handle: number): number {
  return isHandle(handle) ? (identitiesOf(db).behind(handle)?.mmsi ?? handle) : handle;
}

export function sealValue<T>(identities: Identities, value: T, inherited?: Identity): T {
  if (Array.isArray(value)) return value.map((one) => sealValue(identities, one, inherited)) as T;
  if (typeof value !== "object" || value === null) return value;
  const source = value as Json;
  const number = ownNumber(source);
  const who = number === undefined || isHandle(number) ? inherited : identities.of(number);
  const out: Record<string, unknown> = {};
  let personal: Record<string, unknown> | undefined;
  for (const key in source) {
    const inner = source[key];
    if (inner === undefined) continue;
    if (who !== undefined && PERSONAL.has(key)) {
      // The place is kept, because the order of properties is part of what must come back.
      out[key] = null;
      personal ??= {};
      personal[key] = inner;
    } else if (key === "mmsi" && typeof inner === "number") out[key] = who === undefined ? inner : who.handle;
    else out[key] = typeof inner === "object" ? sealValue(identities, inner, who) : inner;
  }
  if (personal !== undefined) out.sealed = sealBytes(who!.key, Buffer.from(toJson(personal))).toString("base64");
  return out as T;
}

/** `inherited` is null below what was destroyed. */
export function openValue<T>(identities: Identities, value: T, inherited?: Identity | null): T {
  if (Array.isArray(value)) return value.map((one) => openValue(identities, one, inherited)) as T;
  if (typeof value !== "object" || value === null) return value;
  const source = value as Json;
  const number = ownNumber(source);
  const who = number === undefined || !isHandle(number) ? inherited : (identities.behind(number) ?? null);
  const { sealed } = source;
  const personal =
    typeof sealed === "string" && who != null
      ? (JSON.parse(openBytes(who.key, Buffer.from(sealed, "base64")).toString()) as Json)
      : undefined;
  const out: Record<string, unknown> = {};
  for (const key in source) {
    const inner = source[key];
    if (typeof sealed === "string" && (key === "sealed" || PERSONAL.has(key))) {
      if (personal !== undefined && key !== "sealed") out[key] = personal[key];
    } else if (key === "mmsi" && typeof inner === "number") out[key] = who?.mmsi ?? inner;
    else out[key] = typeof inner === "object" ? openValue(identities, inner, who) : inner;
  }
  return out as T;
}

/** An object is about the vessel that it names by number, itself or in what it holds as claimed. */
function ownNumber(value: Json): number | undefined {
  if (typeof value.mmsi === "number") return value.mmsi;
  const claimed = value.claimed as { readonly mmsi?: unknown } | undefined | null;
  return typeof claimed?.mmsi === "number" ? claimed.mmsi : undefined;
}

/** Nonce, ciphertext, tag. */
export function sealBytes(key: KeyObject, plain: Buffer): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** Throws when the bytes were not sealed under this key. */
export function openBytes(key: KeyObject, sealed: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = decipher.update(sealed.subarray(12, -16));
  decipher.final();
  return plain;
}

/** Random bytes are cheap by the page and dear by the dozen. */
const pool = Buffer.alloc(12 * 512);
let used = pool.length;
function freshNonce(): Buffer {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const nonce = Buffer.from(pool.subarray(used, used + 12));
  used += 12;
  return nonce;
}
