/** Requests that break one keyword: each is refused with 400, and the answer names the place. */
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";
import { type ValueType, valueTypeOf } from "../../generator/model/value-type.ts";
import { filled } from "./defaults.ts";
import type { Source } from "./drawn.ts";
import { type Mutation, mutationsOf } from "./mutation.ts";
import { lossOfParameter } from "./parameter-narrowing.ts";
import { groupOf, type Request } from "./request.ts";
import { alternatives, isRecord } from "./text-narrowing.ts";

/** A request with one thing wrong, and what must be said of it. */
export interface BadRequest {
  readonly sent: Request;
  readonly place: {
    readonly in: string;
    /** A parameter's; that of a body is the beginning of its pointer. */
    readonly name?: string;
    readonly keyword: string;
    readonly pointer: string;
  };
}

/** What can be broken of a valid request, as far as the emitted validators agree that one keyword is. */
export function badRequests(
  operation: Operation,
  sent: Request,
  model: ApiModel,
  source: Source,
): BadRequest[] {
  return [
    ...lacking(operation, sent),
    ...badParameters(operation, sent, model, source),
    ...badBodies(operation, sent, model, source),
  ];
}

function badBodies(
  { body }: Operation,
  sent: Request,
  model: ApiModel,
  source: Source,
): BadRequest[] {
  const content = body?.contents.find(({ mediaType }) => mediaType === sent.contentType);
  if (content?.kind !== "json" || content.schema === undefined || sent.body === undefined)
    return [];
  const settle = (value: unknown): unknown => filled(value, content.type, model);
  return refused(content.schema, sent.body, source, settle).map((mutation) => ({
    sent: { ...sent, body: mutation.value },
    place: { in: "body", keyword: mutation.keyword, pointer: mutation.pointer },
  }));
}

function badParameters(
  { parameters }: Operation,
  sent: Request,
  model: ApiModel,
  source: Source,
): BadRequest[] {
  return parameters.flatMap((parameter): BadRequest[] => {
    const { name, in: location, schema } = parameter;
    const group = groupOf(parameter);
    const value = sent[group][name];
    if (value === undefined || schema === undefined) return [];
    const type = valueTypeOf(parameter.type, model);
    // A text of another type is a text all the same, save where no text is taken.
    const isTyped = alternatives(type).every((each) => typed.includes(each));
    const mutations = refused(schema, value, source, (each) => each).filter((each) =>
      each.keyword === "type"
        ? isTyped && each.pointer === "" && each.value === "no such type"
        : lossOfParameter(parameter, each.value, type, new Set()) === undefined,
    );
    return mutations.map(({ keyword, pointer, value: wrong }) => ({
      sent: { ...sent, [group]: { ...sent[group], [name]: wrong } },
      place: { in: location, name, keyword, pointer },
    }));
  });
}

const typed: readonly ValueType[] = ["integer", "number", "boolean"];

/** What is required and not there; a path without one of its parameters is another path. */
function lacking({ parameters }: Operation, sent: Request): BadRequest[] {
  return parameters.flatMap((parameter): BadRequest[] => {
    const { name, in: location, required } = parameter;
    const group = groupOf(parameter);
    if (!required || location === "path" || parameter.default !== undefined) return [];
    if (!Object.hasOwn(sent[group], name)) return [];
    const { [name]: _, ...rest } = sent[group];
    return [
      {
        sent: { ...sent, [group]: rest },
        place: { in: location, name, keyword: "required", pointer: "" },
      },
    ];
  });
}

/** The mutations that a validator refuses for the one keyword that was broken; each with the place that it tells. */
function refused(
  schema: string,
  value: unknown,
  source: Source,
  settle: (value: unknown) => unknown,
): Mutation[] {
  const { views, validator } = source;
  const judge = validator(schema, "request");
  const root = views.of(schema, "request");
  if (judge === undefined || root === undefined) return [];
  const all = mutationsOf(value, root, (id) => views.of(id, "request"));
  return all.flatMap((mutation) => {
    const [fault, ...others] = judge.faults(settle(mutation.value));
    if (fault === undefined || others.length > 0 || fault.keyword !== mutation.keyword) return [];
    const isThere =
      fault.pointer === mutation.pointer || fault.pointer.startsWith(`${mutation.pointer}/`);
    return isThere ? [{ ...mutation, pointer: fault.pointer }] : [];
  });
}

/** Whether a problem document names the place. */
export function namesPlace(
  problem: unknown,
  { in: location, name, keyword, pointer }: BadRequest["place"],
): boolean {
  const errors: unknown = isRecord(problem) ? problem["errors"] : undefined;
  return (
    Array.isArray(errors) &&
    errors.some(
      (error: unknown) =>
        isRecord(error) &&
        error["in"] === location &&
        (name === undefined || error["name"] === name) &&
        error["keyword"] === keyword &&
        error["pointer"] === pointer,
    )
  );
}
