/** A server that answers as a test says, faults included. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { type Api, type ClientOptions, createClient } from "../../generated/client.ts";
import { token } from "./builds-server.ts";

export type Answering = (response: ServerResponse, nth: number, request: IncomingMessage) => void;

export interface Faulty {
  readonly client: (options?: ClientOptions) => Api;
  /** Method and target of each request. */
  readonly received: string[];
  readonly origin: string;
}

/** Listens until the test is over. `nth` is 1 for the first request. */
export async function serveRaw(answer: Answering): Promise<Faulty> {
  const received: string[] = [];
  const http = createServer((request, response) => {
    request.resume().on("end", () => {
      received.push(`${request.method ?? ""} ${request.url ?? ""}`);
      answer(response, received.length, request);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  const address = http.address();
  if (typeof address !== "object" || address === null) throw new Error("It listens nowhere.");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  return {
    received,
    origin,
    client: (options = {}) =>
      createClient({
        serverVariables: { origin },
        security: { accessTokenQuery: token },
        ...options,
      }),
  };
}
