/** `specwright validate`. */
import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { CannotRunError, type Diagnostic, type Severity } from "../diagnostic.ts";
import { type Preset, presets } from "../commands/check-config.ts";
import type { LoadedConfig } from "../commands/config.ts";
import type { ValidateResult } from "../commands/validate.ts";
import { Exit, type ExitStatus } from "./exit.ts";
import { plural } from "./formats/counts.ts";
import { type MachineFormat, formatted, machineFormats } from "./formats/formats.ts";
import { pretty } from "./formats/pretty.ts";
import type { Report } from "./formats/report.ts";
import { summary } from "./formats/summary.ts";
import { untold } from "./formats/worded.ts";
import { type ReadFlags, addReadFlags, inputOf, readOptions } from "./options.ts";
import type { Run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

interface Flags extends ReadFlags {
  readonly format: "pretty" | MachineFormat;
  readonly output?: readonly Output[];
  readonly failOn: Severity;
  readonly preset?: Preset;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

interface Output {
  readonly format: MachineFormat;
  readonly file: string;
}

export function addValidate(program: Command, run: Run, version: string): void {
  const command = program
    .command("validate")
    .description("check OpenAPI documents")
    .argument("[inputs...]", "files, URLs or - for stdin (default: the configuration's input)")
    .addOption(
      new Option("--format <name>", "how findings are given")
        .choices(["pretty", ...machineFormats])
        .default("pretty"),
    )
    .option(
      "--output <format=file>",
      `write findings to a file as well: ${machineFormats.join(", ")} (repeatable)`,
      output,
    )
    .addOption(
      new Option("--fail-on <severity>", "the least that makes the exit status 1")
        .choices(["error", "warn"])
        .default("error"),
    )
    .addOption(
      new Option("--preset <name>", "which rules, and how grave (default: recommended)").choices(
        presets,
      ),
    )
    .option("--baseline <file>", "findings that the project has taken on: only new ones count")
    .option("--update-baseline", "put what is found in the place of the baseline");
  addReadFlags(command).action((inputs: readonly string[], flags: Flags) =>
    run(flags, (terminal) => validateVerb(inputs, flags, terminal, version)),
  );
}

async function validateVerb(
  inputs: readonly string[],
  flags: Flags,
  terminal: Terminal,
  version: string,
): Promise<ExitStatus> {
  const { loadConfig } = await import("../commands/config.ts");
  const config = await loadConfig(process.cwd(), flags.config);
  const { validate } = await import("../commands/validate.ts");
  const named = inputs.length > 0 ? inputs : [inputOf(undefined, config)];
  const result = await validate(named, {
    ...readOptions(flags, config),
    check: checkOf(flags, config),
    ...(config.rename && { rename: config.rename }),
    ...(config.path !== undefined && { configPath: config.path }),
    ...(flags.updateBaseline && { updateBaseline: true }),
  });
  await give(result, flags, terminal, version);
  const fails = ({ severity }: Diagnostic) => flags.failOn === "warn" || severity === "error";
  return result.diagnostics.some(fails) ? Exit.findings : Exit.fine;
}

function checkOf({ preset, baseline }: Flags, { check = {} }: LoadedConfig) {
  return {
    ...check,
    ...(preset && { preset }),
    ...(baseline !== undefined && { baseline: resolve(baseline) }),
  };
}

async function give(
  result: ValidateResult,
  flags: Flags,
  { data, talk }: Terminal,
  version: string,
): Promise<void> {
  const format = flags.json ? "json" : flags.format;
  const outputs = flags.output ?? [];
  if (format === "pretty") {
    data.write(pretty(result.diagnostics, result.sources, data.colors));
    talk.write(told(result));
    if (outputs.length === 0) return;
  }
  const report = await reportOf(result, flags.failOn);
  const { replaceFile } = await import("../commands/replace-file.ts");
  for (const { format, file } of outputs)
    await replaceFile(resolve(file), formatted(format, report, version));
  if (format === "pretty") return;
  data.write(formatted(format, report, version));
  if (format === "github") await summarize(report);
}

/** What pretty's own list leaves unsaid. */
function told({ diagnostics, sources, ignored, baselined }: ValidateResult): string {
  const none = diagnostics.length === 0 ? [`${plural(sources.size, "file")}: nothing found`] : [];
  const aside = untold({ ignored, baselined });
  return none.length + aside.length === 0 ? "" : `${[...none, ...aside].join(", ")}\n`;
}

async function reportOf(result: ValidateResult, failOn: Severity): Promise<Report> {
  const { fromRoot } = await import("../commands/from-root.ts");
  const { repositoryRoot } = await import("../commands/repository-root.ts");
  const cwd = process.cwd();
  const root = await repositoryRoot(cwd);
  const moved = (file: string) => fromRoot(file, root, cwd);
  const diagnostics = result.diagnostics.map(({ file, related, ...rest }) => ({
    ...rest,
    file: moved(file),
    ...(related && { related: related.map((place) => ({ ...place, file: moved(place.file) })) }),
  }));
  return { ...result, diagnostics, files: [...result.sources.keys()].map(moved), failOn };
}

/** A runner of GitHub names a file whose markdown it shows beside the job. */
async function summarize(report: Report): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === "") return;
  try {
    await appendFile(file, summary(report));
  } catch (cause) {
    throw new CannotRunError(`cannot write the summary to \`${file}\``, { cause });
  }
}

function output(text: string, before: readonly Output[] = []): readonly Output[] {
  const equals = text.indexOf("=");
  const format = machineFormats.find((name) => name === text.slice(0, equals));
  if (format === undefined || text.length === equals + 1)
    throw new InvalidArgumentError(
      `Write it as sarif=report.sarif; formats are ${machineFormats.join(", ")}.`,
    );
  return [...before, { format, file: text.slice(equals + 1) }];
}
