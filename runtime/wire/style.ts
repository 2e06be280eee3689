/** How a parameter is written when its document does not say (OpenAPI 3.1.1, section 4.8.12). */
import type { ParameterLocation, ParameterStyle } from "./operation.ts";

/** `form` in query and cookie, `simple` in path and header. */
export function defaultStyle(location: ParameterLocation): ParameterStyle {
  return location === "query" || location === "cookie" ? "form" : "simple";
}

/** True for `form` and `cookie` alone. `deepObject` knows only the exploded form, so whatever is said counts for nothing. */
export function defaultExplode(style: ParameterStyle): boolean {
  return style === "form" || style === "cookie" || style === "deepObject";
}

/** A style and explode that are settled. */
export interface SettledStyle {
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

/** Fills in the defaults of a parameter, or of anything that has its keywords. */
export function settledStyle(parameter: {
  readonly in: ParameterLocation;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
}): SettledStyle {
  const style = parameter.style ?? defaultStyle(parameter.in);
  return {
    style,
    explode: style === "deepObject" ? true : (parameter.explode ?? defaultExplode(style)),
  };
}
