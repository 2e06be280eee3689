import { expect, test } from "vitest";
import { type Selection, selected } from "../../generator/model/select.ts";
import { compile } from "../emit/compiled.ts";
import { emitted, modelOf } from "../emit/emitted.ts";

const answer = (schema: string): string =>
  `responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } } } }`;

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /pets:
    get: { operationId: listPets, tags: [pets], parameters: [{ $ref: "#/components/parameters/Page" }], ${answer("Pets")} }
    post:
      operationId: addPet
      tags: [pets, write]
      requestBody: { $ref: "#/components/requestBodies/Pet" }
      responses: { "201": { $ref: "#/components/responses/Made" } }
      callbacks: { made: { "{$request.body#/url}": { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }, responses: { "204": { description: d } } } } } }
  /shops:
    get: { operationId: listShops, tags: [shops], ${answer("Shop")} }
  /shared: { $ref: "#/components/pathItems/Shared" }
components:
  parameters:
    Page: { name: page, in: query, schema: { $ref: "#/components/schemas/PageNumber" } }
    Unused: { name: unused, in: query, schema: { type: string } }
  requestBodies: { Pet: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/NewPet" } } } } }
  responses: { Made: { description: d, headers: { X-At: { $ref: "#/components/headers/At" } } } }
  headers: { At: { schema: { $ref: "#/components/schemas/Moment" } } }
  pathItems: { Shared: { get: { operationId: getShared, tags: [shared], ${answer("Loop")} } } }
  schemas:
    Pets: { type: array, items: { $ref: "#/components/schemas/Pet" } }
    Pet:
      type: object
      required: [kind]
      properties: { kind: { type: string } }
      discriminator: { propertyName: kind, mapping: { cat: "#/components/schemas/Cat" } }
    Cat: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: object, properties: { claws: { $ref: "#/components/schemas/Claws" } } }] }
    Claws: { type: integer }
    PageNumber: { type: integer }
    NewPet: { type: object, properties: { name: { type: string } } }
    Moment: { type: string }
    Event: { type: object, properties: { at: { $ref: "#/components/schemas/Moment" } } }
    Shop: { type: object, properties: { owner: { $ref: "#/components/schemas/Owner" } } }
    Owner: { type: string }
    Loop: { type: object, properties: { next: { $ref: "#/components/schemas/Loop" } } }
    Unused: { type: string }
`;

async function kept(selection: Selection): Promise<Record<string, string[]>> {
  const model = selected(await modelOf(document), selection);
  const files = await emitted(model);
  expect(compile({ ...files })).toEqual([]);
  const { parameters, requestBodies, responses, headers, pathItems } = model.components;
  const components = [...parameters, ...requestBodies, ...responses, ...headers, ...pathItems];
  return {
    operations: model.operations.map(({ names }) => names.call),
    schemas: [...model.schemas.values()].map(({ names }) => names.response),
    components: components.map(({ name }) => name),
  };
}

const ofPets = ["Pets", "Pet", "PageNumber"];
const ofAdding = ["NewPet", "Moment", "Event"];

const cases: [name: string, selection: Selection, expected: Record<string, string[]>][] = [
  [
    "by tag",
    { include: { tags: ["pets"] }, exclude: { tags: ["write"] } },
    { operations: ["listPets"], schemas: ofPets, components: ["Page"] },
  ],
  [
    "by operation",
    { include: { operations: ["add*"] } },
    { operations: ["addPet"], schemas: ofAdding, components: ["Pet", "Made", "At"] },
  ],
  [
    "by path",
    { include: { paths: ["/s*"] }, exclude: { operations: ["listShops"] } },
    { operations: ["getShared"], schemas: ["Loop"], components: ["Shared"] },
  ],
  [
    "by what is left out alone",
    { exclude: { tags: ["pets", "shared"] } },
    { operations: ["listShops"], schemas: ["Shop", "Owner"], components: [] },
  ],
];
test.each(cases)(
  "L4: a filter %s keeps what the operations need, all of it and nothing else",
  async (_, selection, expected) => {
    const { schemas = [], ...others } = await kept(selection);
    const { schemas: wanted = [], ...rest } = expected;
    expect(others).toEqual(rest);
    // A discriminator's alternatives are needed to tell values apart, whether or not a type names them.
    const alternatives = wanted.includes("Pet") ? ["Cat", "Claws"] : [];
    expect(schemas.toSorted()).toEqual([...wanted, ...alternatives].toSorted());
  },
);

test("L4: whoever wants all components keeps them, and nothing is renamed", async () => {
  const whole = await modelOf(document);
  const selection = { include: { tags: ["pets"] } };
  const all = selected(whole, { ...selection, keepUnused: true });
  expect(all.schemas).toEqual(whole.schemas);
  expect(all.components).toEqual(whole.components);
  for (const [id, { names }] of selected(whole, selection).schemas)
    expect(names).toEqual(whole.schemas.get(id)?.names);
});

test("L4: a text that finds no operation is refused", async () => {
  const whole = await modelOf(document);
  expect(() => selected(whole, { include: { tags: ["pets", "dogs"] } })).toThrow(
    "`select.include.tags`: no operation is found by `dogs`",
  );
});
