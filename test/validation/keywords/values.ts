/** Keywords for values of any type. */
import type { KeywordTable } from "./keyword-table.ts";

export const tables: readonly KeywordTable[] = [
  {
    keyword: "type",
    cases: [
      [{ type: "string" }, ["", "a", "1"], [1, null, true, [], {}]],
      [{ type: "integer" }, [0, -3, 1.0, 1e3], [1.5, "1", null]],
      [{ type: "number" }, [0, 1.5, -1e300], ["1", null, []]],
      [{ type: "boolean" }, [true, false], [0, "true", null]],
      [{ type: "null" }, [null], [0, "", false, {}]],
      [{ type: "array" }, [[], [1]], [{}, "[]", null]],
      [{ type: "object" }, [{}, { a: 1 }], [[], null, "{}"]],
      [{ type: ["string", "null"] }, ["a", null], [1, {}]],
      [{ type: ["integer", "array"] }, [1, [2]], [1.5, "a", {}]],
    ],
  },
  {
    keyword: "enum",
    cases: [
      [{ enum: ["a", "b"] }, ["a", "b"], ["c", "A", "", 1, null]],
      [{ enum: [1, 2.5, null] }, [1, 1.0, 2.5, null], ["1", 0, false]],
      [{ enum: [true] }, [true], [1, "true", false]],
      [{ enum: [[1, 2], { a: [] }] }, [[1, 2], { a: [] }], [[2, 1], { a: {} }, {}, []]],
      [{ type: "string", enum: ["a", 1] }, ["a"], [1]],
      [{ enum: [0] }, [0, -0], [false, "", []]],
      [
        { enum: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"] },
        ["a", "n"],
        ["o", "", 1, "constructor"],
      ],
    ],
  },
  {
    keyword: "const",
    cases: [
      [{ const: "a" }, ["a"], ["b", "", null]],
      [{ const: null }, [null], [0, "", false, {}]],
      [{ const: 1 }, [1, 1.0], [true, "1", 2]],
      [{ const: false }, [false], [0, null, "", []]],
      [
        { const: { a: 1, b: [2] } },
        [
          { a: 1, b: [2] },
          { b: [2], a: 1 },
        ],
        [{ a: 1 }, { a: 1, b: [2], c: 3 }, { a: 1, b: [3] }],
      ],
      [{ const: [] }, [[]], [{}, [null], ""]],
    ],
  },
  {
    keyword: "boolean schemas",
    cases: [
      [{ properties: { a: true } }, [{ a: 1 }, {}, 3], []],
      [{ properties: { a: false } }, [{}, { b: 1 }, []], [{ a: 1 }, { a: null }]],
      [{ items: false }, [[], {}], [[1], [null]]],
      [{ not: true }, [], [1, null, {}]],
      [{ not: false }, [1, null], []],
      [{ allOf: [true, { type: "string" }] }, ["a"], [1]],
      [{ anyOf: [false, { type: "string" }] }, ["a"], [1]],
    ],
  },
];
