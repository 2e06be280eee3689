import { expect, test } from "vitest";
import { compile, languageOnly } from "../emit/compiled.ts";
import { code, globalType, importsFrom } from "../../generator/code/code.ts";
import { identifier } from "../../generator/code/identifier.ts";
import { sourceFile } from "../../generator/code/source-file.ts";
import { print } from "../../generator/print/print.ts";

test("a plain string does not compile in a template's hole", () => {
  const use = (hole: string): string => `
import { code } from "../../../generator/code/code.ts";
import { literal } from "../../../generator/code/literal.ts";
import { identifier } from "../../../generator/code/identifier.ts";
declare const text: string;
export const made = code\`const a = \${${hole}};\`;
void literal; void identifier; void text;
`;
  const found = (hole: string): number[] =>
    compile({ "use.ts": use(hole) }, { ...languageOnly, types: ["node"] })
      .filter(({ file }) => file === "use.ts")
      .map(({ code: number }) => number);
  const notAssignable = 2345;
  expect(found("literal(text)")).toEqual([]);
  expect(found("identifier(text)")).toEqual([]);
  expect(found("text")).toEqual([notAssignable]);
  expect(found('"text"')).toEqual([notAssignable]);
  expect(found("{ parts: [text] }")).toEqual([notAssignable]);
});

test("an identifier that is none is a fault of ours", () => {
  expect(() => identifier("a-b")).toThrow("not an identifier");
});

test("a symbol that a declaration or a type parameter hides is imported by another name", async () => {
  const runtime = importsFrom("specwright-runtime/client");
  const types = importsFrom("./types.ts");
  const file = sourceFile("client.ts", [
    { kind: "type", name: identifier("Client"), type: runtime.type("Client") },
    {
      kind: "type",
      name: identifier("Blob"),
      typeParameters: [{ name: identifier("Given") }],
      type: code`[${types.type("Given")}, ${globalType("Blob")}, ${identifier("Given")}]`,
    },
  ]);
  expect(await print(file, { format: "none", outputPath: "/out" })).toBe(`\
// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type { Given as GivenType } from "./types.ts";
import type { Client as RuntimeClient } from "specwright-runtime/client";

export type Client = RuntimeClient;

export type Blob<Given> = [GivenType, globalThis.Blob, Given];
`);
});
