/** A server as it is emitted, by hand: what compiles, what does not, and that it runs. */
import { expect, test } from "vitest";
import {
  type Answer,
  type AnyStatus,
  type BasicCredential,
  type BytesBody,
  type HandlerContext,
  type SecurityRequest,
  type Server,
  type ServerContract,
  type ServerOptions as Options,
  type Status4XX,
  createServer as serve,
} from "../../../runtime/server/server.ts";
import { operation } from "./harness.ts";

interface Build {
  readonly id: string;
}
interface GetBuildRequest {
  readonly path: { readonly id: string };
  readonly query: { readonly full: boolean };
}
type GetBuildAnswer =
  | Answer<200, Build>
  | Answer<204>
  | Answer<Exclude<Status4XX, 404 | 409>, { readonly problem: string }>
  | Answer<Exclude<AnyStatus, Status4XX | 200 | 201 | 204 | 500>, { readonly other: string }>
  | Answer<404, { readonly message: string }, never, { readonly "Retry-After": number }>
  | Answer<201, Build, "application/json">
  | Answer<201, BytesBody, "image/png">
  | {
      readonly status: 409;
      readonly body: { readonly message: string };
      readonly headers?: { readonly "X-A"?: string };
    };

interface Handlers<Session = undefined> {
  getBuild(
    request: GetBuildRequest & HandlerContext<Session>,
  ): Promise<GetBuildAnswer> | GetBuildAnswer;
  followLogs(request: GetBuildRequest & HandlerContext<Session>): AsyncIterable<Build>;
}
interface SecurityHandlers<Session> {
  token(
    credential: string,
    request: SecurityRequest,
  ): Session | undefined | Promise<Session | undefined>;
  basic(
    credential: BasicCredential,
    request: SecurityRequest,
  ): Session | undefined | Promise<Session | undefined>;
}
type ServerOptions<Session> = Options<Session, SecurityHandlers<Session>>;

const contract: ServerContract = {
  operations: [
    operation("getBuild", "GET", "/builds/{id}", {
      parameters: [{ name: "full", in: "query", type: "boolean", default: false }],
      stream: { id: "followLogs", when: { query: "follow" } },
    }),
  ],
  securitySchemes: {
    token: { type: "apiKey", in: "header", name: "X-Token" },
    basic: { type: "http", scheme: "basic" },
  },
  security: [{ token: [] }, { basic: [] }],
  basePaths: [],
};

function createServer<Session = undefined>(
  handlers: Handlers<Session>,
  options: ServerOptions<Session>,
): Server;
function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options: ServerOptions<Session> & { readonly partial: true },
): Server;
function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options: ServerOptions<Session>,
): Server {
  return serve<Session>(contract, handlers, options);
}

/** For a contract without security schemes nothing about security need be said. */
type OpenOptions<Session> = Options<Session, object>;

interface Session {
  readonly user: string;
}
const security: SecurityHandlers<Session> = {
  token: (credential) => (credential === "t" ? { user: "ann" } : undefined),
  basic: async ({ username }) => ({ user: username }),
};
async function* none(): AsyncGenerator<Build, void> {}

test("runs", async () => {
  const handlers: Handlers<Session> = {
    getBuild: ({ path, query, context, request, signal }) =>
      query.full || signal.aborted || request.header("x-none") !== undefined
        ? { status: 404, body: { message: context.user }, headers: { "Retry-After": 1 } }
        : { status: 200, body: { id: `${path.id} of ${context.user}` } },
    followLogs: none,
  };
  const server = createServer(handlers, {
    security,
    authorize: ({ session, path }) => (session.user === path["id"] ? { status: 404 } : undefined),
  });
  const response = await server.fetch(
    new Request("http://x/builds/7", { headers: { "x-token": "t" } }),
  );
  expect([response.status, await response.json()]).toEqual([200, { id: "7 of ann" }]);
});

test("what the compiler rejects", () => {
  const checked = (): void => {
    const good: Handlers<Session> = { getBuild: () => ({ status: 204 }), followLogs: none };
    createServer(good, { security: false });
    createServer<Session>({ getBuild: () => ({ status: 204 }) }, { security, partial: true });
    createServer<Session>(
      {
        getBuild: () => ({ status: 201, body: new Uint8Array(), contentType: "image/png" }),
        followLogs: none,
      },
      { security },
    );
    // @ts-expect-error security must be said
    createServer(good, {});
    // @ts-expect-error a scheme has no handler
    createServer(good, { security: { token: security.token } });
    // @ts-expect-error an operation is missing
    createServer<Session>({ getBuild: () => ({ status: 204 }) }, { security });
    const withAnswer = (getBuild: Handlers["getBuild"]): Handlers => ({
      getBuild,
      followLogs: none,
    });
    // @ts-expect-error the status is not declared
    withAnswer(() => ({ status: 500, body: {} }));
    withAnswer(() => ({ status: 418, body: { problem: "x" } }));
    withAnswer(() => ({ status: 503, body: { other: "x" } }));
    // @ts-expect-error a status of its own is not one of the range
    withAnswer(() => ({ status: 404, body: { problem: "x" } }));
    // @ts-expect-error the body has the wrong shape
    withAnswer(() => ({ status: 200, body: { id: 7 } }));
    // @ts-expect-error the body is missing
    withAnswer(() => ({ status: 200 }));
    // @ts-expect-error one of several media types must be named
    withAnswer(() => ({ status: 201, body: new Uint8Array() }));
    // @ts-expect-error a stream gives values, not a promise
    const stream: Handlers["followLogs"] = async () => [];
    const open: OpenOptions<undefined> = {};
    void [stream, open];
  };
  expect(checked).toThrow();
});
