/**
 * The three operations on Fastify and `pg` by hand: the statements, checks and answers of the service, and what a team
 * would run them with: a log, figures, ids of requests, a limit of them, and no answer to a forged one.
 */
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyReply } from "fastify";
import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { Place } from "../../place.ts";
import { running } from "../running.ts";
import { createBuild, type Body } from "./create-build.ts";
import { type Row, openDatabase } from "./database.ts";
import { figures } from "./figures.ts";
import { readBuilds } from "./read-builds.ts";
import { type Session, isForged, sessionOf } from "./session.ts";

const [place] = process.argv.slice(2).map((text) => JSON.parse(text) as Place);
if (place === undefined) throw new Error("Say where the database is.");
const database = await openDatabase(place);
const { query } = database;
const app = Fastify({
  bodyLimit: 1_048_576,
  ajv: { customOptions: { allowUnionTypes: true } },
  logger: { level: "warn" },
  requestIdHeader: "x-request-id",
  genReqId: () => randomUUID(),
});

declare module "fastify" {
  interface FastifyRequest {
    session: Session | undefined;
  }
}

app.decorateRequest("session", undefined);
app.addHook("onRequest", async (request, reply) => {
  if (isForged(request)) await reply.code(400).send("This request needs a CSRF token.\n");
});
app.addHook("onResponse", figures());
await app.register(rateLimit, {
  max: 512,
  timeWindow: 60_000,
  keyGenerator: async (request) => {
    request.session = await sessionOf(query, request);
    const [path] = request.url.split("?");
    return `${request.session?.userId ?? request.ip} ${request.method} ${path}`;
  },
  allowList: ({ session, headers }) =>
    session?.role === "owner" && headers["x-coder-bypass-ratelimit"] === "true",
});

const dangerous = /[<>&\u2028\u2029]/g;
const escaped = (found: string): string =>
  `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;

function send(reply: FastifyReply, status: number, value: unknown): FastifyReply {
  return reply
    .code(status)
    .header("Content-Type", "application/json; charset=utf-8")
    .header("X-Coder-Build-Version", "v2.25.1")
    .header("X-Content-Type-Options", "nosniff")
    .header("X-Request-Id", reply.request.id)
    .send(`${JSON.stringify(value).replace(dangerous, escaped)}\n`);
}

const missing = { message: "Resource not found or you do not have access to this resource" };

const id = {
  type: "string",
  pattern: "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
};
const pathOf = (name: string) => ({ type: "object", properties: { [name]: id }, required: [name] });

/** Refuses whoever has no session. */
function known(session: Session | undefined, reply: FastifyReply): session is Session {
  if (session === undefined) send(reply, 401, { message: "You are signed out." });
  return session !== undefined;
}

const mayRead = (session: Session, row: Row): boolean =>
  row["owner_id"] === session.userId ||
  session.role === "owner" ||
  session.role === "template-admin";

app.get<{ Params: { build: string } }>(
  "/api/v2/workspacebuilds/:build",
  { schema: { params: pathOf("build") } },
  async (request, reply) => {
    const { session } = request;
    if (!known(session, reply)) return reply;
    const build = request.params.build.toLowerCase();
    const [found] = await query(
      "find_build",
      `select w.owner_id, b.job_id from workspace_builds b join workspaces w on w.id = b.workspace_id
        where b.id = $1`,
      [build],
    );
    if (found === undefined || !mayRead(session, found)) return send(reply, 404, missing);
    const [told] = await readBuilds(query, "b.id = $1", [build], { match: false });
    return send(reply, 200, told);
  },
);

app.get<{ Params: { workspace: string }; Querystring: { limit?: number; offset?: number } }>(
  "/api/v2/workspaces/:workspace/builds",
  {
    schema: {
      params: pathOf("workspace"),
      querystring: {
        type: "object",
        properties: {
          limit: { type: "integer", minimum: 0 },
          offset: { type: "integer", minimum: 0 },
        },
      },
    },
  },
  async (request, reply) => {
    const { session } = request;
    if (!known(session, reply)) return reply;
    const workspace = request.params.workspace.toLowerCase();
    if (!(await mayReadWorkspace(session, workspace))) return send(reply, 404, missing);
    const { limit, offset } = request.query;
    const page = { match: true, limit: limit === 0 ? undefined : limit, offset };
    return send(reply, 200, await readBuilds(query, "b.workspace_id = $1", [workspace], page));
  },
);

async function mayReadWorkspace(session: Session, workspace: string): Promise<boolean> {
  const [found] = await query(
    "find_workspace",
    "select id, owner_id from workspaces where id = $1",
    [workspace],
  );
  return found !== undefined && mayRead(session, found);
}

const text = { type: "string" };
const reasons = ["dashboard", "cli", "ssh_connection", "vscode_connection", "jetbrains_connection"];
const body = {
  type: "object",
  required: ["transition"],
  properties: {
    transition: { enum: ["start", "stop", "delete"] },
    template_version_id: { ...id, type: ["string", "null"] },
    template_version_preset_id: { ...id, type: ["string", "null"] },
    rich_parameter_values: {
      type: ["array", "null"],
      items: { type: "object", properties: { name: text, value: text } },
    },
    reason: { enum: [...reasons, null] },
  },
};

app.post<{ Params: { workspace: string }; Body: Body }>(
  "/api/v2/workspaces/:workspace/builds",
  { schema: { params: pathOf("workspace"), body } },
  async (request, reply) => {
    const { session } = request;
    if (!known(session, reply)) return reply;
    const workspace = request.params.workspace.toLowerCase();
    if (!(await mayReadWorkspace(session, workspace))) return send(reply, 404, missing);
    const { status, told } = await createBuild(database, session, workspace, request.body);
    return send(reply, status, told);
  },
);

await app.listen({ port: 0, host: "127.0.0.1" });
running(`http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`);
