/** Holds the names in a path against the path parameters that are declared for it. */
import { type DeclaredParameter, declaredIn } from "./parameters.ts";
import { operationsOf, type PathEntry } from "./paths.ts";
import type { Context, Spot } from "./rule.ts";
import { readTemplate } from "./template.ts";

/** A name in a path that is not declared, and what is declared instead. */
export interface MissingParameter {
  readonly name: string;
  /** The path when all its operations lack the name, else the operation that does. */
  readonly at: Spot;
  /** Where else than in the path a parameter of that name is declared. */
  readonly elsewhere: string | undefined;
  /** Path parameters declared there that are not in the path: probably the same, misspelt. */
  readonly unused: readonly string[];
}

/** What does not match between a path and its parameters. */
export interface Mismatch {
  readonly missing: readonly MissingParameter[];
  /** Declared, not in the path, and not named by {@link missing}: one cause has one finding. */
  readonly unused: readonly DeclaredParameter[];
}

/** Compares a path with its parameters (OpenAPI 3.1, section 4.8.2.1). */
export function pathMismatch(entry: PathEntry, ctx: Context): Mismatch {
  const { names, fault } = readTemplate(withoutQuery(entry.path));
  if (fault !== undefined) return { missing: [], unused: [] };
  const wanted = new Set(names);
  const ofItem = entry.items.map((item) => declaredIn(item, ctx));
  const itemParameters = ofItem.flatMap(({ parameters }) => parameters).filter(isOfPath);
  const itemOthers = ofItem
    .flatMap(({ parameters }) => parameters)
    .filter((each) => !isOfPath(each));
  const known = entry.complete && ofItem.every(({ complete }) => complete);

  const operations = operationsOf(entry).map((operation) => {
    const own = declaredIn(operation.place, ctx);
    const parameters = own.parameters.filter(isOfPath);
    const declared = new Set([...itemParameters, ...parameters].map(({ name }) => name));
    const isKnown = known && own.complete;
    return {
      at: operation.at,
      others: own.parameters.filter((parameter) => !isOfPath(parameter)),
      missing: new Set(isKnown ? [...wanted].filter((name) => !declared.has(name)) : []),
      unused: parameters.filter(({ name }) => !wanted.has(name)),
      isKnown,
    };
  });
  const itemUnused = itemParameters.filter(({ name }) => !wanted.has(name));
  const judged = operations.filter(({ isKnown }) => isKnown);

  const missing: MissingParameter[] = [];
  for (const name of wanted) {
    const lacking = judged.filter((operation) => operation.missing.has(name));
    if (lacking.length === 0) continue;
    const everywhere = lacking.length === operations.length;
    if (everywhere) {
      const unused = [...itemUnused, ...lacking.flatMap((operation) => operation.unused)];
      const elsewhere = locationOf(name, [
        ...itemOthers,
        ...lacking.flatMap(({ others }) => others),
      ]);
      missing.push({ name, at: entry.at, elsewhere, unused: namesOf(unused) });
    } else
      for (const { at, unused, others } of lacking) {
        const elsewhere = locationOf(name, [...itemOthers, ...others]);
        missing.push({ name, at, elsewhere, unused: namesOf([...itemUnused, ...unused]) });
      }
  }
  const unused = [
    ...(operations.some((operation) => operation.missing.size > 0) ? [] : itemUnused),
    ...operations.flatMap((operation) => (operation.missing.size > 0 ? [] : operation.unused)),
  ];
  return { missing, unused };
}

/** A path without the query string or fragment that it should not have. */
export function withoutQuery(path: string): string {
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
}

function isOfPath(parameter: DeclaredParameter): boolean {
  return parameter.in === "path";
}

function locationOf(name: string, parameters: readonly DeclaredParameter[]): string | undefined {
  return parameters.find((parameter) => parameter.name === name)?.in;
}

function namesOf(parameters: readonly DeclaredParameter[]): string[] {
  return [...new Set(parameters.map(({ name }) => name))].sort();
}
