/** Documents behind a login and behind a certificate of one's own. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type Server, createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { selfSigned } from "../load/self-signed.ts";

const cli = resolve(import.meta.dirname, "../../generator/cli/main.ts");
const own = selfSigned();
let server: Server;
let host = "";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specwright-own-authority-"));
  await writeFile(join(folder, "authority.pem"), own.cert);
  server = createServer(own, (request, response) => {
    if (request.headers.authorization === "Bearer mine")
      response.end('openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n');
    else response.writeHead(401).end("no");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** `validate` of that document in a process of its own: Node reads authorities when it starts. */
async function validated(
  flags: readonly string[],
): Promise<{ readonly status: unknown; readonly said: string }> {
  const args = ["--conditions=specwright-source", cli, "validate", `https://${host}/api.yaml`];
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, "authority.pem") };
  return new Promise((done) =>
    execFile(process.execPath, [...args, ...flags], { cwd: folder, env }, (error, out, err) =>
      done({ status: error?.code ?? 0, said: out + err }),
    ),
  );
}

test("L3: a certificate of one's own is told from a server that is not there, with what to do", async () => {
  await expect(load(`https://${host}/api.yaml`)).rejects.toMatchObject({
    name: "CannotRunError",
    message: `\`https://${host}/api.yaml\` cannot be loaded from ${host}: DEPTH_ZERO_SELF_SIGNED_CERT`,
    hint: "Name your own authority's certificate in NODE_EXTRA_CA_CERTS",
  });
});

test("L3: behind one's own authority a login is asked for by status and host, and -H passes it", async () => {
  const refused = await validated([]);
  expect(refused.status).toBe(2);
  expect(refused.said).toContain(`${host} answered 401 Unauthorized`);
  expect(refused.said).toContain("-H 'Authorization: …'");
  const passed = await validated(["-H", "Authorization: Bearer mine"]);
  expect(passed.said).not.toContain("cannot be loaded");
  expect(passed.status).toBe(0);
});
