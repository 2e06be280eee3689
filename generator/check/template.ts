/** Reads templates: text with names in braces, as in paths and server URLs. */

/** A template taken apart. */
export interface Template {
  /** The names in braces, in order, repeated ones too. */
  readonly names: readonly string[];
  /** The first thing that is wrong with it, in words; the names are those before it then. */
  readonly fault: string | undefined;
}

/** Reads a template (OpenAPI 3.1, section 4.7): `/pets/{petId}` has the name `petId`. */
export function readTemplate(text: string): Template {
  const names: string[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf("{", at);
    const close = text.indexOf("}", at);
    if (open < 0 && close < 0) return { names, fault: undefined };
    if (open < 0 || (close >= 0 && close < open))
      return { names, fault: `\`}\` closes nothing in \`${text.slice(at, close + 1)}\`` };
    const next = text.indexOf("{", open + 1);
    if (close < 0 || (next >= 0 && next < close))
      return {
        names,
        fault: `\`${text.slice(open, next < 0 ? text.length : next)}\` is not closed`,
      };
    if (close === open + 1) return { names, fault: "`{}` has no name" };
    names.push(text.slice(open + 1, close));
    at = close + 1;
  }
}
