/** What people write against the emitted server, right and wrong. */
import type { Snippet } from "./snippet.ts";

export const serverSnippets: readonly Snippet[] = [
  {
    name: "S8: a missing handler does not compile",
    code: `
const { getWorkspaceBuild, ...others } = handlers;
server.createServer<{ user: string }>(handlers, { security });
server.createServer<{ user: string }>(others, { security }); //! 2769
const all: server.Handlers<{ user: string }> = others; //! 2741
void [getWorkspaceBuild, all];
`,
  },
  {
    name: "partial handlers are asked for",
    code: `
server.createServer<{ user: string }>({}, { security, partial: true });
server.createServer<{ user: string }>({ getWorkspaceBuild: handlers.getWorkspaceBuild }, { security, partial: true });
server.createServer<{ user: string }>({}, { security, partial: false }); //! 2769
server.createServer<{ user: string }>({}, { security }); //! 2769
server.createServer<{ user: string }>({ getBuild: handlers.getWorkspaceBuild }, { security, partial: true }); //! 2769
`,
  },
  {
    name: "S9: a server without security is refused; that there is none has to be said",
    code: `
server.createServer<{ user: string }>(handlers, {}); //! 2769
server.createServer<{ user: string }>(handlers); //! 2554
const { bearer, ...four } = security;
server.createServer<{ user: string }>(handlers, { security: four }); //! 2769
server.createServer<{ user: string }>(handlers, { security: { ...security, bearr: bearer } }); //! 2769
server.createServer<{ user: string }>(handlers, { security: false });
`,
  },
  {
    name: "S8: a status that is not declared does not compile",
    code: `
export const a: server.Handlers["getWorkspaceBuild"] = () => ({ status: 200, body: build });
export const b: server.Handlers["getWorkspaceBuild"] = () => ({ status: 404, body: { message: "none" } });
export const c: server.Handlers["getWorkspaceBuild"] = async () => ({ status: 404, body: { message: "none" } });
export const d: server.Handlers["getWorkspaceBuild"] = () => ({ status: 201, body: null as never }); //! 2322
export const e: server.Handlers["getWorkspaceBuild"] = async () => ({ status: 409, body: { message: "" } }); //! 2322
export const f: server.Handlers["createWorkspaceBuild"] = () => ({ status: 201, body: build });
export const g: server.Handlers["getWorkspaceBuild"] = () => undefined; //! 2322
export const h: server.Handlers["getWorkspaceBuild"] = () => build; //! 2322
`,
  },
  {
    name: "C6: headers of an answer are typed by status, and others may be sent",
    code: `
export const a: server.Handlers["getWorkspaceBuild"] = () => ({ status: 404, body: { message: "" }, headers: { "x-coder-build-version": "v2", "X-Other": 1 } });
export const b: server.Handlers["getWorkspaceBuild"] = () => ({ status: 429, body: { message: "" }, headers: { "retry-after": 3 } });
export const c: server.Handlers["getWorkspaceBuild"] = () => ({ status: 429, body: { message: "" }, headers: { "retry-after": "soon" } }); //! 2322
`,
  },
  {
    name: "S8: a body of the wrong shape does not compile",
    code: `
export const a: server.Handlers["getWorkspaceBuild"] = () => ({ status: 200, body: { id: "x" } }); //! 2322
export const b: server.Handlers["getWorkspaceBuild"] = () => ({ status: 200 }); //! 2322
export const c: server.Handlers["getWorkspaceBuild"] = () => ({ status: 404, body: "none" }); //! 2322
export const d: server.Handlers["listWorkspaceBuilds"] = () => ({ status: 200, body: [build, build] });
export const e: server.Handlers["listWorkspaceBuilds"] = () => ({ status: 200, body: build }); //! 2322
export const f: server.Handlers["getWorkspaceBuildState"] = () => ({ status: 200, body: new Uint8Array() });
export const g: server.Handlers["getWorkspaceBuildState"] = () => ({ status: 200, body: "text" }); //! 2322
export const h: server.Handlers["listWorkspaceBuildLogs"] = () => ({ status: 426, body: "upgrade" });
export const i: server.Handlers["listWorkspaceBuildLogs"] = () => ({ status: 426, body: { message: "" } }); //! 2322
export const j: server.Handlers["getWorkspaceBuild"] = () => ({ status: 200, body: { ...build, build_number: "7" } }); //! 2322
`,
  },
  {
    name: "a handler gets what the contract declares, decoded",
    code: `
export const made: Partial<server.Handlers<{ user: string }>> = {
  getWorkspaceBuildByNumber: ({ path, context, signal, request }) => {
    same<typeof path.buildnumber, number>();
    same<typeof path.user, string>();
    same<typeof context, { user: string }>();
    same<typeof signal, AbortSignal>();
    request.target satisfies string;
    path.workspaceName; //! 2551
    return { status: 404, body: { message: "" } };
  },
  listWorkspaceBuilds: ({ query }) => {
    same<typeof query.limit, number | undefined>();
    same<typeof query.since, string | undefined>();
    query.page; //! 2339
    return { status: 200, body: [] };
  },
  createWorkspaceBuild: ({ body }) => {
    same<typeof body, T.CreateWorkspaceBuildRequest>();
    same<typeof body.state, string | number[] | null | undefined>();
    same<typeof body.transition, "start" | "stop" | "delete">();
    return { status: 201, body: build };
  },
  getWorkspaceBuild: ({ body }) => ({ status: 404, body }), //! 2339
};
`,
  },
  {
    name: "a stream's handler gives lines",
    code: `
declare const line: T.ProvisionerJobLog;
export const a: server.Handlers["followWorkspaceBuildLogs"] = async function* ({ query, signal }) {
  same<typeof query.after, number | undefined>();
  if (!signal.aborted) yield line;
};
export const b: server.Handlers["followWorkspaceBuildLogs"] = async function* () { yield { id: 1 }; }; //! 2322
export const c: server.Handlers["followWorkspaceBuildLogs"] = () => ({ status: 404, body: {} }); //! 2741
`,
  },
  {
    name: "the session is one type, from the security handlers to the handlers",
    code: `
interface Session { readonly user: string; readonly admin: boolean }
export const checks: server.SecurityHandlers<Session> = {
  coderSessionToken: (token) => (token === "t" ? { user: "alice", admin: true } : undefined),
  coderSessionCookie: async (token, { scheme, operation }) => ({ user: token + scheme + operation.id, admin: false }),
  coderSessionQuery: () => undefined,
  bearer: () => ({ user: "alice" }), //! 2322
  accessTokenQuery: (token) => { same<typeof token, string>(); return undefined; },
};
export const admin: server.Handlers<Session>["getWorkspaceBuild"] = ({ context }) =>
  context.admin ? { status: 200, body: build } : { status: 404, body: { message: context.user } };
export const wrong: server.Handlers<Session>["getWorkspaceBuild"] = ({ context }) => ({ status: 404, body: { message: context.name } }); //! 2339
server.createServer<Session>(handlers, { security: checks, authorize: ({ session }) => void (session.admin satisfies boolean) });
server.createServer<{ user: string }>(handlers, { security: checks, authorize: ({ session }) => void session.admin }); //! 2339
`,
  },
  {
    name: "options are known",
    code: `
server.createServer<{ user: string }>(handlers, { security, basePath: "/api/v2", bodyLimit: 1024, onError: ({ status }) => ({ status, body: {} }) });
server.createServer<{ user: string }>(handlers, { security, unknownQuery: "refuse" });
server.createServer<{ user: string }>(handlers, { security, unknownQuery: "deny" }); //! 2769
`,
  },
];
