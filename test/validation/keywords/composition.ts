/** Keywords that make schemas of schemas. */
import type { KeywordTable } from "./keyword-table.ts";

export const tables: readonly KeywordTable[] = [
  {
    keyword: "allOf",
    cases: [
      [{ allOf: [{ type: "integer" }, { minimum: 2 }] }, [2, 9], [1, 2.5, "2", null]],
      [
        { allOf: [{ required: ["a"] }, { required: ["b"] }] },
        [{ a: 1, b: 2 }, 1],
        [{ a: 1 }, { b: 1 }, {}],
      ],
      [{ allOf: [{ const: 1 }, { const: "a" }] }, [], [1, "a"]],
      [{ type: "number", allOf: [{ minLength: 2 }] }, [1], ["abc", "a"]],
      [{ enum: ["a", "b"], allOf: [{ enum: ["b", 1] }] }, ["b"], ["a", 1]],
    ],
  },
  {
    keyword: "anyOf",
    cases: [
      [{ anyOf: [{ type: "string" }, { minimum: 2 }] }, ["a", 2, null, true], [1, 0.5]],
      [
        { anyOf: [{ type: "object", required: ["a"] }, { type: "null" }] },
        [null, { a: 1 }],
        [{}, 1, []],
      ],
      [{ anyOf: [{ const: 1 }, { const: 2 }] }, [1, 2], [3, "1"]],
      [{ anyOf: [true, false] }, [1, null], []],
      [
        { type: "string", anyOf: [{ maxLength: 1 }, { minLength: 3 }] },
        ["", "a", "abc"],
        ["ab", 1],
      ],
    ],
  },
  {
    keyword: "oneOf",
    cases: [
      [{ oneOf: [{ type: "integer" }, { minimum: 2 }] }, [1, 2.5, "a", null], [3, 1.5]],
      [
        { oneOf: [{ type: "string" }, { type: "array", items: { type: "integer" } }] },
        ["a", [1]],
        [["a"], 1, {}],
      ],
      [
        { oneOf: [{ required: ["a"] }, { required: ["b"] }, { required: ["c"] }] },
        [{ a: 1 }, { c: 1 }],
        [{}, { a: 1, b: 1 }, 1],
      ],
      [{ oneOf: [true, { const: 1 }] }, [2, "a"], [1]],
      [{ oneOf: [true, true, false] }, [], [1]],
      [{ oneOf: [{ const: 1 }] }, [1], [2]],
    ],
  },
  {
    keyword: "not",
    cases: [
      [{ not: { type: "string" } }, [1, null, {}, []], ["", "a"]],
      [{ not: { required: ["a"] } }, [{}, { b: 1 }], [{ a: 1 }, 1, "a"]],
      [{ not: { not: { const: 1 } } }, [1], [2, null]],
      [{ properties: { a: { not: { const: 1 } } } }, [{}, { a: 2 }, 3], [{ a: 1 }]],
    ],
  },
  {
    keyword: "if",
    cases: [
      [
        { if: { type: "string" }, then: { minLength: 2 }, else: { minimum: 5 } },
        ["ab", 5, null, {}],
        ["a", 4],
      ],
      [{ if: { minimum: 3 }, then: { multipleOf: 2 } }, [4, 1, "a"], [5, 3]],
      [
        { if: { required: ["a"] }, else: { required: ["b"] } },
        [{ a: 1 }, { b: 1 }, 1],
        [{}, { c: 1 }],
      ],
      [{ then: { const: 1 }, else: { const: 2 } }, [1, 2, 3], []],
      [{ if: true, then: { const: 1 }, else: { const: 2 } }, [1], [2, 3]],
      [{ if: false, then: { const: 1 }, else: { const: 2 } }, [2], [1]],
    ],
  },
  {
    keyword: "$ref",
    cases: [
      [{ $ref: "#/$defs/a", $defs: { a: { type: "string" } } }, ["x"], [1, null]],
      [{ $ref: "#/$defs/a", minLength: 2, $defs: { a: { type: "string" } } }, ["xy"], ["x", 12]],
      [
        { properties: { child: { $ref: "#" }, n: { type: "integer" } } },
        [{ n: 1, child: { n: 2, child: {} } }, 1],
        [{ child: { child: { n: "x" } } }, { n: null }],
      ],
      [
        { properties: { a: { type: "integer" }, b: { $ref: "#/properties/a" } } },
        [{ b: 1 }],
        [{ b: "1" }],
      ],
      [{ items: { $ref: "#/$defs/a~1b%25" }, $defs: { "a/b%": { const: 1 } } }, [[1]], [[2]]],
      [
        {
          $ref: "#/$defs/list",
          $defs: {
            list: {
              type: "array",
              items: { anyOf: [{ type: "integer" }, { $ref: "#/$defs/list" }] },
            },
          },
        },
        [[], [1, [2, []]]],
        [["a"], [[["a"]]], 1],
      ],
    ],
  },
  {
    keyword: "$defs",
    cases: [
      [{ $defs: { a: { type: "string" } } }, [1, "a", null], []],
      [{ $defs: { a: { $defs: { b: { const: 2 } } } }, $ref: "#/$defs/a/$defs/b" }, [2], [1, "2"]],
      [
        { $defs: { a: { allOf: [{ $ref: "#/$defs/b" }] }, b: { minimum: 1 } }, $ref: "#/$defs/a" },
        [1, "x", 5],
        [0, -1],
      ],
      [
        { $defs: { a: false }, properties: { x: { $ref: "#/$defs/a" } } },
        [{}, { y: 1 }],
        [{ x: 1 }, { x: null }],
      ],
      [{ $defs: { a: true }, properties: { x: { $ref: "#/$defs/a" } } }, [{ x: 1 }], []],
    ],
  },
  {
    keyword: "$id",
    cases: [
      [
        {
          $id: "https://one.example/root",
          $ref: "inner",
          $defs: { a: { $id: "inner", type: "integer" } },
        },
        [1, 0],
        ["a", 1.5, null],
      ],
      [
        {
          $id: "https://two.example/dir/root",
          properties: { a: { $ref: "https://two.example/dir/b" } },
          $defs: { b: { $id: "b", const: "b" } },
        },
        [{ a: "b" }, {}],
        [{ a: "c" }],
      ],
      [
        {
          $id: "https://three.example/",
          $defs: { a: { $id: "x/", $defs: { b: { $id: "y", type: "null" } } } },
          items: { $ref: "x/y" },
        },
        [[null], []],
        [[1], [null, 2]],
      ],
      [
        { $id: "urn:example:four", $ref: "#/$defs/a", $defs: { a: { type: "string" } } },
        ["a", ""],
        [1, null],
      ],
      [
        {
          $id: "https://five.example/r",
          $defs: {
            a: { $id: "s", allOf: [{ $ref: "#/$defs/own" }], $defs: { own: { const: 5 } } },
            own: { const: 6 },
          },
          $ref: "s",
        },
        [5],
        [6, "5"],
      ],
    ],
  },
  {
    keyword: "$anchor",
    cases: [
      [
        { $ref: "#here", $defs: { a: { $anchor: "here", type: "boolean" } } },
        [true, false],
        [0, "true", null],
      ],
      [
        {
          $id: "https://six.example/r",
          $ref: "#x",
          $defs: { a: { $anchor: "x", type: "integer" }, b: { $id: "other", $anchor: "y" } },
        },
        [1],
        ["a", 1.5],
      ],
      [
        {
          $id: "https://seven.example/r",
          $ref: "other#x",
          $defs: {
            a: { $anchor: "x", const: 1 },
            b: { $id: "other", $defs: { c: { $anchor: "x", const: 2 } } },
          },
        },
        [2],
        [1, "2"],
      ],
      [
        { properties: { a: { $anchor: "self", type: "array", items: { $ref: "#self" } } } },
        [{ a: [[], [[]]] }, {}],
        [{ a: [1] }, { a: 1 }],
      ],
    ],
  },
];
