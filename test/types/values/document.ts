/** A document of which every schema is answered by some operation, so that all of them say what they assert. */
import { bundle } from "../../../generator/bundle/bundle.ts";
import { load } from "../../../generator/load/load.ts";
import type { ApiModel } from "../../../generator/model/api-model.ts";
import { toModel } from "../../../generator/model/model.ts";

export interface Read {
  readonly model: ApiModel;
  /** The document on one sheet, as JSON, without what was added to it. */
  readonly bundled: string;
}

/** Reads the document at a path, with an operation more that answers its schemas. */
export async function readWhole(path: string): Promise<Read> {
  const document = bundle(await load(path)) as Whole;
  const text = JSON.stringify({
    ...document,
    paths: { ...document.paths, [addedPath]: { get: answering(document) } },
  });
  return {
    model: toModel(await load({ text, name: "openapi.json" })),
    bundled: JSON.stringify(document),
  };
}

interface Whole {
  readonly swagger?: string;
  readonly paths?: object;
  readonly definitions?: object;
  readonly components?: { readonly schemas?: object };
}

const addedPath = "/every-schema-of-this-document";

/** The schemas as the answers of an operation, which a document may have as many of as there are statuses. */
function answering({ swagger, definitions, components }: Whole): object {
  const [names, folder] =
    swagger === undefined
      ? [Object.keys(components?.schemas ?? {}), "#/components/schemas/"]
      : [Object.keys(definitions ?? {}), "#/definitions/"];
  const schemas = names.map((name) => ({
    $ref: folder + name.replaceAll("~", "~0").replaceAll("/", "~1"),
  }));
  const schema = {
    type: "object",
    properties: Object.fromEntries(schemas.map((each, index) => [`s${String(index)}`, each])),
  };
  return {
    operationId: "everySchemaOfThisDocument",
    responses: {
      200: {
        description: "All of them.",
        ...(swagger === undefined ? { content: { "application/json": { schema } } } : { schema }),
      },
    },
  };
}
