/** A row of the tables: one request, and the answer that the documents promise. */
import { expect, test } from "vitest";
import type { WorkspaceBuild } from "../../../generated/types.ts";
import type { Question, Reply } from "./ask.ts";
import { bypass, type Caller, filled, type Scene } from "./scene.ts";

export interface Row {
  /** What is asked, and what is said of it. */
  readonly name: string;
  /** Who asks; the first member unless told. */
  readonly as?: Caller;
  /** Method and path below `/api/v2`; `{…}` is what the scene calls something by. */
  readonly send: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body as JSON, with names of the scene in it. */
  readonly json?: unknown;
  /** A body as it is. */
  readonly text?: string;
  /** First waits until a build's job has one of these statuses. */
  readonly when?: readonly [build: string, ...statuses: string[]];
  readonly status: number;
  /** The whole body. */
  readonly is?: unknown;
  /** What the body has, among other things. */
  readonly has?: unknown;
  /** The body as text. */
  readonly reads?: string | RegExp;
  /** Headers of the answer by name in lower case; null for one that must be absent. */
  readonly head?: Readonly<Record<string, string | RegExp | null>>;
  /** The contract leaves the answer to the transport. */
  readonly undeclared?: boolean;
  /** Refused before a request was read, so that nothing but the status is of the service. */
  readonly bare?: boolean;
  /** Names that later rows use, from the body. */
  readonly saves?: Readonly<Record<string, string>>;
  /** What no pattern can tell. */
  readonly holds?: (body: never, scene: Scene, reply: Reply) => void | Promise<void>;
}

export interface Table {
  /** The section of the reference that the rows come from. */
  readonly section: string;
  readonly rows: readonly Row[];
}

/** The body of a refusal, whole. */
export const refused = (
  message: string,
  detail?: string,
  validations?: readonly { field: string; detail: string }[],
): object => ({
  message,
  ...(detail === undefined ? {} : { detail }),
  ...(validations === undefined ? {} : { validations }),
});

export const notFound = refused("Resource not found or you do not have access to this resource");

/** A test for each row, in order: later rows use what earlier ones made. */
export function runRows(rows: readonly Row[], scene: () => Scene): void {
  for (const row of rows) {
    test(`${row.send.split("?")[0]} · ${row.name}`, async () => {
      const reply = await answered(row, scene());
      expect(reply.status, reply.text.slice(0, 800)).toBe(row.status);
      await holdsTo(row, scene(), reply);
    });
  }
}

async function answered(
  { when, as = "member", undeclared, bare, ...row }: Row,
  scene: Scene,
): Promise<Reply> {
  if (when !== undefined) {
    const [build, ...statuses] = when;
    await whenJob(scene, filled(build, scene.names), statuses);
  }
  return scene.ask(as, questionOf(row, scene.names), { undeclared, bare });
}

async function holdsTo(row: Row, scene: Scene, reply: Reply): Promise<void> {
  const { names } = scene;
  const said = `${reply.status} ${reply.text.slice(0, 800)}`;
  for (const [name, value] of Object.entries(row.head ?? {})) {
    if (value === null) expect(reply.headers, said).not.toHaveProperty([name]);
    else if (typeof value === "string")
      expect(reply.headers[name], said).toBe(filled(value, names));
    else expect(reply.headers[name], said).toMatch(value);
  }
  if (typeof row.reads === "string") expect(reply.text).toBe(filled(row.reads, names));
  else if (row.reads !== undefined) expect(reply.text).toMatch(row.reads);
  if (row.is !== undefined) expect(JSON.parse(reply.text)).toEqual(filled(row.is, names));
  if (row.has !== undefined) {
    expect(JSON.parse(reply.text)).toMatchObject(filled(row.has, names) as object);
  }
  await row.holds?.(jsonOf(reply) as never, scene, reply);
  for (const [name, key] of Object.entries(row.saves ?? {})) {
    names.set(name, (jsonOf(reply) as Record<string, string>)[key]!);
  }
}

const jsonOf = ({ headers, text }: Reply): unknown =>
  headers["content-type"]?.startsWith("application/json") === true ? JSON.parse(text) : undefined;

function questionOf(
  { send, headers, json, text }: Pick<Row, "send" | "headers" | "json" | "text">,
  names: ReadonlyMap<string, string>,
): Question {
  const [method, path] = filled(send, names).split(" ", 2) as [string, string];
  const body = json === undefined ? text : JSON.stringify(filled(json, names));
  return {
    method,
    path,
    headers: {
      ...(json === undefined ? {} : { "Content-Type": "application/json" }),
      ...filled(headers ?? {}, names),
    },
    ...(body === undefined ? {} : { body }),
  };
}

/** A build as a site owner sees it. */
export async function buildOf({ ask }: Scene, id: string): Promise<WorkspaceBuild> {
  const reply = await ask("owner", {
    method: "GET",
    path: `/workspacebuilds/${id}`,
    headers: bypass,
  });
  expect(reply.status, reply.text).toBe(200);
  return JSON.parse(reply.text) as WorkspaceBuild;
}

/**
 * Waits until a build's job has one of the statuses.
 *
 * @throws an error when it ends in another one
 */
export async function whenJob(
  scene: Scene,
  id: string,
  statuses: readonly string[],
): Promise<WorkspaceBuild> {
  for (;;) {
    const build = await buildOf(scene, id);
    if (statuses.includes(build.job.status)) return build;
    if (build.job.completed_at !== undefined) {
      throw new Error(
        `Build ${id} is ${build.job.status}, and was to be ${statuses.join(" or ")}.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Every status that a job ends in. */
export const ended = ["succeeded", "failed", "canceled"] as const;
