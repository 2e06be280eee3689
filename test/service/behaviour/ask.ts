/** A request as it is written, and whatever comes back. */
import { Agent, request } from "node:http";

export interface Question {
  readonly method: string;
  /** The path below `/api/v2`, with its query, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Reply {
  readonly status: number;
  /** By name in lower case; several of one name are joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks a server. Nothing of the path or the headers is changed on the way. */
export function ask(url: string, { method, path, headers = {}, body }: Question): Promise<Reply> {
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, path: `/api/v2${path}`, headers: { ...length, ...headers }, agent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const named = Object.entries(response.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(", ") : (value ?? ""),
          ]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(named) as Record<string, string>,
            bytes,
            text: bytes.toString("utf8"),
          });
        });
      },
    );
    // A service that hangs must not hang the tests.
    sent.setTimeout(20_000, () => sent.destroy(new Error(`${method} ${path} had no answer.`)));
    sent.on("error", reject);
    sent.end(body);
  });
}
