/** How an operation's body is to be read, settled before the first request comes. */
import { type MediaType, matchMediaType, parseMediaType } from "../wire/media-type.ts";
import type { ServerBody, ServerOperation } from "./contract.ts";
import type { BodyOptions, OperationOptions } from "./options.ts";
import { ownOf } from "./own.ts";
import { createPace } from "./pace.ts";
import type { Pace } from "./request-view.ts";

export interface BodyPlan {
  readonly declared: Readonly<Record<string, ServerBody>>;
  readonly spellings: readonly string[];
  /** What the usual Content-Type headers, spelled as usual, say: the same as reading them would tell. */
  readonly usual: ReadonlyMap<string, Declared>;
  readonly required: boolean;
  /** In bytes. */
  readonly limit: number;
  readonly partLimit: number;
  /** Undefined: it may come as slowly as it likes. */
  readonly pace: Pace | undefined;
  readonly anyContentType: boolean;
  readonly firstJsonValue: boolean;
  readonly decompress: boolean;
  /** Of the refusal of a body that can be read but is not as its schema says. */
  readonly invalidStatus: 400 | 422;
  /** The handler takes the body itself. */
  readonly streamed: boolean;
}

/** A declared media type, and how it is read. */
export interface Declared {
  readonly contentType: string;
  readonly body: ServerBody;
  /** The type is right, but its charset is not UTF-8. */
  readonly charsetRefused?: boolean;
}

/** Undefined for an operation that declares no body: one that comes is left unread. */
export function planBody(
  operation: ServerOperation,
  server: BodyOptions,
  own: OperationOptions,
  streamed: boolean,
): BodyPlan | undefined {
  if (operation.body === undefined) return undefined;
  const spellings = Object.keys(operation.body);
  return {
    declared: operation.body,
    spellings,
    usual: usualTypes(operation.body, spellings),
    required: operation.bodyRequired === true,
    limit: own.bodyLimit ?? server.bodyLimit ?? 1_048_576,
    partLimit: own.partLimit ?? server.partLimit ?? 100,
    pace: paceOf(server, own),
    anyContentType: own.anyContentType ?? server.anyContentType ?? false,
    firstJsonValue: own.firstJsonValue ?? server.firstJsonValue ?? false,
    decompress: own.decompress ?? server.decompress ?? false,
    invalidStatus: own.invalidStatus ?? server.invalidStatus ?? 400,
    streamed,
  };
}

function paceOf(server: BodyOptions, own: OperationOptions): Pace | undefined {
  const rate = own.minimumBodyRate ?? server.minimumBodyRate ?? 100;
  const grace = own.bodyGrace ?? server.bodyGrace ?? 10_000;
  for (const [name, value] of Object.entries({ minimumBodyRate: rate, bodyGrace: grace }))
    if (!(value >= 0 && value <= longest))
      throw new RangeError(
        `options.${name} is from 0 to ${String(longest)}, not ${String(value)}.`,
      );
  return rate === 0 ? undefined : createPace(rate, grace);
}

/** Beyond this, `setTimeout` would fire at once. */
const longest = 2 ** 31 - 1;

/** What clients write behind a type without meaning another one. */
const usualCharsets = [
  "",
  ";charset=utf-8",
  "; charset=utf-8",
  ";charset=UTF-8",
  "; charset=UTF-8",
];

function usualTypes(
  declared: Readonly<Record<string, ServerBody>>,
  spellings: readonly string[],
): ReadonlyMap<string, Declared> {
  const usual = new Map<string, Declared>();
  for (const spelling of spellings.filter((spelling) => !spelling.includes("*")))
    for (const charset of usualCharsets) {
      const found = declaredAs(declared, spellings, spelling + charset);
      if (found !== undefined && found.charsetRefused !== true)
        usual.set(spelling + charset, found);
    }
  return usual;
}

/** What a Content-Type says; undefined when it is malformed or not declared. */
export function declaredFor(plan: BodyPlan, header: string | undefined): Declared | undefined {
  const usual = header === undefined ? undefined : plan.usual.get(header);
  if (usual !== undefined) return usual;
  const found = declaredAs(plan.declared, plan.spellings, header ?? "application/octet-stream");
  if (!plan.anyContentType) return found;
  const contentType = found?.contentType ?? plan.spellings[0];
  const body = contentType === undefined ? undefined : ownOf(plan.declared, contentType);
  return contentType === undefined || body === undefined ? undefined : { contentType, body };
}

function declaredAs(
  declared: Readonly<Record<string, ServerBody>>,
  spellings: readonly string[],
  header: string,
): Declared | undefined {
  const arriving = parseMediaType(header);
  const contentType = arriving && matchMediaType(arriving, spellings);
  const body = contentType === undefined ? undefined : ownOf(declared, contentType);
  if (arriving === undefined || contentType === undefined || body === undefined) return undefined;
  return { contentType, body, charsetRefused: isCharsetRefused(body, arriving) };
}

/** Bytes have no characters, and the parts of a multipart body each have their own. */
function isCharsetRefused({ kind }: ServerBody, arriving: MediaType): boolean {
  if (kind === "bytes" || kind === "multipart") return false;
  const charset = arriving.parameters.get("charset")?.toLowerCase() ?? "utf-8";
  return charset !== "utf-8" && charset !== "utf8" && charset !== "us-ascii";
}
