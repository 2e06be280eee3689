/** Web standard requests: Deno, Bun, workers, and whatever else speaks `Request` and `Response`. */
import { chunksOf, readAll } from "../read-all.ts";
import { requestId } from "../request-id.ts";
import { type RequestView, type ResponseView, splitTarget } from "../request-view.ts";

/** Turns the core into a function from `Request` to `Response`. */
export function fetchHandler(
  handle: (request: RequestView) => Promise<ResponseView>,
): (request: Request) => Promise<Response> {
  return async (request) => responseOf(await handle(new FetchView(request)));
}

/**
 * Presents a `Request`, whose URL the platform has normalised: `/../` is gone before anyone can see it.
 * A class, because one is made for every request.
 */
class FetchView implements RequestView {
  readonly method: string;
  readonly target: string;
  readonly path: string;
  readonly query: string;
  readonly source: Request;
  #id: string | undefined;

  constructor(request: Request) {
    const { path, query } = splitTarget(request.url);
    this.method = request.method;
    this.target = query === "" ? path : `${path}?${query}`;
    this.path = path;
    this.query = query;
    this.source = request;
  }

  get id(): string {
    this.#id ??= requestId(this.header("x-request-id"));
    return this.#id;
  }

  get signal(): AbortSignal {
    return this.source.signal;
  }

  get hasBody(): boolean {
    return this.source.body !== null && this.source.headers.get("content-length") !== "0";
  }

  header(name: string): string | undefined {
    return headerOf(this.source.headers, name);
  }

  read(limit: number): Promise<Uint8Array | undefined> {
    return readAll(this.chunks(), limit);
  }

  chunks(): AsyncIterable<Uint8Array> {
    return chunksOf(this.source.body);
  }
}

/** A contract may name a header that no request can carry; `Headers` throws for it. */
function headerOf(headers: Headers, name: string): string | undefined {
  try {
    return headers.get(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function responseOf({ status, headers: lines, body, withoutBody }: ResponseView): Response {
  const headers = new Headers();
  for (let at = 0; at < lines.length; at += 2) headers.append(lines[at]!, lines[at + 1]!);
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  if (bytes === undefined) return new Response(null, { status, headers });
  if (!(bytes instanceof Uint8Array)) return new Response(readable(bytes), { status, headers });
  headers.set("Content-Length", String(bytes.length));
  return new Response(withoutBody ? null : new Uint8Array(bytes), { status, headers });
}

/** A stream that asks for the next chunk only when the peer has taken the one before. */
function readable(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const step = await iterator.next();
        if (step.done === true) controller.close();
        else controller.enqueue(step.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
