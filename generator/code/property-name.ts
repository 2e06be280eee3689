/** Names of members, which may be any text. */
import { type Code, trusted } from "./code.ts";
import { quoted } from "./quoted.ts";

/**
 * The name of a member. In a type `__proto__` is a name like any other once it is quoted; in an object
 * expression `"__proto__": v` would set the prototype, and only the computed form does not; names that
 * every object inherits are computed too, since the compiler would take the inherited member for what
 * is expected there, and the value for one of another type. A name that
 * reads as a number is printed as one, so that `keyof` gives the number: openapi-fetch tells answers
 * apart by it.
 */
export function propertyName(name: string, position: "type" | "value"): Code {
  if (name === "__proto__") return trusted(position === "type" ? '"__proto__"' : '["__proto__"]');
  if (position === "value" && Object.hasOwn(Object.prototype, name))
    return trusted(`[${quoted(name)} as string]`);
  const bare = /^[A-Za-z_$][\w$]*$/.test(name) || isNumeric(name);
  return trusted(bare ? name : quoted(name));
}

/** Whether a text is how the language itself would write a number that is not negative. */
function isNumeric(text: string): boolean {
  return /^\d/.test(text) && String(Number(text)) === text;
}
