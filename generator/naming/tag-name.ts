/** How the groups of operations are called that the tags of a document make. */
import { allocate } from "./allocate.ts";
import { camelCase, snakeCase, spelledOut } from "./case.ts";
import { inherited } from "./reserved.ts";

/** The member names of tags, by tag; `taken` holds the names of operations that stand beside them. */
export function nameTags(
  tags: readonly string[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  return allocate(
    tags.map((tag) => ({
      key: tag,
      spelling: tag,
      wanted: camelCase(tag),
      otherwise: () => [snakeCase(tag), `${camelCase(tag)}${spelledOut(tag)}`],
    })),
    new Set([...taken, ...inherited]),
  );
}
