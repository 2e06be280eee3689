/** What a client sends of an operation, and what its handler must get. */
import fc from "fast-check";
import type { ApiModel, Content, Operation, Parameter } from "../../generator/model/api-model.ts";
import { valueTypeOf } from "../../generator/model/value-type.ts";
import { setOwn } from "../../runtime/server/own.ts";
import { lossOfBody } from "./body-narrowing.ts";
import { filled, thinned } from "./defaults.ts";
import { anyValue } from "./drawing.ts";
import { drawn, type Source, Undrawable } from "./drawn.ts";
import { lossOfParameter } from "./parameter-narrowing.ts";
import { isAmbiguous, isOvershadowed } from "./route.ts";
import { concreteType } from "./media-type.ts";
import { hostileText } from "./text.ts";

type Group = Record<string, unknown>;

/** The parts of a call's input, and those of a handler's request. */
export interface Request {
  readonly path: Group;
  readonly query: Group;
  readonly headers: Group;
  readonly cookies: Group;
  readonly body: unknown;
  readonly contentType: string | undefined;
}

export interface Exchange {
  readonly sent: Request;
  readonly expected: Request;
}

const groups = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const;

/** Where a parameter stands in a call's input. */
export function groupOf(parameter: Parameter): (typeof groups)[Parameter["in"]] {
  return groups[parameter.in];
}

/** @throws Undrawable */
export function requestOf(operation: Operation, model: ApiModel, source: Source): Exchange {
  for (let tries = 0; tries < 20; tries++) {
    const sent = { path: {}, query: {}, headers: {}, cookies: {} };
    const expected = { path: {}, query: {}, headers: {}, cookies: {} };
    for (const parameter of operation.parameters) {
      const group = groupOf(parameter);
      const value = parameterValue(parameter, operation, model, source);
      if (value !== undefined) setOwn(sent[group], parameter.name, value);
      const received = value ?? parameter.default;
      if (received !== undefined) setOwn(expected[group], parameter.name, received);
    }
    if (isOvershadowed(operation, sent.path, model)) {
      source.narrowed("other-route");
      continue;
    }
    if (isAmbiguous(operation, sent.path)) {
      source.narrowed("shared-segment");
      continue;
    }
    const body = bodyOf(operation, model, source);
    return {
      sent: { ...sent, body: body?.sent, contentType: body?.content.mediaType },
      expected: { ...expected, body: body?.received, contentType: body?.content.mediaType },
    };
  }
  throw new Undrawable("its paths are those of another operation");
}

/** Headers that say how the message itself is to be read. */
const ignored = /^(accept|content-type)$/i;
const own =
  /^(host|connection|keep-alive|content-length|content-encoding|transfer-encoding|te|trailer|upgrade|expect|cookie)$/i;

function parameterValue(
  parameter: Parameter,
  operation: Operation,
  model: ApiModel,
  source: Source,
): unknown {
  const { required, name, schema } = parameter;
  if (parameter.in === "query" && name === operation.stream?.when.query) {
    source.narrowed("stream-switch");
    return undefined;
  }
  if (parameter.in === "header" && (ignored.test(name) || own.test(name))) {
    source.narrowed(ignored.test(name) ? "ignored-header" : "own-header");
    if (!required) return undefined;
    throw new Undrawable(`the header ${name} is no parameter`);
  }
  const mayLack = !required || parameter.default !== undefined;
  if (mayLack && !source.draw.pick(parameter, "present", [true, false])) return undefined;
  const type = valueTypeOf(parameter.type, model);
  const others = new Set(
    operation.parameters
      .filter((each) => each.in === parameter.in && each.name !== name)
      .map((each) => each.name),
  );
  const loss = (value: unknown) => lossOfParameter(parameter, value, type, others);
  try {
    return schema === undefined
      ? undescribed(source, loss)
      : drawn(source, { schema, direction: "request", loss });
  } catch (error) {
    if (mayLack && error instanceof Undrawable) return undefined;
    if (error instanceof Undrawable)
      throw new Undrawable(`${parameter.in} parameter ${name}: ${error.message}`);
    throw error;
  }
}

/** A parameter without a schema is a text. */
function undescribed(source: Source, loss: (value: unknown) => unknown): string {
  for (let tries = 0; tries < 60; tries++) {
    const text = source.draw.of(hostileText);
    if (loss(text) === undefined) return text;
  }
  throw new Undrawable("no text fits");
}

interface Body {
  readonly content: Content;
  readonly sent: unknown;
  readonly received: unknown;
}

function bodyOf(operation: Operation, model: ApiModel, source: Source): Body | undefined {
  const { body, method } = operation;
  if (body === undefined || body.contents.length === 0) return undefined;
  if (method === "get" || method === "head") {
    source.narrowed("body-of-get");
    if (body.required) throw new Undrawable("its body is required, and fetch sends none");
    return undefined;
  }
  if (!body.required && !source.draw.pick(body, "present", [true, true, false])) return undefined;
  const content = source.draw.pick(body, "content", body.contents);
  const value = contentValue(content, model, source);
  const lean = thinned(value, content.type, model, source.draw);
  return { content, sent: lean, received: filled(lean, content.type, model) };
}

const bytes = fc.uint8Array({ maxLength: 200 });

/** A range names no type to send, so that the bytes themselves have to say what they are. */
function bytesFor({ mediaType }: Content, { draw }: Source): Uint8Array | Blob {
  const made = new Uint8Array(draw.of(bytes));
  return mediaType.includes("*") ? new Blob([made], { type: concreteType(mediaType) }) : made;
}

function contentValue(content: Content, model: ApiModel, source: Source): unknown {
  const { kind, schema } = content;
  if (kind === "bytes") return bytesFor(content, source);
  const isText = kind === "text" && content.type !== content.documentType;
  if (isText || (schema === undefined && kind === "text")) return source.draw.of(hostileText);
  if (schema === undefined) return kind === "json" ? anyValue(source.draw) : {};
  const type = valueTypeOf(content.type, model);
  return drawn(source, {
    schema,
    direction: "request",
    files: kind === "multipart",
    loss: (value) => lossOfBody(content, value, type),
  });
}
