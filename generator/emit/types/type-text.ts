/** Types of the model as TypeScript, seen from one side. */
import { type Code, code, distinct, globalType, joined } from "../../code/code.ts";
import { grouped, type Member, objectType, unionOf } from "../../code/declarations.ts";
import { literal } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, View } from "../../model/api-model.ts";
import type {
  Converted,
  IntersectionType,
  ObjectType,
  Property,
  Type,
  UnionType,
} from "../../model/type.ts";
import { docOf } from "../doc.ts";

/** Whether values are those of a program or those of the wire, where the two differ. */
export type Form = "program" | "wire";

/** How a reference to a schema is written; types.ts names it, other files import it. */
export type SchemaReference = (id: string, view: View, form: Form) => Code;

/** Writes types in one view. */
export type TypeWriter = (type: Type) => Code;

/** What is known of unions and intersections. */
export interface Told {
  readonly isTold?: (union: UnionType) => boolean;
  readonly isConverted?: (type: UnionType | IntersectionType) => boolean;
}

/**
 * @param form in the view `document` always that of the wire
 * @param isTold whether a server can tell which member of a union a value is of, and so has filled in its
 *   defaults; absent, it always can. The members of any other are as they were sent
 * @param isConverted whether the members of a union or an intersection have the program's form; absent,
 *   they always have. The members of any other are as they are on the wire
 */
export function typeWriter(
  view: View,
  refer: SchemaReference,
  told: Told = {},
  form: Form = view === "document" ? "wire" : "program",
): TypeWriter {
  const { isTold = () => true, isConverted = () => true } = told;
  const asSent =
    view === "received" ? typeWriter("request", refer, { isConverted }, form) : undefined;
  const onWire = form === "program" ? typeWriter(view, refer, told, "wire") : undefined;

  function write(type: Type): Code {
    switch (type.kind) {
      case "reference": {
        const reference = refer(type.id, view, form);
        const omitted = type.omit ?? [];
        return omitted.length === 0
          ? reference
          : code`${globalType("Omit")}<${reference}, ${unionOf(omitted.map(literal))}>`;
      }
      case "string":
      case "number":
      case "boolean":
      case "null":
      case "unknown":
      case "never":
        return scalars[type.kind];
      case "integer":
        return scalars.number;
      case "branded":
        // In openapi-typescript's shape a text is a text.
        return view === "document"
          ? scalars.string
          : code`(string & { readonly __brand: ${literal(type.format)} })`;
      case "converted":
        return (form === "wire" ? wireTypes : programTypes)[type.to];
      case "bytes":
        return globalType("Blob");
      case "literal":
        return literal(type.value);
      case "open":
        if (view === "document")
          return type.listed ? unionOf(type.values.map(literal)) : scalars.string;
        // The empty intersection keeps the known texts apart from `string`, so that editors still offer them.
        return unionOf([...type.values.map(literal), code`(string & {})`]);
      case "array":
        return code`${operand(type.items)}[]`;
      case "tuple":
        return tuple(type);
      case "object":
        return object(type);
      case "union":
        if (onWire && !isConverted(type)) return onWire(type);
        return unionOf(type.members.map(asSent && !isTold(type) ? asSent : write));
      case "intersection":
        if (onWire && !isConverted(type)) return onWire(type);
        return joined(
          type.members.map((member) => (isUnion(member) ? grouped(write(member)) : write(member))),
          " & ",
        );
    }
  }

  function operand(type: Type): Code {
    return isUnion(type) || type.kind === "intersection" ? grouped(write(type)) : write(type);
  }

  function tuple({ items, required, rest }: Extract<Type, { kind: "tuple" }>): Code {
    const parts = items.map((item, index) =>
      index < required ? write(item) : code`${operand(item)}?`,
    );
    return code`[${joined(rest ? [...parts, code`...${operand(rest)}[]`] : parts, ", ")}]`;
  }

  function object(type: ObjectType): Code {
    const properties = type.properties.filter(({ presence }) => presence[view] !== "absent");
    const members = properties.map(memberOf);
    if (view === "document" && type.definitions)
      members.push({
        name: propertyName("$defs", "type"),
        type: objectType(type.definitions.map(memberOf)),
      });
    if (!type.additional)
      return members.length > 0 ? objectType(members) : emptyObject(type, properties);
    if (members.length === 0) return record(write(type.additional));
    // openapi-typescript intersects; an object with both kinds of members then fits no single literal.
    if (view === "document")
      return code`${objectType(members)} & ${record(write(type.additional))}`;
    return objectType([...members, index(type.additional, properties)]);
  }

  function emptyObject(type: ObjectType, left: readonly Property[]): Code {
    const open = type.free === true || left.length < type.properties.length;
    return record(open && view !== "document" ? scalars.unknown : scalars.never);
  }

  function memberOf(property: Property): Member {
    return {
      doc: docOf(property.doc),
      name: propertyName(property.name, "type"),
      optional: property.presence[view] === "optional",
      type: write(property.type),
    };
  }

  // The signature must hold for the named members too: it is as wide as all of them.
  function index(additional: Type, properties: readonly Property[]): Member {
    if (additional.kind === "unknown") return { name: indexName, type: scalars.unknown };
    const optional = properties.some(({ presence }) => presence[view] === "optional");
    const types = [additional, ...properties.map(({ type }) => type)].map(operand);
    return {
      name: indexName,
      type: unionOf([...distinct(types), ...(optional ? [code`undefined`] : [])]),
    };
  }

  return write;
}

/** References as types.ts writes them. */
export function schemaNamesIn(model: ApiModel): SchemaReference {
  return (id, view, form) => {
    const schema = model.schemas.get(id);
    if (!schema) return scalars.unknown;
    if (view !== "document")
      return form === "wire" && model.conversions.schemas.has(id)
        ? code`wire[${literal(schema.names[view])}]`
        : code`${schema.names[view]}`;
    const { component } = schema.names;
    return schema.sameAs.document === "response" || component === undefined
      ? code`${schema.names.response}`
      : code`components["schemas"][${literal(component)}]`;
  };
}

const scalars = {
  string: code`string`,
  number: code`number`,
  boolean: code`boolean`,
  null: code`null`,
  unknown: code`unknown`,
  never: code`never`,
};

/** The namespace has no other name: where a declaration hides it, it is `globalThis`'s. */
const Temporal = globalType("Temporal");

const programTypes: Readonly<Record<Converted, Code>> = {
  date: globalType("Date"),
  instant: code`${Temporal}.Instant`,
  "plain-date": code`${Temporal}.PlainDate`,
  duration: code`${Temporal}.Duration`,
  bigint: code`bigint`,
  "integer-text": scalars.string,
  "text-bigint": code`bigint`,
};

const wireTypes: Readonly<Record<Converted, Code>> = {
  date: scalars.string,
  instant: scalars.string,
  "plain-date": scalars.string,
  duration: scalars.string,
  bigint: scalars.number,
  "integer-text": scalars.number,
  "text-bigint": scalars.string,
};

const indexName = code`[key: string]`;

function record(values: Code): Code {
  return code`{ [key: string]: ${values} }`;
}

function isUnion(type: Type): boolean {
  return type.kind === "union" || type.kind === "open";
}
