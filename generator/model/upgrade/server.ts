/** The servers of a Swagger 2.0 document: `schemes`, `host` and `basePath`. */
import { isList, member, type Place } from "../../load/loaded.ts";
import type { Server } from "../api-model.ts";
import { textOf, textsOf } from "../place.ts";

/**
 * A server for each scheme. Without `host` it is the one that the document came from, which is told by a
 * path alone; without `schemes` its scheme is the one that the document came by, else `https`.
 *
 * @param operation an operation, which may have schemes of its own: undefined when it has none
 */
export function swaggerServers(root: Place, operation?: Place): Server[] | undefined {
  const stated = member((operation ?? root).value, "schemes");
  if (operation && !isList(stated)) return undefined;
  const host = textOf(root.value, "host");
  const basePath = (textOf(root.value, "basePath") ?? "").replace(/^(?=[^/])/, "/");
  if (host === undefined) {
    return basePath === "" || operation ? undefined : [{ url: basePath, variables: [] }];
  }
  // What is no HTTP is no server for a client that speaks HTTP.
  const schemes = textsOf(stated).filter((scheme) => /^https?$/.test(scheme));
  const usual = root.file.uri.startsWith("http:") ? "http" : "https";
  return (schemes.length === 0 ? [usual] : schemes).map((scheme) => ({
    url: `${scheme}://${host}${basePath}`,
    variables: [],
  }));
}
