/** Reads a schema: which values it describes, as far as a type can say it. */
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  type Loaded,
  member,
  type Place,
} from "../load/loaded.ts";
import { pointerTo } from "../load/pointer.ts";
import { documentationOf } from "./documentation.ts";
import { literalType } from "./literal-type.ts";
import { objectType, type ObjectReading } from "./object-type.ts";
import { flagOf, items, resolved, textOf, textsOf } from "./place.ts";
import { presenceOf } from "./presence.ts";
import { requiredNames } from "./required.ts";
import type { ScalarTypes } from "./scalar-type.ts";
import type { SchemaRegistry } from "./schema-registry.ts";
import { intersection, never, union, unknown } from "./simplify.ts";
import type { Property, Type } from "./type.ts";
import type { SchemaUpgrade } from "./upgrade/schema.ts";

/** What a discriminator says, and of which members. */
export interface DiscriminatorUse {
  readonly property: string;
  /** The ids of the schemas that the mapping names, with their values. */
  readonly mapping: ReadonlyMap<string, readonly string[]>;
  /** The ids of the schemas that it chooses from; empty where children find it by `allOf`. */
  readonly members: readonly string[];
  /** The id of the schema for every value that chooses none, and for none (OpenAPI 3.2, section 4.25). */
  readonly fallback: string | undefined;
  /** The id of the schema that holds it, where that has one. */
  readonly owner: string | undefined;
}

/** Where an inline schema stands; openapi-typescript reads defaults otherwise in requests. */
export interface SchemaPosition {
  readonly inRequest: boolean;
  /** The id of the declared schema whose own text is read; undefined inside of it and elsewhere. */
  readonly declared?: string;
  /** The schemas that it is a part of by `allOf`, `anyOf` or `oneOf`, from the outside in. */
  readonly within?: readonly Place[];
}

export interface SchemaReader {
  typeOf(place: Place, position: SchemaPosition): Type;
  /** The discriminators met so far. */
  readonly discriminators: readonly DiscriminatorUse[];
}

export function schemaReader(
  loaded: Loaded,
  registry: SchemaRegistry,
  upgrade: SchemaUpgrade,
  scalarTypeOf: ScalarTypes,
): SchemaReader {
  const discriminators: DiscriminatorUse[] = [];

  function typeOf(place: Place, position: SchemaPosition): Type {
    if (place.value === false) return never;
    if (!isObject(place.value)) return unknown;
    const schema = upgrade(place.value);
    const here: Place = { ...place, value: schema };
    const inside: SchemaPosition = { inRequest: position.inRequest };
    const reference = textOf(schema, "$ref");
    const target = reference === undefined ? undefined : registry.refer(reference, place);
    const referred: Type[] = target === undefined ? [] : [{ kind: "reference", id: target }];
    noteDiscriminator(here, position.declared);
    return intersection([...referred, own(here, inside, position.within ?? [])]);
  }

  function own(place: Place, position: SchemaPosition, within: readonly Place[]): Type {
    const schema = place.value as JsonObject;
    const fixed = fixedValues(schema);
    if (fixed) return fixed;
    const types = typesOf(schema);
    const wholes = [...within, place];
    const parts = composed(place, position, wholes);
    const kinds = types.filter((type) => type !== "null");
    const core =
      kinds.length === 0
        ? parts.length > 0 && admitsAnyObject(place)
          ? unknown
          : untyped(place, position, wholes)
        : union(kinds.map((type) => core1(type, place, position, parts, wholes)));
    const scalar = kinds.length > 0 && !kinds.includes("object") && !kinds.includes("array");
    const whole =
      types.length > 0 && kinds.length === 0
        ? []
        : scalar && parts.length > 0
          ? parts
          : [core, ...parts];
    const type = types.length > 0 && kinds.length === 0 ? never : intersection(whole);
    return types.includes("null") ? union([type, { kind: "null" }]) : type;
  }

  function core1(
    type: string,
    place: Place,
    position: SchemaPosition,
    parts: readonly Type[],
    wholes: readonly Place[],
  ): Type {
    switch (type) {
      case "string":
      case "integer":
        return scalarTypeOf(type, textOf(place.value, "format"));
      case "number":
      case "boolean":
        return { kind: type };
      case "array":
        return arrayType(place, position);
      case "object":
        return (
          objectType(place, reading(position, wholes)) ??
          (parts.length > 0 ? unknown : freeObject(place.value))
        );
      default:
        return unknown;
    }
  }

  function untyped(place: Place, position: SchemaPosition, wholes: readonly Place[]): Type {
    return (
      objectType(place, reading(position, wholes)) ??
      (has(place, "items") || has(place, "prefixItems") ? arrayType(place, position) : unknown)
    );
  }

  function arrayType(place: Place, position: SchemaPosition): Type {
    const tuple = items(at(place, "prefixItems"));
    const itemsPlace = at(place, "items");
    const rest = itemsPlace ? typeOf(itemsPlace, position) : unknown;
    if (tuple.length === 0) return { kind: "array", items: rest };
    // Longer ones would cost the compiler more than they tell the reader.
    if (tuple.length > 64)
      return {
        kind: "array",
        items: union([...tuple.map((each) => typeOf(each, position)), rest]),
      };
    const most = member(place.value, "maxItems");
    const least = member(place.value, "minItems");
    const closed =
      itemsPlace?.value === false || (typeof most === "number" && most <= tuple.length);
    return {
      kind: "tuple",
      items: tuple.map((each) => typeOf(each, position)),
      required: Math.min(typeof least === "number" ? least : 0, tuple.length),
      ...(closed ? {} : { rest }),
    };
  }

  /** What allOf, anyOf and oneOf add, and the members that are required of what allOf brings. */
  function composed(place: Place, position: SchemaPosition, within: readonly Place[]): Type[] {
    const all = items(at(place, "allOf"));
    const parts = all.map((each) => typeOf(each, { ...position, within }));
    const reference = at(place, "$ref");
    const whole = reference ? { ...place, value: { $ref: reference.value } } : undefined;
    const extra = requiredElsewhere(place, whole ? [whole, ...all] : all, position);
    for (const keyword of ["anyOf", "oneOf"]) {
      const members = items(at(place, keyword)).map((each) =>
        typeOf(each, { ...position, within }),
      );
      if (members.length > 0) parts.push(union(members));
    }
    return [...parts, ...extra].filter(({ kind }) => kind !== "unknown");
  }

  /** `required` may name a property that a part (`$ref`, `allOf`) declares: it is required all the same. */
  function requiredElsewhere(
    place: Place,
    parts: readonly Place[],
    position: SchemaPosition,
  ): Type[] {
    // What a part requires of itself, it says itself.
    if (parts.length + Number(has(place, "required")) < 2) return [];
    const properties: Property[] = [];
    for (const name of requiredNames(place, loaded)) {
      const found = parts
        .map((each) => propertyIn(each, name, new Set()))
        .filter((each) => each !== undefined);
      const [first] = found;
      if (!first || found.some(({ required }) => required) || at(at(place, "properties"), name))
        continue;
      properties.push(reading(position).property(name, first.place, true));
    }
    return properties.length === 0 ? [] : [{ kind: "object", properties }];
  }

  /** A property that a schema declares, through references and `allOf`. */
  function propertyIn(
    place: Place,
    name: string,
    seen: Set<JsonValue>,
  ): { place: Place; required: boolean } | undefined {
    const end = resolved(place, loaded);
    if (!end || !isObject(end.value) || seen.has(end.value)) return undefined;
    seen.add(end.value);
    const required = textsOf(member(end.value, "required")).includes(name);
    const direct = at(at(end, "properties"), name);
    if (direct) return { place: direct, required };
    for (const each of items(at(end, "allOf"))) {
      const found = propertyIn(each, name, seen);
      if (found) return { place: found.place, required: required || found.required };
    }
    return undefined;
  }

  function isDeclaredIn(whole: Place, name: string): boolean {
    const reference = at(whole, "$ref");
    const referred = reference ? { ...whole, value: { $ref: reference.value } } : undefined;
    return (
      at(at(whole, "properties"), name) !== undefined ||
      [...(referred ? [referred] : []), ...items(at(whole, "allOf"))].some(
        (each) => propertyIn(each, name, new Set()) !== undefined,
      )
    );
  }

  function reading(position: SchemaPosition, wholes: readonly Place[] = []): ObjectReading {
    return {
      typeOf: (place) => typeOf(place, position),
      requiredOf: (place) => requiredNames(place, loaded),
      isDeclared: (name) => wholes.some((whole) => isDeclaredIn(whole, name)),
      property(name, place, required) {
        const schema = isObject(place.value) ? upgrade(place.value) : undefined;
        const end = resolved(place, loaded)?.value;
        const fallback = member(schema, "default") ?? member(end, "default");
        const marked = (keyword: string): boolean =>
          flagOf(schema, keyword) === true || flagOf(end, keyword) === true;
        const doc = documentationOf(schema);
        return {
          name,
          doc: fallback === undefined ? doc : { ...doc, default: fallback },
          type: typeOf(place, position),
          presence: presenceOf({
            required,
            readOnly: marked("readOnly"),
            writeOnly: marked("writeOnly"),
            hasDefault: fallback !== undefined,
            promisedByDefault: !position.inRequest && member(schema, "default") !== undefined,
          }),
        };
      },
    };
  }

  function noteDiscriminator(place: Place, owner: string | undefined): void {
    const property = textOf(member(place.value, "discriminator"), "propertyName");
    if (property === undefined) return;
    const mapping = new Map<string, string[]>();
    for (const [value, target] of Object.entries(
      member(member(place.value, "discriminator"), "mapping") ?? {},
    )) {
      const id = typeof target === "string" ? mapped(target, place) : undefined;
      if (id !== undefined) mapping.set(id, [...(mapping.get(id) ?? []), value]);
    }
    const members = ["oneOf", "anyOf"]
      .flatMap((keyword) => items(at(place, keyword)))
      .flatMap((each) => registry.refer(textOf(each.value, "$ref") ?? "?", each) ?? []);
    const other = textOf(member(place.value, "discriminator"), "defaultMapping");
    const fallback = other === undefined ? undefined : mapped(other, place);
    discriminators.push({ property, mapping, members, fallback, owner });
  }

  // A mapping holds a name of `components`, or a reference (OpenAPI 3.1.1, section 4.8.25).
  function mapped(target: string, place: Place): string | undefined {
    const component = `#${pointerTo("/components/schemas", target)}`;
    return registry.declared.has(component) ? component : registry.refer(target, place);
  }

  return { typeOf, discriminators };
}

/** The values of `const` and `enum`, where they say all that there is to say. */
function fixedValues(schema: JsonObject): Type | undefined {
  const fixed = member(schema, "const");
  if (fixed !== undefined) return literalType(fixed);
  const extensible = member(schema, "x-extensible-enum");
  const listed = member(schema, "enum");
  const values = isList(listed) ? listed : isList(extensible) ? extensible : undefined;
  if (!values || isObject(member(schema, "properties"))) return undefined;
  const nullable = typesOf(schema).includes("null") || values.includes(null);
  const known = values.filter((value) => value !== null);
  const open =
    (extensible === true || isList(extensible)) &&
    known.every((value) => typeof value === "string");
  return union([
    ...(open
      ? [
          {
            kind: "open" as const,
            values: [...new Set(known as string[])],
            listed: isList(listed),
          },
        ]
      : known.map(literalType)),
    ...(nullable ? [{ kind: "null" as const }] : []),
  ]);
}

function typesOf(schema: JsonObject): string[] {
  const type = member(schema, "type");
  return typeof type === "string" ? [type] : textsOf(type);
}

/** `additionalProperties: false` and no property: the empty object, and nothing else. */
function freeObject(schema: JsonValue): Type {
  return { kind: "object", properties: [], free: member(schema, "additionalProperties") !== false };
}

/** Beside a choice of types `additionalProperties: true` asks nothing of a value, least of all to be an object. */
function admitsAnyObject(place: Place): boolean {
  return (
    member(place.value, "additionalProperties") === true &&
    !["properties", "patternProperties", "$defs"].some((keyword) => has(place, keyword))
  );
}

function has(place: Place, keyword: string): boolean {
  return member(place.value, keyword) !== undefined;
}

/** A keyword's value with its place, in a schema that may have been upgraded. */
function at(place: Place | undefined, keyword: string): Place | undefined {
  const value = place && member(place.value, keyword);
  return place && value !== undefined
    ? { file: place.file, pointer: pointerTo(place.pointer, keyword), value }
    : undefined;
}
