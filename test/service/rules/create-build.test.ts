import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildParameters, buildState } from "../../../service/rules/build-contents.ts";
import { getBuild } from "../../../service/rules/get-build.ts";
import { listBuilds } from "../../../service/rules/list-builds.ts";
import type { CreateBuildRequest, CreatePermissions } from "../../../service/rules/create-build.ts";
import { workspaceBuilds, workspaces } from "../../../service/store/schema.ts";
import { addDaemon, type Demo, demo, refusal, setJob, value } from "../demo.ts";

let d: Demo;
beforeAll(async () => {
  d = await demo();
  await addDaemon(d, { scope: "organization", owner: "" });
});
afterAll(() => d[Symbol.asyncDispose]());

const start = { transition: "start" } as const;

/** Makes the last build of a workspace a success. */
async function succeed(jobId: string): Promise<void> {
  await setJob(d.store, jobId, { startedAt: sql`now()`, completedAt: sql`now()` });
}

const quick = () => d.world.templates.find(({ name }) => name === "quick")!;
const version = (name: string): string => quick().versions.find((each) => each.name === name)!.id;

const everything: CreatePermissions = {
  updateWorkspace: true,
  deleteWorkspace: true,
  updateTemplate: true,
  administrate: true,
};

describe("a build that is made", () => {
  it("is pending, counted on from the last one, and can be read", async () => {
    const workspaceId = d.freshWorkspace();
    const build = value(await d.create(workspaceId, start));
    expect(build).toMatchObject({
      buildNumber: 2,
      status: "pending",
      transition: "start",
      reason: "initiator",
      deadline: null,
      maxDeadline: null,
      hasAiTask: null,
      resources: [],
      version: { name: "v1" },
      matchedProvisioners: { count: 1, available: 1 },
      job: { status: "pending", queuePosition: 0, queueSize: 0, workerId: null, error: "" },
    });
    const read = await getBuild(d.store, build.id);
    const { matchedProvisioners: _, ...rest } = build;
    const place = { queuePosition: read!.job.queuePosition, queueSize: read!.job.queueSize };
    expect(read).toMatchObject({ ...rest, job: { ...rest.job, ...place } });
    expect(read!.matchedProvisioners).toEqual({ count: 0, available: 0, mostRecentlySeen: null });
  });

  it("is dispatched with its row, and not without it", async () => {
    const workspaceId = d.freshWorkspace();
    const build = value(await d.create(workspaceId, start));
    const [queued] = (
      await d.store.db.execute(sql`select data from pgboss.job where id = ${build.job.id}`)
    ).rows;
    expect(queued).toEqual({ data: { jobId: build.job.id } });
  });

  it.each([
    ["start", "dashboard"],
    ["stop", "initiator"],
    ["delete", "initiator"],
  ] as const)("keeps the reason of a start alone: %s", async (transition, reason) => {
    const build = value(await d.create(d.freshWorkspace(), { transition, reason: "dashboard" }));
    expect(build.reason).toBe(reason);
  });

  it("counts failed and canceled builds too", async () => {
    const workspaceId = d.freshWorkspace();
    const failed = value(await d.create(workspaceId, start));
    await setJob(d.store, failed.job.id, { completedAt: sql`now()`, error: "broken" });
    const canceled = value(await d.create(workspaceId, start));
    await setJob(d.store, canceled.job.id, { completedAt: sql`now()`, canceledAt: sql`now()` });
    expect(value(await d.create(workspaceId, { transition: "stop" })).buildNumber).toBe(4);
  });

  it("uses the version of the build before, not the template's active one", async () => {
    const workspaceId = d.freshWorkspace();
    const request = {
      ...start,
      templateVersionId: version("v2"),
      parameters: [{ name: "team", value: "a" }],
    };
    const first = value(await d.create(workspaceId, request));
    await succeed(first.job.id);
    expect(value(await d.create(workspaceId, start)).version.name).toBe("v2");
  });
});

describe("what is carried over", () => {
  it("keeps parameters, but what is ephemeral", async () => {
    const workspaceId = d.freshWorkspace();
    const parameters = [
      { name: "region", value: "us-east" },
      { name: "clean_cache", value: "true" },
      { name: "unknown", value: "dropped" },
    ];
    const first = value(await d.create(workspaceId, { ...start, parameters }));
    await succeed(first.job.id);
    const second = value(await d.create(workspaceId, { transition: "stop" }));
    expect(await buildParameters(d.store, first.id)).toEqual([
      { name: "base_image", value: "debian-13" },
      { name: "clean_cache", value: "true" },
      { name: "cpu_cores", value: "2" },
      { name: "region", value: "us-east" },
    ]);
    expect(await buildParameters(d.store, second.id)).toEqual([
      { name: "base_image", value: "debian-13" },
      { name: "clean_cache", value: "false" },
      { name: "cpu_cores", value: "2" },
      { name: "region", value: "us-east" },
    ]);
  });

  it("lets a preset override the request", async () => {
    const presetId = quick().versions[0]!.presets[0]!.id;
    const request = { ...start, presetId, parameters: [{ name: "region", value: "ap-south" }] };
    const build = value(await d.create(d.freshWorkspace(), request));
    expect(build.presetId).toBe(presetId);
    expect(await buildParameters(d.store, build.id)).toContainEqual({
      name: "region",
      value: "us-east",
    });
  });

  it("keeps the state, replaces it by a given one, and forgets an orphan's", async () => {
    const workspaceId = d.freshWorkspace();
    const of = async (request: CreateBuildRequest): Promise<string> => {
      const build = value(await d.create(workspaceId, request, everything));
      await succeed(build.job.id);
      return Buffer.from(await buildState(d.store, build.id)).toString();
    };
    const [first] = value(await listBuilds(d.store, workspaceId));
    const seeded = Buffer.from(await buildState(d.store, first!.id)).toString();
    expect(seeded).toContain("serial");
    expect(await of(start)).toBe(seeded);
    expect(await of({ ...start, state: new Uint8Array() })).toBe(seeded);
    expect(await of({ ...start, state: Buffer.from("some kinda state") })).toBe("some kinda state");
    expect(await of({ transition: "stop" })).toBe("some kinda state");
    expect(await of({ transition: "delete", orphan: true })).toBe("");
  });
});

describe("a dry run", () => {
  it("answers what it would make, and makes nothing", async () => {
    const workspaceId = d.freshWorkspace();
    const before = await d.store.boss
      .getDb()
      .executeSql("select count(*)::int as n from pgboss.job");
    const build = value(await d.create(workspaceId, { ...start, dryRun: true }));
    expect(build).toMatchObject({ buildNumber: 2, status: "pending" });
    expect(await getBuild(d.store, build.id)).toBeUndefined();
    const after = await d.store.boss
      .getDb()
      .executeSql("select count(*)::int as n from pgboss.job");
    expect(after.rows).toEqual(before.rows);
    expect(value(await d.create(workspaceId, start)).buildNumber).toBe(2);
  });

  it("is checked as any other", async () => {
    const workspaceId = d.freshWorkspace();
    value(await d.create(workspaceId, start));
    const outcome = await d.create(workspaceId, { ...start, dryRun: true });
    expect(refusal(outcome).message).toBe("A workspace build is already active.");
  });

  it("deletes no orphan", async () => {
    const workspaceId = d.workspace("stuck");
    const request = { transition: "delete", orphan: true, dryRun: true } as const;
    expect(value(await d.create(workspaceId, request, everything)).status).toBe("deleted");
    const [row] = await d.store.db.select().from(workspaces).where(eq(workspaces.id, workspaceId));
    expect(row!.deleted).toBe(false);
  });
});

describe("an orphan", () => {
  it("waits where a provisioner could take it", async () => {
    const request = { transition: "delete", orphan: true } as const;
    expect(value(await d.create(d.freshWorkspace(), request, everything)).status).toBe("pending");
  });

  it("is done at once where none could", async () => {
    const workspaceId = d.workspace("stuck");
    const build = value(
      await d.create(workspaceId, { transition: "delete", orphan: true }, everything),
    );
    expect(build).toMatchObject({
      status: "deleted",
      hasAiTask: false,
      workspace: { deleted: true },
      job: { status: "succeeded", startedAt: null },
    });
    expect(build.job.completedAt).not.toBeNull();
    const [row] = await d.store.db.select().from(workspaces).where(eq(workspaces.id, workspaceId));
    expect(row!.deleted).toBe(true);
    // Its builds are still there to be read.
    expect((await getBuild(d.store, build.id))?.status).toBe("deleted");
    expect(value(await listBuilds(d.store, workspaceId))).toHaveLength(2);
    // What is deleted is started no more, but may be deleted again.
    expect(refusal(await d.create(workspaceId, start))).toEqual({
      reason: "conflict",
      message: "Cannot start a deleted workspace!",
      detail: "This workspace has been deleted and cannot be modified.",
    });
    expect(value(await d.create(workspaceId, { transition: "delete" })).buildNumber).toBe(3);
  });
});

describe("what is refused, in this order", () => {
  const state = Buffer.from("state");
  const forbidden = "You are not authorized to perform this action.";
  const same = (reason: string, message: string) => ({ reason, message, detail: message });
  const rows: readonly [string, CreateBuildRequest, Partial<CreatePermissions>, object][] = [
    [
      "an orphan that is not deleted",
      { ...start, orphan: true },
      { updateWorkspace: false },
      same("invalid", "Orphan is only permitted when deleting a workspace."),
    ],
    [
      "an orphan with a state",
      { transition: "delete", orphan: true, state },
      { deleteWorkspace: false },
      same(
        "invalid",
        "ProvisionerState cannot be set alongside Orphan since state intent is unclear.",
      ),
    ],
    [
      "a start without leave",
      { ...start, state },
      { updateWorkspace: false },
      {
        reason: "forbidden",
        message: "You do not have permission to update this workspace.",
        detail: forbidden,
      },
    ],
    [
      "a deletion without leave",
      { transition: "delete", orphan: true },
      { deleteWorkspace: false },
      {
        reason: "forbidden",
        message: "You do not have permission to delete this workspace.",
        detail: forbidden,
      },
    ],
    [
      "a state of one who manages no template",
      { ...start, state, logLevel: "debug" },
      {},
      same("forbidden", "Only template managers may provide custom state"),
    ],
    [
      "an orphan of one who manages no template",
      { transition: "delete", orphan: true, logLevel: "debug" },
      {},
      same("forbidden", "Only template managers may provide custom state"),
    ],
    [
      "a log level of one who is no administrator",
      { ...start, logLevel: "debug", templateVersionId: crypto.randomUUID() },
      {},
      same(
        "invalid",
        "Workspace builds with a custom log level are restricted to administrators only.",
      ),
    ],
    [
      "a version that is not there",
      { ...start, templateVersionId: crypto.randomUUID() },
      {},
      same("invalid", "template version does not exist"),
    ],
  ];
  it.each(rows)("%s", async (_, request, may, expected) => {
    expect(refusal(await d.create(d.freshWorkspace(), request, may))).toEqual(expected);
  });

  it("another template's version", async () => {
    const templateVersionId = d.world.templates.find(
      ({ name }) => name === "slow",
    )!.active_version_id;
    const outcome = await d.create(d.freshWorkspace(), { ...start, templateVersionId });
    expect(refusal(outcome)).toEqual(same("invalid", "template version doesn't match template"));
  });

  it("a version that is still being imported, or was never", async () => {
    const workspaceId = d.freshWorkspace();
    const of = async (name: string) =>
      refusal(await d.create(workspaceId, { ...start, templateVersionId: version(name) }));
    expect(await of("v3-importing")).toEqual(
      same(
        "not-acceptable",
        "The provided template version is running. Wait for it to complete importing!",
      ),
    );
    expect(await of("v4-broken")).toEqual(
      same(
        "invalid",
        'The provided template version "v4-broken" has failed to import: "main.tf has a block that is never closed". You cannot build workspaces with it!',
      ),
    );
  });

  it("a preset of no version", async () => {
    const outcome = await d.create(d.freshWorkspace(), { ...start, presetId: crypto.randomUUID() });
    expect(refusal(outcome).reason).toBe("invalid");
  });

  it("debug logs that the deployment does not have", async () => {
    const { createBuild } = await import("../../../service/rules/create-build.ts");
    const initiatorId = d.world.users[0]!.id;
    const asked = {
      workspaceId: d.freshWorkspace(),
      initiatorId,
      may: everything,
      request: { ...start, logLevel: "debug" as const },
    };
    expect(refusal(await createBuild(d.store, asked))).toEqual(
      same("invalid", "Terraform debug mode is disabled in the deployment configuration."),
    );
    expect(value(await createBuild(d.store, asked, { debugLogs: true })).buildNumber).toBe(2);
  });

  it.each([
    ["pending", {}],
    ["running", { startedAt: sql`now()`, workerId: crypto.randomUUID() }],
    ["canceling", { startedAt: sql`now()`, canceledAt: sql`now()` }],
  ])("another build while one is %s, before its parameters are looked at", async (_, columns) => {
    const workspaceId = d.freshWorkspace();
    const build = value(await d.create(workspaceId, start));
    await setJob(d.store, build.job.id, { ...columns, updatedAt: sql`now()` });
    const parameters = [{ name: "region", value: "nowhere" }];
    expect(refusal(await d.create(workspaceId, { ...start, parameters }))).toEqual(
      same("conflict", "A workspace build is already active."),
    );
  });

  it("parameters, all that are wrong", async () => {
    const parameters = [
      { name: "region", value: "nowhere" },
      { name: "cpu_cores", value: "17" },
      { name: "base_image", value: "other" },
    ];
    const found = refusal(await d.create(d.freshWorkspace(), { ...start, parameters }));
    expect(found).toMatchObject({ reason: "invalid", message: "Unable to validate parameters" });
    expect(found.validations!.map(({ field }) => field)).toEqual([
      "region",
      "cpu_cores",
      "base_image",
    ]);
  });

  it("a version whose required parameter nobody gives", async () => {
    const outcome = await d.create(d.freshWorkspace(), {
      ...start,
      templateVersionId: version("v2"),
    });
    expect(refusal(outcome).validations).toEqual([
      { field: "team", detail: "Required parameter not provided; parameter value is null" },
    ]);
  });

  it("what there is not", async () => {
    const outcome = await d.create(crypto.randomUUID(), start);
    expect(refusal(outcome)).toEqual({
      reason: "not-found",
      message: "Resource not found or you do not have access to this resource",
    });
  });
});

it("gives one of many at once the number, and refuses the others", async () => {
  const workspaceId = d.freshWorkspace();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => d.create(workspaceId, start)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.reason).toBe("conflict");
  const rows = await d.store.db
    .select()
    .from(workspaceBuilds)
    .where(eq(workspaceBuilds.workspaceId, workspaceId));
  expect(rows.map(({ buildNumber }) => buildNumber).sort()).toEqual([1, 2]);
});
