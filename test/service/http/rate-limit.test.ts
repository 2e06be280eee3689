import { expect, test } from "vitest";
import { rateLimit } from "../../../service/rate-limit.ts";

const clock = () => {
  const time = { now: 1_000 };
  return { time, now: () => time.now };
};

test("each key has its own period, which begins with its first request", () => {
  const { time, now } = clock();
  const limit = rateLimit({ limit: 2, period: 60_000, now });
  expect(limit("a")).toEqual({ isAllowed: true, limit: 2, remaining: 1, reset: 60_000 });
  time.now += 10_000;
  expect(limit("a")).toMatchObject({ isAllowed: true, remaining: 0, reset: 50_000 });
  expect(limit("a")).toMatchObject({ isAllowed: false, remaining: 0, reset: 50_000 });
  expect(limit("b")).toMatchObject({ isAllowed: true, remaining: 1, reset: 60_000 });
  time.now += 49_999;
  expect(limit("a")).toMatchObject({ isAllowed: false, reset: 1 });
  time.now += 1;
  expect(limit("a")).toMatchObject({ isAllowed: true, remaining: 1, reset: 60_000 });
  expect(limit("b")).toMatchObject({ isAllowed: true, remaining: 0 });
});

test("beyond the capacity the key that began first is forgotten, and no other", () => {
  const { now } = clock();
  const limit = rateLimit({ limit: 1, capacity: 3, now });
  for (const key of ["a", "b", "c", "d"]) limit(key);
  expect(["b", "c", "d"].map((key) => limit(key).isAllowed)).toEqual([false, false, false]);
  expect(limit("a").isAllowed).toBe(true);
});

test("512 a minute unless it is told otherwise", () => {
  expect(rateLimit({ now: () => 0 })("a")).toEqual({
    isAllowed: true,
    limit: 512,
    remaining: 511,
    reset: 60_000,
  });
});
