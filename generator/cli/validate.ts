/** `specwright validate`. */
import { relative, resolve, sep } from "node:path";
import { type Command, Option } from "commander";
import type { Diagnostic, Severity } from "../diagnostic.ts";
import type { ValidateResult } from "../commands/validate.ts";
import { Exit, type ExitStatus } from "./exit.ts";
import { plural } from "./formats/counts.ts";
import { github } from "./formats/github.ts";
import { json } from "./formats/json.ts";
import { pretty } from "./formats/pretty.ts";
import { type ReadFlags, addReadFlags, inputOf, readOptions } from "./options.ts";
import type { Run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

interface Flags extends ReadFlags {
  readonly format: "pretty" | "json" | "github";
  readonly failOn: Severity;
}

export function addValidate(program: Command, run: Run): void {
  const command = program
    .command("validate")
    .description("check OpenAPI documents")
    .argument("[inputs...]", "files, URLs or - for stdin (default: the configuration's input)")
    .addOption(
      new Option("--format <name>", "how findings are given")
        .choices(["pretty", "json", "github"])
        .default("pretty"),
    )
    .addOption(
      new Option("--fail-on <severity>", "the least that makes the exit status 1")
        .choices(["error", "warn"])
        .default("error"),
    );
  addReadFlags(command).action((inputs: readonly string[], flags: Flags) =>
    run(flags, (terminal) => validateVerb(inputs, flags, terminal)),
  );
}

async function validateVerb(
  inputs: readonly string[],
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { loadConfig } = await import("../commands/config.ts");
  const config = await loadConfig(process.cwd(), flags.config);
  const { validate } = await import("../commands/validate.ts");
  const named = inputs.length > 0 ? inputs : [inputOf(undefined, config)];
  const result = await validate(named, readOptions(flags, config));
  await give(result, flags.json ? "json" : flags.format, terminal);
  const fails = ({ severity }: Diagnostic) => flags.failOn === "warn" || severity === "error";
  return result.diagnostics.some(fails) ? Exit.findings : Exit.fine;
}

async function give(
  { diagnostics, sources }: ValidateResult,
  format: Flags["format"],
  { data, talk }: Terminal,
): Promise<void> {
  if (format === "pretty") {
    data.write(pretty(diagnostics, sources, data.colors));
    if (diagnostics.length === 0) talk.write(`${plural(sources.size, "file")}: nothing found\n`);
    return;
  }
  const { repositoryRoot } = await import("../commands/repository-root.ts");
  const moved = fromRoot(diagnostics, await repositoryRoot(process.cwd()));
  data.write(format === "json" ? json(moved) : github(moved));
}

/** Other tools know files by their path from the repository's root. */
function fromRoot(diagnostics: readonly Diagnostic[], root: string): Diagnostic[] {
  const moved = (file: string) =>
    /^(?:[a-z][a-z\d+.-]+:\/\/|<)/i.test(file)
      ? file
      : relative(root, resolve(file)).split(sep).join("/");
  return diagnostics.map(({ file, related, ...rest }) => ({
    ...rest,
    file: moved(file),
    ...(related && { related: related.map((place) => ({ ...place, file: moved(place.file) })) }),
  }));
}
