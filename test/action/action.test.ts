/** The Action as a runner runs it: its own steps, in a repository, with the files and the API of GitHub. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { load } from "js-yaml";

const root = join(import.meta.dirname, "../..");
const yaml = (path: string) => load(readFileSync(join(root, path), "utf8"));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
const action = yaml("action.yml") as Action;

const good = `openapi: 3.1.0
info: { title: T, version: "1" }
security: []
paths: {}
`;
const bad = good.replace("paths: {}", "paths: {}\npahts: {}");

let folder: string;
let server: Server;
let comments: { id: number; body: string; user: { type: string } }[];
let calls: string[];
let refusal: number | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "specwright-action-test-"));
  server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => (text += chunk.toString()));
    request.on("end", () => {
      const { method = "", url = "" } = request;
      calls.push(`${method} ${url} ${request.headers.authorization}`);
      if (refusal !== undefined) return void response.writeHead(refusal).end("{}");
      const { body } = (text === "" ? {} : JSON.parse(text)) as { body?: string };
      if (method === "POST")
        comments.push({ id: comments.length + 1, body: body!, user: { type: "Bot" } });
      const edited = comments.find(({ id }) => url.endsWith(`/comments/${id}`));
      if (method === "PATCH") edited!.body = body!;
      response.writeHead(200, { "content-type": "application/json" });
      const page = Number(new URL(url, "http://x").searchParams.get("page") ?? 1);
      response.end(JSON.stringify(comments.slice((page - 1) * 100, page * 100)));
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  comments = [];
  calls = [];
  refusal = undefined;
});

/** A checkout, with specwright installed as the sources of this repository. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(folder, "repository-"));
  execFileSync("git", ["init", "-q", cwd]);
  const main = JSON.stringify(join(root, "generator/cli/main.ts"));
  const wrapper = `import { spawnSync } from "node:child_process";
const { status } = spawnSync(process.execPath, ["--conditions=specwright-source", ${main}, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status;
if (process.env.SPECWRIGHT_TOKEN !== undefined) throw new Error("the token came along");
`;
  const all = {
    "node_modules/specwright/package.json": '{ "bin": { "specwright": "main.mjs" } }',
    "node_modules/specwright/main.mjs": wrapper,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return cwd;
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

interface Told {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  /** The repository that the pull request comes from; null for one that is gone. */
  readonly head?: string | null;
}

async function ran(cwd: string, { inputs = {}, event = "pull_request", head = "o/r" }: Told = {}) {
  const files = mkdtempSync(join(folder, "runner-"));
  const file = (name: string, text: string) => {
    writeFileSync(join(files, name), text);
    return join(files, name);
  };
  const repo = (full_name: string | null) => ({ repo: full_name === null ? null : { full_name } });
  const pull_request = { number: 7, head: repo(head), base: repo("o/r") };
  const environment = {
    GITHUB_ACTION_PATH: root,
    GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file("event.json", JSON.stringify(event === "push" ? {} : { pull_request })),
    GITHUB_OUTPUT: file("output", ""),
    GITHUB_REPOSITORY: "o/r",
    GITHUB_STEP_SUMMARY: file("summary.md", ""),
    CI: "true",
  };
  const results: string[] = [];
  let status: number | null = 0;
  for (const step of action.runs.steps) {
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value, inputs)]),
    );
    const script = file("step.sh", step.run!);
    const child = spawn("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd,
      env: { PATH: process.env.PATH, HOME: files, ...environment, ...env },
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => results.push(chunk.toString()));
    status = await new Promise<number | null>((done) => child.once("close", done));
    if (status !== 0) break;
  }
  const outputs = readFileSync(environment.GITHUB_OUTPUT, "utf8").split("\n").slice(0, -1);
  return {
    status,
    stdout: results.join(""),
    summary: readFileSync(environment.GITHUB_STEP_SUMMARY, "utf8"),
    outputs: Object.fromEntries(outputs.map((line) => line.split("=", 2))) as Ran["outputs"],
  } satisfies Ran;
}

/** The few expressions that action.yml has. */
function evaluated(value: string, inputs: Readonly<Record<string, string>>): string {
  const said = (name: string) => inputs[name] ?? action.inputs[name]!.default;
  const [, input] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? [];
  if (input !== undefined) return said(input);
  if (value === "${{ inputs.comment == 'true' && github.token || '' }}")
    return said("comment") === "true" ? "the-token" : "";
  throw new Error(`the runner of the tests has no ${value}`);
}

test("a step's text is fixed, and no foreign action runs", () => {
  expect(action.runs.using).toBe("composite");
  expect(action.runs.steps.length).toBeGreaterThan(0);
  for (const { run, uses, shell } of action.runs.steps) {
    expect(uses).toBeUndefined();
    expect(shell).toBe("bash");
    expect(run).not.toContain("${{");
  }
});

test("its outputs are those of its steps", () => {
  for (const [name, { value }] of Object.entries(action.outputs))
    expect(value).toBe(`\${{ steps.specwright.outputs.${name} }}`);
});

describe("the Action", () => {
  test("is content with a good document", async () => {
    const outcome = await ran(repository({ "a.yaml": good }), { inputs: { input: "a.yaml" } });
    expect(outcome).toMatchObject({
      status: 0,
      outputs: { errors: "0", warnings: "0", "sarif-file": "" },
    });
    expect(outcome.summary).toContain("1 file: nothing found");
    expect(calls).toEqual([]);
  });

  test("fails on a bad one, shows where, and counts", async () => {
    const cwd = repository({ "sub/a.yaml": bad, "b.yaml": good });
    const inputs = { input: "sub/a.yaml\n  b.yaml \n", sarif: "out.sarif" };
    const outcome = await ran(cwd, { inputs });
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain("::error file=sub/a.yaml,line=5,");
    expect(outcome.outputs).toEqual({ errors: "1", warnings: "0", "sarif-file": "out.sarif" });
    expect(outcome.summary).toContain("field-unknown");
    const { runs } = JSON.parse(readFileSync(join(cwd, "out.sarif"), "utf8")) as {
      runs: unknown[];
    };
    expect(runs).toHaveLength(1);
  });

  test("takes the configuration's input, a severity and a baseline", async () => {
    const document = good.replace("security: []\n", "security: []\ntags: []\n");
    const warned = `${document}components: { schemas: { Old: { type: string, minimum: 1 } } }\n`;
    const cwd = repository({ "a.yaml": warned, "specwright.config.json": '{ "input": "a.yaml" }' });
    expect(await ran(cwd)).toMatchObject({ status: 0, outputs: { errors: "0" } });
    expect(await ran(cwd, { inputs: { "fail-on": "warn" } })).toMatchObject({ status: 1 });
    const inputs = { "fail-on": "warn", baseline: "known.json" };
    expect((await ran(cwd, { inputs })).status).toBe(2);
    const main = join(cwd, "node_modules/specwright/main.mjs");
    const update = ["validate", "--baseline", "known.json", "--update-baseline"];
    execFileSync(process.execPath, [main, ...update], { cwd, stdio: "ignore" });
    expect(await ran(cwd, { inputs })).toMatchObject({ status: 0, outputs: { warnings: "0" } });
  });

  test("runs no text of an input, and takes none for a flag", async () => {
    const cwd = repository({ "a.yaml": good });
    const inputs = { input: '$(touch hacked)"; touch hacked; "\n--update-baseline', sarif: "" };
    const outcome = await ran(cwd, { inputs });
    expect(outcome.status).toBe(2);
    expect(() => readFileSync(join(cwd, "hacked"))).toThrow("ENOENT");
    expect(outcome.stdout).not.toContain("there is no baseline");
  });

  test.each([
    [{ event: "pull_request_target" }, "does not run on pull_request_target"],
    [{ inputs: { command: "rm" } }, "the input `command` must be validate"],
    [{ inputs: { "fail-on": "x" } }, "the input `fail-on` must be error or warn"],
    [{ inputs: { comment: "yes" } }, "the input `comment` must be false or true"],
    [{ inputs: { sarif: "a\nerrors=0" } }, "the input `sarif` must be one line"],
  ])("refuses %j", async (told, message) => {
    const outcome = await ran(repository({ "a.yaml": good }), told);
    expect(outcome).toMatchObject({ status: 2, outputs: {} });
    expect(outcome.stdout).toContain(`::error title=specwright::`);
    expect(outcome.stdout).toContain(message);
  });
});

describe("its comment", () => {
  const inputs = { input: "a.yaml", comment: "true" };

  test("is written once, edited from then on, and says when all is well", async () => {
    const cwd = repository({ "a.yaml": good });
    await ran(cwd, { inputs });
    expect(comments).toEqual([]);
    writeFileSync(join(cwd, "a.yaml"), bad);
    expect((await ran(cwd, { inputs })).status).toBe(1);
    expect(comments).toHaveLength(1);
    expect(comments[0]!.body).toMatch(/^<!-- specwright-validate -->\n[\s\S]*field-unknown/);
    const before = calls.length;
    await ran(cwd, { inputs });
    expect(calls.slice(before).map((call) => call.split(" ")[0])).toEqual(["GET"]);
    writeFileSync(join(cwd, "a.yaml"), good);
    expect((await ran(cwd, { inputs })).status).toBe(0);
    expect(comments).toHaveLength(1);
    expect(comments[0]!.body).toContain("nothing found");
    expect(new Set(calls.map((call) => call.split(" ").slice(2).join(" ")))).toEqual(
      new Set(["Bearer the-token"]),
    );
  });

  test("is found on a later page, and never one that a person wrote", async () => {
    const body = "<!-- specwright-validate -->\nmine";
    comments = Array.from({ length: 120 }, (_, id) => ({
      id: id + 1,
      body,
      user: { type: "User" },
    }));
    comments[110]!.user.type = "Bot";
    await ran(repository({ "a.yaml": bad }), { inputs });
    const edited = comments.filter((comment) => comment.body !== body);
    expect(edited.map(({ id }) => id)).toEqual([111]);
    expect(comments).toHaveLength(120);
  });

  test.each([{ head: "stranger/r" }, { head: null }])(
    "is left out for a fork: %j",
    async (told) => {
      const outcome = await ran(repository({ "a.yaml": bad }), { inputs, ...told });
      expect(outcome.status).toBe(1);
      expect(outcome.summary).toContain("field-unknown");
      expect(outcome.stdout).toContain("a pull request of a fork cannot be commented on");
      expect(calls).toEqual([]);
    },
  );

  test("is left out where there is no pull request", async () => {
    const outcome = await ran(repository({ "a.yaml": good }), { inputs, event: "push" });
    expect(outcome.stdout).toContain("no pull request");
    expect(calls).toEqual([]);
  });

  test("that GitHub refuses is a warning, and the outcome stays", async () => {
    refusal = 403;
    const outcome = await ran(repository({ "a.yaml": good }), { inputs });
    expect(outcome.status).toBe(0);
    expect(outcome.stdout).toContain("::warning title=specwright::the comment was not written");
    expect(outcome.stdout).toContain("pull-requests: write");
  });
});

describe("the hook of pre-commit", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly pass_filenames: boolean;
  }
  const hooks = yaml(".pre-commit-hooks.yaml") as readonly Hook[];
  const hook = hooks.find(({ id }) => id === "specwright-validate")!;

  test("is run without file names, by a command that the package has", () => {
    expect(hook).toMatchObject({ language: "node", pass_filenames: false });
    const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      bin: Record<string, string>;
    };
    expect(Object.keys(bin)).toContain(hook.entry.split(" ")[0]);
    const names = ["spec/openapi.yaml", "a.yml", "a.json", "a.ts", "yaml"];
    expect(names.filter((name) => new RegExp(hook.files).test(name))).toEqual(names.slice(0, 3));
  });

  test.each([
    [good, 0],
    [bad, 1],
  ])("checks what the configuration names", (document, expected) => {
    const cwd = repository({
      "a.yaml": document,
      "specwright.config.json": '{ "input": "a.yaml" }',
    });
    const bin = join(cwd, "bin");
    mkdirSync(bin);
    const main = join(cwd, "node_modules/specwright/main.mjs");
    writeFileSync(
      join(bin, "specwright"),
      `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`,
    );
    chmodSync(join(bin, "specwright"), 0o755);
    let status = 0;
    try {
      const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
      execFileSync("sh", ["-c", hook.entry], { cwd, env, stdio: "ignore" });
    } catch (error) {
      status = (error as { status: number }).status;
    }
    expect(status).toBe(expected);
  });
});
