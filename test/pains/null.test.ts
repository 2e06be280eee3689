import { expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { load } from "../../generator/load/load.ts";
import { misfits, schemas } from "./misfits.ts";

const beside = schemas(
  "3.0.4",
  `
  A:
    type: object
    required: [ref, all, any]
    properties:
      ref: { $ref: "#/components/schemas/B", nullable: true }
      all: { allOf: [{ $ref: "#/components/schemas/B" }], nullable: true }
      any: { nullable: true, anyOf: [{ $ref: "#/components/schemas/B" }, { type: string }] }
      typed: { type: object, nullable: true, allOf: [{ $ref: "#/components/schemas/B" }] }
      list: { type: array, items: { $ref: "#/components/schemas/N" } }
  B: { type: object, properties: { x: { type: string } } }
  N: { nullable: true, allOf: [{ $ref: "#/components/schemas/B" }] }
  `,
);

test("T4: 3.0 nullable beside $ref and allOf keeps null", async () => {
  expect(
    await misfits(
      beside,
      `
    same<api.A["ref"], api.B | null>();
    same<api.A["all"], api.B | null>();
    same<api.A["any"], api.B | string | null>();
    same<api.A["typed"], api.B | null | undefined>();
    same<api.A["list"], (api.B | null)[] | undefined>();
    same<api.N, api.B | null>();
    `,
    ),
  ).toEqual([]);
});

test("T4: a warning says that 3.0 ignores what stands beside $ref", async () => {
  const found = check(await load({ text: beside, name: "a.yaml" }));
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("warn ref-sibling");
});

test.each(["3.0.4", "3.1.0"] as const)(
  "T6: a nullable enum keeps null and numbers in %s",
  async (version) => {
    const nullable = (type: string): string =>
      version === "3.0.4" ? `type: ${type}, nullable: true` : `type: [${type}, "null"]`;
    expect(
      await misfits(
        schemas(
          version,
          `
      Listed: { ${nullable("integer")}, enum: [0, 1, null] }
      Unlisted: { ${nullable("integer")}, enum: [0, 1] }
      Text: { ${nullable("string")}, enum: [a, "null", null] }
      Flag: { ${nullable("boolean")}, enum: [true, null] }
      Only: { enum: [null] }
      Untyped: { ${version === "3.0.4" ? "nullable: true, enum: [a]" : "enum: [a, null]"} }
      `,
        ),
        `
    same<api.Listed, 0 | 1 | null>();
    same<api.Unlisted, 0 | 1 | null>();
    same<api.Text, "a" | "null" | null>();
    same<api.Flag, true | null>();
    same<api.Only, null>();
    same<api.Untyped, "a" | null>();
    `,
      ),
    ).toEqual([]);
  },
);
