/** How the files beside validators.ts find the validators of an operation's values. */
import { expect, test } from "vitest";
import {
  importedValidators,
  validatorNamesIn,
} from "../../../generator/emit/validators/imported.ts";
import { modelOf } from "../emitted.ts";

const document = `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: integer, minimum: 1 } }
    post:
      operationId: putPet
      parameters:
        - $ref: "#/components/parameters/Limit"
        - { name: pet, in: query, schema: { $ref: "#/components/schemas/Pet" } }
        - { name: free, in: query, schema: {} }
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/Pet" } }
          application/x-www-form-urlencoded: { schema: { type: object, required: [name] } }
          application/octet-stream: {}
          text/plain: { schema: { $ref: "#/components/schemas/Pet" } }
      responses:
        "200":
          description: Fine.
          headers: { X-Count: { schema: { type: integer } } }
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
components:
  parameters:
    Limit: { name: limit, in: query, schema: { type: integer, maximum: 100 } }
  schemas:
    Pet:
      type: object
      properties: { id: { type: integer, readOnly: true }, name: { type: string } }
`;

test("each value has a validator by its place, named after the schema, the component or the operation", async () => {
  const model = await modelOf(document);
  const names = validatorNamesIn(model);
  const [operation] = model.operations;
  expect(operation?.parameters.map(({ name, schema }) => [name, names(schema, "request")])).toEqual(
    [
      ["id", "PutPetPathIdValidator"],
      ["limit", "LimitParameterValidator"],
      ["pet", "PetInputValidator"],
      ["free", undefined],
    ],
  );
  expect(operation?.body?.contents.map(({ schema }) => names(schema, "request"))).toEqual([
    "PetInputValidator",
    "PutPetBodyApplicationXWwwFormUrlencodedValidator",
    undefined,
    "PetInputValidator",
  ]);
  const [answer] = operation?.responses ?? [];
  expect(answer?.contents.map(({ schema }) => names(schema, "response"))).toEqual([
    "PutPet200Validator",
  ]);
  expect(answer?.headers.map(({ schema }) => names(schema, "response"))).toEqual([
    "PutPet200HeaderXCountValidator",
  ]);
});

test("a file imports them by symbol", async () => {
  const model = await modelOf(document);
  const schema = model.operations[0]?.body?.contents[0]?.schema;
  const validators = importedValidators(model, { importExtension: "ts" });
  expect(validators.of(schema, "request")?.parts).toEqual([
    { module: "./validators.ts", name: "PetInputValidator", kind: "value" },
  ]);
  expect(validators.of(undefined, "request")).toBeUndefined();
  const contents = model.operations[0]?.body?.contents ?? [];
  expect(contents.map((content) => validators.ofContent(content, "request") !== undefined)).toEqual(
    [true, true, false, false],
  );
});
