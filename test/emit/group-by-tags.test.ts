/** The bound client with its operations in groups, compiled and run. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { compile } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const header =
  "parameters: [{ name: X-Key, in: header, required: true, schema: { type: string } }]";
const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /pets: { get: { operationId: listPets, tags: [Pet Store, other], responses: { "204": { description: d } } } }
  /pets/last: { delete: { operationId: removePet, tags: [Pet Store], ${header}, responses: { "204": { description: d } } } }
  /health: { get: { operationId: health, responses: { "204": { description: d } } } }
  /checks: { get: { operationId: listChecks, tags: [health], responses: { "204": { description: d } } } }
  /odd: { get: { operationId: odd, tags: [constructor], responses: { "204": { description: d } } } }
`;

test("operations stand under the first of their tags, those without one by themselves", async () => {
  const files = await emitted(await modelOf(document), { groupByTags: true });
  const use = `
import { createClient, listPets, connect } from "./client.ts";
const api = createClient({ baseUrl: "http://a.example" });
export const calls = [
  api.petStore.listPets(),
  api.petStore.removePet({ headers: { "X-Key": "k" } }),
  api.health(),
  api.healthHealth.listChecks(),
  api.constructorConstructor.odd(),
  listPets(connect()),
];
// @ts-expect-error: it stands in its group
api.listPets();
// @ts-expect-error: the header is missing
api.petStore.removePet({});
const keyed = createClient({ headers: { "X-Key": "k" } });
void keyed.petStore.removePet({});
`;
  expect(compile({ ...files, "use.ts": use })).toEqual([]);
});

test("a group calls", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const folder = await mkdtemp(join(import.meta.dirname, ".groups-"));
  try {
    const files = await emitted(await modelOf(document), { groupByTags: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { createClient } = await import(pathToFileURL(join(folder, "client.ts")).href);
    const { port } = server.address() as AddressInfo;
    const api = createClient({ baseUrl: `http://127.0.0.1:${port}` });
    for (const call of [api.petStore.listPets(), api.healthHealth.listChecks(), api.health()])
      expect((await call).status).toBe(204);
    expect(asked).toEqual(["GET /pets", "GET /checks", "GET /health"]);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});
