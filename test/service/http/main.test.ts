/** The service as a process: one line, and an orderly end. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { ask } from "./running.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

interface Process {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
}

function start(...args: readonly string[]): Process {
  const node = ["--conditions=specwright-source", "service/main.ts"];
  const child = spawn(process.execPath, [...node, ...args], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, DATABASE_URL: "" },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  return { child, out: () => out, err: () => err };
}

async function firstLine({ child, err }: Process): Promise<string> {
  const exit = once(child, "exit").then(([status]) => {
    throw new Error(`It ended with ${String(status)}: ${err()}`);
  });
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout! }), "line"),
    exit,
  ])) as [string];
  exit.catch(() => undefined);
  return line;
}

test("with --json it prints one line, serves, and ends with 0 on SIGTERM", async () => {
  const process = start("--ephemeral", "--json", "--port", "0", "--workspaces", "2");
  const line = await firstLine(process);
  const world = JSON.parse(line) as {
    url: string;
    users: { token: string }[];
    workspaces: object[];
  };
  expect(Object.keys(world)).toEqual(["url", "users", "expired_token", "templates", "workspaces"]);
  expect(world.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(world.workspaces).toHaveLength(13);
  expect((await ask(world, "/readyz")).status).toBe(200);
  process.child.kill("SIGTERM");
  const [status] = (await once(process.child, "close")) as [number];
  expect(status).toBe(0);
  expect(process.out()).toBe(`${line}\n`);
  for (const { token } of world.users) expect(process.err()).not.toContain(token);
});

test("without it, it says what to paste", async () => {
  const process = start("--ephemeral", "--port", "0");
  const line = await firstLine(process);
  const url = line.replace("The Builds service is at ", "");
  process.child.kill("SIGINT");
  const [status] = (await once(process.child, "close")) as [number];
  expect(status).toBe(0);
  expect(process.out()).toContain(`${url}/api/v2/openapi.json`);
  expect(process.out()).toMatch(/curl -s -H 'Coder-Session-Token: [^']{33}' 'http:/);
});

test("a bad command line is told, with what there is, and ends with 2", async () => {
  const process = start("--port", "x");
  const [status] = (await once(process.child, "close")) as [number];
  expect(status).toBe(2);
  expect(process.out()).toBe("");
  expect(process.err()).toContain('--port takes a whole number from 0 to 65535, not "x".');
  expect(process.err()).toContain("--ephemeral");
});
