/** Requests that break one keyword: each is refused with 400, and the answer names the place. */
import { isValidated } from "../../generator/emit/validators/roots.ts";
import type { ApiModel, Content, Operation } from "../../generator/model/api-model.ts";
import { type ValueType, valueTypeOf } from "../../generator/model/value-type.ts";
import { filled } from "./defaults.ts";
import type { Source } from "./drawn.ts";
import { lossOfBody } from "./body-narrowing.ts";
import type { Mutation } from "./mutation.ts";
import { lossOfParameter } from "./parameter-narrowing.ts";
import { refusedMutations } from "./refused-mutation.ts";
import { groupOf, type Request } from "./request.ts";
import { alternatives, isRecord, itemTypeOf, memberTypeOf } from "./text-narrowing.ts";

/** A request with one thing wrong, and what must be said of it. */
export interface BadRequest {
  /** What kind of thing is wrong: where it is, and whether a union is around it. */
  readonly kind: string;
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
  if (content === undefined || !isValidated(content) || sent.body === undefined) return [];
  const { schema, kind } = content;
  const type = valueTypeOf(content.type, model);
  const fill = (value: unknown): unknown => filled(value, content.type, model);
  return refusedMutations(source, { schema, direction: "request", value: sent.body, fill })
    .filter((each) => arrives(content, each, type))
    .map(({ value, keyword, pointer, union }) => ({
      kind: kindOf(`${kind} body`, union),
      sent: { ...sent, body: value },
      place: { in: "body", keyword, pointer },
    }));
}

const kindOf = (place: string, union: string | undefined): string =>
  union === undefined ? place : `union in ${place}`;

/** Whether what is wrong is still wrong as text, and gets as far as the validator. */
function arrives(content: Content, { value, union }: Mutation, type: ValueType): boolean {
  if (content.kind === "json") return true;
  if (lossOfBody(content, value, type) !== undefined || !isRecord(value)) return false;
  return Object.entries(value).every(([name, each]) => {
    const own = memberTypeOf(type, name);
    if (Array.isArray(each))
      return union === undefined || !each.some((item) => isMistyped(item, itemTypeOf(own)));
    // One text is a list of one, and for an object JSON that is malformed.
    const isStructured = alternatives(own).some((type) => typeof type === "object");
    return (
      typeof each !== "string" || !(isStructured || (union !== undefined && isMistyped(each, own)))
    );
  });
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
    const mutations = refusedMutations(source, { schema, direction: "request", value }).filter(
      (each) =>
        each.keyword === "type"
          ? isTyped && each.pointer === "" && each.value === "no such type"
          : lossOfParameter(parameter, each.value, type, new Set()) === undefined &&
            !isMistyped(each.value, type),
    );
    return mutations.map(({ keyword, pointer, union, value: wrong }) => ({
      kind: kindOf(location, union),
      sent: { ...sent, [group]: { ...sent[group], [name]: wrong } },
      place: { in: location, name, keyword, pointer },
    }));
  });
}

/** Whether a text fits no type of a union, which a server tells before it asks a validator. */
const isMistyped = (value: unknown, type: ValueType): boolean =>
  typeof value === "string" &&
  alternatives(type).every((each) => each !== "string" && each !== "any");

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
        kind: location,
        sent: { ...sent, [group]: rest },
        place: { in: location, name, keyword: "required", pointer: "" },
      },
    ];
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
