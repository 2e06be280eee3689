import { describe, expect, test } from "vitest";
import type { View } from "../../generator/model/api-model.ts";
import { modelOfSchemas, typeOf } from "./documents.ts";

/** Whether a property is there: `!` required, `?` optional, nothing when absent. */
async function presence(schema: string, required: boolean): Promise<Record<View, string>> {
  const model = await modelOfSchemas("3.1.0", [
    `A: { type: object, required: [${required ? "p" : ""}], properties: { p: ${schema} } }`,
    "Fallback: { type: string, default: x }",
    "Read: { type: string, readOnly: true }",
  ]);
  const seen = (view: View): string =>
    ({ "{p: ": "!", "{p?:": "?" })[typeOf(model, "A", view).slice(0, 4)] ?? "";
  return {
    response: seen("response"),
    request: seen("request"),
    received: seen("received"),
    document: seen("document"),
  };
}

describe("what each side sees of a property", () => {
  test.each([
    // response, request, received, document
    ["{ type: string }", false, "?", "?", "?", "?"],
    ["{ type: string }", true, "!", "!", "!", "!"],
    ["{ type: string, readOnly: true }", false, "?", "", "", "?"],
    ["{ type: string, readOnly: true }", true, "!", "", "", "!"],
    ["{ type: string, writeOnly: true }", false, "", "?", "?", "?"],
    ["{ type: string, writeOnly: true }", true, "", "!", "!", "!"],
    ["{ type: string, default: x }", false, "?", "?", "!", "!"],
    ["{ type: string, default: x }", true, "!", "?", "!", "!"],
    ["{ type: string, default: x, readOnly: true }", true, "!", "", "", "!"],
    ["{ type: string, default: x, writeOnly: true }", false, "", "?", "!", "!"],
    ['{ $ref: "#/components/schemas/Fallback" }', true, "!", "?", "!", "!"],
    ['{ $ref: "#/components/schemas/Fallback" }', false, "?", "?", "!", "?"],
    ['{ $ref: "#/components/schemas/Read" }', true, "!", "", "", "!"],
  ])("%s, required: %s", async (schema, required, response, request, received, document) => {
    expect(await presence(schema, required)).toEqual({ response, request, received, document });
  });
});

test("views are shared where they say the same, and a schema differs with what it refers to", async () => {
  const model = await modelOfSchemas("3.1.0", [
    "Same: { type: object, properties: { a: { type: string } } }",
    "Read: { type: object, properties: { a: { type: string, readOnly: true } } }",
    "Default: { type: object, properties: { a: { type: string, default: x } } }",
    'Holds: { type: array, items: { $ref: "#/components/schemas/Read" } }',
  ]);
  const shared = Object.fromEntries(
    [...model.schemas.values()].map(({ names, sameAs }) => [names.component, sameAs]),
  );
  const response = "response";
  expect(shared).toEqual({
    Same: { response, request: response, received: response, document: response },
    Read: { response, request: "request", received: "request", document: response },
    Default: { response, request: response, received: "received", document: "document" },
    Holds: { response, request: "request", received: "request", document: response },
  });
});
