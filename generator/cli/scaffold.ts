/** `specwright scaffold`. */
import type { Command } from "commander";
import type { Config } from "../commands/config.ts";
import type { ScaffoldResult } from "../commands/scaffold.ts";
import { CannotRunError } from "../diagnostic.ts";
import { Exit, type ExitStatus } from "./exit.ts";
import { counts, plural } from "./formats/counts.ts";
import { jsonText } from "./formats/json-text.ts";
import { jsonReport } from "./formats/json.ts";
import { pretty } from "./formats/pretty.ts";
import { type ReadFlags, addLayoutFlags, addReadFlags, inputOf, readOptions } from "./options.ts";
import type { Run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

interface Flags extends ReadFlags {
  readonly handlers?: string;
  readonly output?: string;
  readonly format?: "prettier" | "oxfmt" | "none";
  readonly importExtension?: "js" | "ts" | "none";
}

export function addScaffold(program: Command, run: Run): void {
  const command = program
    .command("scaffold")
    .description("add a file to fill for each operation that has no handler; never overwrites")
    .argument("[input]", "a file, a URL or - for stdin (default: the configuration's input)")
    .option("--handlers <folder>", "where handlers go (default: the configuration's handlers)")
    .option("-o, --output <folder>", "where emitted files are (default: generated)");
  addReadFlags(addLayoutFlags(command)).action((input: string | undefined, flags: Flags) =>
    run(flags, (terminal, signal) => scaffoldVerb(input, flags, terminal, signal)),
  );
}

async function scaffoldVerb(
  named: string | undefined,
  flags: Flags,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitStatus> {
  const { loadConfig } = await import("../commands/config.ts");
  const config = await loadConfig(process.cwd(), flags.config);
  const { scaffold } = await import("../commands/scaffold.ts");
  const output = flags.output ?? config.output;
  const format = flags.format ?? config.format;
  const importExtension = flags.importExtension ?? config.importExtension;
  const result = await scaffold({
    ...readOptions(flags, config),
    ...(config.rename && { rename: config.rename }),
    ...(config.select && { select: config.select }),
    ...(config.check && { checks: config.check }),
    ...(config.path !== undefined && { configPath: config.path }),
    input: inputOf(named, config),
    handlers: handlersOf(flags, config),
    ...(output !== undefined && { output }),
    ...(format && { format }),
    ...(importExtension && { importExtension }),
    signal,
  });
  if (flags.json) terminal.data.write(jsonOf(result));
  else report(result, flags.verbose ?? false, terminal);
  return result.refused ? Exit.findings : Exit.fine;
}

/** The folder of the command line, or of the configuration. */
function handlersOf(flags: Flags, config: Config): string {
  const handlers = flags.handlers ?? config.handlers;
  if (handlers !== undefined) return handlers;
  throw new CannotRunError("no folder for the handlers is named", {
    hint: "name one with --handlers, or give specwright.config.ts `handlers`",
  });
}

function report(
  { diagnostics, sources, refused, files, operations, additions, isGenerated }: ScaffoldResult,
  verbose: boolean,
  { data, talk }: Terminal,
): void {
  if (refused || verbose) talk.write(pretty(diagnostics, sources, talk.colors));
  else if (diagnostics.length > 0)
    talk.write(`${counts(diagnostics)}: see them with --verbose, or with specwright validate\n`);
  if (refused) return talk.write("nothing was written\n");
  const width = Math.max(...files.map(({ path }) => path.length));
  for (const { path, action } of files) talk.write(`${path.padEnd(width)}  ${action}\n`);
  const created = files.filter(({ action }) => action === "created").length;
  const number = (count: number): string => count.toLocaleString("en-US");
  talk.write(
    `${plural(files.length, "file")}, ${number(created)} created, ` +
      `${number(files.length - created)} kept, ${plural(operations, "operation")}\n`,
  );
  if (additions) {
    const lacking = plural(additions.members.length, "handler");
    talk.write(`index.ts is yours and stays as it is; it lacks ${lacking}. Add to it:\n`);
    const members = additions.members.map((member) => `  ${member}\n`).join("");
    data.write(`${additions.imports}\n${members}`);
  }
  if (!isGenerated) talk.write("the handlers import server.ts: make it with specwright generate\n");
}

function jsonOf({
  diagnostics,
  refused,
  files,
  operations,
  additions,
  isGenerated,
}: ScaffoldResult): string {
  const report = {
    ...jsonReport({ diagnostics }),
    refused,
    files,
    operations,
    additions,
    isGenerated,
  };
  return jsonText(report);
}
