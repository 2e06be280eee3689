/** Each rule against documents that break it, and near misses that do not: `test/negative/RULE/`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check, type RuleSetting } from "../../generator/check/check.ts";
import { allRules } from "../../generator/check/rules.ts";
import { load } from "../../generator/load/load.ts";
import { rendered } from "./rendered.ts";

const root = join(import.meta.dirname, "../negative");

/** Rules of the table whose findings load makes; check hands them on. */
const rulesOfLoad = ["syntax", "duplicate-key", "ref-scope"];

/** What documents of a few lines leave out, each of them for the folder of its own alone. */
const leftOut = ["security-missing", "operation-id-missing", "body-untyped"];

/** What is off by default is on in its own folder. */
function settingsFor(folder: string): Readonly<Record<string, RuleSetting>> {
  const isOff = allRules.some(({ id, severity }) => id === folder && severity === "off");
  const others = leftOut.filter((rule) => rule !== folder);
  return {
    ...Object.fromEntries(others.map((rule) => [rule, "off"] as const)),
    ...(isOff ? { [folder]: "warn" } : {}),
  };
}

const folders = readdirSync(root).sort();

test("every rule has a folder, and every folder a rule", () => {
  expect(folders).toEqual([...allRules.map(({ id }) => id), ...rulesOfLoad].sort());
});

for (const rule of folders)
  describe(rule, () => {
    const folder = join(root, rule);
    const files = readdirSync(folder).filter((name) => /\.(?:yaml|json)$/.test(name));
    const broken = files.filter((name) => !name.startsWith("ok-"));

    test("has documents that break it, in YAML and in JSON, and a near miss", () => {
      expect(broken.map((name) => name.split(".").at(-1))).toEqual(
        expect.arrayContaining(["json", "yaml"]),
      );
      expect(files.length).toBeGreaterThan(broken.length);
      // Each case has an expected file of its own, and no such file is left over.
      const expected = readdirSync(folder).filter((name) => name.endsWith(".expected"));
      expect(expected).toEqual(broken.map((name) => name.replace(/\.\w+$/, ".expected")).sort());
    });

    test.each(files)("%s", async (name) => {
      const loaded = await load(name, { cwd: folder });
      const diagnostics = check(loaded, { settings: settingsFor(rule) });
      if (name.startsWith("ok-")) {
        expect(rendered(diagnostics)).toBe("");
        return;
      }
      const expected = join(folder, name.replace(/\.\w+$/, ".expected"));
      if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(expected, rendered(diagnostics));
      expect(rendered(diagnostics)).toBe(
        existsSync(expected) ? readFileSync(expected, "utf8") : undefined,
      );
      expect(diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule);
    });
  });
