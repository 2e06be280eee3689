/** Whether a value is of a format: the tests that emitted validators make, by the format's name. */
import {
  isByte,
  isDate,
  isDateTime,
  isDuration,
  isEmail,
  isFloat,
  isHostname,
  isInt32,
  isInt64,
  isIpv4,
  isIpv6,
  isJsonPointer,
  isRegex,
  isRelativeJsonPointer,
  isTime,
  isUri,
  isUriReference,
  isUriTemplate,
  isUuid,
} from "specwright-runtime/validation";

/** The formats of texts (OpenAPI 3.1.1, section 4.4; JSON Schema 2020-12 Validation, section 7.3). */
export const textFormats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["byte", isByte],
  ["date", isDate],
  ["date-time", isDateTime],
  ["duration", isDuration],
  ["email", isEmail],
  ["hostname", isHostname],
  ["ipv4", isIpv4],
  ["ipv6", isIpv6],
  ["json-pointer", isJsonPointer],
  ["regex", isRegex],
  ["relative-json-pointer", isRelativeJsonPointer],
  ["time", isTime],
  ["uri", isUri],
  ["uri-reference", isUriReference],
  ["uri-template", isUriTemplate],
  ["uuid", isUuid],
]);

/** The same for numbers; `double` is every number. */
export const numberFormats: ReadonlyMap<string, (value: number) => boolean> = new Map([
  ["float", isFloat],
  ["int32", isInt32],
  ["int64", isInt64],
]);
