import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Plan, plan, type PlannedJob } from "../../../service/provisioner/plan.ts";
import type { Behaviour } from "../../../service/store/schema.ts";

const jobs = (behaviour: Behaviour): fc.Arbitrary<PlannedJob> =>
  fc.record({
    jobId: fc.uuid(),
    attempt: fc.integer({ min: 1, max: 10 }),
    behaviour: fc.constant(behaviour),
    transition: fc.constantFrom("start", "stop", "delete"),
    debug: fc.boolean(),
  });

const holds = (behaviour: Behaviour, test: (planned: Plan, job: PlannedJob) => void): void =>
  fc.assert(
    fc.property(jobs(behaviour), (job) => test(plan(job), job)),
    { seed: 1, numRuns: 200 },
  );

describe("a plan", () => {
  it.each(["quick", "failing", "chatty", "slow"] as const)(
    "of %s is in order, and the same each time",
    (behaviour) => {
      holds(behaviour, (planned, job) => {
        expect(plan(job)).toEqual(planned);
        const times = [0, ...planned.steps.map(({ at }) => at), planned.end];
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(planned.cancelDelay).toBeGreaterThanOrEqual(500);
        expect(planned.cancelDelay).toBeLessThanOrEqual(3_000);
        const lines = planned.steps.flatMap((step) => step.lines);
        expect(lines.length).toBeGreaterThanOrEqual(4);
        expect(lines.some(({ level }) => level === "debug")).toBe(job.debug);
        expect(planned.error === undefined).toBe(behaviour !== "failing");
      });
    },
  );

  it.each(["quick", "failing", "chatty"] as const)(
    "of %s takes 0.3 to 1.5 seconds",
    (behaviour) => {
      holds(behaviour, ({ end }) => {
        expect(end).toBeGreaterThanOrEqual(300);
        expect(end).toBeLessThanOrEqual(1_500);
      });
    },
  );

  it("of slow takes 4 to 10 seconds, and is silent for less than one", () => {
    holds("slow", ({ steps, end }) => {
      expect(end).toBeGreaterThanOrEqual(4_000);
      expect(end).toBeLessThanOrEqual(10_000);
      const times = [...steps.map(({ at }) => at), end];
      for (const [index, at] of times.entries()) {
        expect(at - (times[index - 1] ?? 0)).toBeLessThan(1_000);
      }
      expect(steps.every(({ lines }) => lines.length > 0)).toBe(true);
    });
  });

  it("of chatty has more than a log may hold", () => {
    holds("chatty", ({ steps }) => {
      const lines = steps.flatMap((step) => step.lines);
      const bytes = lines.reduce((sum, { output }) => sum + Buffer.byteLength(output), 0);
      expect(bytes).toBeGreaterThan(1_048_576);
      expect(lines.every(({ output }) => output.length <= 1_024)).toBe(true);
    });
  });
});
