/** Which of several declared media types a client gets (RFC 9110, section 12.5.1). */
import { describe, expect, test } from "vitest";
import { acceptable } from "../../../runtime/server/accept.ts";
import { type HandlerContext, createServer } from "../../../runtime/server/server.ts";
import { contractOf, operation, transports } from "./harness.ts";

const offers = ["application/json", "text/csv", "image/*"];

test.each<[accept: string | undefined, taken: readonly string[]]>([
  [undefined, offers],
  ["", offers],
  ["garbage", offers],
  ["*/*", offers],
  ["text/csv", ["text/csv"]],
  ["TEXT/CSV", ["text/csv"]],
  ["text/*", ["text/csv"]],
  ["image/png", ["image/*"]],
  ["text/html", []],
  ["application/json;q=0.1, text/csv", ["text/csv", "application/json"]],
  ["application/json;q=0.5, text/csv;q=0.5", ["application/json", "text/csv"]],
  ["*/*;q=0.1, text/csv", ["text/csv", "application/json", "image/*"]],
  ["*/*, application/json;q=0", ["text/csv", "image/*"]],
  ["application/json;q=0", []],
  ["text/csv;q=x", ["text/csv"]],
  ['text/csv;a="b,c", image/*', ["image/*"]],
  ["application/json;charset=utf-8", ["application/json"]],
  [`${"text/html,".repeat(1_000)}text/csv`, ["text/csv"]],
])("%s", (accept, taken) => {
  expect(acceptable(accept, offers)).toEqual(taken);
});

const contract = contractOf([
  operation("get", "GET", "/at", {
    responses: {
      "200": { content: { "application/json": "json", "text/csv": "text" } },
      "404": { content: { "application/json": "json" } },
    },
  }),
  operation("one", "GET", "/one"),
]);

describe.each(transports)("$name", ({ use }) => {
  const ask = async (
    handler: (request: HandlerContext) => unknown,
    target: string,
    accept: string,
  ) => {
    const server = createServer(
      contract,
      { get: handler, one: handler },
      { onException: () => undefined },
    );
    let found: unknown;
    await use(server, async (asking) => {
      const reply = await asking({ target, headers: { accept } });
      found = [reply.status, reply.headers["content-type"], reply.text];
    });
    return found;
  };
  const text = () => ({ status: 200, body: "a;b" });

  test("the handler need not say which; what its body cannot be is left out", async () => {
    expect(await ask(text, "/at", "text/csv")).toEqual([200, "text/csv; charset=utf-8", "a;b"]);
    expect(await ask(text, "/at", "*/*")).toEqual([200, "application/json", '"a;b"']);
    const object = () => ({ status: 200, body: { a: 1 } });
    expect(await ask(object, "/at", "text/csv, */*;q=0.1")).toEqual([
      200,
      "application/json",
      '{"a":1}',
    ]);
  });

  test("a handler is told what is taken, and what it says counts", async () => {
    const handler = ({ acceptable }: HandlerContext) => ({
      status: 200,
      body: acceptable.join(" "),
      contentType: "application/json",
    });
    expect(await ask(handler, "/at", "text/csv, application/json;q=0.1")).toEqual([
      200,
      "application/json",
      '"text/csv application/json"',
    ]);
  });

  test("406 before the handler runs when none is taken; a single one is sent whatever is asked", async () => {
    let ran = 0;
    const handler = () => {
      ran++;
      return text();
    };
    const refused = await ask(handler, "/at", "text/html");
    expect(refused).toMatchObject({ 0: 406, 1: "application/problem+json" });
    expect(ran).toBe(0);
    expect(await ask(handler, "/one", "text/html")).toEqual([200, "application/json", '"a;b"']);
  });
});
