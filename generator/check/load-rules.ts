/** What load itself finds while it reads, as rules tell of themselves. */
import type { Rule } from "./rule.ts";

/** Always errors, in every preset: what cannot be read cannot be checked. `ref-resolves` is among the rules. */
export const loadRules: readonly Pick<Rule, "id" | "severity" | "docs">[] = [
  { id: "syntax", severity: "error", docs: "A file is well-formed JSON or YAML." },
  { id: "duplicate-key", severity: "error", docs: "An object holds each name once." },
  {
    id: "ref-scope",
    severity: "error",
    docs: "References stay in the input's folder, and go to no origin that is not allowed.",
  },
  { id: "too-deep", severity: "error", docs: "Values nest no deeper than the limit." },
  { id: "too-large", severity: "error", docs: "A file is no larger than the limit." },
  {
    id: "too-many-files",
    severity: "error",
    docs: "A document reaches no more files than the limit.",
  },
  {
    id: "too-many-aliases",
    severity: "error",
    docs: "The aliases of a YAML file expand no more often than the limit.",
  },
];
