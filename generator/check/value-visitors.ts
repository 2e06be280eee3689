/** Visitors of everything that says what a value may be. */
import type { Node } from "./node.ts";
import type { Context, Having, Visitors } from "./rule.ts";

/**
 * Visits schemas, and in Swagger 2.0 parameters, headers and items too, which say themselves there what
 * their values are (Swagger 2.0, Parameter, Header and Items Object); of them those that hold some member.
 */
export function eachSayingValues(
  having: Having,
  visit: (node: Node, ctx: Context) => void,
): Visitors {
  const inSwagger = (node: Node, ctx: Context) => {
    if (ctx.version === "2.0") visit(node, ctx);
  };
  return {
    Schema: { having, enter: visit },
    Items: { having, enter: visit },
    Parameter: { having, enter: inSwagger },
    Header: { having, enter: inSwagger },
  };
}
