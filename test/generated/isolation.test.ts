/** Clients share nothing: not with each other, and not with the process they run in. */
import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { createClient } from "../../generated/client.ts";
import { build } from "./calls.ts";
import { type Faulty, serveRaw } from "./raw-server.ts";

const json = { "content-type": "application/json" };

async function knowing(name: string): Promise<{ server: Faulty; seen: Set<string> }> {
  const seen = new Set<string>();
  const server = await serveRaw((response, _, { headers, url = "" }) => {
    for (const text of [headers["coder-session-token"], headers["x-who"]]) seen.add(String(text));
    const { pathname } = new URL(url, "http://localhost");
    const last = pathname.slice(pathname.lastIndexOf("/") + 1);
    response.writeHead(404, json).end(JSON.stringify({ message: `${name} ${last}` }));
  });
  return { server, seen };
}

test("C4: 1,000 calls of two clients, interleaved, and nothing crosses", async () => {
  const names = ["one", "two"] as const;
  const servers = { one: await knowing("one"), two: await knowing("two") };
  const clients = Object.fromEntries(
    names.map((name) => [
      name,
      servers[name].server.client({
        security: {
          coderSessionToken: async () => {
            // The answer comes in another turn for each call, so that calls overtake each other.
            await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
            return `token-${name}`;
          },
        },
        headers: () => ({ "X-Who": name }),
        middleware: [
          (request, next) => {
            expect(request.headers.get("x-who")).toBe(name);
            return next(request);
          },
        ],
      }),
    ]),
  );
  const results = await Promise.all(
    Array.from({ length: 1_000 }, async (_, number) => {
      const name = names[number % 2] ?? "one";
      const path = { user: "me", workspacename: "dev", buildnumber: number };
      const result = await clients[name]?.getWorkspaceBuildByNumber({ path });
      return { got: result?.error, expected: { message: `${name} ${String(number)}` } };
    }),
  );
  for (const { got, expected } of results) expect(got).toEqual(expected);
  for (const name of names) {
    expect([...servers[name].seen].toSorted()).toEqual([name, `token-${name}`].toSorted());
    expect(servers[name].server.received).toHaveLength(500);
  }
});

test("C11: fetch is looked up at each call", async () => {
  const { server } = await knowing("real");
  const client = server.client();
  const path = { workspacebuild: build };
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation(async () =>
    Response.json({ message: "mocked" }, { status: 404 }),
  );
  try {
    expect((await client.getWorkspaceBuild({ path })).error).toEqual({ message: "mocked" });
  } finally {
    spy.mockRestore();
  }
  expect((await client.getWorkspaceBuild({ path })).error).toEqual({ message: `real ${build}` });
});

test("the server of the document is used unless told otherwise", async () => {
  const urls: string[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    urls.push(request.url);
    return Response.json({ message: "none" }, { status: 404 });
  };
  const path = { workspacebuild: build };
  await createClient({ fetch }).getWorkspaceBuild({ path });
  await createClient({ fetch, baseUrl: "https://a.example/b/" }).getWorkspaceBuild({ path });
  await createClient({ fetch }).getWorkspaceBuild({ path }, { baseUrl: "https://c.example" });
  expect(urls).toEqual([
    `http://coder-server:8080/api/v2/workspacebuilds/${build}`,
    `https://a.example/b/workspacebuilds/${build}`,
    `https://c.example/workspacebuilds/${build}`,
  ]);
});

test("C4: a client that is printed shows no token", () => {
  const client = createClient({ security: { bearer: "secret-of-the-client" } });
  expect(`${inspect(client, { depth: null, showHidden: true })} ${JSON.stringify(client)}`).not.toContain(
    "secret-of-the-client",
  );
});
