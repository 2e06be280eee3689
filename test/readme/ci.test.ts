/** The recipes of docs/ci.md name what there is: verbs, flags and their values, inputs, outputs, hooks. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { machineFormats } from "../../generator/cli/formats/formats.ts";
import { specwright } from "../cli/command.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({
  kind,
  text: text!,
}));
const yaml = blocks.filter(({ kind }) => kind === "yaml").map(({ text }) => load(text));
const lines = blocks.flatMap(({ text }) => text.split("\n"));
const commands = lines.flatMap(
  (line) => /\bspecwright ((?:validate|init)\b.*)$/.exec(line)?.[1] ?? [],
);

test("there are recipes", () => {
  expect(yaml.length).toBeGreaterThan(5);
  expect(commands.length).toBeGreaterThan(6);
});

describe("a command of a recipe", () => {
  const help = new Map<string, Promise<string>>();
  const helpOf = (verb: string) => {
    const known =
      help.get(verb) ?? specwright([verb, "--help"], { cwd: root }).then(({ stdout }) => stdout);
    help.set(verb, known);
    return known;
  };

  test.each(commands)("%s", async (command) => {
    const [verb, ...words] = command.split(" ");
    const text = await helpOf(verb!);
    for (const [index, word] of words.entries()) {
      if (!word.startsWith("--")) continue;
      expect(text).toMatch(new RegExp(`^ +(?:-\\w, )?${word}(?: |$)`, "m"));
      const value = words[index + 1] ?? "";
      if (word === "--output" && verb === "validate")
        expect(machineFormats).toContain(value.split("=")[0]);
      if (word === "--format") expect(machineFormats).toContain(value);
      if (word === "--fail-on") expect(["error", "warn"]).toContain(value);
    }
  });

  test("and of the text, flags by themselves", async () => {
    const text = await helpOf("validate");
    const prose = page.replaceAll(/```[\s\S]*?```/g, "");
    const flags = [...prose.matchAll(/`(--[a-z-]+)/g)].map(([, flag]) => flag!);
    expect(flags.length).toBeGreaterThan(3);
    for (const flag of flags) expect(text).toContain(`${flag} `.trimEnd());
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

test("what a workflow says to the Action is one of its inputs, and the tables are whole", () => {
  const { inputs, outputs } = load(readFileSync(join(root, "action.yml"), "utf8")) as Record<
    "inputs" | "outputs",
    Record<string, unknown>
  >;
  const text = JSON.stringify(yaml);
  const workflow = yaml.find((each) => JSON.stringify(each).includes('"OWNER/specwright@'));
  const { steps } = (workflow as { jobs: { validate: { steps: Step[] } } }).jobs.validate;
  const step = steps.find(({ uses }) => uses?.startsWith("OWNER/specwright@"))!;
  for (const name of Object.keys(step.with ?? {})) expect(Object.keys(inputs)).toContain(name);
  const rows = [...page.matchAll(/^\| `([\w-]+)` /gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(inputs).sort());
  for (const name of Object.keys(outputs)) expect(page).toContain(`\`${name}\``);
  // Foreign actions are pinned by commit, or say that they are to be.
  for (const [, pin] of text.matchAll(/"uses":"[^"@]+@([^"]+)"/g))
    expect(pin).toMatch(/^(?:[\da-f]{40}|COMMIT)$/);
});

test("a hook of a recipe is one that there is, and its flags are validate's", async () => {
  const hooks = load(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")) as {
    id: string;
  }[];
  const ids = [...page.matchAll(/- id: (\S+)/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) expect(hooks.map((hook) => hook.id)).toContain(id);
  const { stdout } = await specwright(["validate", "--help"], { cwd: root });
  for (const [, args] of page.matchAll(/args: \[(.*)\]/g))
    for (const flag of args!.split(", ").filter((arg) => arg.startsWith("--")))
      expect(stdout).toContain(`${flag} <`);
});
