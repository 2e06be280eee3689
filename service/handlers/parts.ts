/** What handlers are made with. */
import type { Access } from "../access.ts";
import type { Metrics } from "../observe/metrics.ts";
import type { WatchSession } from "../session-watch.ts";
import type { Store } from "../store/store.ts";

export interface HandlerParts {
  readonly store: Store;
  readonly access: Access;
  readonly metrics: Metrics;
  readonly watchSession: WatchSession;
  /** Whether builds may be asked to log more. */
  readonly debugLogs: boolean;
}
