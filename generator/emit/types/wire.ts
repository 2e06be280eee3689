/** The schemas whose values programs have in another form, as they go over the wire. */
import type { Declaration, Member } from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { declaredViews } from "./schemas.ts";
import { toldIn } from "./told.ts";
import { schemaNamesIn, typeWriter } from "./type-text.ts";

/** One interface by the names of the types; none where all values are as they are on the wire. */
export function wireDeclarations(model: ApiModel): Declaration[] {
  const { conversions, schemas } = model;
  if (conversions.schemas.size === 0) return [];
  const refer = schemaNamesIn(model);
  const told = toldIn(model);
  const write = {
    response: typeWriter("response", refer, told, "wire"),
    request: typeWriter("request", refer, told, "wire"),
    received: typeWriter("received", refer, told, "wire"),
  };
  const members = [...schemas.values()]
    .filter(({ id }) => conversions.schemas.has(id))
    .flatMap((schema) =>
      declaredViews(schema).map((view): Member => ({
        name: propertyName(schema.names[view], "type"),
        type: write[view](schema.type),
      })),
    );
  return [
    {
      kind: "interface",
      doc: jsDoc("What goes over the wire where the type of the same name has another form of it."),
      name: identifier("wire"),
      members,
    },
  ];
}
