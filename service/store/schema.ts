/** Every table of the service. */
export * from "./schema/jobs.ts";
export * from "./schema/people.ts";
export * from "./schema/resources.ts";
export * from "./schema/templates.ts";
export * from "./schema/workspaces.ts";
