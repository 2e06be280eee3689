/** The stubs of the Builds contract: read, compiled, served. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createClient } from "../../generated/client.ts";
import { scaffold, type ScaffoldResult } from "../../generator/index.ts";
import { build, callIds, calls } from "../generated/calls.ts";
import {
  compile,
  compilers,
  createFolder,
  removeFolder,
  repository,
  strictest,
  writeFiles,
} from "../types/compilers.ts";

const main = `import { createNodeServer } from "specwright-runtime/server/node";
import { createServer } from "../../generated/server.ts";
import { handlers } from "./handlers/index.ts";
import type { Session } from "./handlers/session.ts";

const server = createNodeServer(createServer<Session>(handlers, { security: false }));
console.log((await server.listen(0)).url);
`;

let folder: string;
let result: ScaffoldResult;
beforeAll(async () => {
  folder = await createFolder({ "main.ts": main });
  result = await scaffold({
    input: "spec/openapi.yaml",
    cwd: repository,
    handlers: join(folder, "handlers"),
    importExtension: "ts",
  });
});
afterAll(() => removeFolder(folder));

const textOf = (name: string): Promise<string> => readFile(join(folder, "handlers", name), "utf8");

test("a file an operation, one for the stream, the session and the index", () => {
  expect(result).toMatchObject({ refused: false, operations: 10, isGenerated: true });
  expect(result.additions).toBeUndefined();
  expect(result.files).toEqual(
    [
      "cancel-workspace-build.ts",
      "create-workspace-build.ts",
      "follow-workspace-build-logs.ts",
      "get-workspace-build-by-number.ts",
      "get-workspace-build-state.ts",
      "get-workspace-build-timings.ts",
      "get-workspace-build.ts",
      "index.ts",
      "list-workspace-build-logs.ts",
      "list-workspace-build-parameters.ts",
      "list-workspace-build-resources.ts",
      "list-workspace-builds.ts",
      "session.ts",
    ].map((path) => ({ path, action: "created" })),
  );
});

test("a handler's file reads as a person would have begun it", async () => {
  expect(await textOf("create-workspace-build.ts"))
    .toBe(`import type { Handlers } from "../../../generated/server.ts";
import type { Session } from "./session.ts";
import { Refusal } from "specwright-runtime/server";

/**
 * Create workspace build
 *
 * \`POST /workspaces/{workspace}/builds\`
 */
export const createWorkspaceBuild: Handlers<Session>["createWorkspaceBuild"] = () => {
  // Answers 501 (Not Implemented) until this is written.
  throw new Refusal(501);
};
`);
});

describe.each(compilers)("$name", (compiler) => {
  const compiled = () =>
    compile(
      compiler,
      folder,
      {
        ...strictest,
        isolatedDeclarations: true,
        declaration: true,
        module: "nodenext",
        moduleResolution: "nodenext",
        customConditions: ["specwright-source"],
        lib: ["es2023", "esnext.disposable", "dom", "dom.iterable", "dom.asynciterable"],
        types: ["node"],
        allowImportingTsExtensions: true,
        noPropertyAccessFromIndexSignature: false,
      },
      ["handlers", "main.ts", "wrong.ts"],
    );
  const ofTheFolder = async () => (await compiled()).filter(({ file }) => !file.startsWith(".."));

  test("takes the stubs under the strictest flags", async () => {
    expect(await ofTheFolder()).toEqual([]);
  });

  test("holds what is written there to the contract", async () => {
    const stub = await textOf("get-workspace-build-state.ts");
    const wrong = stub
      .replaceAll('"./session.ts"', '"./handlers/session.ts"')
      .replace('"../../../generated', '"../../generated')
      .replace("throw new Refusal(501);", "return { status: 299, body: Refusal.name };");
    await writeFiles(folder, { "wrong.ts": wrong });
    expect(await ofTheFolder()).toMatchObject([{ file: "wrong.ts", code: 2322 }]);
    await writeFiles(folder, { "wrong.ts": "export {};\n" });
  });
});

describe("served by Node as they are", () => {
  let child: ChildProcess;
  let origin: string;
  beforeAll(async () => {
    child = spawn(process.execPath, ["--conditions=specwright-source", "main.ts"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    for await (const line of createInterface({ input: child.stdout! })) {
      origin = line;
      break;
    }
  });
  afterAll(() => {
    child.kill();
  });

  test.each(callIds)("%s answers 501", async (id) => {
    const statuses: number[] = [];
    const api = createClient({
      serverVariables: { origin },
      fetch: async (request) => {
        const response = await fetch(request);
        statuses.push(response.status);
        return response;
      },
    });
    await Promise.allSettled([calls[id](api).orThrow()]);
    expect(statuses).toEqual([501]);
  });

  test("so does the stream", async () => {
    const url = `${origin.replace("http", "ws")}/api/v2/workspacebuilds/${build}/logs?follow`;
    const socket = new WebSocket(url);
    const status = await new Promise((resolve) => {
      socket.once("unexpected-response", (_, response) => resolve(response.statusCode));
      socket.once("open", () => resolve("open"));
    });
    socket.on("error", () => undefined);
    socket.terminate();
    expect(status).toBe(501);
  });
});
