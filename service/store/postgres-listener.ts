/** The one connection of a process that hears PostgreSQL's notifications, and comes back when it is lost. */
import pg from "pg";
import type { Hub } from "./hub.ts";

export interface Listener {
  close(): Promise<void>;
}

const firstDelay = 100;
const longestDelay = 5_000;

/**
 * Listens on the channels of a hub until closed. After each loss it connects again and tells the hub that notifications may
 * have been missed.
 *
 * @throws an error of the driver when the first connection cannot be made
 */
export async function listenOnPostgres(
  connectionString: string,
  hub: Hub,
  onError: (error: unknown) => void,
): Promise<Listener> {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let client = await connected();

  async function connected(): Promise<pg.Client> {
    const next = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: "builds-listener",
    });
    next.on("notification", ({ channel, payload }) => {
      const heard = hub.channels.find((each) => each === channel);
      if (heard !== undefined) hub.tell(heard, payload ?? "");
    });
    // "end" follows, and reconnects.
    next.on("error", onError);
    try {
      await next.connect();
      for (const channel of hub.channels) await next.query(`listen ${channel}`);
    } catch (error) {
      await next.end().catch(() => undefined);
      throw error;
    }
    next.once("end", () => reconnect(firstDelay));
    return next;
  }

  function reconnect(delay: number): void {
    if (closed) return;
    timer = setTimeout(() => {
      connected().then(
        (next) => {
          client = next;
          if (closed) void next.end();
          else hub.missed();
        },
        (error: unknown) => {
          onError(error);
          reconnect(Math.min(delay * 2, longestDelay));
        },
      );
    }, delay);
    timer.unref();
  }

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client.end().catch(() => undefined);
    },
  };
}
