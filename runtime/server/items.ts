/** Answers that are streams of values: Server-Sent Events (HTML, section 9.2) and JSON Lines. */
import { parseMediaType } from "../wire/media-type.ts";
import { mapped } from "./iterate.ts";
import { isRecord } from "./own.ts";

/** How the values of a stream are written. */
export type ItemFormat = "events" | "lines";

/** One event. An object with other members than these, and anything that is no object, is the data of an event. */
export interface ServerSentEvent {
  /** A text as it is, line by line; anything else as JSON. */
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

/** The format of a media type's values; undefined for one that is no stream of values. */
export function itemFormatOf(contentType: string): ItemFormat | undefined {
  switch (parseMediaType(contentType)?.essence) {
    case "text/event-stream":
      return "events";
    case "application/jsonl":
    case "application/x-ndjson":
    case "application/ndjson":
      return "lines";
    default:
      return undefined;
  }
}

/** Writes each value as it comes. Bytes are taken for what is written already, and so are the texts of events. */
export function itemBytes(
  values: AsyncIterable<unknown>,
  format: ItemFormat,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder();
  return mapped(values, (value) => {
    if (value instanceof Uint8Array) return value;
    return encoder.encode(format === "lines" ? `${jsonOf(value)}\n` : eventText(value));
  });
}

function eventText(value: unknown): string {
  if (typeof value === "string") return value;
  const { comment, event, id, retry, data } = isEvent(value) ? value : { data: value };
  let text = "";
  if (comment !== undefined) text += lines("", comment);
  if (event !== undefined) text += `event: ${oneLine(event)}\n`;
  if (id !== undefined) text += `id: ${oneLine(id)}\n`;
  if (retry !== undefined) {
    if (!Number.isSafeInteger(retry) || retry < 0)
      throw new Error("An event's retry is a whole number of milliseconds.");
    text += `retry: ${String(retry)}\n`;
  }
  if (data !== undefined) text += lines("data", typeof data === "string" ? data : jsonOf(data));
  return `${text}\n`;
}

const members = new Set(["comment", "event", "id", "retry", "data"]);

function isEvent(value: unknown): value is ServerSentEvent {
  if (!isRecord(value)) return false;
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => members.has(name));
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
