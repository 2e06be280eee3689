import { request as httpRequest } from "node:http";
import { describe, expect, test, vi } from "vitest";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import { Refusal, createServer } from "../../../runtime/server/server.ts";
import { contractOf, operation, transports } from "./harness.ts";

const contract = contractOf([
  operation("get", "GET", "/at/{id}", {
    parameters: [{ name: "id", in: "path", type: "integer", required: true }],
  }),
]);

const failing = (thrown: unknown) => ({
  get() {
    throw thrown;
  },
});

describe.each(transports)("errors, $name", (transport) => {
  const plain500 = { type: "about:blank", title: "Internal Server Error", status: 500 };

  test.each([
    ["an Error", new Error("password=hunter2 at /srv/app.ts")],
    ["a text", "secret"],
    ["undefined", undefined],
    ["null", null],
    ["an object", { status: 418, message: "secret" }],
  ])("%s thrown is a 500 that tells nothing, and is reported", async (_name, thrown) => {
    for (const handlers of [failing(thrown), { get: () => Promise.reject(thrown) }]) {
      const reported: unknown[] = [];
      const server = createServer(contract, handlers, {
        onException: (error, request) => void reported.push(error, request.method, request.target),
      });
      await transport.use(server, async (ask) => {
        const reply = await ask("/at/1");
        expect([reply.status, reply.headers["content-type"], reply.json]).toEqual([
          500,
          "application/problem+json",
          plain500,
        ]);
        expect(reported).toEqual([thrown, "GET", "/at/1"]);
      });
    }
  });

  test("without a hook an exception goes to the console", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    try {
      const thrown = new Error("x");
      await transport.use(createServer(contract, failing(thrown), {}), async (ask) => {
        expect((await ask("/at/1")).status).toBe(500);
      });
      expect(error.mock.calls).toEqual([[expect.stringMatching(/^request \S+:$/), thrown]]);
    } finally {
      error.mockRestore();
    }
  });

  test("a handler's refusal is answered as it says and not reported", async () => {
    const reported: unknown[] = [];
    const refusal = new Refusal(409, { message: "already done", headers: { "Retry-After": "5" } });
    const server = createServer(contract, failing(refusal), {
      onException: (error) => void reported.push(error),
    });
    await transport.use(server, async (ask) => {
      const reply = await ask("/at/1");
      expect([reply.status, reply.headers["retry-after"], reply.json]).toEqual([
        409,
        "5",
        { type: "about:blank", title: "Conflict", status: 409, detail: "already done" },
      ]);
      expect(reported).toEqual([]);
    });
  });

  test("onError words every refusal and gets every fault", async () => {
    const server = createServer(contract, failing(new Error("inside")), {
      onException: () => undefined,
      onError: async (refusal, request, operation) => ({
        status: refusal.status === 405 ? 404 : refusal.status,
        body: { message: `${request.method} ${refusal.message}`, faults: refusal.faults },
        headers: { "X-Shaped": operation?.id ?? "none" },
      }),
    });
    await transport.use(server, async (ask) => {
      const bad = await ask("/at/1x");
      expect([bad.status, bad.headers["content-type"], bad.headers["x-shaped"]]).toEqual([
        400,
        "application/json",
        "get",
      ]);
      expect(bad.json).toEqual({
        message: "GET The path is not as declared.",
        faults: [
          {
            in: "path",
            name: "id",
            keyword: "type",
            text: "1x",
            message: "must be an integer",
            pointer: "",
          },
        ],
      });
      const method = await ask({ method: "PUT", target: "/at/1" });
      expect([method.status, method.headers.allow]).toEqual([404, "GET, HEAD, OPTIONS"]);
      expect((await ask("/at/1")).json).toEqual({
        message: "GET Internal Server Error",
        faults: [],
      });
      const unknown = await ask("/nothing");
      expect(unknown.headers["x-shaped"]).toBe("none");
      expect(unknown.json).toEqual({ message: "GET Not Found", faults: [] });
    });
  });

  test("onError may answer text, its own headers win, undefined is the default", async () => {
    const server = createServer(contract, failing(new Error("x")), {
      onException: () => undefined,
      onError: (refusal) =>
        refusal.status === 405
          ? { status: 405, body: "no\n", headers: { allow: "GET" } }
          : undefined,
    });
    await transport.use(server, async (ask) => {
      const reply = await ask({ method: "PUT", target: "/at/1" });
      expect([reply.text, reply.headers["content-type"], reply.headers.allow]).toEqual([
        "no\n",
        "text/plain; charset=utf-8",
        "GET",
      ]);
      expect((await ask("/nothing")).headers["content-type"]).toBe("application/problem+json");
    });
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("hook");
      },
    ],
    ["rejects", () => Promise.reject(new Error("hook"))],
    ["answers nonsense", () => ({ status: 7 })],
    ["sends a line break", () => ({ status: 400, headers: { "X-A": "\r\n" } })],
  ])("a hook that %s leaves a plain 500", async (_name, onError) => {
    const reported: unknown[] = [];
    const server = createServer(contract, failing(0), {
      onError,
      onException: (error) => void reported.push(error),
    });
    await transport.use(server, async (ask) => {
      const reply = await ask("/nothing");
      expect([reply.status, reply.text]).toEqual([500, "Internal Server Error"]);
      expect(reported).toHaveLength(1);
    });
  });

  test("an onException that fails changes nothing", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    try {
      const onException = () => {
        throw new Error("hook");
      };
      await transport.use(createServer(contract, failing(0), { onException }), async (ask) => {
        expect((await ask("/at/1")).json).toEqual(plain500);
      });
    } finally {
      error.mockRestore();
    }
  });

  test("authorize may refuse by throwing and fail like a handler", async () => {
    for (const [thrown, status] of [
      [new Refusal(403), 403],
      [new Error("x"), 500],
    ] as const) {
      const server = createServer(contract, failing(0), {
        onException: () => undefined,
        authorize: () => {
          throw thrown;
        },
      });
      await transport.use(server, async (ask) => expect((await ask("/at/1")).status).toBe(status));
    }
  });
});

describe("left-out operations", () => {
  test("refuse to start", () => {
    expect(() => createServer(contract, {}, {})).toThrow(
      "The operation get has no handler. With partial: true it would answer 501.",
    );
    const inherited = contractOf([operation("toString", "GET", "/")]);
    expect(() => createServer(inherited, {}, {})).toThrow("The operation toString has no handler.");
  });

  test.each(transports)("answer 501 when that is asked for, $name", async (transport) => {
    const needy = contractOf([operation("get", "GET", "/at")], {
      securitySchemes: { token: { type: "oauth2" } },
      security: [{ token: [] }],
    });
    await transport.use(createServer(needy, {}, { partial: true }), async (ask) => {
      const reply = await ask("/at");
      expect([reply.status, reply.json]).toEqual([
        501,
        { type: "about:blank", title: "Not Implemented", status: 501 },
      ]);
    });
  });

  test("methods of a class count", async () => {
    class Handlers {
      readonly greeting = "hello";
      get() {
        return { status: 200, body: this.greeting };
      }
    }
    const response = await createServer(contract, new Handlers(), {}).fetch(
      new Request("http://x/at/1"),
    );
    expect(await response.json()).toBe("hello");
  });
});

test("options for an unknown operation refuse to start", () => {
  expect(() => createServer(contract, failing(0), { operations: { other: {} } })).toThrow(
    "options.operations names other, which is no operation.",
  );
});

test("a default header that no line can carry refuses to start", () => {
  expect(() => createServer(contract, failing(0), { headers: { "X-A": "\n" } })).toThrow(
    "A header cannot carry",
  );
});

test("a refusal has a status of its own kind", () => {
  expect(() => new Refusal(200)).toThrow("A refusal's status is from 400 to 599, not 200.");
});

test("a handler learns that the peer went away, and nothing is reported", async () => {
  const reported: unknown[] = [];
  let started: (() => void) | undefined;
  let stopped: ((reason: unknown) => void) | undefined;
  const running = new Promise<void>((resolve) => (started = resolve));
  const over = new Promise<unknown>((resolve) => (stopped = resolve));
  const handlers = {
    get: ({ signal }: { signal: AbortSignal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(signal.reason);
          stopped?.(signal.reason);
        });
        started?.();
      }),
  };
  const node = createNodeServer(
    createServer(contract, handlers, { onException: (error) => void reported.push(error) }),
  );
  const { port } = await node.listen(0);
  const request = httpRequest({ port, host: "127.0.0.1", path: "/at/1" });
  request.on("error", () => undefined);
  request.end();
  await running;
  request.destroy();
  expect(await over).toMatchObject({ name: "AbortError" });
  await node.close();
  expect(reported).toEqual([]);
});
