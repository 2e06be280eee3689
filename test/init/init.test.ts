/** Configurations of other tools become ours: one of each in whole, and tables of what each word becomes. */
import { writeFileSync } from "node:fs";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../generator/commands/config.ts";
import { init } from "../../generator/commands/init.ts";
import { validate } from "../../generator/commands/validate.ts";
import { findingsIn } from "../readme/compiled.ts";

const here = import.meta.dirname;
// Inside the repository, so that the configuration finds the package that it imports.
const folder = join(here, "../../.cache/init");

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(here, folder, { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cases = [
  {
    tool: "redocly",
    from: "redocly.yaml",
    ignored: 3,
  },
  { tool: "spectral", from: ".spectral.yaml", ignored: 1 },
] as const;

describe.each(cases)("$tool", ({ tool, from, ignored }) => {
  const cwd = join(folder, tool);

  test("the whole file, which loads and is heeded", async () => {
    const document = tool === "redocly" ? {} : { input: "../pets.yaml" };
    const result = await init({ cwd, from, ...document });
    expect(result).toMatchObject({ path: "specwright.config.ts", input: "../pets.yaml" });
    const path = join(cwd, "specwright.config.ts");
    const text = await readFile(path, "utf8");
    const expected = join(here, tool, "config.expected");
    if (process.env.UPDATE_GOLDEN) await writeFile(expected, text);
    expect(text).toBe(await readFile(expected, "utf8"));
    for (const { about, why } of result.notes) {
      const line = `- ${about}: ${why}`.replaceAll("*/", "*\\/");
      expect(text).toContain(line);
    }

    const { check, input } = await loadConfig(cwd);
    const found = await validate([input!], { cwd, check: check!, configPath: path });
    expect(found.ignored).toBe(ignored);
    const lines = found.diagnostics.map(
      ({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}\n`,
    );
    const findings = join(here, tool, "findings.expected");
    if (process.env.UPDATE_GOLDEN) await writeFile(findings, lines.join(""));
    expect(lines.join("")).toBe(await readFile(findings, "utf8"));
  }, 30_000);

  test("and never over one that stands", async () => {
    await expect(init({ cwd, from })).rejects.toThrow("there is a configuration already");
  });
});

test("hostile names and texts are inert, and what they name is checked", async () => {
  const cwd = join(folder, "hostile");
  await mkdir(cwd, { recursive: true });
  const evil = "*/ globalThis.hacked = 1; /* ${globalThis.hacked = 1} `'\"\\\n\u2028// @ts-ignore";
  const ruleset = {
    extends: [`spectral:${evil}`, evil],
    rules: Object.fromEntries([
      [
        evil,
        {
          description: evil,
          message: evil,
          given: "$.info",
          then: { field: "x-no", function: "truthy" },
        },
      ],
      ["__proto__", { given: "$.info", then: { field: "x-no", function: "truthy" } }],
      ["constructor", { given: "$.info", then: { field: "x-no", function: evil } }],
      ["toString", "error"],
    ]),
    overrides: [
      { files: [`${evil}#/a`, "a*.yaml"], rules: { [evil]: "off", "oas3-schema": "off" } },
    ],
    functions: [evil],
  };
  await writeFile(join(cwd, ".spectral.json"), JSON.stringify(ruleset));
  const { notes } = await init({ cwd, from: ".spectral.json", input: "../pets.yaml" });
  expect(notes.length).toBeGreaterThan(4);
  const path = join(cwd, "specwright.config.ts");
  const { check, input } = await loadConfig(cwd);
  expect(Object.hasOwn(globalThis, "hacked")).toBe(false);
  const { diagnostics } = await validate([input!], { cwd, check: check!, configPath: path });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(expect.arrayContaining([evil, "__proto__"]));
}, 30_000);

test("each is a configuration to the compiler as well", () => {
  // One that is wrong shows that the compiler looks.
  const wrong = join(folder, "wrong.config.ts");
  writeFileSync(wrong, 'import { defineConfig } from "specwright";\ndefineConfig({ inptu: 1 });\n');
  const paths = ["redocly", "spectral", "hostile"].map((name) =>
    join(folder, name, "specwright.config.ts"),
  );
  const found = findingsIn([...paths, wrong]).filter((finding) => finding.startsWith(folder));
  expect(found).toEqual([expect.stringMatching(/wrong\.config\.ts: .*inptu/)]);
}, 60_000);

interface Said {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly plugins: Readonly<Record<string, string>>;
  readonly preset: string;
  readonly ignore: readonly unknown[];
  readonly about: readonly string[];
}

let count = 0;
async function said(name: string, value: unknown): Promise<Said> {
  const cwd = join(folder, `table-${(count += 1)}`);
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, name), JSON.stringify(value));
  const { notes } = await init({ cwd, from: name });
  const { check } = await loadConfig(cwd);
  return {
    rules: check!.rules ?? {},
    plugins: Object.fromEntries((check!.plugins ?? []).map(({ id, severity }) => [id, severity])),
    preset: check!.preset!,
    ignore: check!.ignore ?? [],
    about: notes.map(({ about }) => about),
  };
}

describe("what Redocly's words become", () => {
  const redocly = (value: unknown) => said("redocly.json", value);

  test.each([
    ["minimal", "minimal", { "operation-success": "warn", "paths-ambiguous": undefined }],
    ["recommended", "recommended", { "summary-missing": "error", "info-license": "warn" }],
    ["recommended-strict", "recommended", { "example-valid": "error", "info-license": "error" }],
    ["spec", "minimal", { "operation-id-unique": "error", "info-license": undefined }],
  ])("extends %s", async (ruleset, preset, rules) => {
    const result = await redocly({ extends: [ruleset] });
    expect(result.preset).toBe(preset);
    for (const [id, level] of Object.entries(rules)) expect(result.rules[id]).toBe(level);
  });

  test("nothing that a person turned off is on, and nothing else is lighter than ours", async () => {
    const { rules } = await redocly({ extends: "recommended" });
    expect(Object.values(rules)).not.toContain("off");
    const off = await redocly({ extends: "recommended", rules: { "security-defined": "off" } });
    expect(off.rules).toMatchObject({ "security-defined": "off", "security-missing": "off" });
    expect(off.about).not.toContain("rule `security-defined`");
  });

  test("without a ruleset only what is named is on", async () => {
    const { rules, preset } = await redocly({ rules: { "info-contact": "warn" } });
    expect(preset).toBe("minimal");
    expect(rules).toMatchObject({
      "info-contact": "warn",
      "path-query": "off",
      "field-type": "off",
    });
  });

  test("of several rules that are one of ours the gravest counts, which is said", async () => {
    const { rules, about } = await redocly({
      extends: [],
      rules: { "no-invalid-schema-examples": "off", "no-invalid-media-type-examples": "error" },
    });
    expect(rules["example-valid"]).toBe("error");
    expect(about).toContain("rule `no-invalid-schema-examples`");
  });

  test.each([
    [
      "path-parameters-defined",
      "warn",
      { "path-param-missing": "warn", "path-param-unused": "warn" },
    ],
    ["paths-kebab-case", "error", { "path-case": ["error", { case: "kebab" }] }],
    ["no-unsafe-markdown", { severity: "error" }, { "markdown-script": "error" }],
    ["struct", "off", { "field-required": "off", "field-unknown": "off" }],
  ])("%s: %j", async (id, setting, rules) => {
    const result = await redocly({ extends: ["minimal"], rules: { [id]: setting } });
    expect(result.rules).toMatchObject(rules);
  });

  test("what ours leave to taste becomes a declared rule", async () => {
    const rules = { "tags-alphabetical": "error", "no-http-verbs-in-paths": "warn" };
    expect((await redocly({ extends: [], rules })).plugins).toEqual(rules);
  });

  test.each([
    "x/y",
    "rule/x",
    "assert/x",
    "no-such",
    "path-http-verbs-order",
    "__proto__",
    "toString",
  ])("%s is told of", async (id) => {
    const rules = JSON.parse(`{ ${JSON.stringify(id)}: "error" }`) as unknown;
    expect((await redocly({ extends: ["minimal"], rules })).about).toContain(`rule \`${id}\``);
  });

  test("ours always find what cannot be read, which is told of", async () => {
    const { about, rules } = await redocly({ extends: [], rules: { "no-unresolved-refs": "off" } });
    expect(rules["ref-resolves"]).toBe("off");
    expect(about).toEqual([]);
  });

  test("what is off for one API of several is ignored in its document", async () => {
    const api = (root: string, rules = {}) => ({ root, rules });
    const apis = {
      a: api("a.yaml", { "no-unused-components": "off" }),
      b: api("b.yaml", { "no-unused-components": "error" }),
    };
    const { ignore, about } = await redocly({ extends: ["recommended"], apis });
    expect(ignore).toEqual([
      { rule: "unused-component", at: "a.yaml", reason: "off for the API a in redocly.json" },
    ]);
    expect(about).toEqual(
      expect.arrayContaining(["`apis`", "rule `no-unused-components` of the API `b`"]),
    );
  });
});

describe("what Spectral's words become", () => {
  const spectral = (value: unknown) => said(".spectral.json", value);
  const oas = "spectral:oas";

  test.each([
    [[oas], { "info-contact": "warn", "info-license": undefined }, "recommended"],
    [[[oas, "all"]], { "info-contact": "warn", "info-license": "warn" }, "recommended"],
    [[[oas, "off"]], { "path-query": "off", "info-contact": undefined }, "minimal"],
    [[], { "path-query": "off" }, "minimal"],
  ])("extends %j", async (rulesets, rules, preset) => {
    const result = await spectral({ extends: rulesets, rules: {} });
    expect(result.preset).toBe(preset);
    for (const [id, level] of Object.entries(rules)) expect(result.rules[id]).toBe(level);
  });

  test.each([
    ["error", "error"],
    ["warn", "warn"],
    ["info", "warn"],
    ["hint", "warn"],
    [0, "error"],
    [1, "warn"],
    [2, "warn"],
    [3, "warn"],
    [true, "warn"],
    ["off", undefined],
    [-1, undefined],
    [false, undefined],
  ])("severity %j", async (severity, level) => {
    const { rules, about } = await spectral({
      extends: [oas],
      rules: { "info-license": severity },
    });
    expect(rules["info-license"]).toBe(level);
    const isSoft = ["info", "hint", 2, 3].includes(severity as string);
    expect(about.includes("`info-license`")).toBe(isSoft);
  });

  const then = { function: "truthy" };
  test.each([
    [{ given: "$", then }, "warn"],
    [{ given: "$", then, severity: "error" }, "error"],
    [{ given: "$", then, severity: "off" }, "off"],
    [{ given: "$", then, recommended: false }, "off"],
    [{ given: ["#OperationObject", "#Own.x"], then: [then, then] }, "warn"],
    [{ given: "#Nobody", then }, undefined],
    [{ given: "#Round", then }, undefined],
    [{ given: "$.a^", then }, undefined],
    [{ given: "$", then: { function: "mine" } }, undefined],
    [{ given: "$", then: { function: "pattern", functionOptions: { match: "(" } } }, undefined],
    [{ given: "$", then: [] }, undefined],
    [{ given: [], then }, undefined],
    [{ given: "$", then, severity: "loud" }, undefined],
  ])("a rule of its own: %j", async (rule, level) => {
    const aliases = { Own: ["#PathItem[get]"], Round: ["#Round"] };
    const { plugins, about } = await spectral({ aliases, rules: { own: rule } });
    expect(plugins["own"]).toBe(level);
    expect(about.includes("rule `own`")).toBe(level === undefined);
  });

  test("a rule in the place of theirs or with the name of one of ours", async () => {
    const rules = { "info-contact": { given: "$", then }, "tag-description": { given: "$", then } };
    const result = await spectral({ extends: [[oas, "all"]], rules });
    expect(result.plugins).toMatchObject({ "own-info-contact": "warn", "tag-description": "warn" });
    expect(result.rules["info-contact"]).toBeUndefined();
  });
});

test.each([
  [".spectral.js", "module.exports = {}", /is a program/],
  ["redocly.yaml", "a: [", /`redocly.yaml` cannot be read: line 1/],
  ["other.yaml", "a: 1", /of no tool that is known/],
  ["nothing.yaml", undefined, /cannot read `nothing.yaml`/],
])("%s: %s", async (name, text, message) => {
  const cwd = join(folder, `refused-${name}`);
  await mkdir(cwd, { recursive: true });
  if (text !== undefined) await writeFile(join(cwd, name), text);
  await expect(init({ cwd, from: name })).rejects.toThrow(message);
});
