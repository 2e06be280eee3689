import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isIdentifier } from "../../generator/naming/case.ts";
import {
  nameDerivedTypes,
  nameOperations,
  type OperationToName,
} from "../../generator/naming/operation-name.ts";

const operation = (
  operationId: string | undefined,
  path = "/a",
  method = "get",
): OperationToName => ({
  key: `${path} ${method} ${operationId ?? ""}`,
  operationId,
  method,
  path,
});

const named = (...operations: readonly OperationToName[]): string[] => {
  const names = nameOperations(operations);
  return operations.map(({ key }) => names.get(key) ?? "");
};

describe("an operation alone", () => {
  test.each([
    ["getUser", "getUser"],
    ["get_user", "get_user"],
    ["GetUser", "GetUser"],
    ["repos/list-for-org", "reposListForOrg"],
    ["delete", "delete_"],
    ["client", "client_"],
    ["constructor", "constructor_"],
    ["createClient", "createClient_"],
    ["1st", "_1st"],
  ])("%s → %s", (id, wanted) => {
    expect(named(operation(id))).toEqual([wanted]);
  });

  test("without operationId: method and path", () => {
    expect(named(operation(undefined, "/users/{id}/teams"))).toEqual(["getUsersByIdTeams"]);
    expect(named(operation("", "/"))).toEqual(["get"]);
  });
});

describe("operations that want one name", () => {
  test("are told apart by their spelling, else by their path", () => {
    expect(named(operation("get-a"), operation("getA", "/b"))).toEqual(["get_a", "getA"]);
    expect(named(operation(undefined, "/a-b"), operation(undefined, "/a_b"))).toEqual([
      "getAB2fA2dB",
      "getAB2fA5fB",
    ]);
  });

  test("equal operationIds are both kept", () => {
    expect(new Set(named(operation("x", "/a"), operation("x", "/b"))).size).toBe(2);
  });
});

describe("derived types", () => {
  const derived = (operations: readonly string[], taken: readonly string[] = []): string[] => {
    const types = operations.map((each) => ({ key: each, operation: each, part: "Input" }));
    const names = nameDerivedTypes(types, new Set(taken));
    return operations.map((each) => names.get(each) ?? "");
  };

  test("are called by their operation", () => {
    expect(derived(["getUser"])).toEqual(["GetUserInput"]);
  });

  test("give way to a schema", () => {
    expect(derived(["getUser"], ["GetUserInput"])).toEqual(["GetUserOperationInput"]);
  });

  test("follow the spelling of operations that are alike in their words", () => {
    expect(derived(["getUser", "get_user"])).toEqual(["GetUserInput", "Get_userInput"]);
  });
});

test("all names are identifiers, no two are the same, whatever their order", () => {
  const operations = fc.uniqueArray(
    fc.record({
      operationId: fc.option(fc.string({ unit: fc.constantFrom(..."abAB_-/1*½"), maxLength: 5 }), {
        nil: undefined,
      }),
      path: fc
        .string({ unit: fc.constantFrom(..."ab/{}-_*"), maxLength: 6 })
        .map((text) => `/${text}`),
      method: fc.constantFrom("get", "post"),
    }),
    { maxLength: 10, selector: ({ path, method }) => `${path} ${method}` },
  );
  fc.assert(
    fc.property(operations, (all) => {
      const keyed = all.map((each) => ({ ...each, key: `${each.path} ${each.method}` }));
      const names = nameOperations(keyed);
      expect([...names.values()].filter((name) => !isIdentifier(name))).toEqual([]);
      expect(new Set(names.values()).size).toBe(all.length);
      const reversed = nameOperations(keyed.toReversed());
      expect(new Map([...reversed].toSorted())).toEqual(new Map([...names].toSorted()));
    }),
  );
});
