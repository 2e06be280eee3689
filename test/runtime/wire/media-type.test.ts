import { expect, test } from "vitest";
import { isJson, matchMediaType, parseMediaType } from "../../../runtime/wire/media-type.ts";

test.each([
  ["application/json", "application/json", {}],
  ["Application/JSON", "application/json", {}],
  [" application/json\t", "application/json", {}],
  ["application/json ; charset=UTF-8", "application/json", { charset: "UTF-8" }],
  ['text/plain;a="x;\\"y\\"";;b=2;', "text/plain", { a: 'x;"y"', b: "2" }],
  ["text/plain;a=1;A=2", "text/plain", { a: "1" }],
  ["*/*", "*/*", {}],
  ["application/vnd.api+json", "application/vnd.api+json", {}],
])("%j is read", (text, essence, parameters) => {
  const read = parseMediaType(text);
  expect(read?.essence).toBe(essence);
  expect(Object.fromEntries(read?.parameters ?? [])).toEqual(parameters);
});

test.each([
  "",
  "json",
  "application/",
  "/json",
  "application /json",
  "application/json garbage",
  "application/json, application/json",
  "application/json;charset",
  "application/json;charset =utf-8",
  'text/plain;a="open',
  "text/plain;a=1 b",
])("%j is no media type", (text) => {
  expect(parseMediaType(text)).toBeUndefined();
});

test("JSON is told by its subtype or its suffix", () => {
  const json = (text: string): boolean => isJson(parseMediaType(text)!);
  expect([json("application/json"), json("a/b+JSON"), json("text/plain"), json("a/xjson")]).toEqual(
    [true, true, false, false],
  );
});

test("the nearest declared media type speaks for an arriving one", () => {
  const declared = ["*/*", "text/*", "text/plain", "text/plain; version=2", "image/png"];
  const match = (text: string): string | undefined =>
    matchMediaType(parseMediaType(text)!, declared);
  expect(match("text/plain; charset=utf-8")).toBe("text/plain");
  expect(match("text/plain; version=2; charset=utf-8")).toBe("text/plain; version=2");
  expect(match("text/css")).toBe("text/*");
  expect(match("audio/ogg")).toBe("*/*");
  expect(matchMediaType(parseMediaType("a/b")!, ["a/c", "nonsense"])).toBeUndefined();
});
