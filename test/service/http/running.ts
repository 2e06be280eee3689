/** A service in memory for a file of tests, and clients of it. */
import { type IncomingMessage, request as httpRequest } from "node:http";
import { createClient } from "../../../generated/client.ts";
import type { WorkspaceBuild } from "../../../generated/types.ts";
import { logger } from "../../../service/observe/log.ts";
import { type Service, type ServiceOptions, startService } from "../../../service/service.ts";

export interface Running extends Service {
  /** What was written to the log. */
  readonly lines: readonly string[];
}

/** Starts one on a free port, twenty times as fast, its answers held to the contract. */
export async function running(options: ServiceOptions = {}): Promise<Running> {
  const lines: string[] = [];
  const log = logger({ write: (line) => lines.push(line) }, "debug");
  const service = await startService({
    port: 0,
    speed: 20,
    log,
    validateAnswers: true,
    ...options,
  });
  return { ...service, lines };
}

type Who = "owner" | "template-admin" | "member" | "auditor";

/** The token of the first active user of a role. */
export function tokenOf({ world }: Service, who: Who): string {
  const found = world.users.find(({ role, status }) => role === who && status === "active");
  if (found === undefined) throw new Error(`There is no ${who}.`);
  return found.token;
}

export const clientOf = (service: Service, who: Who) =>
  createClient({
    baseUrl: `${service.url}/api/v2`,
    security: { coderSessionToken: tokenOf(service, who) },
  });

export type BuildsClient = ReturnType<typeof clientOf>;

/** The id of the first member's first workspace of a template that behaves so. */
export function workspaceOf({ world }: Service, behaviour: string, nth = 0): string {
  const templates = world.templates.filter((each) => each.behaviour === behaviour);
  const member = world.users.find(({ role, status }) => role === "member" && status === "active");
  const found = world.workspaces.filter(
    ({ template_id: id, owner }) =>
      owner === member?.username && templates.some((each) => each.id === id),
  )[nth];
  if (found === undefined) throw new Error(`There is no workspace ${behaviour} ${String(nth)}.`);
  return found.id;
}

/** Waits until a build's job has ended. */
export async function ended(client: BuildsClient, id: string): Promise<WorkspaceBuild> {
  for (;;) {
    const build = await client.getWorkspaceBuild({ path: { workspacebuild: id } }).orThrow();
    if (build.job.completed_at !== undefined) return build;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

/** A request that no client would send. */
export function ask(
  { url }: Pick<Service, "url">,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  { method = "GET", body }: { readonly method?: string; readonly body?: string } = {},
): Promise<Reply> {
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      url,
      { method, path, headers: { ...length, ...headers }, agent: false },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
