/** Identity and policy: who asks becomes one value that says what they may see. */
export {
  type Access,
  type AccessErrorCode,
  type AccessProfile,
  AUDIENCE_HEADER,
  audienceOf,
  type ReadHeader,
} from "./identity.ts";
