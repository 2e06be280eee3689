/** Values as they can be compared and shown, wherever they come from. */
import { isAsyncIterable } from "../../runtime/server/out-body.ts";
import { setOwn } from "../../runtime/server/own.ts";
import { isEqual } from "../../runtime/validation/equal.ts";

/** Bytes become numbers, files their names and numbers, forms their pairs, streams lists; prototypes do not count. */
export async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    const bytes = [...new Uint8Array(await value.arrayBuffer())];
    return value instanceof File ? { file: value.name, bytes } : { bytes };
  }
  if (value instanceof ArrayBuffer) return { bytes: [...new Uint8Array(value)] };
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (value instanceof FormData || value instanceof URLSearchParams)
    return Promise.all([...value.entries()].map((pair) => plain(pair)));
  if (Array.isArray(value)) return Promise.all(value.map((item) => plain(item)));
  if (typeof value !== "object" || value === null) return value;
  if (isAsyncIterable(value)) {
    const items: unknown[] = [];
    for await (const item of value) items.push(await plain(item));
    return items;
  }
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value))
    if (member !== undefined) setOwn(copy, name, await plain(member));
  return copy;
}

/** Whether two plain values are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return isEqual(one, other);
}

/** A value on one line, short enough for a terminal. */
export function told(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text;
}
