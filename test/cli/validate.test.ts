import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specwright } from "./command.ts";

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
security: []
paths:
  /a?b:
    get:
      operationId: getA
      responses:
        "200": { description: d }
`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "specwright-validate-cli-"));
});
afterAll(() => rm(root, { recursive: true }));

/** A folder of its own, with a fault in `api.yaml`. */
async function project(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await mkdtemp(join(root, "p-"));
  for (const [name, text] of Object.entries({ "api.yaml": document, ...files }))
    await writeFile(join(cwd, name), text);
  return cwd;
}

const inputs: Readonly<Record<string, string>> = {
  "empty.yaml": "",
  "broken.json": "{",
  "other.yaml": "a: 1\n",
};

describe.concurrent("machine formats", () => {
  test.each(["json", "sarif", "junit", "gitlab", "github"])(
    "%s is a whole document also of what is empty, broken or no OpenAPI",
    async (format) => {
      const cwd = await project(inputs);
      for (const input of Object.keys(inputs)) {
        const args = ["validate", input, "--format", format];
        const { status, stdout, stderr } = await specwright(args, { cwd });
        expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
        expect(stdout).toContain(input);
        if (format === "junit") expect(stdout.trimEnd().endsWith("</testsuites>")).toBe(true);
        else if (format === "github") expect(stdout).toMatch(/^::error file=.*\n::notice .*\n$/);
        else expect(() => JSON.parse(stdout) as unknown).not.toThrow();
      }
    },
  );

  test("several at once: files beside what is shown", async () => {
    const cwd = await project();
    const outputs = ["sarif=out.sarif", "junit=out.xml", "gitlab=out.json"];
    const args = ["validate", "api.yaml", ...outputs.flatMap((each) => ["--output", each])];
    const { status, stdout } = await specwright(args, { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain("api.yaml:5:3 error Query string in `/a?b` (path-query)");
    const sarif = JSON.parse(await readFile(join(cwd, "out.sarif"), "utf8")) as {
      runs: [{ results: { ruleId: string }[] }];
    };
    expect(sarif.runs[0].results.map(({ ruleId }) => ruleId)).toContain("path-query");
    expect(await readFile(join(cwd, "out.xml"), "utf8")).toContain("Query string");
    expect(await readFile(join(cwd, "out.json"), "utf8")).toContain("Query string");
    expect((await readdir(cwd)).sort()).toEqual(["api.yaml", "out.json", "out.sarif", "out.xml"]);
  });

  test("github's summary gets what the log has no room for", async () => {
    const cwd = await project({ "summary.md": "before\n" });
    const { status } = await specwright(["validate", "api.yaml", "--format", "github"], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: join(cwd, "summary.md") },
    });
    expect(status).toBe(1);
    const summary = await readFile(join(cwd, "summary.md"), "utf8");
    expect(summary).toMatch(/^before\n### specwright validate\n\n[^\n]+ in 1 file\n/);
    expect(summary).toContain("| error | api.yaml:5:3 |");
  });
});

describe.concurrent("what a project says of checking", () => {
  test("a baseline: findings that stand are no news", async () => {
    const cwd = await project();
    const made = await specwright(
      ["validate", "api.yaml", "--baseline", "known.json", "--update-baseline"],
      { cwd },
    );
    expect(made.status).toBe(0);
    const again = await specwright(["validate", "api.yaml", "--baseline", "known.json"], { cwd });
    expect(again.status).toBe(0);
    expect(again.stderr).toMatch(/^1 file: nothing found, \d in the baseline\n$/);
    await writeFile(join(cwd, "api.yaml"), `${document}  /c?d: {}\n`);
    const worse = await specwright(["validate", "api.yaml", "--baseline", "known.json"], { cwd });
    expect(worse.status).toBe(1);
    expect(worse.stdout).toContain("Query string in `/c?d`");
    expect(worse.stdout).not.toContain("Query string in `/a?b`");
  });

  test("a configuration: severities, ignores with a reason, rules of its own", async () => {
    const cwd = await project({
      "specwright.config.mjs": `export default {
        input: "api.yaml",
        check: {
          preset: "minimal",
          rules: { "no-letter-a": "warn" },
          plugins: [{
            id: "no-letter-a", severity: "error", docs: "d",
            visit: { Paths(node, ctx) {
              ctx.report({ message: "A path has an a", hint: "h", at: { file: node.file, pointer: node.pointer } });
            } },
          }],
          ignore: [
            { rule: "path-query", at: "api.yaml#/paths", reason: "legacy", until: "2999-01-01" },
            { rule: "path-template", at: "#/paths", reason: "never there" },
          ],
        },
      };`,
    });
    const { status, stdout, stderr } = await specwright(["validate", "--json"], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { error: 0, warn: 2, ignored: 1, baselined: 0 },
      diagnostics: [
        { rule: "no-letter-a", severity: "warn", file: "api.yaml" },
        { rule: "ignore-idle", severity: "warn", file: "specwright.config.mjs" },
      ],
    });
  });

  test.each([
    ["generate", ["generate", "--emit", "types", "--format", "none"]],
    ["scaffold", ["scaffold", "--handlers", "handlers", "--format", "none"]],
  ])("%s is silent of what is off or ignored, too", async (_, args) => {
    const said = async (check: string) => {
      const cwd = await project({
        "api.yaml": `${document.replace("?b", "")}components: { schemas: { A: { requird: [a] }, B: { required: [b], properties: { c: {} } } } }\n`,
        "specwright.config.mjs": `export default { input: "api.yaml", check: ${check} };`,
      });
      const { status, stderr } = await specwright([...args, "--verbose"], { cwd });
      expect(status).toBe(0);
      return [...stderr.matchAll(/\(([a-z-]+)\)$/gm)].map(([, rule]) => rule);
    };
    expect((await said("{}")).sort()).toEqual(["field-unknown", "required-undefined"]);
    const check = `{
      rules: { "required-undefined": "off" },
      ignore: [{ rule: "field-unknown", at: "api.yaml#/components", reason: "legacy" }],
    }`;
    expect(await said(check)).toEqual([]);
  });

  test("a rule of its own that throws is named, and nothing could be run", async () => {
    const cwd = await project({
      "specwright.config.mjs": `export default { input: "api.yaml", check: { plugins: [
        { id: "mine", severity: "error", docs: "d", visit: { Info() { throw new Error("oh"); } } },
      ] } };`,
    });
    const { status, stdout, stderr } = await specwright(["validate"], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("The rule `mine` failed: oh");
  });

  test("presets: strict fails where recommended warns, minimal looks at less", async () => {
    const unused = `${document.replace("?b", "")}components: { schemas: { Unused: {} } }\n`;
    const cwd = await project({ "warn.yaml": unused });
    const statusOf = async (preset: string) =>
      (await specwright(["validate", "warn.yaml", "--preset", preset], { cwd })).status;
    expect(await statusOf("minimal")).toBe(0);
    expect(await statusOf("recommended")).toBe(0);
    expect(await statusOf("strict")).toBe(1);
  });
});

describe.concurrent("exit status", () => {
  test.each<[args: string[], status: number]>([
    [["validate", "fine.yaml"], 0],
    [["validate", "api.yaml"], 1],
    [["validate", "warn.yaml"], 0],
    [["validate", "warn.yaml", "--fail-on", "warn"], 1],
    [["validate", "warn.yaml", "--strict"], 1],
    [["validate", "empty.yaml"], 1],
    [["validate", "other.yaml"], 1],
    [["validate", "fine.yaml", "api.yaml"], 1],
    [["validate", "none.yaml"], 2],
    [["validate", "folder"], 2],
    [["validate"], 2],
    [["validate", "fine.yaml", "--format", "xml"], 2],
    [["validate", "fine.yaml", "--output", "xml=a"], 2],
    [["validate", "fine.yaml", "--output", "sarif="], 2],
    [["validate", "fine.yaml", "--output", "sarif=none/a.sarif"], 2],
    [["validate", "fine.yaml", "--output", "sarif=folder"], 2],
    [["validate", "fine.yaml", "--preset", "lax"], 2],
    [["validate", "fine.yaml", "--baseline", "none.json"], 2],
    [["validate", "fine.yaml", "--update-baseline"], 2],
    [["validate", "fine.yaml", "--config", "none.ts"], 2],
  ])("of %j is %d", async (args, status) => {
    const cwd = await project({
      ...inputs,
      "fine.yaml": document.replace("?b", ""),
      "warn.yaml": `${document.replace("?b", "")}components: { schemas: { Unused: {} } }\n`,
    });
    await mkdir(join(cwd, "folder"));
    const outcome = await specwright(args, { cwd });
    expect(outcome).toMatchObject({ status });
    if (status === 2) expect(outcome.stdout).toBe("");
  });
});
