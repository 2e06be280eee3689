/** The command from outside: what it prints where, what it loads, how it ends. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specwright } from "./command.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
security: []
paths:
  /a:
    get:
      operationId: getA
      responses:
        "200":
          description: d
          content: { application/json: { schema: { $ref: "#/components/schemas/A" } } }
components:
  schemas:
    A: { type: object, properties: { a: { type: string } } }
`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "specwright-command-"));
});
afterAll(() => rm(root, { recursive: true }));

async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(root, "project-"));
  for (const [path, text] of Object.entries({ "api.yaml": document, ...files }))
    await writeFile(join(folder, path), text);
  return folder;
}

describe.concurrent("generate", () => {
  test("K4: says what it did, then that nothing changed, then shows drift and mends it", async () => {
    const cwd = await project();
    const first = await specwright(["generate", "api.yaml"], { cwd });
    expect(first).toMatchObject({ status: 0, stdout: "" });
    expect(first.stderr).toMatch(
      /^client\.ts +\d+ lines  created\nopenapi\.json +\d+ lines  created\nserver\.ts/,
    );
    expect(first.stderr).toMatch(/\n5 files, \d+ lines, 1 operation, \d+\.\d\d s\n$/);
    const types = await readFile(join(cwd, "generated/types.ts"), "utf8");
    expect(await specwright(["generate", "api.yaml", "--check"], { cwd })).toMatchObject({
      status: 0,
      stdout: "",
    });

    await writeFile(join(cwd, "generated/types.ts"), types.replace("a?: string", "a?: number"));
    const drifted = await specwright(["generate", "api.yaml", "--check"], { cwd });
    expect(drifted.status).toBe(1);
    expect(drifted.stdout).toContain("--- a/types.ts\n+++ b/types.ts\n");
    expect(drifted.stdout).toContain("-  a?: number;\n+  a?: string;\n");
    expect(drifted.stderr).toMatch(/types\.ts +\d+ lines  would be updated\n/);
    expect(drifted.stderr).toMatch(
      /the output is not what the document says: generate it again\n$/,
    );

    const again = await specwright(["generate", "api.yaml", "--emit", "types,client", "--json"], {
      cwd,
    });
    expect(again).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(again.stdout)).toMatchObject({
      version: 1,
      refused: false,
      operations: 1,
      schemas: 1,
      drift: "",
      files: [
        { path: "client.ts", action: "unchanged" },
        { path: "openapi.json", action: "deleted", lines: 0 },
        { path: "server.ts", action: "deleted" },
        { path: "types.ts", action: "updated" },
        { path: "validators.ts", action: "deleted" },
      ],
    });
    expect(await readFile(join(cwd, "generated/types.ts"), "utf8")).toBe(types);
    expect((await readdir(join(cwd, "generated"))).sort()).toEqual([
      ".specwright-manifest.json",
      "client.ts",
      "types.ts",
    ]);
  });

  test("takes its options from specwright.config.ts, and flags before those", async () => {
    const cwd = await project({
      "specwright.config.ts":
        'const format: string = "none";\nexport default { input: "./api.yaml", output: "sdk", emit: ["types"], format };',
    });
    await mkdir(join(cwd, "deep"));
    const configured = await specwright(["generate", "--config", "../specwright.config.ts"], {
      cwd: join(cwd, "deep"),
    });
    expect(configured.status).toBe(0);
    expect(await readdir(join(cwd, "sdk"))).toContain("types.ts");
    const flagged = await specwright(["generate", "--emit", "document", "-o", "other"], { cwd });
    expect(flagged.status).toBe(0);
    expect(await readdir(join(cwd, "other"))).toContain("openapi.json");
    expect((await readdir(cwd)).sort()).toEqual([
      "api.yaml",
      "deep",
      "other",
      "sdk",
      "specwright.config.ts",
    ]);
  });

  test("reads standard input, and stops at warnings when strict", async () => {
    const cwd = await project();
    const doubtful = document.replace(
      'info: { title: T, version: "1" }',
      'info: { title: T, version: "1", vresion: 2 }',
    );
    const loose = await specwright(["generate", "-", "--emit", "document"], {
      cwd,
      stdin: doubtful,
    });
    expect(loose.status).toBe(0);
    expect(loose.stderr).toMatch(
      /^1 warning: see them with --verbose, or with specwright validate\n/,
    );
    const strict = await specwright(["generate", "-", "--strict", "-o", "strict"], {
      cwd,
      stdin: doubtful,
    });
    expect(strict.status).toBe(1);
    expect(strict.stderr).toMatch(/^<stdin>:2:\d+ warning /);
    expect(await readdir(cwd)).not.toContain("strict");
  });
});

test("a formatter that is not installed is named, with what to do", async () => {
  const cwd = await project();
  const without = `data:text/javascript,${encodeURIComponent(
    'import { registerHooks } from "node:module"; registerHooks({ resolve(name, context, next) { if (name === "oxfmt") throw Object.assign(new Error("none"), { code: "ERR_MODULE_NOT_FOUND" }); return next(name, context); } });',
  )}`;
  const outcome = await specwright(["generate", "api.yaml", "--format", "oxfmt"], {
    cwd,
    node: ["--import", without],
  });
  expect(outcome).toEqual({
    status: 2,
    stdout: "",
    stderr:
      "error: `--format oxfmt` needs the package oxfmt, which is not installed\n" +
      "  hint: npm install --save-dev oxfmt, or use --format prettier\n",
  });
  expect(await readdir(cwd)).toEqual(["api.yaml"]);
});

describe.concurrent("validate", () => {
  test("gives findings on stdout, and a status by --fail-on", async () => {
    const cwd = await project({
      "warn.yaml": document.replace("A:", "Unused: { type: string }\n    A:"),
    });
    const fine = await specwright(["validate", "api.yaml"], { cwd });
    expect(fine).toEqual({ status: 0, stdout: "", stderr: "1 file: nothing found\n" });
    const warned = await specwright(["validate", "api.yaml", "warn.yaml"], { cwd });
    expect(warned.status).toBe(0);
    expect(warned.stdout).toContain("warn.yaml:14:5 warning ");
    const failed = await specwright(
      ["validate", "warn.yaml", "--fail-on", "warn", "--format", "github"],
      { cwd },
    );
    expect(failed.status).toBe(1);
    expect(failed.stdout).toMatch(/^::warning file=warn\.yaml,line=14,/);
    expect(failed.stderr).toBe("");
  });

  test("reports paths from the repository's root", async () => {
    const cwd = await project({
      "warn.yaml": document.replace("A:", "Unused: { type: string }\n    A:"),
    });
    await mkdir(join(cwd, ".git"));
    await mkdir(join(cwd, "deep"));
    const { stdout } = await specwright(["validate", "../warn.yaml", "--allow-outside", "--json"], {
      cwd: join(cwd, "deep"),
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { file: string }[] };
    expect(diagnostics.map(({ file }) => file)).toEqual(["warn.yaml"]);
  });
});

describe.concurrent("loading", () => {
  const heavy = /node_modules\/(?:ts-morph|@ts-morph|typescript|prettier|oxfmt)\//;
  // Hooks see every module, those of require included.
  const recorder = `data:text/javascript,${encodeURIComponent(
    'import { registerHooks } from "node:module"; const seen = []; registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } }); process.on("exit", () => process.stderr.write("\\nLOADED " + JSON.stringify(seen)));',
  )}`;
  const loadedBy = async (args: readonly string[], cwd: string) => {
    const { stderr } = await specwright(args, { cwd, node: ["--import", recorder] });
    return JSON.parse(stderr.slice(stderr.lastIndexOf("LOADED ") + 7)) as string[];
  };

  test.each([[["--help"]], [["generate", "--help"]], [["--version"]], [["validate", "api.yaml"]]])(
    "%j needs no compiler and no formatter",
    async (args) => {
      const loaded = await loadedBy(args, await project());
      expect(loaded.length).toBeGreaterThan(5);
      expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
    },
  );

  test("nor does defineConfig; generate does, so the test can tell", async () => {
    const index = new URL("../../generator/index.ts", import.meta.url).href;
    const cwd = await project({
      "specwright.config.ts": `import { defineConfig } from ${JSON.stringify(index)};\nexport default defineConfig({ input: "none.yaml" });`,
    });
    const loaded = await loadedBy(["generate"], cwd);
    expect(loaded).toContain(index);
    expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
    expect((await loadedBy(["generate", "api.yaml"], cwd)).some((url) => heavy.test(url))).toBe(
      true,
    );
  });
});

test("help goes to stdout with status 0, no verb or an unknown one to stderr with status 2", async () => {
  const [help, none, unknown] = await Promise.all(
    [["--help"], [], ["genrate"]].map((args) => specwright(args, { cwd: root })),
  );
  expect(help).toMatchObject({ status: 0, stderr: "" });
  expect(help!.stdout).toContain("Usage: specwright");
  expect(none).toMatchObject({ status: 2, stdout: "" });
  expect(unknown).toMatchObject({ status: 2, stdout: "" });
  expect(unknown!.stderr).toContain("(Did you mean generate?)");
});

test("an interrupted run ends with 130 and leaves no litter", async () => {
  const cwd = await project();
  const main = fileURLToPath(new URL("../../generator/cli/main.ts", import.meta.url));
  // Standard input never ends, so the run waits where the signal finds it.
  const child = spawn(process.execPath, ["--conditions=specwright-source", main, "generate", "-"], {
    cwd,
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk));
  const ended = new Promise((resolve) => child.once("close", (status) => resolve(status)));
  const timer = setInterval(() => child.kill("SIGINT"), 100);
  const status = await ended;
  clearInterval(timer);
  expect([130, null]).toContain(status);
  expect(await readdir(cwd)).toEqual(["api.yaml"]);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test("a reader that goes away is no error", async () => {
  const many = Array.from({ length: 3000 }, (_, n) => `    U${n}: { type: string }\n`).join("");
  const cwd = await project({ "warn.yaml": document + many });
  const main = fileURLToPath(new URL("../../generator/cli/main.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--conditions=specwright-source", main, "validate", "warn.yaml", "--format", "json"],
    { cwd, stdio: ["ignore", "pipe", "pipe"] },
  );
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk));
  const status = await new Promise((resolve) => child.once("close", resolve));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
});
