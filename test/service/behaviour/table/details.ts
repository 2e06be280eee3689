/** 3.5 and 3.6: what a build ran with, and what it made. */
import { expect } from "vitest";
import type { WorkspaceBuildParameter, WorkspaceResource } from "../../../../generated/types.ts";
import { buildOf, refused, type Table } from "../row.ts";
import type { Scene } from "../scene.ts";

const sorted = (values: readonly string[]): string[] => [...values].sort();
const namesOf = (all: readonly { readonly name: string }[]): string[] =>
  all.map(({ name }) => name);

const parameters: Table = {
  section: "3.5",
  rows: [
    {
      name: "every parameter of the template, sorted by name, with its default",
      send: "GET /workspacebuilds/{quick.0:1}/parameters",
      status: 200,
      holds: (body: WorkspaceBuildParameter[], { world }: Scene) => {
        const template = world.templates.find(({ behaviour }) => behaviour === "quick")!;
        const active = template.versions.find(({ id }) => id === template.active_version_id)!;
        const defaults = active.parameters.map(({ name, default_value }) => ({
          name,
          value: default_value ?? "",
        }));
        expect(body).toEqual(defaults.sort((one, two) => (one.name < two.name ? -1 : 1)));
      },
    },
    {
      name: "names and values alone, and values are text",
      send: "GET /workspacebuilds/{quick.0:1}/parameters",
      status: 200,
      holds: (body: WorkspaceBuildParameter[]) => {
        expect(body.length).toBeGreaterThan(3);
        for (const each of body) expect(Object.keys(each).sort()).toEqual(["name", "value"]);
        for (const { value } of body) expect(typeof value).toBe("string");
      },
    },
    {
      name: "what a template without parameters ran with is a list",
      send: "GET /workspacebuilds/{slow:1}/parameters",
      status: 200,
      holds: (body: WorkspaceBuildParameter[], { world }: Scene) => {
        const template = world.templates.find(({ behaviour }) => behaviour === "slow")!;
        const active = template.versions.find(({ id }) => id === template.active_version_id)!;
        expect(namesOf(body)).toEqual(sorted(namesOf(active.parameters)));
      },
    },
    {
      name: "a pending build has them already",
      send: "GET /workspacebuilds/{locked:2}/parameters",
      status: 200,
      holds: (body: WorkspaceBuildParameter[]) => expect(body.length).toBeGreaterThan(3),
    },
    {
      name: "a deleted workspace's build keeps them",
      send: "GET /workspacebuilds/{gone:1}/parameters",
      status: 200,
      holds: (body: WorkspaceBuildParameter[]) => expect(body.length).toBeGreaterThan(3),
    },
  ],
};

const resources: Table = {
  section: "3.6",
  rows: [
    {
      name: "a pending job has none yet",
      send: "GET /workspacebuilds/{locked:2}/resources",
      status: 400,
      is: refused("Job hasn't completed!"),
    },
    {
      name: "sorted by name, the states of apps left out",
      send: "GET /workspacebuilds/{quick.0:1}/resources",
      status: 200,
      holds: (body: WorkspaceResource[]) => {
        expect(body.length).toBeGreaterThan(1);
        expect(namesOf(body)).toEqual(sorted(namesOf(body)));
        const apps = body.flatMap(({ agents = [] }) => agents.flatMap(({ apps }) => apps));
        expect(apps.length).toBeGreaterThan(0);
        for (const { statuses } of apps) expect(statuses).toEqual([]);
      },
    },
    {
      name: "one has an agent with an app, a script and a log source",
      send: "GET /workspacebuilds/{quick.0:1}/resources",
      status: 200,
      holds: (body: WorkspaceResource[]) => {
        const agents = body.flatMap(({ agents = [] }) => agents);
        expect(
          agents.filter(
            ({ apps, scripts, log_sources: sources }) =>
              apps.length > 0 && scripts.length > 0 && sources.length > 0,
          ),
        ).not.toEqual([]);
      },
    },
    {
      name: "the same ones that the build holds",
      send: "GET /workspacebuilds/{quick.0:1}/resources",
      status: 200,
      holds: async (body: WorkspaceResource[], scene: Scene) => {
        const whole = await buildOf(scene, scene.names.get("quick.0:1")!);
        expect(sorted(body.map(({ id }) => id))).toEqual(
          sorted(whole.resources.map(({ id }) => id)),
        );
        for (const each of body) expect(each.job_id).toBe(whole.job.id);
        for (const each of body) expect(each.workspace_transition).toBe("start");
      },
    },
    {
      name: "agents and metadata are left out when there are none",
      send: "GET /workspacebuilds/{quick.0:1}/resources",
      status: 200,
      holds: (body: WorkspaceResource[]) => {
        for (const each of body) {
          if (each.agents !== undefined) expect(each.agents.length).toBeGreaterThan(0);
          if (each.metadata !== undefined) expect(each.metadata.length).toBeGreaterThan(0);
        }
        expect(body.some(({ agents }) => agents === undefined)).toBe(true);
      },
    },
    {
      name: "a failed build made none",
      send: "GET /workspacebuilds/{failing:2}/resources",
      status: 200,
      is: [],
    },
    {
      name: "nor did a cancelled one",
      send: "GET /workspacebuilds/{kept}/resources",
      status: 200,
      is: [],
    },
    {
      name: "still there for a deleted workspace",
      send: "GET /workspacebuilds/{gone:1}/resources",
      status: 200,
      holds: (body: WorkspaceResource[]) => expect(body.length).toBeGreaterThan(1),
    },
  ],
};

export const details: readonly Table[] = [parameters, resources];
