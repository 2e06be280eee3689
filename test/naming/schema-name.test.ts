import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameSchemas, type SchemaToName } from "../../generator/naming/schema-name.ts";
import { isIdentifier } from "../../generator/naming/case.ts";

const components = (...names: readonly string[]): SchemaToName[] =>
  names.map((name) => ({ key: `#/components/schemas/${name}`, name }));

/** What each schema is called, by what the document calls it. */
function named(schemas: readonly SchemaToName[]): Record<string, string | undefined> {
  const names = nameSchemas(schemas);
  return Object.fromEntries(schemas.map(({ key, name }) => [name, names.get(key)]));
}

describe("a schema alone", () => {
  test.each([
    ["User", "User"],
    ["simple-user", "SimpleUser"],
    ["URLPattern", "URLPattern"],
    ["codersdk.WorkspaceBuild", "CodersdkWorkspaceBuild"],
    ["400", "_400"],
    ["x-Id", "XId"],
    ["package", "Package"],
    ["paths", "Paths"],
    ["日本", "日本"],
    ["<=", "_3c3d"],
    ["½", "_Bd"],
    ["", "_"],
  ])("%s → %s", (name, wanted) => {
    expect(named(components(name))).toEqual({ [name]: wanted });
  });
});

describe("schemas that want one name", () => {
  test("the one that is spelled so keeps it, the others are told apart by their spelling", () => {
    expect(named(components("foo-bar", "FooBar", "foo_bar"))).toEqual({
      FooBar: "FooBar",
      foo_bar: "foo_bar",
      "foo-bar": "FooBar_Foo2dBar",
    });
  });

  test("those of files are told apart by the file, else by its whole path", () => {
    const node = (file: string): SchemaToName => ({
      key: `${file}#/definitions/Node`,
      name: "Node",
    });
    const names = nameSchemas([node("a/tree.yaml"), node("b/tree.yaml"), node("person.yaml")]);
    expect([...names.values()].toSorted()).toEqual([
      "ATreeDefinitionsNode",
      "BTreeDefinitionsNode",
      "PersonNode",
    ]);
  });

  test("names of ours are not given away", () => {
    expect(named(components("paths", "operations"))).toEqual({
      paths: "Paths",
      operations: "Operations",
    });
  });
});

const anyNames = fc.uniqueArray(
  fc.oneof(
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(..."abAB_-. 1$"), maxLength: 5 }),
    fc.constantFrom("class", "any", "__proto__", "constructor", "Foo_", "_Foo", "paths"),
  ),
  { maxLength: 12 },
);

test("all names are identifiers, and no two are the same", () => {
  fc.assert(
    fc.property(anyNames, (names) => {
      const given = [...nameSchemas(components(...names)).values()];
      expect(given.filter((name) => !isIdentifier(name))).toEqual([]);
      expect(new Set(given).size).toBe(names.length);
    }),
  );
});

test("the order of the document does not matter", () => {
  const shuffled = anyNames.chain((names) =>
    fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
  );
  fc.assert(
    fc.property(shuffled, ([names, other]) => {
      expect(named(components(...other))).toEqual(named(components(...names)));
    }),
  );
});

test("a schema of another name renames nothing", () => {
  fc.assert(
    fc.property(anyNames, (names) => {
      const before = named(components(...names));
      // No text of the arbitrary holds an `é`, so that nothing can want this name.
      expect(named(components(...names, "Éé"))).toEqual({ ...before, Éé: "Éé" });
    }),
  );
});
