/** The styles of named pairs: form, spaceDelimited, pipeDelimited and deepObject in a query, a cookie or a form body. */
import type { ParameterStyle, ValueType } from "../../wire/operation.ts";
import { type Delimiters, decodedAll, decodedText, delimited } from "./delimited.ts";
import { type Outcome, type Problem, failed, problem, within } from "./outcome.ts";
import type { Pairs } from "./query-pairs.ts";
import {
  type Member,
  type Reading,
  type Source,
  decodeSource,
  decodeTexts,
  memberType,
} from "./source.ts";
import { setOwn } from "../own.ts";

/** What is read out of the pairs. */
export interface PairParameter {
  readonly name: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly type: ValueType;
  readonly allowEmptyValue?: true;
  /** The names of the other parameters: members of an exploded object are not among them. */
  readonly others: ReadonlySet<string>;
  /** From raw text to text: `queryDecoded`, `cookieDecoded`. */
  readonly decode: (text: string) => string | undefined;
}

/**
 * Reads one parameter.
 *
 * @param used gets the name of every pair that belongs to the parameter
 * @returns undefined when no pair belongs to it
 */
export function decodePairs(
  pairs: Pairs,
  parameter: PairParameter,
  used: Set<string>,
): Outcome | undefined {
  const { name, type, style, explode } = parameter;
  if (style === "deepObject") return decodeDeep(pairs, parameter, used);
  const raws = pairs.values.get(name);
  const exploded = explode ? explodedObject(type) : undefined;
  const members = exploded === undefined ? [] : memberNames(pairs, exploded, parameter);
  if (members.length === 0 && (raws === undefined || (exploded !== undefined && type === exploded)))
    return undefined;
  if (raws !== undefined) used.add(name);
  for (const member of members) used.add(member);
  if (parameter.allowEmptyValue && members.length === 0 && raws?.every((raw) => raw === ""))
    return undefined;
  return decodeSource(pairSource(pairs, raws ?? [], members, parameter), type);
}

type ObjectType = Extract<ValueType, { readonly object: unknown }>;

/** The object among the types, whose members stand in the query under their own names. */
function explodedObject(type: ValueType): ObjectType | undefined {
  if (typeof type === "string" || "array" in type) return undefined;
  if ("object" in type) return type;
  for (const member of type.union) {
    const found = explodedObject(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** An object that names its members takes only those, unless it says what others are: the rest of the query is not its own. */
function memberNames(pairs: Pairs, type: ObjectType, { others, name }: PairParameter): string[] {
  const named = Object.keys(type.object);
  if (named.length > 0 && type.additional === undefined)
    return named.filter((member) => pairs.values.has(member) && !others.has(member));
  return [...pairs.values.keys()].filter((member) => member !== name && !others.has(member));
}

type Decode = Pick<Delimiters, "decode">;

function pairSource(
  pairs: Pairs,
  raws: readonly string[],
  members: readonly string[],
  by: PairParameter,
): Source {
  const { style, explode, decode } = by;
  const [raw] = raws;
  if (!explode) {
    if (raws.length !== 1 || raw === undefined) return duplicate();
    return delimited(raw, { split: splitters[style], pairs: false, decode });
  }
  return {
    text: () => {
      if (raw === undefined) return { problem: problem("type", "must not be an object") };
      if (raws.length > 1) return { problem: problem("duplicate", "must be given once") };
      return decodedText(raw, by);
    },
    items: () => decodedAll(raws, raw ?? "", by),
    members: () => explodedMembers(pairs, members, by),
  };
}

function explodedMembers(
  pairs: Pairs,
  names: readonly string[],
  by: Decode,
): Reading<readonly Member[]> {
  const members: Member[] = [];
  for (const name of names) {
    for (const raw of pairs.values.get(name) ?? []) {
      const text = decodedText(raw, by);
      if (text.problem !== undefined) return { problem: within([text.problem], name)[0]! };
      members.push({ name, text: text.read });
    }
  }
  return { read: members };
}

function duplicate(): Source {
  const reading = () => ({ problem: problem("duplicate", "must be given once") });
  return { text: reading, items: reading, members: reading };
}

const splitAt =
  (delimiter: string, ...alike: readonly string[]) =>
  (text: string): string[] =>
    text === ""
      ? []
      : alike.reduce((all, other) => all.replaceAll(other, delimiter), text).split(delimiter);

const splitters: Readonly<Record<ParameterStyle, (text: string) => string[]>> = {
  form: splitAt(","),
  spaceDelimited: splitAt("%20", "+"),
  pipeDelimited: splitAt("|", "%7C", "%7c"),
  simple: splitAt(","),
  label: splitAt("."),
  matrix: splitAt(";"),
  deepObject: splitAt(","),
  cookie: splitAt(","),
};

/** One level of `name[a][b]=text`: texts that end here, and what goes on below. */
interface Branch {
  readonly texts: string[];
  readonly below: Map<string, Branch>;
}

const branch = (): Branch => ({ texts: [], below: new Map() });

/** `color[R]=100&color[G]=200`; a number in brackets is a name like any other, never a place in an array. */
function decodeDeep(
  pairs: Pairs,
  parameter: PairParameter,
  used: Set<string>,
): Outcome | undefined {
  const { name, type, others } = parameter;
  const root = branch();
  for (const [key, raws] of pairs.values) {
    if (!key.startsWith(`${name}[`) || others.has(key)) continue;
    const path = brackets(key, name.length);
    if (path === undefined) continue;
    used.add(key);
    let at = root;
    for (const step of path) {
      const next = at.below.get(step) ?? branch();
      at.below.set(step, next);
      at = next;
    }
    at.texts.push(...raws);
  }
  if (root.below.size > 0) return decodeBranch(root, type, parameter);
  // A style for objects says nothing of an array or a scalar: clients write those as `form`.
  const raws = pairs.values.get(name);
  if (raws === undefined) return undefined;
  used.add(name);
  if (parameter.allowEmptyValue && raws.every((raw) => raw === "")) return undefined;
  return decodeRaws(raws, type, parameter);
}

/** Deeper than this no object of parameters goes; it bounds the recursion. */
const deepest = 64;

/** The names in `[a][b]`; undefined for anything else. */
function brackets(key: string, start: number): string[] | undefined {
  const path: string[] = [];
  let at = start;
  while (at < key.length) {
    const close = key.indexOf("]", at);
    if (key[at] !== "[" || close === -1 || path.length === deepest) return undefined;
    path.push(key.slice(at + 1, close));
    at = close + 1;
  }
  return path;
}

function decodeBranch(found: Branch, type: ValueType, by: Decode): Outcome {
  if (found.below.size === 0) return decodeRaws(found.texts, type, by);
  const object = explodedObject(type);
  if (object === undefined || found.texts.length > 0) {
    // `tags[]=a&tags[]=b` is how many clients write an array below an object.
    const listed = found.below.get("");
    if (
      listed !== undefined &&
      found.below.size === 1 &&
      found.texts.length === 0 &&
      listed.below.size === 0
    )
      return decodeRaws(listed.texts, type, by);
    return failed(problem("type", "must not have members in brackets"));
  }
  const value: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, child] of found.below) {
    const outcome = decodeBranch(child, memberType(object, name), by);
    if (outcome.problems === undefined) setOwn(value, name, outcome.value);
    else problems.push(...within(outcome.problems, name));
  }
  return problems.length === 0 ? { value } : { problems };
}

/** Decodes raw texts under one name. */
function decodeRaws(raws: readonly string[], type: ValueType, by: Decode): Outcome {
  const texts = decodedAll(raws, raws[0] ?? "", by);
  return texts.problem === undefined ? decodeTexts(texts.read, type) : failed(texts.problem);
}
