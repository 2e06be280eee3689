/** All that load asks of the machine: one place to see it, and to replace it in tests. */
import { open, realpath, stat } from "node:fs/promises";

export interface FileFacts {
  /** `other` is a pipe, a device or a socket. */
  readonly kind: "file" | "directory" | "other";
}

export interface HttpAnswer {
  readonly status: number;
  /** The `Location` of a redirect. */
  readonly location: string | undefined;
  /** At most `maxBytes + 1` bytes of the body, decompressed. */
  readonly bytes: Uint8Array;
}

/** Rejections of the file functions carry Node's `code`, such as `ENOENT`. */
export interface ReadPort {
  stat(path: string): Promise<FileFacts>;
  realpath(path: string): Promise<string>;
  /** Reads at most `maxBytes + 1` bytes: one more than the limit tells that a file is too large. */
  readFile(path: string, maxBytes: number): Promise<Uint8Array>;
  /** Reads at most `maxBytes + 1` bytes of standard input. */
  readStdin(maxBytes: number): Promise<Uint8Array>;
  /** One GET; a redirect is answered, not followed. Rejects when there is no answer. */
  fetch(
    url: string,
    headers: Readonly<Record<string, string>>,
    maxBytes: number,
  ): Promise<HttpAnswer>;
}

/** How long a server may take for one answer, body included. */
const fetchMilliseconds = 30_000;

/** The machine itself. `fetch` is looked up at each call. */
export const nodeReadPort: ReadPort = {
  async stat(path) {
    const facts = await stat(path);
    return { kind: facts.isFile() ? "file" : facts.isDirectory() ? "directory" : "other" };
  },

  realpath: (path) => realpath(path),

  async readFile(path, maxBytes) {
    await using file = await open(path);
    return await upTo(
      maxBytes,
      file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }),
    );
  },

  readStdin: (maxBytes) => upTo(maxBytes, process.stdin),

  async fetch(url, headers, maxBytes) {
    const signal = AbortSignal.timeout(fetchMilliseconds);
    const answer = await fetch(url, { headers, redirect: "manual", signal });
    return {
      status: answer.status,
      location: answer.headers.get("location") ?? undefined,
      bytes: answer.body ? await upTo(maxBytes, answer.body) : new Uint8Array(),
    };
  },
};

async function upTo(maxBytes: number, stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks, Math.min(size, maxBytes + 1));
}
