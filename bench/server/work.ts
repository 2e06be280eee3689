/** The work that every contestant does: POST builds with a JSON body of about 1 KB, answered 201 with the build. */
import { readFileSync } from "node:fs";

const text = readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8");

/** The emitted OpenAPI document, for contestants that read one. */
export const document: Contract = JSON.parse(text);

interface Contract {
  readonly openapi: string;
  readonly info: object;
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: {
    readonly examples: {
      readonly CreatedBuild: { readonly value: Build };
      readonly RunningBuild: { readonly value: Build };
    };
    readonly schemas: Readonly<Record<string, object>>;
  };
}

interface Operation {
  readonly operationId: string;
  readonly requestBody: { readonly content: { readonly "application/json": { schema: object } } };
  readonly responses: {
    readonly "201": { readonly content: { readonly "application/json": { schema: object } } };
  };
}

/** The part of a build that the handler fills in. */
export interface Build {
  readonly workspace_id: string;
  readonly transition: string;
}

const workspace = "2b7d9c1a-58f4-4e0b-8a35-7f0f1f6d2c11";
const base = "/api/v2";

/** The operation's path template in the document. */
export const template = "/workspaces/{workspace}/builds";

/** What stands before the template in a request. */
export const basePath = base;

/** The request's target. */
export const target = `${base}/workspaces/${workspace}/builds`;

/** The build that a handler gives for a workspace and a transition. */
export const buildFor = (workspaceId: string, transition: string): Build => ({
  ...document.components.examples.CreatedBuild.value,
  workspace_id: workspaceId,
  transition,
});

const parameters = Array.from({ length: 14 }, (_, index) => ({
  name: `parameter_of_the_template_${String(index)}`,
  value: `value-${String(index * 7919)}`,
}));

/** The request's body. */
export const goodBody = JSON.stringify({
  transition: "start",
  template_version_id: "91d3a5b8-6c2e-4f17-a0d4-5e8c7b2f1a33",
  rich_parameter_values: parameters,
  reason: "dashboard",
  log_level: "debug",
  dry_run: false,
});

/** The answer's body that every contestant must give for `goodBody`. */
export const goodAnswer = buildFor(workspace, "start");

/** A body that is no JSON at all: refused by every contestant. */
export const brokenBody = goodBody.slice(0, -1);

/** Bodies that are JSON and not what the contract says: refused by every contestant that validates. */
export const wrongBodies = [
  JSON.stringify({ transition: "dance" }),
  JSON.stringify({ reason: "cli" }),
  JSON.stringify({ transition: "start", rich_parameter_values: [{ name: {}, value: "x" }] }),
];
