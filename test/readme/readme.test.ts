/** Runs what the README shows, and looks for what it points to. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsIn } from "./compiled.ts";
import { pageAt, root } from "./page.ts";

const { block, names, table } = pageAt("README.md");
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
  expect(findingsIn(names("file").map((name) => join(folder, name)))).toEqual([]);
});

test("the server is twelve lines", () => {
  const lines = block("file", "server.ts").split("\n");
  expect(lines.filter((line) => line.trim() !== "")).toHaveLength(12);
});

test("the client prints what is shown, against the server that is shown", async () => {
  const { stdout } = await run(process.execPath, [...node, "client.ts", url], { cwd: folder });
  expect(stdout.replaceAll(url, "http://127.0.0.1:3000")).toBe(block("output", "client.ts"));
});

test("the validators print what is shown", async () => {
  const { stdout } = await run(process.execPath, [...node, "validators.ts"], { cwd: folder });
  expect(stdout).toBe(block("output", "validators.ts"));
});

test("each adapter is called as the page on the server does, which compiles", () => {
  const shown = pageAt("docs/server.md").block("file", "adapters.ts").replaceAll(/\s+/g, "");
  const calls = table("adapters").map(([, call = ""]) => call.replaceAll("`", ""));
  expect(calls.length).toBeGreaterThan(7);
  expect(calls.filter((call) => !shown.includes(call.replaceAll(/\s+/g, "")))).toEqual([]);
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

test.each([
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "runtime/README.md",
  "docs/architecture.md",
  "docs/server.md",
  "docs/client.md",
  "docs/service.md",
])("every link of %s leads somewhere", (path) => {
  expect(pageAt(path).brokenLinks()).toEqual([]);
});

test("the runtime's page tells of every export", () => {
  const { exports } = JSON.parse(readFileSync(join(root, "runtime/package.json"), "utf8")) as {
    exports: object;
  };
  const told = pageAt("runtime/README.md").table("exports");
  expect(told.map(([name = ""]) => name.replaceAll("`", ""))).toEqual(
    Object.keys(exports).filter((name) => name !== "./package.json"),
  );
});
