/** What generate and scaffold heed of a configuration's `check`. */
import { expect, test } from "vitest";
import { checkForCode, type CodeCheckOptions } from "../../generator/commands/check-for-code.ts";
import { load } from "../../generator/load/load.ts";

const document = {
  openapi: "3.0.3",
  info: { title: "T", version: "1" },
  paths: {},
  components: {
    schemas: {
      A: { type: "object", required: ["nmae"], properties: { name: { type: "string" } } },
      B: { $ref: "#/components/schemas/C" },
    },
  },
};

async function told(options: CodeCheckOptions): Promise<string[]> {
  const loaded = await load({ text: JSON.stringify(document), name: "api.json" });
  const found = checkForCode(loaded, { cwd: "/project", ...options });
  return found.map(({ severity, rule }) => `${severity} ${rule}`);
}

const missing = "warn required-undefined";
const nowhere = "error ref-resolves";

test("without a word all is told", async () => {
  expect(await told({})).toEqual([missing, nowhere]);
});

test("a rule that is off is silent, unless no code could be made", async () => {
  const rules = { "required-undefined": "off", "ref-resolves": "off" } as const;
  expect(await told({ checks: { rules } })).toEqual([nowhere]);
  expect(await told({ checks: { rules: { "required-undefined": ["off", {}] } } })).toEqual([
    nowhere,
  ]);
});

test("severities, presets and rules that the preset has off say nothing here", async () => {
  const rules = { "required-undefined": "error", "info-license": "error" } as const;
  expect(await told({ checks: { preset: "strict", rules } })).toEqual([missing, nowhere]);
});

test("what is ignored is silent, unless no code could be made", async () => {
  const ignore = [
    { rule: "required-undefined", at: "api.json#/components/schemas/A", reason: "legacy" },
    { rule: "ref-resolves", reason: "legacy" },
    { rule: "example-valid", reason: "validate tells that it covers nothing" },
  ];
  expect(await told({ checks: { ignore } })).toEqual([nowhere]);
  expect(
    await told({
      checks: { ignore: ignore.map((each) => ({ ...each, until: "2026-01-31" })) },
      today: "2026-02-01",
    }),
  ).toEqual([missing, nowhere]);
});

test("ignores count from the folder of their configuration", async () => {
  const ignore = [{ rule: "required-undefined", at: "../api.json", reason: "legacy" }];
  const configPath = "/project/config/specwright.config.ts";
  expect(await told({ checks: { ignore }, configPath })).toEqual([nowhere]);
  expect(await told({ checks: { ignore } })).toEqual([missing, nowhere]);
});

test("a rule that there is none of is a slip of the pen", async () => {
  await expect(told({ checks: { rules: { "requird-undefined": "off" } } })).rejects.toThrow(
    "the configuration names a rule `requird-undefined` that there is none of",
  );
});
