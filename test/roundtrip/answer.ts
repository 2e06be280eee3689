/** What a handler answers, and what its client must get. */
import fc from "fast-check";
import type {
  ApiModel,
  Content,
  Header,
  Operation,
  Response,
} from "../../generator/model/api-model.ts";
import { valueTypeOf } from "../../generator/model/value-type.ts";
import { lossOfAnswer } from "./body-narrowing.ts";
import { anyValue } from "./drawing.ts";
import { itemsOf, streamOf } from "./item.ts";
import { concreteType } from "./media-type.ts";
import { drawn, type Source, Undrawable } from "./drawn.ts";
import { lossOfParameter } from "./parameter-narrowing.ts";
import { hostileText } from "./text.ts";

export interface Answer {
  /** As the handler gives it. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly ok: boolean;
  /** Of a stream the list of its items. */
  readonly body: unknown;
  /** What of the contract the body is; undefined without a body. */
  readonly content: Content | undefined;
  readonly contentType: string | undefined;
  /** By lower-case name; undefined for what must not be there. */
  readonly headers: Readonly<Record<string, unknown>>;
}

interface Choice {
  readonly response: Response;
  readonly content?: Content;
}

/** @throws Undrawable */
export function answerOf(operation: Operation, model: ApiModel, source: Source): Answer {
  const all = operation.responses.flatMap((response): Choice[] =>
    response.contents.length === 0
      ? [{ response }]
      : response.contents.map((content) => ({ response, content })),
  );
  const final = all.filter(({ response }) => !response.status.startsWith("1"));
  if (final.length < all.length) source.narrowed("interim-status");
  if (final.length === 0) throw new Undrawable("no answer is declared");
  const { response, content } = source.draw.pick(operation, "answer", final);
  const status = statusOf(response, operation, source);
  const carried = content && isBodiless(status, operation, source) ? undefined : content;
  const value = carried && answerBody(carried, source);
  const headers = headersOf(response, model, source);
  const isNamed = carried !== undefined && response.contents.length > 1;
  const needsBody =
    carried ?? (operation.method === "head" && !noContent(status) ? content : undefined);
  return {
    given: {
      status,
      ...(needsBody === undefined
        ? {}
        : { body: givenBody(needsBody, carried ? value : answerBody(needsBody, source)) }),
      ...(isNamed ? { contentType: concreteType(carried.mediaType) } : {}),
      ...(Object.keys(headers.given).length === 0 ? {} : { headers: headers.given }),
    },
    status,
    ok: isSuccess(response, status, operation),
    body: value,
    content: carried,
    contentType: carried?.mediaType,
    headers: headers.expected,
  };
}

const ranged = [0, 1, 8, 29, 51, 99];
const others = [200, 201, 400, 404, 409, 418, 422, 500, 503, 599];

function statusOf({ status }: Response, { responses }: Operation, source: Source): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  const stated = new Set(responses.map((each) => each.status));
  const isFree = (each: number): boolean =>
    !stated.has(String(each)) && (status !== "default" || !stated.has(`${String(each)[0]}XX`));
  const candidates =
    status === "default" ? others : ranged.map((offset) => Number(status[0]) * 100 + offset);
  const free = candidates.filter((each) => isFree(each) && !noContent(each));
  return source.draw.pick(responses, `status of ${status}`, free.length > 0 ? free : [599]);
}

/** A `default` beside declared successes is for errors, whatever its status. */
function isSuccess({ status: key }: Response, status: number, { responses }: Operation): boolean {
  if (key !== "default") return status < 400;
  return status < 300 && !responses.some((each) => /^[123]/.test(each.status));
}

const noContent = (status: number): boolean => status === 204 || status === 205 || status === 304;

function isBodiless(status: number, { method }: Operation, source: Source): boolean {
  if (!noContent(status) && method !== "head") return false;
  source.narrowed("bodiless");
  return true;
}

const bytes = fc.uint8Array({ maxLength: 200 });

const givenBody = ({ items }: Content, value: unknown): unknown =>
  items === undefined || !Array.isArray(value) ? value : streamOf(value);

function answerBody(content: Content, source: Source): unknown {
  const { kind, schema, items } = content;
  if (items !== undefined) return itemsOf(content, items, source);
  switch (kind) {
    case "bytes":
      return new Uint8Array(source.draw.of(bytes));
    case "form":
      return new URLSearchParams([["a b", source.draw.of(hostileText)]]);
    case "multipart": {
      const form = new FormData();
      form.append("text", source.draw.of(hostileText).replaceAll(/\r|\n/g, ""));
      form.append("file", new File([new Uint8Array(source.draw.of(bytes))], "a.bin"));
      return form;
    }
    case "text":
    case "json":
      break;
  }
  const isText = kind === "text" && content.type !== content.documentType;
  if (!isText && schema !== undefined)
    return drawn(source, {
      schema,
      direction: "response",
      loss: (value) => lossOfAnswer(content, value),
    });
  for (let tries = 0; tries < 60; tries++) {
    const value = kind === "json" ? anyValue(source.draw) : source.draw.of(hostileText);
    const loss = lossOfAnswer(content, value);
    if (loss === undefined) return value;
    source.narrowed(loss);
  }
  throw new Undrawable("no answer fits");
}

/** What the runtime or the platform sets by itself; its absence cannot be asked for. */
const own =
  /^(connection|content-encoding|content-length|content-type|date|keep-alive|transfer-encoding|trailer|upgrade)$/i;

function headersOf(
  { headers }: Response,
  model: ApiModel,
  source: Source,
): { given: Record<string, unknown>; expected: Record<string, unknown> } {
  const given: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const header of headers) {
    if (own.test(header.name)) {
      source.narrowed("own-header");
      continue;
    }
    const value = headerValue(header, model, source);
    if (value !== undefined) given[header.name] = value;
    expected[header.name.toLowerCase()] = value;
  }
  return { given, expected };
}

function headerValue(header: Header, model: ApiModel, source: Source): unknown {
  const { name, required, schema, type } = header;
  if (!required && !source.draw.pick(header, "present", [true, false])) return undefined;
  if (schema === undefined) return "text";
  const shape = { name, in: "header", style: "simple", explode: false } as const;
  const valueType = valueTypeOf(type, model);
  try {
    return drawn(source, {
      schema,
      direction: "response",
      loss: (value) => lossOfParameter(shape, value, valueType, new Set()),
    });
  } catch (error) {
    if (error instanceof Undrawable) throw new Undrawable(`header ${name}: ${error.message}`);
    throw error;
  }
}
