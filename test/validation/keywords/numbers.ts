/** Keywords for numbers. */
import type { KeywordTable } from "./keyword-table.ts";

export const tables: readonly KeywordTable[] = [
  {
    keyword: "minimum",
    cases: [
      [{ minimum: 3 }, [3, 3.5, 1e9, "1", null, []], [2.999, 0, -3]],
      [{ type: "integer", minimum: -2 }, [-2, 0], [-3, -2.5, "0"]],
      [{ minimum: 0.1 }, [0.1, 1], [0, 0.09]],
      [{ type: ["number", "null"], minimum: 1 }, [1, null], [0, "1"]],
    ],
  },
  {
    keyword: "maximum",
    cases: [
      [{ maximum: 3 }, [3, -1, 2.9, "9", {}], [3.001, 1e9]],
      [{ type: "number", maximum: -1.5 }, [-1.5, -2], [-1.4, 0, null]],
      [{ minimum: 1, maximum: 2 }, [1, 1.5, 2], [0.9, 2.1]],
    ],
  },
  {
    keyword: "exclusiveMinimum",
    cases: [
      [{ exclusiveMinimum: 0 }, [0.001, 5, "0", null, true], [0, -0, -1]],
      [{ type: "integer", exclusiveMinimum: 3 }, [4, 100], [3, 2, 4.5]],
      [{ exclusiveMinimum: -1.5 }, [-1.4, 0], [-1.5, -2]],
    ],
  },
  {
    keyword: "exclusiveMaximum",
    cases: [
      [{ exclusiveMaximum: 0 }, [-0.001, -5, "0", null, []], [0, 1]],
      [{ type: "number", exclusiveMaximum: 10 }, [9.99, -10], [10, 11, "9"]],
      [{ exclusiveMinimum: 0, exclusiveMaximum: 1 }, [0.5], [0, 1]],
    ],
  },
  {
    keyword: "multipleOf",
    cases: [
      [{ multipleOf: 2 }, [0, 4, -6, "3", null], [1, 3, 2.5, -7]],
      [{ multipleOf: 0.5 }, [0, 1.5, -2, 3], [0.25, 1.1]],
      [{ type: "integer", multipleOf: 3 }, [3, 0, 9], [4, 1.5, "3"]],
      [{ multipleOf: 0.0001 }, [0.0075], [0.00751]],
    ],
  },
];
