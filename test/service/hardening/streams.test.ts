/** S14: streams of logs, and peers that break their rules, are gone without a word, or are too many. */
import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type Running, clientOf, running, tokenOf, workspaceOf } from "../http/running.ts";
import { type Peer, closing, frame, opcodes, peer } from "./frames.ts";

const maxStreams = 3;
let service: Running;
/** Its build stays pending, so that its stream says nothing and ends only with the peer. */
let logs: string;
let own: string;

beforeAll(async () => {
  service = await running({ limits: { pingInterval: 100, maxStreams } });
  const { id } = await clientOf(service, "member")
    .createWorkspaceBuild({
      path: { workspace: workspaceOf(service, "stuck") },
      body: { transition: "stop" },
    })
    .orThrow();
  logs = `/api/v2/workspacebuilds/${id}/logs?follow`;
  own = `Coder-Session-Token: ${tokenOf(service, "member")}`;
});

afterAll(() => service.close(1_000));

const open = (...headers: readonly string[]): Promise<Peer> =>
  peer(service.url, logs, [own, ...headers]);

const { more, text, binary, close, ping, pong } = opcodes;
const half = new Uint8Array(40_000);

/** What a peer sends, and the code that its stream is closed with. */
const breaches: readonly [name: string, sent: Buffer, code: number][] = [
  ["a text", frame(text, "hello"), 1008],
  ["an empty one", frame(text, ""), 1008],
  ["bytes", frame(binary, "hello"), 1008],
  [
    "a text in two frames",
    Buffer.concat([frame(text, "a", { isLast: false }), frame(more, "b")]),
    1008,
  ],
  ["a text that is no UTF-8", frame(text, Buffer.from([0xc0, 0xaf])), 1007],
  ["a surrogate", frame(text, Buffer.from([0xed, 0xa0, 0x80])), 1007],
  ["64 KiB and one byte", frame(binary, "", { length: 65_537 }), 1009],
  ["more than there is memory", frame(binary, "", { length: 2 ** 52 }), 1009],
  [
    "64 KiB in frames that never end",
    Buffer.concat([frame(binary, half, { isLast: false }), frame(more, half, { isLast: false })]),
    1009,
  ],
  ["no mask", frame(text, "hello", { isMasked: false }), 1002],
  ["a compressed frame", frame(text, "hello", { reserved: 4 }), 1002],
  ["a reserved bit", frame(text, "hello", { reserved: 1 }), 1002],
  ["an opcode that is none", frame(3, ""), 1002],
  ["a control frame that is none", frame(11, ""), 1002],
  ["a continuation of nothing", frame(more, "a"), 1002],
  ["a ping in parts", frame(ping, "a", { isLast: false }), 1002],
  ["a ping of 126 bytes", frame(ping, new Uint8Array(126)), 1002],
  ["a close", frame(close, closing(1000, "bye")), 1000],
  ["a close that says nothing", frame(close, ""), 1005],
  ["a close of one byte", frame(close, "a"), 1002],
  ["a close with a code that is none", frame(close, closing(1005)), 1002],
  ["a close whose reason is no UTF-8", frame(close, closing(1000, Buffer.from([0xff]))), 1007],
];

/** 1005 stands for a close frame that holds no code. */
const codeOf = (payload: Buffer | undefined): number | undefined =>
  payload?.length === 0 ? 1005 : payload?.readUInt16BE(0);

test("what a peer may not send ends its stream, with the code of its fault", async () => {
  const found: [string, string, number | undefined][] = [];
  for (const [name, sent] of breaches) {
    const { socket, head, frames } = await open();
    socket.write(sent);
    const last = (await frames).find(({ opcode }) => opcode === close);
    found.push([name, head.split("\r\n")[0]!, codeOf(last?.payload)]);
  }
  expect(found).toEqual(
    breaches.map(([name, , code]) => [name, "HTTP/1.1 101 Switching Protocols", code]),
  );
});

test("a ping is answered with what it holds, and ends nothing", async () => {
  const { socket, frames } = await open();
  socket.write(frame(ping, "are you there"));
  socket.write(frame(ping, ""));
  socket.write(frame(close, closing(1000)));
  const answers = (await frames).filter(({ opcode }) => opcode !== ping);
  expect(answers.map(({ opcode, payload }) => [opcode, payload.toString("latin1")])).toEqual([
    [pong, "are you there"],
    [pong, ""],
    [close, "\x03\xe8"],
  ]);
});

test("compression is not agreed to", async () => {
  const { socket, head } = await open(
    "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits, x; a=999999999999",
  );
  socket.destroy();
  expect(head).toMatch(/^HTTP\/1\.1 101 /);
  expect(head).not.toMatch(/sec-websocket-(extensions|protocol)/i);
});

test("a peer that answers no ping is cut off, one that does stays", async () => {
  const alive = new WebSocket(`${service.url.replace("http", "ws")}${logs}`, {
    headers: { "coder-session-token": tokenOf(service, "member") },
  });
  let pings = 0;
  alive.on("ping", () => pings++);
  await once(alive, "open");
  const dead = await open();
  const came = await dead.frames;
  expect(came.map(({ opcode }) => opcode)).toEqual([ping]);
  const least = pings + 3;
  while (pings < least) await once(alive, "ping");
  expect(alive.readyState).toBe(alive.OPEN);
  alive.close();
  await once(alive, "close");
});

test("more streams than there may be are refused, and one that ends makes room", async () => {
  await noStreams();
  const peers = [await open(), await open(), await open()];
  expect(peers).toHaveLength(maxStreams);
  const { socket, head } = await open();
  socket.destroy();
  expect(head).toMatch(/^HTTP\/1\.1 503 /);
  expect(head).toMatch(/\r\nRetry-After: \d+/);
  expect(head).toMatch(/\r\nContent-Type: application\/json/);
  for (const each of peers) each.socket.destroy();
  await noStreams();
  const again = await open();
  expect(again.head).toMatch(/^HTTP\/1\.1 101 /);
  again.socket.destroy();
});

/** Waits until nobody follows any more. */
async function noStreams(): Promise<void> {
  for (;;) {
    const figures = await (await fetch(`${service.url}/metrics`)).text();
    if (/^builds_log_streams 0$/m.test(figures)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
