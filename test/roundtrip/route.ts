/** Which operation a path leads to when several templates fit it. */
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";

/** Whether another path of the document fits better: fixed text before parameters (OpenAPI 3.1.1, section 4.8.8.2). */
export function isOvershadowed(
  operation: Operation,
  path: Readonly<Record<string, unknown>>,
  { operations }: Pick<ApiModel, "operations">,
): boolean {
  const mine = operation.path.split("/");
  return operations.some((other) => {
    const theirs = other.path.split("/");
    if (other.path === operation.path || theirs.length !== mine.length) return false;
    let isBetter = false;
    for (const [index, fixed] of theirs.entries()) {
      const own = mine[index] ?? "";
      if (fixed.includes("{")) continue;
      if (own.includes("{") ? written(own, path) !== fixed : own !== fixed) return false;
      if (own.includes("{")) isBetter = true;
    }
    return isBetter;
  });
}

const written = (segment: string, path: Readonly<Record<string, unknown>>): string =>
  segment.replaceAll(/\{([^}]*)\}/g, (_, name: string) => String(path[name]));

/** Whether a value holds the text that parts it from the next one in its segment, such as `{base}...{head}`. */
export function isAmbiguous(
  { path: template }: Pick<Operation, "path">,
  path: Readonly<Record<string, unknown>>,
): boolean {
  return template.split("/").some((segment) => {
    // Fixed texts and names in turn.
    const pieces = segment.split(/\{([^}]*)\}/);
    const texts = pieces.map((piece, index) =>
      index % 2 === 0 ? piece : encodeURIComponent(String(path[piece])),
    );
    return texts.some((text, index) => {
      const fixed = texts[index + 1];
      const isParted = index % 2 === 1 && index + 2 < texts.length && fixed !== undefined;
      return isParted && (text + texts.slice(index + 1).join("")).indexOf(fixed) !== text.length;
    });
  });
}

/** The operation that takes all requests of another one, because its path only names its parameters otherwise. */
export function equivalentBefore(
  operation: Operation,
  { operations }: Pick<ApiModel, "operations">,
): Operation | undefined {
  const shape = ({ path }: Operation): string => path.replaceAll(/\{[^}]*\}/g, "{}");
  const first = operations.find(
    (other) => other.method === operation.method && shape(other) === shape(operation),
  );
  return first === operation ? undefined : first;
}
