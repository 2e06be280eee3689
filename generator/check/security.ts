/** The security schemes of a document. */
import { isObject, type JsonObject, type JsonValue, member, type Place } from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import type { Context } from "./rule.ts";

/** The schemes that requirements may name; undefined when what should hold them is no object. */
export function schemesOf({ loaded, version }: Context): JsonObject | undefined {
  const [holder] = holderOf(loaded.entry.value, version === "2.0");
  return holder === undefined ? {} : isObject(holder) ? holder : undefined;
}

/** A scheme by its name, its reference followed. */
export function schemeOf(name: string, ctx: Context): Place | undefined {
  const { entry } = ctx.loaded;
  const [holder, pointer] = holderOf(entry.value, ctx.version === "2.0");
  const value = member(holder, name);
  return value === undefined ? undefined : ctx.settle(value, entry, pointerTo(pointer, name));
}

function holderOf(
  root: JsonValue | undefined,
  isSwagger: boolean,
): readonly [JsonValue | undefined, string] {
  return isSwagger
    ? [member(root, "securityDefinitions"), "/securityDefinitions"]
    : [member(member(root, "components"), "securitySchemes"), "/components/securitySchemes"];
}
