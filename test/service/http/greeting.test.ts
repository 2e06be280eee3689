/** What a person reads when the service is ready, and pastes. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { greeting } from "../../../service/greeting.ts";
import { type Running, running } from "./running.ts";

const run = promisify(execFile);
let service: Running;
let said: string;

beforeAll(async () => {
  service = await running();
  said = greeting(service, { kept: "in memory" });
});

afterAll(() => service.close(1_000));

test("each line to paste does what is said of it", async () => {
  const lines = said.split("\n").filter((line) => line.trimStart().startsWith("curl "));
  const answers: unknown[] = [];
  for (const line of lines) answers.push(JSON.parse((await run("sh", ["-c", line])).stdout));
  expect(answers).toMatchObject([
    [{ build_number: 1, workspace_name: "quick-1", status: "running" }],
    { build_number: 1, workspace_owner_name: "member" },
    { build_number: 2, transition: "stop", job: { status: "pending" } },
  ]);
});

test("every address answers, and everyone is there", async () => {
  const addresses = [...said.matchAll(/^ {2}(\w+) +(http\S+)$/gm)].map(([, name, at]) => [
    name,
    at,
  ]);
  expect(addresses.map(([name]) => name)).toEqual(["description", "health", "figures"]);
  for (const [, at] of addresses) expect((await fetch(at!)).status).toBe(200);
  for (const { username, token } of service.world.users)
    expect(said).toMatch(new RegExp(`^ {2}${username} .*${token}`, "m"));
});

test("no line is too long for the eye, but those to paste; Ctrl-C is told on a terminal alone", () => {
  const lines = said.split("\n").filter((line) => !line.includes("curl "));
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(said).not.toContain("Ctrl-C");
  expect(greeting(service, { kept: "", isTerminal: true })).toContain("Ctrl-C stops it.");
});
