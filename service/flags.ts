/** What the command line says. */
import { parseArgs } from "node:util";
import type { ServiceOptions, ServiceRole } from "./service.ts";

/** The options of the service, and how it tells of itself. */
export interface Flags {
  readonly options: ServiceOptions;
  /** One line of JSON on stdout, and nothing else there. */
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `Usage: node service/main.ts [options]

  --port P          where it listens; 0 for any port that is free (3000)
  --host H          the address that it listens at (127.0.0.1)
  --data DIR        the folder of the embedded database (.data)
  --ephemeral       keep everything in memory
  --json            print one line of JSON when ready, and nothing else
  --seed S          the same number gives the same demo world (1)
  --workspaces N    N more workspaces of the first member (0)
  --speed X         10 lets builds run ten times as fast (1)
  --workers N       how many builds run at once
  --lease S         seconds after which a build whose worker is silent is another's (15)
  --drain S         seconds for which it goes on answering once it is told to stop (0)
  --role ROLE       api, worker or both (both)

DATABASE_URL=postgres://… takes PostgreSQL instead of the embedded database.
`;

/** A command line that says something else than flags do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** @throws UsageError */
export function readFlags(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Flags {
  const values = parsed(args);
  const databaseUrl = environment["DATABASE_URL"] || undefined;
  return {
    json: values.json ?? false,
    help: values.help ?? false,
    options: {
      databaseUrl,
      folder: values.ephemeral === true || databaseUrl !== undefined ? undefined : values.data,
      host: values.host,
      port: whole("port", values.port, 0, 65_535),
      seed: whole("seed", values.seed, 0, 2 ** 31 - 1),
      workspaces: whole("workspaces", values.workspaces, 0, 1_000_000),
      workers: whole("workers", values.workers, 1, 10_000),
      speed: factor(values.speed),
      lease: whole("lease", values.lease, 1, 3_600),
      drain: whole("drain", values.drain, 0, 600),
      role: roleOf(values.role),
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        port: { type: "string" },
        host: { type: "string" },
        data: { type: "string", default: ".data" },
        ephemeral: { type: "boolean" },
        json: { type: "boolean" },
        seed: { type: "string" },
        workspaces: { type: "string" },
        speed: { type: "string" },
        workers: { type: "string" },
        lease: { type: "string" },
        drain: { type: "string" },
        role: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function whole(name: string, text: string | undefined, least: number, most: number) {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(
    `--${name} takes a whole number from ${String(least)} to ${String(most)}, not ${JSON.stringify(text)}.`,
  );
}

function factor(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+(?:\.\d+)?$/.test(text) && value > 0 && value <= 1_000) return value;
  throw new UsageError(`--speed takes a number above 0, up to 1000, not ${JSON.stringify(text)}.`);
}

function roleOf(text: string | undefined): ServiceRole | undefined {
  if (text === undefined || text === "api" || text === "worker" || text === "both") return text;
  throw new UsageError(`--role takes api, worker or both, not ${JSON.stringify(text)}.`);
}
