/** The types of types.ts, as the files beside it import them. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import type { ApiModel, Response } from "../../model/api-model.ts";
import type { Type } from "../../model/type.ts";
import { besides, type EmitOptions } from "../options.ts";
import { typeWriter } from "./type-text.ts";

export interface ImportedTypes {
  /** A type by its name in types.ts. */
  named(name: string): Code;
  /** A type of what a server sends. */
  answered(type: Type): Code;
  /** The body of an answer: the schema itself where that is all it is, else the answer's own type. */
  body(response: Response): Code;
}

export function importedTypes(model: ApiModel, options: EmitOptions): ImportedTypes {
  const module = importsFrom(besides("types", options));
  const named = (name: string): Code => module.type(name);
  const answered = typeWriter("response", (id) => {
    const schema = model.schemas.get(id);
    return schema ? named(schema.names.response) : code`unknown`;
  });
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
