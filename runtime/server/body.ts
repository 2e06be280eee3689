/** A request's body: how much of it is taken, as what it is read, and the value that a handler gets. */
import { type BodyPlan, type Declared, declaredFor } from "./body-plan.ts";
import { BodyWasRead } from "./body-was-read.ts";
import type { Validator } from "../validation/validator.ts";
import type { Defaults } from "./contract.ts";
import { jsonDepth, parseJson, utf8Decoded } from "./decode/json.ts";
import { problem } from "./decode/outcome.ts";
import { fillDefaults } from "./defaults.ts";
import { type Encoding, decompressed, encodingOf } from "./decompress.ts";
import { decodeForm } from "./form.ts";
import { decodeMultipart } from "./multipart.ts";
import { type Fault, Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";
import { tooLarge } from "./too-large.ts";
import { type Upload, uploadOf } from "./upload.ts";
import { refuseInvalid, refuseInvalidSent } from "./validate.ts";
import { whenThere } from "./when-there.ts";

/** A body as a handler gets it; all is undefined when none came. */
export interface ReadBody {
  readonly body: unknown;
  /** Instead of `body`, where the handler takes it itself. */
  readonly upload?: Upload | undefined;
  /** The declared media type, as the document spells it, that the body was read as. */
  readonly contentType: string | undefined;
}

/** A body that came, and as what it is to be read. */
interface Arrived {
  readonly plan: BodyPlan;
  readonly request: RequestView;
  readonly declared: Declared;
  readonly bytes: Uint8Array;
}

/**
 * Reads and decodes a body; at once, where it is there.
 *
 * @throws a refusal: 408 for bytes that come too slowly, 413 for too many, 415 for a type or encoding that is not declared, 400 for
 *   a body that is missing, malformed or of the wrong types
 */
export function readBody(plan: BodyPlan, request: RequestView): ReadBody | Promise<ReadBody> {
  const header = request.header("content-type");
  const { hasBody } = request;
  if (!hasBody && header === undefined) return nothing(plan);
  const encoding = encodingOf(plan, request);
  refuseLength(plan, request);
  const declared = declaredFor(plan, header);
  // A client that always names a type, but sends nothing, sent nothing; so did one that streamed no byte.
  if (declared === undefined && !hasBody) return nothing(plan);
  if (declared === undefined && header !== undefined) throw unsupported(plan);
  const bytes = hasBody ? taken(plan, request) : new Uint8Array();
  return whenThere(bytes, (came) => bodyOf(plan, request, { declared, encoding }, came));
}

/** What a head says of its body. */
interface Announced {
  readonly declared: Declared | undefined;
  readonly encoding: Encoding | undefined;
}

function bodyOf(
  plan: BodyPlan,
  request: RequestView,
  { declared, encoding }: Announced,
  bytes: Uint8Array,
): ReadBody | Promise<ReadBody> {
  const kind = declared?.body.kind;
  if (bytes.length === 0)
    if (kind === "json" || kind === "multipart" || request.header("content-type") === undefined)
      return nothing(plan);
  if (declared === undefined) throw unsupported(plan);
  if (declared.charsetRefused) throw new Refusal(415, { message: "The body must be UTF-8." });
  if (encoding === undefined) return bodyFrom({ plan, request, declared, bytes });
  return decompressed(bytes, encoding, plan.limit).then((unfolded) =>
    bodyFrom({ plan, request, declared, bytes: unfolded }),
  );
}

function bodyFrom(arrived: Arrived): ReadBody | Promise<ReadBody> {
  return whenThere(decoded(arrived), (body) => validBody(arrived, body));
}

function validBody(arrived: Arrived, body: unknown): ReadBody | Promise<ReadBody> {
  const { invalidStatus } = arrived.plan;
  const { contentType } = arrived.declared;
  const { defaults, validator } = arrived.declared.body;
  if (defaults === undefined) refuseInvalid(validator, body, invalidStatus);
  else if (isInvalidFilled(body, defaults, validator))
    return whenThere(decoded(arrived), (sent) => {
      refuseInvalidSent(validator, { sent, filled: body }, invalidStatus);
      return { body, contentType };
    });
  return { body, contentType };
}

/**
 * Fills in the defaults. What was sent is held to the schema without them: a default that breaks the
 * schema is no fault of who did not send it. But one may also stand for what is required.
 */
function isInvalidFilled(
  body: unknown,
  defaults: Defaults,
  validator: Validator<unknown> | undefined,
): validator is Validator<unknown> {
  const asSent = validator === undefined || validator.is(body);
  fillDefaults(body, defaults);
  return !asSent && !validator.is(body);
}

/**
 * Hands a body over as it comes, after the checks that need none of it.
 *
 * @throws as `readBody` does
 */
export function openBody(plan: BodyPlan, request: RequestView): ReadBody {
  if (!request.hasBody) return nothing(plan);
  const encoding = encodingOf(plan, request);
  refuseLength(plan, request);
  const header = request.header("content-type");
  const declared = declaredFor(plan, header);
  if (declared === undefined) throw unsupported(plan);
  const upload = uploadOf(plan, request, encoding);
  return { body: undefined, contentType: declared.contentType, upload };
}

const unsupported = ({ spellings }: BodyPlan): Refusal =>
  new Refusal(415, { message: `The body must be one of: ${spellings.join(", ")}.` });

function refuseLength(plan: BodyPlan, request: RequestView): void {
  if (Number(request.header("content-length") ?? 0) > plan.limit) throw tooLarge(plan.limit);
}

function nothing(plan: BodyPlan): ReadBody {
  if (plan.required) throw refused([{ name: "", ...problem("required", "must be given") }]);
  return { body: undefined, contentType: undefined };
}

function taken(plan: BodyPlan, request: RequestView): Uint8Array | Promise<Uint8Array> {
  const reading = request.read(plan.limit, plan.pace);
  return reading instanceof Promise
    ? reading.then((bytes) => within(plan, bytes), endedTooSoon)
    : within(plan, reading);
}

function within({ limit }: BodyPlan, bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw tooLarge(limit);
  return bytes;
}

function endedTooSoon(cause: unknown): never {
  if (cause instanceof BodyWasRead || cause instanceof Refusal) throw cause;
  throw new Refusal(400, { message: "The body ended too soon.", cause });
}

/** At once, but for multipart. */
function decoded({ plan, request, declared: { body: declared }, bytes }: Arrived): unknown {
  if (declared.kind === "bytes") return bytes;
  if (declared.kind === "multipart") {
    const contentType = request.header("content-type") ?? "";
    return decodeMultipart(bytes, contentType, declared, plan).then(unless);
  }
  const text = request.utf8 === undefined ? utf8Decoded(bytes) : request.utf8(bytes);
  if (text === undefined) throw refused([{ name: "", ...problem("encoding", "must be UTF-8") }]);
  if (declared.kind === "text") return text;
  if (declared.kind === "form") return unless(decodeForm(text, declared, jsonDepth));
  const { firstJsonValue: firstValueOnly } = plan;
  const { codec } = declared;
  const outcome = parseJson(text, { depth: jsonDepth, firstValueOnly, parse: codec?.parse });
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
