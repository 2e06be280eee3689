import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { pretty } from "../../generator/cli/formats/pretty.ts";
import { validate } from "../../generator/commands/validate.ts";
import { root } from "./page.ts";
import { picture } from "./picture.ts";

const path = join(root, "docs/validate.svg");

test("the picture of validate is what validate gives; UPDATE_GOLDEN=1 draws it anew", async () => {
  const { diagnostics, sources } = await validate(["orders.yaml"], { cwd: import.meta.dirname });
  expect(diagnostics.length).toBeGreaterThan(3);
  const drawn = picture(pretty(diagnostics, sources, createColors(true)));
  if (process.env.UPDATE_GOLDEN) await writeFile(path, drawn);
  expect(await readFile(path, "utf8")).toBe(drawn);
});
