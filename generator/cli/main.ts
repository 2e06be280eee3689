#!/usr/bin/env node
/** The command: reads flags, hands over to a verb, says how it went. */
import { createRequire, enableCompileCache } from "node:module";
import { Command, CommanderError } from "commander";
import { Exit } from "./exit.ts";
import { addGenerate } from "./generate.ts";
import { addInit } from "./init.ts";
import { runner } from "./run.ts";
import { addScaffold } from "./scaffold.ts";
import { processTerminal } from "./terminal.ts";
import { addValidate } from "./validate.ts";

// Compilers and formatters are megabytes of source: their compiled form is kept between runs.
enableCompileCache();

const terminal = processTerminal();
// Not process.exit: what was written to a pipe would be lost.
const run = runner(terminal, (status) => {
  process.exitCode = status;
});

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };
const program = new Command("specwright")
  .description("types, a fetch client and server stubs from one OpenAPI document")
  .version(version)
  .showHelpAfterError("(--help says more)")
  .showSuggestionAfterError()
  .configureOutput({
    writeOut: (text) => terminal.data.write(text),
    writeErr: (text) => terminal.talk.write(text),
  })
  .exitOverride();
addGenerate(program, run);
addScaffold(program, run);
addValidate(program, run, version);
addInit(program, run);
for (const command of program.commands) command.copyInheritedSettings(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? Exit.fine : Exit.cannotRun;
}
