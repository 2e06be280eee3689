/** Streams of bytes, chunk by chunk and as a whole. */

/** The chunks of a Web stream, for platforms on which it is no async iterable. Stopping early cancels it. */
export async function* chunksOf(
  stream: ReadableStream<Uint8Array> | null,
): AsyncGenerator<Uint8Array, void> {
  if (stream === null) return;
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  let isOver = false;
  try {
    for (;;) {
      const step = await reader.read();
      if (step.done) {
        isOver = true;
        return;
      }
      yield step.value;
    }
  } finally {
    if (!isOver) void reader.cancel().catch(() => undefined);
  }
}

/** Everything, or undefined as soon as there is more than the limit, in bytes. */
export async function readAll(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return joined(chunks);
}

/** The chunks as one; a single one is not copied. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** What is there already, for readers of streams. */
export async function* inOneChunk(
  bytes: Uint8Array | Promise<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  yield await bytes;
}
