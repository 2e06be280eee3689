/** Handlers whose values have another form than the wire: decoded before they run, encoded once they have answered. */
import { type Codec, ConversionFault, conversionTold } from "../wire/codec.ts";
import { groups } from "../wire/groups.ts";
import { matchMediaType, parseMediaType } from "../wire/media-type.ts";
import type { ResponseWire } from "../wire/operation.ts";
import { responseFor } from "../wire/responses.ts";
import { isAnswer } from "./answer.ts";
import type { ServerOperation } from "./contract.ts";
import type { Group } from "./decode/parameters.ts";
import type { AnyAnswer, HeaderValue } from "./handler.ts";
import { HandlerRequest } from "./handler-request.ts";
import { mapped } from "./iterate.ts";
import type { Callable } from "./member.ts";
import { isAsyncIterable } from "./out-body.ts";
import { bare, ownOf, setOwn } from "./own.ts";
import { type Fault, Refusal } from "./refusal.ts";

/** The handler of an operation; as it is, where nothing of the operation is converted. */
export function converting(
  operation: ServerOperation,
  handler: Callable | undefined,
): Callable | undefined {
  const { responses } = operation;
  const answersAre = Object.values(responses).some(
    ({ codecs, headerCodecs }) => codecs !== undefined || headerCodecs !== undefined,
  );
  if (handler === undefined || !(answersAre || isAsked(operation))) return handler;
  return (request) => {
    if (request instanceof HandlerRequest) decodeRequest(operation, request);
    const given = handler(request);
    if (!answersAre) return given;
    // What is no answer is left to whoever writes it.
    return isAnswer(given)
      ? encodedAnswer(operation, given)
      : Promise.resolve(given).then((answer) =>
          isAnswer(answer) ? encodedAnswer(operation, answer) : answer,
        );
  };
}

/** The same for the handler of a stream, whose values are encoded one by one. */
export function convertingStream(
  operation: ServerOperation,
  handler: Callable | undefined,
): Callable | undefined {
  const codec = operation.stream?.codec;
  if (handler === undefined || (codec === undefined && !isAsked(operation))) return handler;
  return (request) => {
    if (request instanceof HandlerRequest) decodeRequest(operation, request);
    const values = handler(request);
    if (codec === undefined || !isAsyncIterable(values)) return values;
    const what = `value of the stream ${operation.stream?.id ?? operation.id}`;
    return mapped(values, (value) => encodedValue(codec, value, what));
  };
}

/** Whether something of a request is converted. */
function isAsked({ parameters = [], body = {} }: ServerOperation): boolean {
  return [...parameters, ...Object.values(body)].some(({ codec }) => codec !== undefined);
}

/** @throws a refusal for values that the contract allows and that are none of their type */
function decodeRequest(
  { parameters = [], body = {} }: ServerOperation,
  request: HandlerRequest,
): void {
  const faults: Fault[] = [];
  const decoded = (codec: Codec, wire: unknown, place: Pick<Fault, "in" | "name">): unknown => {
    try {
      return codec.decode(wire);
    } catch (error) {
      if (!(error instanceof ConversionFault)) throw error;
      const { pointer, expected } = error;
      const name = place.in === "body" ? topOf(pointer) : place.name;
      faults.push({ in: place.in, name, keyword: "format", message: expected, pointer });
      return undefined;
    }
  };
  for (const { in: location, name, codec } of parameters) {
    const wire = ownOf(request[groups[location]], name);
    if (codec === undefined || wire === undefined) continue;
    const value = decoded(codec, wire, { in: location, name });
    request[groups[location]] = withMember(request[groups[location]], name, value);
  }
  const codec = ownOf(body, request.contentType ?? "")?.codec;
  if (codec !== undefined && request.body !== undefined)
    request.body = decoded(codec, request.body, { in: "body", name: "" });
  if (faults.length > 0)
    throw new Refusal(400, { message: "The request is not as declared.", faults });
}

function withMember(group: Group, name: string, value: unknown): Group {
  const copy = Object.assign(bare(), group);
  setOwn(copy, name, value);
  return copy;
}

const topOf = (pointer: string): string =>
  (pointer.split("/")[1] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");

/** An answer as it is written. */
function encodedAnswer({ id, responses }: ServerOperation, answer: AnyAnswer): AnyAnswer {
  const wire = responseFor(responses, answer.status)?.response;
  if (wire === undefined) return answer;
  const what = `answer ${String(answer.status)} of ${id}`;
  return { ...answer, ...encodedBody(answer, wire, what), ...encodedHeaders(answer, wire, what) };
}

function encodedBody(
  { body, contentType }: AnyAnswer,
  { codecs, content = {}, items = {} }: ResponseWire,
  what: string,
): Pick<AnyAnswer, "body"> {
  if (codecs === undefined || body === undefined) return {};
  const spelling = spellingOf(contentType, Object.keys(content), codecs);
  const codec = spelling === undefined ? undefined : ownOf(codecs, spelling);
  if (spelling === undefined || codec === undefined) return {};
  if (Object.hasOwn(items, spelling) && isAsyncIterable(body))
    return {
      body: mapped(body, (item) =>
        // Bytes are taken for what is written already.
        item instanceof Uint8Array ? item : encodedValue(codec, item, `item of ${what}`),
      ),
    };
  return { body: encodedValue(codec, body, what) };
}

/** The declared media type of an answer; of several that it does not name, one that is converted. */
function spellingOf(
  contentType: string | undefined,
  declared: readonly string[],
  codecs: Readonly<Record<string, Codec>>,
): string | undefined {
  if (contentType === undefined) return Object.keys(codecs)[0];
  const mediaType = parseMediaType(contentType);
  return mediaType && matchMediaType(mediaType, declared);
}

function encodedHeaders(
  { headers }: AnyAnswer,
  { headerCodecs }: ResponseWire,
  what: string,
): Pick<AnyAnswer, "headers"> {
  if (headers === undefined || headerCodecs === undefined) return {};
  return {
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]): [string, HeaderValue | undefined] => {
        const codec = ownOf(headerCodecs, name.toLowerCase());
        if (codec === undefined || value === undefined) return [name, value];
        // Of values that a header has, a long integer is written as one.
        return [name, encodedValue(codec, value, `header ${name} of ${what}`) as HeaderValue];
      }),
    ),
  };
}

/** @throws an error for whoever wrote the handler: the client only learns that the server failed */
function encodedValue(codec: Codec, value: unknown, what: string): unknown {
  try {
    return codec.encode(value);
  } catch (error) {
    if (!(error instanceof ConversionFault)) throw error;
    throw new Error(`The ${what} is not as declared: ${conversionTold(error)}.`, { cause: error });
  }
}
