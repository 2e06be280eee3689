/** What it takes to hold values against the schemas of a document. */
import { isList, type JsonValue, member, type Place, type SourceFile } from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import type { Version } from "../version.ts";

/** Who sends a value: what is `readOnly` is in no request, and what is `writeOnly` in no response. */
export type Direction = "request" | "response";

/** The document that the schemas are of. */
export interface Reading {
  readonly version: Version;
  /** The file whose components a discriminator names. */
  readonly entry: SourceFile;
  /** Where one step of a reference leads. */
  follow(reference: string, file: SourceFile): Place | undefined;
}

/** A member of a schema with its place. */
export function part(place: Place, ...steps: readonly (string | number)[]): Place | undefined {
  let value: JsonValue | undefined = place.value;
  for (const step of steps)
    value = typeof step === "number" && isList(value) ? value[step] : member(value, String(step));
  return value === undefined
    ? undefined
    : { file: place.file, pointer: pointerTo(place.pointer, ...steps), value };
}

/** The members of a list in a schema, each with its place. */
export function parts(place: Place, keyword: string): readonly Place[] {
  const list = member(place.value, keyword);
  if (!isList(list)) return [];
  const pointer = pointerTo(place.pointer, keyword);
  return list.map((value, i) => ({ file: place.file, pointer: `${pointer}/${i}`, value }));
}

/** A member that is text. */
export function textOf(value: JsonValue | undefined, name: string): string | undefined {
  const text = member(value, name);
  return typeof text === "string" ? text : undefined;
}

/** Where a schema's references lead; undefined for one that leads nowhere. */
export function targetsOf(place: Place, reading: Reading): readonly Place[] {
  return ["$ref", "$dynamicRef"].flatMap((keyword) => {
    const reference = textOf(place.value, keyword);
    const target = reference === undefined ? undefined : reading.follow(reference, place.file);
    return target === undefined ? [] : [target];
  });
}

/** The types that a schema names; undefined for none, and when one of them does not exist. */
export function typesOf(schema: JsonValue): readonly string[] | undefined {
  const type = member(schema, "type");
  const named = typeof type === "string" ? [type] : isList(type) ? type : [];
  const known = named.filter((each) => typeof each === "string" && types.has(each));
  return known.length > 0 && known.length === named.length ? (known as string[]) : undefined;
}

const types: ReadonlySet<string> = new Set(
  "null boolean object array number integer string".split(" "),
);

/** Whether the other side alone sends a member: `readOnly` in a request, `writeOnly` in a response. */
export function isOfOthers(
  schema: Place | undefined,
  direction: Direction | undefined,
  reading: Reading,
  met: Set<unknown> = new Set(),
): boolean {
  if (schema === undefined || met.has(schema.value)) return false;
  met.add(schema.value);
  const isRead = member(schema.value, "readOnly") === true;
  const isWritten = member(schema.value, "writeOnly") === true;
  const own =
    direction === "request" ? isRead : direction === "response" ? isWritten : isRead || isWritten;
  return (
    own || targetsOf(schema, reading).some((each) => isOfOthers(each, direction, reading, met))
  );
}
