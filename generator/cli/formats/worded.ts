/** What several formats say in the same words. */
import type { Diagnostic } from "../../diagnostic.ts";

/** A finding in one text: what is wrong, and what to do about it. */
export function worded({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}

/** What was found and is not told, such as `2 ignored` and `1 in the baseline`. */
export function untold(counted: {
  readonly ignored: number;
  readonly baselined: number;
}): string[] {
  const { ignored, baselined } = counted;
  return [
    ...(ignored > 0 ? [`${ignored} ignored`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ];
}
