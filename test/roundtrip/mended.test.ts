/** What round trips once found wrong, each by name. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "../../generator/model/api-model.ts";
import { modelOf } from "../emit/emitted.ts";
import { everyStyle } from "./every-style.ts";
import { partsOfRequest, partsOfResult } from "./parts.ts";
import { plain } from "./plain.ts";
import { type Running, running } from "./running.ts";

let operations: readonly Operation[];
let run: Running;

beforeAll(async () => {
  const model = await modelOf(everyStyle);
  ({ operations } = model);
  run = await running(model);
});
afterAll(() => run.close());

/** Calls an operation of `/bodies`; gives the handler's request and the client's answer. */
async function exchanged(
  operation: Operation | undefined,
  input: object,
  answer: object,
): Promise<{ request: unknown; result: unknown }> {
  if (operation === undefined) throw new Error("the document has no such operation");
  let request = {};
  run.handle((_, received) => {
    request = partsOfRequest(received);
    return answer;
  });
  const result = await run.call(operation, input, true);
  return { request: await plain(request), result: await plain(partsOfResult(result)) };
}

const bodies = (method: string): Operation | undefined =>
  operations.find((each) => each.path === "/bodies" && each.method === method);

test("a header above ASCII is Latin-1 beside a body above ASCII too", async () => {
  const headers = { "X-Text": "\u00e9" };
  const answer = { status: 200, contentType: "text/plain", body: "\u2603", headers };
  const { result } = await exchanged(bodies("put"), { body: {} }, answer);
  expect(result).toMatchObject({ data: "\u2603", headers: { "x-text": "\u00e9" } });
});

test("a list that may be null is read as the JSON that it is written as", async () => {
  const operation = operations.find(({ parameters }) =>
    parameters.some(
      ({ in: location, explode, type }) =>
        location === "query" && !explode && JSON.stringify(type).includes('"name":"a"'),
    ),
  );
  const query = { "a-b": { a: ["x"] } };
  const { request } = await exchanged(operation, { query }, { status: 204 });
  expect(request).toMatchObject({ query });
});

test("a text part keeps its byte order mark", async () => {
  const input = { body: { name: "\u{feff}a" }, contentType: "multipart/form-data" };
  const { request } = await exchanged(bodies("put"), input, { status: 204 });
  expect(request).toMatchObject({ body: { name: "\u{feff}a" } });
});

test("a 204 with content in its contract is sent without", async () => {
  const { result } = await exchanged(bodies("delete"), {}, { status: 204 });
  expect(result).toMatchObject({ status: 204, ok: true });
});

test("bytes are not held to the schema of `default`", async () => {
  const answer = { status: 200, body: new Uint8Array([1, 2]) };
  const { result } = await exchanged(bodies("get"), {}, answer);
  expect(result).toMatchObject({ status: 200, data: { bytes: [1, 2] } });
});

test("an answer without content is not held to the schema of its range", async () => {
  const { result } = await exchanged(bodies("delete"), {}, { status: 404 });
  expect(result).toMatchObject({ status: 404, ok: false });
});
