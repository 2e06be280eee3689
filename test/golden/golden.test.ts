import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import { emittedNames } from "../emit/emitted.ts";
import { goldenFolder, goldens, regenerated } from "./goldens.ts";

const rewrite = process.env["UPDATE_GOLDEN"] === "1";

describe.each(goldens)("%s", (golden) => {
  test("is emitted as it is kept", async () => {
    const files = await regenerated(golden);
    for (const name of emittedNames) {
      const path = join(goldenFolder, golden, name);
      if (rewrite) writeFileSync(path, files[name]);
      expect(files[name], `${golden}/${name}`).toBe(readFileSync(path, "utf8"));
    }
  });

  test("is a document without errors", async () => {
    const loaded = await load(join(goldenFolder, golden, "openapi.yaml"));
    const diagnostics = [...loaded.diagnostics, ...check(loaded)];
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

test("there are few enough to be read", () => {
  expect(goldens.length).toBeLessThanOrEqual(11);
});

test("the two spellings of null say the same", async () => {
  expect(await regenerated("nullable", "openapi-3.1.yaml")).toEqual(
    await regenerated("nullable", "openapi.yaml"),
  );
});
