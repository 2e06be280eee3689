/** Bodies that come compressed (RFC 9110, section 8.4), by the platform's own streams. */
import type { BodyPlan } from "./body-plan.ts";
import { chunksOf, inOneChunk, joined } from "./read-all.ts";
import { Refusal } from "./refusal.ts";
import type { RequestView } from "./request-view.ts";
import { tooLarge } from "./too-large.ts";

export type Encoding = "gzip" | "deflate";

/** What unfolds to more is made to harm. JSON, logs and tables stay below 50. */
const ratio = 100;

/** Below this many bytes no ratio harms anyone. */
const harmless = 65_536;

/**
 * The encoding of a body; undefined for none.
 *
 * @throws a 415 with `Accept-Encoding` for one that is not taken, and for several at once
 */
export function encodingOf({ decompress }: BodyPlan, request: RequestView): Encoding | undefined {
  const encoding = request.header("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return undefined;
  if (decompress && (encoding === "gzip" || encoding === "x-gzip")) return "gzip";
  if (decompress && encoding === "deflate") return "deflate";
  throw new Refusal(415, {
    message: decompress
      ? "The body may be encoded (Content-Encoding) as gzip or deflate, and as nothing else."
      : "The body must not be encoded (Content-Encoding).",
    headers: { "Accept-Encoding": decompress ? "gzip, deflate" : "identity" },
  });
}

/**
 * Unfolds a whole body.
 *
 * @throws a 413 beyond the limit, in bytes, or the ratio; a 400 when it is malformed
 */
export async function decompressed(
  bytes: Uint8Array,
  encoding: Encoding,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of decompressing(inOneChunk(bytes), encoding)) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return joined(chunks);
}

/** Unfolds a body as it comes. Whoever takes it counts; the ratio is checked here. */
export async function* decompressing(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array, void> {
  let read = 0;
  let given = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      controller.enqueue(new Uint8Array(chunk));
    },
  });
  void pump(source, counted.writable);
  const unfolded = counted.readable.pipeThrough(new DecompressionStream(encoding));
  try {
    for await (const chunk of chunksOf(unfolded)) {
      given += chunk.length;
      if (given > harmless && given > read * ratio)
        throw new Refusal(413, {
          message: `The body must not unfold to more than ${String(ratio)} times its size.`,
        });
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw new Refusal(400, { message: `The body is not ${encoding}.`, cause });
  }
}

/** What breaks the source breaks what reads the other end, where it is told. */
async function pump(
  source: AsyncIterable<Uint8Array>,
  sink: WritableStream<Uint8Array>,
): Promise<void> {
  const writer = sink.getWriter();
  try {
    for await (const chunk of source) {
      await writer.ready;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
  }
}
