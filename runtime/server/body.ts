/** A request's body: how much of it is taken, as what it is read, and the value that a handler gets. */
import { type MediaType, matchMediaType, parseMediaType } from "../wire/media-type.ts";
import { BodyWasRead } from "./body-was-read.ts";
import type { ServerBody, ServerOperation } from "./contract.ts";
import { jsonDepth, parseJson, utf8Decoded } from "./decode/json.ts";
import { problem } from "./decode/outcome.ts";
import { fillDefaults } from "./defaults.ts";
import { decodeForm } from "./form.ts";
import { decodeMultipart } from "./multipart.ts";
import type { BodyOptions } from "./options.ts";
import { ownOf } from "./own.ts";
import { type Fault, Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";

/** A body as a handler gets it; both are undefined when none came. */
export interface ReadBody {
  readonly body: unknown;
  /** The declared media type, as the document spells it, that the body was read as. */
  readonly contentType: string | undefined;
}

/** How an operation's body is read; made once. */
export interface BodyPlan {
  readonly declared: Readonly<Record<string, ServerBody>>;
  readonly spellings: readonly string[];
  /** What the usual Content-Type headers, spelled as usual, say: the same as reading them would tell. */
  readonly usual: ReadonlyMap<string, Declared>;
  readonly required: boolean;
  readonly limit: number;
  readonly anyContentType: boolean;
  readonly firstJsonValue: boolean;
}

/** A declared media type, and how it is read. */
interface Declared {
  readonly contentType: string;
  readonly body: ServerBody;
  /** The type is right, but its charset is not UTF-8. */
  readonly charsetRefused?: boolean;
}

const defaultLimit = 1_048_576;

/** Undefined for an operation that declares no body: one that comes is left unread. */
export function planBody(
  operation: ServerOperation,
  server: BodyOptions,
  own: BodyOptions,
): BodyPlan | undefined {
  if (operation.body === undefined) return undefined;
  const spellings = Object.keys(operation.body);
  return {
    declared: operation.body,
    spellings,
    usual: usualTypes(operation.body, spellings),
    required: operation.bodyRequired === true,
    limit: own.bodyLimit ?? server.bodyLimit ?? defaultLimit,
    anyContentType: own.anyContentType ?? server.anyContentType ?? false,
    firstJsonValue: own.firstJsonValue ?? server.firstJsonValue ?? false,
  };
}

/** A client sends the declared spelling as it is or with the charset that everyone uses. */
function usualTypes(
  declared: Readonly<Record<string, ServerBody>>,
  spellings: readonly string[],
): ReadonlyMap<string, Declared> {
  const usual = new Map<string, Declared>();
  for (const spelling of spellings)
    for (const charset of [
      "",
      ";charset=utf-8",
      "; charset=utf-8",
      ";charset=UTF-8",
      "; charset=UTF-8",
    ]) {
      const mediaType = parseMediaType(spelling + charset);
      const contentType = mediaType && matchMediaType(mediaType, spellings);
      const body = contentType === undefined ? undefined : ownOf(declared, contentType);
      const plain = mediaType?.essence.includes("*") === false;
      if (
        plain &&
        contentType !== undefined &&
        body !== undefined &&
        !isCharsetRefused(body, mediaType)
      )
        usual.set(spelling + charset, { contentType, body });
    }
  return usual;
}

/**
 * Reads and decodes a body.
 *
 * @throws a refusal: 413 for too many bytes, 415 for a type or encoding that is not declared, 400 for
 *   a body that is missing, malformed or of the wrong types
 */
export async function readBody(plan: BodyPlan, request: RequestView): Promise<ReadBody> {
  const header = request.header("content-type");
  const { hasBody } = request;
  if (!hasBody && header === undefined) return nothing(plan);
  refuseEncoding(request);
  const length = Number(request.header("content-length") ?? 0);
  if (length > plan.limit) throw tooLarge(plan);
  const declared =
    (header === undefined ? undefined : plan.usual.get(header)) ?? declaredFor(plan, header);
  if (declared === undefined) {
    // A client that always names a type, but sends nothing, sent nothing; so did one that streamed no byte.
    if (!hasBody) return nothing(plan);
    if (header === undefined && (await taken(plan, request)).length === 0) return nothing(plan);
    throw new Refusal(415, { message: `The body must be one of: ${plan.spellings.join(", ")}.` });
  }
  const bytes = hasBody ? await taken(plan, request) : new Uint8Array();
  const { kind, defaults } = declared.body;
  if (bytes.length === 0 && (kind === "json" || kind === "multipart" || header === undefined))
    return nothing(plan);
  if (declared.charsetRefused) throw new Refusal(415, { message: "The body must be UTF-8." });
  const body =
    kind === "multipart"
      ? unless(await decodeMultipart(bytes, header ?? "", declared.body, jsonDepth))
      : decoded(plan, declared.body, bytes, request);
  if (defaults !== undefined) fillDefaults(body, defaults);
  return { body, contentType: declared.contentType };
}

function nothing(plan: BodyPlan): ReadBody {
  if (plan.required) throw refused([{ name: "", ...problem("required", "must be given") }]);
  return { body: undefined, contentType: undefined };
}

/** What a Content-Type says that is not one of the usual. */
function declaredFor(plan: BodyPlan, header: string | undefined): Declared | undefined {
  const arriving = parseMediaType(header ?? "application/octet-stream");
  const match = arriving === undefined ? undefined : matchMediaType(arriving, plan.spellings);
  const contentType = match ?? (plan.anyContentType ? plan.spellings[0] : undefined);
  const body = contentType === undefined ? undefined : ownOf(plan.declared, contentType);
  if (contentType === undefined || body === undefined) return undefined;
  const charsetRefused = !plan.anyContentType && isCharsetRefused(body, arriving);
  return { contentType, body, charsetRefused };
}

function refuseEncoding(request: RequestView): void {
  const encoding = request.header("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return;
  throw new Refusal(415, {
    message: "The body must not be encoded (Content-Encoding).",
    headers: { "Accept-Encoding": "identity" },
  });
}

/** Bytes have no characters, and the parts of a multipart body each have their own. */
function isCharsetRefused({ kind }: ServerBody, arriving: MediaType | undefined): boolean {
  if (kind === "bytes" || kind === "multipart") return false;
  const charset = arriving?.parameters.get("charset")?.toLowerCase() ?? "utf-8";
  return charset !== "utf-8" && charset !== "utf8" && charset !== "us-ascii";
}

async function taken(plan: BodyPlan, request: RequestView): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await request.read(plan.limit);
  } catch (cause) {
    if (cause instanceof BodyWasRead) throw cause;
    throw new Refusal(400, { message: "The body ended too soon.", cause });
  }
  if (bytes === undefined) throw tooLarge(plan);
  return bytes;
}

const tooLarge = ({ limit }: BodyPlan): Refusal =>
  new Refusal(413, { message: `The body must not be larger than ${String(limit)} bytes.` });

function decoded(
  plan: BodyPlan,
  declared: ServerBody,
  bytes: Uint8Array,
  request: RequestView,
): unknown {
  if (declared.kind === "bytes") return bytes;
  const text = request.utf8 === undefined ? utf8Decoded(bytes) : request.utf8(bytes);
  if (text === undefined) throw refused([{ name: "", ...problem("encoding", "must be UTF-8") }]);
  if (declared.kind === "text") return text;
  if (declared.kind === "form") return unless(decodeForm(text, declared, jsonDepth));
  const outcome = parseJson(text, { depth: jsonDepth, firstValueOnly: plan.firstJsonValue });
  if (outcome.problems !== undefined)
    throw refused(outcome.problems.map((found) => ({ name: "", ...found })));
  return outcome.value;
}

/** What a body of named parts gives: its value, or the faults of its parts. */
export type Parts =
  | { readonly value: Record<string, unknown>; readonly faults?: undefined }
  | { readonly faults: readonly BodyFault[] };

type BodyFault = Omit<Fault, "in">;

function unless(parts: Parts): unknown {
  if (parts.faults !== undefined) throw refused(parts.faults);
  return parts.value;
}

const refused = (faults: readonly BodyFault[]): Refusal =>
  new Refusal(400, {
    message: "The body is not as declared.",
    faults: faults.map((fault) => ({ in: "body", ...fault })),
  });
