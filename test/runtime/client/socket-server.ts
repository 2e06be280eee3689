/** A WebSocket server that does what a test says at each connection. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";

export interface SocketServer {
  readonly url: string;
  /** The handshakes, in order. */
  readonly handshakes: IncomingMessage[];
  /** Resolves when every connection is closed, TCP included. */
  readonly idle: () => Promise<void>;
}

/** @param refuse the status of a refused handshake, by the number of the connection */
export async function serveSockets(
  handler: (socket: WebSocket, count: number, request: IncomingMessage) => void,
  refuse: (count: number, request: IncomingMessage) => number | undefined = () => undefined,
): Promise<SocketServer> {
  const handshakes: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    // What is refused as a stream is refused as a plain request too.
    const status = refuse(handshakes.length, request) ?? 426;
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ message: `refused with ${status}` }));
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    handshakes.push(request);
    const count = handshakes.length;
    const status = refuse(count, request);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => {
      open.on("error", () => undefined);
      handler(open, count, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const client of sockets.clients) client.terminate();
    server.closeAllConnections();
    server.close();
  });
  const connections = (): Promise<number> =>
    new Promise((resolve, reject) =>
      server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
    );
  const idle = async (): Promise<void> => {
    while (sockets.clients.size > 0 || (await connections()) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, handshakes, idle };
}
