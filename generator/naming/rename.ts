/** Names that the user gives instead of those that the document suggests. */
import { CannotRunError } from "../diagnostic.ts";

/**
 * New names by what they rename: a place (`#/components/schemas/x-Id`, `pets.yaml#/Pet`,
 * `#/paths/~1pets/get`), or the name that the document gives, in which `*` stands for any text. A `*` in
 * the new name is what the `*` of the old one stood for.
 */
export interface Renames {
  /** By place, or by key in `components`. */
  readonly schemas?: Readonly<Record<string, string>>;
  /** By place, by operationId, or by method and path as in `GET /pets`. */
  readonly operations?: Readonly<Record<string, string>>;
}

/** An element that may be renamed. */
export interface Renamable {
  /** Its identity among the elements. */
  readonly key: string;
  /** The places that it is found by: file and pointer. */
  readonly places: readonly string[];
  /** How the document calls it. */
  readonly spellings: readonly string[];
}

/** What is renamed, for messages, and the name that its like would have of a text. */
interface Kind {
  readonly noun: "schema" | "operation";
  readonly nameOf: (text: string) => string;
}

/**
 * The names that were asked for, by key. A place counts more than a name, a name more than a pattern.
 *
 * @throws {CannotRunError} for an entry that renames nothing, a name that is no identifier, and an element
 *   that two patterns rename.
 */
export function renamed(
  all: readonly Renamable[],
  entries: Readonly<Record<string, string>> = {},
  { noun, nameOf }: Kind,
): ReadonlyMap<string, string> {
  const rules = rulesOf(entries);
  const used = new Set<Rule>();
  const names = new Map<string, string>();
  for (const element of all) {
    const [first, second] = strongest(rules, element);
    if (!first) continue;
    if (second)
      throw new CannotRunError(
        `\`rename\`: both \`${first.rule.from}\` and \`${second.rule.from}\` rename the ${noun} \`${element.spellings[0] ?? element.key}\``,
        { hint: "make one of them narrower, or name the place" },
      );
    used.add(first.rule);
    names.set(element.key, checkedName(first.rule, first.text, { noun, nameOf }));
  }
  const idle = rules.find((rule) => !used.has(rule));
  if (idle)
    throw new CannotRunError(`\`rename\`: no ${noun} is called \`${idle.from}\``, {
      hint: "mend the name or the place, or take the entry out",
    });
  return names;
}

/**
 * The same names, whatever else is wrong with the entries: for whoever looks at a document that they may
 * not be meant for.
 */
export function wouldRename(
  all: readonly Renamable[],
  entries: Readonly<Record<string, string>> = {},
  nameOf: (text: string) => string,
): ReadonlyMap<string, string> {
  const rules = rulesOf(entries);
  return new Map(
    all.flatMap((element): [string, string][] => {
      const [first] = strongest(rules, element);
      return first ? [[element.key, nameOf(first.text)]] : [];
    }),
  );
}

/**
 * Makes sure that each element has the name that was asked for.
 *
 * @throws {CannotRunError} for a name that another element has.
 */
export function refuseTaken(
  asked: ReadonlyMap<string, string>,
  given: ReadonlyMap<string, string>,
  { noun }: Pick<Kind, "noun">,
): void {
  for (const [key, name] of asked)
    if (given.get(key) !== name)
      throw new CannotRunError(
        `\`rename\`: the ${noun} at \`${key}\` cannot be called \`${name}\`: another has that name, or code of ours`,
        { hint: "choose another name, or rename the other too" },
      );
}

interface Rule {
  readonly from: string;
  /** How much it counts: the least counts most. */
  readonly rank: number;
  readonly isPattern: boolean;
  textFor(element: Renamable): string | undefined;
}

function rulesOf(entries: Readonly<Record<string, string>>): Rule[] {
  return Object.entries(entries).map(([from, to]) => ruleOf(from, to));
}

/** The rules that count most of those that rename an element, and the text that each gives it. */
function strongest(
  rules: readonly Rule[],
  element: Renamable,
): { readonly rule: Rule; readonly text: string }[] {
  const found = rules.flatMap((rule) => {
    const text = rule.textFor(element);
    return text === undefined ? [] : [{ rule, text }];
  });
  const rank = Math.min(...found.map(({ rule }) => rule.rank));
  return found.filter(({ rule }) => rule.rank === rank);
}

function ruleOf(from: string, to: string): Rule {
  if (from.includes("#"))
    return {
      from,
      rank: 0,
      isPattern: false,
      textFor: ({ places }) => (places.includes(from) ? to : undefined),
    };
  const isPattern = from.includes("*");
  const pattern = new RegExp(
    `^${from
      .split("*")
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
      .join("(.*)")}$`,
    "su",
  );
  return {
    from,
    rank: isPattern ? 2 : 1,
    isPattern,
    textFor({ spellings }) {
      const found = spellings.map((spelling) => pattern.exec(spelling)).find((each) => each);
      if (!found) return undefined;
      const stars = found.slice(1);
      return to.replace(/\*/g, () => stars.shift() ?? "");
    },
  };
}

// What a pattern leaves of a name is spelled as any name of a document is; a name given whole must be one.
function checkedName({ from, isPattern }: Rule, text: string, { noun, nameOf }: Kind): string {
  const name = nameOf(text);
  if (isPattern || name === text) return name;
  throw new CannotRunError(
    `\`rename\`: \`${text}\` (for \`${from}\`) is no name for ${noun === "operation" ? "an" : "a"} ${noun}`,
    {
      hint: `write \`${name}\``,
    },
  );
}
