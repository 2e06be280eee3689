/** The emitted server in a runtime without Node's modules, where no code is made from strings. */
import { EdgeRuntime } from "edge-runtime";
import { build } from "esbuild";
import { expect, test } from "vitest";

const entry = `
import { createServer } from "./generated/server.ts";
const handlers = {
  createWorkspaceBuild: ({ path, body, signal }) =>
    body.transition === "stop"
      ? { status: 404, body: { message: String(signal.aborted) } }
      : { status: 201, body: { id: path.workspace, transition: body.transition } },
  getWorkspaceBuildState: async function* () {},
};
const server = createServer(handlers, {
  partial: true,
  security: {
    coderSessionToken: (token) => (token === "t" ? "ann" : undefined),
    coderSessionCookie: () => undefined,
    coderSessionQuery: () => undefined,
    bearer: () => undefined,
    accessTokenQuery: () => undefined,
  },
});
let stringsAreCode = true;
try { new Function("return 1")(); } catch { stringsAreCode = false; }
addEventListener("fetch", (event) =>
  event.respondWith(
    event.request.url.endsWith("/runtime")
      ? new Response(JSON.stringify({ stringsAreCode, process: typeof process, buffer: typeof Buffer }))
      : server.fetch(event.request),
  ),
);
`;

async function runtime(): Promise<EdgeRuntime> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: new URL("../../..", import.meta.url).pathname },
    bundle: true,
    write: false,
    platform: "neutral",
    format: "iife",
    conditions: ["specwright-source"],
  });
  return new EdgeRuntime({
    codeGeneration: { strings: false, wasm: false },
    initialCode: outputFiles[0]?.text ?? "",
  });
}

test("answers, refuses and checks credentials", async () => {
  const edge = await runtime();
  const ask = async (path: string, init: RequestInit = {}): Promise<[number, unknown]> => {
    const response = await edge.dispatchFetch(`http://localhost${path}`, init);
    const text = await response.text();
    return [response.status, text === "" ? undefined : JSON.parse(text)];
  };
  const post = (body: string, token = "t"): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json", "coder-session-token": token },
    body,
  });
  const id = "2b7d9c1a-58f4-4e0b-8a35-7f0f1f6d2c11";
  const builds = `/api/v2/workspaces/${id}/builds`;
  expect(await ask("/runtime")).toEqual([
    200,
    { stringsAreCode: false, process: "undefined", buffer: "undefined" },
  ]);
  expect(await ask(builds, post('{"transition":"start"}'))).toEqual([
    201,
    { id, transition: "start" },
  ]);
  expect(await ask(builds, post('{"transition":"stop"}'))).toEqual([404, { message: "false" }]);
  expect(await ask(builds, post('{"transition":'))).toMatchObject([400, { status: 400 }]);
  expect(await ask(builds, post("{}", "wrong"))).toMatchObject([401, { status: 401 }]);
  expect(await ask(builds, { method: "PUT" })).toMatchObject([405, { status: 405 }]);
  expect(await ask("/nowhere")).toMatchObject([404, { status: 404 }]);
  const withToken = { headers: { "coder-session-token": "t" } };
  expect(await ask(`/api/v2/workspacebuilds/${id}/timings`, withToken)).toMatchObject([
    501,
    { status: 501 },
  ]);
});
