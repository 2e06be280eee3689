/** What bodies cannot carry. */
import type { Content } from "../../generator/model/api-model.ts";
import type { ValueType } from "../../generator/model/value-type.ts";
import type { Narrowing } from "./narrowing.ts";
import { lossOfParameter } from "./parameter-narrowing.ts";
import {
  firstLoss,
  hasNegativeZero,
  isRecord,
  lossAsText,
  lossOfShape,
  memberTypeOf,
  partsOf,
} from "./text-narrowing.ts";

/** What is lost of a body that a client sends. */
export function lossOfBody(
  content: Content,
  value: unknown,
  type: ValueType,
): Narrowing | undefined {
  if (hasNegativeZero(value)) return "negative-zero";
  switch (content.kind) {
    case "text":
      return typeof value === "string" ? undefined : "text-only";
    case "form":
    case "multipart":
      return isRecord(value) ? lossOfFields(content, value, type) : "text-only";
    default:
      return undefined;
  }
}

function lossOfFields(
  content: Content,
  body: Record<string, unknown>,
  type: ValueType,
): Narrowing | undefined {
  return firstLoss(
    Object.entries(body).map(
      ([name, value]) =>
        () =>
          lossOfField(content, name, value, memberTypeOf(type, name)),
    ),
  );
}

function lossOfField(
  { kind, encoding }: Content,
  name: string,
  value: unknown,
  type: ValueType,
): Narrowing | undefined {
  const said = encoding.find(({ property }) => property === name);
  if (value === null) return "null-text";
  if (said?.style !== undefined || said?.explode !== undefined || said?.allowReserved === true) {
    const { style = "form", explode = style === "form" } = said;
    const allowReserved = said.allowReserved === true;
    return lossOfParameter(
      { name, in: "query", style, explode, allowReserved },
      value,
      type,
      new Set(),
    );
  }
  if (said?.contentType !== undefined && /json/i.test(said.contentType))
    return kind === "form" || !Array.isArray(value) || value.length > 0 ? undefined : "empty-list";
  if (!Array.isArray(value))
    return value instanceof Blob
      ? undefined
      : (lossOfShape(value, type) ?? lossAsText(value, type));
  if (value.length === 0) return "empty-list";
  return (
    lossOfShape(value, type) ??
    lossAsText(value, type) ??
    firstLoss(
      partsOf(value, type).map(
        (part) => () =>
          part.value instanceof Blob ? undefined : lossAsText(part.value, part.type),
      ),
    )
  );
}

/** What is lost of a body that a server answers with. */
export function lossOfAnswer({ kind }: Content, value: unknown): Narrowing | undefined {
  if (hasNegativeZero(value)) return "negative-zero";
  if (kind !== "text") return undefined;
  if (typeof value !== "string") return "text-only";
  return value.startsWith("\u{feff}") ? "byte-order-mark" : undefined;
}
