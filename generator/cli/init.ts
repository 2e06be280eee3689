/** `specwright init`. */
import type { Command } from "commander";
import type { InitResult } from "../commands/init.ts";
import { Exit, type ExitStatus } from "./exit.ts";
import { plural } from "./formats/counts.ts";
import { jsonText } from "./formats/json-text.ts";
import { visible } from "./formats/visible.ts";
import type { Run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

interface Flags {
  readonly from?: string;
  readonly output?: string;
  readonly verbose?: boolean;
  readonly json?: boolean;
}

export function addInit(program: Command, run: Run): void {
  program
    .command("init")
    .description("write specwright.config.ts; never overwrites")
    .argument("[input]", "the document (default: that of --from, or the one that is near)")
    .option("--from <file>", "take over a redocly.yaml, .spectral.yaml or .spectral.json")
    .option("-o, --output <folder>", "where emitted files are to go (default: generated)")
    .option("--verbose", "say more: stack traces of our bugs")
    .option("--json", "give the result as JSON on stdout")
    .action((input: string | undefined, flags: Flags) =>
      run(flags, (terminal) => initVerb(input, flags, terminal)),
    );
}

async function initVerb(
  input: string | undefined,
  { from, output, json }: Flags,
  { data, talk }: Terminal,
): Promise<ExitStatus> {
  const { init } = await import("../commands/init.ts");
  const result = await init({
    ...(input !== undefined && { input }),
    ...(from !== undefined && { from }),
    ...(output !== undefined && { output }),
  });
  if (json) data.write(jsonText(result));
  else talk.write(told(result, from));
  return Exit.fine;
}

function told({ path, input, found, notes }: InitResult, from: string | undefined): string {
  const lines = [`${path}  created`];
  for (const { about, why } of notes) lines.push(`  ${visible(about)}: ${visible(why)}`);
  if (from !== undefined && notes.length > 0)
    lines.push(
      `${plural(notes.length, "thing")} of ${visible(from)} to look at; ${path} says so too`,
    );
  if (input === undefined)
    lines.push(
      found.length === 0
        ? "no document was found: write its path as `input`"
        : `there is more than one document (${found.map(visible).join(", ")}): write the path of one as \`input\``,
    );
  return `${lines.join("\n")}\n`;
}
