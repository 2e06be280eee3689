/** A declaration for each schema, in each view that some operation needs. */
import type { Declaration } from "../../code/declarations.ts";
import type { ApiModel, NamedSchema, TypeView } from "../../model/api-model.ts";
import { toldApart } from "../../model/told-apart.ts";
import { docOf } from "../doc.ts";
import { schemaNamesIn, typeWriter } from "./type-text.ts";

/**
 * The schemas as top-level types. They are type aliases, not interfaces: openapi-typescript's are object
 * types too, and only those fit where a `Record<string, unknown>` is asked for.
 */
export function schemaDeclarations(model: ApiModel): Declaration[] {
  const refer = schemaNamesIn(model);
  const write = {
    response: typeWriter("response", refer),
    request: typeWriter("request", refer),
    received: typeWriter("received", refer, (union) => toldApart(union, model) !== undefined),
  };
  return [...model.schemas.values()].flatMap((schema) =>
    declaredViews(schema).map((view): Declaration => ({
      kind: "type",
      doc: docOf(schema.doc),
      name: schema.names[view],
      type: write[view](schema.type),
    })),
  );
}

function declaredViews({ sameAs, views }: NamedSchema): TypeView[] {
  return (["response", "request", "received"] as const).filter(
    (view) =>
      view === "response" ||
      (views.has(view) && sameAs[view] === view) ||
      // What a handler gets may share the declaration of what a client sends.
      (view === "request" && views.has("received") && sameAs.received === "request"),
  );
}
