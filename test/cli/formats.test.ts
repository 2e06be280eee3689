import { createColors } from "picocolors";
import { describe, expect, test } from "vitest";
import type { ReportedDiagnostic } from "../../generator/commands/reported.ts";
import { github } from "../../generator/cli/formats/github.ts";
import { json } from "../../generator/cli/formats/json.ts";
import { pretty } from "../../generator/cli/formats/pretty.ts";

const plain = createColors(false);

function diagnostic(changes: Partial<ReportedDiagnostic> = {}): ReportedDiagnostic {
  return {
    severity: "error",
    rule: "path-param-missing",
    message: "`{id}` is not declared",
    file: "api.yaml",
    pointer: "/paths/~1a~1{id}/get",
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 8,
    fingerprint: "00c0ffee00c0ffee",
    ...changes,
  };
}

const source = "paths:\n  /a/{id}:\n    get: {}\n  /b: {}\nx: y\n";
const sources = new Map([["api.yaml", source]]);

describe("pretty", () => {
  test("marks the place in its lines, with hint, related places and counts", () => {
    const related = [
      { file: "b.yaml", line: 1, column: 2, endLine: 1, endColumn: 3, message: "first here" },
    ];
    const found = [
      diagnostic({ hint: "declare it under parameters", related }),
      diagnostic({ severity: "warn", rule: "other", message: "doubtful", file: "gone.yaml" }),
    ];
    expect(pretty(found, sources, plain)).toBe(
      [
        "api.yaml:3:5 error `{id}` is not declared (path-param-missing)",
        "  1 | paths:",
        "  2 |   /a/{id}:",
        "> 3 |     get: {}",
        "    |     ^^^",
        "  4 |   /b: {}",
        "  5 | x: y",
        "  b.yaml:1:2 first here",
        "  hint: declare it under parameters",
        "",
        "gone.yaml:3:5 warning doubtful (other)",
        "",
        "1 error and 1 warning in 2 files",
        "",
      ].join("\n"),
    );
  });

  test("says nothing of nothing", () => {
    expect(pretty([], sources, plain)).toBe("");
  });

  test("of more than twenty of a rule shows five and a count; twenty are all shown", () => {
    const many = (count: number) =>
      pretty(
        Array.from({ length: count }, () => diagnostic()),
        sources,
        plain,
      );
    expect(many(20).match(/api\.yaml:3:5/g)).toHaveLength(20);
    expect(many(1200).match(/api\.yaml:3:5/g)).toHaveLength(5);
    expect(many(1200)).toMatch(/and 1195 more of path-param-missing\n\n1,200 errors in 1 file\n$/);
  });

  test("text of a document steers no terminal", () => {
    const hostile = 'a: "\u001b[31mred\u0007\u009b2J\u202e"\n';
    const shown = pretty(
      [
        diagnostic({
          line: 1,
          column: 5,
          endLine: 1,
          endColumn: 12,
          message: "\u001b]0;title\u0007 is wrong\nnext",
          hint: "\u001b[2J",
          file: "evil\u001b.yaml",
        }),
      ],
      new Map([["evil\u001b.yaml", hostile]]),
      plain,
    );
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(shown).toContain("evil\\u{1b}.yaml:1:5 error \\u{1b}]0;title\\u{7} is wrong\\u{a}next");
    expect(shown).toContain('> 1 | a: "\\u{1b}[31mred\\u{7}\\u{9b}2J\\u{202e}"');
    expect(shown).toContain("    |     ^^^^^^^^^^^^");
  });

  test("of a document in one line only the surroundings are shown", () => {
    const line = `${"x".repeat(5000)}HERE${"y".repeat(5000)}`;
    const shown = pretty(
      [diagnostic({ line: 1, column: 5001, endLine: 1, endColumn: 5005 })],
      new Map([["api.yaml", line]]),
      plain,
    );
    const [, text, mark] = shown.split("\n");
    expect(text!.length).toBeLessThan(120);
    expect(text!.indexOf("HERE")).toBe(mark!.indexOf("^"));
    expect(mark!.trimEnd().endsWith("^^^^")).toBe(true);
  });

  test.each([
    ["over several lines", { line: 2, column: 3, endLine: 4, endColumn: 1 }],
    ["of no width", { line: 1, column: 1, endLine: 1, endColumn: 1 }],
  ])("a place %s is shown as far as it goes", (_, place) => {
    expect(pretty([diagnostic(place)], sources, plain)).toContain("^");
  });
});

test("a place past the end of the text is told without a frame", () => {
  const place = { line: 9, column: 4, endLine: 9, endColumn: 4 };
  expect(pretty([diagnostic(place)], sources, plain)).toMatch(
    /^api\.yaml:9:4 error [^\n]+\n\n1 error/,
  );
});

describe("json", () => {
  test("is a whole document, also for nothing", () => {
    expect(JSON.parse(json({ diagnostics: [] }))).toEqual({
      version: 1,
      summary: { error: 0, warn: 0, ignored: 0, baselined: 0 },
      diagnostics: [],
    });
  });

  test("keeps the diagnostic as it is", () => {
    const found = diagnostic({ hint: "h", severity: "warn" });
    expect(JSON.parse(json({ diagnostics: [found], ignored: 2, baselined: 3 }))).toEqual({
      version: 1,
      summary: { error: 0, warn: 1, ignored: 2, baselined: 3 },
      diagnostics: [found],
    });
  });
});

describe("github", () => {
  test("escapes what would end a command or a property", () => {
    const found = diagnostic({
      file: "a,b:c%.yaml",
      message: "100% wrong\n::error::fake\r",
      rule: "r",
    });
    expect(github([found])).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=3,endLine=3,col=5,endColumn=8,title=r::100%25 wrong\\u{a}::error::fake\\u{d}\n" +
        "::notice title=specwright::1 error\n",
    );
  });

  test("gives at most ten errors and ten warnings, of every rule some, and counts", () => {
    const of = (rule: string, severity: "error" | "warn", count: number) =>
      Array.from({ length: count }, (_, n) => diagnostic({ rule, severity, line: n + 1 }));
    const text = github([...of("a", "error", 50), ...of("b", "error", 2), ...of("c", "warn", 11)]);
    const lines = text.trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::warning"))).toHaveLength(10);
    expect(lines.filter((line) => line.includes("title=b"))).toHaveLength(2);
    expect(lines.at(-1)).toBe(
      "::notice title=specwright::52 errors and 11 warnings, 43 of them not shown here",
    );
  });

  test("says nothing of nothing", () => {
    expect(github([])).toBe("");
  });
});
