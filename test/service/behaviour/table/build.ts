/** 3.2: one build. */
import { expect } from "vitest";
import type { WorkspaceBuild } from "../../../../generated/types.ts";
import { type Table } from "../row.ts";
import type { Scene } from "../scene.ts";

const zero = { count: 0, available: 0, most_recently_seen: null };
const sorted = (values: readonly string[]): string[] => [...values].sort();
const namesOf = (all: readonly { readonly name: string }[]): string[] =>
  all.map(({ name }) => name);

export const build: Table = {
  section: "3.2",
  rows: [
    {
      name: "a build that succeeded",
      send: "GET /workspacebuilds/{quick.0:1}",
      status: 200,
      has: {
        id: "{quick.0:1}",
        workspace_id: "{quick.0}",
        workspace_name: "{quick.0.name}",
        workspace_owner_name: "{member}",
        workspace_owner_id: "{member.id}",
        template_version_id: "{version}",
        template_version_name: "{version.name}",
        build_number: 1,
        transition: "start",
        status: "running",
        matched_provisioners: zero,
        max_deadline: null,
        daily_cost: 0,
        job: {
          status: "succeeded",
          type: "workspace_build",
          queue_position: 0,
          queue_size: 0,
          logs_overflowed: false,
          input: { workspace_build_id: "{quick.0:1}" },
          metadata: {
            template_version_name: "{version.name}",
            workspace_id: "{quick.0}",
            workspace_name: "{quick.0.name}",
          },
        },
      },
      holds: ({ job }: WorkspaceBuild) => {
        expect(job).not.toHaveProperty("error");
        expect(job).not.toHaveProperty("canceled_at");
        expect(job).not.toHaveProperty("worker_name");
        expect(job).not.toHaveProperty("available_workers");
        expect(job.worker_id).toMatch(/-/);
        // Zeros at the end are trimmed, so that texts of one second do not sort as their times do.
        const times = [job.created_at, job.started_at!, job.completed_at!].map(Date.parse);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      },
    },
    {
      name: "the names of its job are filled",
      send: "GET /workspacebuilds/{quick.0:1}",
      status: 200,
      holds: ({ job: { metadata } }: WorkspaceBuild, { world }: Scene) => {
        const template = world.templates.find(({ id }) => id === metadata.template_id);
        expect(template?.name).toBe(metadata.template_name);
      },
    },
    {
      name: "a build of a deleted workspace",
      send: "GET /workspacebuilds/{gone:1}",
      status: 200,
      has: { id: "{gone:1}", workspace_id: "{gone}" },
    },
    {
      name: "the build that deleted it",
      send: "GET /workspacebuilds/{gone:2}",
      status: 200,
      has: { transition: "delete", status: "deleted", job: { status: "succeeded" } },
    },
    {
      name: "provisioners are not counted here, not even for a pending build",
      send: "GET /workspacebuilds/{locked:2}",
      status: 200,
      has: { status: "pending", job: { status: "pending" }, matched_provisioners: zero },
      holds: ({ job, resources, deadline }: WorkspaceBuild) => {
        for (const absent of ["started_at", "completed_at", "canceled_at", "error", "worker_id"]) {
          expect(job).not.toHaveProperty(absent);
        }
        expect([resources, deadline]).toEqual([[], null]);
      },
    },
    {
      name: "a failed build has an error and no resources",
      send: "GET /workspacebuilds/{failing:2}",
      status: 200,
      has: { status: "failed", job: { status: "failed" }, resources: [], deadline: null },
      holds: ({ job }: WorkspaceBuild) => expect(job.error).toMatch(/./),
    },
    {
      name: "resources are sorted by the display order of their agents, then by name",
      send: "GET /workspacebuilds/{quick.0:1}",
      status: 200,
      holds: ({ resources }: WorkspaceBuild) => {
        expect(resources.length).toBeGreaterThan(1);
        const [withAgents, without] = [true, false].map((has) =>
          namesOf(resources.filter(({ agents = [] }) => agents.length > 0 === has)),
        );
        expect(without).toEqual(sorted(without!));
        expect(withAgents!.length).toBeGreaterThan(0);
      },
    },
  ],
};
