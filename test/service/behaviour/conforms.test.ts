/** That the judge of the tables can find fault. */
import { expect, test } from "vitest";
import type { Question, Reply } from "./ask.ts";
import { conforms } from "./conforms.ts";

const question: Question = { method: "GET", path: "/workspacebuilds/x/parameters" };
const headers = {
  "x-content-type-options": "nosniff",
  "x-coder-build-version": "v1",
  "content-type": "application/json; charset=utf-8",
};
const reply = (status: number, body: unknown, changed: Record<string, string> = {}): Reply => {
  const text = typeof body === "string" ? body : `${JSON.stringify(body)}\n`;
  return { status, headers: { ...headers, ...changed }, bytes: Buffer.from(text), text };
};
const id = "0ba39c92-1f1b-4c32-aa3e-9925d7713eb1";

test("an answer of the contract passes", () => {
  expect(() => conforms(question, reply(200, [{ name: "a", value: id }]))).not.toThrow();
  expect(() => conforms(question, reply(404, { message: "no" }))).not.toThrow();
  expect(() => conforms(question, reply(405, "", { "content-type": "" }))).not.toThrow();
  expect(() =>
    conforms({ method: "GET", path: "/nowhere" }, reply(404, { message: "no" })),
  ).not.toThrow();
});

test.each<[string, Reply]>([
  ["a status that is not declared", reply(409, { message: "no" })],
  ["a body that breaks its schema", reply(200, [{ name: "a" }])],
  ["another media type", reply(200, "[]", { "content-type": "text/html" })],
  ["a missing version", reply(200, [], { "x-coder-build-version": "" })],
  ["a missing nosniff", reply(200, [], { "x-content-type-options": "" })],
  ["an id in upper case", reply(200, [{ name: "a", value: id.toUpperCase() }])],
  ["a time that ends in a zero", reply(200, [{ name: "a", value: "2026-01-01T00:00:00.120Z" }])],
  ["a time in another zone", reply(200, [{ name: "a", value: "2026-01-01T00:00:00+01:00" }])],
  ["a time with nanoseconds", reply(200, [{ name: "a", value: "2026-01-01T00:00:00.1234567Z" }])],
  ["a refusal with another name", reply(404, { message: "no", code: 1 })],
  ["an empty detail", reply(404, { message: "no", detail: "" })],
  [
    "a refusal without charset",
    reply(404, { message: "no" }, { "content-type": "application/json" }),
  ],
  ["a refusal without its newline", reply(404, '{"message":"no"}')],
  ["characters of HTML", reply(404, { message: "<b>" })],
  ["a 429 without its headers", reply(429, { message: "no" })],
])("%s does not", (_, each) => {
  expect(() => conforms(question, each)).toThrow();
});
