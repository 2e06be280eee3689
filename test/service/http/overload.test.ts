/** A process that cannot keep up refuses requests before they cost it anything, and says so to balancers. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { watchOverload } from "../../../service/overload.ts";
import { type Running, ask, running, tokenOf, workspaceOf } from "./running.ts";

let service: Running;

beforeAll(async () => {
  service = await running({ overload: { longestDelay: 100 } });
});

afterAll(() => service.close(1_000));

/** Keeps the event loop in long turns until something holds. */
async function hold(turn: number, until: () => boolean): Promise<void> {
  do {
    const end = performance.now() + turn;
    while (performance.now() < end);
    await new Promise((resolve) => setImmediate(resolve));
  } while (!until());
}

test("while its event loop is late, every operation is 503 and it is not ready; then all is well again", async () => {
  const path = `/api/v2/workspaces/${workspaceOf(service, "quick")}/builds`;
  const own = { "coder-session-token": tokenOf(service, "member") };
  const isWell = async (): Promise<boolean> => (await ask(service, path, own)).status === 200;
  while (!(await isWell())) await sleep(20);

  // More than a period of a second.
  const begin = performance.now();
  await hold(400, () => performance.now() - begin > 1_300);
  const ready = await ask(service, "/readyz");
  for (const headers of [own, {}]) {
    const refused = await ask(service, path, headers);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.headers["x-request-id"]).toBeDefined();
    expect(JSON.parse(refused.text)).toEqual({
      message: "The service is temporarily unavailable.",
      detail: "A later try may succeed.",
    });
  }
  expect(ready.status).toBe(503);
  expect((await ask(service, "/healthz")).status).toBe(200);

  while (!(await isWell())) await sleep(20);
  expect((await ask(service, "/readyz")).status).toBe(200);
});

test("one turn that is no longer than it may be is no overload, and many that are longer are", async () => {
  const overload = watchOverload({ longestDelay: 500, period: 20 });
  try {
    await hold(30, () => true);
    expect(overload.isOver()).toBe(false);
    await hold(800, overload.isOver);
  } finally {
    overload.stop();
  }
});
