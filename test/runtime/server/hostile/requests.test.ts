/** Hostile requests through every adapter. */
import { describe, expect, test } from "vitest";
import { everyTransport } from "../frameworks.ts";
import { requests } from "./requests.ts";
import { type Expected, hostileServer, written } from "./server.ts";

/** What a framework or platform answers, or changes, before the server sees it, and why. */
const decodesPaths = "its router decodes a path before it matches: FST_ERR_BAD_URL";
const noSpace = "white space around a value is malformed in HTTP/2 (RFC 9113, section 8.2.1)";
const before: Record<
  string,
  Record<string, readonly [expected: Expected | number, why: string]>
> = {
  "node:http2": { "S4 content type: white space around": [415, noSpace] },
  Fastify: {
    "S10 methods: one that nobody knows": [404, "it routes only the methods it was told of"],
    "S7 paths: overlong": [400, decodesPaths],
    "S7 paths: a surrogate": [400, decodesPaths],
    "S7 paths: half a character": [400, decodesPaths],
    "S7 paths: a lone percent sign": [400, decodesPaths],
    "S7 paths: no hexadecimal": [400, decodesPaths],
  },
};

const pristine = (): readonly string[] => Reflect.ownKeys(Object.prototype).map(String);
const names = pristine();

describe.each(everyTransport)("$name", ({ name, use }) => {
  test.each(Object.entries(requests))("%s", async (topic, rows) => {
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    await use(hostileServer(), async (ask) => {
      for (const [row, question, answer] of rows) {
        const exception = before[name]?.[`${topic}: ${row}`]?.[0];
        const reply = await ask(question);
        found[row] = typeof exception === "number" ? reply.status : written(reply);
        expected[row] = exception ?? answer;
      }
    });
    expect(found).toEqual(expected);
    expect(pristine()).toEqual(names);
  });
});

test("each topic has at least eight requests", () => {
  for (const [topic, rows] of Object.entries(requests))
    expect(rows.length, topic).toBeGreaterThanOrEqual(8);
});
