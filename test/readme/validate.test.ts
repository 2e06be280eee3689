/** Runs the configuration that the page on validate shows. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadConfig } from "../../generator/commands/config.ts";
import { validate } from "../../generator/commands/validate.ts";
import { findingsIn } from "./compiled.ts";
import { pageAt, root } from "./page.ts";

const page = pageAt("docs/validate.md");
const folder = join(root, ".cache/validate-page");
const name = "specwright.config.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
security: []
paths:
  /a?b:
    get: { operationId: a, responses: { "200": { description: d } } }
components: { schemas: { A: { type: object, properties: { someName: { type: string } } } } }
`;

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), page.block("file", name));
  writeFileSync(join(folder, "openapi.yaml"), document);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the configuration compiles, and says what the page says of it", async () => {
  expect(findingsIn([join(folder, name)])).toEqual([]);
  const { check = {}, path } = await loadConfig(folder, name);
  const on = async (today: string) => {
    const options = { cwd: folder, check, today, ...(path !== undefined && { configPath: path }) };
    const { diagnostics, ignored } = await validate(["openapi.yaml"], options);
    return { ignored, found: diagnostics.map(({ rule, severity }) => `${severity} ${rule}`) };
  };
  expect(await on("2027-03-01")).toEqual({
    ignored: 1,
    found: ["warn owned-paths", "warn unused-component", "warn property-case"],
  });
  const late = await on("2027-03-02");
  expect(late.found).toContain("error path-query");
  expect(late.found).toContain("warn ignore-expired");
});
