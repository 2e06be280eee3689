/** What an answer is: which declared response its status means, and its body and headers read as that declares. */
import type { Codec } from "../wire/codec.ts";
import type { BodyKind, ResponsesWire, ResponseWire } from "../wire/operation.ts";
import type { Validator } from "../validation/validator.ts";
import { isJson, matchMediaType, parseMediaType } from "../wire/media-type.ts";
import { responseFor } from "../wire/responses.ts";
import { discard } from "./discard.ts";
import type { ClientOperation } from "./contract.ts";
import type { Deadline } from "./deadline.ts";
import { decodedValue, parsedJson } from "./decoded.ts";
import { DecodeError, NetworkError, type ResponsePlace, UnexpectedStatusError } from "./errors.ts";
import { answerHeaders } from "./header-values.ts";
import { itemsOf } from "./items.ts";
import type { Answer } from "./result.ts";
import { type AnswerValidators, refuseInvalid, validatorOf } from "./validate.ts";

/** What reading an answer takes beside the answer. */
export interface AnswerReading {
  readonly validate?: AnswerValidators | undefined;
  /** Called for a body that outlives its call; whoever reads it ends what this gives. */
  readonly outlive: () => Deadline;
}

/**
 * Reads an answer: whole, unless it is a stream of items.
 *
 * @throws UnexpectedStatusError, DecodeError, ValidationError, or NetworkError when the body breaks off
 */
export async function readAnswer(
  operation: ClientOperation,
  method: string,
  place: ResponsePlace,
  reading: AnswerReading,
): Promise<Answer> {
  const { response } = place;
  const { status } = response;
  const declared = responseFor(operation.responses, status);
  if (declared === undefined) {
    throw new UnexpectedStatusError(status, await received(place, () => response.text()), place);
  }
  const wire = declared.response;
  const bodiless = method === "HEAD" || status === 204 || status === 205 || status === 304;
  const validatorFor = (mediaType: string): Validator<unknown> | undefined =>
    validatorOf(reading.validate, operation.id, declared.key, mediaType);
  const read =
    bodiless || wire.content === undefined
      ? await dropped(response)
      : await readBody(wire, place, validatorFor, reading.outlive);
  const headers = answerHeaders(response.headers, wire);
  const common = {
    status,
    headers,
    response,
    ...(read.mediaType === undefined ? {} : { contentType: read.mediaType }),
  };
  return isSuccess(operation.responses, declared.key, status)
    ? { ok: true, data: read.value, ...common }
    : { ok: false, error: read.value, ...common };
}

/**
 * A declared status or range below 400 is a success. `default` beside one is for errors, whatever its
 * status; a `default` that stands for all answers is a success when its status says so.
 */
function isSuccess(responses: ResponsesWire, key: string, status: number): boolean {
  if (key !== "default") return status < 400;
  return status < 300 && !Object.keys(responses).some((name) => /^[123]/.test(name));
}

interface Read {
  readonly value: unknown;
  readonly mediaType?: string | undefined;
}

async function dropped(response: Response): Promise<Read> {
  await discard(response);
  return { value: undefined };
}

async function readBody(
  wire: ResponseWire,
  place: ResponsePlace,
  validatorFor: (mediaType: string) => Validator<unknown> | undefined,
  outlive: () => Deadline,
): Promise<Read> {
  const arriving = place.response.headers.get("content-type");
  const { mediaType, kind } = kindOf(wire, arriving);
  const validator = validatorFor(mediaType);
  const inspect =
    validator &&
    ((what: "body" | "item", value: unknown) => refuseInvalid(validator, value, what, place));
  const codec = codecOf(wire, mediaType);
  const items = wire.items?.[mediaType];
  if (items !== undefined) {
    if (items !== "line") await refuseOtherThanEvents(arriving, mediaType, place);
    const stream = { kind: items, mediaType, place, codec, limit: outlive() };
    return {
      mediaType,
      value: itemsOf({ ...stream, inspect: inspect && ((item) => inspect("item", item)) }),
    };
  }
  const value = await readers[kind](place, mediaType, codec);
  inspect?.("body", value);
  // An empty body is no value.
  if (value === undefined) return { mediaType, value };
  const { status } = place.response;
  const arrived = { what: `the body of the answer ${status}`, status, place };
  return { mediaType, value: decodedValue(codec, value, arrived) };
}

function codecOf({ codecs }: ResponseWire, mediaType: string): Codec | undefined {
  return codecs !== undefined && Object.hasOwn(codecs, mediaType) ? codecs[mediaType] : undefined;
}

/** Read as events anything is a stream without any, so that nobody would learn that it is something else. */
async function refuseOtherThanEvents(
  arriving: string | null,
  mediaType: string,
  place: ResponsePlace,
): Promise<void> {
  if (arriving === null || parseMediaType(arriving)?.essence === parseMediaType(mediaType)?.essence)
    return;
  const text = await received(place, () => place.response.text());
  const told = `the body is declared as ${mediaType} but came as ${arriving}`;
  throw new DecodeError(told, place.response.status, text, place);
}

/** The arriving Content-Type decides among the declared ones; one that none declares is tried as what is declared. */
function kindOf(
  wire: ResponseWire,
  arriving: string | null,
): { mediaType: string; kind: BodyKind } {
  const content = Object.entries(wire.content ?? {});
  const parsed = arriving === null ? undefined : parseMediaType(arriving);
  const match =
    parsed === undefined
      ? undefined
      : matchMediaType(
          parsed,
          content.map(([name]) => name),
        );
  const byMatch = content.find(([name]) => name === match);
  const suffix = parsed !== undefined && isJson(parsed);
  const bySuffix = suffix ? content.find(([, kind]) => kind === "json") : undefined;
  const [mediaType, kind] = byMatch ??
    bySuffix ??
    content.find(([, kind]) => kind === "json") ??
    content[0] ?? ["application/octet-stream", "bytes"];
  return { mediaType, kind };
}

type Reader = (
  place: ResponsePlace,
  mediaType: string,
  codec: Codec | undefined,
) => Promise<unknown>;

const readFormData: Reader = async (place, mediaType) => {
  const type = place.response.headers.get("content-type");
  const bytes = await received(place, () => place.response.arrayBuffer());
  if (bytes.byteLength === 0) return undefined;
  try {
    return await new Response(bytes, { headers: { "content-type": type ?? mediaType } }).formData();
  } catch (cause) {
    const text = new TextDecoder().decode(bytes);
    throw new DecodeError(`the body is no ${mediaType}`, place.response.status, text, place, {
      cause,
    });
  }
};

const readers: Readonly<Record<BodyKind, Reader>> = {
  json: async (place, mediaType, codec) => {
    const text = await received(place, () => place.response.text());
    if (text === "") return undefined;
    try {
      return parsedJson(text, codec);
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      const arriving = place.response.headers.get("content-type") ?? "no Content-Type";
      throw new DecodeError(
        `the body is declared as ${mediaType} but came as ${arriving} and is no JSON`,
        place.response.status,
        text,
        place,
        { cause },
      );
    }
  },
  text: (place) => received(place, () => place.response.text()),
  bytes: (place) => received(place, () => place.response.arrayBuffer()),
  form: readFormData,
  multipart: readFormData,
};

/** Reads, and tells a connection that breaks on the way for what it is. */
async function received<T>(place: ResponsePlace, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new NetworkError(`${place.method} ${place.url}: the answer broke off`, place, { cause });
  }
}
