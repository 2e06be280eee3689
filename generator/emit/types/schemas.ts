/** A declaration for each schema, in each view that some operation needs. */
import { type Code, code } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, NamedSchema, TypeView } from "../../model/api-model.ts";
import { docOf } from "../doc.ts";
import type { EmitOptions } from "../options.ts";
import { toldIn } from "./told.ts";
import { schemaNamesIn, typeWriter } from "./type-text.ts";

/**
 * The schemas as top-level types. They are type aliases, not interfaces: openapi-typescript's are object
 * types too, and only those fit where a `Record<string, unknown>` is asked for.
 */
export function schemaDeclarations(
  model: ApiModel,
  { enums = "union" }: EmitOptions,
): Declaration[] {
  const refer = schemaNamesIn(model);
  const told = toldIn(model);
  const write = {
    response: typeWriter("response", refer, told),
    request: typeWriter("request", refer, told),
    received: typeWriter("received", refer, told),
  };
  return [...model.schemas.values()].flatMap((schema) => {
    if (enums === "enum" && isClosed(schema)) return [enumOf(schema)];
    const types = declaredViews(schema).map((view): Declaration => ({
      kind: "type",
      doc: docOf(schema.doc),
      name: schema.names[view],
      type: write[view](schema.type),
    }));
    return enums === "union" || !schema.values ? types : [constantOf(schema), ...types];
  });
}

/** Whether the values are all that there are: an enum of TypeScript admits neither others nor `null`. */
function isClosed({ type, values = [] }: NamedSchema): boolean {
  const members = type.kind === "union" ? type.members : [type];
  return values.length > 0 && members.every(({ kind }) => kind === "literal");
}

function enumOf({ doc, names, values = [] }: NamedSchema): Declaration {
  return {
    kind: "enum",
    doc: docOf(doc),
    name: names.response,
    members: values.map(({ name, value }) => ({ name, value: literal(value) })),
  };
}

function constantOf({ doc, names, values = [] }: NamedSchema): Declaration {
  const members = values.map(({ name, value }): [Code, Code] => [
    propertyName(name, "value"),
    literal(value),
  ]);
  return {
    kind: "constant",
    doc: docOf(doc),
    name: names.response,
    value: code`${objectOf(members)} as const`,
  };
}

export function declaredViews({ sameAs, views }: NamedSchema): TypeView[] {
  return (["response", "request", "received"] as const).filter(
    (view) =>
      view === "response" ||
      (views.has(view) && sameAs[view] === view) ||
      // What a handler gets may share the declaration of what a client sends.
      (view === "request" && views.has("received") && sameAs.received === "request"),
  );
}
