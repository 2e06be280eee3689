/** The stream of an operation over a WebSocket: an async iterable that mends its connection. */
import type { Codec } from "../wire/codec.ts";
import { LongInteger } from "../wire/long-integer.ts";
import type { Client } from "./connect.ts";
import type { ClientStream } from "./contract.ts";
import { type Deadline, deadline, pause } from "./deadline.ts";
import { decodedValue, parsedJson } from "./decoded.ts";
import { encodedInput } from "./encoded.ts";
import { DecodeError, type RequestPlace, requestError, StreamError } from "./errors.ts";
import type { Inbox, SocketEvent } from "./inbox.ts";
import type { CallInput } from "./input.ts";
import type { StreamOptions } from "./options.ts";
import { refusalOf } from "./refused.ts";
import { randomBackoff } from "./retry.ts";
import { safeUrl, secretNames } from "./safe-url.ts";
import { backlogOf, openSocket, type StreamRequest, streamUrl } from "./socket.ts";
import { Unsendable } from "./value-text.ts";

/** The server goes away, the line breaks, or the server says to come back: RFC 6455 and its registry. */
const mendable = new Set([1001, 1006, 1011, 1012, 1013]);

/**
 * Reads the stream of an operation. Each iteration is a connection of its own, opened when the first
 * value is asked for and closed when the loop is left. Close code 1000 ends it; 1001, 1006, 1011, 1012
 * and 1013 connect again, after the last value where the contract says how to resume. A handshake that
 * fails is looked into by a plain request of the operation, since a WebSocket tells no status.
 *
 * @typeParam Value one frame's value
 * @returns an iterable that throws an `ApiError` when the server refuses the stream (401, 404 …), a
 *   `StreamError` for any other close code or when connecting again does not help, a `DecodeError` for a
 *   frame that is no JSON, a `RequestError` when the stream cannot be asked for, and an aborted signal's
 *   reason
 */
export function stream<Value>(
  client: Client,
  operation: ClientStream,
  input: CallInput = {},
  options: StreamOptions = {},
): AsyncIterable<Value> {
  const request: StreamRequest = { settings: client.settings(), operation, input, options };
  return { [Symbol.asyncIterator]: () => iteratorOf<Value>(request) };
}

function iteratorOf<Value>(request: StreamRequest): AsyncIterator<Value, undefined> {
  const stop = new AbortController();
  const limit = deadline([request.settings.options.signal, request.options.signal, stop.signal]);
  // Here the contract's type is laid over what arrives.
  const values = valuesOf(request, limit) as AsyncGenerator<Value, undefined>;
  const done = { done: true, value: undefined } as const;
  return {
    async next() {
      try {
        const result = await values.next();
        if (result.done === true) limit.end();
        return result;
      } catch (error) {
        limit.end();
        if (stop.signal.aborted) return done;
        throw error;
      }
    },
    async return() {
      // A generator that waits for a value would hear of its return only with the next one.
      stop.abort();
      await values.return(undefined).catch(() => undefined);
      limit.end();
      return done;
    },
  };
}

async function* valuesOf(
  given: StreamRequest,
  limit: Deadline,
): AsyncGenerator<unknown, undefined> {
  const request = encodedRequest(given);
  const { settings, operation, options } = request;
  const secrets = secretNames(settings.contract);
  const { resume, codec } = operation.stream;
  const attempts = options.reconnect?.attempts ?? 5;
  const backoff = options.reconnect?.backoff ?? randomBackoff(250, 30_000);
  let place: RequestPlace = { method: operation.method, url: operation.path };
  let resumeAt: unknown;
  let failures = 0;

  const connected = async (): Promise<Inbox> => {
    try {
      limit.signal.throwIfAborted();
      const url = streamUrl(request, resumeAt);
      place = { method: operation.method, url: safeUrl(url, secrets) };
      return await openSocket(request, url, limit.signal);
    } catch (error) {
      throw error instanceof Unsendable ? requestError(error, place) : error;
    }
  };

  for (;;) {
    const inbox = await limit.race(connected());
    let event: SocketEvent;
    try {
      for (event = await inbox.next(); event.kind === "data"; event = await inbox.next()) {
        const value = valueOf(event.data, codec, place);
        if (resume !== undefined) resumeAt = pointedAt(value, resume.from) ?? resumeAt;
        failures = 0;
        yield decodedValue(codec, value, { what: "a value of the stream", status: 101, place });
      }
    } finally {
      inbox.close();
    }
    if (event.kind === "overflow") {
      if (resume !== undefined && resumeAt !== undefined) continue;
      const full = `more than ${backlogOf(options)} values waited to be read`;
      throw new StreamError(full, 1000, full, place);
    }
    const { code, reason, cause, opened } = event;
    if (code === 1000) return undefined;
    const refused = opened
      ? undefined
      : await limit.race(refusalOf(request, limit.signal, (url) => safeUrl(url, secrets)));
    if (refused) throw refused;
    const told = `the stream closed with code ${code}${reason === "" ? "" : ` (${reason})`}`;
    const why = cause === undefined ? undefined : { cause };
    if (!mendable.has(code)) throw new StreamError(told, code, reason, place, why);
    failures++;
    if (failures > attempts) {
      throw new StreamError(
        `${told}, and ${attempts} reconnections did not help`,
        code,
        reason,
        place,
        why,
      );
    }
    await pause(backoff(failures), limit.signal);
  }
}

function encodedRequest(request: StreamRequest): StreamRequest {
  const { operation, input } = request;
  try {
    return { ...request, input: encodedInput(operation, input) };
  } catch (error) {
    if (!(error instanceof Unsendable)) throw error;
    throw requestError(error, { method: operation.method, url: operation.path });
  }
}

function valueOf(data: unknown, codec: Codec | undefined, place: RequestPlace): unknown {
  const text = data instanceof ArrayBuffer ? new TextDecoder().decode(data) : String(data);
  try {
    return parsedJson(text, codec);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new DecodeError("a value of the stream is no JSON", 101, text, place, { cause });
  }
}

/** What a JSON pointer (RFC 6901) points at, if that can stand in a query. */
function pointedAt(value: unknown, pointer: string): string | number | undefined {
  let found: unknown = value;
  for (const token of pointer.split("/").slice(1)) {
    const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, name))
      return undefined;
    found = Reflect.get(found, name);
  }
  if (found instanceof LongInteger) return String(found);
  return typeof found === "string" || typeof found === "number" ? found : undefined;
}
