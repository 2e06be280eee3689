/** Diagnostics as JUnit's XML, which most CI systems show as tests: a file a suite, a rule a case. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";

/** A case fails when its rule found what makes the run fail; what is less grave stands in its output. */
export function junit({ diagnostics, files, rules, failOn }: Report): string {
  const found = grouped(diagnostics, ({ file }) => file);
  const suites = [...new Set([...files, ...found.keys()])].sort().map((file) => {
    const ofFile = grouped(found.get(file) ?? [], ({ rule }) => rule);
    const ids = [...new Set([...rules.map(({ id }) => id), ...ofFile.keys()])].sort();
    const cases = ids.map((id) => testCase(id, file, ofFile.get(id) ?? [], failOn));
    return { file, cases };
  });
  const total = counted(suites.flatMap(({ cases }) => cases));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="specwright"${total}>`,
    ...suites.flatMap(({ file, cases }) => [
      `  <testsuite name=${attribute(file)}${counted(cases)}>`,
      ...cases.map(({ xml }) => xml),
      `  </testsuite>`,
    ]),
    `</testsuites>`,
    "",
  ].join("\n");
}

function grouped(
  diagnostics: readonly Diagnostic[],
  keyOf: (diagnostic: Diagnostic) => string,
): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const group = groups.get(keyOf(diagnostic));
    if (group) group.push(diagnostic);
    else groups.set(keyOf(diagnostic), [diagnostic]);
  }
  return groups;
}

interface Case {
  readonly xml: string;
  readonly failed: boolean;
}

function testCase(
  rule: string,
  file: string,
  diagnostics: readonly Diagnostic[],
  failOn: Report["failOn"],
): Case {
  const open = `    <testcase name=${attribute(rule)} classname=${attribute(file)}`;
  const [first] = diagnostics;
  if (first === undefined) return { xml: `${open}/>`, failed: false };
  const failing = diagnostics.find(({ severity }) => failOn === "warn" || severity === "error");
  const places = content(diagnostics.map(line).join("\n"));
  if (failing === undefined)
    return { xml: `${open}><system-out>${places}</system-out></testcase>`, failed: false };
  const more = diagnostics.length === 1 ? "" : ` (and ${diagnostics.length - 1} more)`;
  const message = attribute(failing.message + more);
  const type = attribute(failing.severity);
  return {
    xml: `${open}><failure message=${message} type=${type}>${places}</failure></testcase>`,
    failed: true,
  };
}

function line({ file, line, column, severity, message, hint }: Diagnostic): string {
  const advice = hint === undefined ? "" : ` (${hint})`;
  return visible(`${file}:${line}:${column} ${severity} ${message}${advice}`);
}

function counted(cases: readonly Case[]): string {
  const failures = cases.filter(({ failed }) => failed).length;
  return ` tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
}

function attribute(text: string): string {
  return `"${content(visible(text))}"`;
}

// XML 1.0, section 2.2: no surrogate and neither of the last two characters is a character.
function content(text: string): string {
  return text
    .replaceAll(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
