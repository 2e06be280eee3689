/** Ours: the emitted server on the `node:http` adapter. */
import { createNodeServer } from "specwright-runtime/server/node";
import { type Handlers, createServer } from "../../../generated/server.ts";
import type { WorkspaceBuild } from "../../../generated/types.ts";
import { buildFor } from "../work.ts";
import { running } from "./running.ts";

const handlers: Partial<Handlers> = {
  createWorkspaceBuild: ({ path, body }) => ({
    status: 201,
    body: buildFor(path.workspace, body.transition) as WorkspaceBuild,
  }),
};

const server = createServer(handlers, { security: false, partial: true });

const node = createNodeServer(server);
await node.listen(0);
running(node.http);
