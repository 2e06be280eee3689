/** What a schema asserts of what is sent to a server, and of what it answers. */
import type { Assertion, SchemaAssertion } from "./assertion.ts";
import { inPlace, mapped, ofMembers } from "./children.ts";

/** `request`: what a server takes; `response`: what it answers. */
export type Direction = "request" | "response";

/** The assertions as seen from each side. */
export interface Views {
  /** Whether a schema says the same in both directions, at any depth. */
  isShared(id: string): boolean;
  /** A schema seen from one side. */
  of(id: string, direction: Direction): Assertion | undefined;
}

/**
 * In a request a property that is `readOnly` must not be sent, and in a response one that is
 * `writeOnly` must not be answered; `required` counts on the other side only (OpenAPI 3.0.4, section
 * 4.7.24.2). JSON Schema lets an owner ignore or reject what is read-only: rejecting tells the sender.
 * An extensible enum is closed in requests and open in responses.
 */
export function viewsOf(schemas: ReadonlyMap<string, Assertion>): Views {
  const differing = differingIds(schemas);
  const known = new Map<string, Assertion>();
  return {
    isShared: (id) => !differing.has(id),
    of(id, direction) {
      const key = differing.has(id) ? `${direction} ${id}` : id;
      const schema = schemas.get(id);
      // The same object each time: what is made of a schema is found by it.
      const view = known.get(key) ?? (schema && seen(schema, direction, new Set(), schemas));
      if (view !== undefined) known.set(key, view);
      return view ?? schema;
    },
  };
}

const markers = { request: "readOnly", response: "writeOnly" } as const;

function seen(
  schema: Assertion,
  direction: Direction,
  hiddenOutside: ReadonlySet<string>,
  schemas: ReadonlyMap<string, Assertion>,
): Assertion {
  if (typeof schema !== "object") return schema;
  const marker = markers[direction];
  const hidden = new Set([...hiddenOutside, ...hiddenIn(schema, marker, schemas, new Set())]);
  const parts = new Set<Assertion>(inPlace(schema));
  const inner = mapped(schema, (each) =>
    seen(each, direction, parts.has(each) ? hidden : new Set(), schemas),
  );
  const { readOnly: _read, writeOnly: _write, extensible, ...rest } = inner;
  return {
    ...(extensible === true && direction === "response" ? opened(rest) : rest),
    ...(rest.required && { required: rest.required.filter((name) => !hidden.has(name)) }),
    ...(rest.properties && {
      properties: new Map(
        [...rest.properties].map(([name, each]) => [
          name,
          isMarked(schema.properties?.get(name), marker, schemas) ? { refused: marker } : each,
        ]),
      ),
    }),
  };
}

/** The known texts, and any other. */
function opened({ enum: values = [], type, ...rest }: SchemaAssertion): SchemaAssertion {
  if (type) return { ...rest, type };
  const others = values.filter((value) => typeof value !== "string");
  return others.length === 0
    ? { ...rest, type: ["string"] }
    : { ...rest, anyOf: [{ type: ["string"] }, { enum: others }, ...(rest.anyOf ?? [])] };
}

/** The marked properties of a schema and of what it is made of. */
function hiddenIn(
  schema: Assertion,
  marker: "readOnly" | "writeOnly",
  schemas: ReadonlyMap<string, Assertion>,
  met: Set<Assertion>,
): string[] {
  if (typeof schema !== "object" || met.has(schema)) return [];
  met.add(schema);
  const own = [...(schema.properties ?? [])]
    .filter(([, each]) => isMarked(each, marker, schemas))
    .map(([name]) => name);
  const referred = schema.$ref === undefined ? undefined : schemas.get(schema.$ref);
  const parts = [...(referred === undefined ? [] : [referred]), ...(schema.allOf ?? [])];
  return [...own, ...parts.flatMap((each) => hiddenIn(each, marker, schemas, met))];
}

function isMarked(
  schema: Assertion | undefined,
  marker: "readOnly" | "writeOnly",
  schemas: ReadonlyMap<string, Assertion>,
  met: Set<Assertion> = new Set(),
): boolean {
  if (typeof schema !== "object" || met.has(schema)) return false;
  met.add(schema);
  if (schema[marker] === true) return true;
  return schema.$ref !== undefined && isMarked(schemas.get(schema.$ref), marker, schemas, met);
}

function differingIds(schemas: ReadonlyMap<string, Assertion>): ReadonlySet<string> {
  const differing = new Set<string>();
  const referrers = new Map<string, Set<string>>();
  for (const [id, schema] of schemas) {
    const waiting = [schema];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (typeof each !== "object") continue;
      if (each.extensible || each.readOnly || each.writeOnly) differing.add(id);
      if (each.$ref !== undefined)
        referrers.set(each.$ref, (referrers.get(each.$ref) ?? new Set()).add(id));
      waiting.push(...inPlace(each), ...ofMembers(each));
    }
  }
  const waiting = [...differing];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const referrer of referrers.get(id) ?? [])
      if (!differing.has(referrer)) {
        differing.add(referrer);
        waiting.push(referrer);
      }
  return differing;
}
