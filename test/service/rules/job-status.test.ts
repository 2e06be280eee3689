import { describe, expect, it } from "vitest";
import { active, jobStatus, workspaceStatus } from "../../../service/rules/job-status.ts";

const at = "2026-01-01T00:00:00Z";

describe("a job's status", () => {
  it.each([
    // completed, error, canceled, started → status
    [at, "broken", null, at, "failed"],
    [at, "canceled", at, at, "failed"],
    [at, "", at, null, "canceled"],
    [at, "", at, at, "canceled"],
    [at, "", null, at, "succeeded"],
    [at, "", null, null, "succeeded"],
    [null, "broken", null, at, "failed"],
    [null, "broken", at, null, "failed"],
    [null, "", at, null, "canceling"],
    [null, "", at, at, "canceling"],
    [null, "", null, null, "pending"],
    [null, "", null, at, "running"],
  ] as const)("completed %s, error %j, canceled %s, started %s: %s", (...row) => {
    const [completedAt, error, canceledAt, startedAt, status] = row;
    expect(jobStatus({ completedAt, error, canceledAt, startedAt })).toBe(status);
  });
});

describe("a workspace's status", () => {
  it.each([
    ["pending", "pending", "pending", "pending"],
    ["running", "starting", "stopping", "deleting"],
    ["succeeded", "running", "stopped", "deleted"],
    ["canceling", "canceling", "canceling", "canceling"],
    ["canceled", "canceled", "canceled", "canceled"],
    ["failed", "failed", "failed", "failed"],
  ] as const)("of a job that is %s: %s, %s, %s", (status, start, stop, remove) => {
    expect(workspaceStatus(status, "start")).toBe(start);
    expect(workspaceStatus(status, "stop")).toBe(stop);
    expect(workspaceStatus(status, "delete")).toBe(remove);
  });
});

it("is active while it may still change the workspace", () => {
  const statuses = ["pending", "running", "canceling", "succeeded", "canceled", "failed"] as const;
  expect(statuses.filter(active)).toEqual(["pending", "running", "canceling"]);
});
