/** Bodies that come too slowly. */
import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createNodeServer } from "../../../runtime/server/adapters/node.ts";
import { type RuntimeOptions, createServer } from "../../../runtime/server/server.ts";
import { contractOf, echoAll, operation } from "./harness.ts";

const json = { "application/json": { kind: "json" } } as const;
const contract = contractOf([
  operation("post", "POST", "/at", { body: json }),
  operation("slow", "POST", "/slow", { body: json }),
  operation("streamed", "POST", "/streamed", { body: json }),
]);

type Send = (text: string) => void;
/** Sends a request whose body has three bytes: the first of them at once, the others by `talk`. */
async function talking(
  options: RuntimeOptions<undefined>,
  target: string,
  first: string,
  talk: (send: Send) => Promise<void> | void = () => undefined,
): Promise<string> {
  const node = createNodeServer(createServer(contract, handlers, options));
  const { port } = await node.listen(0);
  onTestFinished(() => node.close(10));
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString();
    if (text.includes("HTTP/1.1 200")) socket.destroy();
    else if (text.includes("\r\n\r\n")) socket.end();
  });
  const closed = once(socket, "close");
  socket.write(
    `POST ${target} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3\r\n\r\n${first}`,
  );
  await talk((part) => void socket.write(part));
  await closed;
  return text;
}

const handlers = {
  ...echoAll(contract),
  async streamed({ upload }: { upload: { bytes(): AsyncIterable<Uint8Array> } }) {
    let size = 0;
    for await (const chunk of upload.bytes()) size += chunk.length;
    return { status: 200, body: size };
  },
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

test("a body that does not come is refused with 408, and its connection closed", async () => {
  const answer = await talking({ bodyGrace: 5 }, "/at", "");
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  expect(answer).toContain('"detail":"The body came too slowly."');
});

test("so is one that comes byte by byte, more slowly than it may", async () => {
  const options = { bodyGrace: 5, minimumBodyRate: 1_000 };
  expect(await talking(options, "/at", "[1")).toMatch(/^HTTP\/1.1 408 /);
});

test.each<[what: string, options: RuntimeOptions<undefined>, target: string]>([
  ["that comes in its time", {}, "/at"],
  // One byte buys more than the pause.
  ["whose bytes buy its time", { bodyGrace: 1, minimumBodyRate: 0.01 }, "/at"],
  ["of a server without a pace", { bodyGrace: 1, minimumBodyRate: 0 }, "/at"],
  [
    "of an operation without one",
    { bodyGrace: 1, operations: { slow: { minimumBodyRate: 0 } } },
    "/slow",
  ],
  ["that its handler takes itself", { bodyGrace: 1, bodyStreams: ["streamed"] }, "/streamed"],
])("a body %s is taken", async (_what, options, target) => {
  const answer = await talking(options, target, "[1", async (send) => {
    await pause(30);
    send("]");
  });
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
});

test.each([{ minimumBodyRate: -1 }, { minimumBodyRate: Number.NaN }, { bodyGrace: 2 ** 31 }])(
  "%j is no pace",
  (options) => {
    expect(() => createServer(contract, handlers, options)).toThrow(RangeError);
  },
);
