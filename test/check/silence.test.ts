/** What is right is not spoken of: documents that give no finding but those that are explained here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import config from "../../specwright.config.ts";
import { check } from "../../generator/check/check.ts";
import { validate } from "../../generator/commands/validate.ts";
import { load } from "../../generator/load/load.ts";

const root = join(import.meta.dirname, "../..");
const documents = join(import.meta.dirname, "documents");

/** Findings that are meant, by rule; each must be there. */
const unnamed = {
  "operation-id-missing": "it names one operation, and leaves the others as they are",
};
const closed = {
  "schema-impossible": "a schema that is closed beside `allOf`, for the keyword's sake",
};

const explained: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "everything-2.0.yaml": {
    ...unnamed,
    ...closed,
    "unused-component": "a scheme of each flow, and one of them is required",
  },
  "everything-3.0.yaml": { ...unnamed, ...closed },
  "everything-3.1.yaml": {
    ...unnamed,
    ...closed,
    "keyword-no-effect": "every keyword of JSON Schema in one place",
  },
  "new-in-3.2.yaml": {},
};

test.each(Object.entries(explained))("%s gives what is explained alone", async (name, reasons) => {
  const found = check(await load(name, { cwd: documents }));
  expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual(Object.keys(reasons).sort());
});

test.each(["3.0.4", "3.1.1", "3.2.0"])(
  "what the specification shows is right in %s",
  async (version) => {
    const text = readFileSync(join(documents, "as-the-specification-shows.yaml"), "utf8");
    const loaded = await load({ text: text.replace("3.1.0", version), name: "shop.yaml" });
    expect(check(loaded)).toEqual([]);
  },
);

test("the contract of Builds gives nothing that its configuration does not explain", async () => {
  const { check: settings } = config;
  const result = await validate([join(root, "spec/openapi.yaml")], {
    cwd: root,
    ...(settings && { check: settings }),
  });
  expect(result.diagnostics).toEqual([]);
  expect(result.ignored).toBe(2);
});
