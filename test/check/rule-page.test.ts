/** Each rule's own examples, and the page that is made of them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { check } from "../../generator/check/check.ts";
import { allRules } from "../../generator/check/rules.ts";
import { load } from "../../generator/load/load.ts";
import { dedented, pageOfRules, pagePath, withRules } from "../../scripts/rule-page.ts";

const head = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths: {} };

async function found(fragment: string, rule: string): Promise<boolean> {
  const document = { ...head, ...(parse(dedented(fragment)) as object) };
  const loaded = await load({ text: JSON.stringify(document), name: "document.json" });
  return check(loaded, { settings: { [rule]: "warn" } }).some((each) => each.rule === rule);
}

test.each(allRules.map((rule) => [rule.id, rule] as const))(
  "%s finds its bad example, and not its good one",
  async (id, { bad, good, why }) => {
    expect(why).toMatch(/\.$/);
    expect([bad, good]).not.toContain(undefined);
    expect(await found(bad!, id)).toBe(true);
    expect(await found(good!, id)).toBe(false);
  },
);

test("docs/validate.md says what the rules say (node scripts/rule-pages.ts writes it)", async () => {
  expect(readFileSync(pagePath, "utf8")).toBe(await withRules(pageOfRules()));
});
