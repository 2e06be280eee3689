/** docs/naming.md: each row of its tables is a document, which must get the names that the row says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import type { Renames } from "../../generator/naming/rename.ts";
import { emitted, modelOf } from "../emit/emitted.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/naming.md"), "utf8");

/** The section below a marker, up to the next heading or marker. */
function below(marker: string): string {
  const [, text = ""] = page.split(`<!-- names: ${marker} -->`);
  return text.split(/\n## |<!-- names/)[0] ?? "";
}

/** The rows of the table below a marker: what stands in backticks in each of the two columns. */
function rowsBelow(marker: string): [before: string[], after: string[]][] {
  return below(marker)
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => {
      const [, before = "", after = ""] = line.split(" | ").join("|").split("|");
      return [quotedIn(before), quotedIn(after)];
    });
}

const quotedIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, each]) => each!);

const head = { openapi: "3.1.0", info: { title: "T", version: "1" } };
const ok = { "204": { description: "d" } };

const modelOfSchemas = (names: readonly string[]): Promise<ApiModel> =>
  modelOf(
    JSON.stringify({
      ...head,
      paths: {},
      components: { schemas: Object.fromEntries(names.map((name) => [name, { type: "object" }])) },
    }),
  );

const schemaNamesIn = (model: ApiModel): string[] =>
  [...model.schemas.values()].map(({ names }) => names.response);

/** Operations given by id, or by method and path. */
const pathsOf = (operations: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    operations.map((operation, index) => {
      const [, method, path] = /^([A-Z]+) (\/.*)$/.exec(operation) ?? [];
      return method === undefined || path === undefined
        ? [`/p${index}`, { get: { operationId: operation, responses: ok } }]
        : [path, { [method.toLowerCase()]: { responses: ok } }];
    }),
  );

const callsIn = (model: ApiModel): string[] => model.operations.map(({ names }) => names.call);

describe("schemas", () => {
  test.each(rowsBelow("schemas"))("%j → %j", async (before, after) => {
    expect(schemaNamesIn(await modelOfSchemas(before))).toEqual(after);
  });
});

describe("schemas that only references reach", () => {
  test.each(rowsBelow("references"))("%j → %j", async (before, after) => {
    const files: Record<string, string> = {
      "openapi.json": JSON.stringify({
        ...head,
        paths: {},
        components: {
          schemas: { All: { oneOf: before.map(($ref) => ({ $ref })) } },
        },
      }),
    };
    for (const reference of before) {
      const [file = "", pointer = ""] = reference.split("#");
      const steps = pointer.split("/").slice(1);
      files[file] = JSON.stringify(
        steps.reduceRight<unknown>((value, step) => ({ [step.replaceAll("~1", "/")]: value }), {
          type: "object",
        }),
      );
    }
    expect(schemaNamesIn(await modelOf(files))).toEqual(["All", ...after]);
  });
});

describe("operations", () => {
  test.each(rowsBelow("operations"))("%j → %j", async (before, after) => {
    expect(callsIn(await modelOf(JSON.stringify({ ...head, paths: pathsOf(before) })))).toEqual(
      after,
    );
  });
});

test("what is made of an operation", async () => {
  const document = (schemas: object): string =>
    JSON.stringify({
      ...head,
      paths: {
        "/a": {
          get: {
            operationId: "getUser",
            responses: {
              "200": { description: "d", content: { "application/json": { schema: {} } } },
            },
          },
        },
      },
      components: { schemas },
    });
  const {
    "types.ts": types,
    "client.ts": client,
    "server.ts": server,
  } = await emitted(await modelOf(document({})));
  const rows = rowsBelow("derived");
  expect(rows.length).toBeGreaterThan(5);
  for (const [, [name]] of rows) expect(types + client + server).toContain(`export type ${name} =`);
  const [moved] = (await modelOf(document({ GetUserInput: { type: "string" } }))).operations;
  expect(moved?.names.input).toBe("GetUserOperationInput");
});

test("names of one's own", async () => {
  const [, given = ""] = /defineConfig\((\{[\s\S]*?\})\);/.exec(below("rename")) ?? [];
  const { rename } = new Function(`return (${given});`)() as { rename: Renames };
  const text = JSON.stringify({
    ...head,
    paths: pathsOf(["users.getUser", "GET /users/{id}/teams"]),
    components: { schemas: { "acme.api.v1.User": {}, "400": {} } },
  });
  const names = async (renames: Renames): Promise<string[]> => {
    const model = toModel(await load({ text, name: "a.json" }), { rename: renames });
    return [...schemaNamesIn(model), ...callsIn(model)].toSorted();
  };
  const rows = rowsBelow("rename");
  expect(await names({})).toEqual(rows.flatMap(([before]) => before).toSorted());
  expect(await names(rename)).toEqual(rows.flatMap(([, after]) => after).toSorted());
});

test(
  "what is added under another name renames nothing, whatever a document holds",
  { timeout: 60_000 },
  async () => {
    const word = fc.string({
      unit: fc.constantFrom(..."abAB_-. 1«日"),
      minLength: 1,
      maxLength: 4,
    });
    const wholes = fc.record({
      schemas: fc.uniqueArray(word, { maxLength: 5 }),
      operations: fc.uniqueArray(
        fc.oneof(
          word,
          word.map((each) => `GET /${each.replace(/\s/g, "")}`),
        ),
        { maxLength: 5 },
      ),
    });
    const namesOf = (model: ApiModel): [string, unknown][] => [
      ...[...model.schemas.values()].map(({ id, names }): [string, unknown] => [id, names]),
      ...model.operations.map(({ method, path, names }): [string, unknown] => [
        `${method} ${path}`,
        names,
      ]),
    ];
    await fc.assert(
      fc.asyncProperty(wholes, async ({ schemas, operations }) => {
        const document = (more: readonly string[], paths: object): string =>
          JSON.stringify({
            ...head,
            paths: { ...paths, ...pathsOf(operations) },
            components: {
              schemas: Object.fromEntries([...more, ...schemas].map((name) => [name, {}])),
            },
          });
        const before = namesOf(await modelOf(document([], {})));
        // No text of the arbitrary holds a `z`, so that nothing can want these names.
        const after = new Map(
          namesOf(
            await modelOf(
              document(["Zz", "zz-zz"], {
                "/zz/{zz}": {
                  get: { responses: ok },
                  put: { operationId: "zz.zz", responses: ok },
                },
              }),
            ),
          ),
        );
        for (const [key, names] of before) expect(after.get(key)).toEqual(names);
      }),
      { numRuns: 100, seed: 7 },
    );
  },
);
