/** `specwright init` from outside: what it writes, says and refuses. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specwright } from "./command.ts";

const document = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: {}\n';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "specwright-init-"));
});
afterAll(() => rm(root, { recursive: true }));

async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(root, "project-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const written = (input: string) =>
  `import { defineConfig } from "specwright";\n\nexport default defineConfig({ ${input}output: "generated" });\n`;

describe.concurrent("init", () => {
  test.each([
    ["openapi.yaml", document],
    ["spec/api.yml", `# Ours\n${document}`],
    ["docs/old.json", '{ "swagger": "2.0", "info": {} }'],
    ["api.json", '{\n  "openapi": "3.0.3" }'],
  ])("finds %s", async (path, text) => {
    const cwd = await project({
      [path]: text,
      "package.json": '{"name":"openapi"}',
      "a.yaml": "a: 1",
    });
    const outcome = await specwright(["init"], { cwd });
    expect(outcome).toEqual({ status: 0, stdout: "", stderr: "specwright.config.ts  created\n" });
    const config = await readFile(join(cwd, "specwright.config.ts"), "utf8");
    expect(config).toBe(written(`input: "${path}", `));
    expect((await readdir(cwd)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("chooses none of several documents, and says so", async () => {
    const cwd = await project({ "a.yaml": document, "spec/b.yaml": document });
    const { status, stderr } = await specwright(["init"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain("there is more than one document (a.yaml, spec/b.yaml)");
    expect(await readFile(join(cwd, "specwright.config.ts"), "utf8")).toBe(written(""));
  });

  test("takes the document and the folder that are named", async () => {
    const cwd = await project({});
    const { stdout } = await specwright(["init", "api.yaml", "-o", "src/api", "--json"], { cwd });
    expect(JSON.parse(stdout)).toEqual({
      path: "specwright.config.ts",
      input: "api.yaml",
      found: [],
      notes: [],
    });
    const config = await readFile(join(cwd, "specwright.config.ts"), "utf8");
    expect(config).toContain('output: "src/api"');
  });

  test.each(["ts", "mts", "js", "mjs", "json"])(
    "leaves specwright.config.%s alone",
    async (ending) => {
      const name = `specwright.config.${ending}`;
      const cwd = await project({ [name]: "mine" });
      const { status, stderr } = await specwright(["init", "a.yaml"], { cwd });
      expect(status).toBe(2);
      expect(stderr).toContain(`error: there is a configuration already: \`${name}\``);
      expect(await readdir(cwd)).toEqual([name]);
      expect(await readFile(join(cwd, name), "utf8")).toBe("mine");
    },
  );

  test("takes another tool's configuration over, and tells what it could not say", async () => {
    const ruleset = 'extends: spectral:oas\nrules: { "mine\\u001b[31m": error }\n';
    const cwd = await project({ "api.yaml": document, "lint/.spectral.yaml": ruleset });
    const { status, stderr } = await specwright(["init", "--from", "lint/.spectral.yaml"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain("rule `mine\\u{1b}[31m`: it is none of `spectral:oas`");
    expect(stderr).not.toContain("\u001B");
    expect(stderr).toContain(
      "of lint/.spectral.yaml to look at; specwright.config.ts says so too\n",
    );
  });

  test("runs no program of another tool", async () => {
    const cwd = await project({ ".spectral.js": "throw new Error('run')" });
    const { status, stderr } = await specwright(["init", "--from", ".spectral.js"], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("is a program, and programs of other tools are not run");
    expect(await readdir(cwd)).toEqual([".spectral.js"]);
  });
});
