/** S13 and S16: what a whole run writes down holds no token, and nothing but lines of JSON in plain characters. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { World } from "../behaviour/world.ts";
import { ask } from "../http/running.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
let world: World;
let written: string;

const child = spawn(
  process.execPath,
  ["--conditions=specwright-source", "service/main.ts", "--ephemeral", "--json", "--port", "0"],
  {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LOG_LEVEL: "trace", DATABASE_URL: "" },
  },
);

beforeAll(async () => {
  const chunks: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  world = JSON.parse(line) as World;
  for (const token of tokens()) await everyPlace(token);
  const ended = once(child, "close");
  child.kill("SIGTERM");
  await ended;
  written = Buffer.concat(chunks).toString("utf8");
});

afterAll(() => child.kill("SIGKILL"));

const tokens = (): readonly string[] => [
  ...world.users.map(({ token }) => token),
  world.expired_token,
];

/** Sends a token wherever one may stand, and where none should. */
async function everyPlace(token: string): Promise<void> {
  const builds = `/api/v2/workspaces/${world.workspaces[0]!.id}/builds`;
  const hostile = `${token}%0d%0a%1b[31m%e2%80%ae`;
  await ask(world, builds, { cookie: `coder_session_token=${token}` });
  await ask(world, `${builds}?coder_session_token=${token}`);
  await ask(world, builds, { "coder-session-token": token });
  await ask(world, builds, { authorization: `Bearer ${token}` });
  await ask(world, `${builds}?access_token=${token}`);
  await ask(world, builds, { "coder-session-token": `${token}x` });
  await ask(world, `/api/v2/users/${hostile}/workspace/${token}/builds/${token}`, {
    "coder-session-token": token,
    "x-request-id": token,
    referer: `http://127.0.0.1/?access_token=${token}`,
    "user-agent": token,
  });
  await ask(world, `/${hostile}?access_token=${token}`, { "x-request-id": token });
  const body = `{"transition":"start","rich_parameter_values":[{"name":"region","value":"${token}"}]}`;
  await ask(world, builds, { "coder-session-token": token }, { method: "POST", body });
  const logs = `${world.url.replace("http", "ws")}/api/v2/workspacebuilds/${token}/logs?follow&access_token=${token}`;
  const socket = new WebSocket(logs);
  await once(socket, "error");
}

test("every request was written down", () => {
  const lines = written.split("\n").filter((line) => line.includes('"msg":"answered"'));
  expect(lines.length).toBeGreaterThanOrEqual(9 * tokens().length);
});

test("no token was, nor the secret of one", () => {
  expect(written).toContain("[a token]");
  for (const token of tokens()) {
    expect(written).not.toContain(token);
    expect(written).not.toContain(token.split("-")[1]);
  }
});

test("every line is JSON, in plain characters", () => {
  expect(written).toMatch(/^(?:[\x20-\x7e]+\n)+$/);
  for (const line of written.trimEnd().split("\n"))
    expect(JSON.parse(line)).toHaveProperty("level");
});
