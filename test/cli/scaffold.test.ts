/** `specwright scaffold` from outside. */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specwright } from "./command.ts";

const operation = (id: string): string =>
  `  /${id}: { get: { operationId: ${id}, responses: { "200": { description: d } } } }\n`;
const document = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
${operation("getA")}`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "specwright-scaffold-cli-"));
});
afterAll(() => rm(root, { recursive: true }));

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(root, "project-"));
  for (const [path, text] of Object.entries({ "api.yaml": document, ...files }))
    await writeFile(join(folder, path), text);
  return folder;
}

describe.concurrent("scaffold", () => {
  test("S7: creates, keeps, and says what an index lacks", async () => {
    const cwd = await project();
    await specwright(["generate", "api.yaml", "--format", "none"], { cwd });
    const scaffold = ["scaffold", "api.yaml", "--handlers", "src/handlers"];
    expect(await specwright(scaffold, { cwd })).toEqual({
      status: 0,
      stdout: "",
      stderr:
        "get-a.ts    created\nindex.ts    created\nsession.ts  created\n" +
        "3 files, 3 created, 0 kept, 1 operation\n",
    });
    const index = await readFile(join(cwd, "src/handlers/index.ts"), "utf8");
    await writeFile(join(cwd, "api.yaml"), document + operation("getB"));
    expect(await specwright(scaffold, { cwd })).toEqual({
      status: 0,
      stdout: 'import { getB } from "./get-b.js";\n\n  getB,\n',
      stderr:
        "get-a.ts    kept\nget-b.ts    created\nindex.ts    kept\nsession.ts  kept\n" +
        "4 files, 1 created, 3 kept, 2 operations\n" +
        "index.ts is yours and stays as it is; it lacks 1 handler. Add to it:\n",
    });
    expect(await readFile(join(cwd, "src/handlers/index.ts"), "utf8")).toBe(index);
    const { status, stdout, stderr } = await specwright([...scaffold, "--json"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      refused: false,
      operations: 2,
      isGenerated: true,
      files: [{ path: "get-a.ts", action: "kept" }, {}, {}, {}],
      additions: { imports: 'import { getB } from "./get-b.js";\n', members: ["getB,"] },
    });
  });

  test("takes its options from specwright.config.ts, and tells when nothing is generated", async () => {
    const cwd = await project({
      "specwright.config.ts":
        'export default { input: "api.yaml", output: "sdk", importExtension: "ts", format: "none" };',
    });
    const { status, stderr } = await specwright(["scaffold", "--handlers", "handlers"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toMatch(/\nthe handlers import server\.ts: make it with specwright generate\n$/);
    expect(await readFile(join(cwd, "handlers/get-a.ts"), "utf8")).toContain(
      'from "../sdk/server.ts"',
    );
    expect(await readdir(cwd)).not.toContain("sdk");
  });

  test("writes nothing for a document that is wrong", async () => {
    const cwd = await project({ "api.yaml": document + operation("getA").replace("/getA", "/b") });
    const outcome = await specwright(["scaffold", "api.yaml", "--handlers", "h"], { cwd });
    expect(outcome).toMatchObject({ status: 1, stdout: "" });
    expect(outcome.stderr).toMatch(/^api\.yaml:5:\d+ error /);
    expect(outcome.stderr).toMatch(/nothing was written\n$/);
    expect(await readdir(cwd)).toEqual(["api.yaml"]);
  });

  test("needs --handlers where the configuration names no folder either", async () => {
    expect(await specwright(["scaffold", "api.yaml"], { cwd: await project() })).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "error: no folder for the handlers is named\n" +
        "  hint: name one with --handlers, or give specwright.config.ts `handlers`\n",
    });
  });

  test("takes the handlers' folder from the configuration, beside which it is, and --handlers before it", async () => {
    const cwd = await project({
      "specwright.config.json": '{ "input": "api.yaml", "handlers": "src/handlers" }',
    });
    const elsewhere = await mkdtemp(join(root, "elsewhere-"));
    const config = ["scaffold", "--config", join(cwd, "specwright.config.json")];
    expect(await specwright(config, { cwd: elsewhere })).toMatchObject({ status: 0 });
    expect(await specwright([...config, "--handlers", "own"], { cwd: elsewhere })).toMatchObject({
      status: 0,
    });
    expect(await readdir(join(cwd, "src/handlers"))).toContain("get-a.ts");
    expect(await readdir(join(elsewhere, "own"))).toContain("get-a.ts");
  });

  test.each([
    ["api.yaml", /^error: the handlers `.*api\.yaml` are a file\n {2}hint: name a folder with/],
    ["api.yaml/h", /^error: cannot write to `.*`: a part of the path is a file\n {2}hint: check/],
    ["generated", /^error: the handlers `.*` would be among the emitted files\n {2}hint: name a/],
  ])("cannot write to %s", async (handlers, words) => {
    const cwd = await project();
    const outcome = await specwright(["scaffold", "api.yaml", "--handlers", handlers], { cwd });
    expect(outcome).toMatchObject({ status: 2, stdout: "" });
    expect(outcome.stderr).toMatch(words);
    expect(await readdir(cwd)).toEqual(["api.yaml"]);
  });

  test("and a missing input are told", async () => {
    const cwd = await project();
    const outcome = await specwright(["scaffold", "none.yaml", "--handlers", "h"], { cwd });
    expect(outcome.status).toBe(2);
    expect(await readdir(cwd)).toEqual(["api.yaml"]);
  });
});
