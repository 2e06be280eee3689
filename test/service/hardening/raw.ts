/** Bytes on a connection as no client would send them, and every answer that comes back before it closes. */
import { type Socket, connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  /** By lower-case name; lines of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * @param url of the service
 * @param pieces each is written when the one before is on its way; as Latin-1, so that any byte can be sent
 */
export async function answersTo(
  url: string,
  ...pieces: readonly string[]
): Promise<readonly RawAnswer[]> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, noDelay: true });
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const closed = closeOf(socket);
  for (const piece of pieces) {
    await new Promise<void>((resolve) => socket.write(piece, "latin1", () => resolve()));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await closed;
  return parsed(Buffer.concat(chunks), pieces[0]?.startsWith("HEAD ") === true);
}

/** Waits until a connection is closed; one that is cut while bytes are on their way is closed all the same. */
export function closeOf(socket: Socket): Promise<void> {
  socket.on("error", () => undefined);
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once("close", () => resolve());
  });
}

/** @throws an error for bytes that are no answers */
function parsed(bytes: Buffer, sentHead: boolean): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf("\r\n\r\n", at);
    const head = bytes.toString("latin1", at, end === -1 ? undefined : end);
    const [line = "", ...lines] = head.split("\r\n");
    const [, status] = /^HTTP\/1\.1 (\d{3})(?: |$)/.exec(line) ?? [];
    if (end === -1 || status === undefined) throw new Error(`This is no answer: ${head}`);
    const headers = headersOf(lines);
    const start = end + 4;
    const isHead = answers.length === 0 && sentHead;
    const length = isHead ? 0 : Number(headers["content-length"] ?? 0);
    const body = bytes.toString("utf8", start, start + length);
    answers.push({ status: Number(status), headers, body });
    // What Node refuses by itself comes in chunks, of which there is none.
    at = start + ("transfer-encoding" in headers ? "0\r\n\r\n".length : length);
  }
  return answers;
}

function headersOf(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}
