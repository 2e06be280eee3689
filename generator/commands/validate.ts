/** Holds documents to the rules. */
import { resolve } from "node:path";
import { type Diagnostic, CannotRunError, byPlace } from "../diagnostic.ts";
import { type CheckOptions, appliedRules, check } from "../check/check.ts";
import { loadRules } from "../check/load-rules.ts";
import type { Rule } from "../check/rule.ts";
import type { SourceFile } from "../load/loaded.ts";
import type { Renames } from "../naming/rename.ts";
import { readBaseline, writeBaseline } from "./baseline.ts";
import type { CheckConfig } from "./check-config.ts";
import { fromRoot } from "./from-root.ts";
import { ignored } from "./ignored.ts";
import { refuseUnknownRules } from "./known-rules.ts";
import { loadDocument } from "./load-document.ts";
import type { Input, ReadOptions } from "./read-options.ts";
import { type ReportedDiagnostic, reported } from "./reported.ts";
import { repositoryRoot } from "./repository-root.ts";

/** How documents are read and judged. */
export interface ValidateOptions extends ReadOptions {
  /** Whether warnings are errors. Default: no. */
  readonly strict?: boolean;
  /** Preset, severities, rules of one's own, ignores and baseline. Default: the preset `recommended` alone. */
  readonly check?: CheckConfig;
  /** The names that code is generated with instead of the document's own. Default: none. */
  readonly rename?: Renames;
  /** Puts what is found in the place of the baseline. Default: no. */
  readonly updateBaseline?: boolean;
  /** The configuration file that `check` comes from: its ignores count paths from its folder. Default: `cwd`. */
  readonly configPath?: string;
  /** The day by which ignores run out, as `2027-03-01`. Default: today, in UTC. */
  readonly today?: string;
}

/** A rule that documents were held to. */
export interface AppliedRule {
  readonly id: string;
  readonly severity: "error" | "warn";
  /** What it holds a document to, in a sentence. */
  readonly docs: string;
  /** Why that matters. */
  readonly why?: string;
}

export interface ValidateResult {
  /** Every new problem of every document, ordered by place; one that several documents share is there once. */
  readonly diagnostics: readonly ReportedDiagnostic[];
  /** How many the configuration ignores. */
  readonly ignored: number;
  /** How many the baseline holds. */
  readonly baselined: number;
  /** Every rule that was applied, load's own included. */
  readonly rules: readonly AppliedRule[];
  /** The text of every file that was read, by the name that diagnostics give it. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Checks each document as written. What is found in a document does not depend on the others.
 *
 * Rejects with a `CannotRunError` when an input is missing or cannot be read, a setting names no rule, a
 * rule of a plug-in throws, or the baseline cannot be read or written.
 */
export async function validate(
  inputs: readonly Input[],
  options: ValidateOptions = {},
): Promise<ValidateResult> {
  const { cwd = process.cwd(), check: config = {}, strict = false } = options;
  refuseUnknownRules(config);
  const found = new Map<string, Diagnostic>();
  const files = new Map<string, SourceFile>();
  for (const input of inputs) {
    const loaded = await loadDocument(input, options);
    for (const file of loaded.files.values()) files.set(file.name, file);
    for (const diagnostic of check(loaded, { ...checkOptions(config), ...renamesOf(options) }))
      found.set(JSON.stringify(diagnostic), diagnostic);
  }
  const { kept, count, warnings } = ignored([...found.values()], [...files.keys()], options);
  const all = [...kept, ...warnings]
    .sort(byPlace)
    .map(strict ? asError : (diagnostic) => diagnostic);
  const diagnostics = await reported(all, files.values(), cwd);
  const taken = await baselineOf(diagnostics, cwd, options);
  const fresh = diagnostics.filter(({ fingerprint }) => !taken.has(fingerprint));
  return {
    diagnostics: fresh,
    ignored: count,
    baselined: diagnostics.length - fresh.length,
    rules: toldRules(config, strict),
    sources: new Map([...files].map(([name, { text }]) => [name, text])),
  };
}

function checkOptions({
  preset = "recommended",
  rules = {},
  plugins = [],
}: CheckConfig): CheckOptions {
  return { preset, settings: rules, plugins };
}

function renamesOf({ rename }: ValidateOptions): Pick<CheckOptions, "rename"> {
  return rename ? { rename } : {};
}

/** The fingerprints that are no news. */
async function baselineOf(
  diagnostics: readonly ReportedDiagnostic[],
  cwd: string,
  { check: config = {}, updateBaseline = false }: ValidateOptions,
): Promise<ReadonlySet<string>> {
  const { baseline } = config;
  if (baseline === undefined) {
    if (!updateBaseline) return new Set();
    throw new CannotRunError("there is no baseline to update", {
      hint: "name its file with --baseline, or under `check` in the configuration",
    });
  }
  const path = resolve(cwd, baseline);
  if (!updateBaseline) return readBaseline(path);
  const root = await repositoryRoot(cwd);
  const moved = diagnostics.map((each) => ({ ...each, file: fromRoot(each.file, root, cwd) }));
  await writeBaseline(path, moved);
  return new Set(diagnostics.map(({ fingerprint }) => fingerprint));
}

function toldRules(config: CheckConfig, strict: boolean): AppliedRule[] {
  const levelled = appliedRules(checkOptions(config)).map(({ rule, level }) => ({
    ...rule,
    severity: level,
  }));
  return [...loadRules, ...levelled]
    .flatMap(({ id, severity, docs, why }: Pick<Rule, "id" | "severity" | "docs" | "why">) =>
      severity === "off"
        ? []
        : [{ id, severity: strict ? "error" : severity, docs, ...(why !== undefined && { why }) }],
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "error" };
}
