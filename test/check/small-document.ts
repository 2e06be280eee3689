/** Documents that hold one thing, for tests that are about that thing. */
import type { JsonObject, JsonValue } from "../../generator/load/loaded.ts";

export const responses = { default: { description: "Fine" } };

export function in30(rest: JsonObject): JsonObject {
  return { openapi: "3.0.3", info: { title: "T", version: "1" }, paths: {}, ...rest };
}

export function in31(rest: JsonObject): JsonObject {
  return { ...in30(rest), openapi: "3.1.0" };
}

export function operation(rest: JsonObject): JsonObject {
  return { paths: { "/a": { get: { responses, ...rest } } } };
}

export function parameter(value: JsonValue): JsonObject {
  return operation({ parameters: [value] });
}

export function schema(value: JsonValue): JsonObject {
  return { components: { schemas: { A: value } } };
}
