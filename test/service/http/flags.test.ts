import { expect, test } from "vitest";
import { UsageError, readFlags, usage } from "../../../service/flags.ts";

test("without flags: port 3000, a folder, no more than the demo world", () => {
  const { options, json, help } = readFlags([], {});
  expect({ json, help }).toEqual({ json: false, help: false });
  expect(Object.entries(options).filter(([, value]) => value !== undefined)).toEqual([
    ["folder", ".data"],
  ]);
});

test("every flag", () => {
  const line =
    "--port 0 --host ::1 --ephemeral --json --seed 7 --speed 2.5 --workers 3 --role worker --workspaces 9 --lease 2 --drain 5";
  expect(readFlags(line.split(" "), {})).toEqual({
    json: true,
    help: false,
    options: {
      databaseUrl: undefined,
      folder: undefined,
      host: "::1",
      port: 0,
      seed: 7,
      speed: 2.5,
      workers: 3,
      role: "worker",
      workspaces: 9,
      lease: 2,
      drain: 5,
    },
  });
  for (const [flag] of line.matchAll(/--[a-z]+/g)) expect(usage).toContain(flag);
});

test("DATABASE_URL wins over every folder", () => {
  const databaseUrl = "postgres://here/builds";
  for (const args of [[], ["--ephemeral"], ["--data", "there"]])
    expect(readFlags(args, { DATABASE_URL: databaseUrl }).options).toMatchObject({
      databaseUrl,
      folder: undefined,
    });
  expect(readFlags(["--data", "there"], { DATABASE_URL: "" }).options.folder).toBe("there");
});

test.each([
  [["--port", "70000"], '--port takes a whole number from 0 to 65535, not "70000".'],
  [["--port", "1e3"], '--port takes a whole number from 0 to 65535, not "1e3".'],
  [["--speed", "0"], '--speed takes a number above 0, up to 1000, not "0".'],
  [["--role", "all"], '--role takes api, worker or both, not "all".'],
  [["--nothing"], "Unknown option '--nothing'"],
  [["more"], "Unexpected argument 'more'"],
])("%j is no command line", (args, message) => {
  expect(() => readFlags(args, {})).toThrow(UsageError);
  expect(() => readFlags(args, {})).toThrow(message);
});
