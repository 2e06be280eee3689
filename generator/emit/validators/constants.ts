/** Values that are made once, when validators.ts is loaded, and only if something uses them. */
import { type Code, code, globalType, globalValue } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { listOf, literal } from "../../code/literal.ts";
import type { Json } from "../../model/api-model.ts";
import type { AssertedType } from "../../model/assertion/assertion.ts";
import { runtimeValue } from "./runtime.ts";

/** The constants of one function and of its twin, named after them, but for those that the whole file shares. */
export interface Constants {
  pattern(pattern: string): Code;
  /** A set of texts, to be asked with `has`. */
  names(names: readonly string[]): Code;
  /** A set of scalars, to be asked with `has`. */
  scalars(values: readonly Json[]): Code;
  /** An object or list to compare with. */
  value(value: Json): Code;
  /** What a fault tells: a keyword and what it asks for. */
  rule(keyword: string, expected: Json): Code;
  /** The same for `type`; one for the whole file. */
  types(types: readonly AssertedType[]): Code;
  declarations(): Declaration[];
}

type Prefix = "patternOf" | "namesOf" | "valuesOf" | "constantOf" | `${string}RuleOf`;

const named = /^(?:patternOf|namesOf|valuesOf|constantOf|mustBe|[A-Za-z]+RuleOf)/;

/** Whether a name may be that of a constant. */
export function isConstantName(name: string): boolean {
  return named.test(name);
}

/** @param shared what the functions of the file before this one have in common, to which it adds */
export function constantsOf(owner: string, shared: Map<string, Declaration>): Constants {
  const made = new Map<
    string,
    { readonly name: Identifier; readonly type: Code | undefined; readonly value: Code }
  >();
  const counts = new Map<string, number>();

  function constant(prefix: Prefix, key: string, value: () => Code, type?: Code): Code {
    const known = made.get(`${prefix} ${key}`);
    if (known) return code`${known.name}`;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const name = identifier(`${prefix}${owner}${count === 1 ? "" : `_${count}`}`);
    made.set(`${prefix} ${key}`, { name, type, value: value() });
    return code`${name}`;
  }

  const ruleOf = (keyword: string, expected: Json): Code =>
    code`/* @__PURE__ */ ${runtimeValue("rule")}(${literal(keyword)}, ${literal(expected)})`;

  const set = (values: readonly Json[]) => (): Code =>
    code`/* @__PURE__ */ new ${globalValue("Set")}(${listOf(values.map(literal))})`;

  return {
    pattern: (pattern) =>
      constant(
        "patternOf",
        pattern,
        () => code`/* @__PURE__ */ ${runtimeValue("regExp")}(${literal(pattern)})`,
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
    rule: (keyword, expected) =>
      constant(`${keyword}RuleOf`, JSON.stringify(expected), () => ruleOf(keyword, expected)),
    types(types) {
      const names = types.filter((type) => type !== "bytes");
      const words = names.map((type) => type.charAt(0).toUpperCase() + type.slice(1));
      const name = identifier(`mustBe${words.join("Or")}`);
      const [only] = names;
      const value = ruleOf("type", names.length === 1 && only ? only : names);
      shared.set(name, { kind: "constant", name, exported: false, value });
      return code`${name}`;
    },
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
