/** The paths of declared rules: the part of JSONPath that names places and computes nothing. */
import { CannotRunError } from "../../diagnostic.ts";
import { type Condition, conditionAt } from "./condition.ts";

/** One step from the values selected so far to others. */
export type Step =
  | { readonly to: "names"; readonly names: readonly string[] }
  | { readonly to: "every" }
  /** The values themselves and all that they hold, at any depth. */
  | { readonly to: "within" }
  | { readonly to: "where"; readonly condition: Condition }
  /** The name under which each stands, in place of the value. */
  | { readonly to: "key" };

/**
 * The steps of a path such as `$.paths[*][get,put]..schema[?(@.type == 'string')]`. It may have names
 * (`.a`, `['a']`, `[a,b]`, `[0]`), `*`, `..`, filters over fields and names (see `conditionAt`), and `~` at
 * its end for the name in place of the value.
 *
 * @throws {CannotRunError} when it has anything else.
 */
export function stepsOfPath(path: string): readonly Step[] {
  const refuse = (at: number): never => {
    throw new CannotRunError(`the path \`${path}\` cannot be read from character ${at + 1} on`, {
      hint: "it may have names, `*`, `..`, `[?(@.field == 'value')]` and, at its end, `~`",
    });
  };
  if (!path.startsWith("$")) refuse(0);
  const steps: Step[] = [];
  let at = 1;
  while (at < path.length) {
    const rest = path.slice(at);
    if (rest === "~") {
      steps.push({ to: "key" });
      return steps;
    }
    const dots = /^\.\.?/.exec(rest)?.[0] ?? "";
    if (dots === "..") steps.push({ to: "within" });
    at += dots.length;
    if (path[at] === "[") {
      if (dots === ".") refuse(at);
      const { step, end } = bracket(path, at, refuse);
      steps.push(step);
      at = end;
      continue;
    }
    const name = dots === "" ? undefined : /^(?:\*|[^\s.[\]()~^*'"?]+)/.exec(path.slice(at))?.[0];
    if (name === undefined) refuse(at);
    else {
      steps.push(name === "*" ? { to: "every" } : { to: "names", names: [name] });
      at += name.length;
    }
  }
  return steps;
}

function bracket(
  path: string,
  from: number,
  refuse: (at: number) => never,
): { readonly step: Step; readonly end: number } {
  const inside = path.slice(from + 1);
  if (inside.startsWith("*]")) return { step: { to: "every" }, end: from + 3 };
  if (inside.startsWith("?(")) {
    const { condition, end } = conditionAt(path, from + 3, refuse);
    if (!path.startsWith(")]", end)) refuse(end);
    return { step: { to: "where", condition }, end: end + 2 };
  }
  const names: string[] = [];
  for (let at = from + 1; ;) {
    const [whole, single, double, bare] =
      /^\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,'"[\]()*?:^~]+))\s*/.exec(
        path.slice(at),
      ) ?? refuse(at);
    names.push((single ?? double)?.replace(/\\(.)/gs, "$1") ?? bare!);
    at += whole.length;
    if (path[at] === "]") return { step: { to: "names", names }, end: at + 1 };
    if (path[at] !== ",") refuse(at);
    at += 1;
  }
}
