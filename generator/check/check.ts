/** Holds a loaded document to the rules. */
import { byPlace, type Diagnostic } from "../diagnostic.ts";
import type { Loaded } from "../load/loaded.ts";
import { locate } from "./locate.ts";
import { type Preset, severityIn } from "./preset.ts";
import type { Context, Finding, Rule } from "./rule.ts";
import type { Node, NodeOf } from "./node.ts";
import { allRules } from "./rules.ts";
import { notOpenApi, whyNotOpenApi } from "./rules/not-openapi.ts";
import { structureOf } from "./structure/structure.ts";
import type { Kind } from "./structure/table.ts";
import { suggester } from "./suggest.ts";
import { type Version, versionOf } from "./version.ts";
import { walk } from "./walk.ts";

/** How to check. */
export interface CheckOptions {
  /** What the check is for; `recommended` by default. */
  readonly preset?: Preset;
  /** The rules to hold the document to; every rule by default. What load found is always in the result. */
  readonly rules?: readonly Rule[];
}

/**
 * Checks a document as it is written, in its own version (OpenAPI 3.0 and 3.1 whole).
 *
 * Gives every problem found, load's own included, sorted by place; one cause gives one diagnostic.
 * The same document gives the same list. Never throws for a bad document.
 */
export function check(loaded: Loaded, options: CheckOptions = {}): Diagnostic[] {
  const { preset = "recommended", rules = allRules } = options;
  const diagnostics: Diagnostic[] = [...loaded.diagnostics];
  const note = (rule: Rule, finding: Finding) =>
    diagnostics.push(locate(rule, finding, severityIn(preset, rule)));

  const refusal = whyNotOpenApi(loaded);
  const version = versionOf(loaded.entry.value);
  if (refusal !== undefined) note(notOpenApi, refusal);
  else if (version !== undefined) applyRules(loaded, version, rules, note);
  return distinct(diagnostics);
}

/** In order, and each once: what stands under a YAML anchor is the same text under each of its aliases. */
function distinct(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort(byPlace).filter((diagnostic, index, sorted) => {
    const before = sorted[index - 1];
    return before === undefined || byPlace(before, diagnostic) !== 0;
  });
}

function applyRules(
  loaded: Loaded,
  version: Version,
  rules: readonly Rule[],
  note: (rule: Rule, finding: Finding) => void,
): void {
  const structure = structureOf(version);
  const walked = walk(loaded, structure);
  const nodes = <K extends Kind>(kind: K) =>
    (walked.byKind.get(kind) ?? []) as readonly Node[] as readonly NodeOf<K>[];
  const reported = new Set(loaded.diagnostics.map(({ file, pointer }) => `${file}#${pointer}`));
  const shared = {
    loaded,
    version,
    structure,
    nodes,
    everyNode: () => walked.nodes,
    resolve: (reference) => walked.resolver.settleText(reference.reference, reference.file),
    settle: walked.resolver.settle,
    follow: walked.resolver.follow,
    kindOf: (value) => walked.kinds.get(value),
    isReported: (file, pointer) => reported.has(`${file.name}#${pointer}`),
    nearest: suggester(),
  } satisfies Omit<Context, "report">;
  for (const rule of rules) {
    const ctx: Context = { ...shared, report: (finding) => note(rule, finding) };
    for (const [kind, visitor] of Object.entries(rule.visit) as [Kind | "Any", Visitor][])
      for (const node of kind === "Any" ? walked.nodes : nodes(kind)) visitor(node, ctx);
  }
}

/** A visitor of whatever kind, once the table of visitors has matched it with its nodes. */
type Visitor = (node: Node, ctx: Context) => void;
