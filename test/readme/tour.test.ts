/** Runs the README's tour on the service, as it is shown. */
import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, running, tokenOf } from "../service/http/running.ts";
import { pageAt, root } from "./page.ts";

const { block } = pageAt("README.md");
const run = promisify(execFile);
const folder = join(root, ".cache/readme-tour");
let service: Running;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, "generated"), join(folder, "generated"), "dir");
  writeFileSync(join(folder, "tour.ts"), block("file", "tour.ts"));
  service = await running({ speed: 1 });
});
afterAll(() => service.close(1_000));

/** What the build still says before it hears that it is cancelled depends on how busy the machine is. */
const withoutLate = (text: string): string => text.replaceAll(/^.*: (?:docker_|Done: ).*\n/gm, "");

test("the tour prints what is shown", async () => {
  const call = ["--conditions=specwright-source", "tour.ts", service.url];
  const { stdout } = await run(process.execPath, [...call, tokenOf(service, "member")], {
    cwd: folder,
  });
  expect(withoutLate(stdout)).toBe(block("output", "tour.ts"));
});
