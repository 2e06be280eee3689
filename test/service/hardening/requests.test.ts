/** Hostile requests to the running service: each is answered, exactly so, and the connection ended. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conforms } from "../behaviour/conforms.ts";
import { type Running, clientOf, running, tokenOf, workspaceOf } from "../http/running.ts";
import { type RawAnswer, answersTo } from "./raw.ts";
import * as bodies from "./requests/bodies.ts";
import { credentials } from "./requests/credentials.ts";
import * as framing from "./requests/framing.ts";
import { handshakes } from "./requests/handshakes.ts";
import * as sizes from "./requests/sizes.ts";
import * as targets from "./requests/targets.ts";
import { type Answer, type Requests, type Rows, requestsOf } from "./row.ts";

const topics: Readonly<Record<string, Rows>> = {
  "S1 body size": sizes.bodies,
  "S2 header and URL size": sizes.heads,
  "S4 content type": bodies.encodings,
  "S5 JSON": bodies.json,
  "S6 prototypes": bodies.prototypes,
  "S7 paths": targets.paths,
  "S8 queries": targets.queries,
  "S9 numbers": targets.numbers,
  "S10 methods": framing.methods,
  "S10 framing": framing.framing,
  "S13 credentials": credentials,
  "S14 handshakes": handshakes,
  "S16 texts": bodies.texts,
  "S17 SQL": targets.injections,
};

let service: Running;
let requests: Requests;

beforeAll(async () => {
  service = await running({ rateLimit: { limit: 100_000 } });
  const workspace = workspaceOf(service, "quick");
  const member = clientOf(service, "member");
  const [build] = await member.listWorkspaceBuilds({ path: { workspace } }).orThrow();
  const path = { workspacebuild: build?.id ?? "" };
  const parameters = await member.listWorkspaceBuildParameters({ path }).orThrow();
  const scene = { token: tokenOf(service, "member"), workspace, build: path.workspacebuild };
  requests = requestsOf(scene, parameters);
});

afterAll(() => service.close(1_000));

const prototype = (): readonly string[] => Reflect.ownKeys(Object.prototype).map(String);
const pristine = prototype();

describe.each(Object.entries(topics))("%s", (_, rows) => {
  test("every request has exactly this answer", async () => {
    const asked = rows(requests).map(async ([name, sent, ...answers]) => {
      const came = await answersTo(service.url, sent);
      for (const each of came) keepsPromises(sent, each);
      return [name, came.map((each, at) => written(each, answers[at])), answers] as const;
    });
    const all = await Promise.all(asked);
    const found = Object.fromEntries(all.map(([name, came]) => [name, came]));
    const expected = Object.fromEntries(all.map(([name, , answers]) => [name, answers]));
    expect(found).toEqual(expected);
    expect(Object.keys(found)).toHaveLength(all.length);
    expect(prototype()).toEqual(pristine);
  });
});

test("after all of them it is as it was", async () => {
  const [listed] = await answersTo(service.url, requests.get(`${requests.one}/parameters`));
  expect(listed?.status).toBe(200);
  const { workspace } = requests;
  const builds = await clientOf(service, "member")
    .listWorkspaceBuilds({ path: { workspace } })
    .orThrow();
  expect(builds.map(({ id }) => id)).toEqual([requests.build]);
  const unwelcome = service.lines
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter(({ level }) => level > 30);
  expect(unwelcome).toEqual([]);
  expect(service.lines.join("")).toMatch(/^(?:[\x20-\x7e]+\n)+$/);
});

/** An answer as rows write it, with the headers that the row speaks of. */
function written({ status, headers, body }: RawAnswer, asked: Answer | undefined): Answer {
  const isJson = headers["content-type"]?.startsWith("application/json") === true;
  const spoken = Object.keys(asked?.headers ?? {}).map((name) => [name, headers[name] ?? ""]);
  return {
    status,
    ...(body === "" ? {} : { body: isJson ? (JSON.parse(body) as unknown) : body }),
    ...(spoken.length === 0 ? {} : { headers: Object.fromEntries(spoken) }),
    ...(isByNode({ headers }) ? { isBare: true } : {}),
  };
}

const isByNode = ({ headers }: Pick<RawAnswer, "headers">): boolean =>
  headers["x-coder-build-version"] === undefined;

/** What holds of every answer: the contract, and that nothing of the inside is told, nor allowed to a page. */
function keepsPromises(sent: string, answer: RawAnswer): void {
  const { status, headers, body: text } = answer;
  expect(text).not.toMatch(/\n {4}at |node_modules|\.ts\b|select |drizzle|pglite/i);
  expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  if (isByNode(answer)) return;
  const [method = "", target = ""] = sent.split(" ");
  const path = target.replace(/^\/api\/v2/, "");
  // Before an operation is looked for, and before it is asked who sends.
  const undeclared = status === 505 || headers["content-type"]?.startsWith("text/plain") === true;
  if (method !== "HEAD")
    conforms({ method, path }, { status, headers, text, bytes: Buffer.from(text) }, { undeclared });
}
