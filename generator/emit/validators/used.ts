/** Leaves out what nothing uses: a compiler that looks for it would complain. */
import type { Code } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";

/** The declarations that are exported, and those that they name, directly or not. */
export function usedOnly(declarations: readonly Declaration[]): Declaration[] {
  const byName = new Map(declarations.map((each) => [each.name as string, each]));
  const used = new Set<Declaration>();
  const waiting = declarations.filter(({ exported }) => exported !== false);
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (used.has(each)) continue;
    used.add(each);
    for (const name of namesIn(each)) {
      const named = byName.get(name);
      if (named && !used.has(named)) waiting.push(named);
    }
  }
  return declarations.filter((each) => used.has(each));
}

// A name within a text of the document counts too: then something unused stays, which does no harm.
function namesIn(declaration: Declaration): string[] {
  const codes: readonly Code[] =
    declaration.kind === "function"
      ? declaration.body
      : declaration.kind === "constant"
        ? [declaration.value]
        : [];
  return codes.flatMap(({ parts }) =>
    parts.flatMap((part) => (typeof part === "string" ? (part.match(word) ?? []) : [])),
  );
}

const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
