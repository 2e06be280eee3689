import { describe, expect, it } from "vitest";
import { unavailable, UnavailableError } from "../../../service/store/unavailable.ts";

const coded = (code: string): Error => Object.assign(new Error("said"), { code });

describe("what makes the database unavailable", () => {
  it.each([
    ["ECONNREFUSED", "connection"],
    ["ECONNRESET", "connection"],
    ["08006", "connection"],
    ["08P01", "connection"],
    ["57P01", "connection"],
    ["57P03", "connection"],
    ["25006", "read-only"],
    ["53100", "full"],
    ["ENOSPC", "full"],
    ["53300", "pool"],
    ["57014", "timeout"],
    ["55P03", "timeout"],
  ])("%s: %s", (code, reason) => {
    const found = unavailable(coded(code));
    expect(found).toBeInstanceOf(UnavailableError);
    expect(found).toMatchObject({ reason });
    expect(found!.retryAfterSeconds).toBeGreaterThan(0);
  });

  it.each([
    ["timeout exceeded when trying to connect", "pool"],
    ["Connection terminated unexpectedly", "connection"],
    ["Query read timeout", "timeout"],
    ["PGlite is closed", "connection"],
  ])("the driver's words: %s", (message, reason) => {
    expect(unavailable(new Error(message))).toMatchObject({ reason });
  });

  it("is found behind other errors", () => {
    const wrapped = new Error("Failed query", { cause: new Error("x", { cause: coded("53100") }) });
    expect(unavailable(wrapped)).toMatchObject({ reason: "full", cause: wrapped });
    expect(unavailable(new AggregateError([coded("ECONNREFUSED")]))).toMatchObject({
      reason: "connection",
    });
  });

  it.each([
    coded("23505"),
    coded("22P02"),
    coded("42P01"),
    new Error("a fault of ours"),
    "text",
    undefined,
  ])("is not %s", (error) => {
    expect(unavailable(error)).toBeUndefined();
  });

  it("ends with errors that go round in a circle", () => {
    const error = new Error("a");
    error.cause = error;
    expect(unavailable(error)).toBeUndefined();
  });
});
