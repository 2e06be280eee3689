/** Ours: the service as it is deployed, without a provisioner of its own. */
import { logger } from "../../../service/observe/log.ts";
import { startService } from "../../../service/service.ts";
import type { Place } from "../place.ts";
import { running } from "./running.ts";

const [place] = process.argv.slice(2).map((text) => JSON.parse(text) as Place);
if (place === undefined) throw new Error("Say where the database is.");
const { url } = await startService({
  port: 0,
  role: "api",
  log: logger(undefined, "warn"),
  ...(place.kind === "postgres" ? { databaseUrl: place.url } : { folder: place.folder }),
});
running(url);
