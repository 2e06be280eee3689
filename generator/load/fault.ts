/** A problem of one text, told by offsets, and how it becomes a diagnostic. */
import type { Diagnostic } from "../diagnostic.ts";
import { count, raise } from "./limits.ts";
import { rangeBetween } from "./lines.ts";

export type FaultRule = "syntax" | "duplicate-key" | "too-deep" | "too-large" | "too-many-aliases";

/** A stretch of a text. Offsets count UTF-16 code units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a stretch of a text. */
export interface Fault extends Span {
  readonly rule: FaultRule;
  readonly message: string;
  /** Pointer of the value concerned, where there is one. */
  readonly pointer?: string;
  readonly hint?: string;
  readonly related?: Span & { readonly message: string };
}

/** The fault of a text that breaks the grammar of its language. */
export function syntaxFault(message: string, { start, end }: Span, hint?: string): Fault {
  return { rule: "syntax", message, start, end, ...(hint === undefined ? {} : { hint }) };
}

/** The fault of a list or object that stands deeper than the limit allows. */
export function tooDeep({ start, end }: Span, depth: number): Fault {
  const message = `more than ${count(depth)} levels of lists and objects`;
  return { rule: "too-deep", message, start, end, hint: raise("depth") };
}

/** The fault of a key that its object already has. */
export function repeatedKey(key: string, pointer: string, first: Span, again: Span): Fault {
  return {
    rule: "duplicate-key",
    message: `the key \`${key}\` stands twice in one object`,
    start: again.start,
    end: again.end,
    pointer,
    hint: "Remove one of them; until then the last one counts",
    related: { message: "the first one is here", start: first.start, end: first.end },
  };
}

/** The diagnostic of a fault; `starts` are the line starts of the file's text. */
export function faultDiagnostic(fault: Fault, file: string, starts: readonly number[]): Diagnostic {
  const { related } = fault;
  return {
    severity: "error",
    rule: fault.rule,
    message: fault.message,
    file,
    ...rangeBetween(starts, fault.start, fault.end),
    pointer: fault.pointer ?? "",
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
    ...(related && {
      related: [
        { file, message: related.message, ...rangeBetween(starts, related.start, related.end) },
      ],
    }),
  };
}
