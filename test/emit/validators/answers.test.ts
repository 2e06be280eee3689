/** Which answers a client can hold to the contract. */
import { expect, test } from "vitest";
import { emitValidators } from "../../../generator/emit/validators/file.ts";
import { print } from "../../../generator/print/print.ts";
import { modelOf } from "../emitted.ts";

const documentOf = (paths: string): string => `
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths: {${paths}}
components:
  responses:
    Failed:
      description: It failed.
      content: { application/json: { schema: { type: object, required: [why] } } }
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
`;

async function constant(paths: string): Promise<string> {
  const file = emitValidators(await modelOf(documentOf(paths)), { importExtension: "ts" });
  const text = await print(file, { format: "none", outputPath: "/api/generated" });
  return text.slice(text.indexOf("export const answerValidators"));
}

test("by operation, status and media type; forms, bytes and what has no schema are left out", async () => {
  const pet = "{ $ref: '#/components/schemas/Pet' }";
  const told = await constant(`
    /pets: {
      get: {
        operationId: get-pets,
        responses: {
          "200": { description: Fine., content: {
            application/json: { schema: ${pet} },
            text/event-stream: { schema: ${pet} },
            application/x-ndjson: {},
            multipart/form-data: { schema: ${pet} },
            application/x-www-form-urlencoded: { schema: ${pet} },
            application/octet-stream: {},
          } },
          4XX: { $ref: "#/components/responses/Failed" },
          default: { description: Nothing. },
        },
      },
      delete: { operationId: deletePets, responses: { "204": { description: Gone. } } },
    }`);
  expect(told.replaceAll(/\s+/g, " ").trim()).toBe(
    'export const answerValidators = { "get-pets": { 200: { "application/json": PetValidator, "text/event-stream": PetValidator }, "4XX": { "application/json": FailedResponseValidator } }, };',
  );
});

test("a document without any answer to hold has the constant all the same", async () => {
  expect((await constant("")).trim()).toBe("export const answerValidators = {};");
});
