/**
 * Packs each npm package of the repository and looks at what a user would install: the files, the exports
 * and their types, the same bytes on a second pack, and the command running where no compiler is installed.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

interface Package {
  readonly name: string;
  readonly folder: string;
  /** What may be packed beside `package.json`, `README.md` and `LICENSE`. */
  readonly files: RegExp;
}

const packages: readonly Package[] = [
  { name: "specwright", folder: ".", files: /^dist\/[a-z0-9/-]+\.(js|d\.ts)$/ },
  {
    name: "specwright-runtime",
    folder: "runtime",
    files: /^dist\/(client|codec|server|validation|wire)\/[a-z0-9/-]+\.(js|d\.ts)$/,
  },
];

const always: readonly string[] = ["package.json", "README.md", "LICENSE"];
const problems: string[] = [];
const folder = mkdtempSync(join(tmpdir(), "specwright-packages-"));
try {
  const tarballs: string[] = [];
  for (const each of packages) tarballs.push(await checked(each));
  runInstalled(tarballs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;

async function checked({ name, folder: source, files }: Package): Promise<string> {
  const first = packed(source, "first");
  const second = packed(source, "second");
  if (digest(first.tarball) !== digest(second.tarball))
    problems.push(`${name}: two packs of the same tree differ`);
  for (const missing of always.filter((file) => !first.files.includes(file)))
    problems.push(`${name}: ${missing} is not packed`);
  for (const file of first.files)
    if (!always.includes(file) && !files.test(file))
      problems.push(`${name}: ${file} is packed, and should not be`);
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(first.tarball)).buffer },
    strict: true,
  });
  for (const message of messages)
    problems.push(`${name}: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
  const types = run("npx", ["attw", first.tarball, "--profile", "esm-only", "--no-color"], ".");
  if (types.status !== 0) problems.push(`${name}: ${types.output}`);
  console.log(`${name}: ${first.files.length} files packed`);
  return first.tarball;
}

function packed(source: string, to: string): { tarball: string; files: string[] } {
  const target = join(folder, to);
  mkdirSync(target, { recursive: true });
  const { status, output } = run(
    "npm",
    ["pack", "--json", "--silent", "--pack-destination", target],
    source,
  );
  if (status !== 0) throw new Error(`npm pack failed in ${source}:\n${output}`);
  const [entry] = JSON.parse(output.slice(output.indexOf("["))) as {
    filename: string;
    files: { path: string }[];
  }[];
  if (!entry) throw new Error(`npm pack said nothing of ${source}`);
  return { tarball: join(target, entry.filename), files: entry.files.map(({ path }) => path) };
}

/** Installs both tarballs where there is no compiler, and generates and compiles with what came along. */
function runInstalled(tarballs: readonly string[]): void {
  const project = join(folder, "project");
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  writeFileSync(
    join(project, "openapi.yaml"),
    [
      "openapi: 3.1.0",
      "info: { title: Tiny, version: '1' }",
      "paths:",
      "  /ping:",
      "    get:",
      "      operationId: ping",
      "      responses: { '200': { description: Pong, content: { text/plain: { schema: { type: string } } } } }",
      "",
    ].join("\n"),
  );
  const install = run(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", ...tarballs],
    project,
  );
  if (install.status !== 0) {
    problems.push(`the packed files do not install:\n${install.output}`);
    return;
  }
  const generate = run(
    "npx",
    ["specwright", "generate", "openapi.yaml", "--import-extension", "ts"],
    project,
  );
  if (generate.status !== 0)
    problems.push(`the installed command does not generate:\n${generate.output}`);
  const modules = [
    "./generated/client.ts",
    "./generated/server.ts",
    "specwright-runtime/server/node",
  ];
  const loading = modules.map((module) => `await import(${JSON.stringify(module)});`).join(" ");
  const loaded = run(process.execPath, ["--input-type=module", "-e", loading], project);
  if (loaded.status !== 0) problems.push(`what was emitted does not load:\n${loaded.output}`);
  const help = run("npx", ["specwright", "--help"], project);
  if (help.status !== 0) problems.push(`the installed command has no help:\n${help.output}`);
  console.log("installed from the packed files: generates, and what is emitted loads");
}

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number; output: string } {
  try {
    const output = execFileSync(command, args, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    return { status: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as {
      status?: number;
      stdout?: string;
      stderr?: string;
    };
    return { status: status ?? 1, output: `${stdout ?? ""}${stderr ?? ""}` };
  }
}

function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
