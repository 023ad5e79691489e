/** Identity and policy: who asks becomes one value that says what they may see and do. */
export { callerOfCall, type IdentifiedCall } from "./call.ts";
export { CALLER_ROLES, type CallerCertificate, type CallerRole } from "./certificate.ts";
export {
  type Access,
  type AccessProfile,
  type Asking,
  AUDIENCE_HEADER,
  type Caller,
  callerOf,
  PERSON_HEADER,
  PURPOSE_HEADER,
  type ReadHeader,
  UNSTATED_PURPOSE,
} from "./identity.ts";
export type { AccessErrorCode } from "./refusal.ts";
