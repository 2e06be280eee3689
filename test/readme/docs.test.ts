/** Runs what the pages on the server and the client show: one project, made as they say. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findingsIn, membersOf } from "./compiled.ts";
import { pageAt, root } from "./page.ts";

const run = promisify(execFile);
const node = ["--conditions=specwright-source"];
const folder = join(root, ".cache/docs");
const pages = [pageAt("docs/server.md"), pageAt("docs/client.md")];
const [server, client] = pages as [(typeof pages)[0], (typeof pages)[0]];
const files = pages.flatMap((page) => page.names("file"));
let listening: ChildProcess;
let url: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const page of pages)
    for (const name of page.names("file"))
      writeFileSync(join(folder, name), page.block("file", name));
  const [, words = ""] =
    /made from this document with `specwright ([^`]+)`/.exec(server.text) ?? [];
  const verb = [...words.split(" "), "--import-extension", "ts", "--format", "none"];
  await run(process.execPath, [...node, join(root, "generator/cli/main.ts"), ...verb], {
    cwd: folder,
  });
  listening = spawn(process.execPath, [...node, "server.ts"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  url = await new Promise<string>((found, lost) => {
    listening.stdout?.once("data", (text: Buffer) => found(text.toString().trim()));
    listening.once("exit", () => lost(new Error("the server ended")));
  });
}, 60_000);
afterAll(() => listening?.kill());

test("the files compile", () => {
  const code = files.filter((name) => name.endsWith(".ts"));
  expect(code.length).toBeGreaterThan(6);
  expect(findingsIn(code.map((name) => join(folder, name)))).toEqual([]);
}, 60_000);

const outputs = pages.flatMap((page) => page.names("output").map((name) => ({ name, page })));

test.each(outputs)("$name prints what is shown", async ({ name, page }) => {
  const { stdout } = await run(process.execPath, [...node, name, url], { cwd: folder });
  expect(stdout.replaceAll(url, "http://127.0.0.1:3000")).toBe(page.block("output", name));
});

test("the options are those that there are", () => {
  const serverOptions = membersOf("runtime/server/options.ts", [
    "BodyStreamsOption",
    "CommonOptions",
  ]);
  expect(optionsIn(server).filter((name) => !serverOptions.has(name))).toEqual(["security"]);
  const clientOptions = membersOf("runtime/client/options.ts", ["ClientOptions"]);
  expect(optionsIn(client).filter((name) => !clientOptions.has(name))).toEqual([]);
});

const optionsIn = (page: typeof server): string[] =>
  page
    .table("options")
    .flatMap(([cell = ""]) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? ""));
