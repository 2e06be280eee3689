import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileClaim, fileNames } from "../../generator/scaffold/file-name.ts";

const claim = (call: string, place = "get /a"): FileClaim => ({ call, place });
const nameOf = (call: string): string => fileNames([claim(call)]).get(call)!;

test.each([
  ["getUser", "get-user"],
  ["GetUser", "get-user"],
  ["get_user", "get-user"],
  ["listHTTPRoutes", "list-http-routes"],
  ["getV2Users", "get-v2-users"],
  ["_2fa", "2fa"],
  ["café", "cafe"],
  ["größe", "gro-udf-e"],
  ["日本", "u65e5-u672c"],
  ["CON", "con-operation"],
  ["lpt1", "lpt1-operation"],
  ["delete_", "delete"],
  ["index", "index-operation"],
  ["session", "session-operation"],
  ["_", "operation"],
  ["$", "operation"],
])("%s is in %s.ts", (call, file) => {
  expect(nameOf(call)).toBe(file);
});

test("of names that are spelled alike, the one that is its file's keeps it, whatever their order", () => {
  const claims = [
    claim("GetUser", "get /users/{id}"),
    claim("getUser", "post /users"),
    claim("get_user", "get /user"),
    claim("getuser", "get /users/{id}"),
  ];
  const expected = new Map([
    ["GetUser", "get-user-get-users-id"],
    ["getUser", "get-user"],
    ["get_user", "get-user-get-user"],
    ["getuser", "getuser"],
  ]);
  expect(fileNames(claims)).toEqual(expected);
  expect(fileNames(claims.toReversed())).toEqual(expected);
});

test("a file that a person's index takes something else from is nobody's", () => {
  const owners = new Map([
    ["get-user", new Set(["GetUser"])],
    ["log", new Set(["logger"])],
  ]);
  expect(
    fileNames([claim("getUser", "get /u"), claim("GetUser", "get /v"), claim("log")], owners),
  ).toEqual(
    new Map([
      ["GetUser", "get-user"],
      ["getUser", "get-user-get-u"],
      ["log", "log-get-a"],
    ]),
  );
});

test("whatever operations are called, their files are of a closed alphabet and all different", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ unit: fc.constantFrom("a", "A", "_", "$", "-", "1", "é", "n"), maxLength: 4 }),
    fc.constantFrom("../x", "..\\x", "CON", "aux.ts", "index", "Session", "a".repeat(300), "", " "),
  );
  const claims = fc.uniqueArray(fc.record({ call: name, place: name }), {
    selector: ({ call }) => call,
  });
  fc.assert(
    fc.property(claims, (all) => {
      const files = [...fileNames(all).values()];
      expect(files).toHaveLength(all.length);
      expect(new Set(files).size).toBe(all.length);
      for (const file of files) {
        expect(file).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(file.length).toBeLessThan(130);
        expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|index|session)$/);
      }
      expect(new Map([...fileNames(all.toReversed())].sort())).toEqual(
        new Map([...fileNames(all)].sort()),
      );
    }),
  );
});
