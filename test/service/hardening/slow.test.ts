/** S3 and S18: sockets that are slow, idle or many cost the others nothing. */
import { once } from "node:events";
import { Agent, request } from "node:http";
import { type Socket, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, running, tokenOf, workspaceOf } from "../http/running.ts";
import { closeOf } from "./raw.ts";

const maxConnections = 60;
let service: Running;
let path: string;
let own: Record<string, string>;

beforeAll(async () => {
  const patience = { headersTimeout: 300, requestTimeout: 300, keepAliveTimeout: 300 };
  service = await running({ limits: { ...patience, maxConnections } });
  path = `/api/v2/workspaces/${workspaceOf(service, "quick")}/builds`;
  own = { "coder-session-token": tokenOf(service, "member") };
});

afterAll(() => service.close(1_000));

function dialled(): Socket {
  const { hostname, port } = new URL(service.url);
  return connect(Number(port), hostname).resume();
}

/** Sends the beginning, then a letter after the other, until it is cut off; gives what was said to it. */
async function trickled(beginning: string): Promise<string> {
  const socket = dialled();
  let said = "";
  socket.on("data", (chunk) => (said += chunk.toString("latin1")));
  socket.write(beginning);
  const timer = setInterval(() => socket.write("x"), 20);
  await closeOf(socket);
  clearInterval(timer);
  return said.split("\r\n")[0]!;
}

const post = () =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nCoder-Session-Token: ${own["coder-session-token"]}\r\n`;

const slow: readonly [name: string, beginning: () => string][] = [
  ["a request line", () => "GET /"],
  ["a header", () => `${post()}X-Slow: `],
  ["a body", () => `${post()}Content-Length: 1000000\r\n\r\n{`],
  ["a chunk", () => `${post()}Transfer-Encoding: chunked\r\n\r\nfffff\r\n{`],
];

test("slow requests are cut off with 408, and good ones are answered beside them", async () => {
  const sockets = slow.flatMap(([name, beginning]) =>
    Array.from({ length: 12 }, async () => [name, await trickled(beginning())] as const),
  );
  const state = { isOver: false };
  const over = Promise.all(sockets).finally(() => (state.isOver = true));
  const statuses: (number | undefined)[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!state.isOver) {
    statuses.push(await answered(agent));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  agent.destroy();
  expect(new Set((await over).map(([name, line]) => `${name}: ${line}`))).toEqual(
    new Set(slow.map(([name]) => `${name}: HTTP/1.1 408 Request Timeout`)),
  );
  expect(statuses.length).toBeGreaterThan(1);
  expect(new Set(statuses)).toEqual(new Set([200]));
});

function answered(agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(service.url, { path, headers: own, agent }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode));
    });
    sent.on("error", reject).end();
  });
}

test("an idle connection is closed, one beyond the limit at once", async () => {
  const idle = Array.from({ length: maxConnections }, dialled);
  const closed = idle.map(closeOf);
  // They were accepted in their order: all are when the last is answered.
  const last = idle.at(-1)!;
  last.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
  await once(last, "data");
  const beyond = dialled();
  await closeOf(beyond);
  expect(beyond.bytesRead).toBe(0);
  await Promise.all(closed);
  const agent = new Agent();
  expect(await answered(agent)).toBe(200);
  agent.destroy();
});
