/** Hono with zod-openapi on its Node server: the request's schema written in zod, as its users write it. */
import { serve } from "@hono/node-server";
import { OpenAPIHono, createRoute, z } from "@hono/zod-openapi";
import { basePath, buildFor } from "../work.ts";
import { running } from "./running.ts";

const id = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

const body = z.object({
  transition: z.enum(["start", "stop", "delete"]),
  template_version_id: id.nullish(),
  template_version_preset_id: id.nullish(),
  rich_parameter_values: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  reason: z
    .enum(["dashboard", "cli", "ssh_connection", "vscode_connection", "jetbrains_connection"])
    .nullish(),
  log_level: z.enum(["debug"]).nullish(),
  dry_run: z.boolean().nullish(),
  orphan: z.boolean().nullish(),
  state: z.union([z.string(), z.array(z.number().int().min(0).max(255))]).nullish(),
});

const route = createRoute({
  method: "post",
  path: `${basePath}/workspaces/{workspace}/builds`,
  request: {
    params: z.object({ workspace: z.string() }),
    body: { content: { "application/json": { schema: body } }, required: true },
  },
  responses: {
    201: { description: "The build", content: { "application/json": { schema: z.any() } } },
  },
});

const app = new OpenAPIHono();
app.openapi(route, (c) => {
  const { workspace } = c.req.valid("param");
  return c.json(buildFor(workspace, c.req.valid("json").transition), 201);
});

const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => running(server));
