/** An operation's parameters: from path texts, query, headers and cookies to the groups a handler gets. */
import { isJson, parseMediaType } from "../../wire/media-type.ts";
import { type SettledStyle, settledStyle } from "../../wire/style.ts";
import type { ServerOperation, ServerParameter } from "../contract.ts";
import { bare, copyOf, nothing, setOwn } from "../own.ts";
import type { Fault } from "../refusal.ts";
import type { RawRequest } from "../request-view.ts";
import { coerceText } from "./coerce.ts";
import { parseJson } from "./json.ts";
import { type Outcome, type Problem, failed, problem } from "./outcome.ts";
import { type PairParameter, decodePairs } from "./pair-styles.ts";
import { cookieDecoded, queryDecoded } from "./percent.ts";
import { type Pairs, parseCookies } from "./query-pairs.ts";
import { headerSource, pathDecoded, pathSource } from "./segment-styles.ts";
import { decodeSource } from "./source.ts";

/** A group of decoded values by the parameters' names. It has no prototype. */
export type Group = Record<string, unknown>;

/** How an operation's parameters are read; made once. */
export interface ParameterPlan {
  readonly path: ReadonlyMap<string, PathParameter>;
  readonly query: readonly Paired[];
  readonly headers: readonly ServerParameter[];
  readonly cookies: readonly Paired[];
  /** Names in the query that are no parameters of the handler and are not unknown either. */
  readonly reserved: ReadonlySet<string>;
}

/** A parameter of the path, with what need not be found out for every request. */
interface PathParameter {
  /** Undefined for a name that no parameter declares. */
  readonly parameter: ServerParameter | undefined;
  readonly style: SettledStyle;
  /** Its value is its text, decoded. */
  readonly isText: boolean;
}

interface Paired {
  readonly parameter: ServerParameter;
  readonly pair: PairParameter;
}

/** @param reserved names in the query that something else reads, such as credentials */
export function planParameters(
  operation: ServerOperation,
  reserved: readonly string[],
): ParameterPlan {
  const all = operation.parameters ?? [];
  const switchName = operation.stream?.when.query;
  const inLocation = (location: ServerParameter["in"]) =>
    all.filter((parameter) => parameter.in === location);
  const query = inLocation("query").filter(({ name }) => name !== switchName);
  return {
    path: new Map(
      inLocation("path").map((parameter) => [parameter.name, pathParameter(parameter)]),
    ),
    query: paired(
      query,
      queryDecoded,
      switchName === undefined ? reserved : [...reserved, switchName],
    ),
    headers: inLocation("header"),
    cookies: paired(inLocation("cookie"), cookieDecoded, []),
    reserved: new Set(switchName === undefined ? reserved : [...reserved, switchName]),
  };
}

function pathParameter(parameter: ServerParameter | undefined): PathParameter {
  const style = settledStyle(parameter ?? { in: "path" });
  const { type = "string", content } = parameter ?? {};
  const isText = type === "string" && content === undefined && style.style === "simple";
  return { parameter, style, isText };
}

const undeclared = pathParameter(undefined);

function paired(
  parameters: readonly ServerParameter[],
  decode: PairParameter["decode"],
  reserved: readonly string[],
): Paired[] {
  const names = [...parameters.map(({ name }) => name), ...reserved];
  return parameters.map((parameter) => ({
    parameter,
    pair: {
      name: parameter.name,
      ...settledStyle(parameter),
      type: parameter.type,
      ...(parameter.allowEmptyValue ? { allowEmptyValue: true } : {}),
      others: new Set(names.filter((name) => name !== parameter.name)),
      decode: parameter.style === "cookie" ? asWritten : decode,
    },
  }));
}

const asWritten = (text: string): string => text;

/** Decodes the raw texts that a route matched. A name that no parameter declares is a string. */
export function decodePath(
  plan: ParameterPlan,
  names: readonly string[],
  values: readonly string[],
  depth: number,
  faults: Fault[],
): Group {
  if (names.length === 0) return nothing;
  const group = bare();
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    const raw = values[index] ?? "";
    const planned = plan.path.get(name) ?? undeclared;
    const text = planned.isText ? pathDecoded(raw) : undefined;
    if (text === undefined)
      settle(group, { in: "path", name }, pathOutcome(raw, name, planned, depth), faults);
    else setOwn(group, name, text);
  }
  return group;
}

function pathOutcome(
  raw: string,
  name: string,
  { parameter, style }: PathParameter,
  depth: number,
): Outcome {
  if (parameter?.content !== undefined)
    return decodeContent(pathDecoded(raw), raw, parameter, depth);
  return decodeSource(pathSource(raw, name, style), parameter?.type ?? "string");
}

export interface QueryRules {
  readonly refuseUnknown: boolean;
  readonly depth: number;
}

export function decodeQuery(
  plan: ParameterPlan,
  pairs: Pairs,
  { refuseUnknown, depth }: QueryRules,
  faults: Fault[],
): Group {
  if (plan.query.length === 0 && pairs.values.size === 0 && pairs.malformed.length === 0)
    return nothing;
  for (const name of pairs.malformed)
    faults.push({
      in: "query",
      name,
      ...problem("encoding", "must be percent-encoded UTF-8", name),
    });
  const used = new Set(plan.reserved);
  const group = decodeAll(plan.query, pairs, used, depth, faults);
  if (refuseUnknown) {
    for (const name of pairs.values.keys())
      if (!used.has(name))
        faults.push({ in: "query", name, ...problem("unknown", "is not known") });
  }
  return group;
}

export function decodeCookies(
  plan: ParameterPlan,
  request: RawRequest,
  depth: number,
  faults: Fault[],
): Group {
  if (plan.cookies.length === 0) return nothing;
  return decodeAll(plan.cookies, parseCookies(request.header("cookie")), new Set(), depth, faults);
}

function decodeAll(
  plan: readonly Paired[],
  pairs: Pairs,
  used: Set<string>,
  depth: number,
  faults: Fault[],
): Group {
  const group = bare();
  for (const { parameter, pair } of plan) {
    const outcome =
      parameter.content === undefined
        ? decodePairs(pairs, pair, used)
        : contentPair(pairs, parameter, pair, used, depth);
    settle(group, parameter, outcome, faults);
  }
  return group;
}

function contentPair(
  pairs: Pairs,
  parameter: ServerParameter,
  { decode }: PairParameter,
  used: Set<string>,
  depth: number,
): Outcome | undefined {
  const raws = pairs.values.get(parameter.name);
  const [raw] = raws ?? [];
  if (raws === undefined || raw === undefined) return undefined;
  used.add(parameter.name);
  if (raws.length > 1) return failed(problem("duplicate", "must be given once"));
  if (raw === "" && parameter.allowEmptyValue) return undefined;
  return decodeContent(decode(raw), raw, parameter, depth);
}

export function decodeHeaders(
  plan: ParameterPlan,
  request: RawRequest,
  depth: number,
  faults: Fault[],
): Group {
  if (plan.headers.length === 0) return nothing;
  const group = bare();
  for (const parameter of plan.headers) {
    const value = request.header(parameter.name.toLowerCase());
    const absent = value === undefined || (value === "" && parameter.allowEmptyValue === true);
    let outcome: Outcome | undefined;
    if (!absent) {
      outcome =
        parameter.content === undefined
          ? decodeSource(headerSource(value, settledStyle(parameter)), parameter.type)
          : decodeContent(value, value, parameter, depth);
    }
    settle(group, parameter, outcome, faults);
  }
  return group;
}

/** A parameter whose text is a document of its own (`content` instead of `schema`). */
function decodeContent(
  text: string | undefined,
  raw: string,
  { content = "", type, codec }: ServerParameter,
  depth: number,
): Outcome {
  if (text === undefined) return failed(problem("encoding", "must be percent-encoded UTF-8", raw));
  const mediaType = parseMediaType(content);
  if (mediaType === undefined || !isJson(mediaType)) return coerceText(text, type);
  const outcome = parseJson(text, { depth, parse: codec?.parse });
  return outcome.problems === undefined
    ? outcome
    : failed(...outcome.problems.map((found) => ({ ...found, text })));
}

/** Puts the value or the default into its group, or the faults where they are gathered. */
function settle(
  group: Group,
  parameter: Pick<ServerParameter, "in" | "name" | "default" | "required">,
  outcome: Outcome | undefined,
  faults: Fault[],
): void {
  const { name } = parameter;
  if (outcome === undefined) {
    if (parameter.default !== undefined) setOwn(group, name, copyOf(parameter.default));
    else if (parameter.required)
      faults.push(faultOf(parameter, problem("required", "must be given")));
  } else if (outcome.problems === undefined) setOwn(group, name, outcome.value);
  else faults.push(...outcome.problems.map((found) => faultOf(parameter, found)));
}

const faultOf = (at: Pick<ServerParameter, "in" | "name">, found: Problem): Fault => ({
  in: at.in,
  name: at.name,
  ...found,
});
