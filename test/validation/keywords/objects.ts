/** Keywords for objects. */
import type { KeywordTable } from "./keyword-table.ts";

const json = (text: string): unknown => JSON.parse(text);

export const tables: readonly KeywordTable[] = [
  {
    keyword: "properties",
    cases: [
      [
        { properties: { a: { type: "string" } } },
        [{}, { a: "x" }, { b: 1 }, [], 1],
        [{ a: 1 }, { a: null }],
      ],
      [
        { properties: { "a-b": { const: 1 }, class: { const: 2 } } },
        [{ "a-b": 1, class: 2 }],
        [{ "a-b": 2 }, { class: 1 }],
      ],
      [
        { properties: { a: { properties: { b: { type: "integer" } } } } },
        [{ a: { b: 1 } }, { a: 1 }],
        [{ a: { b: "1" } }],
      ],
      [
        {
          type: "object",
          properties: {
            value: { type: "string" },
            key: { type: "integer" },
            faults: { type: "null" },
          },
        },
        [{ value: "a", key: 1, faults: null }],
        [{ value: 1 }, { key: "a" }, { faults: 1 }],
      ],
      [
        { properties: { constructor: { type: "integer" }, toString: { type: "string" } } },
        [{}, { constructor: 1 }, { toString: "a" }],
        [{ constructor: "a" }, { toString: 1 }],
      ],
    ],
  },
  {
    keyword: "patternProperties",
    cases: [
      [
        { patternProperties: { "^a": { type: "string" } } },
        [{}, { a: "x" }, { b: 1 }, []],
        [{ a: 1 }, { ab: null }],
      ],
      [
        { patternProperties: { "^a": { minimum: 1 }, b$: { maximum: 2 } } },
        [{ ab: 1 }, { ab: 2 }],
        [{ ab: 0 }, { ab: 3 }],
      ],
      [
        { properties: { aa: { const: 1 } }, patternProperties: { a: { type: "integer" } } },
        [{ aa: 1, a: 2 }],
        [{ aa: 2 }, { a: "x" }],
      ],
      [{ patternProperties: { "^x-": false } }, [{ y: 1 }], [{ "x-y": 1 }]],
      [{ patternProperties: { "": { type: "null" } } }, [{}, { a: null }], [{ a: 1 }]],
    ],
  },
  {
    keyword: "additionalProperties",
    cases: [
      [
        { properties: { a: {} }, additionalProperties: false },
        [{}, { a: 1 }, [], "x"],
        [{ b: 1 }, { a: 1, b: 2 }],
      ],
      [
        { additionalProperties: { type: "integer" } },
        [{}, { a: 1 }],
        [{ a: "x" }, { a: 1, b: null }],
      ],
      [
        { properties: { a: {} }, patternProperties: { "^x": {} }, additionalProperties: false },
        [{ a: 1, xy: 2 }],
        [{ y: 1 }],
      ],
      [{ additionalProperties: false }, [{}], [{ a: 1 }, json('{"__proto__":1}')]],
      [
        { type: "object", additionalProperties: { items: { type: "string" } } },
        [{ a: ["x"] }],
        [{ a: [1] }, []],
      ],
      [
        {
          properties: { a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {} },
          additionalProperties: false,
        },
        [{ a: 1, i: 2 }],
        [{ j: 1 }, { hasOwnProperty: 1 }],
      ],
    ],
  },
  {
    keyword: "propertyNames",
    cases: [
      [
        { propertyNames: { pattern: "^a" } },
        [{}, { a: 1, ab: 2 }, [], 1],
        [{ b: 1 }, { a: 1, b: 2 }],
      ],
      [{ propertyNames: { maxLength: 2 } }, [{ ab: 1 }], [{ abc: 1 }]],
      [{ propertyNames: { enum: ["x", "y"] } }, [{ x: 1, y: 1 }], [{ z: 1 }]],
      [{ propertyNames: false }, [{}], [{ a: 1 }]],
      [{ propertyNames: true }, [{ a: 1 }], []],
      [{ propertyNames: { type: "string", not: { const: "a" } } }, [{ b: 1 }], [{ a: 1 }]],
    ],
  },
  {
    keyword: "required",
    cases: [
      [{ required: ["a"] }, [{ a: 1 }, { a: null }, [], "a", 1], [{}, { b: 1 }]],
      [{ required: ["a", "b"] }, [{ a: 1, b: 2 }], [{ a: 1 }, { b: 1 }, {}]],
      [
        { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
        [{ a: "" }],
        [{}, { a: 1 }, null],
      ],
      [
        { properties: { a: { not: { type: "string" } } }, required: ["a"] },
        [{ a: 1 }],
        [{}, { a: "x" }],
      ],
      [{ required: [] }, [{}], []],
      [
        { required: ["toString", "__proto__"] },
        [json('{"toString":1,"__proto__":2}')],
        [{}, { toString: 1 }],
      ],
    ],
  },
  {
    keyword: "minProperties",
    cases: [
      [{ minProperties: 1 }, [{ a: 1 }, { a: 1, b: 2 }, [], "", 1], [{}]],
      [{ minProperties: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }, {}]],
      [{ type: "object", minProperties: 1 }, [{ a: null }], [{}, [], null]],
      [{ minProperties: 0 }, [{}, { a: 1 }], []],
    ],
  },
  {
    keyword: "maxProperties",
    cases: [
      [{ maxProperties: 1 }, [{}, { a: 1 }, [1, 2], "abc"], [{ a: 1, b: 2 }]],
      [{ maxProperties: 0 }, [{}, []], [{ a: 1 }, { a: null }]],
      [{ type: "object", maxProperties: 2 }, [{ a: 1, b: 2 }], [{ a: 1, b: 2, c: 3 }, "a"]],
      [{ minProperties: 1, maxProperties: 1 }, [{ a: 1 }], [{}, { a: 1, b: 2 }]],
    ],
  },
  {
    keyword: "dependentRequired",
    cases: [
      [
        { dependentRequired: { a: ["b"] } },
        [{}, { b: 1 }, { a: 1, b: 2 }, [], "a"],
        [{ a: 1 }, { a: null, c: 1 }],
      ],
      [
        { dependentRequired: { a: ["b", "c"] } },
        [{ a: 1, b: 2, c: 3 }],
        [{ a: 1, b: 2 }, { a: 1 }],
      ],
      [{ dependentRequired: { a: [], b: ["a"] } }, [{ a: 1 }, { a: 1, b: 2 }], [{ b: 1 }]],
      [{ dependentRequired: { "a b": ["c'd"] } }, [{ "a b": 1, "c'd": 2 }], [{ "a b": 1 }]],
    ],
  },
  {
    keyword: "dependentSchemas",
    cases: [
      [
        { dependentSchemas: { a: { required: ["b"] } } },
        [{}, { b: 1 }, { a: 1, b: 2 }, 1],
        [{ a: 1 }],
      ],
      [
        { dependentSchemas: { a: { properties: { c: { type: "string" } } } } },
        [{ c: 1 }, { a: 1, c: "x" }],
        [{ a: 1, c: 1 }],
      ],
      [{ dependentSchemas: { a: false, b: true } }, [{ b: 1 }, {}], [{ a: 1 }, { a: 1, b: 2 }]],
      [{ dependentSchemas: { a: { minProperties: 2 } } }, [{ a: 1, z: 1 }, { z: 1 }], [{ a: 1 }]],
      [
        { dependentSchemas: { a: { maxProperties: 1 }, b: { maxProperties: 2 } } },
        [{ a: 1 }, { b: 1, c: 1 }],
        [
          { a: 1, b: 1 },
          { b: 1, c: 1, d: 1 },
        ],
      ],
    ],
  },
  {
    keyword: "unevaluatedProperties",
    cases: [
      [{ unevaluatedProperties: false }, [{}, [], 1], [{ a: 1 }]],
      [
        { properties: { a: {} }, unevaluatedProperties: false },
        [{ a: 1 }, {}],
        [{ b: 1 }, { a: 1, b: 2 }],
      ],
      [
        { allOf: [{ properties: { a: {} } }], properties: { b: {} }, unevaluatedProperties: false },
        [{ a: 1, b: 2 }],
        [{ c: 1 }],
      ],
      [
        {
          anyOf: [
            { properties: { a: { const: 1 } }, required: ["a"] },
            { properties: { b: {} }, required: ["b"] },
          ],
          unevaluatedProperties: false,
        },
        [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }],
        [
          { a: 1, c: 1 },
          { a: 2, b: 1 },
        ],
      ],
      [
        {
          if: { required: ["a"], properties: { a: {} } },
          then: { properties: { b: {} } },
          else: { properties: { c: {} } },
          unevaluatedProperties: false,
        },
        [{ a: 1, b: 1 }, { c: 1 }, {}],
        [{ a: 1, c: 1 }, { b: 1 }],
      ],
      [
        { patternProperties: { "^x": {} }, unevaluatedProperties: { type: "integer" } },
        [{ xa: "s", b: 1 }],
        [{ b: "s" }],
      ],
      [
        { dependentSchemas: { a: { properties: { a: {}, b: {} } } }, unevaluatedProperties: false },
        [{ a: 1, b: 1 }, {}],
        [{ b: 1 }],
      ],
    ],
  },
];
