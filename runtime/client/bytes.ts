/** Values that are bytes. */

export type Bytes = Blob | ArrayBuffer | ArrayBufferView;

export const isBytes = (value: unknown): value is Bytes =>
  value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/** The bytes as what `Blob` and `fetch` take: memory that is shared with other threads is copied. */
export function bytesPart(bytes: Bytes): Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> {
  if (!ArrayBuffer.isView(bytes)) return bytes;
  return isUnshared(bytes)
    ? bytes
    : new Uint8Array(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

const isUnshared = (view: ArrayBufferView): view is ArrayBufferView<ArrayBuffer> =>
  view.buffer instanceof ArrayBuffer;
