/** What validators.ts imports of the runtime. */
import { type Code, importsFrom } from "../../code/code.ts";

const runtime = importsFrom("specwright-runtime/validation");

/** A function of the runtime. */
export function runtimeValue(name: string): Code {
  if (!runtimeNames.has(name)) throw new Error(`the runtime has no ${name}`);
  return runtime.value(name);
}

/** All that may be imported, so that no variable hides it. */
export const runtimeNames: ReadonlySet<string> = new Set(
  `validator fault missing rule step within eachItem regExp namesOf own isNull isBoolean isObject isArray isNumber isInteger isString
  isBytes isEqual isAtLeast isAtMost isMultipleOf isFloat isInt32 isInt64 everyFrom countOf hasUniqueItems
  isByte isDate isDateTime isDuration isEmail isHostname isIpv4 isIpv6 isJsonPointer isRegex
  isRelativeJsonPointer isTime isUri isUriReference isUriTemplate isUuid`.split(/\s+/),
);

export const Faults = runtime.type("Faults");
export const fault = runtime.value("fault");
export const missing = runtime.value("missing");
export const step = runtime.value("step");
export const within = runtime.value("within");
export const eachItem = runtime.value("eachItem");
export const namesOf = runtime.value("namesOf");
export const own = runtime.value("own");

/** The functions that tell whether a text is of a format (OpenAPI 3.1.1, section 4.4; JSON Schema 2020-12 Validation, section 7.3). */
export const textFormats: ReadonlyMap<string, string> = new Map([
  ["byte", "isByte"],
  ["date", "isDate"],
  ["date-time", "isDateTime"],
  ["duration", "isDuration"],
  ["email", "isEmail"],
  ["hostname", "isHostname"],
  ["ipv4", "isIpv4"],
  ["ipv6", "isIpv6"],
  ["json-pointer", "isJsonPointer"],
  ["regex", "isRegex"],
  ["relative-json-pointer", "isRelativeJsonPointer"],
  ["time", "isTime"],
  ["uri", "isUri"],
  ["uri-reference", "isUriReference"],
  ["uri-template", "isUriTemplate"],
  ["uuid", "isUuid"],
]);

/** The same for numbers; `double` is every number. */
export const numberFormats: ReadonlyMap<string, string> = new Map([
  ["float", "isFloat"],
  ["int32", "isInt32"],
  ["int64", "isInt64"],
]);
