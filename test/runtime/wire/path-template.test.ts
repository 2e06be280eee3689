import { expect, test } from "vitest";
import { parsePathTemplate } from "../../../runtime/wire/path-template.ts";

test("a template is its segments, each of texts and names", () => {
  expect(parsePathTemplate("/builds/{id}/logs")).toEqual([
    [{ text: "builds" }],
    [{ name: "id" }],
    [{ text: "logs" }],
  ]);
  expect(parsePathTemplate("/{a}-{b}.json")).toEqual([
    [{ name: "a" }, { text: "-" }, { name: "b" }, { text: ".json" }],
  ]);
});

test("slashes at the end and side by side are segments of their own", () => {
  expect(parsePathTemplate("/")).toEqual([[]]);
  expect(parsePathTemplate("/a/")).toEqual([[{ text: "a" }], []]);
  expect(parsePathTemplate("//a")).toEqual([[], [{ text: "a" }]]);
});

test("a brace that never closes is text, a slash inside braces is part of the name", () => {
  expect(parsePathTemplate("/a{b")).toEqual([[{ text: "a{b" }]]);
  expect(parsePathTemplate("/{a/b}")).toEqual([[{ name: "a/b" }]]);
  expect(parsePathTemplate("/a}b")).toEqual([[{ text: "a}b" }]]);
});
