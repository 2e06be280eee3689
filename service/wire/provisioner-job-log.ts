/** A log line on the wire. */
import type { ProvisionerJobLog } from "../../generated/types.ts";
import type { BuildLog } from "../rules/build-logs.ts";

export const provisionerJobLog = (log: BuildLog): ProvisionerJobLog => ({
  id: log.id,
  created_at: log.createdAt,
  log_source: log.logSource,
  log_level: log.logLevel,
  stage: log.stage,
  output: log.output,
});
