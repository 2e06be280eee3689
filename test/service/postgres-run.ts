/** Gives the tests of one run the one PostgreSQL server that they share, and starts it when it is first asked for. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { socketVariable, startPostgres, type TestPostgres } from "./postgres.ts";

/** Listens for tests that want a database; what it gives ends all of it. */
export default async function setup(): Promise<() => Promise<void>> {
  let starting: Promise<TestPostgres> | undefined;
  const folder = await mkdtemp(join(tmpdir(), "builds-test-"));
  const path =
    platform() === "win32" ? `\\\\.\\pipe\\${folder.split("\\").at(-1)}` : join(folder, "socket");
  const server = createServer((socket) => {
    starting ??= startPostgres();
    socket.on("error", () => undefined);
    starting
      .then((postgres) => postgres.createDatabase())
      .then(
        (url) => socket.end(url),
        (error: unknown) => socket.end(error instanceof Error ? error.message : String(error)),
      );
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  process.env[socketVariable] = path;
  return async () => {
    server.close();
    await starting?.then(
      (postgres) => postgres.stop(),
      () => undefined,
    );
    await rm(folder, { recursive: true, force: true });
  };
}
