/** Every bad input: one clear diagnostic with its place, the right status, no trace, the old output untouched. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../generator/commands/generate.ts";
import { runner } from "../../generator/cli/run.ts";
import { createColors } from "picocolors";
import { nodeWritePort } from "../../generator/write/write-port.ts";
import { specwright } from "./command.ts";

const head = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
const answer = 'responses: { "200": { description: d } }';
const fine = `${head}paths:\n  /a:\n    get: { operationId: getA, ${answer} }\n`;

/** A document whose lists and objects stand `depth` deep. */
function deep(depth: number): string {
  const levels = depth - 1;
  return `{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{},"x-deep":${"[".repeat(levels)}${"]".repeat(levels)}}`;
}

interface Row {
  readonly what: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly stdin?: string;
  readonly status: 1 | 2;
  /** What stderr begins with, a place first for what is wrong in a document. */
  readonly says: string;
}

const rows: readonly Row[] = [
  {
    what: "a missing file",
    args: ["none.yaml"],
    status: 2,
    says: "error: there is no file `none.yaml`",
  },
  {
    what: "a directory",
    files: { "in.yaml/x": "" },
    status: 2,
    says: "error: `in.yaml` is a directory",
  },
  { what: "an empty file", files: { "in.yaml": "" }, status: 1, says: "in.yaml:1:1 error " },
  { what: "an empty standard input", args: ["-"], status: 1, says: "<stdin>:1:1 error " },
  {
    what: "truncated JSON",
    files: { "in.json": '{\n  "openapi": "3.1.0",\n  "info": {' },
    args: ["in.json"],
    status: 1,
    says: "in.json:3:",
  },
  {
    what: "duplicate YAML keys",
    files: { "in.yaml": `${head}paths: {}\npaths: {}\n` },
    status: 1,
    says: "in.yaml:4:1 error ",
  },
  {
    what: "YAML that is no OpenAPI",
    files: { "in.yaml": "hello: world\n" },
    status: 1,
    says: "in.yaml:1:1 error ",
  },
  {
    what: "an operationId of two operations",
    files: { "in.yaml": `${fine}    put: { operationId: getA, ${answer} }\n` },
    status: 1,
    says: "in.yaml:6:",
  },
  {
    what: "an unresolved $ref",
    files: {
      "in.yaml": `${head}paths:\n  /a:\n    get:\n      operationId: getA\n      responses:\n        "200": { $ref: "#/components/responses/None" }\n`,
    },
    status: 1,
    says: "in.yaml:8:24 error ",
  },
  {
    what: "an unresolved $ref in a second file",
    files: {
      "in.yaml": `${head}paths:\n  /a: { $ref: ./two.yaml }\n`,
      "two.yaml": `get:\n  operationId: getA\n  responses:\n    "200": { $ref: "#/none" }\n`,
    },
    status: 1,
    says: "two.yaml:4:20 error ",
  },
  {
    what: "a $ref to a missing file",
    files: { "in.yaml": `${head}paths:\n  /a: { $ref: ./none.yaml }\n` },
    status: 1,
    says: "in.yaml:4:15 error ",
  },
  {
    what: "a cycle of $refs",
    files: {
      "in.yaml": `${fine}components:\n  schemas:\n    A: { $ref: "#/components/schemas/B" }\n    B: { $ref: "#/components/schemas/A" }\n`,
    },
    status: 1,
    says: "in.yaml:8:",
  },
  {
    what: "a remote $ref",
    files: { "in.yaml": `${head}paths:\n  /a: { $ref: "https://example.com/a.yaml" }\n` },
    status: 1,
    says: "in.yaml:4:15 error ",
  },
  {
    what: "a $ref outside the folder",
    files: {
      "in/in.yaml": `${head}paths:\n  /a: { $ref: ../two.yaml }\n`,
      "two.yaml": "get: {}\n",
    },
    args: ["in/in.yaml"],
    status: 1,
    says: "in/in.yaml:4:15 error ",
  },
  {
    what: "invalid UTF-8",
    files: { "in.yaml": Buffer.concat([Buffer.from(head), Buffer.from([0x78, 0xff, 0xfe])]) },
    status: 1,
    says: "in.yaml:3:2 error ",
  },
  {
    what: "a document 201 deep",
    files: { "in.json": deep(201) },
    args: ["in.json"],
    status: 1,
    says: "in.json:1:",
  },
  {
    what: "an output that is a file",
    files: { "in.yaml": fine, taken: "mine" },
    args: ["in.yaml", "-o", "taken"],
    status: 2,
    says: "error: the output `",
  },
  {
    what: "an output below a file",
    files: { "in.yaml": fine, taken: "mine" },
    args: ["in.yaml", "-o", "taken/deep"],
    status: 2,
    says: "error: cannot write to `",
  },
  {
    what: "an output with a file of someone else",
    files: { "in.yaml": fine, "own/types.ts": "mine" },
    args: ["in.yaml", "-o", "own"],
    status: 2,
    says: "error: ",
  },
  {
    what: "a flag that is none",
    files: { "in.yaml": fine },
    args: ["in.yaml", "--emti", "types"],
    status: 2,
    says: "error: unknown option '--emti'",
  },
  {
    what: "a configuration that is missing",
    args: ["--config", "none.ts"],
    status: 2,
    says: "error: there is no configuration `none.ts`",
  },
  {
    what: "a configuration with an unknown field",
    files: { "specwright.config.json": '{ "inptu": "in.yaml" }' },
    args: [],
    status: 2,
    says: "error: the configuration ",
  },
  {
    what: "a configuration that throws",
    files: { "specwright.config.ts": 'throw new Error("oh\\nno");' },
    args: [],
    status: 2,
    says: "error: the configuration ",
  },
  { what: "no input at all", args: [], status: 2, says: "error: no input is named" },
];

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "specwright-bad-"));
});
afterAll(() => rm(root, { recursive: true }));

async function folderWith(files: Row["files"] = {}): Promise<string> {
  const folder = await mkdtemp(join(root, "case-"));
  const old = {
    "generated/types.ts": "old types\n",
    "generated/.specwright-manifest.json": "{}\n",
  };
  for (const [path, content] of Object.entries({ ...old, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder with its text. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, "latin1")])),
  );
}

describe.concurrent("generate refuses", () => {
  test.each(rows)("$what", async ({ files, args = ["in.yaml"], stdin = "", status, says }) => {
    const cwd = await folderWith(files);
    const before = await contents(cwd);
    const outcome = await specwright(["generate", ...args], { cwd, stdin });
    expect(outcome.stderr.slice(0, says.length)).toBe(says);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout).toBe("");
    expect(outcome.stderr).not.toMatch(/^\s+at /m);
    expect(outcome.stderr).not.toContain("bug of specwright");
    if (status === 1) {
      expect(outcome.stderr).toMatch(/^\d+ errors?( and \d+ warnings?)? in 1 file$/m);
      expect(outcome.stderr).toMatch(/nothing was written\n$/);
    }
    expect(await contents(cwd)).toEqual(before);
  });
});

describe.concurrent("validate judges the same documents alike", () => {
  const documents = rows.filter(({ status, args = [] }) => status === 1 && args.length <= 1);
  test("in one run: all findings, no trace", async () => {
    const named = documents.filter(({ stdin, args }) => stdin === undefined && args?.[0] !== "-");
    const folders = await Promise.all(
      named.map(async ({ files, args = ["in.yaml"] }) => join(await folderWith(files), args[0]!)),
    );
    const outcome = await specwright(["validate", ...folders, "--format", "json"], { cwd: root });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toBe("");
    const { diagnostics } = JSON.parse(outcome.stdout) as {
      diagnostics: { file: string; severity: string }[];
    };
    for (const folder of folders) {
      const own = diagnostics.filter(
        ({ file, severity }) =>
          severity === "error" && folder.includes(/case-[^/]+/.exec(file)![0]),
      );
      expect(own.length, folder).toBeGreaterThan(0);
    }
  });

  test("200 levels are accepted", async () => {
    const cwd = await folderWith({ "in.json": deep(200) });
    const outcome = await specwright(["generate", "in.json", "--emit", "document", "-o", "new"], {
      cwd,
    });
    expect(outcome).toMatchObject({ status: 0, stdout: "" });
    expect(await readdir(join(cwd, "new"))).toContain("openapi.json");
  });
});

test("a folder that may not be written ends with status 2 and its reason", async () => {
  const cwd = await folderWith({ "in.yaml": fine });
  const before = await contents(cwd);
  const refused = Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
  const port = { ...nodeWritePort(), create: () => Promise.reject(refused) };
  const told: string[] = [];
  const stream = { write: (text: string) => told.push(text), colors: createColors(false) };
  const statuses: number[] = [];
  const run = runner({ data: stream, talk: stream }, (status) => statuses.push(status));
  await run({}, async () => {
    await generate({ input: "in.yaml", cwd, port, emit: ["document"], output: "out" });
    return 0;
  });
  expect(statuses).toEqual([2]);
  expect(told).toEqual([
    `error: cannot write to \`${join(cwd, "out")}\`: permission denied\n  hint: check who owns the folder, or name another with -o\n`,
  ]);
  expect(await contents(cwd)).toEqual(before);
});
