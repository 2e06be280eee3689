/** A document that uses what YAML 1.2 has and JSON has not, as bytes, through to types. */
import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import { toModel } from "../../generator/model/model.ts";
import { compile } from "../emit/compiled.ts";
import { emitted } from "../emit/emitted.ts";
import { memoryPort } from "../load/memory-port.ts";

const lines = [
  "openapi: 3.1.0",
  "info: { title: T, version: 1.10 }",
  "x-answers: &answers",
  "  200: { description: d, content: { application/json: { schema: { $ref: '#/components/schemas/Days' } } } }",
  "  404: &gone { description: Gone }",
  "paths:",
  "  /days:",
  "    get:",
  "      operationId: getDays",
  "      responses:",
  "        <<: *answers",
  "        410: *gone",
  "components:",
  "  schemas:",
  "    Days:",
  "      type: object",
  "      required: [2026-01-31]",
  "      properties:",
  "        2026-01-31: { type: string, enum: [2026-01-31, 12:30, yes, 0x1F] }",
  "        1.10: &number { type: number }",
  "        null: { <<: *number, type: integer }",
  "        007: { const: 0o17 }",
  "",
];

const openedWith = async (mark: string, lineEnd: string) => {
  const bytes = new TextEncoder().encode(mark + lines.join(lineEnd));
  const loaded = await load("openapi.yaml", {
    cwd: "/api",
    port: memoryPort({ files: { "/api/openapi.yaml": bytes } }),
  });
  return { loaded, model: toModel(loaded) };
};

test.each([
  ["as it is", "", "\n"],
  ["with CRLF", "", "\r\n"],
  ["with a byte order mark", "\uFEFF", "\n"],
  ["with both", "\uFEFF", "\r\n"],
])("%s", async (_, mark, lineEnd) => {
  const { loaded, model } = await openedWith(mark, lineEnd);
  // The number that has become a value of a text's enum is told; nothing else is wrong.
  expect(
    check(loaded, { preset: "codegen" }).filter(({ severity }) => severity === "error"),
  ).toEqual([]);
  const files = await emitted(model);
  const use = `
import type { Days, GetDaysResponses } from "./types.ts";
const days: Days = { "2026-01-31": "12:30", "1.10": 1.5, null: 1, "007": 15 };
const first: "2026-01-31" | "12:30" | "yes" | 31 = days["2026-01-31"];
const statuses: keyof GetDaysResponses = 410;
// @ts-expect-error: the day is required
const none: Days = {};
export { first, statuses, none };
`;
  expect(compile({ ...files, "use.ts": use })).toEqual([]);
  expect(files).toEqual(await emitted((await openedWith("", "\n")).model));
});
