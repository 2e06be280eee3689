/** Keywords for texts. */
import type { KeywordTable } from "./keyword-table.ts";

export const tables: readonly KeywordTable[] = [
  {
    keyword: "minLength",
    cases: [
      [{ minLength: 2 }, ["ab", "abc", "\u{1f600}\u{1f600}", 1, null, []], ["a", "", "\u{1f600}"]],
      [{ type: "string", minLength: 1 }, ["a", " "], ["", 1]],
      [{ minLength: 0 }, ["", "a"], []],
      [{ type: "string", minLength: 3 }, ["abc", "a\u{1f600}b"], ["ab", "\u{1f600}\u{1f600}"]],
    ],
  },
  {
    keyword: "maxLength",
    cases: [
      [
        { maxLength: 2 },
        ["", "ab", "\u{1f600}\u{1f600}", 123, {}],
        ["abc", "\u{1f600}\u{1f600}\u{1f600}"],
      ],
      [{ type: "string", maxLength: 0 }, [""], ["a", " ", null]],
      [{ minLength: 1, maxLength: 1 }, ["a", "\u{1f600}"], ["", "ab", "e\u0301"]],
    ],
  },
  {
    keyword: "pattern",
    cases: [
      [{ pattern: "^a+$" }, ["a", "aaa", 1, null, []], ["", "b", "ab", "a\n"]],
      [{ pattern: "b" }, ["abc", "b"], ["ac", ""]],
      [{ pattern: "^\\p{Lu}$" }, ["A", "É"], ["a", "1"]],
      [{ type: "string", pattern: "^.$" }, ["a", "\u{1f600}"], ["ab", "", 1]],
      [{ pattern: "^[\\w\\-.]+$" }, ["a-b.c"], ["a b", ""]],
    ],
  },
  {
    keyword: "format",
    cases: [
      [{ format: "date" }, ["2024-02-29", 1, null], ["2023-02-29", "2024-1-1", "", "2024-13-01"]],
      [{ format: "date-time" }, ["2024-02-29T12:00:00Z"], ["2024-02-29", "2024-02-29T25:00:00Z"]],
      [
        { format: "uuid" },
        ["91d3a5b8-6c2e-4f17-a0d4-5e8c7b2f1a33"],
        ["91d3a5b8", "91d3a5b8-6c2e-4f17-a0d4-5e8c7b2f1a3g"],
      ],
      [{ format: "ipv4" }, ["127.0.0.1"], ["256.0.0.1", "1.2.3"]],
      [{ format: "ipv6" }, ["::1", "1:2:3:4:5:6:7:8"], ["1::2::3", ":"]],
      [{ format: "email" }, ["a@b.example"], ["a", "@b"]],
      [{ format: "int32" }, [2147483647, -2147483648, "a"], [2147483648, 1.5]],
      [{ format: "no-such-format" }, ["anything", 1], []],
    ],
  },
];
