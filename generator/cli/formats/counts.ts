/** How many of what, in words. */
import type { Diagnostic } from "../../diagnostic.ts";

/** Such as `2 errors and 1 warning`. */
export function counts(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  if (warnings === 0) return plural(errors, "error");
  return errors === 0
    ? plural(warnings, "warning")
    : `${plural(errors, "error")} and ${plural(warnings, "warning")}`;
}

/** Such as `1 file` and `1,200 files`. */
export function plural(count: number, thing: string): string {
  return `${count.toLocaleString("en-US")} ${thing}${count === 1 ? "" : "s"}`;
}
