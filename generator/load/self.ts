/** What a document calls itself. */
import { member, type SourceFile } from "./loaded.ts";
import { resolveUri } from "./uri.ts";

/**
 * The URI that a document gives itself (`$self`; OpenAPI 3.2, section 4.1.2). Relative references are taken
 * from where a document was found all the same: what stands beside it is what its author saw there.
 */
export function selfOf({ uri, value }: SourceFile): string | undefined {
  const self = member(value, "$self");
  return typeof self === "string" && member(value, "openapi") !== undefined
    ? resolveUri(self, uri)
    : undefined;
}
