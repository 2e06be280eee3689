/** Documents that are made to hurt: check ends, says what is wrong, and is not taken in by names. */
import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { validate } from "../../generator/commands/validate.ts";
import { formatted, machineFormats } from "../../generator/cli/formats/formats.ts";
import { pretty } from "../../generator/cli/formats/pretty.ts";
import { load } from "../../generator/load/load.ts";

const head = { openapi: "3.1.0", info: { title: "T", version: "1" }, security: [], paths: {} };

async function found(document: unknown): Promise<string[]> {
  const text = typeof document === "string" ? document : JSON.stringify(document);
  const diagnostics = check(await load({ text, name: "document.yaml" }));
  return diagnostics.map(({ rule, pointer }) => `${rule} ${pointer}`);
}

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
  "%s is a name like any other",
  async (name) => {
    const named = (value: unknown) =>
      JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(value)}}`);
    const schema = { type: "object", required: [name], properties: named({ type: "string" }) };
    const right = {
      ...head,
      paths: {
        [`/a/{${name}}`]: {
          get: {
            operationId: "getA",
            parameters: [
              { name, in: "path", required: true, schema: { type: "string" } },
              { name, in: "query", schema: { $ref: `#/components/schemas/${name}` } },
            ],
            responses: {
              "200": {
                description: "Fine",
                headers: named({ schema: { type: "string" } }),
                content: { "application/json": { schema, example: named("text") } },
              },
            },
          },
        },
      },
      components: { schemas: named({ type: "string" }) },
    };
    expect(await found(right)).toEqual([]);
    // The same with one thing wrong each: the names of nobody's prototype make it right.
    expect(
      await found({
        ...head,
        components: { schemas: { A: { $ref: `#/components/schemas/${name}` } } },
      }),
    ).toEqual(["ref-resolves /components/schemas/A/$ref"]);
    expect(
      await found({ ...head, components: { schemas: { A: { ...schema, example: {} } } } }),
    ).toEqual(["example-valid /components/schemas/A/example"]);
    expect(await found({ ...head, security: [named([])] })).toEqual([
      `security-defined /security/0/${name}`,
    ]);
  },
);

test("20,000 levels are one finding", async () => {
  const deep = `{"openapi": "3.1.0", "x-deep": ${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
  expect((await found(deep)).map((each) => each.split(" ")[0])).toEqual(["too-deep"]);
});

test("an alias bomb is one finding", async () => {
  const lines = ["openapi: 3.1.0", "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"];
  for (let i = 1; i < 12; i += 1)
    lines.push(`x-${i}: &a${i} [${Array.from({ length: 10 }, () => `*a${i - 1}`).join(", ")}]`);
  expect((await found(lines.join("\n"))).map((each) => each.split(" ")[0])).toEqual([
    "too-many-aliases",
  ]);
});

test("a million values of an enum end", async () => {
  const values = Array.from({ length: 1_000_000 }, (_, i) => i);
  const schema = { type: "integer", enum: values, example: 3, default: -1 };
  expect(await found({ ...head, components: { schemas: { A: schema } } })).toEqual([
    "default-valid /components/schemas/A/default",
  ]);
});

test("no format gives a character that commands a terminal", async () => {
  const name = "a\u001b[31m\u0007\u009b\u202eb\r\n::error::c";
  const document = { ...head, [name]: 1, components: { schemas: { [name]: { type: name } } } };
  const result = await validate([{ text: JSON.stringify(document), name: "document.json" }]);
  expect(result.diagnostics.length).toBeGreaterThan(1);
  const plain = (text: string) => text;
  const colors = { bold: plain, dim: plain, red: plain, yellow: plain, cyan: plain };
  const report = { ...result, files: [...result.sources.keys()], failOn: "error" as const };
  const texts = [
    pretty(result.diagnostics, result.sources, colors as never),
    ...machineFormats.map((format) => formatted(format, report, "1.0.0")),
  ];
  for (const text of texts)
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});
