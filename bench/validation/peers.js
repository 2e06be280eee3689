/** The validators that ours is measured beside, each made of the JSON Schema itself. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { Compile } from "typebox/schema";
import { fromJSONSchema } from "zod";

function ajv(schema) {
  const instance = new Ajv2020({ allErrors: true, strict: false, logger: false });
  addFormats.default(instance);
  const validate = instance.compile(schema);
  const faults = (value) => (validate(value) ? [] : validate.errors);
  return {
    is: validate,
    faults,
    places: (value) =>
      faults(value).map(({ instancePath, params }) =>
        params.missingProperty === undefined
          ? instancePath
          : `${instancePath}/${params.missingProperty}`,
      ),
  };
}

function typebox(schema) {
  const validator = Compile(schema);
  return {
    is: (value) => validator.Check(value),
    faults: (value) => validator.Errors(value)[1],
  };
}

function zod(schema) {
  const parser = fromJSONSchema(schema);
  return {
    is: (value) => parser.safeParse(value).success,
    faults: (value) => parser.safeParse(value).error?.issues ?? [],
  };
}

export const peers = { ajv, typebox, zod };
