/** An answer that is a stream of items, as an async iterable over its body. */
import type { Codec } from "../wire/codec.ts";
import type { ItemKind } from "../wire/operation.ts";
import type { Deadline } from "./deadline.ts";
import { decodedValue, parsedJson } from "./decoded.ts";
import { DecodeError, NetworkError, type ResponsePlace } from "./errors.ts";
import { eventReader, linesIn } from "./item-text.ts";

/** A stream whose head has arrived. */
export interface ItemStream {
  readonly kind: ItemKind;
  /** As the contract spells it. */
  readonly mediaType: string;
  readonly place: ResponsePlace;
  /** Of each item. */
  readonly codec: Codec | undefined;
  /** The call's own, which ends with the stream. */
  readonly limit: Deadline;
  /** Throws for an item that is not as declared. */
  readonly inspect: ((item: unknown) => void) | undefined;
}

/**
 * Reads the items of a body, which is taken from the connection only as they are asked for. It can be
 * iterated once. Leaving the loop or aborting the call's signal cancels the body; an item that is no
 * JSON, and a connection that breaks, end it with an error. Nothing is asked for again.
 */
export function itemsOf(stream: ItemStream): AsyncIterable<unknown> {
  const { limit, place } = stream;
  const body = place.response.body?.getReader();
  const items = itemsIn(stream, body);
  const done = { done: true, value: undefined } as const;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    limit.end();
    // A read that waits ends at once, and with it the generator; how the source takes it concerns nobody.
    void body?.cancel().catch(() => undefined);
  };
  const iterator: AsyncIterator<unknown, undefined> = {
    async next() {
      if (stopped) return done;
      try {
        const step = await limit.race(items.next());
        if (stopped) return done;
        if (step.done === true) stop();
        return step;
      } catch (error) {
        if (stopped) return done;
        stop();
        throw error;
      }
    },
    return() {
      stop();
      return Promise.resolve(done);
    },
  };
  return { [Symbol.asyncIterator]: () => iterator };
}

type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

async function* itemsIn(
  stream: ItemStream,
  body: BodyReader | undefined,
): AsyncGenerator<unknown, undefined> {
  const byLine = stream.kind === "line";
  const lines = linesIn(!byLine);
  const itemOf = byLine ? lineReader(stream) : eventItemReader(stream);
  for await (const text of textsOf(body, stream.place)) {
    for (const line of lines.add(text)) {
      const item = itemOf(line);
      if (item !== none) yield item;
    }
  }
  // The last line of JSON needs no end; an event does.
  const last = byLine ? itemOf(lines.rest()) : none;
  if (last !== none) yield last;
  return undefined;
}

async function* textsOf(
  body: BodyReader | undefined,
  place: ResponsePlace,
): AsyncGenerator<string> {
  if (body === undefined) return;
  // It leaves out a byte order mark, and keeps a character whose bytes come in two chunks.
  const decoder = new TextDecoder();
  for (;;) {
    const chunk = await body.read().catch((cause: unknown) => {
      const told = `${place.method} ${place.url}: the answer broke off`;
      throw new NetworkError(told, place, { cause });
    });
    if (chunk.done) break;
    yield decoder.decode(chunk.value, { stream: true });
  }
  yield decoder.decode();
}

/** What a line gives that completes no item. */
const none = Symbol("none");

type LineReader = (line: string) => unknown;

function lineReader(stream: ItemStream): LineReader {
  return (line) => (line.trim() === "" ? none : inspected(parsed(line, stream), stream));
}

function eventItemReader(stream: ItemStream): LineReader {
  const read = eventReader();
  const { kind } = stream;
  return (line) => {
    const event = read(line);
    if (event === undefined) return none;
    if (kind === "event") return inspected(event, stream);
    return inspected(kind === "data" ? parsed(event.data, stream) : eventOf(event, stream), stream);
  };
}

/** An event whose data is JSON. The codec knows of events as a whole. */
function eventOf(event: { readonly data: string }, stream: ItemStream): unknown {
  const plain = parsed(event.data, { ...stream, codec: undefined });
  if (stream.codec?.parse === undefined) return { ...event, data: plain };
  return { ...event, ...Object(stream.codec.parse(`{"data":${event.data}}`)) };
}

function inspected(item: unknown, { inspect, codec, mediaType, place }: ItemStream): unknown {
  inspect?.(item);
  const { status } = place.response;
  return decodedValue(codec, item, { what: `an item of the ${mediaType}`, status, place });
}

function parsed(text: string, { mediaType, place, codec }: ItemStream): unknown {
  try {
    return parsedJson(text, codec);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const told = `an item of the ${mediaType} is no JSON`;
    throw new DecodeError(told, place.response.status, text, place, { cause });
  }
}
