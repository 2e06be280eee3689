/** Visitors of everything that says what a value may be. */
import type { Node } from "./node.ts";
import type { Context, Visitors } from "./rule.ts";

/**
 * Visits schemas, and in Swagger 2.0 parameters, headers and items too, which say themselves there what
 * their values are (Swagger 2.0, Parameter, Header and Items Object).
 */
export function eachSayingValues(visit: (node: Node, ctx: Context) => void): Visitors {
  const inSwagger = (node: Node, ctx: Context) => {
    if (ctx.version === "2.0") visit(node, ctx);
  };
  return { Schema: visit, Items: visit, Parameter: inSwagger, Header: inSwagger };
}
