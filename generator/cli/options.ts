/** The flags of every verb that reads a document. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { dirname, join } from "node:path";
import { CannotRunError } from "../diagnostic.ts";
import type { Config, LoadedConfig } from "../commands/config.ts";
import { importExtensions } from "../commands/emit-names.ts";
import { lockName, type ReadOptions } from "../commands/read-options.ts";

/** What commander gives for those flags. */
export interface ReadFlags {
  readonly allowRemote?: readonly string[];
  readonly allowOutside?: boolean;
  readonly frozen?: boolean;
  readonly updateRemote?: boolean;
  readonly header?: Readonly<Record<string, string>>;
  readonly limit?: Readonly<Record<string, number>>;
  readonly strict?: boolean;
  readonly config?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export function addReadFlags(command: Command): Command {
  return command
    .option("--allow-remote <origin>", "let references lead to this origin (repeatable)", collect)
    .option("--frozen", "take remote files only as the lock has them")
    .option("--update-remote", "read remote files afresh, whatever the lock says")
    .option("--allow-outside", "let references leave the input's folder")
    .option(
      "-H, --header <header>",
      "a header for loading URLs: 'Name: value' (repeatable)",
      header,
    )
    .addOption(
      new Option(
        "--limit <name=number>",
        "depth, fileBytes, files or aliases: what is read at most (repeatable)",
      ).argParser(limit),
    )
    .option("--strict", "take warnings for errors")
    .option("--config <file>", "the configuration (default: specwright.config.ts, .js or .json)")
    .option("--verbose", "say more: warnings with their places, stack traces of our bugs")
    .option("--json", "give the result as JSON on stdout");
}

/** The flags of every verb that writes TypeScript. */
export function addLayoutFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--format <name>", "who lays files out (default: prettier)").choices([
        "prettier",
        "oxfmt",
        "none",
      ]),
    )
    .addOption(
      new Option("--import-extension <name>", "how files import each other (default: js)").choices(
        importExtensions,
      ),
    );
}

/** How documents are read: the flags, and where they are silent the configuration. */
export function readOptions(
  flags: ReadFlags,
  config: LoadedConfig,
): ReadOptions & { strict: boolean } {
  const allowRemote = flags.allowRemote ?? config.allowRemote;
  const headers = { ...config.headers, ...flags.header };
  const limits = { ...config.limits, ...flags.limit };
  return {
    ...(allowRemote && { allowRemote }),
    ...(config.path !== undefined && { lockFile: join(dirname(config.path), lockName) }),
    frozen: flags.frozen ?? false,
    updateRemote: flags.updateRemote ?? false,
    allowOutside: flags.allowOutside ?? config.allowOutside ?? false,
    headers,
    limits,
    strict: flags.strict ?? config.strict ?? false,
  };
}

/** The input of the command line, or of the configuration. */
export function inputOf(named: string | undefined, config: Config): string {
  const input = named ?? config.input;
  if (input !== undefined) return input;
  throw new CannotRunError("no input is named", {
    hint: "name a file, a URL or -, or write specwright.config.ts with an `input`",
  });
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function header(text: string, before: Readonly<Record<string, string>> = {}) {
  const colon = text.indexOf(":");
  if (colon < 1) throw new InvalidArgumentError("Write it as 'Name: value'.");
  return { ...before, [text.slice(0, colon).trim()]: text.slice(colon + 1).trim() };
}

function limit(text: string, before: Readonly<Record<string, number>> = {}) {
  const [, name, value] = /^(depth|fileBytes|files|aliases)=(\d+)$/.exec(text) ?? [];
  if (name === undefined) throw new InvalidArgumentError("Write it as depth=300.");
  return { ...before, [name]: Number(value) };
}
