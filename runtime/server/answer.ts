/** From what a handler answers to what goes out: nothing that the contract does not declare. */
import { matchMediaType, parseMediaType } from "../wire/media-type.ts";
import type { BodyKind, ResponsesWire } from "../wire/operation.ts";
import { responseFor } from "../wire/responses.ts";
import type { AnyAnswer } from "./handler.ts";
import { type OutBody, formText, plainBody, streamOf } from "./out-body.ts";
import { headerLines } from "./out-headers.ts";
import { ownOf } from "./own.ts";
import type { ResponseView } from "./request-view.ts";

/**
 * Writes a handler's answer by its operation's declared answers. 204, 205 and 304 have no body.
 *
 * @param always headers of every answer, names and values in turn
 * @throws for an answer that the contract does not declare or that HTTP cannot carry: the handler's
 *   fault, which the client must not see
 */
export async function writeAnswer(
  answer: AnyAnswer,
  responses: ResponsesWire,
  always: readonly string[],
): Promise<ResponseView> {
  const { status } = answer;
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new Error(`A handler answered the status ${String(status)}.`);
  const declared = responseFor(responses, status);
  if (declared === undefined)
    throw new Error(`A handler answered ${String(status)}, which its operation does not declare.`);
  const { content } = declared.response;
  if (content === undefined || Object.keys(content).length === 0 || isBodiless(status)) {
    if (answer.body !== undefined)
      throw new Error(
        `A handler answered ${String(status)} with a body, which the operation does not declare.`,
      );
    return { status, headers: headerLines(answer.headers, [], always), body: undefined };
  }
  const { kind, contentType } = chosen(content, answer, status);
  const out = await bodyOf(kind, contentType, answer.body, status);
  const typed = ["Content-Type", out.contentType, "X-Content-Type-Options", "nosniff"];
  return { status, headers: headerLines(answer.headers, typed, always), body: out.body };
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
  const typed = ["Content-Type", type, "X-Content-Type-Options", "nosniff"];
  return { status, headers: headerLines(answer.headers, typed, always), body: out.body };
}

const isBodiless = (status: number): boolean => status === 204 || status === 205 || status === 304;

/** The media type that the answer names, or the first that the status declares. */
function chosen(
  content: Readonly<Record<string, BodyKind>>,
  answer: AnyAnswer,
  status: number,
): { readonly kind: BodyKind; readonly contentType: string } {
  const spellings = Object.keys(content);
  const named = answer.contentType;
  if (named === undefined) {
    const spelling = spellings[0] ?? "";
    const kind = content[spelling] ?? "bytes";
    return { kind, contentType: spelling.includes("*") ? rangeDefault(spelling, kind) : spelling };
  }
  const mediaType = parseMediaType(named);
  const spelling = mediaType === undefined ? undefined : matchMediaType(mediaType, spellings);
  const kind = spelling === undefined ? undefined : ownOf(content, spelling);
  if (kind === undefined)
    throw new Error(
      `A handler answered ${String(status)} as ${JSON.stringify(named)}, which its operation does not declare.`,
    );
  return { kind, contentType: named };
}

/** What is sent for a range such as `text/*` when the handler does not say more. */
function rangeDefault(range: string, kind: BodyKind): string {
  if (kind === "json") return "application/json";
  if (kind === "text" || range.startsWith("text/")) return "text/plain";
  return "application/octet-stream";
}

async function bodyOf(
  kind: BodyKind,
  contentType: string,
  body: unknown,
  status: number,
): Promise<OutBody> {
  if (body === undefined) throw new Error(`A handler answered ${String(status)} without its body.`);
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
