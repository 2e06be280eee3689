/** Server Objects (OpenAPI 3.1.1, section 4.8.5). */
import type { Place } from "../load/loaded.ts";
import { member } from "../load/loaded.ts";
import type { Server } from "./api-model.ts";
import { child, entries, items, textOf, textsOf } from "./place.ts";

/** The servers of a document, path item or operation; undefined when it names none. */
export function serversOf(place: Place | undefined): Server[] | undefined {
  if (!place) return undefined;
  const servers = items(place).flatMap((each) => {
    const url = textOf(each.value, "url");
    const description = textOf(each.value, "description");
    if (url === undefined) return [];
    return [
      {
        url,
        ...(description === undefined ? {} : { description }),
        variables: entries(child(each, "variables")).map(([name, variable]) => {
          const values = textsOf(member(variable.value, "enum"));
          const text = textOf(variable.value, "description");
          return {
            name,
            default: textOf(variable.value, "default") ?? values[0] ?? "",
            ...(values.length === 0 ? {} : { enum: values }),
            ...(text === undefined ? {} : { description: text }),
          };
        }),
      },
    ];
  });
  return servers.length === 0 ? undefined : servers;
}

/** The paths of the servers' URLs with their variables' defaults; none for a URL that is none. */
export function basePathsOf(servers: readonly Server[]): string[] {
  const paths = servers.flatMap(({ url, variables }) => {
    let filled = url;
    for (const variable of variables)
      filled = filled.replaceAll(`{${variable.name}}`, variable.default);
    const base = "http://localhost/";
    return URL.canParse(filled, base) ? [new URL(filled, base).pathname.replace(/\/+$/, "")] : [];
  });
  return [...new Set(paths)];
}
