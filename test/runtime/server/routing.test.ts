import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createServer } from "../../../runtime/server/server.ts";
import { contractOf, echoAll, operation, sendRaw, transports } from "./harness.ts";

const named = (id: string) => ({ [id]: () => ({ status: 200, body: id }) });

const contract = contractOf([
  operation("root", "GET", "/"),
  operation("builds", "GET", "/builds"),
  operation("makeBuild", "POST", "/builds"),
  operation("build", "GET", "/builds/{id}"),
  operation("patchBuild", "PATCH", "/builds/{name}"),
  operation("latest", "GET", "/builds/latest"),
  operation("latestLog", "GET", "/builds/latest/log"),
  operation("parts", "GET", "/builds/{id}/parts/{part}"),
  operation("fileJson", "GET", "/files/{a}-{b}.json"),
  operation("file", "GET", "/files/{name}"),
  operation("adjacent", "GET", "/pair/{a}{b}"),
  operation("tagged", "GET", "/tags/v{major}.{minor}"),
  operation("unicode", "GET", "/größe/{x}"),
  operation("colon", "POST", "/builds/{id}:cancel"),
  operation("slash", "GET", "/dir/"),
]);

const handlers = Object.assign({}, ...contract.operations.map(({ id }) => named(id)));
const server = createServer(contract, handlers, {});

describe.each(transports)("which operation answers, $name", (transport) => {
  test.each([
    ["GET", "/", "root"],
    ["GET", "/builds", "builds"],
    ["GET", "/builds?x=/../y", "builds"],
    ["POST", "/builds", "makeBuild"],
    ["GET", "/builds/7", "build"],
    ["PATCH", "/builds/7", "patchBuild"],
    ["GET", "/builds/latest", "latest"],
    ["GET", "/builds/latest/log", "latestLog"],
    ["GET", "/builds/latest/parts/2", "parts"],
    ["GET", "/builds/%2F", "build"],
    ["GET", "/builds/lates%74", "build"],
    ["GET", "/builds/;x=1", "build"],
    ["GET", "/files/x-y.json", "fileJson"],
    ["GET", "/files/x-y.jso", "file"],
    ["GET", "/files/-y.json", "file"],
    ["GET", "/files/x-.json", "file"],
    ["GET", "/pair/ab", "adjacent"],
    ["GET", "/tags/v1.2", "tagged"],
    ["GET", "/gr%C3%B6%C3%9Fe/1", "unicode"],
    ["POST", "/builds/7:cancel", "colon"],
    ["GET", "/dir/", "slash"],
  ])("%s %s: %s", async (method, target, id) => {
    await transport.use(server, async (ask) => {
      const reply = await ask({ method, target });
      expect([reply.status, reply.json]).toEqual([200, id]);
    });
  });

  test.each([
    "/build",
    "/Builds",
    "/builds/",
    "/builds//7",
    "//builds",
    "/builds/7/",
    "/builds/7/parts/",
    "/builds%2F7",
    "/%62uilds",
    "/pair/a",
    "/tags/1.2",
    "/dir",
    "/nothing",
    "/constructor",
    "/__proto__",
  ])("404 for %s", async (target) => {
    await transport.use(server, async (ask) => {
      const reply = await ask(target);
      expect(reply.status).toBe(404);
      expect(reply.headers["content-type"]).toBe("application/problem+json");
      expect(reply.json).toEqual({ type: "about:blank", title: "Not Found", status: 404 });
    });
  });

  test("405 names the methods of the path", async () => {
    await transport.use(server, async (ask) => {
      const reply = await ask({ method: "DELETE", target: "/builds" });
      expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS, POST"]);
    });
  });

  test("OPTIONS is a method like any other where the server says so", async () => {
    const silent = createServer(contract, handlers, { answerOptions: false });
    await transport.use(silent, async (ask) => {
      const reply = await ask({ method: "OPTIONS", target: "/builds/7" });
      expect([reply.status, reply.headers.allow]).toEqual([405, "GET, HEAD, PATCH"]);
    });
  });

  test("OPTIONS is answered without a handler", async () => {
    await transport.use(server, async (ask) => {
      const reply = await ask({ method: "OPTIONS", target: "/builds/7" });
      expect([reply.status, reply.headers.allow, reply.text]).toEqual([
        204,
        "GET, HEAD, OPTIONS, PATCH",
        "",
      ]);
    });
  });

  test("HEAD has the headers of GET and no body", async () => {
    await transport.use(server, async (ask) => {
      const get = await ask("/builds");
      const head = await ask({ method: "HEAD", target: "/builds" });
      expect([head.status, head.text]).toEqual([200, ""]);
      for (const name of ["content-type", "content-length", "x-content-type-options"])
        expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
      expect(head.headers["content-length"]).toBe("8");
      const missing = await ask({ method: "HEAD", target: "/nothing" });
      expect([missing.status, missing.text]).toEqual([404, ""]);
    });
  });
});

describe("what only a socket can carry", () => {
  const status = async (target: string, method = "GET"): Promise<string> => {
    const answer = await sendRaw(
      server,
      Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, "latin1"),
    );
    return answer.slice(9, 12);
  };

  test.each([
    ["/builds/../builds", "404"],
    ["/./builds", "404"],
    ["/builds/..", "200"],
    ["/builds/%2e%2e/parts/1", "200"],
    ["/builds/7?a=../b", "200"],
    ["http://elsewhere/builds", "200"],
    ["http://elsewhere", "200"],
    ["*", "404"],
    ["/builds/gr\xf6\xdfe", "400"],
  ])("GET %s: %s", async (target, expected) => {
    expect(await status(target)).toBe(expected);
  });

  test("TRACE is refused", async () => {
    expect(await status("/builds", "TRACE")).toBe("405");
  });

  test("one Host, no smuggled length, no bad chunk", async () => {
    const first = async (lines: string) => (await sendRaw(server, lines)).slice(9, 12);
    expect(await first("GET /builds HTTP/1.1\r\n\r\n")).toBe("400");
    expect(
      await first(
        "POST /builds HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
      ),
    ).toBe("400");
    expect(
      await first(
        "POST /builds HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      ),
    ).toBe("400");
  });
});

describe.each(transports)("path parameters, $name", (transport) => {
  const echoing = createServer(contract, echoAll(contract), {});
  const value = (id: string) => ({ path: { id }, query: {}, headers: {}, cookies: {} });

  test.each([
    ["a%2Fb", "a/b"],
    ["a%252Fb", "a%2Fb"],
    ["a+b", "a+b"],
    ["%2e%2E%2f", "../"],
    ["%C3%A4", "ä"],
    ["__proto__", "__proto__"],
    ["a;b=c", "a;b=c"],
    ["%F0%9F%98%80", "😀"],
  ])("%s is read as %s", async (raw, id) => {
    await transport.use(echoing, async (ask) => {
      expect((await ask(`/builds/${raw}`)).json).toEqual(value(id));
    });
  });

  test.each(["%00", "a%00b", "%", "%z", "%zz", "%C0%AF", "%ED%A0%80", "%FF", "%C3"])(
    "400 for %s",
    async (raw) => {
      await transport.use(echoing, async (ask) => {
        const reply = await ask(`/builds/${raw}`);
        expect(reply.status).toBe(400);
        expect(reply.json).toEqual({
          type: "about:blank",
          title: "Bad Request",
          status: 400,
          detail: "The path is not as declared.",
          errors: [
            {
              in: "path",
              name: "id",
              keyword: "encoding",
              detail: "must be percent-encoded UTF-8",
              pointer: "",
            },
          ],
        });
      });
    },
  );

  test("several parameters of a segment are told apart by the text between them", async () => {
    await transport.use(echoing, async (ask) => {
      const paths = async (target: string) => {
        const reply = (await ask(target)).json;
        return typeof reply === "object" && reply !== null && "path" in reply ? reply.path : reply;
      };
      expect(await paths("/files/x-y-z.json")).toEqual({ a: "x", b: "y-z" });
      expect(await paths("/files/a%2Db-c.json")).toEqual({ a: "a-b", b: "c" });
      expect(await paths("/tags/v1.2.3")).toEqual({ major: "1", minor: "2.3" });
      expect(await paths("/pair/%C3%A4b")).toEqual({ a: "ä", b: "b" });
    });
  });

  test("any text comes through", async () => {
    await transport.use(echoing, async (ask) => {
      const texts = fc
        .string({ unit: "grapheme", minLength: 1 })
        .filter(
          (text) => !text.includes("\0") && text !== "." && text !== ".." && text !== "latest",
        );
      await fc.assert(
        fc.asyncProperty(texts, async (id) => {
          expect((await ask(`/builds/${encodeURIComponent(id)}`)).json).toEqual(value(id));
        }),
        { numRuns: 150 },
      );
    });
  });
});

describe("base paths", () => {
  const based = contractOf([operation("builds", "GET", "/builds")], {
    basePaths: ["/api/v2", "/api/v3/"],
  });
  const ask = async (options: { basePath?: string | string[] }, path: string) =>
    (await createServer(based, echoAll(based), options).fetch(new Request(`http://x${path}`)))
      .status;

  test("each of the document's servers", async () => {
    expect(await ask({}, "/api/v2/builds")).toBe(200);
    expect(await ask({}, "/api/v3/builds")).toBe(200);
    expect(await ask({}, "/builds")).toBe(404);
  });

  test("the option replaces them", async () => {
    expect(await ask({ basePath: "" }, "/builds")).toBe(200);
    expect(await ask({ basePath: ["/a", "/b"] }, "/b/builds")).toBe(200);
    expect(await ask({ basePath: "/a" }, "/api/v2/builds")).toBe(404);
  });
});

test("a segment of many fixed texts is matched in a number of steps linear in its length", async () => {
  const many = contractOf([operation("many", "GET", "/{a}-{b}-{c}-{d}-{e}-{f}x")]);
  const target = `/${"-".repeat(50_000)}`;
  const reply = await createServer(many, echoAll(many), { targetLimit: 100_000 }).fetch(
    new Request(`http://x${target}`),
  );
  expect(reply.status).toBe(404);
});

test("of two operations at one place the first answers", async () => {
  const twice = contractOf([operation("a", "GET", "/x/{a}"), operation("b", "GET", "/x/{b}")]);
  const reply = await createServer(twice, echoAll(twice), {}).fetch(new Request("http://x/x/1"));
  expect(await reply.json()).toMatchObject({ path: { a: "1" } });
});
