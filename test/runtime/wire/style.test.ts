import { expect, test } from "vitest";
import { settledStyle } from "../../../runtime/wire/style.ts";
import { responseFor } from "../../../runtime/wire/responses.ts";

test("the defaults of style and explode", () => {
  expect(settledStyle({ in: "path" })).toEqual({ style: "simple", explode: false });
  expect(settledStyle({ in: "header" })).toEqual({ style: "simple", explode: false });
  expect(settledStyle({ in: "query" })).toEqual({ style: "form", explode: true });
  expect(settledStyle({ in: "cookie" })).toEqual({ style: "form", explode: true });
  expect(settledStyle({ in: "query", style: "pipeDelimited" }).explode).toBe(false);
  expect(settledStyle({ in: "query", style: "deepObject", explode: false }).explode).toBe(true);
  expect(settledStyle({ in: "path", explode: true })).toEqual({ style: "simple", explode: true });
});

test("C8: an exact status wins over a range, a range over default", () => {
  const responses = { "200": {}, "2XX": {}, default: {} };
  expect(responseFor(responses, 200)?.key).toBe("200");
  expect(responseFor(responses, 201)?.key).toBe("2XX");
  expect(responseFor(responses, 404)?.key).toBe("default");
  expect(responseFor({ "200": {} }, 404)).toBeUndefined();
});
