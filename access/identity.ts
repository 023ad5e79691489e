/**
 * Who asks, and what they may therefore see and do.
 *
 * Everything behind takes the Caller this gives and never looks at a request again. In the development profile (loopback, in the
 * clear) callers name their audience, themselves and their purpose in headers, and may do everything. In the certificate profile the
 * certificate says who they are, for which audience, and in which roles; headers only choose among what it allows.
 */
import { type Audience, type View, viewOf } from "../model/index.ts";
import type { CallerCertificate, CallerRole } from "./certificate.ts";
import { type AccessErrorCode, refused } from "./refusal.ts";

export type AccessProfile = "development" | "certificate";

/** A header or metadata lookup by lower-case name: undefined when it is not there. */
export type ReadHeader = (name: string) => string | undefined;

export interface Caller {
  /** Whose act or reading it is. In the development profile undefined when nobody was named. */
  readonly person: string | undefined;
  readonly view: View;
  readonly roles: readonly CallerRole[];
  /** Why it is read, for the read log. */
  readonly purpose: string;
}

export type Access =
  | { readonly kind: "granted"; readonly caller: Caller }
  | {
      readonly kind: "refused";
      readonly code: AccessErrorCode;
      /** For whoever asks: it names nothing that they did not send. */
      readonly sentence: string;
      readonly httpStatus: number;
      /** gRPC status code. */
      readonly grpcStatus: number;
    };

/** What is known of whoever asks. */
export interface Asking {
  readonly readHeader: ReadHeader;
  /** Of the connection; undefined in the clear. */
  readonly certificate?: CallerCertificate;
}

export const AUDIENCE_HEADER = "x-tomi-audience";
/** UTF-8, percent-encoded: header values are Latin. */
export const PERSON_HEADER = "x-tomi-person";
export const PURPOSE_HEADER = "x-tomi-purpose";
export const UNSTATED_PURPOSE = "unstated";

const MAXIMUM_TEXT = 120;
const ALL_ROLES: readonly CallerRole[] = ["watch", "operator", "auditor", "collector"];

/** The caller whose headers and certificate these are; `audiences` in their configured order. */
export function callerOf(asking: Asking, audiences: readonly Audience[], profile: AccessProfile): Access {
  switch (profile) {
    case "development":
      return developer(asking, audiences);
    case "certificate":
      return certified(asking, audiences);
  }
}

function developer({ readHeader }: Asking, audiences: readonly Audience[]): Access {
  const audience = chosen(readHeader(AUDIENCE_HEADER), audiences);
  if (audience === undefined) return audiences.length === 0 ? refused("NO_AUDIENCES") : unknown(readHeader);
  return granted({ audience, person: text(readHeader(PERSON_HEADER)), roles: ALL_ROLES, readHeader });
}

function certified({ readHeader, certificate }: Asking, audiences: readonly Audience[]): Access {
  if (certificate === undefined) return refused("CERTIFICATE_MISSING");
  const allowed = audiences.filter(({ id }) => certificate.audiences.includes(id));
  const audience = chosen(readHeader(AUDIENCE_HEADER), allowed);
  if (audience === undefined) return allowed.length === 0 ? refused("CERTIFICATE_NO_AUDIENCE") : unknown(readHeader);
  return granted({ audience, person: certificate.name, roles: certificate.roles, readHeader });
}

/** The first one unless a header names another. */
function chosen(id: string | undefined, audiences: readonly Audience[]): Audience | undefined {
  return id === undefined || id === "" ? audiences[0] : audiences.find((one) => one.id === id);
}

function unknown(readHeader: ReadHeader): Access {
  return refused(
    "UNKNOWN_AUDIENCE",
    `There is no audience "${(readHeader(AUDIENCE_HEADER) ?? "").slice(0, 64)}" here.`,
  );
}

function granted(who: {
  readonly audience: Audience;
  readonly person: string | undefined;
  readonly roles: readonly CallerRole[];
  readonly readHeader: ReadHeader;
}): Access {
  const purpose = text(who.readHeader(PURPOSE_HEADER)) ?? UNSTATED_PURPOSE;
  return { kind: "granted", caller: { person: who.person, view: viewOf(who.audience), roles: who.roles, purpose } };
}

/** Percent-decoded, without control characters, cut to a sane length; undefined when nothing is left. */
function text(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  let decoded = value;
  try {
    decoded = decodeURIComponent(value);
  } catch {
    // It was not encoded: taken as it stands.
  }
  const plain = decoded
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, MAXIMUM_TEXT);
  return plain === "" ? undefined : plain;
}
