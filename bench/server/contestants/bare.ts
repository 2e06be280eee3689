/** The same work on `node:http` by hand: what a careful person writes for this one operation, checks included. */
import { createServer } from "node:http";
import { basePath, buildFor } from "../work.ts";
import { running } from "./running.ts";

const start = `${basePath}/workspaces/`;
const end = "/builds";
const limit = 1_048_576;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const server = createServer((request, response) => {
  const answer = (status: number, body: object): void => {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(text),
    });
    response.end(text);
  };
  const url = request.url ?? "/";
  if (request.method !== "POST" || !url.startsWith(start) || !url.endsWith(end)) {
    answer(404, { message: "not found" });
    return;
  }
  if (request.headers["content-type"] !== "application/json") {
    answer(415, { message: "not JSON" });
    return;
  }
  const workspace = url.slice(start.length, -end.length);
  const chunks: Buffer[] = [];
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  request.on("end", () => {
    if (size > limit) {
      answer(413, { message: "too large" });
      return;
    }
    let body: unknown;
    try {
      body = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    } catch {
      answer(400, { message: "malformed" });
      return;
    }
    if (isWanted(body)) answer(201, buildFor(workspace, body.transition));
    else answer(400, { message: "wrong" });
  });
});

interface Wanted {
  readonly transition: "start" | "stop" | "delete";
}

function isWanted(value: unknown): value is Wanted {
  if (!isObject(value)) return false;
  const { transition } = value;
  if (transition !== "start" && transition !== "stop" && transition !== "delete") return false;
  const version = value["template_version_id"];
  if (version !== undefined && version !== null)
    if (typeof version !== "string" || !uuid.test(version)) return false;
  const reason = value["reason"];
  if (reason !== undefined && reason !== null)
    if (typeof reason !== "string" || !reasons.has(reason)) return false;
  const level = value["log_level"];
  if (level !== undefined && level !== null && level !== "debug") return false;
  if (!isFlag(value["dry_run"]) || !isFlag(value["orphan"])) return false;
  const values = value["rich_parameter_values"];
  return values === undefined || values === null || (Array.isArray(values) && values.every(isPair));
}

const reasons = new Set([
  "dashboard",
  "cli",
  "ssh_connection",
  "vscode_connection",
  "jetbrains_connection",
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isFlag = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === "boolean";

const isPair = (value: unknown): boolean =>
  isObject(value) && typeof value["name"] === "string" && typeof value["value"] === "string";

server.listen(0, "127.0.0.1", () => running(server));
