/** Keywords for arrays. */
import type { KeywordTable } from "./keyword-table.ts";

export const tables: readonly KeywordTable[] = [
  {
    keyword: "items",
    cases: [
      [{ items: { type: "string" } }, [[], ["a"], ["a", "b"], {}, "x"], [[1], ["a", null]]],
      [{ items: { minimum: 2 } }, [[2, 3], ["a"]], [[1], [2, 1]]],
      [{ type: "array", items: { items: { type: "integer" } } }, [[[1], []], [1]], [[["a"]], {}]],
      [
        { prefixItems: [{}], items: { type: "null" } },
        [[1], [1, null], []],
        [
          [1, 1],
          [1, null, 2],
        ],
      ],
      [{ items: false }, [[]], [[1]]],
    ],
  },
  {
    keyword: "prefixItems",
    cases: [
      [
        { prefixItems: [{ type: "string" }, { type: "integer" }] },
        [[], ["a"], ["a", 1], ["a", 1, null], {}],
        [[1], ["a", "b"]],
      ],
      [
        { prefixItems: [true, false] },
        [[], [1]],
        [
          [1, 2],
          [1, null],
        ],
      ],
      [{ prefixItems: [{ const: 1 }], items: false }, [[], [1]], [[2], [1, 1]]],
      [
        { prefixItems: [{}, { properties: { a: { type: "string" } } }] },
        [
          [1, { a: "x" }],
          [1, 2],
        ],
        [[1, { a: 1 }]],
      ],
      [{ type: "array", prefixItems: [{ enum: ["a"] }], minItems: 1 }, [["a"]], [[], ["b"], "a"]],
    ],
  },
  {
    keyword: "contains",
    cases: [
      [{ contains: { const: 1 } }, [[1], [0, 1], "x", {}], [[], [0], ["1"]]],
      [{ contains: { type: "string", minLength: 2 } }, [["ab"], ["a", "ab"]], [["a"], [1]]],
      [{ contains: true }, [[1], [null]], [[]]],
      [{ contains: false }, [{}, 1], [[], [1]]],
      [{ type: "array", contains: { required: ["a"] } }, [[{ a: 1 }], [1]], [[{}], []]],
    ],
  },
  {
    keyword: "minContains",
    cases: [
      [{ contains: { const: 1 }, minContains: 2 }, [[1, 1], [1, 0, 1], {}], [[1], [], [0, 0]]],
      [{ contains: { const: 1 }, minContains: 0 }, [[], [0], [1]], []],
      [{ minContains: 2 }, [[], [1]], []],
      [
        { contains: { type: "object" }, minContains: 3 },
        [
          [{}, {}, {}],
          [1, {}, {}, {}],
        ],
        [
          [{}, {}],
          [{}, {}, []],
        ],
      ],
    ],
  },
  {
    keyword: "maxContains",
    cases: [
      [{ contains: { const: 1 }, maxContains: 1 }, [[1], [1, 0], "x"], [[1, 1], [], [0]]],
      [{ contains: { const: 1 }, minContains: 0, maxContains: 1 }, [[], [0], [1]], [[1, 1]]],
      [{ maxContains: 0 }, [[], [1]], []],
      [
        { contains: { type: "string" }, minContains: 1, maxContains: 2 },
        [["a"], ["a", "b", 1]],
        [["a", "b", "c"], [1]],
      ],
    ],
  },
  {
    keyword: "minItems",
    cases: [
      [{ minItems: 1 }, [[1], [1, 2], {}, "", null], [[]]],
      [
        { type: "array", minItems: 2 },
        [
          [1, 1],
          [null, null],
        ],
        [[1], [], "ab", {}],
      ],
      [{ minItems: 0 }, [[], [1]], []],
      [
        { minItems: 3, items: { type: "integer" } },
        [[1, 2, 3]],
        [
          [1, 2],
          ["a", 2, 3],
        ],
      ],
    ],
  },
  {
    keyword: "maxItems",
    cases: [
      [{ maxItems: 1 }, [[], [1], {}, "abc", null], [[1, 2]]],
      [{ type: "array", maxItems: 0 }, [[]], [[1], [null], ""]],
      [{ minItems: 1, maxItems: 2 }, [[1], [1, 2]], [[], [1, 2, 3]]],
      [{ type: ["array", "null"], maxItems: 1 }, [null, [1]], [[1, 2], 1]],
    ],
  },
  {
    keyword: "uniqueItems",
    cases: [
      [
        { uniqueItems: true },
        [[], [1, 2], [1, "1", true, null], [{}, []], "aa"],
        [
          [1, 1],
          [null, null],
          ["a", "b", "a"],
        ],
      ],
      [
        { uniqueItems: true },
        [
          [{ a: 1 }, { a: 2 }],
          [[1], [2]],
          [0, false],
          [1, true],
        ],
        [
          [
            { a: 1, b: 2 },
            { b: 2, a: 1 },
          ],
          [[1], [1]],
          [{}, {}],
        ],
      ],
      [{ uniqueItems: false }, [[1, 1]], []],
      [
        { uniqueItems: true },
        [Array.from({ length: 40 }, (_, index) => index)],
        [[...Array.from({ length: 40 }, (_, index) => index), 7]],
      ],
    ],
  },
  {
    keyword: "unevaluatedItems",
    cases: [
      [{ unevaluatedItems: false }, [[], {}, "a"], [[1], [null]]],
      [
        { prefixItems: [{ type: "string" }], unevaluatedItems: false },
        [[], ["a"]],
        [["a", 1], [1]],
      ],
      [{ items: { type: "string" }, unevaluatedItems: false }, [["a", "b"]], [[1]]],
      [
        { allOf: [{ prefixItems: [{}, {}] }], unevaluatedItems: { type: "string" } },
        [
          [1, 2],
          [1, 2, "a"],
        ],
        [[1, 2, 3]],
      ],
      [
        {
          anyOf: [{ prefixItems: [{ const: 1 }] }, { prefixItems: [{}, { const: 2 }] }],
          unevaluatedItems: false,
        },
        [[], [1], [0, 2], [1, 2]],
        [
          [1, 2, 3],
          [1, 3],
        ],
      ],
    ],
  },
];
