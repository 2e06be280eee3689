/** Tells schemas that say the same: each shape has a number. */
import { isList, isObject, type JsonObject, type JsonValue } from "../load/loaded.ts";

const words: ReadonlySet<string> = new Set(
  "title description example examples externalDocs deprecated xml $comment".split(" "),
);

/** A function that numbers values: equal ones, but for words and extensions, get the same number. */
export function shapeNumbers(): (schema: JsonValue) => number {
  const numbers = new Map<string, number>();
  const known = new Map<JsonValue, number>();
  const numbered = (text: string) => {
    const before = numbers.get(text);
    if (before !== undefined) return before;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const texts = new Map<string, string>();
  const quoted = (name: string) => {
    const before = texts.get(name);
    if (before !== undefined) return before;
    const text = JSON.stringify(name);
    texts.set(name, text);
    return text;
  };
  /** `isNamed`: the names are the author's, so that `description` is a property like any other. */
  const of = (value: JsonValue, isNamed: boolean): number => {
    if (!isList(value) && !isObject(value)) return numbered(JSON.stringify(value));
    const before = isNamed ? undefined : known.get(value);
    if (before !== undefined) return before;
    const number = numbered(isList(value) ? listText(value) : objectText(value, isNamed));
    if (!isNamed) known.set(value, number);
    return number;
  };
  const listText = (list: readonly JsonValue[]) => {
    let text = "[";
    for (const each of list) text += `${of(each, false)},`;
    return text;
  };
  const objectText = (value: JsonObject, isNamed: boolean) => {
    const names: string[] = [];
    for (const name in value)
      if (isNamed || !(words.has(name) || name.startsWith("x-"))) names.push(name);
    let text = "{";
    for (const name of names.sort())
      text += `${quoted(name)}:${of(value[name]!, !isNamed && name === "properties")},`;
    return text;
  };
  return (schema) => of(schema, false);
}
