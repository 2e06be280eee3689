import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inboxOf } from "../../../runtime/client/inbox.ts";
import type { SocketLike } from "../../../runtime/client/options.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A socket that does nothing by itself. */
function still(): {
  socket: SocketLike;
  say: (type: string, event?: object) => void;
  closed: number[];
} {
  const listeners = new Map<string, (event: object) => void>();
  const closed: number[] = [];
  return {
    closed,
    say: (type, event = {}) => listeners.get(type)?.(event),
    socket: {
      binaryType: "blob",
      addEventListener: (type, listener) => void listeners.set(type, listener),
      close: (code = 0) => void closed.push(code),
    },
  };
}

const { signal } = new AbortController();

test("a socket that does not open in time is hung up and counts as broken", async () => {
  const { socket, closed } = still();
  const inbox = inboxOf(socket, { backlog: 1, timeout: 1000 }, signal);
  const next = inbox.next();
  vi.advanceTimersByTime(1000);
  expect(await next).toMatchObject({ kind: "close", code: 1006 });
  expect(closed).toEqual([1000]);
});

test("a socket that has opened may be silent for as long as it likes", async () => {
  const { socket, say, closed } = still();
  const inbox = inboxOf(socket, { backlog: 1, timeout: 1000 }, signal);
  say("open");
  vi.advanceTimersByTime(1_000_000);
  expect(closed).toEqual([]);
  say("message", { data: "1" });
  expect(await inbox.next()).toEqual({ kind: "data", data: "1" });
});

test("no timer is left when the socket is hung up before it opens", () => {
  const { socket } = still();
  inboxOf(socket, { backlog: 1, timeout: 1000 }, signal).close();
  expect(vi.getTimerCount()).toBe(0);
});

test("values keep their order, the close comes after them, and nothing after the close", async () => {
  const { socket, say } = still();
  const inbox = inboxOf(socket, { backlog: 10, timeout: undefined }, signal);
  say("message", { data: "1" });
  say("message", { data: "2" });
  say("error", { error: "why" });
  say("close", { code: 1006, reason: "" });
  say("message", { data: "3" });
  expect(await inbox.next()).toEqual({ kind: "data", data: "1" });
  expect(await inbox.next()).toEqual({ kind: "data", data: "2" });
  expect(await inbox.next()).toEqual({
    kind: "close",
    code: 1006,
    reason: "",
    cause: "why",
    opened: false,
  });
});

test("more than may wait is an overflow, and what follows it is thrown away", async () => {
  const { socket, say, closed } = still();
  const inbox = inboxOf(socket, { backlog: 2, timeout: undefined }, signal);
  for (const data of ["1", "2", "3", "4"]) say("message", { data });
  expect(closed.length).toBeGreaterThan(0);
  expect(await inbox.next()).toEqual({ kind: "data", data: "1" });
  expect(await inbox.next()).toEqual({ kind: "data", data: "2" });
  expect(await inbox.next()).toEqual({ kind: "overflow" });
});
