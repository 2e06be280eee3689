/** Where requests go: a given base URL, or the document's server with its variables filled in. */
import type { ServerWire } from "../wire/operation.ts";
import { memberOf, Unsendable } from "./value-text.ts";

/**
 * @param servers the operation's or the document's; the first counts, none at all is `/`
 * @returns an absolute URL without a slash at its end
 * @throws Unsendable for a relative URL outside a browser, for a variable's value that its enum lacks,
 *   and for a URL with a user name or password, which `fetch` refuses
 */
export function serverUrl(
  baseUrl: string | undefined,
  servers: readonly ServerWire[],
  variables: object | undefined,
): string {
  const server = servers[0] ?? { url: "/" };
  const text = baseUrl ?? filledIn(server, variables);
  const url = absolute(text, baseUrl === undefined);
  if (url.username !== "" || url.password !== "") {
    throw new Unsendable("the base URL holds a user name or password: give it as `security`");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new Unsendable(`the base URL must be http or https, not ${JSON.stringify(url.protocol)}`);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

function filledIn(server: ServerWire, variables: object | undefined): string {
  let text = server.url;
  for (const [name, { default: fallback, enum: allowed }] of Object.entries(
    server.variables ?? {},
  )) {
    const given = memberOf(variables, name);
    const value = given === undefined ? fallback : String(given);
    if (allowed !== undefined && !allowed.includes(value)) {
      throw new Unsendable(
        `server variable \`${name}\` must be one of ${allowed.join(", ")}, not ${JSON.stringify(value)}`,
      );
    }
    text = text.replaceAll(`{${name}}`, () => value);
  }
  return text;
}

function absolute(text: string, fromDocument: boolean): URL {
  // Browsers have a place that a relative URL starts from.
  const place: unknown = Reflect.get(globalThis, "location");
  const from = typeof place === "object" && place !== null ? memberOfLocation(place) : undefined;
  if (URL.canParse(text, from)) return new URL(text, from);
  throw new Unsendable(
    fromDocument
      ? `the document's server ${JSON.stringify(text)} is no absolute URL: give \`baseUrl\``
      : "the option `baseUrl` is no absolute URL",
  );
}

function memberOfLocation(place: object): string | undefined {
  const href: unknown = Reflect.get(place, "href");
  return typeof href === "string" && /^https?:/.test(href) ? href : undefined;
}
