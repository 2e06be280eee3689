/** Which schemas have defaults somewhere inside, for a server to fill in. */
import type { Schemas } from "./definite-type.ts";
import { visitType } from "./view.ts";

/** The ids of the schemas whose values may lack a property that has a default, at any depth. */
export function schemasWithDefaults(model: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const referrers = new Map<string, Set<string>>();
  for (const [id, { type }] of model.schemas)
    visitType(type, (part) => {
      if (part.kind === "object" && part.properties.some(({ doc }) => doc.default !== undefined))
        found.add(id);
      if (part.kind === "reference")
        referrers.set(part.id, (referrers.get(part.id) ?? new Set()).add(id));
    });
  const waiting = [...found];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const referrer of referrers.get(id) ?? [])
      if (!found.has(referrer)) {
        found.add(referrer);
        waiting.push(referrer);
      }
  return found;
}
