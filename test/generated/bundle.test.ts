/** The emitted client as a bundler for browsers takes it. */
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { build as buildId } from "./calls.ts";
import { operationIds } from "./contract-table.ts";
import { serveBuilds, token } from "./builds-server.ts";
import { line } from "./log-lines.ts";

const entry = fileURLToPath(new URL("../../generated/client.ts", import.meta.url));

async function bundled(contents: string, format: "esm" | "iife" = "esm"): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: contents.replace("CLIENT", JSON.stringify(entry)),
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format,
    globalName: "bundle",
    platform: "browser",
    conditions: ["specwright-source"],
    treeShaking: true,
    minify: true,
    charset: "utf8",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Texts by which an operation shows in a bundle. */
const traces: Readonly<Record<string, RegExp>> = {
  getWorkspaceBuildByNumber: /\/users\/\{user\}/,
  getWorkspaceBuild: /"\/workspacebuilds\/\{workspacebuild\}"/,
  cancelWorkspaceBuild: /\/cancel"/,
  listWorkspaceBuildLogs: /"listWorkspaceBuildLogs"/,
  followWorkspaceBuildLogs: /"followWorkspaceBuildLogs"/,
  listWorkspaceBuildParameters: /\/parameters"/,
  listWorkspaceBuildResources: /\/resources"/,
  getWorkspaceBuildState: /\/state"/,
  getWorkspaceBuildTimings: /\/timings"/,
  listWorkspaceBuilds: /"listWorkspaceBuilds"/,
  createWorkspaceBuild: /"createWorkspaceBuild"/,
};

test("every operation leaves its trace in a whole client", async () => {
  const text = await bundled(`export { createClient } from CLIENT;`);
  expect(Object.keys(traces).toSorted()).toEqual([...operationIds, "followWorkspaceBuildLogs"].toSorted());
  const missing = Object.keys(traces).filter((id) => traces[id]?.test(text) !== true);
  expect(missing).toEqual([]);
});

describe("C14: one function takes no other operation along", () => {
  test.each(Object.keys(traces))("%s", async (id) => {
    const text = await bundled(`export { connect, ${id} } from CLIENT;`);
    expect(Object.keys(traces).filter((other) => traces[other]?.test(text) === true)).toEqual([id]);
  });
});

describe("in an environment that is no Node", () => {
  /** What browsers have, and nothing else: no process, no Buffer, no require. */
  const names =
    "fetch Headers Request Response FormData Blob URL URLSearchParams AbortController AbortSignal " +
    "DOMException TextDecoder TextEncoder WebSocket setTimeout clearTimeout btoa atob crypto ReadableStream";
  const browser = (): Record<string, unknown> =>
    Object.fromEntries(names.split(" ").map((name) => [name, Reflect.get(globalThis, name)]));

  test("it calls, throws and follows", async () => {
    const text = await bundled(
      `import { createClient } from CLIENT;
       export async function run(baseUrl: string, token: string, build: string): Promise<string> {
         const builds = createClient({ baseUrl, security: { coderSessionQuery: token } });
         const path = { workspacebuild: build };
         const result = await builds.listWorkspaceBuildParameters({ path });
         const ids: number[] = [];
         for await (const { id } of builds.followWorkspaceBuildLogs({ path })) ids.push(id);
         const error = await builds.getWorkspaceBuild({ path }).orThrow().then(() => undefined, (thrown) => thrown);
         // As text, since the objects of another realm equal none of ours.
         return JSON.stringify({ data: result.data, ids, thrown: [error?.name, error?.status] });
       }`,
      "iife",
    );
    // Compared as lists, so that a failure does not print the bundle.
    expect(text.match(/node:|require\(|\bBuffer\b/g)).toBeNull();
    const builds = await serveBuilds({
      getWorkspaceBuild: () => ({ status: 404, body: { message: "none" } }),
      listWorkspaceBuildParameters: () => ({ status: 200, body: [{ name: "region", value: "eu" }] }),
      async *followWorkspaceBuildLogs() {
        yield line(1);
        yield line(2);
      },
    });
    const context = browser();
    runInNewContext(`${text};globalThis.run = bundle.run;`, context);
    const run = context["run"];
    if (typeof run !== "function") throw new Error("The bundle has no function `run`.");
    const told: unknown = await Reflect.apply(run, undefined, [`${builds.origin}/api/v2`, token, buildId]);
    expect(JSON.parse(String(told))).toEqual({
      data: [{ name: "region", value: "eu" }],
      ids: [1, 2],
      thrown: ["ApiError", 404],
    });
  });
});
