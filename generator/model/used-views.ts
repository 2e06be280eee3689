/** Which views of a schema some operation needs. */
import type { View } from "./api-model.ts";
import type { DraftOperation } from "./path-item.ts";
import type { Type } from "./type.ts";
import { visitType } from "./view.ts";

/** The views by schema id; `response` and `document` are always wanted. */
export function usedViews(
  types: ReadonlyMap<string, Type>,
  operations: readonly DraftOperation[],
): (id: string) => ReadonlySet<View> {
  const sent = reachable(types, operations.flatMap(typesSent));
  const always: readonly View[] = ["response", "document"];
  return (id) => new Set(sent.has(id) ? [...always, "request", "received"] : always);
}

function typesSent({ parameters, body }: DraftOperation): Type[] {
  return [...parameters.map(({ type }) => type), ...(body?.contents.map(({ type }) => type) ?? [])];
}

function reachable(types: ReadonlyMap<string, Type>, from: readonly Type[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let type = waiting.pop(); type; type = waiting.pop())
    visitType(type, (part) => {
      if (part.kind !== "reference" || found.has(part.id)) return;
      found.add(part.id);
      const target = types.get(part.id);
      if (target) waiting.push(target);
    });
  return found;
}
