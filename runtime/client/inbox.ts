/** What arrives on a socket, kept in order until it is asked for. */
import type { SocketLike } from "./options.ts";

export type SocketEvent =
  | { readonly kind: "data"; readonly data: unknown }
  | {
      readonly kind: "close";
      readonly code: number;
      readonly reason: string;
      readonly cause: unknown;
      /** Whether the handshake had succeeded. */
      readonly opened: boolean;
    }
  /** More arrived than may wait; whatever came after is thrown away. */
  | { readonly kind: "overflow" };

export interface Inbox {
  /** The next event; rejects with the signal's reason once that aborts. One at a time. */
  readonly next: () => Promise<SocketEvent>;
  /** Hangs up and lets go of the signal. */
  readonly close: () => void;
}

export interface InboxLimits {
  /** How many values may wait. */
  readonly backlog: number;
  /** The milliseconds that the socket may take to open; without it, as long as it likes. */
  readonly timeout: number | undefined;
}

/** Listens to a socket that has just been made, under a signal that has not aborted yet. An abort hangs up at once. */
export function inboxOf(
  socket: SocketLike,
  { backlog, timeout }: InboxLimits,
  signal: AbortSignal,
): Inbox {
  let waiting: SocketEvent[] = [];
  let head = 0;
  let over = false;
  let opened = false;
  let cause: unknown;
  let reader:
    { resolve: (event: SocketEvent) => void; reject: (reason: unknown) => void } | undefined;

  const push = (event: SocketEvent): void => {
    if (over) return;
    if (event.kind !== "data") over = true;
    if (reader === undefined) {
      waiting.push(event);
      return;
    }
    reader.resolve(event);
    reader = undefined;
  };
  const hangUp = (): void => {
    over = true;
    clearTimeout(opening);
    socket.close(1000);
  };
  const tooSlow = (): void => {
    const slow = new Error(`the connection did not open within ${timeout} ms`);
    push({ kind: "close", code: 1006, reason: "", cause: slow, opened });
    hangUp();
  };
  const opening = timeout === undefined ? undefined : setTimeout(tooSlow, timeout);
  const onAbort = (): void => {
    hangUp();
    reader?.reject(signal.reason);
    reader = undefined;
  };

  socket.binaryType = "arraybuffer";
  socket.addEventListener("message", (event) => {
    if (waiting.length - head >= Math.max(1, backlog)) {
      push({ kind: "overflow" });
      hangUp();
      return;
    }
    push({ kind: "data", data: memberOf(event, "data") });
  });
  socket.addEventListener("open", () => {
    opened = true;
    clearTimeout(opening);
  });
  socket.addEventListener("error", (event) => {
    // Node tells why; browsers tell nobody.
    cause = memberOf(event, "error") ?? memberOf(event, "message");
  });
  socket.addEventListener("close", (event) => {
    const code = memberOf(event, "code");
    const reason = memberOf(event, "reason");
    push({
      kind: "close",
      code: typeof code === "number" ? code : 1006,
      reason: typeof reason === "string" ? reason : "",
      cause,
      opened,
    });
  });
  signal.addEventListener("abort", onAbort, { once: true });

  return {
    next: () =>
      new Promise((resolve, reject) => {
        const event = waiting[head];
        if (signal.aborted) reject(signal.reason);
        else if (event === undefined) reader = { resolve, reject };
        else {
          head++;
          if (head === waiting.length) {
            waiting = [];
            head = 0;
          }
          resolve(event);
        }
      }),
    close: () => {
      signal.removeEventListener("abort", onAbort);
      hangUp();
    },
  };
}

/** Events have their members on their prototype, so that only a plain read finds them. */
const memberOf = (event: object, name: string): unknown => Reflect.get(event, name);
