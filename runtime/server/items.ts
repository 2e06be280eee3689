/** Answers that are streams of items: Server-Sent Events (HTML, section 9.2) and JSON Lines. */
import type { Validator } from "../validation/validator.ts";
import type { ItemKind } from "../wire/operation.ts";
import { mapped } from "./iterate.ts";
import { keptAlive } from "./keep-alive.ts";
import { isRecord } from "./own.ts";
import { refuseWrong } from "./validate.ts";

/** What becomes of the items of one media type of an answer. */
export interface ItemPlan {
  readonly kind: ItemKind;
  /** What each item is held to; absent, nothing is. */
  readonly validator: Validator<unknown> | undefined;
  /** Milliseconds of silence after which a comment keeps the connection in use; 0 for none. */
  readonly keepAlive: number;
}

/** One event, where the contract describes the event itself rather than its data. */
export interface ServerSentEvent {
  /** As the contract describes it: a text line by line, or a value that is written as JSON. */
  readonly data?: unknown;
  /** The event's type; a browser's default is `message`. */
  readonly event?: string | undefined;
  /** Sent back as `Last-Event-ID` when the client connects again. */
  readonly id?: string | undefined;
  /** Milliseconds until the client connects again. */
  readonly retry?: number | undefined;
  /** Read by nobody; it keeps a connection in use. */
  readonly comment?: string | undefined;
}

/**
 * Writes each item as the contract says that items stand in the body. Bytes are taken for what is
 * written already. An item that is not as declared or cannot be written ends the stream before
 * anything of it is sent.
 *
 * @param what the items are of, for the error about one
 */
export function itemBytes(
  items: AsyncIterable<unknown>,
  { kind, validator, keepAlive }: ItemPlan,
  what: string,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = mapped(items, (item) => {
    if (item instanceof Uint8Array) return item;
    refuseWrong(`item of ${what}`, validator, item);
    return encoder.encode(textOf(item, kind));
  });
  return kind === "line" || keepAlive === 0 ? bytes : keptAlive(bytes, keepAlive);
}

function textOf(item: unknown, kind: ItemKind): string {
  switch (kind) {
    case "line":
      return `${jsonOf(item)}\n`;
    case "data":
      return `data: ${jsonOf(item)}\n\n`;
    case "event":
    case "json-event":
      if (isRecord(item)) return eventText(item, kind);
      throw new Error("An item of this stream is an event: an object with its data.");
  }
}

/** In a `json-event` a text is JSON too: the client reads it as such. */
function eventText(event: ServerSentEvent, kind: ItemKind): string {
  const { comment, event: type, id, retry, data } = event;
  let text = "";
  if (comment !== undefined) text += lines("", comment);
  if (type !== undefined) text += `event: ${oneLine(type)}\n`;
  if (id !== undefined) text += `id: ${oneLine(id)}\n`;
  if (retry !== undefined) {
    if (!Number.isSafeInteger(retry) || retry < 0)
      throw new Error("An event's retry is a whole number of milliseconds.");
    text += `retry: ${String(retry)}\n`;
  }
  if (data !== undefined)
    text += lines("data", kind === "event" && typeof data === "string" ? data : jsonOf(data));
  return `${text}\n`;
}

/** A break in a text begins another line of the same field, as the client joins them again. */
const lines = (field: string, text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `${field}: ${line}\n`)
    .join("");

function oneLine(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new Error("An event's type and id are one line each.");
  return text;
}

/** JSON.stringify gives no text for a function or a symbol, whatever its type says. */
function jsonOf(value: unknown): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new Error("A stream's value cannot be written as JSON.");
  return text;
}
