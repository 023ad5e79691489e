/** Identity and policy: who asks becomes one value that says what they may see and do. */
export { callerOfCall, type IdentifiedCall, maySendAs } from "./call.ts";
export { asServiceError, CallError } from "./call_error.ts";
export { CALLER_ROLES, type CallerCertificate, type CallerRole, readCertificate } from "./certificate.ts";
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
export { openReadLog, type Reader, type ReadLog, type ReadThrough, readerOf } from "./read_log.ts";
export { queryReads, type ReadEntry, type ReadsQuery } from "./read_log_query.ts";
export type { AccessErrorCode } from "./refusal.ts";
export {
  type Credentials,
  clientContextOptions,
  hasPostQuantum,
  POST_QUANTUM_GROUP,
  profileProblem,
  serverTlsOptions,
  TLS_PROFILES,
  type TlsProfile,
} from "./tls.ts";
export { readCredentials } from "./tls_files.ts";
export { openWires, type Wires } from "./wires.ts";
