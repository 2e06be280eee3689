/** Holds example values against schemas, with ajv as the judge. */
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { objectsIn } from "./contract.ts";
import type { Json, JsonObject } from "./json.ts";
import { at, isObject, listAt, objectAt, objectsAt } from "./json.ts";

export interface Sample {
  place: string;
  schema: JsonObject;
  value: Json;
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: true,
});
ajvFormats.default(ajv);
ajv.addVocabulary(["x-page-name", "x-extensible-enum"]);

/** What is wrong with a sample: names that the schema does not know count as wrong, too. */
export function faultsOf({ place, schema, value }: Sample): string[] {
  const validate = ajv.compile(closed(schema));
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${place}: ${error.instancePath} ${error.message}`);
}

function closed(schema: JsonObject): JsonObject {
  const copy = structuredClone(schema);
  for (const [, inner] of objectsIn(copy))
    if (isObject(inner["properties"]) && inner["additionalProperties"] === undefined)
      inner["additionalProperties"] = false;
  return copy;
}

/** The samples of a parameter, a header or a media type. */
export function samplesOf(place: string, holder: JsonObject): Sample[] {
  const schema = objectAt(holder, "schema");
  const single = at(holder, "example");
  const named = objectsAt(holder, "examples").map(([name, example]) => ({
    place: `${place} ${name}`,
    schema,
    value: at(example, "value") ?? null,
  }));
  return single === undefined ? named : [...named, { place, schema, value: single }];
}

export function schemaSamples(place: string, schema: JsonObject): Sample[] {
  return listAt(schema, "examples").map((value, nth) => ({
    place: `${place} ${nth}`,
    schema,
    value,
  }));
}
