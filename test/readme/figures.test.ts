/** Figures stand in two places, and are measured in one: `UPDATE_GOLDEN=1` copies them to the README. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./page.ts";

const readme = join(root, "README.md");

test.each(["Servers"])("the README has the benchmark's figures of %s", (heading) => {
  const whole = readFileSync(join(root, "bench/README.md"), "utf8");
  // The date, the machine and the table.
  const [, figures] =
    new RegExp(`^## ${heading}\n[^]*?^(\\d{4}-\\d\\d-\\d\\d, [^]*?\n\\|[^]*?)\n\n`, "m").exec(
      whole,
    ) ?? [];
  expect(figures).toMatch(/\n\| specwright /);
  const marker = `<!-- copied from bench/README.md: ${heading} -->\n\n`;
  const page = readFileSync(readme, "utf8");
  const [before, after] = page.split(marker);
  const shown = /^\d{4}-[^]*?\n\|[^]*?(?=\n\n)/.exec(after ?? "")?.[0] ?? "";
  if (process.env["UPDATE_GOLDEN"] === "1" && before !== undefined && after !== undefined) {
    const rest = after.slice(shown.length);
    writeFileSync(readme, before + marker + (figures ?? "") + (shown === "" ? "\n\n" : "") + rest);
    return;
  }
  expect(shown).toBe(figures);
});
