/** Emitted code where nothing stands between: run by Node as it is, and without a socket. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createClient } from "../../generated/client.ts";
import { createServer, type Handlers } from "../../generated/server.ts";
import { security, type Session, token } from "./builds-server.ts";
import { callIds, calls } from "./calls.ts";
import { statusRows } from "./contract-table.ts";

test("N2: Node runs the files as they are, by stripping types", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--conditions=specwright-source",
      "--input-type=module",
      "--eval",
      `const client = await import("./generated/client.ts");
       const server = await import("./generated/server.ts");
       const types = await import("./generated/types.ts");
       console.log(JSON.stringify([client, server, types].map((module) => Object.keys(module))));`,
    ],
    { cwd: fileURLToPath(new URL("../../", import.meta.url)) },
  );
  expect(JSON.parse(stdout)).toEqual([
    [...callIds, "connect", "createClient", "followWorkspaceBuildLogs"].toSorted(),
    ["createServer"],
    [],
  ]);
});

test("C11: a server's own `fetch` can stand in for the network, for every operation", async () => {
  for (const id of callIds) {
    const row = statusRows.find(({ operationId, status }) => operationId === id && status < 300);
    const bytes = row?.mediaType === "application/octet-stream";
    const body = bytes ? new TextEncoder().encode(String(row.body)) : row?.body;
    const handlers = { [id]: () => ({ status: row?.status, body }) } as Partial<Handlers<Session>>;
    const server = createServer<Session>(handlers, { security, partial: true });
    const api = createClient({ fetch: server.fetch, security: { bearer: token } });
    const data = await calls[id](api).orThrow();
    if (data instanceof ArrayBuffer) expect(new Uint8Array(data)).toEqual(body);
    else expect(data).toEqual(body);
  }
});
