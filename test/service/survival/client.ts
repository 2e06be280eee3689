/** Clients that make one build after another, follow each to its end, and come back whenever a process dies. */
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import type { ProvisionerJobLog, WorkspaceBuild } from "../../../generated/types.ts";
import type { Acknowledged, Record } from "./record.ts";

export interface ClientOptions {
  /** Where to ask next. */
  readonly url: () => Promise<string>;
  /** An owner's. */
  readonly token: string;
  readonly record: Record;
  /** Between 0 and 1: decides what is done. */
  readonly random: () => number;
  /** Aborted when no more builds are to be made. */
  readonly enough: AbortSignal;
}

/** How long one answer may take before the client gives it up. */
const patience = 30_000;
const pause = 100;

/** Makes builds in a workspace, one after another, until there are enough of them. Gives back when the last has ended. */
export async function drive(workspace: string, options: ClientOptions): Promise<void> {
  for (let turn = 0; !options.enough.aborted; turn += 1) {
    const made = await create(workspace, turn % 2 === 0 ? "stop" : "start", options);
    if (made === undefined) await sleep(pause);
    else {
      if (options.random() < 0.1) await cancel(made, options);
      await follow(made, options);
      await seeEnd(made, options);
    }
  }
}

async function create(
  workspace: string,
  transition: "start" | "stop",
  options: ClientOptions,
): Promise<Acknowledged | undefined> {
  const { record } = options;
  const path = `/workspaces/${workspace}/builds`;
  const answer = await ask("POST", path, options, JSON.stringify({ transition }));
  if (answer?.status === 201) {
    const { id, build_number: number } = answer.body as WorkspaceBuild;
    const made: Acknowledged = { id, number, workspace, lines: [], canceled: false };
    record.acknowledged.push(made);
    return made;
  }
  // 409: a build that nobody was told of is under way.
  if (answer === undefined)
    record.unanswered.set(workspace, (record.unanswered.get(workspace) ?? 0) + 1);
  else if (answer.status !== 409 && answer.status !== 503) wrong("POST", path, answer, record);
  return undefined;
}

/** 400: it has ended already, or was canceled by a request whose answer was lost. */
async function cancel(build: Acknowledged, options: ClientOptions): Promise<void> {
  const path = `/workspacebuilds/${build.id}/cancel`;
  const answer = await ask("PATCH", path, options);
  if (answer?.status === 200) build.canceled = true;
  else if (answer !== undefined && answer.status !== 400 && answer.status !== 503)
    wrong("PATCH", path, answer, options.record);
}

async function follow(build: Acknowledged, options: ClientOptions): Promise<void> {
  while (!(await followOnce(build, options))) {
    options.record.resumed += 1;
    await sleep(pause);
  }
}

/** @returns whether the stream came to its end */
async function followOnce(build: Acknowledged, options: ClientOptions): Promise<boolean> {
  const base = (await options.url()).replace("http", "ws");
  const last = build.lines.at(-1) ?? 0;
  const path = `/workspacebuilds/${build.id}/logs?follow&after=${String(last)}`;
  const socket = new WebSocket(`${base}/api/v2${path}`, {
    headers: headersOf(options),
    handshakeTimeout: patience,
  });
  return new Promise((resolve) => {
    socket.on("message", (data: Buffer) =>
      build.lines.push((JSON.parse(data.toString()) as ProvisionerJobLog).id),
    );
    socket.on("unexpected-response", (_request, { statusCode = 0 }) => {
      if (statusCode !== 503) options.record.wrong.push(`${path}: ${String(statusCode)}`);
      socket.terminate();
    });
    // "close" follows.
    socket.on("error", () => undefined);
    socket.on("close", (code) => resolve(code === 1000));
  });
}

async function seeEnd(build: Acknowledged, options: ClientOptions): Promise<void> {
  const path = `/workspacebuilds/${build.id}`;
  while (build.end === undefined) {
    const answer = await ask("GET", path, options);
    if (answer?.status === 200) {
      const { job } = answer.body as WorkspaceBuild;
      if (job.completed_at === undefined)
        options.record.wrong.push(`${path}: its stream ended while it is ${job.status}`);
      else
        build.end = { status: job.status, completedAt: job.completed_at, error: job.error ?? "" };
    } else if (answer !== undefined && answer.status !== 503)
      wrong("GET", path, answer, options.record);
    if (build.end === undefined) await sleep(pause);
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** @returns undefined when there was no answer */
async function ask(
  method: string,
  path: string,
  options: ClientOptions,
  body?: string,
): Promise<Answer | undefined> {
  const url = await options.url();
  try {
    const response = await fetch(`${url}/api/v2${path}`, {
      method,
      headers: headersOf(options),
      signal: AbortSignal.timeout(patience),
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return undefined;
  }
}

const headersOf = ({ token }: ClientOptions) => ({
  "Coder-Session-Token": token,
  "X-Coder-Bypass-Ratelimit": "true",
});

const wrong = (method: string, path: string, answer: Answer, record: Record): void =>
  void record.wrong.push(
    `${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`,
  );
