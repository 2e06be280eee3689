/** What swagger-parser says of a document: the second opinion on our structure rules. */
import { createRequire } from "node:module";
import swaggerParser from "@apidevtools/swagger-parser";
import type { ErrorObject, ValidateFunction } from "ajv";
import type { JsonValue } from "../../generator/load/loaded.ts";

/** An Ajv as swagger-parser uses it. */
interface Validator {
  compile(schema: object): ValidateFunction;
  validate(schema: object | string, document: unknown): boolean;
  errors?: ErrorObject[] | null;
}

const inSwaggerParser = createRequire(
  createRequire(import.meta.url).resolve("@apidevtools/swagger-parser"),
);

// It makes a new Ajv and compiles its schema for each document: 20 ms that thousands of documents
// cannot have. The verdict is the same when what was compiled once is kept.
const compiled = new Map<object, ValidateFunction>();
for (const module of ["ajv/dist/2020", "ajv-draft-04"]) {
  const { prototype } = inSwaggerParser(module) as { prototype: Validator };
  const original = prototype.validate;
  prototype.validate = function (schema, document) {
    // Ajv itself validates schemas by the name of their meta-schema.
    if (typeof schema === "string") return original.call(this, schema, document);
    const validate = compiled.get(schema) ?? this.compile(schema);
    compiled.set(schema, validate);
    const isValid = validate(document) as boolean;
    this.errors = validate.errors ?? null;
    return isValid;
  };
}

const offline = { resolve: { file: false, http: false } } as const;

/** The judge's complaint: where, and against which keyword; undefined for a valid document. */
export async function judged(document: JsonValue): Promise<string | undefined> {
  try {
    await swaggerParser.validate(structuredClone(document) as never, offline);
    return undefined;
  } catch (error) {
    const { details } = error as { details?: ErrorObject[] };
    if (details === undefined) return (error as Error).message;
    return details
      .map(
        ({ instancePath, schemaPath, params }) =>
          `${instancePath} ${schemaPath} ${JSON.stringify(params)}`,
      )
      .join("\n");
  }
}
