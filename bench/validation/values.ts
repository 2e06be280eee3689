/** What is validated: builds of three sizes and the body that asks for one, as they are and with faults. */
import { document } from "../server/work.ts";

export const schemaNames = ["CreateWorkspaceBuildRequest", "WorkspaceBuild", "BuildList"] as const;
export type SchemaName = (typeof schemaNames)[number];

export interface Case {
  readonly name: string;
  readonly schema: SchemaName;
  /** Zero for a value that is as its schema says. */
  readonly faults: number;
  /** Several of the same shape: nobody can remember the answer for one. */
  readonly values: readonly unknown[];
}

type Members = Readonly<Record<string, unknown>>;

const body: Members = {
  transition: "start",
  template_version_id: "91d3a5b8-6c2e-4f17-a0d4-5e8c7b2f1a33",
  rich_parameter_values: [{ name: "cpu_cores", value: "4" }],
  reason: "cli",
};
const build: Members = { ...document.components.examples.RunningBuild.value };
const job = build["job"] as Members;

/** As a build is answered when it has just been asked for: nothing has come of it yet. */
const newBuild: Members = { ...build, resources: [] };

const wrongNewBuild = { ...newBuild, id: "none", build_number: 0, status: 5 };

const wrongBuild = {
  ...build,
  id: "none",
  build_number: 0,
  job: { ...job, created_at: "yesterday", status: 5 },
  resources: (build["resources"] as Members[]).map((each) => ({ ...each, name: undefined })),
};

/** Values are what `JSON.parse` makes, as they are when they come over the wire. */
function copies(value: unknown): unknown[] {
  const text = JSON.stringify(value);
  return Array.from({ length: 8 }, (): unknown => JSON.parse(text));
}

const twenty = <Item>(item: (index: number) => Item): Item[] =>
  Array.from({ length: 20 }, (_, index) => item(index));

export const cases: readonly Case[] = [
  {
    name: "create body",
    schema: "CreateWorkspaceBuildRequest",
    faults: 0,
    values: copies(body),
  },
  { name: "new build", schema: "WorkspaceBuild", faults: 0, values: copies(newBuild) },
  { name: "build", schema: "WorkspaceBuild", faults: 0, values: copies(build) },
  { name: "20 builds", schema: "BuildList", faults: 0, values: copies(twenty(() => build)) },
  {
    name: "create body",
    schema: "CreateWorkspaceBuildRequest",
    faults: 1,
    values: copies({ ...body, transition: "dance" }),
  },
  {
    name: "create body",
    schema: "CreateWorkspaceBuildRequest",
    faults: 3,
    values: copies({
      ...body,
      transition: "dance",
      rich_parameter_values: [{ name: "cpu_cores", value: 4 }],
      dry_run: "no",
    }),
  },
  { name: "new build", schema: "WorkspaceBuild", faults: 3, values: copies(wrongNewBuild) },
  {
    name: "build",
    schema: "WorkspaceBuild",
    faults: 4 + wrongBuild.resources.length,
    values: copies(wrongBuild),
  },
  {
    // Every tenth build is wrong: a list is seldom wrong all over.
    name: "20 builds",
    schema: "BuildList",
    faults: 2 * (4 + wrongBuild.resources.length),
    values: copies(twenty((index) => (index % 10 === 4 ? wrongBuild : build))),
  },
];
