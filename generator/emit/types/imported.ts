/** The types of types.ts, as the files beside it import them. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import { literal } from "../../code/literal.ts";
import type { ApiModel, Response } from "../../model/api-model.ts";
import type { Type } from "../../model/type.ts";
import { besides, type EmitOptions } from "../options.ts";
import { toldIn } from "./told.ts";
import { type SchemaReference, typeWriter } from "./type-text.ts";

export interface ImportedTypes {
  /** A type by its name in types.ts. */
  named(name: string): Code;
  /** A type of what a server sends. */
  answered(type: Type): Code;
  /** The body of an answer: the schema itself where that is all it is, else the answer's own type. */
  body(response: Response): Code;
}

/** References to what is imported. */
export function schemaImports(
  { schemas, conversions }: ApiModel,
  named: (name: string) => Code,
): SchemaReference {
  return (id, view, form) => {
    const names = schemas.get(id)?.names;
    if (!names || view === "document") return code`unknown`;
    return form === "wire" && conversions.schemas.has(id)
      ? code`${named("wire")}[${literal(names[view])}]`
      : named(names[view]);
  };
}

export function importedTypes(model: ApiModel, options: EmitOptions): ImportedTypes {
  const module = importsFrom(besides("types", options));
  const named = (name: string): Code => module.type(name);
  const answered = typeWriter("response", schemaImports(model, named), toldIn(model));
  return {
    named,
    answered,
    body({ name, contents }) {
      const [only] = contents;
      if (!only || !name) return code`undefined`;
      const plain = contents.length === 1 && only.items === undefined;
      return plain && only.type.kind === "reference" ? answered(only.type) : named(name);
    },
  };
}
