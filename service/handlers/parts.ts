/** What handlers are made with. */
import type { Access } from "../access.ts";
import type { Metrics } from "../observe/metrics.ts";
import type { Store } from "../store/store.ts";

export interface HandlerParts {
  readonly store: Store;
  readonly access: Access;
  readonly metrics: Metrics;
  /** Whether builds may be asked to log more. */
  readonly debugLogs: boolean;
}
