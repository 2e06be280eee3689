/** Names of members, which may be any text. */
import { type Code, trusted } from "./code.ts";
import { quoted } from "./quoted.ts";

/**
 * The name of a member. In a type `__proto__` is a name like any other once it is quoted; in an object
 * expression `"__proto__": v` would set the prototype, and only the computed form does not.
 */
export function propertyName(name: string, position: "type" | "value"): Code {
  if (name === "__proto__") return trusted(position === "type" ? '"__proto__"' : '["__proto__"]');
  return trusted(/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name));
}
