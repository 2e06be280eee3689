/** Reads templates: text with names in braces, as in paths and server URLs. */

/** A template taken apart. */
export interface Template {
  /** The names in braces, in order, repeated ones too. */
  readonly names: readonly string[];
  /** What is wrong with it, in words; the names then hold what could be read. */
  readonly faults: readonly string[];
}

/** Reads a template (OpenAPI 3.1, section 4.7): `/pets/{petId}` has the name `petId`. */
export function readTemplate(text: string): Template {
  const names: string[] = [];
  const faults: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{", at);
    const close = text.indexOf("}", at);
    if (close >= 0 && (open < 0 || close < open)) {
      faults.push(`\`}\` closes nothing in \`${text.slice(at, close + 1)}\``);
      at = close + 1;
      continue;
    }
    if (open < 0) break;
    const next = text.indexOf("{", open + 1);
    if (close < 0 || (next >= 0 && next < close)) {
      const end = next >= 0 ? next : text.length;
      faults.push(`\`${text.slice(open, end)}\` is not closed`);
      at = end;
      continue;
    }
    const name = text.slice(open + 1, close);
    if (name === "") faults.push("`{}` has no name");
    else names.push(name);
    at = close + 1;
  }
  return { names, faults };
}
