/** The service as a process: flags, one announcement, and an orderly end. */
import { resolve } from "node:path";
import { UsageError, readFlags, usage } from "./flags.ts";
import { greeting } from "./greeting.ts";
import { logger } from "./observe/log.ts";
import { type Service, type ServiceOptions, startService } from "./service.ts";
import { unavailable } from "./store/unavailable.ts";

const signals = ["SIGTERM", "SIGINT"] as const;

async function main(): Promise<void> {
  const { options, json, help } = readFlags(process.argv.slice(2), process.env);
  if (help) {
    process.stdout.write(usage);
    return;
  }
  const stopping = asked();
  const service = await startService({ ...options, log: logger(undefined, levelOf(process.env)) });
  const { isTTY: isTerminal } = process.stdout;
  process.stdout.write(
    json
      ? `${JSON.stringify({ url: service.url, ...service.world })}\n`
      : greeting(service, { kept: kept(options), isTerminal }),
  );
  await stopping;
  if (isTerminal) process.stdout.write("\nStopping: what is being answered is answered first.\n");
  await ended(service);
}

/** Not which server: its address may hold a password. */
function kept({ databaseUrl, folder }: ServiceOptions): string {
  if (databaseUrl !== undefined) return "in PostgreSQL, at DATABASE_URL";
  if (folder === undefined) return "in memory, and gone when it stops";
  return `in ${resolve(folder)}, and there again when it starts`;
}

/** Waits for the first signal; a second one ends the process at once. */
function asked(): Promise<void> {
  return new Promise((settle) => {
    let count = 0;
    for (const signal of signals)
      process.on(signal, () => {
        count++;
        if (count > 1) process.exit(1);
        settle();
      });
  });
}

async function ended(service: Service): Promise<void> {
  await service.close();
  process.exit(0);
}

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

function levelOf({ LOG_LEVEL: level }: NodeJS.ProcessEnv): (typeof levels)[number] {
  return levels.find((each) => each === level) ?? "info";
}

/** Of several addresses that refuse, each says so, and what holds them together says nothing. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (unavailable(error)?.reason !== "connection") return error.message;
  const [cause = error]: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return `The database cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}. Start it, or mend DATABASE_URL.`;
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${told(error)}\n`);
  if (isUsage) process.stderr.write(`\n${usage}`);
  process.exitCode = isUsage ? 2 : 1;
}
