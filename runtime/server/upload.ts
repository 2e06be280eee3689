/** Bodies that a handler takes as they come, however large. */
import type { BodyPlan } from "./body-plan.ts";
import { BodyWasRead } from "./body-was-read.ts";
import { type Encoding, decompressing } from "./decompress.ts";
import { type Part, partsOf } from "./multipart-parts.ts";
import { Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";
import { tooLarge } from "./too-large.ts";

/** One part of a multipart body. */
export type UploadPart = Part;

/**
 * A body on its way. It is taken once, as one or the other, and what is left is thrown away. Beyond
 * a limit both throw a `Refusal` with 413, for what is malformed one with 400: let it through and it
 * becomes the answer.
 */
export interface Upload {
  /** The bytes as they come, up to `bodyLimit`. */
  bytes(): AsyncIterable<Uint8Array>;
  /**
   * The parts of a `multipart/form-data` body in their order, up to `partLimit`. Whatever of a part is
   * not taken is skipped when the next one is asked for.
   */
  parts(): AsyncIterable<UploadPart>;
}

/** @param encoding what the bytes come compressed as */
export function uploadOf(
  plan: BodyPlan,
  request: RequestView,
  encoding: Encoding | undefined,
): Upload {
  const bytes = (): AsyncIterable<Uint8Array> => counted(unfolded(request, encoding), plan.limit);
  return {
    bytes,
    parts: () => partsOf(bytes(), request.header("content-type") ?? "", plan.partLimit),
  };
}

const unfolded = (
  request: RequestView,
  encoding: Encoding | undefined,
): AsyncIterable<Uint8Array> =>
  encoding === undefined ? arriving(request) : decompressing(arriving(request), encoding);

async function* arriving(request: RequestView): AsyncGenerator<Uint8Array, void> {
  try {
    yield* request.chunks();
  } catch (cause) {
    if (cause instanceof BodyWasRead) throw cause;
    throw new Refusal(400, { message: "The body ended too soon.", cause });
  }
}

async function* counted(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}
