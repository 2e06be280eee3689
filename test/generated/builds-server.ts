/** The emitted server on a real socket, and emitted clients for it. */
import { onTestFinished } from "vitest";
import { type Api, type ClientOptions, createClient } from "../../generated/client.ts";
import {
  createServer,
  type Handlers,
  type SecurityHandlers,
  type ServerOptions,
} from "../../generated/server.ts";
import { createNodeServer, type NodeServer } from "../../runtime/server/adapters/node.ts";
import { Refusal } from "../../runtime/server/server.ts";

/** What the security handlers of these tests give: who asks, and by which scheme. */
export interface Session {
  readonly user: string;
  readonly scheme: string;
}

export const token = "alice-0123456789abcdefghijkl";

const check = (
  given: string,
  { scheme }: { readonly scheme: string },
): Session | undefined => (given === token ? { user: "alice", scheme } : undefined);

export const security: SecurityHandlers<Session> = {
  coderSessionToken: check,
  coderSessionCookie: check,
  coderSessionQuery: check,
  bearer: check,
  accessTokenQuery: check,
};

const unexpected = (): never => {
  throw new Refusal(501, { message: "This test expects no such call." });
};

const refusing: Handlers<Session> = {
  getWorkspaceBuildByNumber: unexpected,
  getWorkspaceBuild: unexpected,
  cancelWorkspaceBuild: unexpected,
  listWorkspaceBuildLogs: unexpected,
  followWorkspaceBuildLogs: unexpected,
  listWorkspaceBuildParameters: unexpected,
  listWorkspaceBuildResources: unexpected,
  getWorkspaceBuildState: unexpected,
  getWorkspaceBuildTimings: unexpected,
  listWorkspaceBuilds: unexpected,
  createWorkspaceBuild: unexpected,
};

export interface RunningBuilds {
  /** `http://127.0.0.1:port`, without the base path. */
  readonly origin: string;
  readonly node: NodeServer;
  /** A client with the right token, unless told otherwise. */
  readonly client: (options?: ClientOptions) => Api;
  /** Every exception that the server was told of. */
  readonly exceptions: unknown[];
}

/** Serves until the test is over. An operation without a handler here is one that must not be called. */
export async function serveBuilds(
  handlers: Partial<Handlers<Session>>,
  options: Partial<ServerOptions<Session>> = {},
): Promise<RunningBuilds> {
  const exceptions: unknown[] = [];
  const server = createServer<Session>(
    { ...refusing, ...handlers },
    { security, onException: (error) => exceptions.push(error), ...options },
  );
  const node = createNodeServer(server);
  const { url } = await node.listen(0);
  onTestFinished(() => node.close(0));
  return {
    origin: url,
    node,
    exceptions,
    client: (own = {}) =>
      createClient({
        serverVariables: { origin: url },
        security: { coderSessionToken: token },
        ...own,
      }),
  };
}

/** What a promise rejects with. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It was to fail.");
}
