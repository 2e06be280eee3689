/** 3.7 and 3.8: what a build left, and how long it took. */
import { expect } from "vitest";
import type { WorkspaceBuildTimings } from "../../../../generated/types.ts";
import type { Reply } from "../ask.ts";
import { buildOf, notFound, type Table } from "../row.ts";
import { bypass, type Scene } from "../scene.ts";

const bytes = { "content-type": "application/octet-stream" } as const;

const state: Table = {
  section: "3.7",
  rows: [
    {
      name: "the bytes of a build that succeeded",
      as: "owner",
      send: "GET /workspacebuilds/{quick.0:1}/state",
      status: 200,
      head: bytes,
      reads: /./,
    },
    {
      name: "not for a member, though it is theirs",
      send: "GET /workspacebuilds/{quick.0:1}/state",
      status: 404,
      is: notFound,
    },
    {
      name: "a given state comes back byte for byte, JSON or not",
      as: "owner",
      send: "GET /workspacebuilds/{locked:2}/state",
      status: 200,
      head: bytes,
      reads: "some kinda state",
    },
    {
      name: "a state that was given byte by byte",
      as: "admin",
      send: "GET /workspacebuilds/{bytes}/state",
      status: 200,
      head: bytes,
      holds: (_: unknown, __: Scene, { bytes: found }: Reply) =>
        expect([...found]).toEqual([0, 255, 128, 13, 10, 0]),
    },
    {
      name: "a build without one takes that of the build before",
      as: "owner",
      send: "GET /workspacebuilds/{kept}/state",
      status: 200,
      holds: async (_: unknown, { ask, names }: Scene, { bytes: found }: Reply) => {
        const path = `/workspacebuilds/${names.get("bytes")}/state`;
        const before = await ask("owner", { method: "GET", path, headers: bypass });
        expect(found.equals(before.bytes)).toBe(true);
      },
    },
    {
      name: "an orphan is deleted in the same request where no provisioner could do it",
      as: "owner",
      send: "POST /workspaces/{stuck.1}/builds",
      json: { transition: "delete", orphan: true },
      status: 201,
      has: { transition: "delete", status: "deleted", job: { status: "succeeded" } },
      saves: { orphaned: "id" },
    },
    {
      name: "its workspace is deleted",
      send: "GET /users/me/workspace/{stuck.1.name}/builds/1",
      status: 404,
      is: notFound,
    },
    {
      name: "an orphan has none: 200 and no byte",
      as: "owner",
      send: "GET /workspacebuilds/{orphaned}/state",
      status: 200,
      head: bytes,
      reads: "",
    },
  ],
};

const timings: Table = {
  section: "3.8",
  rows: [
    {
      name: "what a build that succeeded took, by when it began",
      send: "GET /workspacebuilds/{quick.0:1}/timings",
      status: 200,
      holds: async ({ provisioner_timings: found }: WorkspaceBuildTimings, scene: Scene) => {
        expect(found.length).toBeGreaterThan(0);
        const begun = found.map(({ started_at: at }) => at);
        expect(begun.map((at) => Date.parse(at))).toEqual(
          begun.map((at) => Date.parse(at)).sort((one, two) => one - two),
        );
        const { job } = await buildOf(scene, scene.names.get("quick.0:1")!);
        for (const each of found) {
          expect(["init", "plan", "graph", "apply"]).toContain(each.stage);
          expect(each.job_id).toBe(job.id);
          expect(each.source && each.action && each.resource).toMatch(/./);
          expect(Date.parse(each.ended_at)).toBeGreaterThanOrEqual(Date.parse(each.started_at));
          expect(Date.parse(each.started_at)).toBeGreaterThan(0);
        }
      },
    },
    {
      name: "each script once, by how it ended",
      send: "GET /workspacebuilds/{quick.0:1}/timings",
      status: 200,
      holds: ({ agent_script_timings: found }: WorkspaceBuildTimings) => {
        for (const each of found) {
          expect(["start", "stop", "cron"]).toContain(each.stage);
          expect(["ok", "exit_failure", "timed_out", "pipes_left_open"]).toContain(each.status);
          expect(Number.isInteger(each.exit_code)).toBe(true);
        }
      },
    },
    {
      name: "each agent that has connected, from when it was made",
      send: "GET /workspacebuilds/{quick.0:1}/timings",
      status: 200,
      holds: async ({ agent_connection_timings: found }: WorkspaceBuildTimings, scene: Scene) => {
        const whole = await buildOf(scene, scene.names.get("quick.0:1")!);
        const agents = whole.resources.flatMap(({ agents = [] }) => agents);
        const connected = agents.filter((agent) => agent.first_connected_at !== undefined);
        expect(found).toHaveLength(connected.length);
        for (const each of found) {
          const agent = connected.find(({ id }) => id === each.workspace_agent_id);
          expect(each).toMatchObject({
            stage: "connect",
            workspace_agent_name: agent?.name,
            started_at: agent?.created_at,
            ended_at: agent?.first_connected_at,
          });
        }
      },
    },
    {
      name: "a pending build has three empty lists",
      send: "GET /workspacebuilds/{locked:2}/timings",
      status: 200,
      is: { provisioner_timings: [], agent_script_timings: [], agent_connection_timings: [] },
    },
    {
      name: "so has a failed one",
      send: "GET /workspacebuilds/{failing:2}/timings",
      status: 200,
      is: { provisioner_timings: [], agent_script_timings: [], agent_connection_timings: [] },
    },
    {
      name: "and a cancelled one",
      send: "GET /workspacebuilds/{kept}/timings",
      status: 200,
      is: { provisioner_timings: [], agent_script_timings: [], agent_connection_timings: [] },
    },
  ],
};

export const stateAndTimings: readonly Table[] = [state, timings];
