/** A WebSocket to the service, and everything that it says until it closes. */
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import type { ProvisionerJobLog } from "../../../generated/types.ts";
import type { Scene } from "./scene.ts";

export interface Followed {
  /** Each frame as it came. */
  readonly frames: readonly string[];
  readonly binary: boolean;
  readonly code: number;
  readonly reason: string;
}

export interface Follower {
  readonly frames: string[];
  readonly socket: WebSocket;
  /** What came until the close. */
  readonly whole: Promise<Followed>;
}

/** A handshake that was refused. */
export interface Refused {
  readonly status: number;
  readonly text: string;
}

const patience = 25_000;

/** @param path below `/api/v2` */
function connect(
  { world }: Scene,
  path: string,
  headers: Readonly<Record<string, string>>,
): WebSocket {
  return new WebSocket(`${world.url.replace("http", "ws")}/api/v2${path}`, { headers });
}

/** Follows the lines of a build with a member's token, or whatever the headers have. */
export function follow(
  scene: Scene,
  build: string,
  query = "?follow",
  headers: Readonly<Record<string, string>> = {
    "Coder-Session-Token": scene.names.get("member.token")!,
  },
): Follower {
  const socket = connect(scene, `/workspacebuilds/${build}/logs${query}`, headers);
  const frames: string[] = [];
  let binary = false;
  socket.on("message", (data: Buffer, isBinary) => {
    frames.push(data.toString("utf8"));
    binary ||= isBinary;
  });
  const whole = new Promise<Followed>((resolve, reject) => {
    const timer = setTimeout(() => {
      socket.terminate();
      reject(new Error(`The stream of ${build} did not close; it gave ${frames.length} lines.`));
    }, patience);
    socket.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    socket.once("close", (code, reason) => {
      clearTimeout(timer);
      resolve({ frames, binary, code, reason: reason.toString("utf8") });
    });
  });
  return { socket, frames, whole };
}

/** @throws an error when the handshake is not refused */
export async function refusedHandshake(
  scene: Scene,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Refused> {
  const socket = connect(scene, path, headers);
  const refusal = once(socket, "unexpected-response") as Promise<
    [unknown, AsyncIterable<Buffer> & { readonly statusCode: number }]
  >;
  const opened = once(socket, "open").then(() => {
    socket.terminate();
    throw new Error(`The handshake for ${path} was not refused.`);
  });
  opened.catch(() => undefined);
  const [, response] = await Promise.race([refusal, opened]);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, text: Buffer.concat(chunks).toString("utf8") };
}

export const linesOf = ({ frames }: Pick<Followed, "frames">): ProvisionerJobLog[] =>
  frames.map((frame) => JSON.parse(frame) as ProvisionerJobLog);

/** Waits until a follower has as many lines. */
export async function hasLines({ frames }: Follower, count: number): Promise<void> {
  while (frames.length < count) await wait(5);
}
