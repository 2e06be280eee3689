/** What the GitHub Action runs: the verb, and what a runner is told of its outcome. */
import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editComment } from "./comment.ts";
import { argumentsOf, inputsOf, type Inputs } from "./inputs.ts";
import { commandOf } from "./specwright.ts";

const cannotRun = 2;

try {
  process.exitCode = await run(inputsOf(process.env));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  say("error", message);
  process.exitCode = cannotRun;
}

async function run(inputs: Inputs): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "specwright-action-"));
  try {
    const json = join(folder, "report.json");
    const summary = join(folder, "summary.md");
    const status = await runs(argumentsOf(inputs, json), summary);
    if (status >= cannotRun) return status;
    const { error, warn } = countsIn(json);
    output("errors", String(error));
    output("warnings", String(warn));
    output("sarif-file", inputs.sarif);
    const markdown = readFileSync(summary, "utf8");
    if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, markdown);
    if (inputs.comment) await commented(markdown, error + warn > 0);
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The status of the verb. It has no use for the token, and its summary is copied once it is whole. */
function runs(args: readonly string[], summary: string): Promise<number> {
  const { SPECWRIGHT_TOKEN: _, ...env } = process.env;
  const [command, ...first] = commandOf(process.cwd());
  const child = spawn(command, [...first, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...env, GITHUB_STEP_SUMMARY: summary },
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    // A child that a signal ended has done nothing that counts.
    child.once("close", (code) => done(code ?? 70));
  });
}

function countsIn(json: string): { readonly error: number; readonly warn: number } {
  const { summary } = JSON.parse(readFileSync(json, "utf8")) as {
    summary: { error: number; warn: number };
  };
  return summary;
}

/** A comment that cannot be written is no reason for the check to fail. */
async function commented(markdown: string, hasFindings: boolean): Promise<void> {
  try {
    const told = await editComment(process.env, markdown, hasFindings);
    if (told !== undefined) say("notice", told);
  } catch (error) {
    say("warning", error instanceof Error ? error.message : String(error));
  }
}

function output(name: string, value: string): void {
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

function say(kind: "error" | "warning" | "notice", text: string): void {
  const data = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  process.stdout.write(`::${kind} title=specwright::${data}\n`);
}
