/** Security schemes and requirements. */
import { isList, isObject, type JsonValue, type Loaded, type Place } from "../load/loaded.ts";
import type { Security, SecurityScheme } from "./api-model.ts";
import { documentationOf } from "./documentation.ts";
import { entries, resolved, textOf, textsOf } from "./place.ts";

/** Security Requirement Objects (OpenAPI 3.1.1, section 4.8.30); undefined when the member is absent. */
export function securityOf(value: JsonValue | undefined): Security | undefined {
  if (!isList(value)) return undefined;
  return value
    .filter(isObject)
    .map((alternative) =>
      Object.fromEntries(
        Object.entries(alternative).map(([name, scopes]) => [name, textsOf(scopes)]),
      ),
    );
}

/** Security Scheme Objects (section 4.8.27), by their names in `components`. */
export function securitySchemesOf(place: Place | undefined, loaded: Loaded): SecurityScheme[] {
  return entries(place).flatMap(([name, each]) => {
    const value = resolved(each, loaded)?.value;
    const scheme = schemeOf(value);
    return scheme ? [{ name, doc: documentationOf(value), ...scheme }] : [];
  });
}

type Scheme = SecurityScheme extends infer Each
  ? Each extends { readonly type: string }
    ? Omit<Each, "name" | "doc">
    : never
  : never;

function schemeOf(value: JsonValue | undefined): Scheme | undefined {
  switch (textOf(value, "type")) {
    case "apiKey": {
      const parameter = textOf(value, "name");
      const location = textOf(value, "in");
      return parameter !== undefined &&
        (location === "header" || location === "query" || location === "cookie")
        ? { type: "apiKey", in: location, parameter }
        : undefined;
    }
    case "basic":
      // Swagger 2.0.
      return { type: "http", scheme: "basic" };
    case "http":
      return { type: "http", scheme: (textOf(value, "scheme") ?? "bearer").toLowerCase() };
    case "oauth2":
      return { type: "oauth2" };
    case "openIdConnect":
      return { type: "openIdConnect" };
    case "mutualTLS":
      return { type: "mutualTLS" };
    default:
      return undefined;
  }
}
