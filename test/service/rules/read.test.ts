import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildResources, buildState, buildTimings } from "../../../service/rules/build-contents.ts";
import { getBuild, getBuildByNumber } from "../../../service/rules/get-build.ts";
import { listBuilds, type ListBuildsQuery } from "../../../service/rules/list-builds.ts";
import {
  provisionerDaemons,
  workspaceAgents,
  workspaceResources,
} from "../../../service/store/schema.ts";
import { addDaemon, type Demo, demo, refusal, setJob, value } from "../demo.ts";

let d: Demo;
beforeAll(async () => {
  d = await demo();
});
afterAll(() => d[Symbol.asyncDispose]());

const tags = { scope: "organization", owner: "" };

describe("a list", () => {
  let workspaceId: string;
  const ids: string[] = [];
  beforeAll(async () => {
    workspaceId = d.freshWorkspace();
    for (let number = 2; number <= 5; number += 1) {
      const build = value(await d.create(workspaceId, { transition: "start" }));
      ids[number] = build.id;
      await setJob(d.store, build.job.id, { completedAt: sql`now()` });
    }
  });

  const numbers = async (query: ListBuildsQuery): Promise<number[]> =>
    value(await listBuilds(d.store, workspaceId, query)).map(({ buildNumber }) => buildNumber);

  it.each([
    [{}, [5, 4, 3, 2, 1]],
    [{ limit: 0 }, [5, 4, 3, 2, 1]],
    [{ limit: 2 }, [5, 4]],
    [{ limit: 2, offset: 1 }, [4, 3]],
    [{ offset: 4 }, [1]],
    [{ offset: 9 }, []],
    [{ since: "0001-01-01T00:00:00Z" }, [5, 4, 3, 2, 1]],
    [{ since: "2999-01-01T00:00:00.123456+02:00" }, []],
    [{ afterId: "00000000-0000-0000-0000-000000000000" }, [5, 4, 3, 2, 1]],
  ] as const)("%j gives %j", async (query, expected) => {
    expect(await numbers(query)).toEqual(expected);
  });

  it("gives what is newer than the build after_id, not the next page", async () => {
    expect(await numbers({ afterId: ids[3] })).toEqual([5, 4]);
    expect(await numbers({ afterId: ids[5] })).toEqual([]);
    expect(await numbers({ afterId: ids[2], limit: 1, offset: 1 })).toEqual([4]);
  });

  it("takes a build of another workspace for after_id", async () => {
    const [other] = value(await listBuilds(d.store, d.freshWorkspace()));
    expect(await numbers({ afterId: other!.id })).toEqual([5, 4, 3, 2]);
  });

  it("refuses an after_id that is not there", async () => {
    const afterId = crypto.randomUUID();
    expect(refusal(await listBuilds(d.store, workspaceId, { afterId }))).toEqual({
      reason: "invalid",
      message: `Record at "after_id" ("${afterId}") does not exist.`,
    });
  });

  it("gives builds created after since, not at it", async () => {
    const third = value(await listBuilds(d.store, workspaceId)).find(({ id }) => id === ids[3])!;
    expect(await numbers({ since: third.createdAt })).toEqual([5, 4]);
  });
});

describe("a build by its number", () => {
  it("is found, or its number is repeated", async () => {
    const workspace = { id: d.freshWorkspace() };
    expect(value(await getBuildByNumber(d.store, workspace, "Name", 1)).buildNumber).toBe(1);
    expect(refusal(await getBuildByNumber(d.store, workspace, "Name", 200))).toEqual({
      reason: "not-found",
      message: 'Workspace "Name" Build 200 does not exist.',
    });
  });
});

describe("provisioners and the queue", () => {
  it("counts those that have the tags, and those that were seen within 90 seconds", async () => {
    const fresh = new Date().toISOString().replace(/0+Z$/, "Z").replace(".Z", "Z");
    await addDaemon(d, { ...tags, gpu: "yes" }, fresh);
    await addDaemon(d, tags, new Date(Date.now() - 100_000).toISOString());
    await addDaemon(d, { scope: "user" });
    const workspaceId = d.freshWorkspace();
    const build = value(await d.create(workspaceId, { transition: "start" }));
    const matched = { count: 2, available: 1, mostRecentlySeen: fresh };
    expect(build.matchedProvisioners).toEqual(matched);
    expect(value(await listBuilds(d.store, workspaceId))[0]!.matchedProvisioners).toEqual(matched);
    const byNumber = value(await getBuildByNumber(d.store, { id: workspaceId }, "", 2));
    expect(byNumber.matchedProvisioners).toEqual(matched);
    const none = { count: 0, available: 0, mostRecentlySeen: null };
    expect((await getBuild(d.store, build.id))!.matchedProvisioners).toEqual(none);
    await setJob(d.store, build.job.id, { startedAt: sql`now()` });
    expect(value(await listBuilds(d.store, workspaceId))[0]!.matchedProvisioners).toEqual(none);
    await setJob(d.store, build.job.id, { completedAt: sql`now()` });
    await d.store.db.delete(provisionerDaemons);
  });

  it("counts pending jobs that a live provisioner of the same tags could take, oldest first", async () => {
    const made = [];
    for (const workspaceId of [d.freshWorkspace(), d.freshWorkspace(), d.freshWorkspace()]) {
      made.push(value(await d.create(workspaceId, { transition: "start" })));
    }
    const stuck = value(await d.create(d.workspace("stuck"), { transition: "start" }));
    const place = async (id: string): Promise<number[]> => {
      const { job } = (await getBuild(d.store, id))!;
      return [job.queuePosition, job.queueSize];
    };
    expect(await place(made[0]!.id)).toEqual([0, 0]);
    await addDaemon(d, tags);
    expect(await Promise.all(made.map(({ id }) => place(id)))).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(await place(stuck.id)).toEqual([0, 0]);
    await setJob(d.store, made[0]!.job.id, { startedAt: sql`now()` });
    expect(await Promise.all(made.map(({ id }) => place(id)))).toEqual([
      [0, 0],
      [1, 2],
      [2, 2],
    ]);
  });
});

describe("what hangs on a build", () => {
  it("is sorted by display orders and names", async () => {
    const build = value(await listBuilds(d.store, d.freshWorkspace()))[0]!;
    const [first] = await d.store.db.select().from(workspaceAgents).limit(1);
    const made = [
      { name: "alpha", agents: [["z", 9]] },
      {
        name: "beta",
        agents: [
          ["y", 7],
          ["x", -1],
          ["w", 7],
        ],
      },
    ] as const;
    for (const { name, agents } of made) {
      const id = crypto.randomUUID();
      const resource = {
        id,
        name,
        jobId: build.job.id,
        transition: "start",
        type: "t",
        metadata: [],
      } as const;
      await d.store.db.insert(workspaceResources).values(resource);
      for (const [agent, displayOrder] of agents) {
        const app = first!.apps[0]!;
        const apps = [
          { ...app, slug: "b", displayName: "B", displayOrder: 1 },
          { ...app, slug: "c", displayName: "A", displayOrder: 1 },
          { ...app, slug: "a", displayName: "A", displayOrder: 1 },
          { ...app, slug: "d", displayName: "Z", displayOrder: 0 },
        ];
        const row = {
          ...first!,
          apps,
          id: crypto.randomUUID(),
          resourceId: id,
          name: agent,
          displayOrder,
        };
        await d.store.db.insert(workspaceAgents).values(row);
      }
    }
    const { resources } = (await getBuild(d.store, build.id))!;
    expect(resources.map(({ name }) => name)).toEqual(["beta", "home", "workspace", "alpha"]);
    expect(resources[0]!.agents.map(({ name }) => name)).toEqual(["x", "w", "y"]);
    expect(resources[0]!.agents[0]!.apps.map(({ slug }) => slug)).toEqual(["d", "a", "c", "b"]);
    const byName = value(await buildResources(d.store, build.id)).map(({ name }) => name);
    expect(byName).toEqual(["alpha", "beta", "home", "workspace"]);
  });

  it("has no resources to show before its job has completed", async () => {
    const build = value(await d.create(d.freshWorkspace(), { transition: "start" }));
    expect(refusal(await buildResources(d.store, build.id))).toEqual({
      reason: "invalid",
      message: "Job hasn't completed!",
    });
    expect(await buildTimings(d.store, build.id)).toEqual({
      provisioner: [],
      scripts: [],
      connections: [],
    });
  });

  it("has timings of the four stages, of its script and of its agent", async () => {
    const build = value(await listBuilds(d.store, d.freshWorkspace()))[0]!;
    const timings = await buildTimings(d.store, build.id);
    expect(timings.provisioner.map(({ stage }) => stage)).toEqual([
      "init",
      "plan",
      "plan",
      "graph",
      "apply",
      "apply",
    ]);
    const starts = timings.provisioner.map(({ startedAt }) => Date.parse(startedAt));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(timings.scripts).toMatchObject([{ stage: "start", status: "ok", agentName: "main" }]);
    expect(timings.connections).toMatchObject([{ agentName: "main" }]);
    expect((await buildState(d.store, build.id)).length).toBeGreaterThan(0);
  });
});
