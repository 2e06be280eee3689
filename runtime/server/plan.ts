/** What a server knows about each operation before the first request comes. */
import { type AnswerOptions, type AnswerPlan, planAnswers } from "./answer.ts";
import { type BodyPlan, planBody } from "./body-plan.ts";
import type { ServerContract, ServerOperation } from "./contract.ts";
import { converting, convertingStream } from "./converting.ts";
import { type ParameterPlan, planParameters } from "./decode/parameters.ts";
import { type Callable, memberOf } from "./member.ts";
import type { BodyStreamsOption, CommonOptions } from "./options.ts";
import { ownOf } from "./own.ts";
import { type SecurityPlan, planSecurity, queryCredentials } from "./security.ts";
import { type ValidatedParameter, validatedIn } from "./validate.ts";

export interface OperationPlan {
  readonly operation: ServerOperation;
  readonly method: string;
  readonly path: string;
  readonly parameters: ParameterPlan;
  /** The parameters that are held to something, by location. */
  readonly validated: {
    readonly [Location in "path" | "query" | "header" | "cookie"]:
      readonly ValidatedParameter[] | undefined;
  };
  readonly body: BodyPlan | undefined;
  readonly answers: AnswerPlan;
  /** In milliseconds. */
  readonly deadline: number | undefined;
  readonly security: SecurityPlan;
  /** Undefined: the operation answers 501. */
  readonly handler: Callable | undefined;
  readonly streamHandler: Callable | undefined;
  /** The query parameter whose presence asks for the stream. */
  readonly streamSwitch: string | undefined;
}

export type PlanOptions = Pick<
  CommonOptions,
  | "partial"
  | "operations"
  | "bodyLimit"
  | "minimumBodyRate"
  | "bodyGrace"
  | "anyContentType"
  | "firstJsonValue"
  | "deadline"
  | "partLimit"
  | "decompress"
  | "invalidStatus"
> &
  BodyStreamsOption & { readonly security?: object | false | undefined };

/**
 * Plans every operation.
 *
 * @throws for a missing handler, a security scheme without one, options for an unknown operation, and a
 *   stream of a body that there is not
 */
export function planOperations(
  contract: ServerContract,
  handlers: object,
  options: PlanOptions,
  answers: AnswerOptions,
): OperationPlan[] {
  const ids = new Set(contract.operations.map(({ id }) => id));
  for (const id of Object.keys(options.operations ?? {}))
    if (!ids.has(id)) throw new Error(`options.operations names ${id}, which is no operation.`);
  for (const id of options.bodyStreams ?? [])
    if (!contract.operations.some((each) => each.id === id && each.body !== undefined))
      throw new Error(`options.bodyStreams names ${id}, which is no operation with a body.`);
  return contract.operations.map((operation) =>
    planOperation(contract, operation, handlers, options, answers),
  );
}

function planOperation(
  contract: ServerContract,
  operation: ServerOperation,
  handlers: object,
  options: PlanOptions,
  answers: AnswerOptions,
): OperationPlan {
  const { id, method, path, stream } = operation;
  const handler = converting(operation, handlerOf(handlers, id, options));
  const streamHandler =
    stream === undefined
      ? undefined
      : convertingStream(operation, handlerOf(handlers, stream.id, options));
  const own = ownOf(options.operations ?? {}, id) ?? {};
  const answered = handler !== undefined || streamHandler !== undefined;
  const security = answered ? planSecurity(contract, operation, options.security ?? {}) : undefined;
  return {
    operation,
    method,
    path,
    parameters: planParameters(operation, queryCredentials(security)),
    validated: {
      path: validatedIn(operation, "path"),
      query: validatedIn(operation, "query"),
      header: validatedIn(operation, "header"),
      cookie: validatedIn(operation, "cookie"),
    },
    body: planBody(operation, options, own, options.bodyStreams?.includes(id) === true),
    deadline: own.deadline ?? options.deadline,
    answers: planAnswers(operation, answers),
    security,
    handler,
    streamHandler,
    streamSwitch: stream?.when.query,
  };
}

function handlerOf(handlers: object, id: string, { partial }: PlanOptions): Callable | undefined {
  const handler = memberOf(handlers, id);
  if (handler === undefined && partial !== true)
    throw new Error(`The operation ${id} has no handler. With partial: true it would answer 501.`);
  return handler;
}
