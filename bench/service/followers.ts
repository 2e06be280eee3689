/**
 * A thousand followers of one log of 1 MiB, over WebSockets to one process, while a worker in another process writes it:
 * lines a second that they get altogether, and the memory of the process that serves them. Each must get every line.
 */
import { parseArgs } from "node:util";
import { WebSocket } from "ws";
import { startPostgres } from "../../test/service/postgres.ts";
import { table } from "../table.ts";
import { type Child, start } from "./child.ts";
import { filledPostgres, ownerHeaders } from "./databases.ts";

const { values } = parseArgs({ options: { followers: { type: "string", default: "1000" } } });
const followers = Number(values.followers);

const server = await startPostgres();
const children: Child[] = [];
try {
  const [filled] = await filledPostgres(server, 1, []);
  const { place, world } = filled!;
  const headers = { ...ownerHeaders(world), "content-type": "application/json" };
  const api = await start("service.ts", place);
  children.push(api);
  const template = world.templates.find(({ behaviour }) => behaviour === "chatty")!;
  const workspace = world.workspaces.find(({ template_id: id }) => id === template.id)!;
  const made = await fetch(`${api.url}/api/v2/workspaces/${workspace.id}/builds`, {
    method: "POST",
    headers,
    body: JSON.stringify({ transition: "start" }),
  });
  if (made.status !== 201) throw new Error(await made.text());
  const { id } = (await made.json()) as { readonly id: string };
  const path = `/api/v2/workspacebuilds/${id}/logs`;

  const before = await api.usage();
  let lines = 0;
  let first = 0;
  const ends: Promise<number>[] = [];
  for (let count = 0; count < followers; count++) {
    const socket = new WebSocket(`${api.url.replace("http", "ws")}${path}?follow=true`, {
      headers,
      perMessageDeflate: false,
    });
    let own = 0;
    socket.on("message", () => {
      first ||= performance.now();
      lines++;
      own++;
    });
    ends.push(
      new Promise((resolve, reject) => {
        socket.once("error", reject);
        socket.once("close", (code) =>
          code === 1000 ? resolve(own) : reject(new Error(`A stream was closed with ${code}.`)),
        );
      }),
    );
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  }
  const open = await api.usage();
  let peak = open.rss;
  const looking = setInterval(
    () => void api.usage().then(({ rss }) => (peak = Math.max(peak, rss))),
    200,
  );
  children.push(await start("worker.ts", place));
  const got = await Promise.all(ends);
  const seconds = (performance.now() - first) / 1_000;
  clearInterval(looking);
  const after = await api.usage();
  const log = (await (await fetch(api.url + path, { headers })).json()) as readonly unknown[];
  const short = got.filter((own) => own !== log.length).length;
  if (short > 0) throw new Error(`${short} of ${followers} did not get all ${log.length} lines.`);
  const mb = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
  const figures = [
    [followers, log.length, (lines / seconds).toFixed(0), seconds.toFixed(1)].map(String),
    [((after.cpu - open.cpu) / lines).toFixed(1), mb(before.rss), mb(open.rss), mb(peak)],
  ].flat();
  const head = [
    "followers",
    "lines each",
    "lines/s",
    "seconds",
    "CPU/line, µs",
    "memory before, MB",
    "all open, MB",
    "peak, MB",
  ];
  process.stdout.write(`${table(head, [figures])}\n`);
} finally {
  for (const child of children) await child.stop();
  await server.stop();
}
