/** What the emitted client makes of each close code, against a server that closes as it is told. */
import { createServer, type IncomingMessage } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { createClient } from "../../generated/client.ts";
import { DecodeError, StreamError, type StreamOptions } from "../../runtime/client/client.ts";
import { failure, token } from "./builds-server.ts";
import { build } from "./calls.ts";
import { idsOf, line } from "./log-lines.ts";

interface Sockets {
  readonly origin: string;
  readonly handshakes: IncomingMessage[];
}

/** @param serve is given each connection, and the ids that its query asks for */
async function serveSockets(serve: (socket: WebSocket, after: number, nth: number) => void): Promise<Sockets> {
  const handshakes: IncomingMessage[] = [];
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  sockets.on("connection", (socket, request) => {
    handshakes.push(request);
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    serve(socket, Number(searchParams.get("after") ?? 0), handshakes.length);
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate();
    http.close();
  });
  const address = http.address();
  if (typeof address !== "object" || address === null) throw new Error("It listens nowhere.");
  return { origin: `http://127.0.0.1:${String(address.port)}`, handshakes };
}

const follow = ({ origin }: Sockets, options: StreamOptions = {}): ReturnType<ReturnType<typeof createClient>["followWorkspaceBuildLogs"]> =>
  createClient({ serverVariables: { origin }, security: { coderSessionQuery: token } }).followWorkspaceBuildLogs(
    { path: { workspacebuild: build } },
    { reconnect: { backoff: () => 0 }, ...options },
  );

const sendThrough = (socket: WebSocket, from: number, to: number): void => {
  for (let id = from; id <= to; id++) socket.send(`${JSON.stringify(line(id))}\n`);
};

describe("connects again, after the last line", () => {
  test.each([1001, 1011, 1012, 1013])("for %d", async (code) => {
    const server = await serveSockets((socket, after) => {
      sendThrough(socket, after + 1, Math.min(after + 4, 10));
      socket.close(after + 4 >= 10 ? 1000 : code);
    });
    expect(await idsOf(follow(server))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const targets = server.handshakes.map(({ url }) => new URL(url ?? "", "http://x").searchParams);
    expect(targets.map((query) => query.get("after"))).toEqual([null, "4", "8"]);
    expect(targets.every((query) => query.has("follow") && query.get("coder_session_token") === token)).toBe(true);
  });

  test("for a line that is cut (1006)", async () => {
    const server = await serveSockets((socket, after, nth) => {
      sendThrough(socket, after + 1, after + 2);
      if (nth === 3) socket.close(1000);
      // Once what was sent has arrived, the connection goes without a word.
      else socket.ping("", undefined, () => setTimeout(() => socket.terminate(), 20));
    });
    expect(await idsOf(follow(server))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(server.handshakes).toHaveLength(3);
  });

  test("five times in a row and no more", async () => {
    const server = await serveSockets((socket) => socket.close(1012, "restart"));
    const error = await failure(idsOf(follow(server)));
    expect(error).toMatchObject({ name: "StreamError", code: 1012, reason: "restart" });
    expect(server.handshakes).toHaveLength(6);
  });

  test("counting anew once a line has come", async () => {
    const server = await serveSockets((socket, after, nth) => {
      if (nth % 5 === 0) sendThrough(socket, after + 1, after + 1);
      socket.close(nth === 20 ? 1000 : 1012);
    });
    expect(await idsOf(follow(server))).toEqual([1, 2, 3, 4]);
  });
});

describe("throws at once", () => {
  test.each([1002, 1003, 1007, 1008, 1009, 1010, 3000, 4001])("for %d", async (code) => {
    const server = await serveSockets((socket) => {
      sendThrough(socket, 1, 2);
      socket.close(code, "told so");
    });
    const seen: number[] = [];
    const error = await failure(
      (async () => {
        for await (const { id } of follow(server)) seen.push(id);
      })(),
    );
    expect(error).toBeInstanceOf(StreamError);
    expect(error).toMatchObject({ code, reason: "told so", method: "GET" });
    expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain(token);
    expect(seen).toEqual([1, 2]);
    expect(server.handshakes).toHaveLength(1);
  });

  test("for a frame that is no JSON", async () => {
    const server = await serveSockets((socket) => socket.send("<html>"));
    const error = await failure(idsOf(follow(server)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ text: "<html>", status: 101 });
    expect(server.handshakes).toHaveLength(1);
  });
});
