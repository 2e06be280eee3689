import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import { formatted, machineFormats } from "../../generator/cli/formats/formats.ts";
import type { Report } from "../../generator/cli/formats/report.ts";
import { summary } from "../../generator/cli/formats/summary.ts";
import type { ReportedDiagnostic } from "../../generator/commands/reported.ts";

const hostile = "\u0000\u001b[31m<b>&\"'\ud800\uffff\u202e ]]> `x` @you | ::error::";

function diagnostic(changes: Partial<ReportedDiagnostic> = {}): ReportedDiagnostic {
  return {
    severity: "error",
    rule: "path-query",
    message: "Query string in `/a?b`",
    file: "spec/a b.yaml",
    pointer: "/paths/~1a?b",
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 8,
    fingerprint: "00c0ffee00c0ffee",
    ...changes,
  };
}

function report(changes: Partial<Report> = {}): Report {
  return {
    diagnostics: [],
    ignored: 0,
    baselined: 0,
    rules: [
      {
        id: "path-query",
        severity: "error",
        docs: "A path holds no query.",
        why: "None sends it.",
      },
      { id: "body-method", severity: "warn", docs: "A GET has no body." },
    ],
    files: ["spec/a b.yaml"],
    failOn: "error",
    ...changes,
  };
}

const reports: Readonly<Record<string, Report>> = {
  "nothing found": report(),
  "no file": report({ files: [] }),
  "an error and a warning": report({
    diagnostics: [
      diagnostic({ hint: "Declare it", related: [{ ...diagnostic(), message: "here" }] }),
      diagnostic({ severity: "warn", rule: "body-method", fingerprint: "0123456789abcdef#2" }),
    ],
  }),
  "hostile text": report({
    diagnostics: [diagnostic({ message: hostile, file: `${hostile}?#%.yaml`, hint: hostile })],
    files: [`${hostile}?#%.yaml`, "<stdin>", "https://example.com/a.yaml"],
  }),
  "a rule that is not in the table": report({ diagnostics: [diagnostic({ rule: "syntax" })] }),
};

const cases = Object.entries(reports);

describe("sarif", () => {
  let isValid: ReturnType<Ajv2020["compile"]>;
  beforeAll(async () => {
    const entry = createRequire(import.meta.url).resolve("@microsoft/sarif-multitool-ts");
    const file = join(dirname(entry), "../assets/sarif-2.1.0.schema.json");
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    isValid = ajv.compile(JSON.parse(await readFile(file, "utf8")) as object);
  });

  test.each(cases)("of %s is valid by its schema", (_, given) => {
    isValid(JSON.parse(formatted("sarif", given, "1.2.3")));
    expect(isValid.errors).toBeNull();
  });

  test("the schema that it is held to refuses what is none", () => {
    expect(isValid({ version: "2.1.0" })).toBe(false);
  });

  test("names the rule, the place from the repository's root and the fingerprint", () => {
    const [run] = (
      JSON.parse(formatted("sarif", reports["an error and a warning"]!, "1.2.3")) as {
        runs: [
          {
            tool: { driver: { rules: { id: string }[]; semanticVersion: string } };
            results: { ruleId: string; ruleIndex: number }[];
            columnKind: string;
          },
        ];
      }
    ).runs;
    expect(run.columnKind).toBe("utf16CodeUnits");
    expect(run.tool.driver).toMatchObject({
      name: "specwright",
      semanticVersion: "1.2.3",
      rules: [
        { id: "body-method", defaultConfiguration: { level: "warning" } },
        {
          id: "path-query",
          shortDescription: { text: "A path holds no query." },
          fullDescription: { text: "A path holds no query. None sends it." },
          defaultConfiguration: { level: "error" },
        },
      ],
    });
    expect(run.results).toMatchObject([
      {
        ruleId: "path-query",
        ruleIndex: 1,
        level: "error",
        message: { text: "Query string in `/a?b`. Declare it" },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "spec/a%20b.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 },
            },
          },
        ],
        relatedLocations: [{ message: { text: "here" } }],
        partialFingerprints: { primaryLocationLineHash: "00c0ffee00c0ffee:1" },
      },
      {
        level: "warning",
        partialFingerprints: { primaryLocationLineHash: "0123456789abcdef:2" },
      },
    ]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test("keeps five thousand results, errors first, and says how many it left out", () => {
    const many = Array.from({ length: 6000 }, (_, index) =>
      diagnostic({ line: index + 1, severity: index < 5990 ? "warn" : "error" }),
    );
    const text = formatted("sarif", report({ diagnostics: many }), "1.2.3");
    const { runs } = JSON.parse(text) as {
      runs: [
        {
          results: { level: string }[];
          invocations: [{ toolExecutionNotifications: { message: { text: string } }[] }];
        },
      ];
    };
    expect(runs[0].results).toHaveLength(5000);
    expect(runs[0].results.slice(0, 10).every(({ level }) => level === "error")).toBe(true);
    const [note] = runs[0].invocations[0].toolExecutionNotifications;
    expect(note?.message.text).toContain("1000 findings");
  });
});

/** The elements of an XML document with their attributes and text, in order; throws when it is not well-formed. */
function elements(xml: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return found;
}

describe("junit", () => {
  test.each(cases)("of %s is well-formed", (_, given) => {
    const found = elements(formatted("junit", given, "1.2.3"));
    expect(found[0]).toMatchObject({ name: "testsuites" });
    const suites = found.filter(({ name }) => name === "testsuite");
    expect(suites).toHaveLength(given.files.length);
  });

  test("has a suite a file and a case a rule; what passes shows, what is below the bar is output", () => {
    const of = (failOn: Report["failOn"]) =>
      elements(formatted("junit", { ...reports["an error and a warning"]!, failOn }, "1.2.3"));
    const found = of("error");
    expect(found[0]!.attributes).toMatchObject({ tests: "2", failures: "1" });
    const cases = found.filter(({ name }) => name === "testcase");
    expect(cases.map(({ attributes }) => attributes.name)).toEqual(["body-method", "path-query"]);
    const failure = found.find(({ name }) => name === "failure");
    expect(failure).toMatchObject({
      attributes: { message: "Query string in `/a?b`", type: "error" },
      text: "spec/a b.yaml:3:5 error Query string in `/a?b` (Declare it)",
    });
    expect(found.filter(({ name }) => name === "system-out")).toHaveLength(1);
    expect(of("warn").filter(({ name }) => name === "failure")).toHaveLength(2);
  });
});

describe("gitlab", () => {
  test("lists each finding with a fingerprint of its own", () => {
    expect(JSON.parse(formatted("gitlab", reports["an error and a warning"]!, "1.2.3"))).toEqual([
      {
        description: "Query string in `/a?b`. Declare it",
        check_name: "path-query",
        fingerprint: "00c0ffee00c0ffee",
        severity: "major",
        location: { path: "spec/a b.yaml", lines: { begin: 3 } },
      },
      {
        description: "Query string in `/a?b`",
        check_name: "body-method",
        fingerprint: "0123456789abcdef#2",
        severity: "minor",
        location: { path: "spec/a b.yaml", lines: { begin: 3 } },
      },
    ]);
  });
});

test.each(machineFormats)("%s spells out what steers a terminal or a log", (format) => {
  const text = formatted(format, reports["hostile text"]!, "1.2.3");
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

describe("summary", () => {
  test("shows text of a document as it is: no markup, no mention, no further row", () => {
    const rows = summary(reports["hostile text"]!).split("\n");
    const row = rows.find((line) => line.startsWith("| error"))!;
    expect(row).not.toMatch(/[<@`]/);
    expect(row.split("|")).toHaveLength(6);
  });

  test("stays below what a runner takes, and says how much it left out", () => {
    const many = Array.from({ length: 20_000 }, () =>
      diagnostic({ message: "long ".repeat(40), hint: undefined as never }),
    );
    const text = summary(report({ diagnostics: many }));
    expect(Buffer.byteLength(text)).toBeLessThan(1 << 20);
    const rows = text.split("\n").filter((line) => line.startsWith("| error")).length;
    expect(text).toContain(`… and ${20_000 - rows} more`);
  });
});
