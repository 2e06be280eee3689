/** A process of the service that runs jobs alone, as fast as it can: a simulated build takes a millisecond. */
import { logger } from "../../../service/observe/log.ts";
import { startService } from "../../../service/service.ts";
import type { Place } from "../place.ts";
import { running } from "./running.ts";

const [place] = process.argv.slice(2).map((text) => JSON.parse(text) as Place);
if (place?.kind !== "postgres") throw new Error("Say where the PostgreSQL is.");
const { url } = await startService({
  port: 0,
  role: "worker",
  workers: 50,
  speed: 1_000,
  databaseUrl: place.url,
  log: logger(undefined, "warn"),
});
running(url);
