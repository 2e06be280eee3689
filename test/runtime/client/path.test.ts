import fc from "fast-check";
import { expect, test } from "vitest";
import { call, connect, RequestError } from "../../../runtime/client/client.ts";
import { pathText } from "../../../runtime/client/path.ts";
import { failure, get, open } from "./contracts.ts";
import { json, serve } from "./raw-server.ts";

const fill = (template: string, values: object): string =>
  pathText(template, [{ name: "id", in: "path" }], values);

test("C2: a value is one segment, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
      fc.pre(id !== "." && id !== "..");
      const url = new URL(`http://h${fill("/a/{id}/b", { id })}`);
      const segments = url.pathname.split("/");
      expect(segments).toHaveLength(4);
      expect(decodeURIComponent(segments[2]!)).toBe(id);
      expect(url.search + url.hash).toBe("");
    }),
  );
});

test.each([".", ".."])("C2: %j as a path value is refused and nothing is sent", async (id) => {
  const server = await serve(json(200, {}));
  const client = connect(open, { baseUrl: server.url });
  const operation = { ...get, path: "/a/{id}", parameters: [{ name: "id", in: "path" }] } as const;
  const error = await failure(call(client, operation, { path: { id } }));
  expect(error).toBeInstanceOf(RequestError);
  expect(String(error)).toContain(`a path segment must not be "${id}"`);
  expect(server.received).toEqual([]);
});

test("C2: dots that only together make a step are refused too", () => {
  const two = [
    { name: "a", in: "path" },
    { name: "b", in: "path", style: "label" },
  ] as const;
  expect(() => pathText("/{a}{b}", two, { a: ".", b: "" })).toThrow("must not be");
  expect(() => pathText("/{b}", two, { b: "." })).toThrow("must not be");
  expect(fill("/{id}.json", { id: "." })).toBe("/..json");
});

test("C2: a colon in the template stays, and %2e in a value is data", () => {
  expect(fill("/v1/{id}:cancel", { id: "a:b" })).toBe("/v1/a%3Ab:cancel");
  expect(fill("/{id}", { id: "%2e" })).toBe("/%252e");
});

test("missing and empty values are refused by name", () => {
  expect(() => fill("/{id}", {})).toThrow("path parameter `id` is missing");
  expect(() => fill("/{id}", { id: null })).toThrow("path parameter `id` is missing");
  expect(() => fill("/{id}", { id: "" })).toThrow("path parameter `id` is empty");
  expect(() => fill("/{id}", { id: [] })).toThrow("path parameter `id` is empty");
  expect(() => pathText("/{constructor}", [], {})).toThrow("`constructor` is missing");
});

test("text of the template is data too, with its own triplets left alone", () => {
  expect(fill("/a?b#c d/%20/é", {})).toBe("/a%3Fb%23c%20d/%20/%C3%A9");
});
