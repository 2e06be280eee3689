/** A request's body: how much of it is taken, as what it is read, and the value that a handler gets. */
import { type MediaType, matchMediaType, parseMediaType } from "../wire/media-type.ts";
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
  readonly required: boolean;
  readonly limit: number;
  readonly anyContentType: boolean;
  readonly firstJsonValue: boolean;
}

const defaultLimit = 1_048_576;

/** Undefined for an operation that declares no body: one that comes is left unread. */
export function planBody(
  operation: ServerOperation,
  server: BodyOptions,
  own: BodyOptions,
): BodyPlan | undefined {
  if (operation.body === undefined) return undefined;
  return {
    declared: operation.body,
    spellings: Object.keys(operation.body),
    required: operation.bodyRequired === true,
    limit: own.bodyLimit ?? server.bodyLimit ?? defaultLimit,
    anyContentType: own.anyContentType ?? server.anyContentType ?? false,
    firstJsonValue: own.firstJsonValue ?? server.firstJsonValue ?? false,
  };
}

/**
 * Reads and decodes a body.
 *
 * @throws a refusal: 413 for too many bytes, 415 for a type or encoding that is not declared, 400 for
 *   a body that is missing, malformed or of the wrong types
 */
export async function readBody(plan: BodyPlan, request: RequestView): Promise<ReadBody> {
  if (!request.hasBody && request.header("content-type") === undefined) return nothing(plan);
  refuseEncoding(request);
  const length = Number(request.header("content-length") ?? 0);
  if (length > plan.limit) throw tooLarge(plan);
  const header = request.header("content-type");
  const arriving = parseMediaType(header ?? "application/octet-stream");
  const contentType = spellingFor(plan, arriving);
  const declared = contentType === undefined ? undefined : ownOf(plan.declared, contentType);
  if (contentType === undefined || declared === undefined) {
    // A client that always names a type, but sends nothing, sent nothing; so did one that streamed no byte.
    if (!request.hasBody) return nothing(plan);
    if (header === undefined && (await taken(plan, request)).length === 0) return nothing(plan);
    throw new Refusal(415, { message: `The body must be one of: ${plan.spellings.join(", ")}.` });
  }
  const bytes = request.hasBody ? await taken(plan, request) : new Uint8Array();
  if (
    bytes.length === 0 &&
    (declared.kind === "json" || declared.kind === "multipart" || header === undefined)
  )
    return nothing(plan);
  if (!plan.anyContentType) refuseCharset(declared, arriving);
  const body = await decoded(plan, declared, bytes, header ?? "");
  if (declared.defaults !== undefined) fillDefaults(body, declared.defaults);
  return { body, contentType };
}

function nothing(plan: BodyPlan): ReadBody {
  if (plan.required) throw refused([{ name: "", ...problem("required", "must be given") }]);
  return { body: undefined, contentType: undefined };
}

function spellingFor(plan: BodyPlan, arriving: MediaType | undefined): string | undefined {
  const match = arriving === undefined ? undefined : matchMediaType(arriving, plan.spellings);
  return match ?? (plan.anyContentType ? plan.spellings[0] : undefined);
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
function refuseCharset(declared: ServerBody, arriving: MediaType | undefined): void {
  if (declared.kind === "bytes" || declared.kind === "multipart") return;
  const charset = arriving?.parameters.get("charset")?.toLowerCase() ?? "utf-8";
  if (charset !== "utf-8" && charset !== "utf8" && charset !== "us-ascii")
    throw new Refusal(415, { message: "The body must be UTF-8." });
}

async function taken(plan: BodyPlan, request: RequestView): Promise<Uint8Array> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await request.read(plan.limit);
  } catch (cause) {
    throw new Refusal(400, { message: "The body ended too soon.", cause });
  }
  if (bytes === undefined) throw tooLarge(plan);
  return bytes;
}

const tooLarge = ({ limit }: BodyPlan): Refusal =>
  new Refusal(413, { message: `The body must not be larger than ${String(limit)} bytes.` });

async function decoded(
  plan: BodyPlan,
  declared: ServerBody,
  bytes: Uint8Array,
  contentType: string,
): Promise<unknown> {
  if (declared.kind === "bytes") return bytes;
  if (declared.kind === "multipart")
    return unless(await decodeMultipart(bytes, contentType, declared, jsonDepth));
  const text = utf8Decoded(bytes);
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
