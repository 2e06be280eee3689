/** From what a handler answers to what goes out: nothing that the contract does not declare. */
import { acceptable } from "./accept.ts";
import { matchMediaType, parseMediaType } from "../wire/media-type.ts";
import type { BodyKind, ItemKind } from "../wire/operation.ts";
import { responseFor } from "../wire/responses.ts";
import type { ServerOperation } from "./contract.ts";
import type { AnyAnswer } from "./handler.ts";
import { type ItemPlan, itemBytes } from "./items.ts";
import type { JsonOut } from "./json-out.ts";
import { type OutBody, fits, formText, isAsyncIterable, plainBody, streamOf } from "./out-body.ts";
import { headerLines, sendable } from "./out-headers.ts";
import { ownOf } from "./own.ts";
import { Refusal } from "./refusal.ts";
import type { RequestView, ResponseView } from "./request-view.ts";

/** How an operation's answers are written; made once. */
export interface AnswerPlan {
  readonly operation: AnsweredOperation;
  readonly options: AnswerOptions;
  /** The answers whose status is declared as such, rather than as a range or `default`. */
  readonly exact: ReadonlyMap<number, DeclaredAnswer>;
  /** The media types of all successes. */
  readonly offers: readonly string[];
}

/** What an operation's answers are written by. */
export type AnsweredOperation = Pick<ServerOperation, "id" | "responses" | "answers">;

/** What holds for the answers of all operations. */
export interface AnswerOptions {
  /** Headers of every answer, names and values in turn. */
  readonly always: readonly string[];
  /** Whether the items of streams are held to what the contract says of them. */
  readonly validateAnswers: boolean;
  /** Milliseconds; 0 for none. */
  readonly keepAlive: number;
  readonly json: JsonOut;
}

/** One status, with what need not be found out for every answer. */
interface DeclaredAnswer {
  /** By media type; undefined when there is no body. */
  readonly content: ReadonlyMap<string, DeclaredContent> | undefined;
  /** What is sent when the answer names no media type. */
  readonly first: Chosen;
  /** The headers of an answer that has none of its own and is sent as `first`. */
  readonly lines: readonly string[];
}

/** A media type or range that a status declares. */
interface DeclaredContent {
  readonly kind: BodyKind;
  /** How the items of an async iterable are written; undefined for one that is no stream of items. */
  readonly items: ItemPlan | undefined;
  /** What is sent when the answer does not say more. */
  readonly contentType: string;
}

type Chosen = DeclaredContent;

export function planAnswers(operation: AnsweredOperation, options: AnswerOptions): AnswerPlan {
  const { responses } = operation;
  const exact = new Map<number, DeclaredAnswer>();
  for (const status of Object.keys(responses).map(Number).filter(isStatus))
    exact.set(status, declaredAnswer(operation, status, options)!);
  const successes = Object.keys(responses).filter((key) => key.startsWith("2"));
  const offers = new Set(successes.flatMap((key) => Object.keys(responses[key]?.content ?? {})));
  return { operation, options, exact, offers: [...offers] };
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

/** Whether what a handler gave is an answer; which one, the contract says. */
export function isAnswer(value: unknown): value is AnyAnswer {
  return (
    typeof value === "object" &&
    value !== null &&
    "status" in value &&
    typeof value.status === "number"
  );
}

const isStatus = (status: number): boolean =>
  Number.isInteger(status) && status >= 200 && status <= 599;

function declaredAnswer(
  { responses, answers = {} }: AnsweredOperation,
  status: number,
  options: AnswerOptions,
): DeclaredAnswer | undefined {
  const found = responseFor(responses, status);
  if (found === undefined) return undefined;
  const { content = {}, items = {} } = found.response;
  const validators = options.validateAnswers ? ownOf(answers, found.key)?.items : undefined;
  const all = new Map(
    Object.entries(content).map(([spelling, kind]): [string, DeclaredContent] => {
      const itemKind: ItemKind | undefined = ownOf(items, spelling);
      const validator = ownOf(validators ?? {}, spelling);
      const plan = itemKind && { kind: itemKind, validator, keepAlive: options.keepAlive };
      const contentType = sendable(sentAs(spelling, kind, options));
      return [spelling, { kind, items: plan, contentType }];
    }),
  );
  const bodiless = all.size === 0 || isBodiless(status);
  const first = firstOf(all);
  return {
    content: bodiless ? undefined : all,
    first,
    lines: headerLines(undefined, bodiless ? [] : typed(first.contentType), options.always),
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
  { operation, options, exact }: AnswerPlan,
  request: RequestView,
): ResponseView | Promise<ResponseView> {
  const { status } = answer;
  if (!isStatus(status)) throw new Error(`A handler answered the status ${String(status)}.`);
  const { always, json } = options;
  const declared = exact.get(status) ?? declaredAnswer(operation, status, options);
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
  if (chosen.kind !== "json" || chosen.items !== undefined)
    return written(answer, chosen, { always, json, what: `${String(status)} of ${operation.id}` });
  const plain = answer.headers === undefined && chosen === first;
  const headers = plain ? lines : headerLines(answer.headers, typed(chosen.contentType), always);
  return { status, headers, body: json.text(answer.body) };
}

async function written(
  { status, headers, body }: AnyAnswer,
  { kind, contentType, items }: Chosen,
  { always, json, what }: Untyped & { readonly what: string },
): Promise<ResponseView> {
  if (items !== undefined && isAsyncIterable(body)) {
    // A cache would keep the end of a stream from everyone until it comes.
    const lines = [...typed(contentType), "Cache-Control", "no-cache"];
    const bytes = itemBytes(body, items, what);
    return { status, headers: headerLines(headers, lines, always), body: bytes };
  }
  const out = await bodyOf(kind, contentType, body, json);
  return { status, headers: headerLines(headers, typed(out.contentType), always), body: out.body };
}

/** Writes the answer of a hook, which no contract describes: its body's own kind says how. */
export function writeUntyped(answer: AnyAnswer, { always, json }: Untyped): ResponseView {
  const { status, body } = answer;
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new Error(`A hook answered the status ${String(status)}.`);
  if (body === undefined || isBodiless(status))
    return { status, headers: headerLines(answer.headers, [], always), body: undefined };
  const out = plainBody(body, json);
  const type = sendable(answer.contentType ?? out.contentType);
  return { status, headers: headerLines(answer.headers, typed(type), always), body: out.body };
}

/** What an answer that no contract describes is written by. */
export type Untyped = Pick<AnswerOptions, "always" | "json">;

const isBodiless = (status: number): boolean => status === 204 || status === 205 || status === 304;

/** The first media type that a status declares. */
function firstOf(content: ReadonlyMap<string, DeclaredContent>): Chosen {
  const [first] = content.values();
  return first ?? noContent;
}

const noContent: Chosen = { kind: "bytes", items: undefined, contentType: "" };

/** Of several media types the one that the client wants most and the body can be sent as. */
function wanted(
  content: ReadonlyMap<string, DeclaredContent>,
  body: unknown,
  request: RequestView,
): Chosen | undefined {
  if (content.size < 2) return undefined;
  const fitting = [...content].filter(([, { kind }]) => fits(kind, body));
  const [best] = acceptable(
    request.header("accept"),
    fitting.map(([spelling]) => spelling),
  );
  return best === undefined ? undefined : content.get(best);
}

/** The media type that an answer names. */
function named(
  content: ReadonlyMap<string, DeclaredContent>,
  contentType: string,
  status: number,
): Chosen {
  const mediaType = parseMediaType(contentType);
  const spelling = mediaType && matchMediaType(mediaType, [...content.keys()]);
  const found = spelling === undefined ? undefined : content.get(spelling);
  if (found === undefined)
    throw new Error(
      `A handler answered ${String(status)} as ${JSON.stringify(contentType)}, which its operation does not declare.`,
    );
  return { ...found, contentType: sendable(contentType) };
}

/** What a declared media type is sent as when the handler does not say more. */
function sentAs(spelling: string, kind: BodyKind, { json }: AnswerOptions): string {
  if (spelling === "application/json") return json.contentType;
  return spelling.includes("*") ? rangeDefault(spelling, kind, json) : spelling;
}

/** Of a range such as `text/*`. */
function rangeDefault(range: string, kind: BodyKind, json: JsonOut): string {
  if (kind === "json") return json.contentType;
  if (kind === "text" || range.startsWith("text/")) return "text/plain";
  return "application/octet-stream";
}

async function bodyOf(
  kind: BodyKind,
  contentType: string,
  body: unknown,
  json: JsonOut,
): Promise<OutBody> {
  switch (kind) {
    case "json":
      return { contentType, body: json.text(body) };
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
