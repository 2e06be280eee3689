/** A `fetch` that sends the headers it is given and no others. */
import { Agent, type IncomingMessage, request as sendRequest } from "node:http";
import { buffer } from "node:stream/consumers";

export interface BareFetch {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => void;
}

/**
 * Node's own `fetch` adds Accept-Language, Accept-Encoding, User-Agent and Sec-Fetch-Mode where a caller has
 * none of them, so that an operation that declares one as a parameter never sees it absent.
 */
export function bareFetch(): BareFetch {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    async fetch(request) {
      const body = Buffer.from(await request.arrayBuffer());
      const { method, url } = request;
      const headers = Object.fromEntries(request.headers);
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const sent = sendRequest(url, { agent, method, headers });
        sent.once("response", resolve).once("error", reject).end(body);
      });
      const content = await buffer(answer);
      const status = answer.statusCode ?? 500;
      return new Response(isBodiless(status) ? null : new Uint8Array(content), {
        status,
        headers: pairsOf(answer.rawHeaders),
      });
    },
    close: () => agent.destroy(),
  };
}

const isBodiless = (status: number): boolean => status === 204 || status === 205 || status === 304;

const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? ""]] : [],
  );

/** The headers that `fetch` sends by itself. */
export const addedByFetch =
  /^(accept-language|accept-encoding|user-agent|sec-fetch-.*|cache-control|pragma)$/i;
