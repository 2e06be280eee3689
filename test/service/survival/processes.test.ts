/** Several processes on one PostgreSQL: races for a workspace, a worker that sleeps, and one process after another replaced. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { ProvisionerJobLog, WorkspaceBuild } from "../../../generated/types.ts";
import { plan } from "../../../service/provisioner/plan.ts";
import { testDatabase } from "../postgres.ts";
import { end, type ServiceProcess, startProcess } from "./process.ts";

type Ready = Awaited<ServiceProcess["ready"]>;

const processes: ServiceProcess[] = [];
afterEach(async () => {
  await Promise.all(processes.splice(0).map((each) => end(each, "SIGKILL")));
});

function started(databaseUrl: string, ...args: readonly string[]): ServiceProcess {
  const process = startProcess({ databaseUrl, args });
  processes.push(process);
  return process;
}

const ready = (some: readonly ServiceProcess[]) => Promise.all(some.map((each) => each.ready));

const headersOf = ({ users }: Ready) => ({
  "Coder-Session-Token": users.find(({ role }) => role === "owner")!.token,
  "X-Coder-Bypass-Ratelimit": "true",
});

const request = (to: Ready, method: string, path: string, body?: string) =>
  fetch(`${to.url}/api/v2${path}`, {
    method,
    headers: headersOf(to),
    ...(body === undefined ? {} : { body }),
  });

const create = (at: Ready, workspace: string) =>
  request(at, "POST", `/workspaces/${workspace}/builds`, '{"transition":"start"}');

async function read(from: Ready, id: string): Promise<WorkspaceBuild> {
  return (await request(from, "GET", `/workspacebuilds/${id}`)).json() as Promise<WorkspaceBuild>;
}

/** Waits until a build is as it should be. */
async function become(
  from: Ready,
  id: string,
  isSo: (build: WorkspaceBuild) => boolean,
): Promise<WorkspaceBuild> {
  for (;;) {
    const build = await read(from, id);
    if (isSo(build)) return build;
    await sleep(50);
  }
}

const hasEnded = ({ job }: WorkspaceBuild): boolean => job.completed_at !== undefined;

async function lines(from: Ready, id: string): Promise<ProvisionerJobLog[]> {
  const answer = await request(from, "GET", `/workspacebuilds/${id}/logs`);
  return (await answer.json()) as ProvisionerJobLog[];
}

/** The workspaces of a template, the first first. */
const workspaces = ({ templates, workspaces: all }: Ready, behaviour: string): string[] => {
  const { id } = templates.find((each) => each.behaviour === behaviour)!;
  return all.flatMap((each) => (each.template_id === id ? [each.id] : []));
};

describe("three processes", () => {
  test("one of fifty creations at once wins, and a cancellation holds or is refused", async () => {
    const databaseUrl = await testDatabase();
    const args = ["--workspaces", "30"];
    const three = await ready([1, 2, 3].map(() => started(databaseUrl, ...args)));
    const extra = workspaces(three[0]!, "quick").slice(-30);
    for (const places of [three, [three[0]!]]) {
      const workspace = extra.pop()!;
      const statuses = await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const { status } = await create(places[index % places.length]!, workspace);
          return status;
        }),
      );
      expect(statuses.toSorted()).toEqual([201, ...Array.from({ length: 49 }, () => 409)]);
    }

    const outcomes = await Promise.all(
      extra.map(async (workspace, index) => {
        const at = three[index % 3]!;
        const { id } = (await (await create(at, workspace)).json()) as WorkspaceBuild;
        // From long before the end to after it.
        await sleep(index * 80);
        const { status } = await request(
          three[(index + 1) % 3]!,
          "PATCH",
          `/workspacebuilds/${id}/cancel`,
        );
        const { job } = await become(at, id, hasEnded);
        return `${String(status)} ${job.status}`;
      }),
    );
    const consistent = ["200 canceled", "200 failed", "400 succeeded"];
    expect(outcomes.filter((outcome) => !consistent.includes(outcome))).toEqual([]);
  });
});

describe("a worker that sleeps beyond its lease", () => {
  test("writes nothing when it wakes: the job is another's", async () => {
    const databaseUrl = await testDatabase();
    const worker = ["--role", "worker", "--lease", "1"];
    const api = started(databaseUrl, "--role", "api");
    const sleeper = started(databaseUrl, ...worker);
    const [at] = (await ready([api, sleeper])) as [Ready];
    const [slow] = workspaces(at, "slow");
    const { id } = (await (await create(at, slow!)).json()) as WorkspaceBuild;
    const { job: first } = await become(at, id, ({ job }) => job.status === "running");
    sleeper.child.kill("SIGSTOP");

    const other = started(databaseUrl, ...worker);
    const isTaken = ({ job }: WorkspaceBuild): boolean =>
      job.worker_id !== undefined && job.worker_id !== first.worker_id;
    await become(at, id, isTaken);
    // Now it is late with all that it wanted to write, while the other has hardly begun.
    sleeper.child.kill("SIGCONT");
    const taken = await become(at, id, hasEnded);
    expect(isTaken(taken)).toBe(true);
    expect(taken.job.status).toBe("succeeded");
    const written = await lines(at, id);
    const anew = written.findIndex(({ output }) => output.endsWith("interrupted; attempt 2"));
    const second = {
      jobId: taken.job.id,
      attempt: 2,
      behaviour: "slow",
      transition: "start",
    } as const;
    const whole = plan({ ...second, debug: false }).steps.flatMap((step) => step.lines);
    // The line before is the stage's own.
    expect(written.slice(anew - 1).map(({ output }) => output)).toEqual(
      whole.map(({ output }) => output),
    );
    expect(await end(other, "SIGTERM")).toBe(0);

    // When it has run another job, it has long tried to go on with the first.
    const [quick] = workspaces(at, "quick");
    const next = (await (await create(at, quick!)).json()) as WorkspaceBuild;
    const { job } = await become(at, next.id, hasEnded);
    expect(job).toMatchObject({ status: "succeeded", worker_id: first.worker_id });
    expect(await lines(at, id)).toEqual(written);
    expect(await read(at, id)).toEqual(taken);
  });
});

/** Sends requests to whichever process says that it is ready, as a load balancer does. */
function balancer(targets: Set<Ready>) {
  const healthy = new Set<Ready>();
  const over = new AbortController();
  const looking = (async () => {
    while (!over.signal.aborted) {
      await Promise.all(
        [...targets].map(async (target) => {
          const isReady = await fetch(`${target.url}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          );
          if (isReady && targets.has(target)) healthy.add(target);
          else healthy.delete(target);
        }),
      );
      await sleep(400);
    }
  })();
  let turn = 0;
  return {
    async next(): Promise<Ready> {
      while (healthy.size === 0) await sleep(5);
      turn += 1;
      return [...healthy][turn % healthy.size]!;
    },
    async stop(): Promise<void> {
      over.abort();
      await looking;
    },
  };
}

describe("an orderly end", () => {
  test("two processes are replaced under load: no request fails, and streams go on elsewhere", async () => {
    const databaseUrl = await testDatabase();
    const begin = () => started(databaseUrl, "--drain", "3", "--workspaces", "4");
    const old = [begin(), begin()];
    const targets = new Set(await ready(old));
    const balance = balancer(targets);
    const world = await old[0]!.ready;
    const state = { isOver: false, answered: 0 };
    const failures: string[] = [];
    const codes: number[] = [];

    const ask = async (
      method: string,
      path: string,
      body?: string,
    ): Promise<Response | undefined> => {
      try {
        const answer = await request(await balance.next(), method, path, body);
        if (![200, 201, 409].includes(answer.status))
          failures.push(`${method} ${path}: ${String(answer.status)}`);
        state.answered += 1;
        return answer;
      } catch (error) {
        failures.push(`${method} ${path}: ${String(error)}`);
        return undefined;
      }
    };
    const reader = async (): Promise<void> => {
      while (!state.isOver) {
        const answer = await ask("GET", `/workspaces/${workspaces(world, "slow")[0]!}/builds`);
        await answer?.arrayBuffer();
      }
    };
    /** Makes builds one after another, and follows each to its end. */
    const maker = async (workspace: string): Promise<void> => {
      while (!state.isOver) {
        const path = `/workspaces/${workspace}/builds`;
        const answer = await ask("POST", path, '{"transition":"start"}');
        if (answer?.status === 201) {
          const { id } = (await answer.json()) as WorkspaceBuild;
          const seen: number[] = [];
          let code = 0;
          while (code !== 1000) codes.push((code = await follow(await balance.next(), id, seen)));
          const stored = (await lines(await balance.next(), id)).map((line) => line.id);
          if (stored.join() !== seen.join()) failures.push(`the lines of ${id}`);
        } else await answer?.arrayBuffer();
      }
    };
    const makers = [...workspaces(world, "quick").slice(-4), ...workspaces(world, "slow")];
    const load = [...Array.from({ length: 4 }, reader), ...makers.map(maker)];
    for (const each of old) {
      const before = state.answered;
      while (state.answered < before + 50) await sleep(20);
      const replacement = begin();
      targets.add(await replacement.ready);
      expect(await end(each, "SIGTERM")).toBe(0);
      targets.delete(await each.ready);
    }
    state.isOver = true;
    await Promise.all(load);
    await balance.stop();
    expect(failures).toEqual([]);
    expect(codes).toContain(1001);
    expect(codes.filter((code) => code !== 1000 && code !== 1001)).toEqual([]);
  });

  test("a second signal ends it at once", async () => {
    const patient = startProcess({ args: ["--drain", "600"] });
    processes.push(patient);
    const { url } = await patient.ready;
    patient.child.kill("SIGTERM");
    while ((await fetch(`${url}/readyz`)).status !== 503) await sleep(10);
    expect((await fetch(`${url}/healthz`)).headers.get("connection")).toBe("close");
    expect(await end(patient, "SIGTERM")).toBe(1);
  });
});

/** Adds the ids of what comes after the last one, until the stream closes; gives its code. */
function follow(from: Ready, id: string, seen: number[]): Promise<number> {
  const path = `/workspacebuilds/${id}/logs?follow&after=${String(seen.at(-1) ?? 0)}`;
  const socket = new WebSocket(`${from.url.replace("http", "ws")}/api/v2${path}`, {
    headers: headersOf(from),
  });
  return new Promise((resolve) => {
    socket.on("message", (data: Buffer) =>
      seen.push((JSON.parse(data.toString()) as ProvisionerJobLog).id),
    );
    // "close" follows, with 1006.
    socket.on("error", () => undefined);
    socket.on("close", resolve);
  });
}
