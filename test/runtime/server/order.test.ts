/** What is looked at before what, and that nothing later is looked at once something is refused. */
import { describe, expect, test } from "vitest";
import { createServer } from "../../../runtime/server/server.ts";
import { type Question, contractOf, operation, transports } from "./harness.ts";

const contract = contractOf(
  [
    operation("put", "PUT", "/builds/{id}", {
      parameters: [
        { name: "id", in: "path", type: "integer", required: true },
        { name: "q", in: "query", type: "integer", required: true },
        { name: "X-H", in: "header", type: "integer", required: true },
        { name: "c", in: "cookie", type: "integer", required: true },
      ],
      body: { "application/json": { kind: "json" } },
      bodyRequired: true,
      responses: {
        "200": { content: { "application/json": "json" } },
        "404": { content: { "application/json": "json" } },
      },
    }),
  ],
  {
    securitySchemes: { token: { type: "apiKey", in: "header", name: "X-Token" } },
    security: [{ token: [] }],
  },
);

interface Asked {
  readonly path: Readonly<Record<string, unknown>>;
  readonly session: unknown;
  readonly operation: { readonly id: string };
}

const make = (steps: string[]) =>
  createServer<string>(
    contract,
    {
      put({ context }: { context: string }) {
        steps.push(`handler ${context}`);
        return { status: 200, body: "done" };
      },
    },
    {
      security: {
        token(credential: string) {
          steps.push("security");
          return credential === "good" ? "ann" : undefined;
        },
      },
      authorize({ path, session, operation: { id } }: Asked) {
        steps.push(`authorize ${id} ${String(path["id"])} ${String(session)}`);
        return path["id"] === 404 ? { status: 404, body: { message: "gone" } } : undefined;
      },
      onError(refusal) {
        steps.push(`${refusal.status} ${refusal.faults.map((fault) => fault.name).join()}`);
        return undefined;
      },
    },
  );

const put = (target: string, headers: Record<string, string>, body?: string): Question => ({
  method: "PUT",
  target,
  headers,
  ...(body === undefined ? {} : { body }),
});

const good = { "x-token": "good", "x-h": "1", cookie: "c=1", "content-type": "application/json" };

describe.each(transports)("order, $name", (transport) => {
  test.each<readonly [string, Question, number, readonly string[]]>([
    ["the route comes first", put("/nothing/x?q=x", {}, "{"), 404, ["404 "]],
    ["then the method", { ...put("/builds/x?q=x", {}, "{"), method: "PATCH" }, 405, ["405 "]],
    ["then security: no credential", put("/builds/x?q=x", {}, "{"), 401, ["401 "]],
    [
      "then security: a bad one",
      put("/builds/x?q=x", { "x-token": "bad" }, "{"),
      401,
      ["security", "401 "],
    ],
    [
      "then the path",
      put("/builds/x?q=x", { "x-token": "good" }, "{"),
      400,
      ["security", "400 id"],
    ],
    [
      "then authorize",
      put("/builds/404?q=x", { "x-token": "good" }, "{"),
      404,
      ["security", "authorize put 404 ann"],
    ],
    [
      "then query, headers and cookies together",
      put(
        "/builds/1?q=x",
        { "x-token": "good", "x-h": "x", cookie: "c=x", "content-type": "text/x" },
        "{",
      ),
      400,
      ["security", "authorize put 1 ann", "400 q,X-H,c"],
    ],
    [
      "then the body's type",
      put("/builds/1?q=1", { ...good, "content-type": "text/x" }, "{"),
      415,
      ["security", "authorize put 1 ann", "415 "],
    ],
    [
      "then the body",
      put("/builds/1?q=1", good, "{"),
      400,
      ["security", "authorize put 1 ann", "400 "],
    ],
    [
      "then the handler",
      put("/builds/1?q=1", good, "{}"),
      200,
      ["security", "authorize put 1 ann", "handler ann"],
    ],
  ])("%s", async (_name, question, status, expected) => {
    const steps: string[] = [];
    await transport.use(make(steps), async (ask) => {
      expect((await ask(question)).status).toBe(status);
      expect(steps).toEqual(expected);
    });
  });
});

test.each(transports)(
  "authorize may be asked before a faulty path is refused, $name",
  async (transport) => {
    const asked: unknown[] = [];
    const server = createServer<string>(
      contract,
      { put: () => ({ status: 200, body: "done" }) },
      {
        security: { token: (credential: string) => credential },
        authorizeFaulty: true,
        authorize({ path, faults, session }) {
          asked.push([{ ...path }, faults.map(({ name }) => name)]);
          return session === "stranger" ? { status: 404, body: {} } : undefined;
        },
      },
    );
    await transport.use(server, async (ask) => {
      expect(
        (await ask(put("/builds/x?q=1", { ...good, "x-token": "stranger" }, "{}"))).status,
      ).toBe(404);
      expect((await ask(put("/builds/x?q=1", good, "{}"))).status).toBe(400);
      expect((await ask(put("/builds/1?q=1", good, "{}"))).status).toBe(200);
    });
    expect(asked).toEqual([
      [{}, ["id"]],
      [{}, ["id"]],
      [{ id: 1 }, []],
    ]);
  },
);
