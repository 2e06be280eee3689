/** WebSocket frames written by hand (RFC 6455, section 5.2), and those that come back. */
import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { closeOf } from "./raw.ts";

export const opcodes = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface FrameOptions {
  /** Default: true. */
  readonly isLast?: boolean;
  /** As clients must. Default: true. */
  readonly isMasked?: boolean;
  /** The three bits that extensions may use. Default: 0. */
  readonly reserved?: number;
  /** What is said of the payload's length, where that is a lie. */
  readonly length?: number;
}

export function frame(
  opcode: number,
  payload: string | Uint8Array,
  { isLast = true, isMasked = true, reserved = 0, length }: FrameOptions = {},
): Buffer {
  const bytes = Buffer.from(payload);
  const said = length ?? bytes.length;
  const mask = isMasked ? 128 : 0;
  const first = (isLast ? 128 : 0) | (reserved << 4) | opcode;
  const head =
    said < 126
      ? Buffer.from([first, mask | said])
      : said < 65_536
        ? Buffer.from([first, mask | 126, said >> 8, said & 255])
        : Buffer.concat([Buffer.from([first, mask | 127]), eightBytes(said)]);
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([head, isMasked ? Buffer.alloc(4) : Buffer.alloc(0), bytes]);
}

function eightBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

export const closing = (code: number, reason: string | Uint8Array = ""): Buffer =>
  Buffer.concat([Buffer.from([code >> 8, code & 255]), Buffer.from(reason)]);

export interface Peer {
  readonly socket: Socket;
  /** The head of the answer to the handshake. */
  readonly head: string;
  /** Every frame that came, once the connection is closed. */
  readonly frames: Promise<readonly Frame[]>;
}

export interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Opens a stream and reads what comes, without ever answering a ping. */
export async function peer(url: string, path: string, headers: readonly string[]): Promise<Peer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, noDelay: true });
  socket.on("error", () => undefined);
  socket.write(
    [
      `GET ${path} HTTP/1.1`,
      "Host: x",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
      "",
      "",
    ].join("\r\n"),
  );
  let bytes = Buffer.alloc(0);
  while (!bytes.includes("\r\n\r\n")) {
    const [chunk] = (await once(socket, "data")) as [Buffer];
    bytes = Buffer.concat([bytes, chunk]);
  }
  const end = bytes.indexOf("\r\n\r\n");
  const chunks = [bytes.subarray(end + 4)];
  socket.on("data", (chunk) => chunks.push(chunk));
  const frames = closeOf(socket).then(() => framesOf(Buffer.concat(chunks)));
  return { socket, head: bytes.toString("latin1", 0, end), frames };
}

/** A server's frames have no mask. */
function framesOf(bytes: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const opcode = bytes[at]! & 15;
    const short = bytes[at + 1]! & 127;
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : Number(bytes.readBigUInt64BE(at + 2));
    frames.push({ opcode, payload: bytes.subarray(start, start + length) });
    at = start + length;
  }
  return frames;
}
