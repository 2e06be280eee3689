/** What parameters and headers cannot carry, style by style. */
import type { Parameter } from "../../generator/model/api-model.ts";
import type { ValueType } from "../../generator/model/value-type.ts";
import type { Narrowing } from "./narrowing.ts";
import {
  alternatives,
  firstLoss,
  hasNegativeZero,
  isObjectType,
  isRecord,
  lossAsText,
  lossOfShape,
  memberTypeOf,
  type Part,
  partsOf,
  shown,
} from "./text-narrowing.ts";

type Shape = Pick<Parameter, "name" | "in" | "style" | "explode"> &
  Partial<Pick<Parameter, "allowReserved" | "allowEmptyValue" | "content">>;

/** What is lost of a parameter's value; `others` are the names beside it. */
export function lossOfParameter(
  parameter: Shape,
  value: unknown,
  type: ValueType,
  others: ReadonlySet<string>,
): Narrowing | undefined {
  if (hasNegativeZero(value)) return "negative-zero";
  if (parameter.content !== undefined) return lossOfContent(parameter, value, type);
  const isList = Array.isArray(value);
  const isObject = isRecord(value);
  const parts = partsOf(value, type);
  return firstLoss([
    () => (value === null ? "null-text" : undefined),
    () => lossOfShape(value, type),
    () => (isObject && parameter.style === "deepObject" ? lossOfDeep(value, type) : undefined),
    () => firstLoss(parts.map((part) => () => lossOfPart(part, parameter))),
    () => (parts.length === 0 && parameter.in !== "header" ? "empty-list" : undefined),
    () => (parts.length === 0 && alternatives(type).includes("null") ? "text-of-union" : undefined),
    () => (isList && isOneEmpty(value) && !keepsOneEmpty(parameter) ? "one-empty-item" : undefined),
    () =>
      isObject && sharesNames(parameter) ? lossOfNames(value, type, parameter, others) : undefined,
    () => lossOfPlace(parameter, parts, isList || isObject),
  ]);
}

const isOneEmpty = (value: readonly unknown[]): boolean => value.length === 1 && value[0] === "";

/** Exploded lists of name and value say how many there are. */
const keepsOneEmpty = ({ style, explode }: Shape): boolean =>
  explode &&
  (style === "form" ||
    style === "matrix" ||
    style === "spaceDelimited" ||
    style === "pipeDelimited");

const isPaired = ({ in: location }: Shape): boolean =>
  location === "query" || location === "cookie";

const sharesNames = (parameter: Shape): boolean =>
  isPaired(parameter) && parameter.explode && parameter.style !== "deepObject";

function lossOfPart({ value, type }: Part, { style }: Shape): Narrowing | undefined {
  if (style === "deepObject" && typeof value === "object" && value !== null) return undefined;
  return lossAsText(value, type);
}

function lossOfContent(parameter: Shape, value: unknown, type: ValueType): Narrowing | undefined {
  if (/json/i.test(parameter.content ?? "")) return undefined;
  return lossAsText(value, type) ?? lossOfPlace(parameter, [{ value, type }], false);
}

/** What only some of the places of a request can hold. */
function lossOfPlace(
  parameter: Shape,
  parts: readonly Part[],
  isDivided: boolean,
): Narrowing | undefined {
  const texts = parts.flatMap(({ name, value }) => [
    ...(name === undefined ? [] : [name]),
    shown(value),
  ]);
  switch (parameter.in) {
    case "path":
      return lossInPath(parameter, texts, parts.length);
    case "header":
      return lossInHeader(texts, isDivided);
    default:
      return lossInPairs(parameter, texts, parts, isDivided);
  }
}

function lossInPath(
  { style }: Shape,
  texts: readonly string[],
  count: number,
): Narrowing | undefined {
  if (texts.some((text) => text.includes("\0"))) return "nul-in-path";
  const joined = texts.join(style === "label" ? "." : ",");
  if (style === "simple" && (joined === "" || count === 0)) return "empty-path";
  const segment = style === "label" ? `.${joined}` : joined;
  return segment === "." || segment === ".." ? "dot-segment" : undefined;
}

/** Each text where it is parted by commas, else the whole. */
export function lossInHeader(texts: readonly string[], isDivided: boolean): Narrowing | undefined {
  // The alphabet of a header's value in RFC 9110, with what is above ASCII as bytes.
  if (texts.some((text) => !/^[\t\x20-\x7e\x80-\xff]*$/.test(text) || text !== trimmed(text)))
    return "header-text";
  return isDivided && texts.some((text) => /[,=]/.test(text)) ? "header-comma" : undefined;
}

const trimmed = (text: string): string => text.trim();

function lossInPairs(
  parameter: Shape,
  texts: readonly string[],
  parts: readonly Part[],
  isDivided: boolean,
): Narrowing | undefined {
  const { style, explode, allowEmptyValue, allowReserved } = parameter;
  const delimiter = style === "spaceDelimited" ? " " : style === "pipeDelimited" ? "|" : undefined;
  if (
    isDivided &&
    !explode &&
    delimiter !== undefined &&
    texts.some((text) => text.includes(delimiter))
  )
    return "delimiter-inside";
  if (allowReserved === true && texts.some((text) => /%[0-9a-f]{2}/i.test(text)))
    return "reserved-triplet";
  // A comma is among the reserved characters that are then left as they are.
  if (allowReserved === true && isDivided && !explode && texts.some((text) => text.includes(",")))
    return "delimiter-inside";
  const allEmpty = parts.length > 0 && parts.every(({ value }) => value === "");
  return allowEmptyValue === true && allEmpty ? "empty-value" : undefined;
}

function lossOfNames(
  value: Record<string, unknown>,
  type: ValueType,
  { name, in: location }: Shape,
  others: ReadonlySet<string>,
): Narrowing | undefined {
  const names = Object.keys(value);
  if (names.some((each) => each === name || others.has(each))) return "taken-name";
  if (location === "cookie" && names.some((each) => !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(each)))
    return "cookie-name";
  const isFree = names.some((each) => !hasMember(type, each));
  return isFree && others.size > 0 && !takesOthers(type) ? "taken-name" : undefined;
}

const hasMember = (type: ValueType, name: string): boolean =>
  alternatives(type).some((each) => isObjectType(each) && Object.hasOwn(each.object, name));

const takesOthers = (type: ValueType): boolean =>
  alternatives(type).some((each) => isObjectType(each) && each.additional !== undefined);

/** Inside brackets a list repeats its key and an object goes on; nothing tells that one of them is empty. */
function lossOfDeep(value: object, type: ValueType): Narrowing | undefined {
  return firstLoss(
    Object.entries(value).map(([name, member]) => (): Narrowing | undefined => {
      const inner = memberTypeOf(type, name);
      if (name === "" || /[[\]]/.test(name)) return "bracket-name";
      if (isRecord(member))
        return (
          (alternatives(inner).some(isObjectType) ? undefined : "untyped-text") ??
          (Object.keys(member).length === 0 ? "empty-list" : lossOfDeep(member, inner))
        );
      if (!Array.isArray(member)) return lossAsText(member, inner);
      if (member.length === 0) return "empty-list";
      return (
        lossOfShape(member, inner) ??
        lossAsText(member, inner) ??
        firstLoss(partsOf(member, inner).map((part) => () => lossAsText(part.value, part.type)))
      );
    }),
  );
}
