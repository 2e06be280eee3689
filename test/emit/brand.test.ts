/** Texts of a format that no other text fits for: compiled, and run from client to server. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { compile } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /users/{id}:
    put:
      operationId: putUser
      parameters: [{ name: id, in: path, required: true, schema: { type: string, format: uuid } }]
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } }
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/User" } } } } }
components:
  schemas:
    User:
      type: object
      required: [id, mail]
      properties:
        id: { type: string, format: uuid }
        team: { type: [string, "null"], format: uuid }
        all: { type: array, items: { type: string, format: uuid } }
        mail: { type: string, format: email }
        born: { type: string, format: date }
`;

const brandedModel = async () =>
  toModel(await load({ text: document, name: "a.yaml" }), { brand: ["uuid"] });

test("a text of the format fits, another does not; what mirrors the document has texts", async () => {
  const use = `
import { createClient } from "./client.ts";
import type { User, components } from "./types.ts";
type Id = User["id"];
const id = "x" as Id;
const text: string = id;
const user: User = { id, team: null, all: [id], mail: text, born: text };
// @ts-expect-error: a text is no id
const wrong: User = { id: text, mail: text };
const mirror: components["schemas"]["User"] = { id: text, mail: text };
const api = createClient({});
void api.putUser({ path: { id }, body: user }).orThrow().then((answer) => answer.id satisfies Id);
// @ts-expect-error: a text is no id in a path either
void api.putUser({ path: { id: text }, body: user });
export { wrong, mirror };
`;
  expect(compile({ ...(await emitted(await brandedModel())), "use.ts": use })).toEqual([]);
});

test("without the option nothing is other than it was", async () => {
  const plain = await emitted(await modelOf(document));
  expect(plain["types.ts"]).not.toContain("__brand");
  const none = toModel(await load({ text: document, name: "a.yaml" }), { brand: [] });
  expect(await emitted(none)).toEqual(plain);
});

test("on the wire it is the text", async () => {
  const folder = join(import.meta.dirname, ".brand");
  await mkdir(folder, { recursive: true });
  try {
    for (const [name, text] of Object.entries(await emitted(await brandedModel())))
      await writeFile(join(folder, name), text);
    const { createClient } = await import(join(folder, "client.ts"));
    const { createServer } = await import(join(folder, "server.ts"));
    const server = createServer({
      putUser: ({ path, body }: { path: { id: string }; body: object }) => ({
        status: 200,
        body: { ...body, team: path.id },
      }),
    });
    const api = createClient({
      baseUrl: "http://api.example",
      fetch: (request: Request) => server.fetch(request),
    });
    const id = "7f0b5f0e-9a65-4b2b-8d0f-0c1d2e3f4a5b";
    const answer = await api.putUser({ path: { id }, body: { id, mail: "a@example.com" } });
    expect(answer).toMatchObject({ status: 200, data: { id, team: id } });
  } finally {
    await rm(folder, { recursive: true });
  }
});
