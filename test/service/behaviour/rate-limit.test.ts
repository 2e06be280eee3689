/** 2.3: how many requests are let through, of whom. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Response } from "../../../generated/types.ts";
import type { Reply } from "./ask.ts";
import { bypass, type Caller, type Scene, sceneOf } from "./scene.ts";
import { type RunningWorld, startWorld } from "./world.ts";

let running: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  running = await startWorld(["--speed", "10"]);
  scene = await sceneOf(running.world);
});

afterAll(async () => {
  await running?.stop();
});

const id = (name: string): string => scene.names.get(name)!;
const get = (path: string, caller: Caller = "member"): Promise<Reply> =>
  scene.ask(caller, { method: "GET", path });
const said = ({ status, text }: Reply): [number, string] => [
  status,
  (JSON.parse(text) as Response).message,
];

describe("the rate limit", () => {
  const limited = async (
    caller: Caller,
    path: string,
    headers?: Record<string, string>,
  ): Promise<Reply[]> => {
    const replies: Reply[] = [];
    for (let from = 0; from < 520; from += 52) {
      const question = { method: "GET", path, ...(headers === undefined ? {} : { headers }) };
      replies.push(
        ...(await Promise.all(Array.from({ length: 52 }, () => scene.ask(caller, question)))),
      );
    }
    return replies;
  };
  const count = (replies: readonly Reply[], wanted: number): number =>
    replies.filter(({ status }) => status === wanted).length;

  test("512 requests of a user to an endpoint, then 429", async () => {
    const path = `/workspacebuilds/${id("foreign:1")}/timings`;
    const replies = await limited("other", path);
    // The minute may turn while they are sent.
    const turned = new Set(replies.map(({ headers }) => headers["x-ratelimit-reset"])).size > 1;
    expect(count(replies, 200) + count(replies, 429)).toBe(520);
    if (!turned) expect(count(replies, 200)).toBe(512);
    const refusal = (turned ? await limited("other", path) : replies).find(
      ({ status }) => status === 429,
    )!;
    expect(said(refusal)).toEqual([
      429,
      "You've been rate limited for sending more than 512 requests in 1m0s.",
    ]);
    expect(refusal.headers["x-ratelimit-limit"]).toBe("512");
    expect(refusal.headers["x-ratelimit-remaining"]).toBe("0");
    expect(Number(refusal.headers["retry-after"])).toBeGreaterThanOrEqual(1);
    expect(Number(refusal.headers["retry-after"])).toBeLessThanOrEqual(60);
    const elsewhere = await get(`/workspacebuilds/${id("foreign:1")}/parameters`, "other");
    expect(elsewhere.status).toBe(200);
    const another = await get(path, "owner");
    expect(another.status).toBe(200);
  });

  test("it comes before the authentication, by address", async () => {
    const replies = await limited("nobody", `/workspacebuilds/${id("quick.0:1")}/parameters`);
    expect(count(replies, 401) + count(replies, 429)).toBe(520);
    expect(count(replies, 429)).toBeGreaterThan(0);
    const mine = await get(`/workspacebuilds/${id("quick.0:1")}/parameters`);
    expect(mine.status).toBe(200);
  });

  test("a site owner passes with the header", async () => {
    const replies = await limited("owner", `/workspacebuilds/${id("quick.0:1")}/resources`, bypass);
    expect(count(replies, 200)).toBe(520);
  });

  test("nobody else does", async () => {
    const replies = await limited("admin", `/workspacebuilds/${id("quick.0:1")}/timings`, bypass);
    expect(count(replies, 429)).toBeGreaterThan(0);
  });
});
