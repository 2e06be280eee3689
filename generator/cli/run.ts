/** Runs a verb: whatever it meets becomes words on stderr and an exit status. */
import { CannotRunError } from "../diagnostic.ts";
import { Exit, type ExitStatus, Interrupted, statusOf } from "./exit.ts";
import { visible } from "./formats/visible.ts";
import type { Terminal } from "./terminal.ts";

type Verb = (terminal: Terminal, signal: AbortSignal) => Promise<ExitStatus>;

/** How a verb's file hands its work over. */
export type Run = (flags: { readonly verbose?: boolean }, verb: Verb) => Promise<void>;

/** Gives the status to `exit` when the verb is done. */
export function runner(terminal: Terminal, exit: (status: ExitStatus) => void): Run {
  return async ({ verbose = false }, verb) => {
    const interruption = interruptible();
    try {
      exit(await verb(terminal, interruption.signal));
    } catch (error) {
      const status = statusOf(error);
      terminal.talk.write(told(error, status, verbose, terminal));
      exit(status);
    } finally {
      interruption.end();
    }
  };
}

function told(error: unknown, status: ExitStatus, verbose: boolean, { talk }: Terminal): string {
  if (status === Exit.interrupted) return "interrupted: the old output stands\n";
  const { red, cyan } = talk.colors;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CannotRunError) {
    const hint = error.hint === undefined ? "" : `  ${cyan("hint:")} ${visible(error.hint)}\n`;
    return `${red("error:")} ${visible(message)}\n${hint}`;
  }
  const stack = verbose && error instanceof Error ? `${error.stack ?? ""}\n` : "";
  return (
    `${red("this is a bug of specwright, not of your document:")} ${visible(message)}\n` +
    `the old output stands; please report it, best with the document that shows it` +
    `${verbose ? "" : " (--verbose gives the trace)"}\n${stack}`
  );
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The first signal lets the run clean up; the second ends it as it is, which the next run mends. */
function interruptible(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(Exit.interrupted);
    controller.abort(new Interrupted("interrupted"));
  };
  for (const name of signals) process.on(name, interrupt);
  return {
    signal: controller.signal,
    end: () => {
      for (const name of signals) process.off(name, interrupt);
    },
  };
}
