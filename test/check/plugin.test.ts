/** Rules of one's own, settings, presets and what a document itself ignores. */
import { describe, expect, test } from "vitest";
import { check, type CheckOptions } from "../../generator/check/check.ts";
import { defineRule } from "../../generator/check/rule.ts";
import { allRules } from "../../generator/check/rules.ts";
import { CannotRunError } from "../../generator/diagnostic.ts";
import { load } from "../../generator/load/load.ts";
import type { JsonValue } from "../../generator/load/loaded.ts";

const responses = { "204": { description: "None" } };
const document = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  security: [],
  paths: {
    "/a": {
      get: { operationId: "getA", parameters: [{ name: "p", in: "query", schema: {} }], responses },
      put: { responses },
    },
  },
};

async function rulesOf(value: JsonValue, options?: CheckOptions): Promise<string[]> {
  const loaded = await load({ text: JSON.stringify(value), name: "document.json" });
  return check(loaded, options).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe("a rule of one's own", () => {
  test("enters objects in the order of the document and leaves them after what they hold", async () => {
    const trail: string[] = [];
    const rule = defineRule({
      id: "trail",
      severity: "warn",
      docs: "Notes what it sees.",
      visit: {
        PathItem: { enter: () => trail.push("("), leave: () => trail.push(")") },
        Operation: {
          enter: (node) => trail.push(`<${node.key}`),
          leave: (node) => trail.push(`${node.key}>`),
        },
        Parameter: (node) => trail.push(String(node.value["name"])),
      },
    });
    await rulesOf(document, { plugins: [rule] });
    expect(trail.join(" ")).toBe("( <get p get> <put put> )");
  });

  test("stands in every preset, and is told what the configuration says", async () => {
    const rule = defineRule({
      id: "own",
      severity: "error",
      docs: "Reports what it is told.",
      visit: {
        Info(node, ctx) {
          ctx.report({ message: String(ctx.options["word"] ?? "none"), at: node, hint: "None" });
        },
      },
    });
    for (const preset of ["minimal", "recommended", "strict"] as const)
      expect(await rulesOf(document, { preset, plugins: [rule] })).toContain("error own");
    const loaded = await load({ text: JSON.stringify(document), name: "document.json" });
    const settings = { own: ["warn", { word: "told" }] } as const;
    const found = check(loaded, { plugins: [rule], settings });
    expect(found.filter((each) => each.rule === "own")).toMatchObject([
      { severity: "warn", message: "told", pointer: "/info" },
    ]);
  });

  test("asks where a reference leads, and who sends what it is about", async () => {
    const seen: string[] = [];
    const rule = defineRule({
      id: "sides",
      severity: "warn",
      docs: "Notes sides.",
      visit: {
        Reference: (node, ctx) => void seen.push(`to ${ctx.resolve(node)?.pointer}`),
        Schema: (node, ctx) => void seen.push([node.key, ...ctx.usedIn(node.value)].join(" ")),
      },
    });
    const content = { "application/json": { schema: { $ref: "#/components/schemas/A" } } };
    await rulesOf(
      {
        ...document,
        paths: { "/a": { post: { requestBody: { content }, responses } } },
        components: { schemas: { A: { type: "string" }, B: { type: "string" } } },
      },
      { plugins: [rule] },
    );
    // From 3.1 on a schema that refers is a schema as well.
    expect(seen).toEqual(["to /components/schemas/A", "schema request", "A request", "B"]);
  });

  test("that throws stops the run, by its name", async () => {
    const visit = {
      Info() {
        throw new TypeError("no such thing");
      },
    };
    const rule = defineRule({ id: "broken", severity: "warn", docs: "Throws.", visit });
    const run = rulesOf(document, { plugins: [rule] });
    await expect(run).rejects.toThrow(CannotRunError);
    await expect(run).rejects.toThrow("The rule `broken` failed: no such thing");
  });
});

describe("presets", () => {
  const faulty = {
    ...document,
    paths: { "/a/{id}": { get: { summary: "S", responses, respones: {} } } },
    components: { schemas: { Old: { type: "integer", minLength: 1 } } },
  };

  test("minimal looks at structure, references and paths", async () => {
    expect(await rulesOf(faulty, { preset: "minimal" })).toEqual([
      "error path-param-missing",
      "error field-unknown",
      "warn unused-component",
    ]);
  });

  test("recommended leaves off what is a matter of taste", async () => {
    expect(await rulesOf(faulty)).toEqual([
      "error path-param-missing",
      "warn operation-id-missing",
      "error field-unknown",
      "warn unused-component",
      "warn keyword-no-effect",
    ]);
  });

  test("strict makes warnings errors, and turns on what is off", async () => {
    const found = await rulesOf(faulty, { preset: "strict" });
    expect(found).toContain("error keyword-no-effect");
    expect(found).toContain("warn info-license");
    const off = allRules.filter(({ severity }) => severity === "off").map(({ id }) => id);
    expect(off.length).toBeGreaterThan(10);
    for (const line of found)
      expect(line.startsWith("warn ")).toBe(off.includes(line.slice("warn ".length)));
  });

  test("a setting comes before the preset", async () => {
    const settings = { "keyword-no-effect": "error", "field-unknown": "off" } as const;
    const found = await rulesOf(faulty, { settings });
    expect(found).toContain("error keyword-no-effect");
    expect(found).not.toContain("error field-unknown");
  });
});

describe("x-specwright-ignore", () => {
  const ignoring = (at: string, ignored: JsonValue): JsonValue => {
    const field = { "x-specwright-ignore": ignored };
    return {
      ...document,
      ...(at === "root" ? field : {}),
      paths: { "/a": { ...(at === "item" ? field : {}), put: { responses } } },
    };
  };

  test.each(["root", "item"])("at the %s it holds for all that is inside", async (at) => {
    expect(await rulesOf(ignoring(at, {}))).toEqual(["warn operation-id-missing"]);
    expect(await rulesOf(ignoring(at, { "operation-id-missing": "an old client" }))).toEqual([]);
  });

  test.each([
    { "operation-id-missing": "" },
    { "operation-id-missing": true },
    { other: "why" },
    [],
  ])("%j ignores nothing", async (ignored) => {
    expect(await rulesOf(ignoring("root", ignored))).toEqual(["warn operation-id-missing"]);
  });

  test("no code is made of a document whose fault is ignored", async () => {
    const twice = { operationId: "same", responses };
    const value = {
      ...document,
      "x-specwright-ignore": { "operation-id-unique": "never mind" },
      paths: { "/a": { get: twice, put: twice } },
    };
    expect(await rulesOf(value)).toEqual([]);
    expect(await rulesOf(value, { preset: "codegen" })).toEqual(["error operation-id-unique"]);
  });
});
