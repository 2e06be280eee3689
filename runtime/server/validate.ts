/** Where decoded values meet the contract's validators. */
import { matchMediaType, parseMediaType } from "../wire/media-type.ts";
import { responseFor } from "../wire/responses.ts";
import type { Validator } from "../validation/validator.ts";
import type { AnswerValidators, ServerOperation, ServerParameter } from "./contract.ts";
import type { Group } from "./decode/parameters.ts";
import type { AnyAnswer } from "./handler.ts";
import { ownOf } from "./own.ts";
import { type Fault, Refusal } from "./refusal.ts";

/** A parameter that is held to something. */
export interface ValidatedParameter {
  readonly in: ServerParameter["in"];
  readonly name: string;
  readonly validator: Validator<unknown>;
}

/** The parameters of one location that have a validator; undefined where none has, as nothing is to be done. */
export function validatedIn(
  { parameters = [] }: ServerOperation,
  location: ServerParameter["in"],
): readonly ValidatedParameter[] | undefined {
  const found = parameters.flatMap(({ in: place, name, validator }) =>
    place === location && validator !== undefined ? [{ in: place, name, validator }] : [],
  );
  return found.length === 0 ? undefined : found;
}

/** Adds what is wrong with the values of a group. One that is absent is nothing to validate. */
export function inspectGroup(
  parameters: readonly ValidatedParameter[] | undefined,
  group: Group,
  faults: Fault[],
): void {
  if (parameters === undefined) return;
  for (const { in: location, name, validator } of parameters) {
    const value = group[name];
    if (value === undefined || validator.is(value)) continue;
    for (const fault of validator.faults(value)) faults.push(told(fault, location, name, value));
  }
}

/**
 * Holds a body to its validator.
 *
 * @param status of the refusal: 400, or 422 where the server tells what is invalid from what is malformed
 * @throws a refusal with every fault
 */
export function refuseInvalid(
  validator: Validator<unknown> | undefined,
  body: unknown,
  status: 400 | 422,
): void {
  if (validator === undefined || validator.is(body)) return;
  throw invalidBody(validator.faults(body), body, status);
}

/**
 * Holds a body to its validator that is as declared neither as it was sent nor with its defaults filled
 * in. Wrong is what is wrong with both: what a default stands in for and what only a default breaks are
 * no faults of the client's.
 *
 * @throws a refusal, as {@link refuseInvalid} does
 */
export function refuseInvalidSent(
  validator: Validator<unknown>,
  { sent, filled }: { readonly sent: unknown; readonly filled: unknown },
  status: 400 | 422,
): void {
  const faults = validator.faults(sent, { limit: faultLimit });
  const others = validator.faults(filled, { limit: faultLimit });
  const placeOf = ({ pointer, keyword }: (typeof faults)[number]): string =>
    `${keyword} ${pointer}`;
  const stay = new Set(others.map(placeOf));
  const common = faults.filter((each) => stay.has(placeOf(each)));
  if (common.length > 0) throw invalidBody(common, sent, status);
  // Of more than are told some may be common.
  if (faults.length === faultLimit || others.length === faultLimit)
    throw invalidBody(faults, sent, status);
}

const faultLimit = 100;

const invalidBody = (
  faults: ReturnType<Validator<unknown>["faults"]>,
  body: unknown,
  status: 400 | 422,
): Refusal =>
  new Refusal(status, {
    message: "The body is not as declared.",
    faults: faults.map((fault) => told(fault, "body", topOf(fault.pointer), body)),
  });

/** Finds what a status is declared as, and what its answers are held to; a status of its own counts even where nothing is. */
function heldTo(
  { answers, responses }: Pick<ServerOperation, "answers" | "responses">,
  status: number,
): { readonly declared: readonly string[]; readonly validators: AnswerValidators | undefined } {
  const found = responseFor(responses, status);
  return {
    declared: Object.keys(found?.response.content ?? {}),
    validators:
      found === undefined || answers === undefined ? undefined : ownOf(answers, found.key),
  };
}

/**
 * Holds an answer to the contract.
 *
 * @throws an error for whoever wrote the handler: the client only learns that the server failed
 */
export function refuseWrongAnswer(operation: ServerOperation, answer: AnyAnswer): void {
  const { declared, validators } = heldTo(operation, answer.status);
  const content = validators?.content;
  // A 204 has no body, whatever is declared; where one is missing, writing the answer tells.
  if (content !== undefined && answer.body !== undefined) {
    const spelling = spellingOf(answer, declared);
    const validator = spelling === undefined ? undefined : ownOf(content, spelling);
    refuseWrong(`answer ${String(answer.status)} of ${operation.id}`, validator, answer.body);
  }
  for (const [name, validator] of Object.entries(validators?.headers ?? {})) {
    const value = headerOf(answer, name);
    if (value !== undefined)
      refuseWrong(
        `header ${name} of ${String(answer.status)} of ${operation.id}`,
        validator,
        value,
      );
  }
}

/** The declared media type of an answer; undefined where it names none of several, so that its client chooses. */
function spellingOf(
  { contentType }: Pick<AnyAnswer, "contentType">,
  declared: readonly string[],
): string | undefined {
  if (contentType === undefined) return declared.length === 1 ? declared[0] : undefined;
  const mediaType = parseMediaType(contentType);
  return mediaType && matchMediaType(mediaType, declared);
}

/** Holds one value of a stream to the contract, as {@link refuseWrongAnswer} does. */
export function refuseWrongFrame(operation: ServerOperation, value: unknown): void {
  const { stream } = operation;
  refuseWrong(`stream of ${stream?.id ?? operation.id}`, stream?.validator, value);
}

/**
 * Holds a value that goes out to its validator.
 *
 * @param what the value is, for the error
 * @throws as {@link refuseWrongAnswer} does
 */
export function refuseWrong(
  what: string,
  validator: Validator<unknown> | undefined,
  value: unknown,
): void {
  if (validator === undefined || validator.is(value)) return;
  const told = validator
    .faults(value, { limit: 5 })
    .map(({ pointer, message }) => `${pointer === "" ? "it" : pointer} ${message}`);
  throw new Error(`The ${what} is not as declared: ${told.join("; ")}.`);
}

function headerOf({ headers }: AnyAnswer, name: string): unknown {
  const found = Object.entries(headers ?? {}).find(([given]) => given.toLowerCase() === name);
  return found?.[1];
}

function told(
  {
    pointer,
    keyword,
    message,
  }: { readonly pointer: string; readonly keyword: string; readonly message: string },
  location: Fault["in"],
  name: string,
  value: unknown,
): Fault {
  const at = valueAt(value, pointer);
  const text = typeof at === "object" && at !== null ? undefined : textOf(at);
  const fault = { in: location, name, keyword, message, pointer };
  if (text === undefined) return fault;
  const type = location === "body" ? typeOf(at) : undefined;
  return type === undefined ? { ...fault, text } : { ...fault, text, type };
}

/** What stands where a pointer leads, as it came; undefined where that is nothing. */
function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const token of pointer.split("/").slice(1)) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, unescaped(token))?.value;
  }
  return at;
}

function typeOf(value: unknown): Fault["type"] {
  if (value === null) return "null";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : undefined;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : JSON.stringify(value);

const unescaped = (token: string): string => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** The property of a body that a pointer begins with; empty for the body as a whole. */
function topOf(pointer: string): string {
  return unescaped(pointer.split("/")[1] ?? "");
}
