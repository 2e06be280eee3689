/** Holds documents to the rules. */
import { type Diagnostic, byPlace } from "../diagnostic.ts";
import { check } from "../check/check.ts";
import { load } from "../load/load.ts";
import { type Input, type ReadOptions, loadOptionsOf } from "./read-options.ts";

/** How documents are read and judged. */
export interface ValidateOptions extends ReadOptions {
  /** Whether warnings are errors. Default: no. */
  readonly strict?: boolean;
}

export interface ValidateResult {
  /** Every problem of every document, ordered by place; one that several documents share is there once. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that was read, by the name that diagnostics give it. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Checks each document as written, with the `recommended` preset. What is found in a document does not
 * depend on the others. Rejects with a `CannotRunError` when an input is missing or cannot be read.
 */
export async function validate(
  inputs: readonly Input[],
  options: ValidateOptions = {},
): Promise<ValidateResult> {
  const found = new Map<string, Diagnostic>();
  const sources = new Map<string, string>();
  for (const input of inputs) {
    const loaded = await load(input, loadOptionsOf(options));
    for (const { name, text } of loaded.files.values()) sources.set(name, text);
    for (const diagnostic of check(loaded)) found.set(JSON.stringify(diagnostic), diagnostic);
  }
  const diagnostics = [...found.values()].sort(byPlace);
  return { diagnostics: options.strict ? diagnostics.map(asError) : diagnostics, sources };
}

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: "error" };
}
