/** What a parser gives for a text. */
import type { Fault } from "./fault.ts";
import type { JsonValue } from "./loaded.ts";
import type { NodeTable } from "./node-table.ts";

export interface ParsedText {
  /** Undefined when the text could not be read as a whole. */
  readonly value: JsonValue | undefined;
  /** Undefined when the text could not be read as a whole. */
  readonly nodes: NodeTable | undefined;
  readonly faults: readonly Fault[];
}

/** The outcome for a text that has no value. */
export function unparsed(...faults: readonly Fault[]): ParsedText {
  return { value: undefined, nodes: undefined, faults };
}
