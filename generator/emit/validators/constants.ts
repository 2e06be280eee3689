/** Values that are made once, when validators.ts is loaded, and only if something uses them. */
import { type Code, code, globalType, globalValue } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { listOf, literal } from "../../code/literal.ts";
import type { Json } from "../../model/api-model.ts";

/** The constants of one function and of its twin, named after them. */
export interface Constants {
  pattern(pattern: string): Code;
  /** A set of texts, to be asked with `has`. */
  names(names: readonly string[]): Code;
  /** A set of scalars, to be asked with `has`. */
  scalars(values: readonly Json[]): Code;
  /** An object or list to compare with. */
  value(value: Json): Code;
  declarations(): Declaration[];
}

const prefixes = ["patternOf", "namesOf", "valuesOf", "constantOf"] as const;

/** Whether a name may be that of a constant. */
export function isConstantName(name: string): boolean {
  return prefixes.some((prefix) => name.startsWith(prefix));
}

export function constantsOf(owner: string): Constants {
  const made = new Map<
    string,
    { readonly name: Identifier; readonly type: Code | undefined; readonly value: Code }
  >();
  const counts = new Map<string, number>();

  function constant(
    prefix: (typeof prefixes)[number],
    key: string,
    value: () => Code,
    type?: Code,
  ): Code {
    const known = made.get(`${prefix} ${key}`);
    if (known) return code`${known.name}`;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const name = identifier(`${prefix}${owner}${count === 1 ? "" : `_${count}`}`);
    made.set(`${prefix} ${key}`, { name, type, value: value() });
    return code`${name}`;
  }

  const set = (values: readonly Json[]) => (): Code =>
    code`/* @__PURE__ */ new ${globalValue("Set")}(${listOf(values.map(literal))})`;

  return {
    pattern: (pattern) =>
      constant(
        "patternOf",
        pattern,
        () => code`/* @__PURE__ */ new ${globalValue("RegExp")}(${literal(pattern)}, "u")`,
      ),
    names: (names) =>
      constant(
        "namesOf",
        JSON.stringify(names),
        set(names),
        code`${globalType("ReadonlySet")}<string>`,
      ),
    scalars: (values) =>
      constant(
        "valuesOf",
        JSON.stringify(values),
        set(values),
        code`${globalType("ReadonlySet")}<unknown>`,
      ),
    value: (value) =>
      constant("constantOf", JSON.stringify(value), () => literal(value), code`unknown`),
    declarations: () =>
      [...made.values()].map(({ name, type, value }): Declaration => ({
        kind: "constant",
        name,
        exported: false,
        ...(type ? { type } : {}),
        value,
      })),
  };
}
