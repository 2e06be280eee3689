/** Hostile bytes on connections to `node:http`. */
import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import {
  type NodeServerOptions,
  createNodeServer,
} from "../../../../runtime/server/adapters/node.ts";
import { hostileServer } from "./server.ts";
import { type WireRow, slow, wire } from "./wire.ts";

/** Sends each row on a connection of its own, and gives the statuses that came until it was closed. */
async function sendAll(
  rows: readonly WireRow[],
  options: NodeServerOptions = {},
): Promise<Record<string, readonly number[]>> {
  const node = createNodeServer(hostileServer(), options);
  const { port } = await node.listen(0);
  try {
    const found = rows.map(async ([name, sent]) => [name, await statusesOf(port, sent)] as const);
    return Object.fromEntries(await Promise.all(found));
  } finally {
    await node.close(100);
  }
}

async function statusesOf(port: number, sent: WireRow[1]): Promise<readonly number[]> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let text = "";
  socket.on("data", (chunk) => (text += chunk.toString("latin1")));
  // A connection that is cut while bytes are on their way is closed all the same.
  socket.on("error", () => undefined);
  const closed = once(socket, "close");
  for (const piece of typeof sent === "string" ? [sent] : sent) {
    await new Promise<void>((resolve) => socket.write(piece, "latin1", () => resolve()));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await closed.catch(() => undefined);
  expect(text).not.toMatch(/secret|\n {4}at /);
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

const expected = (rows: readonly WireRow[]) =>
  Object.fromEntries(rows.map(([name, , statuses]) => [name, statuses]));

describe.each(Object.entries(wire))("%s", (_, rows) => {
  test("every connection ends, with exactly these answers", async () => {
    expect(await sendAll(rows)).toEqual(expected(rows));
    expect(rows.length).toBeGreaterThanOrEqual(8);
  });
});

test("S3 slow requests are cut off", async () => {
  const options = { headersTimeout: 200, requestTimeout: 200, keepAliveTimeout: 200 };
  expect(await sendAll(slow, options)).toEqual(expected(slow));
  expect(slow.length).toBeGreaterThanOrEqual(8);
});
