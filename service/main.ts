/** The service as a process: flags, one announcement, and an orderly end. */
import { UsageError, readFlags, usage } from "./flags.ts";
import { greeting } from "./greeting.ts";
import { logger } from "./observe/log.ts";
import { type Service, startService } from "./service.ts";
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
  process.stdout.write(
    json ? `${JSON.stringify({ url: service.url, ...service.world })}\n` : greeting(service),
  );
  await stopping;
  await ended(service);
}

/** Waits for the first signal; a second one ends the process at once. */
function asked(): Promise<void> {
  return new Promise((resolve) => {
    let count = 0;
    for (const signal of signals)
      process.on(signal, () => {
        count++;
        if (count > 1) process.exit(1);
        resolve();
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
