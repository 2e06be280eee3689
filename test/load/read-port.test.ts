import { once } from "node:events";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { nodeReadPort } from "../../generator/load/read-port.ts";

let server: Server;
let origin = "";
const seen: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === "/moved") response.writeHead(302, { location: "/a.yaml" }).end();
    else if (request.url === "/big") response.end("x".repeat(1_000_000));
    else response.setHeader("content-encoding", "gzip").end(gzipSync("a: {$ref: '#/b'}\nb: 1\n"));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test("a redirect is answered, not followed", async () => {
  const answer = await nodeReadPort.fetch(`${origin}/moved`, {}, 10);
  expect(answer).toMatchObject({ status: 302, location: "/a.yaml" });
});

test("no more than one byte over the limit is kept", async () => {
  expect((await nodeReadPort.fetch(`${origin}/big`, {}, 10)).bytes).toHaveLength(11);
  expect((await nodeReadPort.fetch(`${origin}/big`, {}, 2_000_000)).bytes).toHaveLength(1_000_000);
});

test("a compressed document behind a redirect loads, with headers", async () => {
  const { entry, diagnostics } = await load(`${origin}/moved`, {
    headers: { authorization: "Bearer x" },
  });
  expect(diagnostics).toEqual([]);
  expect(entry).toMatchObject({ name: `${origin}/a.yaml`, value: { b: 1 } });
  expect(seen.slice(-2)).toEqual(["Bearer x", "Bearer x"]);
});

test("a server that is not there is named", async () => {
  await expect(load("http://127.0.0.1:1/a.yaml")).rejects.toThrow(
    /^`http:\/\/127\.0\.0\.1:1\/a\.yaml` cannot be loaded from 127\.0\.0\.1:1: /,
  );
});
