/** How much a request may be, how long its answer may take, and by which id people ask about it. */
import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import {
  type HandlerContext,
  type ServerOptions,
  Refusal,
  createServer,
} from "../../../runtime/server/server.ts";
import { everyTransport } from "./frameworks.ts";
import { contractOf, operation, sendRaw } from "./harness.ts";

const contract = contractOf([operation("get", "GET", "/at"), operation("slow", "GET", "/slow")]);

type Handler = (request: HandlerContext) => unknown;

const make = (get: Handler, options: ServerOptions = {}) =>
  createServer(contract, { get, slow: get }, { onException: () => undefined, ...options });

const ok: Handler = ({ request }) => ({ status: 200, body: request.id });

describe.each(everyTransport)("$name", ({ use }) => {
  test("a target of 8 KiB is read, a longer one is 414", async () => {
    await use(make(ok), async (ask) => {
      const target = `/at?x=${"y".repeat(8_192 - 6)}`;
      expect((await ask(target)).status).toBe(200);
      expect((await ask(`${target}y`)).status).toBe(414);
    });
  });

  test("100 parameters of a query are read, 101 are 400", async () => {
    await use(make(ok), async (ask) => {
      const query = (count: number): string => Array.from({ length: count }, () => "a=1").join("&");
      expect((await ask(`/at?${query(100)}`)).status).toBe(200);
      const reply = await ask(`/at?${query(101)}`);
      expect([reply.status, reply.json]).toMatchObject([
        400,
        { detail: "The query must not have more than 100 parameters." },
      ]);
    });
  });

  test("limits can be set", async () => {
    await use(make(ok, { targetLimit: 10, queryLimit: 1 }), async (ask) => {
      expect((await ask("/at?a=1")).status).toBe(200);
      expect((await ask("/at?a=12345")).status).toBe(414);
      expect((await ask("/at?a&b")).status).toBe(400);
    });
  });

  test("a refusal carries the id that came, or a new one; a success carries none", async () => {
    await use(make(ok), async (ask) => {
      const headers = { "x-request-id": "abc-1.2_3:4/5=@+~" };
      expect((await ask({ target: "/nowhere", headers })).headers["x-request-id"]).toBe(
        "abc-1.2_3:4/5=@+~",
      );
      expect((await ask({ target: "/at", headers })).json).toBe("abc-1.2_3:4/5=@+~");
      expect((await ask("/at")).headers["x-request-id"]).toBeUndefined();
      expect((await ask("/nowhere")).headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
      for (const insane of ["a b", "é", "<b>", "x".repeat(129), "a,b", "a;b", "%0a"]) {
        const reply = await ask({ target: "/nowhere", headers: { "x-request-id": insane } });
        expect(reply.headers["x-request-id"], insane).toMatch(/^[0-9a-f-]{36}$/);
      }
    });
  });

  test("every answer or none carries it, as the option says", async () => {
    await use(make(ok, { requestIds: "always" }), async (ask) => {
      const reply = await ask("/at");
      expect(reply.headers["x-request-id"]).toBe(reply.json);
    });
    await use(make(ok, { requestIds: "never" }), async (ask) => {
      expect((await ask("/nowhere")).headers["x-request-id"]).toBeUndefined();
    });
  });

  test("the hooks and the client are told one id", async () => {
    const ids: string[] = [];
    const failing = make(
      ({ request }) => {
        ids.push(request.id);
        throw new Error("x");
      },
      {
        onException: (_error, { id }) => void ids.push(id),
        onError: (_refusal, { id }) => void ids.push(id),
      },
    );
    await use(failing, async (ask) => {
      const reply = await ask("/at");
      expect([reply.status, ids.length, new Set(ids)]).toEqual([
        500,
        3,
        new Set([reply.headers["x-request-id"]]),
      ]);
    });
  });

  test("a handler beyond its deadline: its signal, 503, and a report", async () => {
    const reported: unknown[] = [];
    const signals: AbortSignal[] = [];
    const never: Handler = ({ signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const server = make(never, {
      deadline: 1,
      operations: { slow: { deadline: 2 } },
      onException: (error) => void reported.push(error),
    });
    await use(server, async (ask) => {
      for (const target of ["/at", "/slow"]) expect((await ask(target)).status).toBe(503);
    });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(signals.map((signal: AbortSignal) => String(signal.reason))).toEqual([
      "TimeoutError: The handler did not answer within 1 ms.",
      "TimeoutError: The handler did not answer within 2 ms.",
    ]);
    expect(reported).toEqual(signals.map(({ reason }): unknown => reason));
  });

  test("a handler within its deadline answers as ever", async () => {
    const quick: Handler = async ({ signal }) => ({ status: 200, body: signal.aborted });
    await use(make(quick, { deadline: 60_000 }), async (ask) => {
      expect((await ask("/at")).json).toBe(false);
    });
    const refusing = make(() => Promise.reject(new Refusal(409)), { deadline: 60_000 });
    await use(refusing, async (ask) => expect((await ask("/at")).status).toBe(409));
  });
});

/** `Headers` joins lines of one name, so that only Node tells how many came. */
const counting = everyTransport.filter(({ name }) => name !== "fetch" && name !== "Hono");

test.each(counting)("$name: header lines beyond the limit are 431", async ({ use }) => {
  await use(make(ok, { headerLimit: 20 }), async (ask) => {
    const headers = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${String(at)}`, "1"]));
    expect((await ask({ target: "/at", headers: headers(10) })).status).toBe(200);
    expect((await ask({ target: "/at", headers: headers(21) })).status).toBe(431);
  });
});

describe("node:http alone", () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, at) => `X-${String(at)}: 1\r\n`).join("");
  const raw = (headers: string): string =>
    `GET /at HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`;

  test("100 header lines, not one more, and 16 KiB of them", async () => {
    expect(await sendRaw(make(ok), raw(lines(98)))).toMatch(/^HTTP\/1.1 200 /);
    expect(await sendRaw(make(ok), raw(lines(99)))).toMatch(/^HTTP\/1.1 431 .*problem/s);
    expect(await sendRaw(make(ok), raw(lines(3_000)))).toMatch(/^HTTP\/1.1 431 /);
    expect(await sendRaw(make(ok), raw(`X: ${"y".repeat(17_000)}\r\n`))).toMatch(/^HTTP\/1.1 431 /);
  });

  test("connections beyond the limit are closed unanswered", async () => {
    const node = createNodeServer(make(ok), { maxConnections: 1 });
    const { port } = await node.listen(0);
    const first = connect(port, "127.0.0.1");
    try {
      await once(node.http, "connection");
      const second = connect(port, "127.0.0.1");
      second.on("error", () => undefined);
      await once(second, "close");
      expect(second.bytesRead).toBe(0);
    } finally {
      first.destroy();
      await node.close(10);
    }
  });

  test("a handler's signal is aborted when the peer goes away", async () => {
    let came: (() => void) | undefined;
    let gone: ((reason: unknown) => void) | undefined;
    const asked = new Promise<void>((resolve) => (came = resolve));
    const aborted = new Promise<unknown>((resolve) => (gone = resolve));
    const node = createNodeServer(
      make(({ signal }) => {
        signal.addEventListener("abort", () => gone?.(signal.reason));
        came?.();
        return new Promise(() => undefined);
      }),
    );
    const { port } = await node.listen(0);
    const socket = connect(port, "127.0.0.1");
    socket.write(raw(""));
    await asked;
    socket.destroy();
    expect(String(await aborted)).toBe("AbortError: The peer went away.");
    await node.close(10);
  });
});
