/** `specwright generate`. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Emit, emitNames, enumKinds, type Enums } from "../commands/emit-names.ts";
import type { GenerateResult } from "../commands/generate.ts";
import type { Run } from "./run.ts";
import { type ReadFlags, addLayoutFlags, addReadFlags, inputOf, readOptions } from "./options.ts";
import { Exit, type ExitStatus } from "./exit.ts";
import { counts, plural } from "./formats/counts.ts";
import { jsonText } from "./formats/json-text.ts";
import { jsonReport } from "./formats/json.ts";
import { pretty } from "./formats/pretty.ts";
import type { Terminal } from "./terminal.ts";

interface Flags extends ReadFlags {
  readonly output?: string;
  readonly emit?: readonly Emit[];
  readonly format?: "prettier" | "oxfmt" | "none";
  readonly importExtension?: "js" | "ts" | "none";
  readonly enums?: Enums;
  readonly check?: boolean;
}

export function addGenerate(program: Command, run: Run): void {
  const command = program
    .command("generate")
    .description("emit types, a client and server stubs from an OpenAPI document")
    .argument("[input]", "a file, a URL or - for stdin (default: the configuration's input)")
    .option("-o, --output <folder>", "where emitted files go (default: generated)")
    .option("--emit <names>", `some of ${emitNames.join(",")} (default: all)`, emitList);
  command.addOption(
    new Option("--enums <kind>", "what listed values are in types.ts (default: union)").choices(
      enumKinds,
    ),
  );
  addLayoutFlags(command).option(
    "--check",
    "write nothing; show what would change, and exit 1 if anything would",
  );
  addReadFlags(command).action((input: string | undefined, flags: Flags) =>
    run(flags, (terminal, signal) => generateVerb(input, flags, terminal, signal)),
  );
}

async function generateVerb(
  named: string | undefined,
  flags: Flags,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const started = performance.now();
  const { loadConfig } = await import("../commands/config.ts");
  const config = await loadConfig(process.cwd(), flags.config);
  const { generate } = await import("../commands/generate.ts");
  const output = flags.output ?? config.output;
  const emit = flags.emit ?? config.emit;
  const format = flags.format ?? config.format;
  const importExtension = flags.importExtension ?? config.importExtension;
  const types = { ...config.types, ...(flags.enums && { enums: flags.enums }) };
  const check = flags.check ?? false;
  const result = await generate({
    ...readOptions(flags, config),
    ...(config.groupByTags === undefined ? {} : { groupByTags: config.groupByTags }),
    types,
    ...(config.rename && { rename: config.rename }),
    ...(config.select && { select: config.select }),
    ...(config.check && { checks: config.check }),
    ...(config.path !== undefined && { configPath: config.path }),
    input: inputOf(named, config),
    ...(output !== undefined && { output }),
    ...(emit && { emit }),
    ...(format && { format }),
    ...(importExtension && { importExtension }),
    ...(config.formats && { formats: config.formats }),
    ...(config.assertFormats === undefined ? {} : { assertFormats: config.assertFormats }),
    check,
    signal,
  });
  if (flags.json) terminal.data.write(jsonOf(result));
  else
    report(result, check, flags.verbose ?? false, (performance.now() - started) / 1000, terminal);
  return result.refused || result.drift !== "" ? Exit.findings : Exit.fine;
}

function report(
  result: GenerateResult,
  check: boolean,
  verbose: boolean,
  seconds: number,
  { data, talk }: Terminal,
): void {
  const { diagnostics, sources, refused, files, operations, drift } = result;
  if (refused || verbose) talk.write(pretty(diagnostics, sources, talk.colors));
  else if (diagnostics.length > 0)
    talk.write(`${counts(diagnostics)}: see them with --verbose, or with specwright validate\n`);
  if (refused) return talk.write("nothing was written\n");
  data.write(drift);
  const width = Math.max(...files.map(({ path }) => path.length));
  for (const { path, lines, action } of files)
    talk.write(
      `${path.padEnd(width)}  ${plural(lines, "line").padStart(13)}  ${worded(action, check)}\n`,
    );
  const emitted = files.filter(({ action }) => action !== "deleted" && action !== "kept");
  const lines = emitted.reduce((sum, file) => sum + file.lines, 0);
  talk.write(
    `${plural(emitted.length, "file")}, ${plural(lines, "line")}, ${plural(operations, "operation")}, ${seconds.toFixed(2)} s\n`,
  );
  if (check && drift !== "")
    talk.write("the output is not what the document says: generate it again\n");
}

function worded(action: GenerateResult["files"][number]["action"], check: boolean): string {
  if (action === "kept") return "no longer emitted; kept, since it was edited";
  if (action === "unchanged" || !check) return action;
  return `would be ${action}`;
}

function jsonOf({
  diagnostics,
  files,
  operations,
  schemas,
  refused,
  drift,
}: GenerateResult): string {
  const report = { ...jsonReport({ diagnostics }), refused, files, operations, schemas, drift };
  return jsonText(report);
}

function emitList(text: string): readonly Emit[] {
  return text.split(",").map((name) => {
    const known = emitNames.find((emit) => emit === name.trim());
    if (known) return known;
    throw new InvalidArgumentError(`Allowed are ${emitNames.join(", ")}.`);
  });
}
