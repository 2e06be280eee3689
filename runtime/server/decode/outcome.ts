/** What decoding gives: a value, or everything that is wrong with it. */
import type { Fault } from "../refusal.ts";

/** A fault before it is known which parameter or body it is in. */
export type Problem = Pick<Fault, "keyword" | "text" | "message" | "pointer">;

export type Outcome =
  | { readonly value: unknown; readonly problems?: undefined }
  | { readonly problems: readonly Problem[] };

export function problem(keyword: string, message: string, text?: string, pointer = ""): Problem {
  return text === undefined ? { keyword, message, pointer } : { keyword, message, text, pointer };
}

export const failed = (...problems: readonly Problem[]): Outcome => ({ problems });

/** A reference token of a JSON Pointer (RFC 6901, section 3). */
export const pointerToken = (name: string | number): string =>
  `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The same problems, found in a member of the value. */
export const within = (problems: readonly Problem[], name: string | number): Problem[] =>
  problems.map((found) => ({ ...found, pointer: pointerToken(name) + found.pointer }));
