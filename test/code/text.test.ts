import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { code } from "../../generator/code/code.ts";
import { type Declaration, objectType } from "../../generator/code/declarations.ts";
import { identifier } from "../../generator/code/identifier.ts";
import { jsDoc } from "../../generator/code/js-doc.ts";
import { literal, type LiteralValue } from "../../generator/code/literal.ts";
import { propertyName } from "../../generator/code/property-name.ts";
import { sourceFile } from "../../generator/code/source-file.ts";
import { print } from "../../generator/print/print.ts";
import { hostileText } from "../emit/hostile.ts";

/** The printed text of declarations; printing proves that it parses. */
const printed = (...declarations: readonly Declaration[]): Promise<string> =>
  print(sourceFile("types.ts", declarations), { format: "none", outputPath: "/out" });

const constant = (value: LiteralValue): Declaration => ({
  kind: "constant",
  name: identifier("value"),
  value: literal(value),
});

/** What a printed constant is when it runs. */
async function run(value: LiteralValue): Promise<unknown> {
  const script = ts.transpile(await printed(constant(value)), {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ESNext,
  });
  const module: { value: unknown } = await import(
    `data:text/javascript;base64,${Buffer.from(script).toString("base64")}`
  );
  return module.value;
}

describe("literal", () => {
  test.each([
    ['a"b', String.raw`"a\"b"`],
    ["\u2028", String.raw`"\u2028"`],
    ["\u202e", String.raw`"\u202e"`],
    ["</script>", String.raw`"<\/script>"`],
    ["<!--", String.raw`"\u003c!--"`],
    ["\ud800", String.raw`"\ud800"`],
    ["a\\", String.raw`"a\u005c"`],
    ["${x}`", '"${x}`"'],
  ])("%j", (text, expected) => {
    expect(literal(text).parts).toEqual([expected]);
  });

  test("a number is finite, and keeps the sign of zero", () => {
    expect(literal(-0).parts).toEqual(["-0"]);
    expect(() => literal(Number.NaN)).toThrow("finite");
  });

  test("any JSON value runs as itself", async () => {
    const values = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<LiteralValue>;
    const named = fc.dictionary(hostileText, hostileText, { noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(fc.oneof(values, hostileText, named), async (value) => {
        const result = await run(value);
        expect(JSON.stringify(result)).toBe(JSON.stringify(value));
        if (typeof value === "object" && value !== null && !Array.isArray(value))
          expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
      }),
      { numRuns: 60 },
    );
  });
});

describe("propertyName", () => {
  test.each([
    ["name", "name", "name"],
    ["a-b", '"a-b"', '"a-b"'],
    ["200", "200", "200"],
    ["007", '"007"', '"007"'],
    ["-1", '"-1"', '"-1"'],
    ["class", "class", "class"],
    ["__proto__", '"__proto__"', '["__proto__"]'],
    ["constructor", "constructor", '["constructor" as string]'],
  ])("%s", (name, inType, inValue) => {
    expect(propertyName(name, "type").parts).toEqual([inType]);
    expect(propertyName(name, "value").parts).toEqual([inValue]);
  });

  test("a type's members have exactly the names that they were given", async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (name) => {
        const members = [{ name: propertyName(name, "type"), type: code`string` }];
        const declaration: Declaration = {
          kind: "type",
          name: identifier("A"),
          type: objectType(members),
        };
        const file = ts.createSourceFile(
          "a.ts",
          await printed(declaration),
          ts.ScriptTarget.Latest,
        );
        const names: string[] = [];
        file.forEachChild(function visit(node): void {
          if (ts.isPropertySignature(node) && "text" in node.name) names.push(node.name.text);
          node.forEachChild(visit);
        });
        expect(names).toEqual([name]);
      }),
    );
  });
});

describe("jsDoc", () => {
  const commented = (text: string): Declaration => ({
    kind: "type",
    doc: jsDoc(text),
    name: identifier("A"),
    type: code`string`,
  });

  test("nothing to say is no comment", () => {
    expect(jsDoc(undefined)).toBeUndefined();
    expect(jsDoc("\n \u0000\n")).toBeUndefined();
  });

  test("text and tags", () => {
    const doc = jsDoc("One.\n\n  Two.", { deprecated: true, default: "*/", format: "date" });
    expect(doc?.lines).toEqual([
      "One.",
      "",
      "  Two.",
      "",
      "@format date",
      String.raw`@default "*\/"`,
      "@deprecated",
    ]);
  });

  test.each([
    ["a */ b", String.raw`a *\/ b`],
    ["@ts-ignore", String.raw`@\ts-ignore`],
    ["eslint-disable no-x", String.raw`e\slint-disable no-x`],
    ["/*#__PURE__*/", String.raw`/*#\__PURE__*\/`],
    ["//# sourceMappingURL=x", String.raw`//# s\ourceMappingURL=x`],
    ["*\u200b/", String.raw`*\/`],
    ["@type {string} stays", "@type {string} stays"],
  ])("%j", (text, line) => {
    expect(jsDoc(text)?.lines).toEqual([line]);
  });

  test("no text ends its comment: the declaration below it stays what it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          hostileText,
          hostileText.map((text) => `${text}*/${text}`),
        ),
        async (text) => {
          const file = ts.createSourceFile(
            "a.ts",
            await printed(commented(text)),
            ts.ScriptTarget.Latest,
          );
          expect(file.statements.map(({ kind }) => kind)).toEqual([
            ts.SyntaxKind.TypeAliasDeclaration,
          ]);
        },
      ),
    );
  });
});
