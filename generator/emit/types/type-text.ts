/** Types of the model as TypeScript, seen from one side. */
import { type Code, code, distinct, globalType, joined } from "../../code/code.ts";
import { grouped, type Member, objectType, unionOf } from "../../code/declarations.ts";
import { literal } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, View } from "../../model/api-model.ts";
import type { ObjectType, Property, Type, UnionType } from "../../model/type.ts";
import { docOf } from "../doc.ts";

/** How a reference to a schema is written; types.ts names it, other files import it. */
export type SchemaReference = (id: string, view: View) => Code;

/** Writes types in one view. */
export type TypeWriter = (type: Type) => Code;

/**
 * @param isTold whether a server can tell which member of a union a value is of, and so has filled in its
 *   defaults; absent, it always can. The members of any other are as they were sent
 */
export function typeWriter(
  view: View,
  refer: SchemaReference,
  isTold: (union: UnionType) => boolean = () => true,
): TypeWriter {
  const asSent = view === "received" ? typeWriter("request", refer) : undefined;

  function write(type: Type): Code {
    switch (type.kind) {
      case "reference": {
        const reference = refer(type.id, view);
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
        return unionOf(type.members.map(asSent && !isTold(type) ? asSent : write));
      case "intersection":
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
  return (id, view) => {
    const schema = model.schemas.get(id);
    if (!schema) return scalars.unknown;
    if (view !== "document") return code`${schema.names[view]}`;
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

const indexName = code`[key: string]`;

function record(values: Code): Code {
  return code`{ [key: string]: ${values} }`;
}

function isUnion(type: Type): boolean {
  return type.kind === "union" || type.kind === "open";
}
