/** Emits validators for a document or for schemas, and imports them. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { emitTypes } from "../../generator/emit/types/file.ts";
import { emitValidators } from "../../generator/emit/validators/file.ts";
import { validatorNamesIn } from "../../generator/emit/validators/imported.ts";
import type { ValidatorOptions } from "../../generator/emit/validators/options.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { print } from "../../generator/print/print.ts";
import type { Validator } from "../../runtime/validation/validation.ts";
import { modelOf } from "../emit/emitted.ts";

export type Validators = Readonly<Record<string, Validator<unknown> | undefined>>;

/** The texts of types.ts and validators.ts. */
export async function textsOf(
  model: ApiModel,
  options: ValidatorOptions = {},
): Promise<Readonly<Record<"types.ts" | "validators.ts", string>>> {
  const text = (file: Parameters<typeof print>[0]): Promise<string> =>
    print(file, { format: "none", outputPath: "/api/generated" });
  return {
    "types.ts": await text(emitTypes(model)),
    "validators.ts": await text(emitValidators(model, { importExtension: "ts", ...options })),
  };
}

/** What validators.ts exports. */
export async function imported(
  model: ApiModel,
  options: ValidatorOptions = {},
): Promise<Validators> {
  const folder = join(
    import.meta.dirname,
    "../../.cache/validators",
    `${process.pid}-${crypto.randomUUID()}`,
  );
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, text] of Object.entries(await textsOf(model, options)))
      writeFileSync(join(folder, name), text);
    return (await import(pathToFileURL(join(folder, "validators.ts")).href)) as Validators;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A validator for each schema, each in a file of its own; undefined for one that says nothing. */
export async function validatorsOf(
  schemas: readonly unknown[],
  options: ValidatorOptions = {},
): Promise<(Validator<unknown> | undefined)[]> {
  const model = await modelOfSchemas(schemas);
  const names = validatorNamesIn(model);
  const module = await imported(model, options);
  return model.operations.map(
    ({ body }) => module[names(body?.contents[0]?.schema, "request") ?? ""],
  );
}

/** The model of a document with an operation for each schema. */
export function modelOfSchemas(schemas: readonly unknown[]): Promise<ApiModel> {
  const paths = schemas.map((_, index) => [
    `/s${index}`,
    {
      post: {
        operationId: `take${index}`,
        requestBody: {
          content: { "application/json": { schema: { $ref: `./s${index}.json` } } },
        },
        responses: { 204: { description: "Fine." } },
      },
    },
  ]);
  const document = {
    openapi: "3.1.0",
    info: { title: "Schemas", version: "1" },
    paths: Object.fromEntries(paths),
  };
  return modelOf({
    "openapi.json": JSON.stringify(document),
    ...Object.fromEntries(
      schemas.map((schema, index) => [`s${index}.json`, JSON.stringify(schema)]),
    ),
  });
}
