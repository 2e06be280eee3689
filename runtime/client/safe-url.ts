/** URLs for errors: what a log may show. */
import type { ClientContract } from "./contract.ts";

/** The names of the query parameters that carry credentials. */
export function secretNames(contract: ClientContract): ReadonlySet<string> {
  return new Set(
    Object.values(contract.securitySchemes).flatMap((scheme) =>
      scheme.type === "apiKey" && scheme.in === "query" ? [scheme.name] : [],
    ),
  );
}

/** Strips user name and password and blots out the credentials in the query. */
export function safeUrl(url: string, secrets: ReadonlySet<string>): string {
  const bare = url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, "$1");
  const start = bare.indexOf("?");
  if (start === -1) return bare;
  const query = bare
    .slice(start + 1)
    .split("&")
    .map((pair) => {
      const name = pair.split("=", 1)[0]!;
      return secrets.has(decoded(name)) ? `${name}=…` : pair;
    })
    .join("&");
  return `${bare.slice(0, start)}?${query}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll("+", " "));
  } catch {
    return name;
  }
}
