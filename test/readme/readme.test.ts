/** Runs what the README shows, and looks for what it points to. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { block, names, readme, root } from "./readme.ts";

const run = promisify(execFile);
const node = ["--conditions=specwright-source"];
const folder = join(root, ".cache/readme");
const main = join(root, "generator/cli/main.ts");
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, "generated"), join(folder, "generated"), "dir");
  for (const name of names("file")) writeFileSync(join(folder, name), block("file", name));
  server = spawn(process.execPath, [...node, "server.ts"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  url = await new Promise<string>((found, lost) => {
    server.stdout?.once("data", (text: Buffer) => found(text.toString().trim()));
    server.once("exit", () => lost(new Error("the server ended")));
  });
});
afterAll(() => server?.kill());

test("the files compile", () => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(String(diagnostic.messageText));
      },
    },
  );
  const files = names("file").map((name) => join(folder, name));
  const program = ts.createProgram(files, { ...config?.options, noUnusedLocals: false });
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  expect(found).toEqual([]);
});

test("the client prints what is shown, against the server that is shown", async () => {
  const { stdout } = await run(process.execPath, [...node, "client.ts", url], { cwd: folder });
  expect(stdout.replaceAll(url, "http://127.0.0.1:3000")).toBe(block("output", "client.ts"));
});

test("an invalid request is refused as shown", async () => {
  const response = await fetch(`${url}/api/v2/workspacebuilds/x/state`);
  const shown = `HTTP/1.1 ${response.status} ${response.statusText}\n${JSON.stringify(await response.json(), null, 2)}\n`;
  expect(shown).toBe(block("output", "refused"));
});

test("generate prints what is shown, but for the seconds", async () => {
  const { stderr } = await run(process.execPath, [...node, main, "generate"], { cwd: root });
  const timeless = (text: string): string => text.replace(/[\d.]+ s\n$/, "N s\n");
  expect(timeless(stderr)).toBe(timeless(block("output", "generate")));
});

describe("validate prints what is shown", () => {
  for (const name of names("output").filter((each) => each.startsWith("validate ")))
    test(name, async () => {
      const failed = await run(process.execPath, [...node, main, ...name.split(" ")], {
        cwd: root,
      }).then(
        () => undefined,
        (error: { code: number; stdout: string }) => error,
      );
      expect(failed?.code).toBe(1);
      expect(failed?.stdout).toBe(block("output", name));
    });
});

test("every link leads somewhere", () => {
  const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
    ([, target]) => target ?? "",
  );
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
});
