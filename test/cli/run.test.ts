import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { CannotRunError } from "../../generator/diagnostic.ts";
import { type Run, runner } from "../../generator/cli/run.ts";

async function ran(
  verb: Parameters<Run>[1],
  flags: Parameters<Run>[0] = {},
): Promise<{ statuses: number[]; told: string }> {
  const statuses: number[] = [];
  let told = "";
  const stream = { write: (text: string) => (told += text), colors: createColors(false) };
  await runner({ data: stream, talk: stream }, (status) => statuses.push(status))(flags, verb);
  return { statuses, told };
}

test("a reason not to run is told with its hint, its control characters spelled out", async () => {
  const verb = () => Promise.reject(new CannotRunError("no \u001b[31mfile", { hint: "name one" }));
  expect(await ran(verb)).toEqual({
    statuses: [2],
    told: "error: no \\u{1b}[31mfile\n  hint: name one\n",
  });
});

test("any other error is a bug of ours: status 70, a trace only when asked for", async () => {
  const verb = () => Promise.reject(new TypeError("x is undefined"));
  const said =
    "this is a bug of specwright, not of your document: x is undefined\n" +
    "the old output stands; please report it, best with the document that shows it";
  expect(await ran(verb)).toEqual({
    statuses: [70],
    told: `${said} (--verbose gives the trace)\n`,
  });
  const verbose = await ran(verb, { verbose: true });
  expect(verbose.told.startsWith(`${said}\nTypeError: x is undefined\n    at `)).toBe(true);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s aborts the run: status 130",
  async (name) => {
    const before = process.listenerCount(name);
    const outcome = await ran(async (_, signal) => {
      process.emit(name);
      signal.throwIfAborted();
      return 0;
    });
    expect(outcome).toEqual({ statuses: [130], told: "interrupted: the old output stands\n" });
    expect(process.listenerCount(name)).toBe(before);
  },
);
