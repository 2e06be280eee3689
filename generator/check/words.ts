/** How messages word names, values and lists. */
import { isList, isObject, type JsonValue } from "../load/loaded.ts";
import type { Structure } from "./structure/structure.ts";
import type { Shape } from "./structure/table.ts";

/** A name as messages show it; a very long one is cut. */
export function quoted(name: string): string {
  return name === "" ? '`""`' : `\`${cut(name, 120)}\``;
}

/** Several names: "`a`, `b` and `c`". */
export function quotedAll(names: readonly string[], last: "and" | "or" = "and"): string {
  return joined(names.map(quoted), last);
}

/** "a, b or c". */
export function joined(words: readonly string[], last: "and" | "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)!}`;
}

/** A value as messages show it: text in quotes, what is long by its type. */
export function shown(value: JsonValue): string {
  if (isList(value)) return "a list";
  if (isObject(value)) return "an object";
  return typeof value === "string" ? `"${cut(value, 40)}"` : String(value);
}

/** What a shape asks for: "a string", "a Path Item". */
export function asked(shape: Shape, structure: Structure): string {
  switch (shape.is) {
    case "any":
      return "any value";
    case "boolean":
      return "a boolean";
    case "string":
      return shape.orList === true ? "a string or a list" : "a string";
    case "number":
      return "a number";
    case "integer":
      return "an integer";
    case "list":
      return "a list";
    case "map":
      return "an object";
    case "object": {
      const article = withArticle(structure.get(shape.kind)!.table.title);
      return shape.orBoolean === true ? `a boolean or ${article}` : article;
    }
  }
}

/** "a Path Item", "an Operation". */
export function withArticle(title: string): string {
  return `${/^[AEIO]/.test(title) ? "an" : "a"} ${title}`;
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
