/** All that emitted validators import, and the types that their users need. */
export {
  type Check,
  type Fault,
  type Faults,
  type Rule,
  eachItem,
  fault,
  missing,
  rule,
  step,
  within,
} from "./faults.ts";
export { isEqual } from "./equal.ts";
export { countOf, everyFrom, hasUniqueItems } from "./list.ts";
export { isFloat, isInt32, isInt64, isMultipleOf } from "./number.ts";
export { regExp } from "./reg-exp.ts";
export type { StandardIssue, StandardResult, StandardSchema } from "./standard-schema.ts";
export { isAtLeast, isAtMost } from "./text.ts";
export { type Validator, validator } from "./validator.ts";
export {
  isArray,
  isBoolean,
  isBytes,
  isInteger,
  isNull,
  isNumber,
  isObject,
  isString,
  namesOf,
  own,
} from "./value.ts";
export { isByte } from "./formats/byte.ts";
export { isDate, isDateTime, isTime } from "./formats/date-time.ts";
export { isDuration } from "./formats/duration.ts";
export { isEmail } from "./formats/email.ts";
export { isHostname } from "./formats/hostname.ts";
export { isIpv4, isIpv6 } from "./formats/ip.ts";
export { isJsonPointer, isRelativeJsonPointer } from "./formats/json-pointer.ts";
export { isRegex } from "./formats/regex.ts";
export { isUri, isUriReference } from "./formats/uri.ts";
export { isUriTemplate } from "./formats/uri-template.ts";
export { isUuid } from "./formats/uuid.ts";
