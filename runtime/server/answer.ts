/** From what a handler answers to what goes out: nothing that the contract does not declare. */
import { acceptable } from "./accept.ts";
import { matchMediaType, parseMediaType } from "../wire/media-type.ts";
import type { BodyKind, ResponsesWire } from "../wire/operation.ts";
import { responseFor } from "../wire/responses.ts";
import type { AnyAnswer } from "./handler.ts";
import { type ItemFormat, itemBytes, itemFormatOf } from "./items.ts";
import { type OutBody, fits, formText, isAsyncIterable, plainBody, streamOf } from "./out-body.ts";
import { headerLines } from "./out-headers.ts";
import { ownOf } from "./own.ts";
import { Refusal } from "./refusal.ts";
import type { RequestView, ResponseView } from "./request-view.ts";

/** How an operation's answers are written; made once. */
export interface AnswerPlan {
  readonly responses: ResponsesWire;
  /** Headers of every answer, names and values in turn. */
  readonly always: readonly string[];
  /** The answers whose status is declared as such, rather than as a range or `default`. */
  readonly exact: ReadonlyMap<number, DeclaredAnswer>;
  /** The media types of all successes. */
  readonly offers: readonly string[];
}

/** One status, with what need not be found out for every answer. */
interface DeclaredAnswer {
  /** By media type; undefined when there is no body. */
  readonly content: Readonly<Record<string, BodyKind>> | undefined;
  /** What is sent when the answer names no media type. */
  readonly first: Chosen;
  /** The headers of an answer that has none of its own and is sent as `first`. */
  readonly lines: readonly string[];
}

interface Chosen {
  readonly kind: BodyKind;
  readonly contentType: string;
  /** How the values of an async iterable are written. */
  readonly items: ItemFormat | undefined;
}

/** @param always headers of every answer, names and values in turn */
export function planAnswers(responses: ResponsesWire, always: readonly string[]): AnswerPlan {
  const exact = new Map<number, DeclaredAnswer>();
  for (const status of Object.keys(responses).map(Number).filter(isStatus))
    exact.set(status, declaredAnswer(responses, status, always)!);
  const successes = Object.keys(responses).filter((key) => key.startsWith("2"));
  const offers = new Set(successes.flatMap((key) => Object.keys(responses[key]?.content ?? {})));
  return { responses, always, exact, offers: [...offers] };
}

/**
 * The media types of a success that the client takes.
 *
 * @throws a 406 when there are several and none of them will do. A single one is sent whatever the
 *   client says (RFC 9110, section 12.5.1): much software asks for what it does not mean
 */
export function acceptableOf({ offers }: AnswerPlan, request: RequestView): readonly string[] {
  if (offers.length < 2) return offers;
  const taken = acceptable(request.header("accept"), offers);
  if (taken.length > 0) return taken;
  throw new Refusal(406, { message: `The answer is one of: ${offers.join(", ")}.` });
}

const isStatus = (status: number): boolean =>
  Number.isInteger(status) && status >= 200 && status <= 599;

function declaredAnswer(
  responses: ResponsesWire,
  status: number,
  always: readonly string[],
): DeclaredAnswer | undefined {
  const declared = responseFor(responses, status);
  if (declared === undefined) return undefined;
  const { content } = declared.response;
  const bodiless = content === undefined || Object.keys(content).length === 0 || isBodiless(status);
  const first = firstOf(content ?? {});
  return {
    content: bodiless ? undefined : content,
    first,
    lines: headerLines(undefined, bodiless ? [] : typed(first.contentType), always),
  };
}

const typed = (contentType: string): readonly string[] => [
  "Content-Type",
  contentType,
  "X-Content-Type-Options",
  "nosniff",
];

/**
 * Writes a handler's answer by its operation's declared answers; at once, where its body is there. 204,
 * 205 and 304 have no body.
 *
 * @throws for an answer that the contract does not declare or that HTTP cannot carry: the handler's
 *   fault, which the client must not see
 */
export function writeAnswer(
  answer: AnyAnswer,
  { responses, always, exact }: AnswerPlan,
  request: RequestView,
): ResponseView | Promise<ResponseView> {
  const { status } = answer;
  if (!isStatus(status)) throw new Error(`A handler answered the status ${String(status)}.`);
  const declared = exact.get(status) ?? declaredAnswer(responses, status, always);
  if (declared === undefined)
    throw new Error(`A handler answered ${String(status)}, which its operation does not declare.`);
  const { content, first, lines } = declared;
  if (content === undefined) {
    if (answer.body !== undefined)
      throw new Error(
        `A handler answered ${String(status)} with a body, which the operation does not declare.`,
      );
    const headers = answer.headers === undefined ? lines : headerLines(answer.headers, [], always);
    return { status, headers, body: undefined };
  }
  if (answer.body === undefined)
    throw new Error(`A handler answered ${String(status)} without its body.`);
  const chosen =
    answer.contentType === undefined
      ? (wanted(content, answer.body, request) ?? first)
      : named(content, answer.contentType, status);
  if (chosen.kind !== "json" || chosen.items !== undefined) return written(answer, chosen, always);
  const plain = answer.headers === undefined && chosen === first;
  const headers = plain ? lines : headerLines(answer.headers, typed(chosen.contentType), always);
  return { status, headers, body: jsonText(answer.body) };
}

async function written(
  { status, headers, body }: AnyAnswer,
  { kind, contentType, items }: Chosen,
  always: readonly string[],
): Promise<ResponseView> {
  if (items !== undefined && isAsyncIterable(body)) {
    // A cache would keep the end of a stream from everyone until it comes.
    const lines = [...typed(contentType), "Cache-Control", "no-cache"];
    return { status, headers: headerLines(headers, lines, always), body: itemBytes(body, items) };
  }
  const out = await bodyOf(kind, contentType, body);
  return { status, headers: headerLines(headers, typed(out.contentType), always), body: out.body };
}

/** Writes the answer of a hook, which no contract describes: its body's own kind says how. */
export function writeUntyped(answer: AnyAnswer, always: readonly string[]): ResponseView {
  const { status, body } = answer;
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new Error(`A hook answered the status ${String(status)}.`);
  if (body === undefined || isBodiless(status))
    return { status, headers: headerLines(answer.headers, [], always), body: undefined };
  const out = plainBody(body);
  const type = answer.contentType ?? out.contentType;
  return { status, headers: headerLines(answer.headers, typed(type), always), body: out.body };
}

const isBodiless = (status: number): boolean => status === 204 || status === 205 || status === 304;

/** The first media type that a status declares. */
function firstOf(content: Readonly<Record<string, BodyKind>>): Chosen {
  const [spelling = ""] = Object.keys(content);
  const kind = content[spelling] ?? "bytes";
  const contentType = spelling.includes("*") ? rangeDefault(spelling, kind) : spelling;
  return { kind, contentType, items: itemFormatOf(contentType) };
}

/** Of several media types the one that the client wants most and the body can be sent as. */
function wanted(
  content: Readonly<Record<string, BodyKind>>,
  body: unknown,
  request: RequestView,
): Chosen | undefined {
  const offers = Object.keys(content);
  if (offers.length < 2) return undefined;
  const fitting = offers.filter((offer) => fits(content[offer] ?? "bytes", body));
  const [best] = acceptable(request.header("accept"), fitting);
  return best === undefined ? undefined : firstOf({ [best]: content[best] ?? "bytes" });
}

/** The media type that an answer names. */
function named(
  content: Readonly<Record<string, BodyKind>>,
  contentType: string,
  status: number,
): Chosen {
  const mediaType = parseMediaType(contentType);
  const spelling = mediaType && matchMediaType(mediaType, Object.keys(content));
  const kind = spelling === undefined ? undefined : ownOf(content, spelling);
  if (kind === undefined)
    throw new Error(
      `A handler answered ${String(status)} as ${JSON.stringify(contentType)}, which its operation does not declare.`,
    );
  return { kind, contentType, items: itemFormatOf(contentType) };
}

/** What is sent for a range such as `text/*` when the handler does not say more. */
function rangeDefault(range: string, kind: BodyKind): string {
  if (kind === "json") return "application/json";
  if (kind === "text" || range.startsWith("text/")) return "text/plain";
  return "application/octet-stream";
}

async function bodyOf(kind: BodyKind, contentType: string, body: unknown): Promise<OutBody> {
  switch (kind) {
    case "json":
      return { contentType, body: jsonText(body) };
    case "text": {
      const type = contentType.includes(";") ? contentType : `${contentType}; charset=utf-8`;
      if (typeof body === "string") return { contentType: type, body };
      return { contentType: type, body: await streamOf(body) };
    }
    case "form":
      return { contentType, body: formText(body) };
    case "multipart": {
      if (!(body instanceof FormData)) throw new Error("A multipart answer is a FormData.");
      const encoded = new Response(body);
      const bytes = new Uint8Array(await encoded.arrayBuffer());
      return { contentType: encoded.headers.get("content-type") ?? contentType, body: bytes };
    }
    case "bytes":
      return { contentType, body: await streamOf(body) };
  }
}

/** JSON.stringify gives no text for a function or a symbol, whatever its type says. */
function jsonText(body: unknown): string {
  const text: string | undefined = JSON.stringify(body);
  if (text === undefined) throw new Error("A handler's answer cannot be written as JSON.");
  return text;
}
