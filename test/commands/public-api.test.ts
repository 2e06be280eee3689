import { expect, test } from "vitest";
import * as specwright from "../../generator/index.ts";

test("the package exports these values and no others", () => {
  expect(Object.keys(specwright).sort()).toEqual([
    "CannotRunError",
    "check",
    "declaredRule",
    "defineConfig",
    "defineRule",
    "generate",
    "load",
    "scaffold",
    "toModel",
    "validate",
  ]);
});

test("the documented stages fit together", async () => {
  const text = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n';
  const loaded = await specwright.load({ text, name: "<stdin>" });
  expect(specwright.check(loaded).filter(({ severity }) => severity === "error")).toEqual([]);
  const model: specwright.ApiModel = specwright.toModel(loaded);
  expect(model.operations).toEqual([]);
});
