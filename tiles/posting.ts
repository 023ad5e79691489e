/**
 * What every POST has in common: who does it, and that no foreign page does it in their name. A browser asks before it sends JSON or
 * a header of ours to another origin, and this service allows none; where it says which page sent it, that page must be our own.
 */
import type { FastifyRequest } from "fastify";
import { AUDIENCE_HEADER, type CallerRole, PERSON_HEADER, PURPOSE_HEADER } from "../access/index.ts";
import type { Asked } from "./context.ts";
import { HttpError } from "./errors.ts";
import { quoted } from "./parameters.ts";

/** A text of 2,000 characters in Japanese with its JSON around it. */
const POST_BYTES = 16 * 1024;
const OUR_HEADERS = [PERSON_HEADER, PURPOSE_HEADER, AUDIENCE_HEADER];

/** The options of a POST route: its body's limit, and the check before anything is read. */
export const POSTED = {
  bodyLimit: POST_BYTES,
  onRequest: async (request: FastifyRequest): Promise<void> => refuseForeign(request),
};

/** Throws HttpError CONTENT_TYPE, HEADER_MISSING or FOREIGN_ORIGIN. */
function refuseForeign({ headers }: FastifyRequest): void {
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json")
    throw new HttpError("CONTENT_TYPE", `A body is sent as application/json, not as ${quoted(type)}.`);
  if (!OUR_HEADERS.some((name) => headers[name] !== undefined))
    throw new HttpError("HEADER_MISSING", `Send ${OUR_HEADERS.join(", ")} or one of them with every POST.`);
  const { origin, host } = headers;
  if (origin !== undefined && hostOf(origin) !== host)
    throw new HttpError("FOREIGN_ORIGIN", `A page of ${quoted(origin)} cannot act here; use this service's own page.`);
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/** The named person who may do this; there is no act without one. Throws HttpError PERSON_MISSING or ROLE_MISSING. */
export function personOf({ caller }: Asked, role: CallerRole): string {
  if (caller.person === undefined) {
    const sentence = `Every act is a named person's. Say who you are in the header ${PERSON_HEADER} (percent-encoded UTF-8).`;
    throw new HttpError("PERSON_MISSING", sentence);
  }
  if (!caller.roles.includes(role))
    throw new HttpError("ROLE_MISSING", `This needs the role ${role}, which your certificate does not name.`);
  return caller.person;
}

/** The body's fields. Throws HttpError BODY_INVALID when it is no object. */
export function fieldsOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new HttpError("BODY_INVALID", "The body must be a JSON object; docs/http.md says with which fields.");
  return body as Record<string, unknown>;
}

/** A text field, trimmed; undefined when it is not there or empty. Throws HttpError BODY_INVALID. */
export function textField(fields: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") throw new HttpError("BODY_INVALID", `"${name}" must be a text.`);
  const text = value.trim();
  return text === "" ? undefined : text;
}
