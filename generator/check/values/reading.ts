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
  /** Whether a schema has a finding of its own, so that nothing is said of values by it. Default: none has. */
  isAtFault?(schema: Place): boolean;
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
  if (!isList(list)) return noPlaces;
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
  const plain = textOf(place.value, "$ref");
  const dynamic = textOf(place.value, "$dynamicRef");
  if (plain === undefined && dynamic === undefined) return noPlaces;
  return [plain, dynamic].flatMap((reference) => {
    const target = reference === undefined ? undefined : reading.follow(reference, place.file);
    return target === undefined ? [] : [target];
  });
}

const noPlaces: readonly Place[] = [];

/** The types that a schema names; undefined for none, and when one of them does not exist. */
export function typesOf(schema: JsonValue): readonly string[] | undefined {
  const type = member(schema, "type");
  if (type === undefined) return undefined;
  if (typeof type === "string") return alone.get(type);
  const named = isList(type) ? type : [];
  const known = named.filter((each) => typeof each === "string" && alone.has(each));
  return known.length > 0 && known.length === named.length ? (known as string[]) : undefined;
}

/** By name, the list of that type alone: most schemas have one, and ask often. */
const alone: ReadonlyMap<string, readonly string[]> = new Map(
  "null boolean object array number integer string".split(" ").map((type) => [type, [type]]),
);

/** Whether the other side alone sends a member: `readOnly` in a request, `writeOnly` in a response. */
export function isOfOthers(
  schema: Place | undefined,
  direction: Direction | undefined,
  reading: Reading,
  met?: Set<unknown>,
): boolean {
  if (schema === undefined || met?.has(schema.value) === true) return false;
  const isRead = member(schema.value, "readOnly") === true;
  const isWritten = member(schema.value, "writeOnly") === true;
  const own =
    direction === "request" ? isRead : direction === "response" ? isWritten : isRead || isWritten;
  if (own) return true;
  const targets = targetsOf(schema, reading);
  if (targets.length === 0) return false;
  const seen = (met ?? new Set()).add(schema.value);
  return targets.some((each) => isOfOthers(each, direction, reading, seen));
}
