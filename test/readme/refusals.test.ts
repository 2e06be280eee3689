/** The README's table of refusals: each status is provoked, and answers what the table says of it. */
import { mkdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../generator/index.ts";
import { createNodeServer, type NodeServer } from "../../runtime/server/adapters/node.ts";
import { Refusal, type RuntimeOptions, type Server } from "../../runtime/server/server.ts";
import { pageAt, root } from "./page.ts";

const document = `
openapi: 3.1.0
info: { title: Things, version: "1" }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
security: [{ key: [] }]
paths:
  /things:
    post:
      operationId: addThing
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [name] } } }
      responses: { "204": { description: d } }
  /things/{id}:
    get:
      operationId: getThing
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        "200":
          description: d
          content: { application/json: {}, text/csv: {} }
  /late: { get: { operationId: late, responses: { "204": { description: d } } } }
  /broken: { get: { operationId: broken, responses: { "204": { description: d } } } }
  /missing: { get: { operationId: missing, responses: { "204": { description: d } } } }
`;

const handlers = {
  addThing: () => ({ status: 204 }),
  getThing: () => ({ status: 200, contentType: "text/csv", body: "" }),
  late: () => new Promise(() => {}),
  broken() {
    throw new Error("a secret of ours");
  },
};

const options: RuntimeOptions<string> = {
  partial: true,
  deadline: 200,
  bodyGrace: 1,
  onException: () => {},
  security: {
    key(key: string) {
      if (key === "other") throw new Refusal(403);
      return key === "right" ? "me" : undefined;
    },
  },
};

interface Asked {
  readonly target: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const post = (type: string, body: string): Asked => ({
  target: "/things",
  method: "POST",
  headers: { "Content-Type": type },
  body,
});

/** What is asked to be refused so; 408 and 422 have tests of their own. */
const asked: Readonly<Record<string, Asked>> = {
  400: { target: "/things/x" },
  401: { target: "/things/1", headers: { "X-Key": "wrong" } },
  403: { target: "/things/1", headers: { "X-Key": "other" } },
  404: { target: "/nothing" },
  405: { target: "/things", method: "DELETE" },
  406: { target: "/things/1", headers: { Accept: "image/png" } },
  413: post("application/json", JSON.stringify({ name: "x".repeat(1_048_576) })),
  414: { target: `/things/1?q=${"x".repeat(8_192)}` },
  415: post("application/xml", "<name/>"),
  422: post("application/json", "{}"),
  431: {
    target: "/things/1",
    headers: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`X-${index}`, "x"])),
  },
  500: { target: "/broken" },
  501: { target: "/missing" },
  503: { target: "/late" },
};

const rows = pageAt("README.md")
  .table("refusals")
  .map(([status = "", , words = ""]) => ({ status, words }));
const folder = join(root, ".cache/readme-refusals");
const running: NodeServer[] = [];
let url: string;
let strict: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await generate({
    input: { text: document, name: "things.yaml" },
    output: folder,
    importExtension: "ts",
    format: "none",
  });
  const { createServer } = (await import(pathToFileURL(join(folder, "server.ts")).href)) as {
    createServer: (handlers: object, options: RuntimeOptions<string>) => Server;
  };
  const listen = async (more: Partial<RuntimeOptions<string>>): Promise<string> => {
    const node = createNodeServer(createServer(handlers, { ...options, ...more }));
    running.push(node);
    return (await node.listen(0)).url;
  };
  url = await listen({});
  strict = await listen({ invalidStatus: 422 });
});
afterAll(() => Promise.all(running.map((each) => each.close(0))));

test("the table has each status once", () => {
  expect(rows.map(({ status }) => status)).toEqual([...Object.keys(asked), "408"].toSorted());
});

test.each(rows)("$status", async ({ status, words }) => {
  const answer = status === "408" ? await slowly() : await ask(asked[status]!, status);
  const { title, detail: told } = JSON.parse(answer.body) as Readonly<Record<string, unknown>>;
  const shown = [title, told].filter((each) => each !== undefined).join(": ");
  expect({ status: String(answer.status), words: shown }).toEqual({ status, words });
  expect(answer.body).not.toContain("secret");
});

interface Answered {
  readonly status: number;
  readonly body: string;
}

async function ask({ target, headers = {}, ...init }: Asked, status: string): Promise<Answered> {
  const server = status === "422" ? strict : url;
  const response = await fetch(server + target, {
    ...init,
    headers: { "X-Key": "right", ...headers },
  });
  return { status: response.status, body: await response.text() };
}

/** Begins a body and sends no more of it. */
async function slowly(): Promise<Answered> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const lines = ["POST /things HTTP/1.1", "Host: x", "X-Key: right", "Content-Length: 100"];
  socket.write([...lines, "Content-Type: application/json", "", "{"].join("\r\n"));
  const whole = await text(socket);
  const [head = "", body = ""] = whole.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), body };
}
