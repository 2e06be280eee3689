/** The cases that names may be in. */
import type { Context } from "./rule.ts";
import { quoted } from "./words.ts";

export type CaseName = "camel" | "pascal" | "snake" | "kebab" | "constant";

const cases: Readonly<Record<CaseName, { readonly title: string; readonly form: RegExp }>> = {
  camel: { title: "camelCase", form: /^[\p{Ll}\d][\p{L}\d]*$/u },
  pascal: { title: "PascalCase", form: /^\p{Lu}[\p{L}\d]*$/u },
  snake: { title: "snake_case", form: /^[\p{Ll}\d]+(?:_[\p{Ll}\d]+)*$/u },
  kebab: { title: "kebab-case", form: /^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)*$/u },
  constant: { title: "CONSTANT_CASE", form: /^[\p{Lu}\d]+(?:_[\p{Lu}\d]+)*$/u },
};

/** What to say of a name that is not in the case that the configuration asks for, or else the usual one. */
export function caseFinding(
  name: string,
  usual: CaseName,
  { options }: Context,
): { readonly message: string; readonly hint: string } | undefined {
  const asked = options["case"];
  const { title, form } = cases[isCaseName(asked) ? asked : usual];
  if (form.test(name)) return undefined;
  return { message: `${quoted(name)} is not ${title}`, hint: `Write it in ${title}` };
}

function isCaseName(value: unknown): value is CaseName {
  return typeof value === "string" && Object.hasOwn(cases, value);
}
