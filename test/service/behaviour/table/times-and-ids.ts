/** 2.5, beyond what `conforms` holds every answer to. */
import { expect } from "vitest";
import type { ProvisionerJobLog, WorkspaceBuild } from "../../../../generated/types.ts";
import type { Table } from "../row.ts";
import { zeroId } from "./ids.ts";

export const timesAndIds: Table = {
  section: "2.5",
  rows: [
    {
      name: "an id in upper case is answered in lower case",
      send: "GET /workspacebuilds/{quick.0:1.upper}",
      status: 200,
      has: { id: "{quick.0:1}" },
    },
    {
      name: "times tell microseconds",
      send: "GET /workspacebuilds/{many:3}",
      status: 200,
      holds: ({ created_at: at, job }: WorkspaceBuild) => {
        for (const time of [at, job.created_at, job.started_at, job.completed_at]) {
          expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,5}[1-9])?Z$/);
        }
      },
    },
    {
      name: "those of lines as well",
      send: "GET /workspacebuilds/{many:3}/logs",
      status: 200,
      holds: (lines: ProvisionerJobLog[]) => {
        for (const line of lines)
          expect(line.created_at).toMatch(/T\d\d:\d\d:\d\d(\.\d{0,5}[1-9])?Z$/);
      },
    },
    {
      name: "an id of zeros in a body is none",
      send: "POST /workspaces/{quick.2}/builds",
      json: { transition: "start", dry_run: true, template_version_id: zeroId },
      status: 201,
      has: { template_version_id: "{version}" },
    },
  ],
};
