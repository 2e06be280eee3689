/** What references bring from the network is held to a lock; a server of this machine stands for the network. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { generate, type GenerateOptions, validate } from "../../generator/index.ts";

const files = new Map<string, string>();
let asked: string[] = [];
let server: Server;
let origin = "";
let folder = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const text = files.get(request.url ?? "");
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "remote-lock-"));
  await mkdir(join(folder, "node_modules"));
  asked = [];
  files.clear();
  files.set("/pet.yaml", "type: object\nproperties: { tag: { $ref: 'tag.yaml' } }\n");
  files.set("/tag.yaml", "type: string\n");
  await writeFile(
    join(folder, "openapi.yaml"),
    `openapi: 3.1.0
info: { title: T, version: "1" }
paths: {}
components: { schemas: { Pet: { $ref: "${origin}/pet.yaml" } } }
`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

const run = async (options: Partial<GenerateOptions> = {}): Promise<readonly string[]> => {
  const { diagnostics } = await generate({
    cwd: folder,
    input: "openapi.yaml",
    emit: ["types"],
    format: "none",
    allowRemote: [origin],
    ...options,
  });
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message.replaceAll(origin, ""));
};
const lock = () => readFile(join(folder, "specwright.lock.json"), "utf8");
const types = () => readFile(join(folder, "generated/types.ts"), "utf8");
const forget = () => rm(join(folder, "node_modules/.cache"), { recursive: true });

test("a run writes the lock, the next takes its copies without asking, frozen or not", async () => {
  expect(await run()).toEqual([]);
  expect(asked.toSorted()).toEqual(["/pet.yaml", "/tag.yaml"]);
  const written = await lock();
  expect(JSON.parse(written)).toEqual({
    version: 1,
    files: {
      [`${origin}/pet.yaml`]: { sha256: expect.stringMatching(/^[\da-f]{64}$/) },
      [`${origin}/tag.yaml`]: { sha256: expect.stringMatching(/^[\da-f]{64}$/) },
    },
  });
  asked = [];
  files.clear();
  expect(await run()).toEqual([]);
  expect(await run({ frozen: true })).toEqual([]);
  expect(asked).toEqual([]);
  expect(await lock()).toBe(written);
});

test("without copies the network must say what the lock says", async () => {
  await run();
  await forget();
  expect(await run({ frozen: true })).toEqual([]);
  await forget();
  files.set("/tag.yaml", "type: integer\n");
  const [before, output] = [await lock(), await types()];
  for (const frozen of [true, false])
    expect(await run({ frozen })).toEqual([
      "`/tag.yaml` is not what the lock of remote files says",
    ]);
  expect([await lock(), await types()]).toEqual([before, output]);
  expect(await run({ updateRemote: true })).toEqual([]);
  expect(await lock()).not.toBe(before);
  expect(await types()).toContain("number");
});

test("a copy that was changed is not taken", async () => {
  await run();
  const { files: locked } = JSON.parse(await lock());
  const { sha256 } = locked[`${origin}/tag.yaml`];
  const copy = join(folder, "node_modules/.cache/specwright", `remote-${sha256}`);
  expect(await readFile(copy, "utf8")).toBe("type: string\n");
  await writeFile(copy, "type: integer\n");
  asked = [];
  expect(await run()).toEqual([]);
  expect(asked).toEqual(["/tag.yaml"]);
  expect(await types()).not.toContain("number");
});

test("frozen, what the lock does not name is not asked for", async () => {
  expect(await run({ frozen: true })).toEqual(["`/pet.yaml` is not in the lock of remote files"]);
  expect(asked).toEqual([]);
  await expect(lock()).rejects.toThrow("ENOENT");
});

test("nothing is locked by a run that only looks, and a lock keeps only what is reached", async () => {
  await run({ check: true });
  await validate(["openapi.yaml"], { cwd: folder, allowRemote: [origin] });
  await expect(lock()).rejects.toThrow("ENOENT");
  await run();
  files.set("/pet.yaml", "type: string\n");
  await run({ updateRemote: true });
  expect(Object.keys(JSON.parse(await lock()).files)).toEqual([`${origin}/pet.yaml`]);
});

test("a lock that is none stops the run, and so do flags that contradict", async () => {
  await writeFile(join(folder, "specwright.lock.json"), '{"version": 2}');
  await expect(run()).rejects.toThrow("is not one of this version");
  await expect(run({ frozen: true, updateRemote: true })).rejects.toThrow("opposite things");
});
